// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/portfolio.h"

#include "models/engine/supplied.h"
#include "models/presentation/bindingwords.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/exhaustionanswer.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/portfoliototals.h"
#include "models/text/words.h"

#include <QCollator>
#include <QCoreApplication>

#include <limits>
#include <tuple>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};

using Cell = PortfolioSite::Cell;
using Known = std::optional<double>;

QString kindWords(SiteKind kind)
{
    switch (kind) {
    case SiteKind::Ground:
        return Tr::tr("Ground site");
    case SiteKind::Orbital:
        return Tr::tr("Orbital shell");
    case SiteKind::Supply:
        return Tr::tr("Supply agreement");
    }
    return {};
}

/// What binds in a few words; the sentence stands in the tool tip.
QString shortBinding(const Binding &binding, const Project &project)
{
    const bool ofTheSite = binding.subject.kind == EntityKind::Site;
    const QString name = displayName(project, binding.subject);
    if (binding.lost) {
        const QString lost = displayName(project, *binding.lost);
        return ofTheSite || binding.lost == binding.subject
                   ? Tr::tr("without %1").arg(lost)
                   : Tr::tr("%1, without %2").arg(name, lost);
    }
    if (binding.kind == CaseKind::Contracted)
        return ofTheSite ? Tr::tr("what is contracted")
                         : Tr::tr("%1, by what is contracted").arg(name);
    return ofTheSite ? Tr::tr("the supply of the site") : name;
}

PortfolioState stateOf(const ResourceFigures &figures)
{
    if (figures.limit == 0.0 && figures.normal == 0.0 && figures.contracted.value_or(0) == 0)
        return PortfolioState::Idle;
    if (figures.headroomNormal && *figures.headroomNormal < 0)
        return PortfolioState::Short;
    if (!figures.headroom)
        return PortfolioState::Unknown;
    return *figures.headroom < 0 ? PortfolioState::ShortInFailure : PortfolioState::Fine;
}

/// Fills in one site.
class SiteReader
{
public:
    SiteReader(const PortfolioRequest &request, const Project &project, const Site &site)
        : m_request(request)
        , m_project(project)
    {
        m_result.site = site.id;
        m_result.kind = site.kind;
        if (site.latitude)
            m_result.latitudeDeg = site.latitude->value();
        if (site.longitude)
            m_result.longitudeDeg = site.longitude->value();
        Cell &name = cell(PortfolioSite::Name);
        name.text = displayName(project, {EntityKind::Site, site.id});
        name.note = kindWords(site.kind);
    }

    PortfolioSite ground(const Evaluation *evaluation)
    {
        const SiteEvaluation *answer =
            evaluation != nullptr ? evaluation->site(m_result.site) : nullptr;
        if (answer == nullptr) {
            for (int column = PortfolioSite::Accelerators; column < PortfolioSite::kColumns;
                 ++column)
                cell(column).text = Tr::tr("unknown");
            return std::move(m_result);
        }
        const Month month = m_request.month;
        const auto epoch = static_cast<std::size_t>(answer->epochOfMonth[static_cast<std::size_t>(
            std::clamp(month - evaluation->firstMonth, 0, evaluation->months - 1))]);
        if (const auto *figures = figuresIn(*evaluation, m_result.site, u"accelerators", month))
            m_result.accelerators = figures->limit;
        const StockFigures &stock = answer->stock[epoch];
        if (stock.racks == 0 && !m_result.accelerators)
            m_result.accelerators = 0;
        m_result.itKw = stock.itKw;
        sayAccelerators(stock.h100Equivalents);
        cell(PortfolioSite::ItPower) = amount(m_result.itKw);
        cell(PortfolioSite::ItPower).note =
            stock.racks == 1 ? Tr::tr("1 rack")
                             : Tr::tr("%1 racks").arg(m_request.locale.toString(stock.racks));
        if (const auto *power = figuresIn(*evaluation, m_result.site, u"power", month))
            sayPower(*power);
        sayShortage(*answer, evaluation->months);
        return std::move(m_result);
    }

