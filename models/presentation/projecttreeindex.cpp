// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/projecttreeindex.h"

#include "models/presentation/thingwords.h"

#include <QCollator>

#include <algorithm>
#include <array>
#include <tuple>

namespace headroom {

namespace {

using Sort = TreeKey::Sort;

TreeKey thingKey(EntityKind kind, Id id)
{
    return {Sort::Thing, {kind, id}, 0};
}

TreeKey groupOf(Sort sort, EntityKind kind, Id owner)
{
    return {sort, {kind, owner}, 0};
}

// Where each kind of thing stands. What is not listed is not shown in the tree.
std::optional<TreeKey> placeOf(const Site & /*entity*/)
{
    return TreeKey{};
}

std::optional<TreeKey> placeOf(const Building &row)
{
    return thingKey(EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Hall &row)
{
    return thingKey(EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Obstacle &row)
{
    return groupOf(Sort::ObstacleGroup, EntityKind::Hall, row.hall);
}

std::optional<TreeKey> placeOf(const DrawingGroup &row)
{
    return groupOf(Sort::GroupList, EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Note &row)
{
    return groupOf(Sort::NoteGroup, EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Dimension &row)
{
    return groupOf(Sort::NoteGroup, EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Underlay &row)
{
    return groupOf(Sort::UnderlayGroup, EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const RackRow &row)
{
    return thingKey(EntityKind::Hall, row.hall);
}

std::optional<TreeKey> placeOf(const Rack &row)
{
    if (row.row)
        return thingKey(EntityKind::RackRow, *row.row);
    return groupOf(Sort::LooseRackGroup, EntityKind::Hall, row.hall);
}

std::optional<TreeKey> placeOf(const PowerNode &row)
{
    return TreeKey{Sort::PowerKindGroup, {EntityKind::Site, row.site}, static_cast<int>(row.kind)};
}

std::optional<TreeKey> placeOf(const Outage &row)
{
    return thingKey(EntityKind::PowerNode, row.node);
}

std::optional<TreeKey> placeOf(const Phase & /*entity*/)
{
    return TreeKey{Sort::PhaseGroup};
}

std::optional<TreeKey> placeOf(const RackType & /*entity*/)
{
    return TreeKey{Sort::RackTypeGroup};
}

std::optional<TreeKey> placeOf(const AcceleratorType & /*entity*/)
{
    return TreeKey{Sort::AcceleratorTypeGroup};
}

std::optional<TreeKey> placeOf(const Contract & /*entity*/)
{
    return TreeKey{Sort::ContractGroup};
}

std::optional<TreeKey> placeOf(const RampStep &row)
{
    return thingKey(EntityKind::Contract, row.contract);
}

std::optional<TreeKey> placeOf(const ContractSite &row)
{
    return thingKey(EntityKind::Contract, row.contract);
}

std::optional<TreeKey> placeOf(const Allocation &row)
{
    return thingKey(EntityKind::Contract, row.contract);
}

std::optional<TreeKey> placeOf(const SupplyAgreement &row)
{
    return thingKey(EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const SupplyStep &row)
{
    return thingKey(EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const Tier & /*entity*/)
{
    return TreeKey{Sort::TierGroup};
}

std::optional<TreeKey> placeOf(const TierZone &row)
{
    return thingKey(EntityKind::Tier, row.tier);
}

std::optional<TreeKey> placeOf(const TierService &row)
{
    return thingKey(EntityKind::Tier, row.tier);
}

std::optional<TreeKey> placeOf(const PeakRule &row)
{
    return thingKey(EntityKind::Tier, row.tier);
}

std::optional<TreeKey> placeOf(const ApiCustomer &row)
{
    return thingKey(EntityKind::Tier, row.tier);
}

std::optional<TreeKey> placeOf(const Throughput & /*entity*/)
{
    return TreeKey{Sort::ThroughputGroup};
}

std::optional<TreeKey> placeOf(const DemandShape & /*entity*/)
{
    return TreeKey{Sort::ShapeGroup};
}

std::optional<TreeKey> placeOf(const OrbitalShell &row)
{
    return thingKey(EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const LaunchStep &row)
{
    return thingKey(EntityKind::OrbitalShell, row.shell);
}

std::optional<TreeKey> placeOf(const Scenario & /*entity*/)
{
    return TreeKey{Sort::ScenarioGroup};
}

std::optional<TreeKey> placeOf(const Lever &row)
{
    return thingKey(EntityKind::Scenario, row.scenario);
}

std::optional<TreeKey> placeOf(const Permit &row)
{
    return groupOf(Sort::PermitGroup, EntityKind::Site, row.site);
}

std::optional<TreeKey> placeOf(const PermitLimit &row)
{
    return thingKey(EntityKind::Permit, row.permit);
}

template <class T>
std::optional<TreeKey> placeOf(const T & /*entity*/)
{
    return std::nullopt;
}

/// What orders things before their titles do.
double rankOf(const Project &project, Subject subject)
{
    switch (subject.kind) {
    case EntityKind::Phase:
        if (const auto *phase = project.find<Phase>(subject.id))
            return phase->inService ? phase->inService->index() : 1e9;
        break;
    case EntityKind::Scenario:
        if (const auto *scenario = project.find<Scenario>(subject.id))
            return scenario->position;
        break;
    case EntityKind::Tier:
        if (const auto *tier = project.find<Tier>(subject.id))
            return tier->position;
        break;
    case EntityKind::Lever:
        if (const auto *lever = project.find<Lever>(subject.id))
            return lever->position;
        break;
    case EntityKind::RampStep:
        if (const auto *step = project.find<RampStep>(subject.id))
            return step->from.index();
        break;
    case EntityKind::ForecastStep:
        if (const auto *step = project.find<ForecastStep>(subject.id))
            return step->from.index();
        break;
    case EntityKind::SupplyStep:
        if (const auto *step = project.find<SupplyStep>(subject.id))
            return step->from.index();
        break;
    case EntityKind::LaunchStep:
        if (const auto *step = project.find<LaunchStep>(subject.id))
            return step->from.index();
        break;
    default:
        break;
    }
    return 0;
}

void sortThings(const Project &project, std::vector<TreeKey> &things)
{
    struct Entry
    {
        TreeKey key;
        double rank;
        QCollatorSortKey title;
    };

    QCollator collator(QLocale::c());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<Entry> entries;
    entries.reserve(things.size());
    for (const TreeKey &key : things)
        entries.push_back(
            {key, rankOf(project, key.thing), collator.sortKey(thingTitle(project, key.thing))});
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        if (a.key.thing.kind != b.key.thing.kind)
            return a.key.thing.kind < b.key.thing.kind;
        if (a.rank != b.rank)
            return a.rank < b.rank;
        const int order = a.title.compare(b.title);
        return order != 0 ? order < 0 : a.key.thing.id < b.key.thing.id;
    });
    std::transform(
        entries.begin(), entries.end(), things.begin(), [](const Entry &e) { return e.key; });
}

} // namespace

ProjectTreeIndex::ProjectTreeIndex(const Project &project)
{
    forEachEntityType([&]<class T>() {
        for (const T &row : project.table<T>())
            put(row, true);
    });
}

template <class T>
void ProjectTreeIndex::put(const T &row, bool in)
{
    const std::optional<TreeKey> place = placeOf(row);
    if (!place)
        return;
    const Subject subject{T::kKind, row.id};
    if (in) {
        m_below[*place].insert(subject);
    } else if (const auto found = m_below.find(*place); found != m_below.end()) {
        found->erase(subject);
        if (found->empty())
            m_below.erase(found);
    }
    [[maybe_unused]] const qsizetype step = in ? 1 : -1;
    if constexpr (std::is_same_v<T, Rack>)
        m_racksOfHall[row.hall] += step;
    if constexpr (std::is_same_v<T, PowerNode>)
        m_nodesOfSite[row.site] += step;
}

namespace {

/// Everything whose children or words depend on where the row stands.
template <class T>
void touch(const T &row, std::set<TreeKey> &touched)
{
    const std::optional<TreeKey> place = placeOf(row);
    if (!place)
        return;
    touched.insert(*place);
    touched.insert(thingKey(T::kKind, row.id));
    if constexpr (std::is_same_v<T, Rack>)
        touched.insert(thingKey(EntityKind::Hall, row.hall));
    if constexpr (std::is_same_v<T, PowerNode>)
        touched.insert(groupOf(Sort::PowerGroup, EntityKind::Site, row.site));
    if (place->thing.id.isValid()) // headings come and go with what is below them
        touched.insert(thingKey(place->thing.kind, place->thing.id));
}

/// Many of these can change at once, for instance when they are dragged; then only themselves.
template <class T>
bool staysInPlace(const T &before, const T &after)
{
    if constexpr (std::is_same_v<T, Rack>)
        return before.name == after.name && before.hall == after.hall && before.row == after.row;
    else if constexpr (std::is_same_v<T, PowerNode>)
        return before.name == after.name && before.site == after.site && before.kind == after.kind;
    else
        return false;
}

} // namespace

std::set<TreeKey> ProjectTreeIndex::take(const ChangeSet &changes)
{
    std::set<TreeKey> touched;
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : changes.of<T>()) {
            if (change.before && change.after && staysInPlace(*change.before, *change.after)) {
                touched.insert(thingKey(T::kKind, change.id));
                continue;
            }
            if (change.before) {
                put(*change.before, false);
                touch(*change.before, touched);
            }
            if (change.after) {
                put(*change.after, true);
                touch(*change.after, touched);
            }
        }
    });
    return touched;
}

std::vector<TreeKey> ProjectTreeIndex::children(const Project &project, const TreeKey &key) const
{
    std::vector<TreeKey> result;
    if (const auto found = m_below.constFind(key); found != m_below.constEnd()) {
        for (const Subject &subject : *found)
            result.push_back({Sort::Thing, subject, 0});
    }
    sortThings(project, result);
    if (key.sort == Sort::Root) {
        for (const Sort sort : {Sort::PhaseGroup,
                                Sort::RackTypeGroup,
                                Sort::AcceleratorTypeGroup,
                                Sort::ContractGroup,
                                Sort::ScenarioGroup})
            result.push_back(TreeKey{sort});
        return result;
    }
    if (key.sort == Sort::PowerGroup) {
        for (std::size_t kind = 0; kind < ChoiceNames<NodeKind>::kNames.size(); ++kind) {
            const TreeKey group{Sort::PowerKindGroup, key.thing, static_cast<int>(kind)};
            if (hasChildren(group))
                result.push_back(group);
        }
        return result;
    }
    if (key.sort != Sort::Thing)
        return result;
    const auto addWhereFilled = [&](Sort sort) {
        if (const TreeKey group{sort, key.thing, 0}; hasChildren(group))
            result.push_back(group);
    };
    if (key.thing.kind == EntityKind::Site) {
        addWhereFilled(Sort::PowerGroup);
        addWhereFilled(Sort::PermitGroup);
        addWhereFilled(Sort::GroupList);
        addWhereFilled(Sort::NoteGroup);
        addWhereFilled(Sort::UnderlayGroup);
    } else if (key.thing.kind == EntityKind::Hall) {
        addWhereFilled(Sort::LooseRackGroup);
        addWhereFilled(Sort::ObstacleGroup);
    }
    return result;
}

bool ProjectTreeIndex::hasChildren(const TreeKey &key) const
{
    if (key.sort == Sort::Root || m_below.contains(key))
        return true;
    if (key.sort == Sort::PowerGroup)
        return powerCount(key.thing.id) > 0;
    if (key.sort != Sort::Thing)
        return false;
    if (key.thing.kind == EntityKind::Site) {
        constexpr std::array kHeadings{
            Sort::PermitGroup, Sort::GroupList, Sort::NoteGroup, Sort::UnderlayGroup};
        return powerCount(key.thing.id) > 0
               || std::any_of(kHeadings.begin(), kHeadings.end(), [&](Sort sort) {
                      return m_below.contains({sort, key.thing, 0});
                  });
    }
    return key.thing.kind == EntityKind::Hall
           && (m_below.contains({Sort::LooseRackGroup, key.thing, 0})
               || m_below.contains({Sort::ObstacleGroup, key.thing, 0}));
}

std::optional<TreeKey> ProjectTreeIndex::parent(const Project &project, const TreeKey &key) const
{
    switch (key.sort) {
    case Sort::Root:
        return std::nullopt;
    case Sort::PowerKindGroup:
        return TreeKey{Sort::PowerGroup, key.thing, 0};
    case Sort::PowerGroup:
    case Sort::PermitGroup:
    case Sort::LooseRackGroup:
    case Sort::ObstacleGroup:
    case Sort::GroupList:
    case Sort::NoteGroup:
    case Sort::UnderlayGroup:
        return TreeKey{Sort::Thing, key.thing, 0};
    case Sort::Thing: {
        std::optional<TreeKey> place;
        visitKind(key.thing.kind, [&]<class T>() {
            if (const T *row = project.find<T>(key.thing.id))
                place = placeOf(*row);
        });
        return place;
    }
    default:
        return TreeKey{};
    }
}

std::size_t ProjectTreeIndex::powerCount(Id site) const
{
    return static_cast<std::size_t>(m_nodesOfSite.value(site));
}

std::size_t ProjectTreeIndex::count(const TreeKey &key) const
{
    if (key.sort == Sort::PowerGroup)
        return powerCount(key.thing.id);
    if (key.sort == Sort::Thing && key.thing.kind == EntityKind::Hall)
        return static_cast<std::size_t>(m_racksOfHall.value(key.thing.id));
    const auto found = m_below.constFind(key);
    return found != m_below.constEnd() ? found->size() : 0;
}

} // namespace headroom
