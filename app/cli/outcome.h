// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/exchange/json.h"

#include <QString>

#include <variant>

namespace headroom::cli {

/// What other programs rely on; see the command line in README.md.
enum class ExitCode { Done = 0, No = 1, Usage = 2, Unreadable = 3, Unwritable = 4 };

/// What a verb found out, in both forms; the caller asks for one of them.
struct Answer
{
    Json json = Json::object(); // beside "schema"
    QString text;
    ExitCode exit = ExitCode::Done; // Done or No
};

/// Why a verb gives no answer.
struct Refusal
{
    ExitCode exit = ExitCode::Usage;
    Failure why;
};

using Outcome = std::variant<Answer, Refusal>;

[[nodiscard]] inline Refusal badUsage(std::string_view code,
                                      std::vector<MessageArgument> arguments = {})
{
    return {ExitCode::Usage, failure(code, std::move(arguments))};
}

} // namespace headroom::cli
