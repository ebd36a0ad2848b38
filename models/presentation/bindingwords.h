// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QLocale>

namespace headroom {

/// What binds a headroom and why, in one sentence: what is lost, the name of what binds, the
/// reason. Of the site itself the screens around it tell the name.
[[nodiscard]] QString
bindingWords(const Binding &binding, const Project &project, const QLocale &locale);

} // namespace headroom
