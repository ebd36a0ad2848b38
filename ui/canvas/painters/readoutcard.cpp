// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The card beside the pointer.
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/overlay.h"
#include "ui/canvas/painters/shades.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace headroom {

namespace {

constexpr double kMostTextPx = 330; // sentences are wrapped
constexpr double kSignPx = 6;       // radius of the sign of a rule
constexpr std::size_t kMostRules = 5;

struct Line
{
    QString text;
    bool startsRule = false;
    bool refuses = false;
    bool isRule = false;
};

/// Broken at blanks.
QStringList wrapped(const LabelFont &font, const QString &text, double width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : QString(line + QLatin1Char(' ') + word);
        if (!line.isEmpty() && font.width(longer) > width) {
            lines += line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines += line;
    return lines;
}

std::vector<Line> linesOf(const LabelFont &font,
                          const QStringList &texts,
                          std::span<const BrokenRule> rules,
                          double mostWidth)
{
    std::vector<Line> lines;
    for (const QString &text : texts)
        lines.push_back({text});
    for (const BrokenRule &rule : rules.first(std::min(rules.size(), kMostRules))) {
        bool isFirst = true;
        for (const QString &text : wrapped(font, rule.sentence, mostWidth)) {
            lines.push_back({text, isFirst, rule.refuses, true});
            isFirst = false;
        }
    }
    return lines;
}

/// A disc where the rule refuses, a triangle where it only warns.
void paintSign(QPainter &painter, const PaintContext &context, QPointF at, bool refuses)
{
    const double radius = kSignPx * context.unit;
    const QColor colour = refuses ? context.theme.danger : context.theme.warning;
    QPainterPath shape;
    if (refuses) {
        shape.addEllipse(at, radius, radius);
    } else {
        shape.moveTo(at + QPointF(0, -radius * 1.1));
        shape.lineTo(at + QPointF(radius * 1.1, radius * 0.85));
        shape.lineTo(at + QPointF(-radius * 1.1, radius * 0.85));
        shape.closeSubpath();
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(shape);
    painter.setPen(QPen(inkOn(colour), 1.6 * context.unit, Qt::SolidLine, Qt::RoundCap));
    if (refuses) {
        painter.drawLine(at - QPointF(radius * 0.45, 0), at + QPointF(radius * 0.45, 0));
    } else {
        painter.drawLine(at - QPointF(0, radius * 0.35), at + QPointF(0, radius * 0.2));
        painter.drawPoint(at + QPointF(0, radius * 0.58));
    }
}

/// Beside the point, and within the view.
QRectF placed(QSizeF size, QPointF beside, QSizeF view, double unit)
{
    const double gap = 16 * unit;
    QRectF card(beside + QPointF(gap, gap), size);
    if (card.right() > view.width() - 4)
        card.moveRight(beside.x() - gap / 2);
    if (card.bottom() > view.height() - 4)
        card.moveBottom(beside.y() - gap / 2);
    card.moveTopLeft(
        {std::max(4.0, std::round(card.left())), std::max(4.0, std::round(card.top()))});
    return card;
}

void paintPlate(QPainter &painter, const PaintContext &context, const QRectF &card)
{
    const Theme &theme = context.theme;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, theme.dark ? 90 : 26));
    painter.drawRoundedRect(
        card.translated(0, 2 * context.unit), 6 * context.unit, 6 * context.unit);
    painter.setPen(QPen(theme.border, context.unit));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(card, 6 * context.unit, 6 * context.unit);
}

} // namespace

void paintCard(QPainter &painter,
               const PaintContext &context,
               QPointF beside,
               const QStringList &lines,
               std::span<const BrokenRule> rules)
{
    if (lines.isEmpty() && rules.empty())
        return;
    const Theme &theme = context.theme;
    const LabelFont &bold =
        context.fonts.font(theme.captionPt + 0.5, QFont::DemiBold, context.unit);
    const LabelFont &plain = context.fonts.font(theme.captionPt + 0.5, QFont::Normal, context.unit);
    const std::vector<Line> parts = linesOf(plain, lines, rules, kMostTextPx * context.unit);
    const double pad = 9 * context.unit;
    const double indent = 3.1 * kSignPx * context.unit; // of rules, for their signs
    const double gap = 5 * context.unit;                // before a rule
    const double lineHeight = plain.pixels() * 1.45;
    double width = bold.width(parts.front().text);
    double height = 1.3 * pad;
    for (const Line &line : parts) {
        width = std::max(width, plain.width(line.text) + (line.isRule ? indent : 0));
        height += lineHeight + (line.startsRule ? gap : 0);
    }
    const QRectF card = placed(
        {std::ceil(width + 2 * pad), std::ceil(height)}, beside, context.view.size(), context.unit);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPlate(painter, context, card);
    LabelBatch first(bold, theme.text, context.vectors);
    LabelBatch rest(plain, theme.mutedText, context.vectors);
    LabelBatch sentences(plain, theme.text, context.vectors);
    double y = card.top() + 0.65 * pad;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Line &line = parts[i];
        y += line.startsRule ? gap : 0;
        if (line.startsRule)
            paintSign(painter,
                      context,
                      {card.left() + pad + kSignPx * context.unit, y + lineHeight / 2},
                      line.refuses);
        const double baseline = y + (lineHeight - plain.pixels()) / 2 + plain.pixels() * 0.88;
        LabelBatch &batch = line.isRule ? sentences : i == 0 ? first : rest;
        batch.addFrom(line.text, {card.left() + pad + (line.isRule ? indent : 0), baseline});
        y += lineHeight;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    first.draw(painter);
    rest.draw(painter);
    sentences.draw(painter);
}

} // namespace headroom
