// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samplebuild.h"

namespace headroom {

namespace {

std::optional<Basis> basisFromName(const QString &name)
{
    Basis basis{};
    if (!detail::fromFieldValue(basis, FieldValue(name)))
        return std::nullopt;
    return basis;
}

} // namespace

Id SampleBuild::idOf(QStringView key) const
{
    return idFromKey(QString(m_sample + QLatin1Char('/') + key));
}

void SampleBuild::connect(const QString &from, const QString &to)
{
    Connection connection;
    connection.id = idOf(QString(from + QLatin1Char('>') + to));
    connection.from = idOf(from);
    connection.toNode = idOf(to);
    add(std::move(connection));
}

void SampleBuild::feed(const QString &from, Id rack, const QString &rackKey)
{
    Connection connection;
    connection.id = idOf(QString(from + QLatin1Char('>') + rackKey));
    connection.from = idOf(from);
    connection.toRack = rack;
    add(std::move(connection));
}

Result<void> SampleBuild::readSources(const Json &sources)
{
    for (const auto &[key, entry] : sources.items()) {
        const std::optional<Basis> basis = basisFromName(textAt(entry, "basis"));
        if (!basis || textAt(entry, "source").isEmpty())
            return sampleFault(textOf(key));
        m_sources[textOf(key)] = {*basis, textAt(entry, "source"), textAt(entry, "date")};
    }
    return {};
}

Result<void> SampleBuild::cite(Subject subject,
                               const QString &subjectKey,
                               const QString &field,
                               const Json &citation)
{
    const QString named =
        citation.is_string() ? textOf(citation.get<std::string>()) : textAt(citation, "source");
    Citation row;
    if (const auto known = m_sources.find(named); known != m_sources.end()) {
        row.basis = known->second.basis;
        row.source = known->second.source;
        row.date = known->second.date;
    } else {
        row.source = named;
    }
    if (const QString basis = textAt(citation, "basis"); !basis.isEmpty()) {
        const std::optional<Basis> given = basisFromName(basis);
        if (!given)
            return sampleFault(subjectKey + QLatin1Char('.') + field);
        row.basis = *given;
    } else if (!m_sources.contains(named)) {
        return sampleFault(subjectKey + QLatin1Char('.') + field);
    }
    if (const QString date = textAt(citation, "date"); !date.isEmpty())
        row.date = date;
    row.notes = textAt(citation, "notes");
    row.id = idOf(QString(QStringLiteral("citation ") + subjectKey + QLatin1Char('.') + field));
    row.subjectKind = entityInfo(subject.kind).name;
    row.subject = subject.id;
    row.fieldName = field;
    add(std::move(row));
    return {};
}

Project SampleBuild::finish() &&
{
    forEachEntityType([this]<class T>() {
        Table<T> table = Table<T>::fromRows(std::move(m_rows.of<std::vector<T>>()));
        // What was added stands for what was there under the same id.
        for (const T &row : m_project.table<T>()) {
            if (!table.contains(row.id))
                table.set(row);
        }
        m_project.table<T>() = std::move(table);
    });
    return std::move(m_project);
}

} // namespace headroom
