// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>

class QPainter;
class QPointF;

namespace headroom {

/// Text that can stand in every picture and file: control characters, lone surrogates and
/// noncharacters, which XML forbids, become spaces. It stays plain text: nothing here reads markup.
[[nodiscard]] QString printable(const QString &text);

/// The shipped font at a size in points of 1/96 inch pixels, so that a picture is the same on every
/// device.
[[nodiscard]] QFont pictureFont(double points, QFont::Weight weight = QFont::Normal);

/// Plain text wrapped to a width, the last line shortened where there is more.
class TextBlock
{
public:
    TextBlock() = default;
    TextBlock(const QString &text, const QFont &font, double width, int mostLines);

    [[nodiscard]] double height() const;

    [[nodiscard]] double width() const { return m_width; }

    [[nodiscard]] const QStringList &lines() const { return m_lines; }

    void paint(QPainter &painter, QPointF topLeft, const QColor &color) const;

private:
    QFont m_font;
    double m_width = 0;
    double m_lineHeight = 0;
    QStringList m_lines;
};

} // namespace headroom
