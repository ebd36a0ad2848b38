// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/portfolio.h"
#include "ui/widgets/picturefile.h"
#include "ui/widgets/pictureframe.h"

namespace headroom {

/// What is written round the portfolio: how many sites are short, project, scenario, month and
/// date. scenario: empty for the plan itself.
[[nodiscard]] PictureText portfolioText(const Portfolio &portfolio,
                                        const Project &project,
                                        const QString &scenario,
                                        std::optional<QDate> asOf,
                                        const QLocale &locale = QLocale(QLocale::English,
                                                                        QLocale::UnitedStates));

/// Writes totals, map and table to a file; fails as writePictureFile does.
[[nodiscard]] Result<void> exportPortfolio(const Portfolio &portfolio,
                                           const PictureText &text,
                                           const QString &path,
                                           const PictureOptions &options = {});

} // namespace headroom
