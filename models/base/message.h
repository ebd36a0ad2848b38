// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/month.h"
#include "models/base/quantity.h"

#include <QDate>
#include <QString>

#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace headroom {

/// A number with its unit, to be written in the reader's language.
struct Amount
{
    double value = 0;
    Unit unit = Unit::None;
    friend bool operator==(const Amount &, const Amount &) = default;
};

using MessageArgument = std::variant<QString, qint64, Amount, Month, QDate>;

/// What is to be said, not yet in words: a stable code and its arguments. models/text turns it into
/// a sentence; the code is a literal such as "file.truncated" and never changes once released.
struct Message
{
    std::string_view code;
    std::vector<MessageArgument> arguments = {};
    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace headroom
