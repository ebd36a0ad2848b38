// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/textblock.h"

#include <QRectF>

class QPainter;

namespace headroom {

/// What is written round a picture.
struct PictureText
{
    QString title;
    QString subtitle; // the answer in one sentence
    QString boundary; // what is counted, and what is not
    QString warning;  // what is missing from the picture
    QString context;  // project, scenario, basis, as-of date
    QString sources;
};

/// Title above and sources below a picture, measured and painted the same way on screen and in
/// every export. Measures are in pixels of 1/96 inch.
class PictureFrame
{
public:
    /// reservedRight is kept free beside the title, for buttons.
    PictureFrame(const PictureText &text,
                 const Theme &theme,
                 QSizeF size,
                 double reservedRight = 0);

    /// What is left for the picture between title and footer.
    [[nodiscard]] QRectF content() const { return m_content; }

    [[nodiscard]] double margin() const { return m_margin; }

    void paint(QPainter &painter) const;

private:
    const Theme *m_theme;
    QSizeF m_size;
    double m_margin = 0;
    TextBlock m_title;
    TextBlock m_subtitle;
    TextBlock m_boundary;
    TextBlock m_warning;
    TextBlock m_context;
    TextBlock m_sources;
    QRectF m_content;
    double m_footerTop = 0;
};

} // namespace headroom
