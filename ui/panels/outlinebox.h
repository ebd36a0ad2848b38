// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QWidget>

#include <array>
#include <optional>

class QLineEdit;

namespace headroom {

class Document;
class PlainLabel;
class SelectionModel;

/// Where a hall, a building or an obstacle lies and how large it is, in numbers: its western and
/// southern edge, and of rectangles both sides. Hidden for everything else. Both outlive it.
class OutlineBox : public QWidget
{
    Q_OBJECT

public:
    enum Value { West, South, Width, Depth };

    OutlineBox(Document &document, SelectionModel &selection, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *edit(Value value) const { return m_edits[value]; }

    /// Why the last value was refused; empty where it was not.
    [[nodiscard]] QString note() const;

private:
    void refresh();
    void entered(Value value);
    [[nodiscard]] std::array<std::optional<double>, 4> values() const;

    Document &m_document;
    SelectionModel &m_selection;
    std::optional<Subject> m_subject;
    std::array<QLineEdit *, 4> m_edits{};
    PlainLabel *m_note;
};

} // namespace headroom
