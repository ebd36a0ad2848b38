// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonimport.h"

#include "models/domain/entityinfo.h"
#include "models/domain/invariants.h"
#include "models/exchange/jsonvalues.h"

namespace headroom {

namespace {

template <class T>
const Field<T> *fieldNamed(const std::string &name)
{
    for (const Field<T> &field : fieldsOf<T>()) {
        if (name == field.name)
            return &field;
    }
    return nullptr;
}

template <class T>
Result<T> rowFromJson(const Json &json, const QString &table, qint64 number)
{
    const std::optional<Id> id =
        json.is_object() && json.contains("id") ? idFromJson(json["id"]) : std::nullopt;
    if (!id)
        return failure("json.row", {table, number});
    T row;
    row.id = *id;
    for (const auto &[name, value] : json.items()) {
        if (name == "id")
            continue;
        const Field<T> *field = fieldNamed<T>(name);
        if (field == nullptr)
            return failure("json.field-unknown", {table, number, textOf(name)});
        const std::optional<FieldValue> read = fromJson(*field, value);
        if (!read || !field->write(row, *read))
            return failure("json.field", {table, number, textOf(name)});
    }
    return row;
}

template <class T>
Result<void> readTable(const Json &json, Project &project)
{
    const QString name = entityInfo(T::kKind).name;
    const auto found = json.find(name.toStdString());
    if (found == json.end())
        return {};
    if (!found->is_array())
        return failure("json.table", {name});
    std::vector<T> rows;
    rows.reserve(found->size());
    for (const Json &entry : *found) {
        Result<T> row = rowFromJson<T>(entry, name, static_cast<qint64>(rows.size()) + 1);
        if (!row)
            return row.failure();
        rows.push_back(std::move(row).value());
    }
    const std::size_t count = rows.size();
    std::vector<Id> ids;
    ids.reserve(count);
    for (const T &row : rows)
        ids.push_back(row.id);
    std::sort(ids.begin(), ids.end());
    if (const auto twice = std::adjacent_find(ids.begin(), ids.end()); twice != ids.end())
        return failure("json.row-twice", {name, twice->toString()});
    project.table<T>() = Table<T>::fromRows(std::move(rows));
    return {};
}

} // namespace

Result<Project> readJson(const QByteArray &text)
{
    qint64 position = 0;
    const Json document = parseJson(text, &position);
    if (document.is_discarded())
        return failure("json.syntax", {position});
    if (!document.is_object() || !document.contains("schema") || document["schema"] != 1
        || !document.contains("tables") || !document["tables"].is_object())
        return failure("json.schema");
    const Json &tables = document["tables"];
    for (const auto &[name, table] : tables.items()) {
        if (!entityKindFromName(textOf(name)))
            return failure("json.table-unknown", {textOf(name)});
    }
    Project project;
    std::optional<Failure> failed;
    forEachEntityType([&]<class T>() {
        if (failed)
            return;
        if (Result<void> read = readTable<T>(tables, project); !read)
            failed = read.failure();
    });
    if (failed)
        return *std::move(failed);
    if (const std::vector<Issue> broken = brokenInvariants(project); !broken.empty())
        return Failure{broken.front().message};
    return project;
}

} // namespace headroom
