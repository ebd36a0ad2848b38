// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/edits/fragment.h"

#include <QByteArray>

namespace headroom {

/// What the clipboard calls a fragment.
inline constexpr char kFragmentMimeType[] = "application/x-headroom-fragment+json";

/// A fragment as text for the clipboard of any window:
///   {"headroom_fragment": 1, "copied": [{"kind", "id"}, …], "plan": {…}}
/// where the plan is written as writeJson does.
[[nodiscard]] QByteArray writeFragment(const Fragment &fragment);

/// Fails with fragment.unreadable where the text is no fragment or what it lists as copied is not
/// in it, and as readJson: a fragment from a stranger is as sound as a plan of our own.
[[nodiscard]] Result<Fragment> readFragment(const QByteArray &text);

} // namespace headroom
