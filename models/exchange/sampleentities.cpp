// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sampleentities.h"

#include "models/exchange/cataloguecopy.h"
#include "models/exchange/jsonvalues.h"

namespace headroom {

namespace {

/// Gives one thing copied from the catalogue, and its citations, ids that belong to a key.
class KeyedIds : public IdSource
{
public:
    KeyedIds(const SampleBuild &build, QString key)
        : m_build(build)
        , m_key(std::move(key))
    {}

    [[nodiscard]] Id next() override
    {
        const QString key = m_count == 0 ? m_key : QStringLiteral("%1 %2").arg(m_key).arg(m_count);
        ++m_count;
        return m_build.idOf(key);
    }

private:
    const SampleBuild &m_build;
    QString m_key;
    int m_count = 0;
};

/// One turn of "repeat".
struct Turn
{
    int number = 0;
    int index = 0;
    double stepXM = 0;
    double stepYM = 0;

    [[nodiscard]] QString applied(QString text) const
    {
        return text.replace(QStringLiteral("{n}"), QString::number(number));
    }
};

std::vector<Turn> turnsOf(const Json &entity)
{
    const auto repeat = entity.find("repeat");
    if (repeat == entity.end())
        return {Turn{1, 0, 0, 0}};
    std::vector<Turn> turns;
    const int count = repeat->value("count", 0);
    const int first = repeat->value("first", 1);
    const Json step = repeat->value("step_m", Json::array({0.0, 0.0}));
    for (int i = 0; i < count; ++i)
        turns.push_back({first + i, i, step[0].get<double>() * i, step[1].get<double>() * i});
    return turns;
}

template <class T>
Result<void>
setField(const SampleBuild &build, T &row, const QString &name, const Json &json, const Turn &turn)
{
    for (const Field<T> &field : fieldsOf<T>()) {
        if (name != QString::fromUtf8(field.name))
            continue;
        std::optional<FieldValue> value;
        if (field.type == FieldType::Reference && json.is_string())
            value = build.idOf(turn.applied(textOf(json.get<std::string>())));
        else if (field.type == FieldType::Blob && json.is_array())
            value = shapeBlob(json.get<std::vector<double>>());
        else
            value = fromJson(field, json);
        if (value && field.type == FieldType::Text && !isUnknown(*value))
            value = turn.applied(std::get<QString>(*value));
        if (!value || !field.write(row, *value))
            break;
        return {};
    }
    return sampleFault(name);
}

void move(PowerNode &node, const Turn &turn)
{
    node.x += Metres(turn.stepXM);
    node.y += Metres(turn.stepYM);
}

template <class T>
void move(T & /*row*/, const Turn & /*turn*/)
{}

/// What a power node starts from, where the description names a row of the catalogue.
template <class T>
Result<void> startFromCatalogue(T & /*row*/, const QString &catalogueKey)
{
    return catalogueKey.isEmpty() ? Result<void>() : sampleFault(catalogueKey);
}

template <>
Result<void> startFromCatalogue(PowerNode &row, const QString &catalogueKey)
{
    if (catalogueKey.isEmpty())
        return {};
    const CatalogueRow *found = shippedCatalogue().find(catalogueKey);
    if (found == nullptr)
        return sampleFault(catalogueKey);
    Result<PowerNode> node = powerNodeFrom(*found);
    if (!node)
        return node.failure();
    row = std::move(node).value();
    return {};
}

/// The settings are there already, with the project's uuid.
template <class T>
T startingRow(const SampleBuild & /*build*/)
{
    return {};
}

template <>
Settings startingRow(const SampleBuild &build)
{
    return build.project().settings();
}

template <class T>
Result<void> readEntity(SampleBuild &build, const Json &json, const Turn &turn)
{
    const QString key = turn.applied(textAt(json, "key"));
    T row = startingRow<T>(build);
    if (Result<void> started = startFromCatalogue(row, textAt(json, "catalogue")); !started)
        return started;
    row.id = T::kKind == EntityKind::Project ? kSettingsId : build.idOf(key);
    const Json fields = json.value("fields", Json::object());
    for (const auto &[name, value] : fields.items()) {
        if (!setField(build, row, textOf(name), value, turn))
            return sampleFault(key + QLatin1Char('.') + textOf(name));
    }
    move(row, turn);
    const Json citations = json.value("cite", Json::object());
    for (const auto &[name, citation] : citations.items()) {
        const QString field = name == "*" ? QString() : textOf(name);
        if (!field.isEmpty() && fieldIndex(T::kKind, field) < 0)
            return sampleFault(key + QLatin1Char('.') + field);
        if (Result<void> cited = build.cite({T::kKind, row.id}, key, field, citation); !cited)
            return cited;
    }
    for (const Json &from : json.value("fed_by", Json::array()))
        build.connect(turn.applied(textOf(from.get<std::string>())), key);
    build.add(std::move(row));
    return {};
}

} // namespace

Result<void> readSampleEntities(SampleBuild &build, const Json &entities)
{
    for (const Json &entity : entities) {
        const std::optional<EntityKind> kind = entityKindFromName(textAt(entity, "kind"));
        if (!kind || textAt(entity, "key").isEmpty())
            return sampleFault(textAt(entity, "key"));
        for (const Turn &turn : turnsOf(entity)) {
            Result<void> read;
            visitKind(*kind, [&]<class T>() { read = readEntity<T>(build, entity, turn); });
            if (!read)
                return read;
        }
    }
    return {};
}

Result<void> readSampleTypes(SampleBuild &build, const Json &types)
{
    const Catalogue &catalogue = shippedCatalogue();
    for (const Json &entry : types) {
        const QString key = textAt(entry, "key");
        const CatalogueRow *row = catalogue.find(textAt(entry, "row"));
        if (row == nullptr || key.isEmpty())
            return sampleFault(key);
        KeyedIds ids(build, key);
        Id copy;
        Result<Project> copied = copyRackType(build.project(), ids, catalogue, *row, &copy);
        if (!copied)
            return copied.failure();
        build.project() = std::move(copied).value();
        RackType type = *build.project().find<RackType>(copy);
        const double share = entry.value("planned_share_of_nameplate", 0.0);
        if (share > 0 && type.nameplatePower) {
            type.plannedPower = *type.nameplatePower * share;
            for (const Citation &citation : build.project().table<Citation>()) {
                if (citation.subject == copy
                    && citation.fieldName == QStringLiteral("planned_kw")) {
                    build.project().table<Citation>().remove(citation.id);
                    break;
                }
            }
            if (const double idle = entry.value("idle_share_of_nameplate", 0.0); idle > 0) {
                type.idlePower = *type.nameplatePower * idle;
                if (Result<void> cited = build.cite({EntityKind::RackType, copy},
                                                    key,
                                                    QStringLiteral("idle_kw"),
                                                    entry.value("cite_idle", Json()));
                    !cited)
                    return cited;
            }
            if (Result<void> cited = build.cite({EntityKind::RackType, copy},
                                                key,
                                                QStringLiteral("planned_kw"),
                                                entry.value("cite_planned", Json()));
                !cited)
                return cited;
        }
        build.project().set(std::move(type));
    }
    return {};
}

} // namespace headroom
