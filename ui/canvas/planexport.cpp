// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/planexport.h"

#include "ui/widgets/picturefile.h"

namespace headroom {

const QStringList &planFileSuffixes()
{
    return pictureFileSuffixes();
}

Result<void> exportPlan(const Project &project,
                        Id site,
                        const PlanCaption &caption,
                        const QString &path,
                        const PlanExportOptions &options)
{
    const Theme &theme = options.dark ? darkTheme() : lightTheme();
    return writePictureFile(path,
                            caption.title,
                            {.size = options.size, .dpi = options.dpi, .dark = options.dark},
                            [&](const PictureDevice &device) {
                                paintPlanPage(device.painter,
                                              device.page,
                                              project,
                                              site,
                                              theme,
                                              device.unit,
                                              device.vectors,
                                              caption,
                                              options.style);
                            });
}

} // namespace headroom
