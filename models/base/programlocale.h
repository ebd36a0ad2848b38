// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

namespace headroom {

/// How the program writes numbers and dates, whatever the machine's own locale is: a figure read
/// out in a call must look the same on both sides.
inline QLocale programLocale()
{
    return {QLocale::English, QLocale::UnitedStates};
}

} // namespace headroom