    /// A site without a power tree: what is free is what is not promised.
    PortfolioSite supplied(const SiteEvaluation &answer, Month first)
    {
        const auto epoch = static_cast<std::size_t>(
            std::clamp(m_request.month - first, 0, int(answer.epochOfMonth.size()) - 1));
        const auto figuresOf = [&](QStringView name) -> const ResourceFigures & {
            return answer.resource(name)
                ->byEpoch[static_cast<std::size_t>(answer.epochOfMonth[epoch])];
        };
        const ResourceFigures &accelerators = figuresOf(u"accelerators");
        const ResourceFigures &power = figuresOf(u"power");
        const ResourceFigures &judged = power.limit ? power : accelerators;
        const Unit unit = power.limit ? Unit::Kilowatt : Unit::Count;
        m_result.state = stateOf(judged);
        if (judged.headroom && *judged.headroom < 0)
            m_result.state = PortfolioState::Short; // no failure of ours makes it so
        m_result.accelerators = accelerators.limit;
        m_result.facilityKw = m_result.limitKw = power.limit;
        m_result.contractedKw = power.contracted;
        sayAccelerators({});
        cell(PortfolioSite::FacilityPower) = amount(power.limit);
        cell(PortfolioSite::FacilityPower).note = Tr::tr("supplied");
        sayFree(PortfolioSite::FreeWorst, judged.headroom, unit, judged.binding);
        cell(PortfolioSite::Contracted) = amount(judged.contracted, unit);
        if (unit == Unit::Count) {
            for (const int column : {PortfolioSite::FreeWorst, PortfolioSite::Contracted})
                if (m_result.cells.at(static_cast<std::size_t>(column)).amount)
                    cell(column).note = Tr::tr("accelerators");
        }
        return std::move(m_result);
    }

private:
    Cell &cell(int column) { return m_result.cells.at(static_cast<std::size_t>(column)); }

    [[nodiscard]] QString figure(const Known &value, Unit unit) const
    {
        if (unit == Unit::Count && value)
            return m_request.locale.toString(static_cast<qlonglong>(*value))
                .replace(QLatin1Char('-'), QChar(0x2212));
        return figureText(value, unit, m_request.locale);
    }

    [[nodiscard]] Cell amount(const Known &value, Unit unit = Unit::Kilowatt) const
    {
        return {.text = figure(value, unit), .amount = value};
    }

    void sayAccelerators(const Known &h100Equivalents)
    {
        cell(PortfolioSite::Accelerators) = amount(m_result.accelerators, Unit::Count);
        if (h100Equivalents && m_result.accelerators.value_or(1) > 0)
            cell(PortfolioSite::Accelerators).note =
                Tr::tr("%1 H100 eq.").arg(figure(h100Equivalents, Unit::Count));
    }

    void sayPower(const ResourceFigures &power)
    {
        m_result.state = stateOf(power);
        m_result.facilityKw = power.normal;
        m_result.limitKw = power.limit;
        m_result.contractedKw = power.contracted;
        cell(PortfolioSite::FacilityPower) = amount(power.normal);
        cell(PortfolioSite::FacilityPower).note =
            power.limit ? Tr::tr("of %1").arg(figure(power.limit, Unit::Kilowatt))
                        : Tr::tr("limit unknown");
        cell(PortfolioSite::Contracted) = amount(power.contracted);
        if (m_result.state == PortfolioState::Idle) {
            cell(PortfolioSite::FreeNormal).note = Tr::tr("nothing in service");
            return;
        }
        sayFree(PortfolioSite::FreeNormal, power.headroomNormal, Unit::Kilowatt, {});
        sayFree(PortfolioSite::FreeWorst, power.headroom, Unit::Kilowatt, power.binding);
        if (power.bindingNormal)
            cell(PortfolioSite::FreeNormal).tip =
                bindingWords(*power.bindingNormal, m_project, m_request.locale);
        if (power.headroom.value_or(0) < 0 && power.headroomNormal.value_or(-1) >= 0)
            cell(PortfolioSite::FreeWorst).harm = Harm::Warning;
    }

    void sayFree(int column, const Known &free, Unit unit, const std::optional<Binding> &binding)
    {
        Cell &told = cell(column);
        told = amount(free, unit);
        if (!free)
            told.note = Tr::tr("something is missing");
        if (free.value_or(0) < 0)
            told.harm = Harm::Danger;
        if (binding) {
            told.note = shortBinding(*binding, m_project);
            told.tip = bindingWords(*binding, m_project, m_request.locale);
        }
    }

