// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/drawing.h"

namespace headroom {

template <>
std::span<const Field<DrawingGroup>> fieldsOf()
{
    static const std::array fields{
        field<&DrawingGroup::site>({.name = "site",
                                    .label = "Site",
                                    .help = "On whose plan it is.",
                                    .refers = EntityKind::Site}),
        field<&DrawingGroup::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
    };
    return fields;
}

template <>
std::span<const Field<Note>> fieldsOf()
{
    static const std::array fields{
        field<&Note::site>({.name = "site",
                            .label = "Site",
                            .help = "On whose plan it is.",
                            .refers = EntityKind::Site}),
        field<&Note::text>({.name = "text",
                            .label = "Text",
                            .help = "What stands on the plan, in lines as they are typed.",
                            .least = 1,
                            .most = 2000}),
        field<&Note::size>({.name = "size_m",
                            .label = "Size",
                            .help = "Height of a line of text on the plan.",
                            .least = 0.01,
                            .most = 1000,
                            .role = FieldRole::Layout}),
        field<&Note::x>({.name = "x_m",
                         .label = "x",
                         .help = "Centre, metres east of the site's origin.",
                         .least = -1e6,
                         .most = 1e6,
                         .role = FieldRole::Layout}),
        field<&Note::y>({.name = "y_m",
                         .label = "y",
                         .help = "Centre, metres north of the site's origin.",
                         .least = -1e6,
                         .most = 1e6,
                         .role = FieldRole::Layout}),
        field<&Note::rotation>({.name = "rotation_deg",
                                .label = "Rotation",
                                .help = "Counter-clockwise.",
                                .least = -360,
                                .most = 360,
                                .role = FieldRole::Layout}),
        field<&Note::order>({.name = "drawing_order",
                             .label = "Drawing order",
                             .help = "What has the higher number is drawn on top.",
                             .least = -1e6,
                             .most = 1e6,
                             .role = FieldRole::Layout}),
        field<&Note::group>({.name = "drawing_group",
                             .label = "Group",
                             .help = "Things of a group are selected and moved together.",
                             .role = FieldRole::Layout,
                             .refers = EntityKind::DrawingGroup}),
        field<&Note::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
    };
    return fields;
}

template <>
std::span<const Field<Dimension>> fieldsOf()
{
    static const std::array fields{
        field<&Dimension::site>({.name = "site",
                                 .label = "Site",
                                 .help = "On whose plan it is.",
                                 .refers = EntityKind::Site}),
        field<&Dimension::fromX>({.name = "from_x_m",
                                  .label = "From x",
                                  .help = "First point, metres east of the site's origin.",
                                  .least = -1e6,
                                  .most = 1e6,
                                  .role = FieldRole::Layout}),
        field<&Dimension::fromY>({.name = "from_y_m",
                                  .label = "From y",
                                  .help = "First point, metres north of the site's origin.",
                                  .least = -1e6,
                                  .most = 1e6,
                                  .role = FieldRole::Layout}),
        field<&Dimension::toX>({.name = "to_x_m",
                                .label = "To x",
                                .help = "Second point, metres east of the site's origin.",
                                .least = -1e6,
                                .most = 1e6,
                                .role = FieldRole::Layout}),
        field<&Dimension::toY>({.name = "to_y_m",
                                .label = "To y",
                                .help = "Second point, metres north of the site's origin.",
                                .least = -1e6,
                                .most = 1e6,
                                .role = FieldRole::Layout}),
        field<&Dimension::offset>(
            {.name = "offset_m",
             .label = "Offset",
             .help = "How far beside the points the line is drawn; positive is to the left.",
             .least = -1e4,
             .most = 1e4,
             .role = FieldRole::Layout}),
        field<&Dimension::group>({.name = "drawing_group",
                                  .label = "Group",
                                  .help = "Things of a group are selected and moved together.",
                                  .role = FieldRole::Layout,
                                  .refers = EntityKind::DrawingGroup}),
        field<&Dimension::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
    };
    return fields;
}

template <>
std::span<const Field<Underlay>> fieldsOf()
{
    static const std::array fields{
        field<&Underlay::site>({.name = "site",
                                .label = "Site",
                                .help = "On whose plan it is.",
                                .refers = EntityKind::Site}),
        field<&Underlay::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&Underlay::format>({.name = "format",
                                  .label = "Format",
                                  .help = "What the picture's bytes are.",
                                  .role = FieldRole::Hidden}),
        field<&Underlay::picture>({.name = "picture",
                                   .label = "Picture",
                                   .help = "The file as it came.",
                                   .least = 1,
                                   .most = kMostPictureBytes,
                                   .role = FieldRole::Hidden}),
        field<&Underlay::page>({.name = "page",
                                .label = "Page",
                                .help = "Of a PDF, from 1.",
                                .least = 1,
                                .most = 10000,
                                .role = FieldRole::Layout}),
        field<&Underlay::x>({.name = "x_m",
                             .label = "x",
                             .help = "Centre, metres east of the site's origin.",
                             .least = -1e6,
                             .most = 1e6,
                             .role = FieldRole::Layout}),
        field<&Underlay::y>({.name = "y_m",
                             .label = "y",
                             .help = "Centre, metres north of the site's origin.",
                             .least = -1e6,
                             .most = 1e6,
                             .role = FieldRole::Layout}),
        field<&Underlay::metresPerPixel>(
            {.name = "metres_per_pixel",
             .label = "Metres per pixel",
             .help = "Of a PNG or JPEG; of an SVG per user unit, of a PDF per point (1/72 inch).",
             .least = 1e-6,
             .most = 1e4,
             .role = FieldRole::Layout}),
        field<&Underlay::rotation>({.name = "rotation_deg",
                                    .label = "Rotation",
                                    .help = "Counter-clockwise.",
                                    .least = -360,
                                    .most = 360,
                                    .role = FieldRole::Layout}),
        field<&Underlay::opacity>({.name = "opacity_share",
                                   .label = "Opacity",
                                   .help = "0 is invisible, 1 hides what is under it.",
                                   .least = 0,
                                   .most = 1,
                                   .role = FieldRole::Layout}),
        field<&Underlay::order>({.name = "drawing_order",
                                 .label = "Drawing order",
                                 .help = "What has the higher number is drawn on top.",
                                 .least = -1e6,
                                 .most = 1e6,
                                 .role = FieldRole::Layout}),
        field<&Underlay::group>({.name = "drawing_group",
                                 .label = "Group",
                                 .help = "Things of a group are selected and moved together.",
                                 .role = FieldRole::Layout,
                                 .refers = EntityKind::DrawingGroup}),
        field<&Underlay::locked>(
            {.name = "locked",
             .label = "Locked",
             .help = "Locked things can be selected, but not moved, changed in shape, or removed.",
             .role = FieldRole::Layout}),
    };
    return fields;
}

std::optional<PictureFormat> pictureFormatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return PictureFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return PictureFormat::Jpeg;
    // Both of the rest may begin with something else; their readers look as far.
    constexpr qsizetype kFarEnough = 1024;
    const QByteArray beginning = bytes.first(std::min(bytes.size(), kFarEnough));
    if (beginning.contains("%PDF-"))
        return PictureFormat::Pdf;
    if (beginning.contains("<svg"))
        return PictureFormat::Svg;
    return std::nullopt;
}

} // namespace headroom
