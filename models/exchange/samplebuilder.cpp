// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samplebuilder.h"

#include "models/exchange/samplearrays.h"
#include "models/exchange/sampleentities.h"
#include "models/exchange/samplepower.h"

#include <QFile>
#include <QUuid>

static void initialiseSampleResource()
{
    Q_INIT_RESOURCE(samples);
}

namespace headroom {

namespace {

/// The document in a file of the samples, or an empty object where it is missing or no JSON.
Json readFile(const QString &path)
{
    initialiseSampleResource();
    QFile file(QStringLiteral(":/samples/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return Json::object();
    Json document = parseJson(file.readAll());
    return document.is_object() ? document : Json::object();
}

std::vector<SampleInfo> readList()
{
    std::vector<SampleInfo> list;
    const Json document = readFile(QStringLiteral("samples.json"));
    for (const Json &entry : document.value("samples", Json::array()))
        list.push_back(
            {textAt(entry, "name"), textAt(entry, "title"), textAt(entry, "description")});
    return list;
}

QString uuidOf(const QString &name)
{
    // The name space of URLs (RFC 4122, appendix C).
    static const QUuid kUrls(QStringLiteral("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
    return QUuid::createUuidV5(kUrls, QString(QStringLiteral("headroom:sample/") + name))
        .toString(QUuid::WithoutBraces);
}

Result<void> readPart(SampleBuild &build, const Json &part)
{
    if (part.contains("sources")) {
        if (Result<void> read = build.readSources(part.at("sources")); !read)
            return read;
    }
    if (part.contains("catalogue_types")) {
        if (Result<void> read = readSampleTypes(build, part.at("catalogue_types")); !read)
            return read;
    }
    if (part.contains("entities")) {
        if (Result<void> read = readSampleEntities(build, part.at("entities")); !read)
            return read;
    }
    return {};
}

} // namespace

const std::vector<SampleInfo> &samples()
{
    static const std::vector<SampleInfo> list = readList();
    return list;
}

Result<Project> buildSample(QStringView name, const QString &uuid)
{
    const auto info = std::find_if(samples().begin(), samples().end(), [name](const auto &sample) {
        return sample.name == name;
    });
    if (info == samples().end())
        return failure("sample.unknown", {name.toString()});

    SampleBuild build(info->name,
                      newProject(info->title, uuid.isEmpty() ? uuidOf(info->name) : uuid));
    const QString folder = info->name + QLatin1Char('/');
    const Json sample = readFile(QString(folder + QStringLiteral("sample.json")));
    for (const Json &file : sample.value("files", Json::array())) {
        const QString path = folder + textOf(file.get<std::string>());
        const Json part = readFile(path);
        if (part.empty())
            return sampleFault(path);
        if (Result<void> read = readPart(build, part); !read)
            return read.failure();
        if (!part.contains("rack_arrays"))
            continue;
        const Result<std::vector<SampleBlock>> blocks =
            readSampleArrays(build, part.at("rack_arrays"));
        if (!blocks)
            return blocks.failure();
        if (Result<void> read = readSamplePower(build, part.at("hall_power"), *blocks); !read)
            return read.failure();
    }
    return std::move(build).finish();
}

} // namespace headroom
