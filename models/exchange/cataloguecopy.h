// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"
#include "models/exchange/catalogue.h"

namespace headroom {

// Pure edits that bring equipment from the catalogue into a plan, each value with a citation that
// says where it comes from and how well it is known.

/// The project with a copy of a row of the category "accelerator". A copy that is there already,
/// known by its catalogue key, is taken as it is. Fails with catalogue.not-an-accelerator(name).
[[nodiscard]] Result<Project> copyAcceleratorType(const Project &project,
                                                  IdSource &ids,
                                                  const CatalogueRow &row,
                                                  Id *copy = nullptr);

/// The same for a row of the category "rack", together with its accelerator. The catalogue gives
/// typical and nameplate power only: the planned power of the copy is the typical one, cited as
/// derived. Width and depth that the catalogue does not know are drawn at 600 by 1,200 mm, cited as
/// an assumption. Fails with catalogue.not-a-rack(name), catalogue.accelerator-missing(name).
[[nodiscard]] Result<Project> copyRackType(const Project &project,
                                           IdSource &ids,
                                           const Catalogue &catalogue,
                                           const CatalogueRow &row,
                                           Id *copy = nullptr);

/// Whether a row describes a node of a power or cooling network.
[[nodiscard]] bool isPowerEquipment(const CatalogueRow &row);

/// The row as equipment of a site, still without an id and a place. Where the catalogue's capacity
/// is derated already, the rating is built from volts and amperes. Fails with
/// catalogue.not-equipment(name).
[[nodiscard]] Result<PowerNode> powerNodeFrom(const CatalogueRow &row);

/// The project with a citation for each field of a copied node that the row gives.
[[nodiscard]] Project
citePowerNode(const Project &project, IdSource &ids, const CatalogueRow &row, Id node);

} // namespace headroom
