// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/thingproperties.h"

#include "models/presentation/allocations.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/thingcomparisons.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Find)
};

bool meansUnknown(const QString &value)
{
    return value.compare(Tr::tr("unknown"), Qt::CaseInsensitive) == 0
           || value.compare(Tr::tr("none"), Qt::CaseInsensitive) == 0;
}

/// What is taken where a rack itself says nothing: its type's.
FieldValue usualOf(const Project &project, EntityKind kind, Id id, const FieldInfo &field)
{
    if (kind != EntityKind::Rack)
        return {};
    const Rack *rack = project.find<Rack>(id);
    const bool fromType = QLatin1StringView(field.name) == QLatin1StringView("planned_kw")
                          || QLatin1StringView(field.name) == QLatin1StringView("accelerators");
    if (rack == nullptr || !fromType)
        return {};
    const int index = fieldIndex(EntityKind::RackType, QString::fromUtf8(field.name));
    return fieldValue(project, {EntityKind::RackType, rack->type}, index);
}

/// Tests of one kind of things.
class Tests
{
public:
    Tests(const Project &project,
          EntityKind kind,
          const ThingCondition &condition,
          const QLocale &locale)
        : m_project(project)
        , m_kind(kind)
        , m_condition(condition)
        , m_locale(locale)
    {}

    Result<ThingTest> make() const
    {
        const QString property = m_condition.property.simplified().toLower();
        if (property.isEmpty() || property == u"name")
            return ofName();
        if (property == u"type" || property == u"kind")
            return ofType();
        if (property == u"contract" || property == u"customer")
            return m_kind == EntityKind::Rack ? ofContract() : ofFieldNamed(property);
        if (property == u"feed" || property == u"feeds" || property == u"fed by")
            return ofFeed();
        if (property == u"site" || property == u"hall" || property == u"row")
            return ofPlace(property);
        if (property == u"in service" || property == u"month")
            return ofService();
        if (property == u"power")
            return ofFirst({"planned_kw", "rated_kw", "rated_kva", "contracted_kw", "power_kw"});
        return ofFieldNamed(property);
    }

private:
    [[nodiscard]] ThingTest words(std::function<QStringList(Id)> wordsOf) const
    {
        const bool unknown = meansUnknown(m_condition.value);
        return [wordsOf = std::move(wordsOf), condition = m_condition, unknown](Id id) {
            const QStringList texts = wordsOf(id);
            const bool negative = condition.comparison == Comparison::IsNot;
            if (unknown && texts.empty())
                return !negative;
            return (!texts.empty() || negative)
                   && textHolds(texts, condition.comparison, condition.value);
        };
    }

    [[nodiscard]] ThingTest ofName() const
    {
        return words([&project = m_project, kind = m_kind](Id id) {
            return QStringList{displayName(project, {kind, id})};
        });
    }

    /// The kind of thing, what it is of that kind, and its type by name.
    [[nodiscard]] ThingTest ofType() const
    {
        const int kindField = fieldIndex(m_kind, u"kind");
        const int typeField = fieldIndex(m_kind, u"type");
        return words([&project = m_project, kind = m_kind, kindField, typeField](Id id) {
            QStringList texts{entityInfo(kind).label};
            if (kindField >= 0) {
                const FieldValue value = fieldValue(project, {kind, id}, kindField);
                if (const auto *name = std::get_if<QString>(&value))
                    texts << choiceWords(*name);
            }
            if (typeField >= 0) {
                const FieldValue value = fieldValue(project, {kind, id}, typeField);
                if (const auto *type = std::get_if<Id>(&value))
                    texts << displayName(project, {EntityKind::RackType, *type});
            }
            return texts;
        });
    }

    /// Of any month: what is held at some time is found.
    [[nodiscard]] ThingTest ofContract() const
    {
        return words([&project = m_project](Id id) {
            QStringList texts;
            for (const Id contract :
                 contractsOfRack(project, *project.find<Rack>(id), std::nullopt)) {
                const Contract *row = project.find<Contract>(contract);
                texts << row->name;
                if (!row->customer.isEmpty())
                    texts << row->customer;
            }
            return texts;
        });
    }

