// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entityinfo.h"

#include "models/base/units.h"

#include <cmath>

namespace headroom {

namespace {

struct KindWords
{
    const char *name;
    const char *label;
    const char *plural;
};

constexpr std::array<KindWords, kEntityKinds> kWords{{
    {"project", "Project", "projects"},
    {"site", "Site", "sites"},
    {"drawing_group", "Group", "groups"},
    {"building", "Building", "buildings"},
    {"phase", "Build phase", "build phases"},
    {"power_node", "Power equipment", "pieces of power equipment"},
    {"hall", "Hall", "halls"},
    {"obstacle", "Obstacle", "obstacles"},
    {"note", "Note", "notes"},
    {"dimension", "Dimension", "dimensions"},
    {"underlay", "Underlay", "underlays"},
    {"accelerator_type", "Accelerator type", "accelerator types"},
    {"rack_type", "Rack type", "rack types"},
    {"rack_row", "Rack row", "rack rows"},
    {"rack", "Rack", "racks"},
    {"connection", "Connection", "connections"},
    {"outage", "Outage", "outages"},
    {"contract", "Contract", "contracts"},
    {"ramp_step", "Ramp step", "ramp steps"},
    {"contract_site", "Allowed site", "allowed sites"},
    {"allocation", "Allocation", "allocations"},
    {"supply_agreement", "Supply agreement", "supply agreements"},
    {"supply_step", "Supply step", "supply steps"},
    {"orbital_shell", "Orbital shell", "orbital shells"},
    {"launch_step", "Launch step", "launch steps"},
    {"cost_set", "Set of costs", "sets of costs"},
    {"cost_input", "Cost input", "cost inputs"},
    {"cost_correlation", "Cost correlation", "cost correlations"},
    {"forecast", "Forecast", "forecasts"},
    {"forecast_step", "Forecast step", "forecast steps"},
    {"throughput", "Throughput", "throughput entries"},
    {"demand_shape", "Shape of demand", "shapes of demand"},
    {"tier", "Tier", "tiers"},
    {"tier_zone", "Zone of a tier", "zones of tiers"},
    {"tier_service", "Service of a tier", "services of tiers"},
    {"peak_rule", "Peak rule", "peak rules"},
    {"api_customer", "API customers", "groups of API customers"},
    {"scenario", "Scenario", "scenarios"},
    {"lever", "Lever", "levers"},
    {"permit", "Permit", "permits"},
    {"permit_limit", "Permit limit", "permit limits"},
    {"citation", "Source", "sources"},
}};

/// Of a note's first line, where it stands for a name.
constexpr qsizetype kMostWordsOfNote = 60;

std::vector<EntityInfo> buildInfos()
{
    std::vector<EntityInfo> infos;
    forEachEntityType([&infos]<class T>() {
        const KindWords &words = kWords[static_cast<std::size_t>(T::kKind)];
        EntityInfo info;
        info.kind = T::kKind;
        info.name = QString::fromUtf8(words.name);
        info.label = QString::fromUtf8(words.label);
        info.plural = QString::fromUtf8(words.plural);
        for (const Field<T> &f : fieldsOf<T>())
            info.fields.push_back(f);
        infos.push_back(std::move(info));
    });
    return infos;
}

Result<void> checkNumber(const FieldInfo &field, double value)
{
    const QString label = QString::fromUtf8(field.label);
    if (!std::isfinite(value))
        return failure("field.not-finite", {label});
    if (value < field.least || value > field.most)
        return failure("field.range",
                       {label, Amount{field.least, field.unit}, Amount{field.most, field.unit}});
    return {};
}

Result<void> checkText(const FieldInfo &field, const QString &text)
{
    const QString label = QString::fromUtf8(field.label);
    if (static_cast<double>(text.size()) > field.most)
        return failure("field.too-long", {label, static_cast<qint64>(field.most)});
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        return failure("field.characters", {label});
    if (field.least > 0 && text.trimmed().isEmpty())
        return failure("field.too-short", {label});
    return {};
}

/// The years that the calendar of a plan knows, and project files with it.
Result<void> checkYear(const FieldInfo &field, int year)
{
    constexpr int kFirstYear = 1900;
    constexpr int kLastYear = 2999;
    if (year < kFirstYear || year > kLastYear)
        return failure("field.calendar", {QString::fromUtf8(field.label)});
    return {};
}

Result<void> checkOutline(const FieldInfo &field, const Polygon &polygon)
{
    constexpr std::size_t kMostCorners = 1000;
    const QString label = QString::fromUtf8(field.label);
    if (polygon.size() > kMostCorners)
        return failure("field.outline", {label});
    for (const Point p : polygon) {
        constexpr double kFarM = 1e6;
        if (!std::isfinite(p.xM) || !std::isfinite(p.yM) || std::abs(p.xM) > kFarM
            || std::abs(p.yM) > kFarM)
            return failure("field.outline", {label});
    }
    if (!polygon.empty() && !isSimple(polygon))
        return failure("field.outline", {label});
    return {};
}

Result<void> checkBlob(const FieldInfo &field, const Blob &blob)
{
    const QString label = QString::fromUtf8(field.label);
    const auto size = static_cast<double>(blob.bytes.size());
    if (size > field.most) {
        constexpr double kBytesInMebibyte = 1024 * 1024;
        return failure("field.blob-too-large",
                       {label, static_cast<qint64>(field.most / kBytesInMebibyte)});
    }
    if (size < field.least)
        return failure("field.required", {label});
    return {};
}

bool hasType(const FieldInfo &field, const FieldValue &value)
{
    switch (field.type) {
    case FieldType::Boolean:
        return std::holds_alternative<bool>(value);
    case FieldType::Integer:
        return std::holds_alternative<qint64>(value);
    case FieldType::Real:
        return std::holds_alternative<double>(value);
    case FieldType::Text:
    case FieldType::Choice:
        return std::holds_alternative<QString>(value);
    case FieldType::Reference:
        return std::holds_alternative<Id>(value);
    case FieldType::Month:
        return std::holds_alternative<Month>(value);
    case FieldType::Date:
        return std::holds_alternative<QDate>(value);
    case FieldType::Outline:
        return std::holds_alternative<Polygon>(value);
    case FieldType::Blob:
        return std::holds_alternative<Blob>(value);
    }
    return false;
}

} // namespace

const std::vector<EntityInfo> &allEntities()
{
    static const std::vector<EntityInfo> infos = buildInfos();
    return infos;
}

const EntityInfo &entityInfo(EntityKind kind)
{
    return allEntities()[static_cast<std::size_t>(kind)];
}

std::optional<EntityKind> entityKindFromName(QStringView name)
{
    for (const EntityInfo &info : allEntities()) {
        if (info.name == name)
            return info.kind;
    }
    return std::nullopt;
}

int fieldIndex(EntityKind kind, QStringView fieldName)
{
    const std::vector<FieldInfo> &fields = entityInfo(kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fieldName == QString::fromUtf8(fields[i].name))
            return static_cast<int>(i);
    }
    return -1;
}

