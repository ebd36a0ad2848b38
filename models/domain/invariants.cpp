// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"

#include <cmath>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

using Report = std::function<void(Message, Subject)>;

bool hasUniqueNames(EntityKind kind)
{
    return kind == EntityKind::Site || kind == EntityKind::Scenario || kind == EntityKind::Contract
           || kind == EntityKind::Phase || kind == EntityKind::Tier || kind == EntityKind::CostSet;
}

// Rules of single rows, beside what the field tables say.

template <class T>
std::optional<Message> brokenRule(const T & /*row*/)
{
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Connection &row)
{
    const int targets =
        int(row.toNode.has_value()) + int(row.toRack.has_value()) + int(row.toHall.has_value());
    if (targets != 1)
        return Message{"connection.one-target"};
    if (row.toNode == row.from)
        return Message{"connection.to-itself"};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Allocation &row)
{
    const int targets = int(row.site.has_value()) + int(row.hall.has_value())
                        + int(row.row.has_value()) + int(row.rack.has_value());
    if (targets != 1)
        return Message{"allocation.one-target"};
    if (row.from && row.until && *row.until < *row.from)
        return Message{"period.ends-before-start", {entityInfo(EntityKind::Allocation).label}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const PowerNode &row)
{
    if (row.phases == 2)
        return Message{"power-node.two-phases", {row.name}};
    if (row.supply == Supply::Dc && row.phases != 1)
        return Message{"power-node.dc-wiring", {row.name}};
    if (row.supply == Supply::Ac && row.volts && row.volts->value() < 0)
        return Message{"power-node.negative-volts", {row.name}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Outage &row)
{
    if (row.until && *row.until < row.from)
        return Message{"period.ends-before-start", {entityInfo(EntityKind::Outage).label}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Contract &row)
{
    if (row.start && row.end && *row.end < *row.start)
        return Message{"period.ends-before-start", {row.name}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const SupplyAgreement &row)
{
    if (row.start && row.end && *row.end < *row.start)
        return Message{"period.ends-before-start", {entityInfo(EntityKind::SupplyAgreement).label}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const DemandShape &row)
{
    const std::vector<double> values = shapeValues(row);
    const bool whole =
        row.kind == ShapeKind::Week ? values.size() == kHoursOfWeek : values.size() >= kHoursOfDay;
    if (!whole || row.values.bytes.size() != qsizetype(values.size() * sizeof(double)))
        return Message{"demand-shape.hours", {row.name}};
    double sum = 0;
    for (const double value : values) {
        if (!std::isfinite(value) || value < 0)
            return Message{"demand-shape.values", {row.name}};
        sum += value;
    }
    if (!(sum > 0) || !std::isfinite(sum))
        return Message{"demand-shape.values", {row.name}};
    if (row.kind == ShapeKind::Series && !row.start)
        return Message{"demand-shape.start", {row.name}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Tier &row)
{
    if (row.from && row.until && *row.until < *row.from)
        return Message{"period.ends-before-start", {row.name}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const PeakRule &row)
{
    if (row.from && row.until && *row.until < *row.from)
        return Message{"period.ends-before-start", {entityInfo(EntityKind::PeakRule).label}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const CostInput &row)
{
    if (row.low && row.high && *row.high < *row.low)
        return Message{"cost.low-above-high", {row.path}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const CostCorrelation &row)
{
    if (row.first == row.second)
        return Message{"cost.correlated-with-itself", {row.first}};
    return std::nullopt;
}

template <>
std::optional<Message> brokenRule(const Settings &row)
{
    if (row.id != kSettingsId)
        return Message{"project.one-settings"};
    return std::nullopt;
}

template <class T>
void checkRow(const Project &project, const T &row, const Report &report)
{
    const Subject subject{T::kKind, row.id};
    if (!row.id.isValid())
        report(Message{"entity.id"}, subject);
    for (const Field<T> &f : fieldsOf<T>()) {
        const FieldValue value = f.read(row);
        if (const Result<void> valid = checkValue(f, value); !valid)
            report(valid.message(), subject);
        if (f.refers && !isUnknown(value) && !exists(project, {*f.refers, std::get<Id>(value)}))
            report(Message{"reference.missing",
                           {displayName(project, subject), QString::fromUtf8(f.label)}},
                   subject);
    }
    if (std::optional<Message> broken = brokenRule(row))
        report(*std::move(broken), subject);
}

template <>
void checkRow(const Project &project, const Citation &row, const Report &report)
{
    const Subject subject{Citation::kKind, row.id};
    if (!row.id.isValid())
        report(Message{"entity.id"}, subject);
    for (const Field<Citation> &f : fieldsOf<Citation>()) {
        if (const Result<void> valid = checkValue(f, f.read(row)); !valid)
            report(valid.message(), subject);
    }
    const std::optional<EntityKind> kind = entityKindFromName(row.subjectKind);
    if (!kind || !exists(project, {*kind, row.subject}))
        report(Message{"reference.missing", {row.source, QStringLiteral("Of")}}, subject);
}

/// Names that stand twice, of the kinds where they must not.
void checkNames(const Project &project, const Report &report)
{
    forEachEntityType([&]<class T>() {
        if constexpr (requires(T t) { t.name; }) {
            if (!hasUniqueNames(T::kKind))
                return;
            std::unordered_set<QString> seen;
            for (const T &row : project.table<T>()) {
                if (!seen.insert(row.name).second)
                    report(Message{"name.taken", {entityInfo(T::kKind).label, row.name}},
                           {T::kKind, row.id});
            }
        }
    });
}

/// Connections from node to node that lie on a cycle: what is left when nodes without supply are
/// taken away again and again (Kahn).
void checkCycles(const Project &project, const Report &report)
{
    std::unordered_map<Id, std::vector<Id>> targets;
    std::unordered_map<Id, int> open;
    for (const Connection &edge : project.table<Connection>()) {
        if (!edge.toNode)
            continue;
        targets[edge.from].push_back(*edge.toNode);
        ++open[*edge.toNode];
    }
    std::vector<Id> ready;
    for (const auto &entry : targets) {
        if (!open.contains(entry.first))
            ready.push_back(entry.first);
    }
    while (!ready.empty()) {
        const Id node = ready.back();
        ready.pop_back();
        for (const Id target : targets[node]) {
            if (--open[target] == 0)
                ready.push_back(target);
        }
    }
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.toNode && open.contains(edge.from) && open[edge.from] > 0
            && open[*edge.toNode] > 0) {
            report(Message{"connection.cycle",
                           {displayName(project, {EntityKind::PowerNode, edge.from})}},
                   {EntityKind::Connection, edge.id});
            return;
        }
    }
}

bool touchesNames(const ChangeSet &changes)
{
    return !changes.of<Site>().empty() || !changes.of<Scenario>().empty()
           || !changes.of<Contract>().empty() || !changes.of<Phase>().empty()
           || !changes.of<Tier>().empty() || !changes.of<CostSet>().empty();
}

/// Ids that went, by kind.
std::vector<std::set<Id>> removals(const ChangeSet &changes)
{
    std::vector<std::set<Id>> gone(kEntityKinds);
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : changes.of<T>()) {
            if (!change.after)
                gone[static_cast<std::size_t>(T::kKind)].insert(change.id);
        }
    });
    return gone;
}

void checkDangling(const Project &project, const ChangeSet &changes, const Report &report)
{
    const std::vector<std::set<Id>> gone = removals(changes);
    forEachEntityType([&]<class T>() {
        for (const Field<T> &f : fieldsOf<T>()) {
            if (!f.refers || gone[static_cast<std::size_t>(*f.refers)].empty())
                continue;
            for (const T &row : project.table<T>()) {
                const FieldValue value = f.read(row);
                if (isUnknown(value)
                    || !gone[static_cast<std::size_t>(*f.refers)].contains(std::get<Id>(value)))
                    continue;
                report(
                    Message{"reference.missing",
                            {displayName(project, {T::kKind, row.id}), QString::fromUtf8(f.label)}},
                    {T::kKind, row.id});
                return;
            }
        }
    });
    const bool anyGone =
        std::any_of(gone.begin(), gone.end(), [](const std::set<Id> &ids) { return !ids.empty(); });
    if (!anyGone)
        return;
    for (const Citation &citation : project.table<Citation>()) {
        const std::optional<EntityKind> kind = entityKindFromName(citation.subjectKind);
        if (kind && gone[static_cast<std::size_t>(*kind)].contains(citation.subject))
            report(Message{"reference.missing", {citation.source, QStringLiteral("Of")}},
                   {EntityKind::Citation, citation.id});
    }
}

} // namespace

std::vector<Issue> brokenInvariants(const Project &project)
{
    std::vector<Issue> issues;
    const Report report = [&issues](Message message, Subject subject) {
        issues.push_back({Severity::Error, std::move(message), {subject}});
    };
    if (project.table<Settings>().size() != 1)
        report(Message{"project.one-settings"}, {EntityKind::Project, kSettingsId});
    forEachEntityType([&]<class T>() {
        for (const T &row : project.table<T>())
            checkRow(project, row, report);
    });
    checkNames(project, report);
    checkCycles(project, report);
    return issues;
}

Result<void> checkChange(const Project &after, const ChangeSet &changes)
{
    std::optional<Failure> first;
    const Report report = [&first](Message message, Subject /*subject*/) {
        if (!first)
            first = Failure{std::move(message)};
    };
    if (after.table<Settings>().size() != 1)
        report(Message{"project.one-settings"}, {});
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : changes.of<T>()) {
            if (change.after && !first)
                checkRow(after, *change.after, report);
        }
    });
    if (!first && touchesNames(changes))
        checkNames(after, report);
    if (!first && !changes.of<Connection>().empty())
        checkCycles(after, report);
    if (!first)
        checkDangling(after, changes, report);
    if (first)
        return *std::move(first);
    return {};
}

} // namespace headroom
