// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planscene.h"

namespace headroom {

namespace {

std::optional<quint8> shadeOf(const std::vector<PlanColouring::Shaded> &shades, Id id)
{
    const auto found = std::lower_bound(
        shades.begin(), shades.end(), id, [](const PlanColouring::Shaded &a, Id wanted) {
            return a.id < wanted;
        });
    if (found == shades.end() || found->id != id)
        return std::nullopt;
    return found->shade;
}

} // namespace

void PlanScene::setStyle(PlanStyle style)
{
    const bool recoloured =
        !(style.colouring == m_style.colouring) || style.notYet != m_style.notYet;
    m_style = std::move(style);
    if (!recoloured)
        return;
    for (RackRecord &rack : m_racks)
        shadeRack(rack);
    shadePlaces();
    shadeNodes();
    forgetSummaries();
}

void PlanScene::shadeRack(RackRecord &rack) const
{
    // A rack that came after the shades were worked out is unknown until they are again.
    rack.colour = isShaded()
                      ? shadeOf(m_style.colouring.racks, rack.id).value_or(plan_shade::kUnknown)
                      : rack.type;
    const bool notYet = std::binary_search(m_style.notYet.begin(), m_style.notYet.end(), rack.id);
    rack.flags = static_cast<quint8>(notYet ? rack.flags | RackRecord::NotYet
                                            : rack.flags & ~RackRecord::NotYet);
}

void PlanScene::shadePlaces()
{
    for (PlaceRecord &hall : m_halls)
        hall.shade = shadeOf(m_style.colouring.halls, hall.subject.id);
}

void PlanScene::shadeNodes()
{
    for (NodeRecord &node : m_nodes)
        node.shade = shadeOf(m_style.colouring.nodes, node.id);
}

PlanLayer layerOf(const NodeRecord &node)
{
    if (node.carrier != Carrier::Power)
        return PlanLayer::Cooling;
    return node.side == Side::B || node.side == Side::Reserve ? PlanLayer::PowerB
                                                              : PlanLayer::PowerA;
}

} // namespace headroom
