// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonexport.h"

#include "models/domain/entityinfo.h"
#include "models/exchange/jsonvalues.h"

namespace headroom {

namespace {

template <class T>
Json tableToJson(const Table<T> &table)
{
    Json rows = Json::array();
    for (const T &row : table) {
        Json object = Json::object();
        object["id"] = toJson(row.id);
        for (const Field<T> &field : fieldsOf<T>())
            object[field.name] = toJson(field.read(row));
        rows.push_back(std::move(object));
    }
    return rows;
}

} // namespace

QByteArray writeJson(const Project &project)
{
    Json document;
    document["schema"] = 1;
    document["project"] = {{"name", project.settings().name.toStdString()},
                           {"uuid", project.settings().uuid.toStdString()}};
    Json &tables = document["tables"] = Json::object();
    forEachEntityType([&]<class T>() {
        tables[entityInfo(T::kKind).name.toStdString()] = tableToJson(project.table<T>());
    });
    const std::string text = document.dump(1, ' ', false, Json::error_handler_t::replace);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size())) + '\n';
}

} // namespace headroom
