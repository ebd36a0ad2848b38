// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogue.h"

#include "models/exchange/json.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

// Resources of a static library are linked only where they are asked for, and the macro that asks
// must stand outside of any namespace.
static void initialiseCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace headroom {

namespace {

constexpr std::array kStatusNames{"verified", "derived", "assumed"};
constexpr std::array kSourceKindNames{"primary", "primary_copy", "secondary"};

/// Numbers only, under names that stand once in the row.
bool readFigures(const Json &json, CatalogueRow &row)
{
    for (std::size_t status = 0; status < kStatusNames.size(); ++status) {
        const auto group = json.find(kStatusNames[status]);
        if (group == json.end() || !group->is_object())
            return false;
        for (const auto &[name, value] : group->items()) {
            if (!value.is_number() || row.figure(textOf(name)) != nullptr)
                return false;
            row.figures.push_back(
                {textOf(name), value.get<double>(), static_cast<FigureStatus>(status)});
        }
    }
    const auto unknown = json.find("unknown");
    if (unknown == json.end() || !unknown->is_array())
        return false;
    for (const Json &name : *unknown) {
        if (!name.is_string() || row.figure(textOf(name.get<std::string>())) != nullptr)
            return false;
        row.unknown.push_back(textOf(name.get<std::string>()));
    }
    return true;
}

bool readSources(const Json &json, CatalogueRow &row)
{
    const auto sources = json.find("sources");
    if (sources == json.end() || !sources->is_array())
        return false;
    for (const Json &entry : *sources) {
        const QString kind = textAt(entry, "kind");
        const auto found =
            std::find_if(kSourceKindNames.begin(),
                         kSourceKindNames.end(),
                         [&kind](const char *name) { return kind == QString::fromUtf8(name); });
        if (found == kSourceKindNames.end() || textAt(entry, "source").isEmpty())
            return false;
        row.sources.push_back({textAt(entry, "source"),
                               textAt(entry, "date"),
                               static_cast<SourceKind>(found - kSourceKindNames.begin())});
    }
    return true;
}

bool readRow(const Json &json, CatalogueRow &row)
{
    row.key = textAt(json, "key");
    row.name = textAt(json, "name");
    row.vendor = textAt(json, "vendor");
    row.notes = textAt(json, "notes");
    if (row.key.isEmpty() || row.name.isEmpty() || !readFigures(json, row)
        || !readSources(json, row))
        return false;
    if (const auto words = json.find("words"); words != json.end() && words->is_object()) {
        for (const auto &[name, value] : words->items()) {
            if (!value.is_string())
                return false;
            row.words.emplace_back(textOf(name), textOf(value.get<std::string>()));
        }
    }
    return true;
}

Catalogue readShipped()
{
    initialiseCatalogueResource();
    Catalogue catalogue;
    QStringList files;
    QDirIterator folder(QStringLiteral(":/catalogue"));
    while (folder.hasNext())
        files.append(folder.next());
    files.sort();
    for (const QString &name : files) {
        QFile file(name);
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<void> added = catalogue.add(name, file.readAll());
        // What is built into the program is right, or the tests say so.
        Q_ASSERT(opened && added);
        Q_UNUSED(opened)
    }
    return catalogue;
}

} // namespace

const CatalogueFigure *CatalogueRow::figure(QStringView wanted) const
{
    const auto found = std::find_if(figures.begin(), figures.end(), [wanted](const auto &entry) {
        return entry.name == wanted;
    });
    return found == figures.end() ? nullptr : &*found;
}

std::optional<double> CatalogueRow::value(QStringView wanted) const
{
    const CatalogueFigure *found = figure(wanted);
    return found == nullptr ? std::nullopt : std::optional(found->value);
}

QString CatalogueRow::word(QStringView wanted) const
{
    const auto found = std::find_if(
        words.begin(), words.end(), [wanted](const auto &entry) { return entry.first == wanted; });
    return found == words.end() ? QString() : found->second;
}

const CatalogueCategory *Catalogue::category(QStringView name) const
{
    const auto found = std::find_if(m_categories.begin(),
                                    m_categories.end(),
                                    [name](const auto &entry) { return entry.name == name; });
    return found == m_categories.end() ? nullptr : &*found;
}

const CatalogueRow *Catalogue::find(QStringView key) const
{
    for (const CatalogueCategory &group : m_categories) {
        const auto found = std::find_if(group.rows.begin(),
                                        group.rows.end(),
                                        [key](const auto &row) { return row.key == key; });
        if (found != group.rows.end())
            return &*found;
    }
    return nullptr;
}

std::size_t Catalogue::size() const
{
    std::size_t rows = 0;
    for (const CatalogueCategory &group : m_categories)
        rows += group.rows.size();
    return rows;
}

Result<void> Catalogue::add(const QString &file, const QByteArray &json)
{
    qint64 position = 0;
    const Json document = parseJson(json, &position);
    if (document.is_discarded())
        return failure("catalogue.syntax", {file, position});
    CatalogueCategory group;
    group.name = textAt(document, "category");
    group.title = textAt(document, "title");
    const auto rows = document.is_object() ? document.find("rows") : document.end();
    if (group.name.isEmpty() || rows == document.end() || !rows->is_array())
        return failure("catalogue.syntax", {file, qint64{0}});
    for (const Json &entry : *rows) {
        CatalogueRow row;
        row.category = group.name;
        if (!readRow(entry, row) || find(row.key) != nullptr)
            return failure("catalogue.row", {file, row.key});
        group.rows.push_back(std::move(row));
    }
    m_categories.push_back(std::move(group));
    return {};
}

const Catalogue &shippedCatalogue()
{
    static const Catalogue catalogue = readShipped();
    return catalogue;
}

} // namespace headroom
