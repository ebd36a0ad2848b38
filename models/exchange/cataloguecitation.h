// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/project.h"
#include "models/exchange/catalogue.h"

namespace headroom {

/// Writes the citations of one thing that is copied from a catalogue row into a project.
class CatalogueCitations
{
public:
    CatalogueCitations(Project &project, IdSource &ids, const CatalogueRow &row, Subject subject)
        : m_project(project)
        , m_ids(ids)
        , m_row(row)
        , m_subject(subject)
    {}

    /// Cites the field from the row's figure; nothing where the figure is unknown.
    void add(const char *field, QStringView figure);
    /// The same, and an assumption with this reason where the figure is unknown.
    void addOrAssume(const char *field, QStringView figure, const QString &reason);
    void addDerived(const char *field, const QString &how, const QString &date);

private:
    void write(const char *field, Basis basis, const QString &source, const QString &date);

    Project &m_project;
    IdSource &m_ids;
    const CatalogueRow &m_row;
    Subject m_subject;
};

} // namespace headroom
