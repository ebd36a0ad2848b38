// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

namespace headroom {

// Pure edits that add what is drawn beside halls, racks and equipment. Empty names are numbered.
// All fail with entity.missing for an unknown site or hall.

/// Fails with outline.not-simple.
[[nodiscard]] Result<Project> addBuilding(const Project &project,
                                          IdSource &ids,
                                          Id site,
                                          const QString &name,
                                          const Polygon &outline,
                                          Subject *added = nullptr);

/// Fails with outline.not-simple.
[[nodiscard]] Result<Project> addObstacle(const Project &project,
                                          IdSource &ids,
                                          Id hall,
                                          ObstacleKind kind,
                                          const Polygon &outline,
                                          Subject *added = nullptr);

/// A note on top of the others. Fails with note.empty.
[[nodiscard]] Result<Project>
addNote(const Project &project, IdSource &ids, const Note &likeThis, Subject *added = nullptr);

/// Fails with dimension.too-short below one millimetre.
[[nodiscard]] Result<Project> addDimension(const Project &project,
                                           IdSource &ids,
                                           Id site,
                                           Point from,
                                           Point to,
                                           Metres offset,
                                           Subject *added = nullptr);

/// How far apart the two points of a dimension are.
[[nodiscard]] Metres lengthOf(const Dimension &dimension);

/// A picture on top of the other underlays, under everything else. Fails with underlay.format where
/// the bytes are no PNG, JPEG, SVG or PDF, and with field.blob-too-large.
[[nodiscard]] Result<Project> addUnderlay(const Project &project,
                                          IdSource &ids,
                                          const Underlay &likeThis,
                                          Subject *added = nullptr);

/// Scales an underlay so that two points that were clicked on it are this far apart; the first
/// stays where it is, to a tenth of a millimetre. Fails with underlay.points where they are less
/// than a millimetre apart, with field.range, and with edit.locked.
[[nodiscard]] Result<Project>
scaleUnderlay(const Project &project, Id underlay, Point a, Point b, Metres distance);

} // namespace headroom
