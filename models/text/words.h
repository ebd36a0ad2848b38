// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"

#include <QLocale>
#include <QString>

namespace headroom {

/// The message as one sentence in the locale's language: numbers, units and months written its way.
[[nodiscard]] QString words(const Message &message,
                            const QLocale &locale = QLocale(QLocale::English,
                                                            QLocale::UnitedStates));

/// A month in words: "May 2026".
[[nodiscard]] QString
words(Month month, const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates));

/// A day in words, without its weekday: "23 August 2020".
[[nodiscard]] QString
dateWords(QDate date, const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates));

/// The name of a choice in words: "in_service" becomes "In service".
[[nodiscard]] QString choiceWords(const QString &name);

} // namespace headroom
