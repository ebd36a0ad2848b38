// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/racksatloss.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/explanation.h"
#include "models/presentation/explanationparts.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

/// Tells one failure.
class FailureTeller
{
public:
    FailureTeller(const SingleLoss &loss, const Project &project, const QLocale &locale)
        : m_loss(loss)
        , m_project(project)
        , m_locale(locale)
    {}

    void addCases(Explanation &result, const Evaluation &evaluation, Id site, Month month) const
    {
        if (m_loss.power != nullptr && m_loss.power->siteLimitKw && m_loss.power->siteLoadKw)
            addCase(result,
                    Tr::tr("The site in this failure"),
                    m_loss.power->siteLimitKw,
                    m_loss.power->siteLoadKw,
                    difference(m_loss.power->siteLimitKw, m_loss.power->siteLoadKw));
        for (const CoolingFailure *failure : m_loss.cooling) {
            const bool isAir = failure->carrier == Carrier::Air;
            const ResourceFigures *figures =
                figuresIn(evaluation,
                          site,
                          isAir ? QStringView(u"cooling_air") : QStringView(u"cooling_liquid"),
                          month);
            addCase(result,
                    isAir ? Tr::tr("Air cooling in this failure")
                          : Tr::tr("Liquid cooling in this failure"),
                    failure->limitKw,
                    figures != nullptr ? figures->normal : std::nullopt,
                    failure->headroomKw);
        }
        if (!result.cases.empty())
            nameHeadroomFormula(result);
    }

    void addOverloads(Explanation &result) const
    {
        result.pathTitle = Tr::tr("Over their limit then");
        for (const FailureCase::Overload &overload : m_loss.overloaded()) {
            const QString share =
                overload.limitKw > 0
                    ? figureText(std::round(100 * overload.loadKw / overload.limitKw) / 100,
                                 Unit::Share,
                                 m_locale)
                    : Tr::tr("out of service");
            const Subject subject{EntityKind::PowerNode, overload.node};
            result.path.push_back(
                {subject,
                 displayName(m_project, subject),
                 Tr::tr("%1 on %2, %3").arg(power(overload.loadKw), power(overload.limitKw), share),
                 Harm::Danger});
        }
    }

    void addRacks(Explanation &result, const RacksAtLoss &racks) const
    {
        addList(result, Tr::tr("Racks that go dark"), racks.dark, Harm::Danger);
        addList(result, Tr::tr("Racks that nothing cools"), racks.uncooled, Harm::Danger);
        addList(result, Tr::tr("Racks left on one feed"), racks.singleFed, Harm::Warning);
    }

    /// What the batteries take from the grid to be full again, by their round-trip efficiency.
    [[nodiscard]] QString recharging(const Epoch &epoch) const
    {
        if (m_loss.power == nullptr || !m_loss.power->bridge)
            return {};
        double drawnKwh = 0;
        for (const SourceFigures &source : epoch.sources) {
            const auto *node = m_project.find<PowerNode>(source.node);
            if (!source.backupKw || node == nullptr || *source.backupKw <= 0)
                continue;
            if (!node->energy || !node->roundTrip)
                return {};
            drawnKwh += node->energy->value() / node->roundTrip->value();
        }
        return Tr::tr("Filling all batteries again takes %1.")
            .arg(figureText(drawnKwh, Unit::KilowattHour, m_locale));
    }

private:
    [[nodiscard]] QString power(std::optional<double> kilowatts) const
    {
        return figureText(kilowatts, Unit::Kilowatt, m_locale);
    }

    void addCase(Explanation &result,
                 const QString &name,
                 std::optional<double> limit,
                 std::optional<double> load,
                 std::optional<double> left) const
    {
        const std::optional<double> sum = difference(limit, load);
        const bool gives = !sum || !left || isNearlyEqual(*sum, *left);
        result.cases.push_back(
            {name,
             gives ? Tr::tr("%1 \u2212 %2").arg(power(limit), power(load)) : QString(),
             power(left),
             left && *left < 0});
    }

    void addList(Explanation &result,
                 const QString &title,
                 const std::vector<Subject> &racks,
                 Harm harm) const
    {
        if (racks.empty())
            return;
        Explanation::List list{
            Tr::tr("%1: %2").arg(title, m_locale.toString(qulonglong(racks.size()))), {}};
        for (const Subject subject : racks) {
            const auto *rack = m_project.find<Rack>(subject.id);
            list.things.push_back({subject,
                                   displayName(m_project, subject),
                                   rack != nullptr
                                       ? displayName(m_project, {EntityKind::Hall, rack->hall})
                                       : QString(),
                                   harm});
        }
        std::sort(list.things.begin(), list.things.end(), [](const auto &a, const auto &b) {
            return a.name < b.name;
        });
        result.lists.push_back(std::move(list));
    }

    const SingleLoss &m_loss;
    const Project &m_project;
    const QLocale &m_locale;
};

} // namespace

Explanation explainFailure(Subject lost,
                           const Project &project,
                           const Evaluation &evaluation,
                           Id site,
                           Month month,
                           const QLocale &locale)
{
    const Epoch *epoch = epochIn(evaluation, site, month);
    if (epoch == nullptr)
        return {};
    const std::vector<SingleLoss> losses = singleLosses(*epoch, project);
    const auto loss = std::find_if(
        losses.begin(), losses.end(), [lost](const SingleLoss &each) { return each.lost == lost; });
    if (loss == losses.end())
        return {};
    const FailureRow row = failureRow(*loss, *epoch, project, locale);
    const FailureTeller teller(*loss, project, locale);
    Explanation result;
    result.title = Tr::tr("If it fails");
    result.where =
        Tr::tr("%1, %2").arg(displayName(project, {EntityKind::Site, site}), words(month, locale));
    result.figure = row.cells[FailureRow::Lost].text;
    result.harm = row.worst();
    result.reason = failureSentence(row);
    if (const QString recharging = teller.recharging(*epoch); !recharging.isEmpty())
        result.reason += QLatin1Char(' ') + recharging;
    teller.addCases(result, evaluation, site, month);
    teller.addOverloads(result);
    teller.addRacks(result, racksAtLoss(project, lost.id, month));
    for (const char *field : {"rated_kw", "rated_kva"})
        addKnownInput(result, project, lost, field, locale, kUsualInputs);
    return result;
}

} // namespace headroom
