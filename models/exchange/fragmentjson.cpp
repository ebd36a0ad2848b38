// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/fragmentjson.h"

#include "models/domain/entityinfo.h"
#include "models/exchange/jsonexport.h"
#include "models/exchange/jsonimport.h"
#include "models/exchange/jsonvalues.h"

namespace headroom {

namespace {

constexpr const char *kMark = "headroom_fragment";

std::optional<Subject> subjectFromJson(const Json &json)
{
    if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string()
        || !json.contains("id"))
        return std::nullopt;
    const std::optional<EntityKind> kind =
        entityKindFromName(textOf(json["kind"].get<std::string>()));
    const std::optional<Id> id = idFromJson(json["id"]);
    if (!kind || !id)
        return std::nullopt;
    return Subject{*kind, *id};
}

} // namespace

QByteArray writeFragment(const Fragment &fragment)
{
    Json copied = Json::array();
    for (const Subject subject : fragment.copied)
        copied.push_back({{"kind", entityInfo(subject.kind).name.toStdString()},
                          {"id", subject.id.toString().toStdString()}});
    // The plan is put in as it stands, so that it need not be read again to be written.
    const std::string list = copied.dump();
    QByteArray text = "{\"";
    text += kMark;
    text += "\": 1, \"copied\": ";
    text += QByteArray(list.data(), static_cast<qsizetype>(list.size()));
    text += ", \"plan\": ";
    text += writeJson(fragment.plan);
    text += "}\n";
    return text;
}

Result<Fragment> readFragment(const QByteArray &text)
{
    qint64 position = 0;
    const Json document = parseJson(text, &position);
    if (!document.is_object() || !document.contains(kMark) || document[kMark] != 1
        || !document.contains("copied") || !document["copied"].is_array()
        || !document.contains("plan"))
        return failure("fragment.unreadable");
    const std::string plan = document["plan"].dump();
    Result<Project> project =
        readJson(QByteArray(plan.data(), static_cast<qsizetype>(plan.size())));
    if (!project)
        return project.failure();
    Fragment fragment{std::move(project).value(), {}};
    for (const Json &entry : document["copied"]) {
        const std::optional<Subject> subject = subjectFromJson(entry);
        if (!subject || !exists(fragment.plan, *subject))
            return failure("fragment.unreadable");
        fragment.copied.push_back(*subject);
    }
    return fragment;
}

} // namespace headroom
