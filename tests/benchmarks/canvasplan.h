// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

namespace headroom::bench {

/// A campus with so many racks in arrays of eight with aisles, in halls of about 7,500, three types
/// and network racks; so many feeds from busways along the rows.
[[nodiscard]] Project campus(int racks, int feeds = 0);

} // namespace headroom::bench
