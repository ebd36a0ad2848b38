// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/exchange/catalogue.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace headroom {

class Document;
class MessageBar;
class PlainLabel;

/// The catalogue: equipment by category, and of the one chosen every figure with how well it is
/// known, what nobody knows, and the sources. Rack types can be copied into the plan. The document
/// outlives it.
class CatalogueDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CatalogueDialog(Document &document, QWidget *parent = nullptr);

    void choose(const QString &key);

Q_SIGNALS:
    void rackTypeAdded(headroom::Id type);

private:
    void fill(const QString &filter);
    void showRow(const QTreeWidgetItem *item);
    void addToPlan();
    void showSources(const CatalogueRow &row);

    Document &m_document;
    RandomIds m_ids;
    QTreeWidget *m_list;
    QTreeWidget *m_figures;
    PlainLabel *m_name;
    PlainLabel *m_notes;
    PlainLabel *m_sources;
    QPushButton *m_add;
    MessageBar *m_bar;
    QString m_key;
};

} // namespace headroom
