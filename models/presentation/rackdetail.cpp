// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/rackdetail.h"

#include "models/base/units.h"
#include "models/edits/connecting.h"
#include "models/engine/buildout.h"
#include "models/engine/h100.h"
#include "models/presentation/allocations.h"
#include "models/presentation/figuretext.h"
#include "models/presentation/rackpath.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(RackDetail)
};

template <class E>
QString choiceOf(E value)
{
    return choiceWords(
        QString::fromUtf8(ChoiceNames<E>::kNames.at(static_cast<std::size_t>(value))));
}

/// Tells one rack.
class RackReader
{
public:
    RackReader(const Project &project, const Rack &rack, Month month, const QLocale &locale)
        : m_project(project)
        , m_rack(rack)
        , m_type(project.find<RackType>(rack.type))
        , m_month(month)
        , m_locale(locale)
    {}

    [[nodiscard]] std::vector<RackDetail::Fact> facts() const
    {
        std::vector<RackDetail::Fact> facts;
        facts.push_back(
            {Tr::tr("Type"), displayName(m_project, {EntityKind::RackType, m_rack.type})});
        facts.push_back({Tr::tr("Accelerators"), accelerators()});
        facts.push_back({Tr::tr("Power"), power()});
        facts.push_back(
            {Tr::tr("Weight"),
             m_type != nullptr && m_type->weight ? amount(m_type->weight) : Tr::tr("unknown")});
        if (m_rack.state != RackState::InService)
            facts.push_back({Tr::tr("State"), choiceOf(m_rack.state)});
        facts.push_back({Tr::tr("Build phase"), phase()});
        facts.push_back({Tr::tr("Contract"), contracts()});
        return facts;
    }

    [[nodiscard]] QString feeding(int feeds) const
    {
        if (feeds == 0)
            return Tr::tr("No feed is connected: nothing tells where its power comes from.");
        if (feeds == 1)
            return Tr::tr("One feed carries all of it; without it the rack is dark.");
        const std::optional<Kilowatts> each = loadOnEachFeed(m_project, m_rack);
        const QString most = each ? amount(each) : Tr::tr("an unknown load");
        switch (m_rack.sharing) {
        case Sharing::ActiveActive:
            return Tr::tr("%1 feeds share it equally; any of them may have to carry %2.")
                .arg(QString::number(feeds), most);
        case Sharing::ActiveStandby:
            return Tr::tr("The first of %1 feeds that is in service carries all of it, %2.")
                .arg(QString::number(feeds), most);
        case Sharing::NPlusM:
            break;
        }
        return Tr::tr("%1 feeds share it equally; with fewer than %2 the rack is dark.")
            .arg(QString::number(feeds),
                 m_rack.feedsNeeded ? QString::number(*m_rack.feedsNeeded)
                                    : Tr::tr("an unknown number"));
    }

private:
    template <class Q>
    [[nodiscard]] QString amount(const std::optional<Q> &quantity) const
    {
        return figureText(quantity->value(), Q::kUnit, m_locale);
    }

    /// Throughput is dense BF16, as in every H100-equivalent.
    [[nodiscard]] QString accelerators() const
    {
        const std::optional<int> count = m_rack.accelerators ? m_rack.accelerators
                                         : m_type != nullptr ? m_type->accelerators
                                                             : std::nullopt;
        if (!count)
            return Tr::tr("unknown");
        if (*count == 0)
            return Tr::tr("none");
        const AcceleratorType *kind =
            m_type != nullptr && m_type->acceleratorType
                ? m_project.find<AcceleratorType>(*m_type->acceleratorType)
                : nullptr;
        if (kind == nullptr)
            return Tr::tr("%1, of an unknown type").arg(m_locale.toString(*count));
        const QString named = Tr::tr("%1 × %2").arg(m_locale.toString(*count), kind->name);
        if (!kind->bf16Dense)
            return Tr::tr("%1, H100 eq. unknown").arg(named);
        const double equivalents = *count * (kind->bf16Dense->value() / kH100Bf16Dense.value());
        return Tr::tr("%1, %2 H100 eq.")
            .arg(named, m_locale.toString(equivalents, 'g', equivalents < 100 ? 3 : 6));
    }