    /// What feeds it directly.
    [[nodiscard]] ThingTest ofFeed() const
    {
        if (m_kind != EntityKind::Rack && m_kind != EntityKind::PowerNode)
            return {};
        std::unordered_map<Id, QStringList> feeds;
        for (const Connection &edge : m_project.table<Connection>()) {
            const std::optional<Id> &to = m_kind == EntityKind::Rack ? edge.toRack : edge.toNode;
            if (to)
                feeds[*to] << displayName(m_project, {EntityKind::PowerNode, edge.from});
        }
        return words([feeds = std::move(feeds)](Id id) {
            const auto found = feeds.find(id);
            return found != feeds.end() ? found->second : QStringList();
        });
    }

    /// Where a thing is, through its hall where it says no more.
    [[nodiscard]] Result<ThingTest> ofPlace(const QString &place) const
    {
        if (fieldIndex(m_kind, place) >= 0)
            return ofFieldNamed(place);
        const int hall = fieldIndex(m_kind, u"hall");
        if (place != u"site" || hall < 0)
            return ThingTest();
        return words([&project = m_project, kind = m_kind, hall](Id id) {
            const FieldValue value = fieldValue(project, {kind, id}, hall);
            const auto *inside = std::get_if<Id>(&value);
            const Hall *row = inside != nullptr ? project.find<Hall>(*inside) : nullptr;
            return row != nullptr ? QStringList{displayName(project, {EntityKind::Site, row->site})}
                                  : QStringList();
        });
    }

    /// The month of its build phase, or its own.
    [[nodiscard]] Result<ThingTest> ofService() const
    {
        const int own = fieldIndex(m_kind, u"in_service");
        const int phase = fieldIndex(m_kind, u"phase");
        if (own < 0 && phase < 0)
            return ThingTest();
        const int index = fieldIndex(EntityKind::Phase, u"in_service");
        const FieldInfo &field =
            entityInfo(EntityKind::Phase).fields[static_cast<std::size_t>(index)];
        return compared(field, [&project = m_project, kind = m_kind, own, phase, index](Id id) {
            if (own >= 0)
                return fieldValue(project, {kind, id}, own);
            const FieldValue value = fieldValue(project, {kind, id}, phase);
            const auto *of = std::get_if<Id>(&value);
            return of != nullptr ? fieldValue(project, {EntityKind::Phase, *of}, index)
                                 : FieldValue();
        });
    }

    /// The first of these fields that a thing knows.
    [[nodiscard]] Result<ThingTest> ofFirst(std::initializer_list<const char *> names) const
    {
        std::vector<int> there;
        for (const char *name : names) {
            if (const int index = fieldIndex(m_kind, QString::fromUtf8(name)); index >= 0)
                there.push_back(index);
        }
        if (there.empty())
            return ThingTest();
        const auto &fields = entityInfo(m_kind).fields;
        return compared(fields[static_cast<std::size_t>(there.front())],
                        [&project = m_project, kind = m_kind, there, &fields](Id id) {
                            for (const int index : there) {
                                FieldValue value = fieldValue(project, {kind, id}, index);
                                if (isUnknown(value))
                                    value = usualOf(
                                        project, kind, id, fields[static_cast<std::size_t>(index)]);
                                if (!isUnknown(value))
                                    return value;
                            }
                            return FieldValue();
                        });
    }

    /// By the name of the column, the label, or how the label begins or what it holds.
    [[nodiscard]] int fieldNamed(const QString &property) const
    {
        const auto &fields = entityInfo(m_kind).fields;
        const auto first = [&](auto &&fits) {
            const auto found =
                std::find_if(fields.begin(), fields.end(), [&](const FieldInfo &field) {
                    return field.role != FieldRole::Hidden && fits(field);
                });
            return found != fields.end() ? static_cast<int>(found - fields.begin()) : -1;
        };
        const auto label = [](const FieldInfo &field) {
            return QString::fromUtf8(field.label).toLower();
        };
        int index = first([&](const FieldInfo &field) {
            return property == QString::fromUtf8(field.name) || property == label(field);
        });
        if (index < 0)
            index =
                first([&](const FieldInfo &field) { return label(field).startsWith(property); });
        if (index < 0)
            index = first([&](const FieldInfo &field) { return label(field).contains(property); });
        return index;
    }

