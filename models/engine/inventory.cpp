// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inventory.h"

#include "models/engine/h100.h"

#include <unordered_map>

namespace headroom {

namespace {

/// What a rack of a type brings. Unknown is empty.
struct TypeFacts
{
    std::optional<int> accelerators;
    std::optional<double> equivalentsEach;
    bool compute = false;
};

TypeFacts factsOf(const Project &project, const RackType &type)
{
    TypeFacts facts;
    facts.accelerators = type.accelerators;
    facts.compute = type.acceleratorType.has_value() || type.accelerators.value_or(0) > 0;
    const AcceleratorType *accelerator =
        type.acceleratorType ? project.find<AcceleratorType>(*type.acceleratorType) : nullptr;
    if (accelerator != nullptr && accelerator->bf16Dense)
        facts.equivalentsEach = *accelerator->bf16Dense / kH100Bf16Dense;
    return facts;
}

template <class T>
void addTo(std::optional<T> &sum, std::optional<T> part)
{
    if (sum)
        sum = part ? std::optional<T>(*sum + *part) : std::nullopt;
}

} // namespace

Inventory inventoryOf(const Project &project)
{
    std::unordered_map<Id, TypeFacts> types;
    for (const RackType &type : project.table<RackType>())
        types.emplace(type.id, factsOf(project, type));

    Inventory inventory{.accelerators = 0, .h100Equivalents = 0.0};
    for (const Rack &rack : project.table<Rack>()) {
        ++inventory.racks;
        if (rack.state == RackState::ReservedSpace)
            continue;
        const auto found = types.find(rack.type);
        const TypeFacts facts = found != types.end() ? found->second : TypeFacts{};
        const std::optional<int> accelerators =
            rack.accelerators ? rack.accelerators : facts.accelerators;
        if (accelerators ? *accelerators > 0 : facts.compute)
            ++inventory.computeRacks;
        if (!accelerators) {
            inventory.accelerators.reset();
            inventory.h100Equivalents.reset();
            continue;
        }
        addTo<qint64>(inventory.accelerators, *accelerators);
        if (*accelerators > 0)
            addTo<double>(inventory.h100Equivalents,
                          facts.equivalentsEach
                              ? std::optional<double>(*accelerators * *facts.equivalentsEach)
                              : std::nullopt);
    }
    return inventory;
}

} // namespace headroom
