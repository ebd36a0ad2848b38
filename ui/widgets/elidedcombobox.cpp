// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedcombobox.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace headroom {

void ElidedComboBox::paintEvent(QPaintEvent *)
{
    constexpr int kPaddingPx = 12; // between the frame and the text
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (option.currentText.isEmpty()) {
        option.currentText = placeholderText();
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
    }
    const QRect field =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(
        option.currentText, Qt::ElideRight, std::max(0, field.width() - kPaddingPx));
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace headroom
