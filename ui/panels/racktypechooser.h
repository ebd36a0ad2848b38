// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/hardware.h"
#include "models/exchange/catalogue.h"

#include <QComboBox>
#include <QWidget>

class QGridLayout;

namespace headroom {

class Document;
class PlainLabel;

/// The rack types of the plan, and below them those of the catalogue with their key figures.
/// Choosing one of the catalogue copies it into the plan as one step. The figures of the chosen
/// type stand below, each with how well it is known and where it comes from. The document outlives
/// it.
class RackTypeChooser : public QWidget
{
    Q_OBJECT

public:
    explicit RackTypeChooser(Document &document, QWidget *parent = nullptr);

    /// Invalid where none is chosen.
    [[nodiscard]] Id current() const { return m_current; }

    void setCurrent(Id type);

    [[nodiscard]] QComboBox *comboBox() const { return m_combo; }

Q_SIGNALS:
    void chosen(headroom::Id type);
    void problem(const headroom::Message &message);

private:
    void fill();
    void choose(int index);
    void showFigures();
    void addFigure(const QString &label, const QString &value, const QString &field);

    Document &m_document;
    RandomIds m_ids;
    QComboBox *m_combo;
    QGridLayout *m_figures;
    PlainLabel *m_source;
    Id m_current;
};

/// "72 accelerators, 120 kW": what a row of the catalogue says in short.
[[nodiscard]] QString keyFigures(const CatalogueRow &row);

} // namespace headroom