    /// The earliest shortage that is not over yet in the shown month; of demand before that of what
    /// is contracted, in normal operation before one that takes a failure.
    void sayShortage(const SiteEvaluation &answer, int months)
    {
        Cell &told = cell(PortfolioSite::NextShortage);
        const Exhaustion *power = answer.exhaustion(u"power");
        if (power == nullptr)
            return;
        told.tip = exhaustionAnswer(*power, Unit::Kilowatt, months, m_project, m_request.locale);
        const Crossing *next = nullptr;
        QString pattern;
        Harm harm = Harm::Danger;
        const QString contracted = Tr::tr("%1, as contracted");
        const QString failure = Tr::tr("%1, if one fails");
        for (const auto &[crossing, which] : {std::tuple(&power->first, QStringLiteral("%1")),
                                              std::tuple(&power->lasting, QStringLiteral("%1")),
                                              std::tuple(&power->firstContracted, contracted),
                                              std::tuple(&power->lastingContracted, contracted),
                                              std::tuple(&power->firstInFailure, failure),
                                              std::tuple(&power->lastingInFailure, failure)}) {
            const bool over =
                !*crossing || ((*crossing)->until && *(*crossing)->until < m_request.month);
            if (!over && (next == nullptr || (*crossing)->month < next->month)) {
                next = &**crossing;
                pattern = which;
                harm = which == failure ? Harm::Warning : Harm::Danger;
            }
        }
        if (next == nullptr) {
            const int unknown = std::max(power->unknownMonths, power->unknownMonthsInFailure);
            told.text = unknown > 0 ? Tr::tr("unknown") : Tr::tr("none");
            told.note = unknown > 0 ? Tr::tr("in %1 of %2 months").arg(unknown).arg(months)
                                    : Tr::tr("within the horizon");
            // After every date, and what nobody knows before what is known to be none.
            told.amount = std::numeric_limits<double>::max() / (unknown > 0 ? 2 : 1);
            return;
        }
        told.text = m_request.locale.toString(next->month.firstDay(), QStringLiteral("MMM yyyy"));
        told.amount = static_cast<double>(next->month.firstDay().toJulianDay());
        told.harm = harm;
        told.text = pattern.arg(told.text);
        told.note = orderBy(*next);
    }

    [[nodiscard]] QString orderBy(const Crossing &crossing) const
    {
        if (crossing.belowSources && !crossing.orderBy)
            return Tr::tr("below the sources");
        if (!crossing.orderBy)
            return Tr::tr("lead time unknown");
        const auto date = [&](const QString &format) {
            return m_request.locale.toString(*crossing.orderBy, format);
        };
        return m_request.today && *crossing.orderBy < *m_request.today
                   ? Tr::tr("order was due %1").arg(date(QStringLiteral("MMM yyyy")))
                   : Tr::tr("order by %1").arg(date(QStringLiteral("d MMM yyyy")));
    }

    const PortfolioRequest &m_request;
    const Project &m_project;
    PortfolioSite m_result;
};

} // namespace

int Portfolio::indexOf(Id site) const
{
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (sites[i].site == site)
            return static_cast<int>(i);
    }
    return -1;
}

Portfolio
portfolioOf(const PortfolioRequest &request, const Project &project, const Evaluation *evaluation)
{
    Portfolio result;
    result.month = request.month;
    const std::vector<SiteEvaluation> others = suppliedSites(project);
    for (const Site &site : project.table<Site>()) {
        SiteReader reader(request, project, site);
        const auto other =
            std::find_if(others.begin(), others.end(), [&site](const SiteEvaluation &answer) {
                return answer.site == site.id;
            });
        result.sites.push_back(other == others.end()
                                   ? reader.ground(evaluation)
                                   : reader.supplied(*other, project.settings().horizonStart));
    }
    QCollator collator(request.locale); // the C locale knows no order of numbers
    collator.setNumericMode(true);
    std::sort(result.sites.begin(),
              result.sites.end(),
              [&collator](const PortfolioSite &a, const PortfolioSite &b) {
                  if (a.kind != b.kind)
                      return a.kind < b.kind;
                  return collator.compare(a.cells[0].text, b.cells[0].text) < 0;
              });
    if (result.sites.empty())
        result.emptyReason = Tr::tr("Add a site to see it here beside the others.");
    else
        result.totals = portfolioTotals(result.sites, request.locale);
    return result;
}

QString portfolioHeading(int column)
{
    switch (column) {
    case PortfolioSite::Name:
        return Tr::tr("Site");
    case PortfolioSite::Accelerators:
        return Tr::tr("Accelerators");
    case PortfolioSite::ItPower:
        return Tr::tr("IT power");
    case PortfolioSite::FacilityPower:
        return Tr::tr("Facility power");
    case PortfolioSite::FreeNormal:
        return Tr::tr("Free normally");
    case PortfolioSite::FreeWorst:
        return Tr::tr("Free in worst case");
    case PortfolioSite::Contracted:
        return Tr::tr("Contracted");
    default:
        return Tr::tr("Next shortage");
    }
}

QString portfolioStateWords(PortfolioState state)
{
    switch (state) {
    case PortfolioState::Fine:
        return Tr::tr("Enough in every case");
    case PortfolioState::ShortInFailure:
        return Tr::tr("Short in the worst case");
    case PortfolioState::Short:
        return Tr::tr("Short in normal operation");
    case PortfolioState::Idle:
        return Tr::tr("Nothing in service");
    case PortfolioState::Unknown:
        return Tr::tr("Unknown");
    }
    return {};
}

} // namespace headroom
