// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/onelinediagram.h"

#include "models/domain/entityinfo.h"
#include "models/presentation/diagramlayout.h"
#include "models/presentation/diagramnetwork.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(OneLineDiagram)
};

constexpr std::size_t kAlikeTogether = 4; // fewer are drawn one by one

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

class DiagramBuilder
{
public:
    DiagramBuilder(const DiagramRequest &request,
                   const Project &project,
                   const Evaluation *evaluation)
        : m_request(request)
        , m_project(project)
        , m_locale(request.locale)
        , m_site(evaluation != nullptr ? evaluation->site(request.site) : nullptr)
        , m_network(project, request.site)
        , m_symbolOf(m_network.places().size(), -1)
        , m_epoch(evaluation != nullptr ? epochIn(*evaluation, request.site, request.month)
                                        : nullptr)
    {
        if (m_site != nullptr) {
            for (std::size_t i = 0; i < m_site->nodes.size(); ++i)
                m_figureOf.emplace(m_site->nodes[i], i);
        }
    }

    OneLineDiagram build()
    {
        if (m_network.empty()) {
            m_result.emptyReason =
                Tr::tr("Add power equipment to this site to see how it hangs together.");
            return std::move(m_result);
        }
        for (const int place : m_network.fromAbove()) {
            if (symbolOf(place) < 0)
                addEquipment(place);
        }
        addRacks();
        addLines();
        layOutSymbols();
        return std::move(m_result);
    }

private:
    [[nodiscard]] int symbolOf(int place) const { return m_symbolOf[at(place)]; }

    /// What a place hangs on, as far as the diagram shows it; sources hang on nothing, and are
    /// alike where they feed the same.
    [[nodiscard]] std::vector<int> hangsOn(int place) const
    {
        const DiagramNetwork::Place &self = m_network.place(place);
        std::vector<int> symbols;
        symbols.reserve(self.above.size());
        for (const int above : self.above)
            symbols.push_back(symbolOf(above));
        if (self.above.empty()) {
            symbols = self.below;
            symbols.push_back(-1); // so that none looks like an upper one
        }
        std::sort(symbols.begin(), symbols.end());
        symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
        return symbols;
    }

    /// Adds the symbols of everything that is connected as this place is. Those above have theirs.
    void addEquipment(int first)
    {
        const DiagramNetwork::Place &model = m_network.place(first);
        const std::vector<int> hangs = hangsOn(first);
        std::vector<int> alike;
        for (const int other : siblingsOf(first)) {
            const DiagramNetwork::Place &place = m_network.place(other);
            const bool ready = std::all_of(place.above.begin(),
                                           place.above.end(),
                                           [this](int above) { return symbolOf(above) >= 0; });
            if (symbolOf(other) < 0 && ready && place.node->side == model.node->side
                && place.likeness == model.likeness && hangsOn(other) == hangs)
                alike.push_back(other);
        }
        std::sort(alike.begin(), alike.end());
        std::vector<Id> members;
        members.reserve(alike.size());
        for (const int place : alike)
            members.push_back(m_network.place(place).node->id);
        const bool opened = std::any_of(members.begin(), members.end(), [this](Id id) {
            return m_request.opened.contains(id);
        });
        if (alike.size() >= kAlikeTogether && !opened) {
            addSymbol(alike, {});
            return;
        }
        for (const int place : alike)
            addSymbol({place}, alike.size() >= kAlikeTogether ? members : std::vector<Id>());
    }

    /// Places that may be connected as this one is, itself included.
    [[nodiscard]] std::vector<int> siblingsOf(int place) const
    {
        const DiagramNetwork::Place &self = m_network.place(place);
        if (!self.above.empty()) {
            std::vector<int> result;
            const int symbol = symbolOf(self.above.front());
            for (const int above : m_placesOf[at(symbol)])
                result.insert(result.end(),
                              m_network.place(above).below.begin(),
                              m_network.place(above).below.end());
            std::sort(result.begin(), result.end());
            result.erase(std::unique(result.begin(), result.end()), result.end());
            return result;
        }
        std::vector<int> result;
        for (const int other : m_network.fromAbove()) {
            if (m_network.place(other).above.empty())
                result.push_back(other);
        }
        return result;
    }

    void addSymbol(const std::vector<int> &places, const std::vector<Id> &opened)
    {
        DiagramSymbol symbol;
        symbol.opened = opened;
        const PowerNode &first = *m_network.place(places.front()).node;
        symbol.kind = first.kind;
        symbol.side = first.side;
        for (const int place : places) {
            const DiagramNetwork::Place &member = m_network.place(place);
            m_symbolOf[at(place)] = static_cast<int>(m_result.symbols.size());
            symbol.row = std::max(symbol.row, member.row);
            symbol.members.push_back({EntityKind::PowerNode, member.node->id});
        }
        symbol.title = places.size() == 1
                           ? displayName(m_project, symbol.members.front())
                           : Tr::tr("%1 × %2").arg(m_locale.toString(qlonglong(places.size())),
                                                   inSentence(choiceWords(kindName(first.kind))));
        tellLoads(symbol);
        m_result.symbols.push_back(std::move(symbol));
        m_placesOf.push_back(places);
    }

