// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/outlines.h"

#include "models/edits/grouping.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kMillimetreM = 0.001;

/// The outline of a row, under whichever name it goes.
template <class T>
auto *outlineIn(T &row)
{
    if constexpr (requires { row.outline; })
        return &row.outline;
    else if constexpr (requires { row.boundary; })
        return &row.boundary;
    else
        return static_cast<Polygon *>(nullptr);
}

Failure missing(EntityKind kind)
{
    return failure("entity.missing", {entityInfo(kind).label});
}

double lengthM(Point vector)
{
    return std::hypot(vector.xM, vector.yM);
}

bool isRectangle(const Polygon &outline)
{
    if (outline.size() != 4)
        return false;
    const Point width = outline[1] - outline[0];
    const Point depth = outline[3] - outline[0];
    const Point across = outline[2] - outline[0] - width - depth;
    if (lengthM(width) < kMillimetreM || lengthM(depth) < kMillimetreM)
        return false;
    // How far the far corner is from where it belongs, and the second edge from a right angle.
    const double leaning = std::abs(width.xM * depth.xM + width.yM * depth.yM) / lengthM(width);
    return lengthM(across) < kMillimetreM && leaning < kMillimetreM;
}

} // namespace

std::optional<Polygon> outlineOf(const Project &project, Subject subject)
{
    std::optional<Polygon> outline;
    visitKind(subject.kind, [&]<class T>() {
        const T *row = project.find<T>(subject.id);
        if (row == nullptr)
            return;
        if (const auto *found = outlineIn(*row))
            outline = *found;
    });
    return outline;
}

Result<Project> withOutline(const Project &project, Subject subject, const Polygon &outline)
{
    if (!outlineOf(project, subject))
        return missing(subject.kind);
    if (isLocked(project, subject))
        return failure("edit.locked", {displayName(project, subject), qint64{1}});
    if (!isSimple(outline))
        return failure("outline.not-simple");
    Project result = project;
    visitKind(subject.kind, [&]<class T>() {
        T row = *project.find<T>(subject.id);
        if (Polygon *target = outlineIn(row)) {
            *target = outline;
            result.set(std::move(row));
        }
    });
    return result;
}

Result<Project> moveCorner(const Project &project, Subject subject, std::size_t corner, Point to)
{
    std::optional<Polygon> outline = outlineOf(project, subject);
    if (!outline || corner >= outline->size())
        return missing(subject.kind);
    (*outline)[corner] = to;
    return withOutline(project, subject, *outline);
}

Result<Project> insertCorner(const Project &project, Subject subject, std::size_t after, Point at)
{
    std::optional<Polygon> outline = outlineOf(project, subject);
    if (!outline || after >= outline->size())
        return missing(subject.kind);
    outline->insert(outline->begin() + static_cast<std::ptrdiff_t>(after) + 1, at);
    return withOutline(project, subject, *outline);
}

Result<Project> removeCorner(const Project &project, Subject subject, std::size_t corner)
{
    std::optional<Polygon> outline = outlineOf(project, subject);
    if (!outline || corner >= outline->size())
        return missing(subject.kind);
    constexpr std::size_t kLeastCorners = 3;
    if (outline->size() <= kLeastCorners)
        return failure("outline.too-few-corners");
    outline->erase(outline->begin() + static_cast<std::ptrdiff_t>(corner));
    return withOutline(project, subject, *outline);
}

std::optional<RectangleSize> rectangleSizeOf(const Project &project, Subject subject)
{
    const std::optional<Polygon> outline = outlineOf(project, subject);
    if (!outline || !isRectangle(*outline))
        return std::nullopt;
    return RectangleSize{Metres(lengthM((*outline)[1] - (*outline)[0])),
                         Metres(lengthM((*outline)[3] - (*outline)[0]))};
}

Result<Project> setRectangleSize(const Project &project, Subject subject, RectangleSize size)
{
    const std::optional<Polygon> outline = outlineOf(project, subject);
    if (!outline)
        return missing(subject.kind);
    if (!isRectangle(*outline))
        return failure("outline.not-rectangle", {displayName(project, subject)});
    const Point first = (*outline)[0];
    const Point width = (*outline)[1] - first;
    const Point depth = (*outline)[3] - first;
    const Point newWidth = width * (size.width.value() / lengthM(width));
    const Point newDepth = depth * (size.depth.value() / lengthM(depth));
    return withOutline(
        project, subject, {first, first + newWidth, first + newWidth + newDepth, first + newDepth});
}

} // namespace headroom