    [[nodiscard]] QString power() const
    {
        const std::optional<Kilowatts> planned = m_rack.plannedPower ? m_rack.plannedPower
                                                 : m_type != nullptr ? m_type->plannedPower
                                                                     : std::nullopt;
        QStringList parts{planned ? Tr::tr("%1 planned").arg(amount(planned))
                                  : Tr::tr("planned power unknown")};
        if (m_type != nullptr && m_type->typicalPower && m_type->typicalPower != planned)
            parts << Tr::tr("%1 typical").arg(amount(m_type->typicalPower));
        if (m_type != nullptr && m_type->nameplatePower)
            parts << Tr::tr("%1 nameplate").arg(amount(m_type->nameplatePower));
        return parts.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString phase() const
    {
        const Phase *phase = m_rack.phase ? m_project.find<Phase>(*m_rack.phase) : nullptr;
        if (phase == nullptr)
            return Tr::tr("none: always in service");
        if (phase->status == PhaseStatus::Cancelled)
            return Tr::tr("%1, cancelled").arg(phase->name);
        if (!phase->inService)
            return Tr::tr("%1, month unknown").arg(phase->name);
        const Month from = serviceMonth(*phase);
        return from > m_month ? Tr::tr("%1, from %2: not in service yet")
                                    .arg(phase->name, words(from, m_locale))
                              : Tr::tr("%1, from %2").arg(phase->name, words(from, m_locale));
    }

    /// Of a phase that comes into service over months the month of this very rack.
    [[nodiscard]] Month serviceMonth(const Phase &phase) const
    {
        const Hall *hall = m_project.find<Hall>(m_rack.hall);
        if (phase.rampMonths > 1 && hall != nullptr) {
            for (const RackService &service : buildoutOf(m_project, hall->site)) {
                if (service.rack == m_rack.id && service.from)
                    return *service.from;
            }
        }
        return *phase.inService;
    }

    [[nodiscard]] QString contracts() const
    {
        QStringList names;
        for (const Id id : contractsOfRack(m_project, m_rack, m_month)) {
            const Contract *contract = m_project.find<Contract>(id);
            names << (contract->customer.isEmpty()
                          ? contract->name
                          : Tr::tr("%1 (%2)").arg(contract->name, contract->customer));
        }
        return names.empty() ? Tr::tr("none in this month") : names.join(QStringLiteral(", "));
    }

    const Project &m_project;
    const Rack &m_rack;
    const RackType *m_type;
    Month m_month;
    const QLocale &m_locale;
};

QString answerOf(const std::vector<RackDetail::Step> &steps, const QLocale &locale)
{
    const auto tightest = std::find_if(
        steps.begin(), steps.end(), [](const RackDetail::Step &step) { return step.tightest; });
    if (tightest == steps.end())
        return {};
    const bool inFailure = tightest->worstKw > tightest->normalKw;
    // Never rounded to 100 % from either side.
    const double used = *tightest->used();
    const double percent = used < 1 ? std::floor(used * 100) : std::ceil(used * 100);
    const QString share = locale.toString(percent, 'f', 0) + QStringLiteral("\u00a0%");
    return inFailure ? Tr::tr("Tightest: %1, at %2 of its limit in the worst single failure.")
                           .arg(tightest->name, share)
                     : Tr::tr("Tightest: %1, at %2 of its limit in normal operation.")
                           .arg(tightest->name, share);
}

} // namespace

std::optional<double> RackDetail::Step::used() const
{
    const std::optional<double> load = std::max(normalKw, worstKw);
    if (!limitKw || !load || *limitKw <= 0)
        return std::nullopt;
    return *load / *limitKw;
}

RackDetail rackDetail(const Project &project,
                      const Evaluation *evaluation,
                      Id rack,
                      Month month,
                      const QLocale &locale)
{
    RackDetail detail;
    const Rack *row = project.find<Rack>(rack);
    if (row == nullptr)
        return detail;
    const RackReader reader(project, *row, month, locale);
    detail.rack = rack;
    detail.title = displayName(project, {EntityKind::Rack, rack});
    detail.where = Tr::tr("%1, %2").arg(displayName(project, {EntityKind::Hall, row->hall}),
                                        words(month, locale));
    detail.facts = reader.facts();
    detail.steps = rackPath(project, evaluation, *row, month, locale);
    detail.feeding = reader.feeding(static_cast<int>(
        std::count_if(detail.steps.begin(), detail.steps.end(), [](const RackDetail::Step &step) {
            return step.depth == 0;
        })));
    detail.answer = answerOf(detail.steps, locale);
    return detail;
}

QString rackDetailText(const RackDetail &detail)
{
    QStringList lines{Tr::tr("%1 (%2)").arg(detail.title, detail.where)};
    for (const RackDetail::Fact &fact : detail.facts)
        lines << Tr::tr("%1: %2").arg(fact.label, fact.value);
    lines << detail.feeding;
    for (const RackDetail::Step &step : detail.steps) {
        QString line = QString(2 * step.depth + 2, QLatin1Char(' ')) + step.name
                       + QStringLiteral(": ") + step.kind;
        if (!step.loads.isEmpty())
            line += QStringLiteral("; ") + step.loads;
        if (step.toldAbove)
            line += Tr::tr("; fed as above");
        if (step.tightest)
            line += Tr::tr(" (tightest)");
        lines << line;
    }
    if (!detail.answer.isEmpty())
        lines << detail.answer;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace headroom
