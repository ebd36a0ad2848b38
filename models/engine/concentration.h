// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/contractfigures.h"

namespace headroom {

/// How much of all that is promised goes to one customer, or of all that is there comes from one
/// supplier: accelerators in one month.
struct Concentration
{
    struct Part
    {
        QString name; // empty: the planner's own sites
        std::optional<double> accelerators;
    };

    std::vector<Part> parts;     // largest first, unknown ones last
    std::optional<double> index; // Herfindahl index, 0 to 1; unknown where a part is
};

/// By customer of what is promised. A contract without a customer stands for itself.
[[nodiscard]] Concentration
customersIn(const Project &project, const std::vector<ContractFigures> &contracts, int month);

/// By supplier of what there is: own ground sites together, and each supplier of what is bought in
/// or in orbit.
[[nodiscard]] Concentration
suppliersIn(const Project &project, const Evaluation &evaluation, Month month);

/// Who gives what a site has: the supplier of its agreement, else the site's name; empty for the
/// planner's own ground sites.
[[nodiscard]] QString supplierOf(const Project &project, Id site);

/// How much of what one customer was promised each supplier brings, month by month. What several of
/// them bring beyond the promise is not counted: own sites first, then suppliers by name.
struct Coverage
{
    struct Part
    {
        QString supplier; // empty: the planner's own sites
        std::vector<std::optional<double>> accelerators;
    };

    QString customer;
    std::vector<std::optional<double>> promised;
    std::vector<Part> parts;

    /// What is promised and comes from nobody; unknown where something is.
    [[nodiscard]] std::optional<double> open(int month) const;
};

/// Of every customer, by name.
[[nodiscard]] std::vector<Coverage> coverageOf(const Project &project,
                                               const std::vector<ContractFigures> &contracts);

} // namespace headroom
