// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace headroom {

/// How well a figure of the catalogue is known: seen in the named sources, computed from other
/// figures, or a planning value without a source.
enum class FigureStatus { Verified, Derived, Assumed };

struct CatalogueFigure
{
    QString name; // with its unit: "power_kw_nameplate"
    double value = 0;
    FigureStatus status = FigureStatus::Assumed;
};

enum class SourceKind { Primary, PrimaryCopy, Secondary };

struct CatalogueSource
{
    QString source;
    QString date; // as the source gives it
    SourceKind kind = SourceKind::Secondary;
};

/// One piece of equipment, as facts with their standing. A figure that nobody has given is listed
/// as unknown; it is never zero.
struct CatalogueRow
{
    QString key;      // stable: "rack.gb200_nvl72"
    QString category; // stable: "rack"
    QString name;
    QString vendor;
    QString notes;
    std::vector<CatalogueFigure> figures;
    std::vector<QString> unknown;
    std::vector<std::pair<QString, QString>> words; // facts in words, by name
    std::vector<CatalogueSource> sources;

    [[nodiscard]] const CatalogueFigure *figure(QStringView name) const;
    [[nodiscard]] std::optional<double> value(QStringView name) const;
    /// Empty where there is none.
    [[nodiscard]] QString word(QStringView name) const;
};

struct CatalogueCategory
{
    QString name; // stable
    QString title;
    std::vector<CatalogueRow> rows;
};

/// A collection of equipment, by category. A value.
class Catalogue
{
public:
    [[nodiscard]] const std::vector<CatalogueCategory> &categories() const { return m_categories; }

    /// Null where there is no such category.
    [[nodiscard]] const CatalogueCategory *category(QStringView name) const;
    /// Null where there is no such row.
    [[nodiscard]] const CatalogueRow *find(QStringView key) const;
    [[nodiscard]] std::size_t size() const;

    /// Adds the rows of one category, as written in resources/catalogue. Fails with
    ///   catalogue.syntax(file, position), catalogue.row(file, key).
    Result<void> add(const QString &file, const QByteArray &json);

private:
    std::vector<CatalogueCategory> m_categories;
};

/// The catalogue that comes with the program: read once, then the same for everybody.
[[nodiscard]] const Catalogue &shippedCatalogue();

} // namespace headroom
