// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/racklabels.h"

#include "models/base/units.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/pixels.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <map>

namespace headroom {

namespace {

/// The power of racks in words: most have that of their type, so that few need to be printed.
class PowerWords
{
public:
    const QString &of(double kw)
    {
        const auto found = m_words.find(kw);
        if (found != m_words.end())
            return found->second;
        const QString words = printAmount({kw, Unit::Kilowatt}, AmountStyle::Readable, QLocale());
        return m_words.emplace(kw, words).first->second;
    }

private:
    std::map<double, QString> m_words;
};

/// Labels of one font: as pictures where the ground is even and they may
/// be written straight, else as text.
class RackLabels
{
public:
    RackLabels(const PaintContext &context, const LabelFont &font)
        : m_context(context)
        , m_font(font)
    {}

    /// within: the evenly filled rectangle that the label stands on.
    void
    add(const QString &text, QPointF centre, bool upwards, const QRect &within, const Look &look)
    {
        if (m_context.pixels != nullptr && !look.hatched && m_font.isPlain(text)) {
            const QPointF start = m_font.lineStart(text, centre, upwards);
            const LabelTiles::Tile &tile = m_context.fonts.tiles().tile(
                m_font, text, upwards, opaque(look.ink), look.fillPixel);
            const QPoint corner = QPoint(qRound(start.x()), qRound(start.y())) + tile.corner;
            if (within.contains(QRect(corner, tile.picture.size()))) {
                m_context.pixels->copy(corner, tile.picture);
                return;
            }
        }
        m_batches.try_emplace(look.ink.rgb(), m_font, look.ink, m_context.vectors)
            .first->second.add(text, centre, upwards);
    }

    void draw(QPainter &painter) const
    {
        for (const auto &[ink, batch] : m_batches)
            batch.draw(painter);
    }

private:
    const PaintContext &m_context;
    const LabelFont &m_font;
    std::map<QRgb, LabelBatch> m_batches; // by ink
};

/// What stands on a rack, by kind.
class RackWords
{
public:
    explicit RackWords(const PaintContext &context)
        : m_context(context)
    {}

    /// Empty where there is nothing to say.
    QString of(RackLabel label, const RackRecord &record, const Rack &rack)
    {
        const TypeRecord &type = m_context.scene.types()[record.type];
        switch (label) {
        case RackLabel::Name:
            return rack.name;
        case RackLabel::Type:
            return type.name;
        case RackLabel::Power: {
            const auto kw =
                rack.plannedPower ? std::optional(rack.plannedPower->value()) : type.plannedKw;
            return kw ? m_power.of(*kw) : unknown();
        }
        case RackLabel::Contract:
            return contract(rack.id);
        case RackLabel::Accelerators: {
            const auto count = rack.accelerators ? rack.accelerators : type.accelerators;
            return count ? QLocale().toString(*count) : unknown();
        }
        case RackLabel::None:
            break;
        }
        return {};
    }

private:
    [[nodiscard]] static QString unknown()
    {
        return QCoreApplication::translate("RackLabels", "unknown");
    }

    [[nodiscard]] QString contract(Id rack) const
    {
        const auto &contracts = m_context.scene.style().contracts;
        const auto found = std::lower_bound(
            contracts.begin(), contracts.end(), rack, [](const auto &a, Id wanted) {
                return a.first < wanted;
            });
        if (found == contracts.end() || found->first != rack)
            return {};
        return displayName(m_context.project, {EntityKind::Contract, found->second});
    }

    const PaintContext &m_context;
    PowerWords m_power;
};

} // namespace

void paintRackLabels(QPainter &painter, const PaintContext &context, const Looks &looks)
{
    const Theme &theme = context.theme;
    const bool figures = context.detail() >= detail_level::kRackFigures;
    const LabelFont &font = context.fonts.font(theme.captionPt * (figures ? 1 : 0.94),
                                               figures ? QFont::DemiBold : QFont::Medium,
                                               context.unit);
    const LabelFont &small = context.fonts.font(theme.captionPt * 0.9, QFont::Normal, context.unit);
    context.fonts.tiles().trim();
    RackLabels first(context, font);
    RackLabels others(context, small);
    RackWords words(context);
    const RackLabel chosen = context.scene.style().label;
    const double pad = 3 * context.unit;
    context.scene.visitRacks(context.region, [&](quint32 index, const Bounds &bounds) {
        const RackRecord &record = context.scene.racks()[index];
        const Rack *rack = context.project.find<Rack>(record.id);
        if (rack == nullptr || !record.is(RackRecord::Upright))
            return;
        const QString text = words.of(chosen, record, *rack);
        if (text.isEmpty())
            return;
        const QPointF low = context.view.toPixels({bounds.low.xM, bounds.high.yM});
        const QPointF high = context.view.toPixels({bounds.high.xM, bounds.low.yM});
        const double width = high.x() - low.x() - 2 * pad;
        const double height = high.y() - low.y() - 2 * pad;
        const QPointF centre = (low + high) / 2;
        const Look &look = looks[record.look()];
        const int edge = static_cast<int>(pad) - 1;
        const QRect within = context.pixelRect(bounds).adjusted(edge, edge, -edge, -edge);
        const bool upwards = font.width(text) > width && height > width;
        const QString fitted = font.fitted(text, upwards ? height : width);
        if (fitted.isEmpty())
            return;
        const double line = font.pixels() * 1.3;
        if (!figures || upwards || height < 3.2 * line) {
            first.add(fitted, centre, upwards, within, look);
            return;
        }
        first.add(fitted, centre - QPointF(0, line), false, within, look);
        double below = 0;
        for (const RackLabel label : {RackLabel::Name, RackLabel::Type, RackLabel::Power}) {
            if (label == chosen || below > line)
                continue;
            const QString more = small.fitted(words.of(label, record, *rack), width);
            others.add(more, centre + QPointF(0, below), false, within, look);
            below += line;
        }
    });
    first.draw(painter);
    others.draw(painter);
}

} // namespace headroom
