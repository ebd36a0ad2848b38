// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace headroom {

struct Theme;

/// The program's one style sheet: ui/theme/headroom.qss with every @token@ replaced by the theme's
/// colour or size.
[[nodiscard]] QString styleSheetFor(const Theme &theme);

} // namespace headroom
