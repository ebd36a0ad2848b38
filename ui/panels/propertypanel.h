// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/propertymodel.h"

#include <QWidget>

class QAction;
class QComboBox;
class QSplitter;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace headroom {

class Document;
class FiguresBox;
class OutlineBox;
class PlainLabel;
class PropertyEditor;
class RackDetailPanel;
class SelectionModel;
class ToolOptionsPanel;

/// The properties of what is selected, always there; with nothing selected those of the project.
/// The options of the tool in hand stand above them. Document and selection outlive it.
class PropertyPanel : public QWidget
{
    Q_OBJECT

public:
    PropertyPanel(Document &document, SelectionModel &selection, QWidget *parent = nullptr);

    [[nodiscard]] PropertyModel *model() const { return m_model; }

    /// The editor of a field by its name; null where it is not shown.
    [[nodiscard]] PropertyEditor *editorOf(QStringView fieldName) const;

    /// Place and size of outlines.
    [[nodiscard]] OutlineBox *outline() const { return m_outline; }

    /// What was calculated of the one thing that is selected.
    [[nodiscard]] FiguresBox *figures() const { return m_figures; }

    /// What is in the one rack that is selected, and its way up to its sources; below the
    /// properties.
    [[nodiscard]] RackDetailPanel *rackDetail() const { return m_rackDetail; }

    /// Puts a widget above the properties.
    void setToolOptions(QWidget *options);
    /// Offers an action beside the title of things of a kind.
    void offer(QAction *action, EntityKind kind);
    /// Puts the keyboard into the first field.
    void focusFirst();

Q_SIGNALS:
    /// Escape was pressed while typing.
    void finished();

private:
    void rebuild();
    void refresh();
    void updateHead();
    [[nodiscard]] QWidget *makeSection(const QString &title, const std::vector<int> &rows);

    SelectionModel &m_selection;
    PropertyModel *m_model;
    QVBoxLayout *m_layout;
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    QComboBox *m_kinds;
    QToolButton *m_offer;
    EntityKind m_offerKind = EntityKind::Project;
    OutlineBox *m_outline;
    FiguresBox *m_figures;
    QSplitter *m_parts;
    QScrollArea *m_scroll;
    RackDetailPanel *m_rackDetail;
    PlainLabel *m_source;
    std::vector<PropertyEditor *> m_editors;
    std::optional<EntityKind> m_builtFor;
};

} // namespace headroom