    static QString kindName(NodeKind kind)
    {
        return QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(static_cast<std::size_t>(kind)));
    }

    /// Adds NaN wherever a part is unknown.
    struct Sums
    {
        double limitKw = 0;
        double normalKw = 0;
        double most = -1;       // share of a limit, in normal operation
        double mostFailed = -1; // in the worst single failure
        bool limitKnown = true;
    };

    [[nodiscard]] std::optional<Sums> sumsOf(const DiagramSymbol &symbol) const
    {
        if (m_epoch == nullptr)
            return std::nullopt;
        Sums sums;
        for (const Subject member : symbol.members) {
            const auto found = m_figureOf.find(member.id);
            if (found == m_figureOf.end() || found->second >= m_epoch->nodes.size())
                return std::nullopt;
            const NodeFigures &figures = m_epoch->nodes[found->second];
            sums.limitKw += figures.limitKw;
            sums.normalKw += figures.normalKw;
            sums.limitKnown = sums.limitKnown && !std::isnan(figures.limitKw);
            if (figures.limitKw > 0) {
                sums.most = std::max(sums.most, figures.normalKw / figures.limitKw);
                sums.mostFailed = std::max(sums.mostFailed, figures.worstKw / figures.limitKw);
            }
        }
        return sums;
    }

    [[nodiscard]] QString power(double kilowatts) const
    {
        return figureText(std::isnan(kilowatts) ? std::nullopt : std::optional(kilowatts),
                          Unit::Kilowatt,
                          m_locale);
    }

    [[nodiscard]] QString percent(double share) const
    {
        return figureText(std::round(100 * share) / 100, Unit::Share, m_locale);
    }

    void tellLoads(DiagramSymbol &symbol) const
    {
        QStringList tip{symbol.title};
        if (symbol.members.size() == 1)
            tip << choiceWords(kindName(*symbol.kind));
        const std::optional<Sums> sums = sumsOf(symbol);
        if (!sums) {
            symbol.tip = tip.join(QLatin1Char('\n'));
            return;
        }
        if (sums->limitKw == 0) {
            symbol.detail = Tr::tr("not in service");
            tip << Tr::tr("Not in service in %1.").arg(words(m_request.month, m_locale));
        } else {
            symbol.detail =
                sums->limitKnown
                    ? Tr::tr("%1 of %2").arg(power(sums->normalKw), power(sums->limitKw))
                    : Tr::tr("%1, limit unknown").arg(power(sums->normalKw));
            tip << Tr::tr("Normal load %1").arg(power(sums->normalKw))
                << Tr::tr("Limit %1").arg(power(sums->limitKw));
        }
        const bool several = symbol.members.size() > 1;
        if (sums->most >= 0) {
            symbol.used = sums->most;
            tip << (several ? Tr::tr("The one that is loaded most: %1 of its limit")
                            : Tr::tr("%1 of its limit"))
                       .arg(percent(sums->most));
        }
        if (sums->mostFailed >= 0)
            tip << Tr::tr("Up to %1 when another fails").arg(percent(sums->mostFailed));
        constexpr double kNoise = 1e-9;
        if (sums->most > 1 + kNoise)
            symbol.harm = Harm::Danger;
        else if (sums->mostFailed > 1 + kNoise)
            symbol.harm = Harm::Warning;
        symbol.tip = tip.join(QLatin1Char('\n'));
    }

    void addRacks()
    {
        using Key = std::pair<Id, std::vector<int>>; // hall, symbols of its feeds
        std::map<Key, std::vector<const Rack *>> groups;
        int lastRow = 0;
        for (const DiagramNetwork::Place &place : m_network.places())
            lastRow = std::max(lastRow, place.row);
        for (const Rack &rack : m_project.table<Rack>()) {
            const auto feeds = m_network.feedsOf().find(rack.id);
            if (feeds == m_network.feedsOf().end())
                continue;
            std::vector<int> symbols;
            for (const DiagramNetwork::Feed &feed : feeds->second)
                symbols.push_back(symbolOf(feed.place));
            std::sort(symbols.begin(), symbols.end());
            symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
            std::erase(symbols, -1);
            groups[{rack.hall, std::move(symbols)}].push_back(&rack);
        }
        for (const auto &[key, racks] : groups)
            addRackSymbol(key.second, racks, lastRow + 1);
    }

    void
    addRackSymbol(const std::vector<int> &feeds, const std::vector<const Rack *> &racks, int row)
    {
        DiagramSymbol symbol;
        symbol.row = row;
        double knownKw = 0;
        int unknown = 0;
        for (const Rack *rack : racks) {
            symbol.members.push_back({EntityKind::Rack, rack->id});
            const RackType *type = m_project.find<RackType>(rack->type);
            const std::optional<Kilowatts> planned = rack->plannedPower ? rack->plannedPower
                                                     : type != nullptr  ? type->plannedPower
                                                                        : std::nullopt;
            planned ? knownKw += planned->value() : ++unknown;
        }
        const QString hall = displayName(m_project, {EntityKind::Hall, racks.front()->hall});
        symbol.title = racks.size() == 1
                           ? displayName(m_project, symbol.members.front())
                           : Tr::tr("%1 racks").arg(m_locale.toString(qlonglong(racks.size())));
        symbol.detail = unknown == 0 ? Tr::tr("%1, %2").arg(hall, power(knownKw))
                                     : Tr::tr("%1, %2 or more").arg(hall, power(knownKw));
        QStringList tip{symbol.title, hall, Tr::tr("Planned IT power %1").arg(power(knownKw))};
        if (unknown > 0)
            tip << Tr::tr("Power unknown of %1 racks").arg(m_locale.toString(unknown));
        symbol.tip = tip.join(QLatin1Char('\n'));
        const int index = static_cast<int>(m_result.symbols.size());
        for (const int feed : feeds)
            m_result.lines.push_back(
                {feed, index, m_result.symbols[at(feed)].side, isStandby(racks, feed)});
        m_result.symbols.push_back(std::move(symbol));
    }

    [[nodiscard]] bool isStandby(const std::vector<const Rack *> &racks, int symbol) const
    {
        return std::all_of(racks.begin(), racks.end(), [this, symbol](const Rack *rack) {
            const auto &feeds = m_network.feedsOf().at(rack->id);
            return std::all_of(
                feeds.begin(), feeds.end(), [this, symbol](const DiagramNetwork::Feed &feed) {
                    return symbolOf(feed.place) != symbol || feed.standby;
                });
        });
    }

    void addLines()
    {
        std::map<std::pair<int, int>, bool> lines; // standby, of all connections between the two
        for (std::size_t i = 0; i < m_network.places().size(); ++i) {
            const DiagramNetwork::Place &place = m_network.places()[i];
            const int to = m_symbolOf[i];
            for (const int above : place.above) {
                const int from = symbolOf(above);
                if (from < 0 || to < 0)
                    continue;
                const bool standby = std::find(place.standby.begin(), place.standby.end(), above)
                                     != place.standby.end();
                const auto [line, isNew] = lines.emplace(std::pair(from, to), standby);
                line->second = line->second && standby;
            }
        }
        for (const auto &[ends, standby] : lines) {
            const Side upper = m_result.symbols[at(ends.first)].side;
            const Side lower = m_result.symbols[at(ends.second)].side;
            m_result.lines.push_back(
                {ends.first, ends.second, lower != Side::None ? lower : upper, standby});
        }
    }

    /// Lines that cross rows get a place of their own in each.
    void layOutSymbols()
    {
        constexpr double kLineWidth = 0.2;
        LayerInput input;
        const auto add = [&input](int row, Side side, double width) {
            input.rowOf.push_back(row);
            input.bandOf.push_back(bandOf(side));
            input.widthOf.push_back(width);
            return static_cast<int>(input.rowOf.size()) - 1;
        };
        for (const DiagramSymbol &symbol : m_result.symbols) {
            m_result.rows = std::max(m_result.rows, symbol.row + 1);
            add(symbol.row, symbol.side, 1);
        }
        std::vector<std::vector<int>> crossings;
        for (const DiagramLine &line : m_result.lines) {
            int last = line.from;
            const int end = m_result.symbols[at(line.to)].row;
            crossings.emplace_back();
            for (int row = m_result.symbols[at(line.from)].row + 1; row < end; ++row) {
                const int crossing = add(row, line.side, kLineWidth);
                input.lines.emplace_back(last, crossing);
                crossings.back().push_back(crossing);
                last = crossing;
            }
            input.lines.emplace_back(last, line.to);
        }
        const std::vector<double> places = layOut(input);
        for (std::size_t i = 0; i < places.size(); ++i)
            m_result.columns = std::max(m_result.columns, places[i] + input.widthOf[i] / 2);
        for (std::size_t i = 0; i < m_result.symbols.size(); ++i)
            m_result.symbols[i].x = places[i];
        for (std::size_t i = 0; i < crossings.size(); ++i) {
            for (const int crossing : crossings[i])
                m_result.lines[i].via.push_back(places[at(crossing)]);
        }
    }

    static int bandOf(Side side)
    {
        switch (side) {
        case Side::A:
            return 0;
        case Side::None:
            return 1;
        case Side::B:
            return 2;
        case Side::C:
            return 3;
        case Side::Reserve:
            break;
        }
        return 4;
    }

    const DiagramRequest &m_request;
    const Project &m_project;
    const QLocale &m_locale;
    const SiteEvaluation *m_site;
    DiagramNetwork m_network;
    std::vector<int> m_symbolOf; // of each place, −1 before it has one
    const Epoch *m_epoch;
    std::unordered_map<Id, std::size_t> m_figureOf;
    std::vector<std::vector<int>> m_placesOf; // of each symbol of equipment
    OneLineDiagram m_result;
};

} // namespace

OneLineDiagram
oneLineDiagram(const DiagramRequest &request, const Project &project, const Evaluation *evaluation)
{
    return DiagramBuilder(request, project, evaluation).build();
}

} // namespace headroom
