// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"

#include <QLocale>
#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

namespace headroom {

/// A ramp as steps over months, drawn with the mouse or the keys. It shows what it is given and
/// tells what was drawn; it changes nothing by itself.
class RampEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RampEditor(QWidget *parent = nullptr);

    struct Ramp
    {
        std::vector<std::pair<Month, double>> steps; // the earliest first; NaN is unknown
        std::optional<Month> start;
        std::optional<Month> end;
        std::optional<Month> exit; // from when it may be left
    };

    /// The months that are shown.
    void setSpan(Month first, int months);
    void setRamp(Ramp ramp);
    void setMonth(Month month);

    /// The month that the keys change.
    [[nodiscard]] Month month() const { return m_month; }

    [[nodiscard]] double amountIn(Month month) const;

    /// Where a month and an amount stand, in the widget.
    [[nodiscard]] QPointF placeOf(Month month, double amount) const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 180}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 90}; }

Q_SIGNALS:
    /// From this month on there is to be so much.
    void drawn(headroom::Month from, double amount);
    /// The step that begins in this month is to go.
    void removed(headroom::Month from);
    void monthChanged(headroom::Month month);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double most() const;
    [[nodiscard]] double grain() const;
    [[nodiscard]] Month monthAt(double x) const;
    [[nodiscard]] double amountAt(double y) const;
    void paintSteps(QPainter &painter) const;
    void paintAxes(QPainter &painter) const;
    void paintMarks(QPainter &painter) const;

    Month m_first{2026, 1};
    int m_months = 12;
    Ramp m_ramp;
    double m_most = 0; // while it is drawn the scale stays
    Month m_month{2026, 1};
    std::optional<double> m_drawn; // what the mouse has drawn so far, from m_month on
    QLocale m_locale{QLocale::English, QLocale::UnitedStates};
};

} // namespace headroom
