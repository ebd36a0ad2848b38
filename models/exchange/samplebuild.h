// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"
#include "models/exchange/json.h"

#include <map>

namespace headroom {

/// A project while it is being built from the description of a sample. Things are named by keys;
/// rows are collected and put into their tables once, at the end.
class SampleBuild
{
public:
    SampleBuild(QString sample, Project start)
        : m_sample(std::move(sample))
        , m_project(std::move(start))
    {}

    [[nodiscard]] Id idOf(QStringView key) const;

    template <class T>
    void add(T row)
    {
        m_rows.of<std::vector<T>>().push_back(std::move(row));
    }

    /// The rows that were added so far.
    template <class T>
    [[nodiscard]] const std::vector<T> &added() const
    {
        return m_rows.of<std::vector<T>>();
    }

    /// A row that was added, or null.
    template <class T>
    [[nodiscard]] const T *find(QStringView key) const
    {
        const Id id = idOf(key);
        for (const T &row : added<T>()) {
            if (row.id == id)
                return &row;
        }
        return m_project.find<T>(id);
    }

    [[nodiscard]] const Project &project() const { return m_project; }

    [[nodiscard]] Project &project() { return m_project; }

    /// Connects a node to a node.
    void connect(const QString &from, const QString &to);
    /// Connects a node to a rack.
    void feed(const QString &from, Id rack, const QString &rackKey);

    /// The sources that citations name by key, from sources.json.
    Result<void> readSources(const Json &sources);
    /// Cites a field (empty: the whole thing). The citation is the key of a source, or an object
    /// with "source" (a key or words), and where they differ from the source's "basis", "date",
    /// "notes".
    Result<void>
    cite(Subject subject, const QString &subjectKey, const QString &field, const Json &citation);

    [[nodiscard]] Project finish() &&;

private:
    template <class... T>
    static OneOfEach<std::vector<T>...> rowsOf(TypeList<T...>);

    struct Source
    {
        Basis basis = Basis::Assumption;
        QString source;
        QString date;
    };

    QString m_sample;
    Project m_project;
    decltype(rowsOf(Entities())) m_rows;
    std::map<QString, Source> m_sources;
};

/// The description does not say what it must: for those who write samples.
[[nodiscard]] inline Failure sampleFault(const QString &where)
{
    return failure("sample.description", {where});
}

} // namespace headroom
