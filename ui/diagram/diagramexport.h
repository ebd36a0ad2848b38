// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/onelinediagram.h"
#include "ui/widgets/picturefile.h"
#include "ui/widgets/pictureframe.h"

namespace headroom {

/// What is written round the diagram of a site: its name, how much hangs on what, project, scenario
/// and date. scenario: empty for the plan itself.
[[nodiscard]] PictureText diagramText(const OneLineDiagram &diagram,
                                      const Project &project,
                                      const DiagramRequest &request,
                                      const QString &scenario,
                                      std::optional<QDate> asOf);

/// Writes the diagram to a file; fails as writePictureFile does.
[[nodiscard]] Result<void> exportDiagram(const OneLineDiagram &diagram,
                                         const PictureText &text,
                                         const QString &path,
                                         const PictureOptions &options = {});

} // namespace headroom
