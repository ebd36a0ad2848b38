// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/looks.h"

#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/shades.h"

#include <array>

namespace headroom {

namespace {

/// Racks that come later than the shown month are a trace on the floor.
Look faint(const Theme &theme, Look look)
{
    look.fill = mix(theme.hallFill, look.fill, 0.10);
    look.edge = mix(theme.hallFill, look.edge, 0.38);
    look.ink = theme.mutedText;
    look.hatched = false;
    return look;
}

/// In a shade: as the legend has it, so that the two can be compared.
Look shadedLook(const PaintContext &context, const LookKey &key)
{
    const Theme &theme = context.theme;
    const bool outlined = context.detail() >= detail_level::kOutlines;
    const auto shade = static_cast<quint8>(key.colour);
    Look look;
    look.fill = rackColour(context, key.colour);
    look.edge = outlined ? mix(look.fill, theme.text, theme.dark ? 0.30 : 0.38) : look.fill;
    look.ink = inkOn(look.fill);
    look.hatched = outlined && isHatched(context.scene.style().colouring.scale, shade);
    if (key.state == RackState::InService)
        return look;
    look.fill = mix(look.fill, theme.hallFill, 0.5);
    look.ink = inkOn(look.fill);
    look.hatched = outlined;
    return look;
}

Look typeLook(const PaintContext &context, const LookKey &key)
{
    const Theme &theme = context.theme;
    const QColor colour = rackColour(context, key.colour);
    const bool outlined = context.detail() >= detail_level::kOutlines;
    Look look;
    look.ink = theme.text;
    look.edge = outlined ? colour : mix(colour, theme.hallFill, 0.12);
    look.fill = outlined ? mix(theme.hallFill, colour, theme.dark ? 0.42 : 0.34) : look.edge;
    if (key.powerUnknown)
        look.fill = outlined ? mix(theme.hallFill, theme.unknown, 0.6) : theme.unknown;
    if (key.state == RackState::InService)
        return look;
    // Racks that draw no power stand back; what they will be still shows at their border.
    look.fill = mix(look.fill, theme.hallFill, outlined ? 0.7 : 0.55);
    look.hatched = true;
    if (key.state == RackState::Failed)
        look.edge = theme.danger;
    if (!outlined)
        look.edge = key.state == RackState::Failed ? theme.danger : look.fill;
    return look;
}

Look lookOf(const PaintContext &context, const LookKey &key)
{
    const Look look = context.scene.isShaded() ? shadedLook(context, key) : typeLook(context, key);
    return key.notYet ? faint(context.theme, look) : look;
}

} // namespace

void Looks::make(std::size_t number) const
{
    Look &look = m_looks[number];
    look = lookOf(m_context, LookKey::of(static_cast<int>(number)));
    look.edgePixel = opaque(look.edge);
    look.fillPixel = opaque(look.fill);
    m_known[number] = true;
}

QColor typeColour(const Theme &theme, const TypeRecord &type)
{
    if (type.series < 0)
        return theme.rackBorder;
    // Those come first that are farthest from the colour of the selection.
    constexpr std::array<std::size_t, 7> kOrder{0, 2, 4, 5, 3, 6, 1};
    return theme.series[kOrder[static_cast<std::size_t>(type.series) % kOrder.size()]];
}

QColor rackColour(const PaintContext &context, quint16 colour)
{
    const PlanScene &scene = context.scene;
    if (scene.isShaded())
        return shadeColour(
            context.theme, scene.style().colouring.scale, static_cast<quint8>(colour));
    return typeColour(context.theme, scene.types()[colour]);
}

} // namespace headroom
