// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notes, dimensions and underlays of the scene.
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/underlaypicture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr double kLetterShare = 0.56; // usual width of a letter, of the height of a line
constexpr double kLineShare = 1.35;   // from line to line

NoteRecord recordOf(const Note &note)
{
    NoteRecord record;
    record.id = note.id;
    record.lines = note.text.split(QLatin1Char('\n'));
    record.lineM = note.size.value();
    record.order = note.order;
    qsizetype longest = 1;
    for (const QString &line : record.lines)
        longest = std::max(longest, line.size());
    record.placement = {{note.x.value(), note.y.value()},
                        static_cast<double>(longest) * kLetterShare * record.lineM,
                        static_cast<double>(record.lines.size()) * kLineShare * record.lineM,
                        note.rotation.value()};
    record.bounds = boundsOf(corners(record.placement));
    return record;
}

DimensionRecord recordOf(const Dimension &dimension)
{
    DimensionRecord record;
    record.id = dimension.id;
    record.from = {dimension.fromX.value(), dimension.fromY.value()};
    record.to = {dimension.toX.value(), dimension.toY.value()};
    record.offsetM = dimension.offset.value();
    const auto [a, b] = record.line();
    record.bounds = boundsOf({a, b});
    return record;
}

UnderlayRecord recordOf(const Underlay &underlay, const std::vector<UnderlayRecord> &before)
{
    UnderlayRecord record;
    record.id = underlay.id;
    record.order = underlay.order;
    record.opacity = underlay.opacity.value();
    record.locked = underlay.locked;
    record.picture = underlay.picture;
    record.page = underlay.page;
    const auto known = std::find_if(before.begin(), before.end(), [&](const UnderlayRecord &other) {
        return other.id == underlay.id && other.page == underlay.page
               && other.picture == underlay.picture;
    });
    record.size = known != before.end() ? known->size : underlaySize(underlay);
    const QSizeF size = record.size * underlay.metresPerPixel;
    record.placement = {{underlay.x.value(), underlay.y.value()},
                        size.width(),
                        size.height(),
                        underlay.rotation.value()};
    record.bounds = boundsOf(corners(record.placement));
    return record;
}

template <class Record>
const Record *recordWith(const std::vector<Record> &records, Id id)
{
    const auto found = std::find_if(
        records.begin(), records.end(), [id](const Record &record) { return record.id == id; });
    return found == records.end() ? nullptr : &*found;
}

bool isNear(const DimensionRecord &dimension, Point at, double toleranceM)
{
    const auto [a, b] = dimension.line();
    const Point along = b - a;
    const double length = std::hypot(along.xM, along.yM);
    if (length <= 0)
        return false;
    const Point to = at - a;
    const double t = (to.xM * along.xM + to.yM * along.yM) / length;
    const double off = std::abs(to.xM * along.yM - to.yM * along.xM) / length;
    return t >= -toleranceM && t <= length + toleranceM && off <= toleranceM;
}

} // namespace

std::pair<Point, Point> DimensionRecord::line() const
{
    const Point along = to - from;
    const double length = std::hypot(along.xM, along.yM);
    const Point left =
        length > 0 ? Point{-along.yM / length, along.xM / length} * offsetM : Point{};
    return {from + left, to + left};
}

void PlanScene::readDrawn(const Project &project)
{
    m_notes.clear();
    m_dimensions.clear();
    const std::vector<UnderlayRecord> before = std::exchange(m_underlays, {});
    for (const Note &note : project.table<Note>()) {
        if (note.site == m_site)
            m_notes.push_back(recordOf(note));
    }
    for (const Dimension &dimension : project.table<Dimension>()) {
        if (dimension.site == m_site)
            m_dimensions.push_back(recordOf(dimension));
    }
    for (const Underlay &underlay : project.table<Underlay>()) {
        if (underlay.site == m_site)
            m_underlays.push_back(recordOf(underlay, before));
    }
    const auto lower = [](const auto &a, const auto &b) { return a.order < b.order; };
    std::stable_sort(m_notes.begin(), m_notes.end(), lower);
    std::stable_sort(m_underlays.begin(), m_underlays.end(), lower);
}

std::optional<Subject> PlanScene::drawnAt(Point at, double toleranceM) const
{
    if (!m_style.layers.yields(PlanLayer::Notes))
        return std::nullopt;
    for (auto note = m_notes.rbegin(); note != m_notes.rend(); ++note) {
        if (contains(corners(note->placement), at))
            return Subject{EntityKind::Note, note->id};
    }
    for (const DimensionRecord &dimension : m_dimensions) {
        if (isNear(dimension, at, toleranceM))
            return Subject{EntityKind::Dimension, dimension.id};
    }
    return std::nullopt;
}

std::optional<Bounds> PlanScene::drawnBounds(Subject subject) const
{
    if (subject.kind == EntityKind::Note) {
        if (const NoteRecord *note = recordWith(m_notes, subject.id))
            return note->bounds;
    } else if (subject.kind == EntityKind::Dimension) {
        if (const DimensionRecord *dimension = recordWith(m_dimensions, subject.id))
            return dimension->bounds;
    } else if (subject.kind == EntityKind::Underlay) {
        if (const UnderlayRecord *underlay = recordWith(m_underlays, subject.id))
            return underlay->bounds;
    }
    return std::nullopt;
}

} // namespace headroom