bool exists(const Project &project, Subject subject)
{
    bool found = false;
    visitKind(subject.kind, [&]<class T>() { found = project.table<T>().contains(subject.id); });
    return found;
}

FieldValue fieldValue(const Project &project, Subject subject, int fieldIndex)
{
    FieldValue value;
    visitKind(subject.kind, [&]<class T>() {
        const auto fields = fieldsOf<T>();
        const T *row = project.find<T>(subject.id);
        if (row != nullptr && fieldIndex >= 0
            && static_cast<std::size_t>(fieldIndex) < fields.size())
            value = fields[static_cast<std::size_t>(fieldIndex)].read(*row);
    });
    return value;
}

QString displayName(const Project &project, Subject subject)
{
    if (subject.kind == EntityKind::Note) {
        if (const Note *note = project.find<Note>(subject.id))
            return note->text.section(QLatin1Char('\n'), 0, 0).left(kMostWordsOfNote).trimmed();
    }
    const int index = fieldIndex(subject.kind, u"name");
    const FieldValue value = fieldValue(project, subject, index);
    if (const auto *name = std::get_if<QString>(&value); name != nullptr && !name->isEmpty())
        return *name;
    return entityInfo(subject.kind).label + QLatin1Char(' ') + subject.id.toString();
}

Result<void> checkValue(const FieldInfo &field, const FieldValue &value)
{
    const QString label = QString::fromUtf8(field.label);
    if (isUnknown(value)) {
        if (!field.optional)
            return failure("field.required", {label});
        return {};
    }
    if (!hasType(field, value))
        return failure("field.type", {label});
    switch (field.type) {
    case FieldType::Integer:
        return checkNumber(field, static_cast<double>(std::get<qint64>(value)));
    case FieldType::Real:
        return checkNumber(field, std::get<double>(value));
    case FieldType::Text:
        return checkText(field, std::get<QString>(value));
    case FieldType::Outline:
        return checkOutline(field, std::get<Polygon>(value));
    case FieldType::Blob:
        return checkBlob(field, std::get<Blob>(value));
    case FieldType::Choice: {
        const QString &name = std::get<QString>(value);
        const bool known =
            std::any_of(field.choices.begin(), field.choices.end(), [&name](const char *choice) {
                return name == QString::fromUtf8(choice);
            });
        if (!known)
            return failure("field.choice", {label, name});
        return {};
    }
    case FieldType::Reference:
        if (!std::get<Id>(value).isValid())
            return failure("field.type", {label});
        return {};
    case FieldType::Date:
        if (!std::get<QDate>(value).isValid())
            return failure("field.type", {label});
        return checkYear(field, std::get<QDate>(value).year());
    case FieldType::Month:
        return checkYear(field, std::get<Month>(value).year());
    case FieldType::Boolean:
        return {};
    }
    return {};
}

Result<Project>
withField(const Project &project, Subject subject, int fieldIndex, const FieldValue &value)
{
    Result<Project> result = failure("entity.missing", {entityInfo(subject.kind).label});
    visitKind(subject.kind, [&]<class T>() {
        const T *row = project.find<T>(subject.id);
        const auto fields = fieldsOf<T>();
        if (row == nullptr || fieldIndex < 0
            || static_cast<std::size_t>(fieldIndex) >= fields.size())
            return;
        const Field<T> &f = fields[static_cast<std::size_t>(fieldIndex)];
        if (Result<void> valid = checkValue(f, value); !valid) {
            result = valid.failure();
            return;
        }
        T changed = *row;
        if (!f.write(changed, value)) {
            result = failure("field.type", {QString::fromUtf8(f.label)});
            return;
        }
        Project next = project;
        next.set(std::move(changed));
        result = std::move(next);
    });
    return result;
}

} // namespace headroom
