// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cataloguecitation.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr qsizetype kLongestSource = 2000;
constexpr qsizetype kLongestDate = 40;

/// The catalogue names its sources for the row as a whole, so a figure is no better than the worst
/// of them.
Basis basisOf(const CatalogueRow &row)
{
    const bool allPrimary =
        !row.sources.empty()
        && std::all_of(row.sources.begin(), row.sources.end(), [](const CatalogueSource &source) {
               return source.kind != SourceKind::Secondary;
           });
    return allPrimary ? Basis::Primary : Basis::Secondary;
}

QString sourcesOf(const CatalogueRow &row)
{
    QStringList parts;
    for (const CatalogueSource &source : row.sources)
        parts.append(source.source);
    return parts.join(QStringLiteral("; ")).left(kLongestSource);
}

QString dateOf(const CatalogueRow &row)
{
    QStringList parts;
    for (const CatalogueSource &source : row.sources) {
        if (!parts.contains(source.date))
            parts.append(source.date);
    }
    return parts.join(QStringLiteral(", ")).left(kLongestDate);
}

} // namespace

void CatalogueCitations::add(const char *field, QStringView figure)
{
    const CatalogueFigure *found = m_row.figure(figure);
    if (found == nullptr)
        return;
    switch (found->status) {
    case FigureStatus::Verified:
        write(field, basisOf(m_row), sourcesOf(m_row), dateOf(m_row));
        return;
    case FigureStatus::Derived:
        write(field,
              Basis::Derived,
              QStringLiteral("Derived from other figures of the catalogue"),
              {});
        return;
    case FigureStatus::Assumed:
        write(field,
              Basis::Assumption,
              QStringLiteral("Planning value of the catalogue; no source was found"),
              {});
        return;
    }
}

void CatalogueCitations::addOrAssume(const char *field, QStringView figure, const QString &reason)
{
    if (m_row.figure(figure) != nullptr)
        add(field, figure);
    else
        write(field, Basis::Assumption, reason, {});
}

void CatalogueCitations::addDerived(const char *field, const QString &how, const QString &date)
{
    write(field, Basis::Derived, how, date);
}

void CatalogueCitations::write(const char *field,
                               Basis basis,
                               const QString &source,
                               const QString &date)
{
    Citation citation;
    citation.id = m_ids.next();
    citation.subjectKind = entityInfo(m_subject.kind).name;
    citation.subject = m_subject.id;
    citation.fieldName = QString::fromUtf8(field);
    citation.basis = basis;
    citation.source = source;
    citation.date = date;
    m_project.set(std::move(citation));
}

} // namespace headroom
