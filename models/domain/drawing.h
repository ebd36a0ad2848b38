// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

// What is on the plan for those who read it. No calculation knows of any of these.

/// Things that are selected and moved together; they name it, it does not name them.
struct DrawingGroup
{
    static constexpr EntityKind kKind = EntityKind::DrawingGroup;

    Id id;
    Id site;
    QString name;

    friend bool operator==(const DrawingGroup &, const DrawingGroup &) = default;
};

/// Text on the plan, in lines as they were typed, centred on its place.
struct Note
{
    static constexpr EntityKind kKind = EntityKind::Note;

    Id id;
    Id site;
    QString text;
    Metres size{1}; // of a line of text
    Metres x;
    Metres y;
    Degrees rotation;
    int order = 0; // of drawing: higher is on top
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Note &, const Note &) = default;
};

/// A line that says how far apart two points are. It is drawn beside them, to the left of the way
/// from the first to the second where the offset is positive.
struct Dimension
{
    static constexpr EntityKind kKind = EntityKind::Dimension;

    Id id;
    Id site;
    Metres fromX;
    Metres fromY;
    Metres toX;
    Metres toY;
    Metres offset;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Dimension &, const Dimension &) = default;
};

enum class PictureFormat { Png, Jpeg, Svg, Pdf };

template <>
struct ChoiceNames<PictureFormat>
{
    static constexpr std::array kNames{"png", "jpeg", "svg", "pdf"};
};

/// The largest picture that a plan keeps.
inline constexpr qint64 kMostPictureBytes = qint64{64} * 1024 * 1024;

/// A drawing that lies under the plan, centred on its place. Its pixels are those of a PNG or JPEG,
/// the user units of an SVG, the points (1/72 inch) of a page of a PDF.
struct Underlay
{
    static constexpr EntityKind kKind = EntityKind::Underlay;

    Id id;
    Id site;
    QString name;
    PictureFormat format = PictureFormat::Png;
    Blob picture; // the file as it came
    int page = 1; // of a PDF
    Metres x;
    Metres y;
    double metresPerPixel = 0.01;
    Degrees rotation;
    Share opacity{0.5};
    int order = 0; // of drawing: higher is on top
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Underlay &, const Underlay &) = default;
};

/// True for the kinds above: groups, notes, dimensions, underlays.
[[nodiscard]] constexpr bool isOnlyDrawn(EntityKind kind)
{
    return kind == EntityKind::DrawingGroup || kind == EntityKind::Note
           || kind == EntityKind::Dimension || kind == EntityKind::Underlay;
}

/// What the first bytes of a file say that it is; nothing where it is no picture of these formats.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QByteArray &bytes);

} // namespace headroom
