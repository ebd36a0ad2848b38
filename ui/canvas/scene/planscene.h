// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "ui/canvas/scene/gridindex.h"
#include "ui/canvas/scene/planstyle.h"
#include "ui/canvas/scene/records.h"

namespace headroom {

/// Side B and reserve are a layer of their own; what has no side lies with side A.
[[nodiscard]] PlanLayer layerOf(const NodeRecord &node);

/// What the canvas draws of one site: plain lists with an index, followed from change to change so
/// that an edit costs what it touches. Racks are sorted by id. Lives on the GUI thread.
class PlanScene
{
public:
    void rebuild(const Project &project, Id site);
    void update(const Project &project, const ChangeSet &changes);

    /// What is drawn of it, and in which shades; kept while the plan changes.
    void setStyle(PlanStyle style);

    [[nodiscard]] const PlanStyle &style() const { return m_style; }

    [[nodiscard]] bool shows(PlanLayer layer) const { return m_style.layers.shows(layer); }

    /// Whether racks have shades, not the colours of their types.
    [[nodiscard]] bool isShaded() const { return m_style.colouring.scale != PlanScale::Types; }

    [[nodiscard]] Id site() const { return m_site; }

    [[nodiscard]] const std::vector<RackRecord> &racks() const { return m_racks; }

    [[nodiscard]] const std::vector<TypeRecord> &types() const { return m_types; }

    [[nodiscard]] const std::vector<PlaceRecord> &boundaries() const { return m_boundaries; }

    [[nodiscard]] const std::vector<PlaceRecord> &buildings() const { return m_buildings; }

    [[nodiscard]] const std::vector<PlaceRecord> &halls() const { return m_halls; }

    [[nodiscard]] const std::vector<PlaceRecord> &obstacles() const { return m_obstacles; }

    [[nodiscard]] const std::vector<NodeRecord> &nodes() const { return m_nodes; }

    /// Lowest first.
    [[nodiscard]] const std::vector<NoteRecord> &notes() const { return m_notes; }

    [[nodiscard]] const std::vector<DimensionRecord> &dimensions() const { return m_dimensions; }

    [[nodiscard]] const std::vector<UnderlayRecord> &underlays() const { return m_underlays; }

    /// Made when first asked for after a change.
    [[nodiscard]] const std::vector<FeedRecord> &feeds(const Project &project) const;
    /// One for each of halls().
    [[nodiscard]] const std::vector<HallSummary> &summaries() const;

    /// How many racks there are of each of types().
    [[nodiscard]] const std::vector<qint64> &typeCounts() const;

    /// How many colours racks have: of types, or of shades.
    [[nodiscard]] std::size_t colours() const
    {
        return isShaded() ? std::size_t{plan_shade::kOver} + 1 : m_types.size();
    }

    [[nodiscard]] Placement placement(const RackRecord &rack) const
    {
        const TypeRecord &type = m_types[rack.type];
        return {rack.centre(), type.widthM, type.depthM, double{rack.rotationDeg}};
    }

    [[nodiscard]] Bounds boundsOf(const RackRecord &rack) const;

    /// Index into racks(), or -1.
    [[nodiscard]] int rackIndex(Id id) const;
    [[nodiscard]] int nodeIndex(Id id) const;

    /// The outline of anything that is drawn; empty for what is not.
    [[nodiscard]] Polygon outline(Subject subject) const;

    [[nodiscard]] bool isEmpty() const;
    /// Everything that is drawn; nothing where there is nothing.
    [[nodiscard]] std::optional<Bounds> bounds() const;
    [[nodiscard]] std::optional<Bounds> boundsOf(std::span<const Subject> subjects) const;

    /// Calls visit(index, its bounds) for every rack whose bounds touch these.
    template <class Visit>
    void visitRacks(const Bounds &bounds, const Visit &visit) const
    {
        visitRacksNear(bounds, [&](quint32 index) {
            const Bounds own = boundsOf(m_racks[index]);
            if (own.low.xM <= bounds.high.xM && own.high.xM >= bounds.low.xM
                && own.low.yM <= bounds.high.yM && own.high.yM >= bounds.low.yM)
                visit(index, own);
        });
    }

    /// Calls visit(index) for those racks and some around them: for who measures them anyway.
    template <class Visit>
    void visitRacksNear(const Bounds &bounds, const Visit &visit) const
    {
        const Point reach{m_reachM, m_reachM};
        m_index.visitNear({bounds.low - reach, bounds.high + reach}, visit);
    }

    [[nodiscard]] bool hasRackIn(const Bounds &bounds) const;
    /// Whether the bounds cover a part of a building, a hall, equipment, a rack or a note.
    [[nodiscard]] bool coversAny(const Bounds &bounds) const;

    /// What is under a point, and whether it can be dragged from there: halls and buildings only
    /// by their border.
    struct Hit
    {
        Subject subject;
        bool draggable = true;
    };

    [[nodiscard]] std::optional<Hit> hit(Point at, double toleranceM) const;
    /// The hall that holds the point.
    [[nodiscard]] std::optional<Id> hallAt(Point at) const;
    /// Racks, equipment and obstacles that the band touches, halls and buildings that it holds.
    [[nodiscard]] std::vector<Subject> inBand(const Bounds &band) const;
    [[nodiscard]] std::vector<Subject> everything() const;

    /// Memory that is kept for racks.
    [[nodiscard]] std::size_t rackBytes() const;

private:
    void readTypes(const Project &project);
    void readPlaces(const Project &project);
    void readNodes(const Project &project);
    void readDrawn(const Project &project);
    [[nodiscard]] std::optional<Subject> drawnAt(Point at, double toleranceM) const;
    [[nodiscard]] std::optional<Bounds> drawnBounds(Subject subject) const;
    void readRacks(const Project &project);
    void changeRacks(const Project &project, const std::vector<Change<Rack>> &changes);
    [[nodiscard]] std::optional<RackRecord> record(const Rack &rack) const;
    void indexRacks();
    void forgetSummaries();
    void forgetSummary(std::size_t hall);
    [[nodiscard]] HallSummary summaryOf(std::size_t hall, std::span<const quint32> racks) const;
    void addRacksInBand(const Bounds &band, std::vector<Subject> &subjects) const;

    void shadeRack(RackRecord &rack) const;
    void shadePlaces();
    void shadeNodes();

    Id m_site;
    PlanStyle m_style;
    std::vector<TypeRecord> m_types; // sorted by id
    std::vector<PlaceRecord> m_boundaries;
    std::vector<PlaceRecord> m_buildings;
    std::vector<PlaceRecord> m_halls; // sorted by id, those without an outline too
    std::vector<PlaceRecord> m_obstacles;
    std::vector<NodeRecord> m_nodes; // sorted by id
    std::vector<NoteRecord> m_notes;
    std::vector<DimensionRecord> m_dimensions;
    std::vector<UnderlayRecord> m_underlays;
    std::vector<RackRecord> m_racks;
    std::vector<Id> m_rackIds; // of m_racks, side by side: looked up by the thousand
    GridIndex m_index;
    double m_reachM = 0; // no rack reaches farther from its centre

    mutable std::vector<HallSummary> m_summaries; // one for each hall
    mutable std::vector<qint64> m_typeCounts;
    mutable std::vector<FeedRecord> m_feeds;
    mutable bool m_summariesStale = true; // one of them at least
    mutable bool m_feedsStale = true;
};

} // namespace headroom
