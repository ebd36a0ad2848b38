// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/evaluationlookup.h"

#include <algorithm>

namespace headroom {

namespace {

std::optional<std::size_t>
epochIndex(const Evaluation &evaluation, const SiteEvaluation *site, Month month)
{
    if (site == nullptr || site->epochOfMonth.empty())
        return std::nullopt;
    const int last = static_cast<int>(site->epochOfMonth.size()) - 1;
    const int offset = std::clamp(month - evaluation.firstMonth, 0, last);
    return static_cast<std::size_t>(site->epochOfMonth[static_cast<std::size_t>(offset)]);
}

} // namespace

const Epoch *epochIn(const Evaluation &evaluation, Id site, Month month)
{
    const SiteEvaluation *answer = evaluation.site(site);
    const std::optional<std::size_t> index = epochIndex(evaluation, answer, month);
    return index ? &answer->epochs[*index] : nullptr;
}

const ResourceFigures *
figuresIn(const Evaluation &evaluation, Id site, QStringView resource, Month month)
{
    const SiteEvaluation *answer = evaluation.site(site);
    const std::optional<std::size_t> index = epochIndex(evaluation, answer, month);
    const ResourceSeries *series = index ? answer->resource(resource) : nullptr;
    return series != nullptr ? &series->byEpoch[*index] : nullptr;
}

} // namespace headroom