    [[nodiscard]] Result<ThingTest> ofFieldNamed(const QString &property) const
    {
        const int index = fieldNamed(property);
        if (index < 0)
            return ThingTest();
        const FieldInfo &field = entityInfo(m_kind).fields[static_cast<std::size_t>(index)];
        return compared(field, [&project = m_project, kind = m_kind, index, &field](Id id) {
            FieldValue value = fieldValue(project, {kind, id}, index);
            return isUnknown(value) ? usualOf(project, kind, id, field) : value;
        });
    }

    [[nodiscard]] Result<ThingTest> compared(const FieldInfo &field,
                                             std::function<FieldValue(Id)> valueOf) const
    {
        const Comparison comparison = m_condition.comparison;
        if (meansUnknown(m_condition.value)
            && (comparison == Comparison::Is || comparison == Comparison::Contains
                || comparison == Comparison::IsNot)) {
            const bool wanted = comparison != Comparison::IsNot;
            return ThingTest([valueOf = std::move(valueOf), wanted](Id id) {
                return isUnknown(valueOf(id)) == wanted;
            });
        }
        if (field.type == FieldType::Month || field.type == FieldType::Date) {
            if (const std::optional<MonthSpan> year = yearFrom(m_condition.value))
                return ThingTest([valueOf = std::move(valueOf), comparison, year](Id id) {
                    const FieldValue value = valueOf(id);
                    if (const auto *month = std::get_if<Month>(&value))
                        return spanHolds(*month, comparison, *year);
                    const auto *date = std::get_if<QDate>(&value);
                    return date != nullptr && spanHolds(Month::of(*date), comparison, *year);
                });
        }
        const bool ordered = field.type == FieldType::Integer || field.type == FieldType::Real
                             || field.type == FieldType::Month || field.type == FieldType::Date;
        if (ordered)
            return orderedTest(field, std::move(valueOf));
        return words(
            [valueOf = std::move(valueOf), field, &project = m_project, locale = m_locale](Id id) {
                const FieldValue value = valueOf(id);
                return isUnknown(value) ? QStringList()
                                        : QStringList{fieldText(project, field, value, locale)};
            });
    }

    /// Whole numbers are compared as numbers too, so that "accelerators > 7.5" holds for 8.
    [[nodiscard]] Result<ThingTest> orderedTest(const FieldInfo &field,
                                                std::function<FieldValue(Id)> valueOf) const
    {
        FieldInfo asked = field;
        asked.least = -1e300; // what no thing can have may still be asked for
        asked.most = 1e300;
        if (asked.type == FieldType::Integer)
            asked.type = FieldType::Real;
        const Understanding understood =
            understandText(m_project, asked, m_condition.value, m_locale);
        if (!understood.value)
            return understood.value.failure();
        const FieldValue wanted = *understood.value;
        if (isUnknown(wanted))
            return failure("find.no-value", {m_condition.property});
        return ThingTest(
            [valueOf = std::move(valueOf), comparison = m_condition.comparison, wanted](Id id) {
                const FieldValue value = valueOf(id);
                if (const auto *number = std::get_if<qint64>(&value)) {
                    const auto *limit = std::get_if<double>(&wanted);
                    return limit != nullptr
                           && numberHolds(static_cast<double>(*number), comparison, *limit);
                }
                if (value.index() != wanted.index())
                    return false;
                if (const auto *number = std::get_if<double>(&value))
                    return numberHolds(*number, comparison, std::get<double>(wanted));
                if (const auto *month = std::get_if<Month>(&value))
                    return numberHolds(*month, comparison, std::get<Month>(wanted));
                const auto *date = std::get_if<QDate>(&value);
                return date != nullptr && numberHolds(*date, comparison, std::get<QDate>(wanted));
            });
    }

    const Project &m_project;
    EntityKind m_kind;
    const ThingCondition &m_condition;
    const QLocale &m_locale;
};

} // namespace

Result<ThingTest> thingTest(const Project &project,
                            EntityKind kind,
                            const ThingCondition &condition,
                            const QLocale &locale)
{
    return Tests(project, kind, condition, locale).make();
}

} // namespace headroom
