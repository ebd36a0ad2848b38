// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/categoryplottable.h"

namespace headroom {

/// The tasks and milestones of a Gantt chart, with arrows from what must end to what can then
/// begin. A task is named in its bar or beside it.
class TaskPlottable : public CategoryPlottable
{
public:
    TaskPlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  std::vector<bool> shown,
                  const std::vector<SeriesStyle> &styles,
                  const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawTasks(QCPPainter &painter, std::vector<QRectF> &taken) const;
    void drawMarks(QCPPainter &painter, std::vector<QRectF> &taken) const;
    void drawLinks(QCPPainter &painter) const;
    void drawWords(QCPPainter &painter, std::vector<QRectF> &taken) const;
    void writeBeside(QCPPainter &painter,
                     const QString &text,
                     const QRectF &thing,
                     std::vector<QRectF> &taken) const;

    [[nodiscard]] double barHeight() const;
    [[nodiscard]] QRectF areaOf(const ChartSeries &series, std::size_t point) const;
    [[nodiscard]] QRectF markOf(const ChartSeries &series, std::size_t point) const;

    std::vector<bool> m_shown;
    std::vector<SeriesStyle> m_styles;
};

} // namespace headroom
