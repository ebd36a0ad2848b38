// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/findchoices.h"

#include "models/text/words.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Find)
};

const std::vector<Comparison> kOfWords{Comparison::Contains, Comparison::Is, Comparison::IsNot};
const std::vector<Comparison> kOfNumbers{Comparison::More,
                                         Comparison::AtLeast,
                                         Comparison::Less,
                                         Comparison::AtMost,
                                         Comparison::Is,
                                         Comparison::IsNot};

bool isOrdered(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Real || type == FieldType::Month
           || type == FieldType::Date;
}

void addFields(std::vector<FindProperty> &properties, EntityKind kind)
{
    for (const FieldInfo &field : entityInfo(kind).fields) {
        const QString label = QString::fromUtf8(field.label);
        const bool listed =
            std::any_of(properties.begin(), properties.end(), [&](const FindProperty &each) {
                return each.label == label;
            });
        if (listed || field.role != FieldRole::General || field.type == FieldType::Outline
            || field.type == FieldType::Blob)
            continue;
        FindProperty property{
            label, label.toLower(), isOrdered(field.type) ? kOfNumbers : kOfWords, field.refers};
        for (const char *choice : field.choices)
            property.values.push_back(choiceWords(QString::fromUtf8(choice)));
        properties.push_back(std::move(property));
    }
}

/// Kinds of things, kinds of equipment and types of racks, as "type" finds them.
QStringList typeNames(const Project &project)
{
    QStringList names{entityInfo(EntityKind::Rack).label, entityInfo(EntityKind::Hall).label};
    for (const RackType &type : project.table<RackType>())
        names << type.name;
    std::vector<bool> there(ChoiceNames<NodeKind>::kNames.size(), false);
    for (const PowerNode &node : project.table<PowerNode>())
        there[static_cast<std::size_t>(node.kind)] = true;
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (there[i])
            names << choiceWords(QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(i)));
    }
    return names;
}

} // namespace

const std::vector<FindProperty> &findProperties()
{
    static const std::vector<FindProperty> properties = [] {
        std::vector<FindProperty> all{
            {Tr::tr("Name"), {}, {Comparison::Contains}},
            {Tr::tr("Type"), QStringLiteral("type"), kOfWords},
            {Tr::tr("Build phase"), QStringLiteral("phase"), kOfWords, EntityKind::Phase},
            {Tr::tr("In service"), QStringLiteral("in service"), kOfNumbers},
            {Tr::tr("Contract"), QStringLiteral("contract"), kOfWords, EntityKind::Contract},
            {Tr::tr("Feed"), QStringLiteral("feed"), kOfWords},
            {Tr::tr("Power"), QStringLiteral("power"), kOfNumbers},
            {Tr::tr("Site"), QStringLiteral("site"), kOfWords, EntityKind::Site},
            {Tr::tr("Hall"), QStringLiteral("hall"), kOfWords, EntityKind::Hall},
            {Tr::tr("Row"), QStringLiteral("row"), kOfWords}};
        addFields(all, EntityKind::Rack);
        addFields(all, EntityKind::PowerNode);
        return all;
    }();
    return properties;
}

QStringList findValues(const Project &project, const FindProperty &property)
{
    if (!property.values.empty())
        return {property.values.begin(), property.values.end()};
    QStringList names;
    if (property.property == u"type")
        names = typeNames(project);
    constexpr std::size_t kMostListed = 300; // a longer list is slower than typing
    if (property.names) {
        visitKind(*property.names, [&]<class T>() {
            if (project.table<T>().size() > kMostListed)
                return;
            for (const T &row : project.table<T>())
                names << displayName(project, {T::kKind, row.id});
        });
    }
    names.removeDuplicates();
    QCollator collator(QLocale(QLocale::English, QLocale::UnitedStates));
    collator.setNumericMode(true);
    std::sort(names.begin(), names.end(), collator);
    return names;
}

QString comparisonWords(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Contains:
        return Tr::tr("contains");
    case Comparison::Is:
        return Tr::tr("is");
    case Comparison::IsNot:
        return Tr::tr("is not");
    case Comparison::Less:
        return Tr::tr("is less than, before");
    case Comparison::AtMost:
        return Tr::tr("is at most");
    case Comparison::More:
        return Tr::tr("is more than, after");
    case Comparison::AtLeast:
        return Tr::tr("is at least");
    }
    return {};
}

} // namespace headroom
