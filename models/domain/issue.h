// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/entityinfo.h"

#include <optional>
#include <vector>

namespace headroom {

enum class Severity { Error, Warning, Info };

/// Something that a planner should know about, with what it is about.
struct Issue
{
    Severity severity = Severity::Warning;
    Message message; // its code is the issue's code
    std::vector<Subject> subjects = {};
    std::optional<Month> month = {};
    friend bool operator==(const Issue &, const Issue &) = default;
};

} // namespace headroom
