// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan.h"

#include "app/cli/commandline.h"
#include "models/base/units.h"
#include "models/domain/levers.h"
#include "models/presentation/bindingwords.h"
#include "models/storage/projectfile.h"
#include "models/text/words.h"

#include <QDate>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace headroom::cli {

namespace {

template <class T>
const T *findByName(const Project &project, const QString &name)
{
    for (const T &row : project.table<T>()) {
        if (row.name == name)
            return &row;
    }
    return nullptr;
}

template <class T>
QString namesOf(const Project &project)
{
    QStringList names;
    for (const T &row : project.table<T>())
        names.append(row.name);
    names.sort();
    return names.join(QStringLiteral(", "));
}

} // namespace

Maybe<Project> openPlan(const QString &path)
{
    Result<Project> project = readProject(path);
    if (!project)
        return Refusal{ExitCode::Unreadable, project.failure()};
    return std::move(project).value();
}

Maybe<Plan> openPlan(const QString &path, const Invocation &invocation)
{
    Maybe<Project> opened = openPlan(path);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    Plan plan{std::get<Project>(std::move(opened)), {}, {}};
    plan.file = plan.project;
    if (!invocation.has("scenario"))
        return plan;
    plan.scenarioName = invocation.value("scenario");
    const Scenario *scenario = findByName<Scenario>(plan.project, plan.scenarioName);
    if (scenario == nullptr) {
        if (plan.project.table<Scenario>().empty())
            return badUsage("usage.no-scenarios", {plan.scenarioName});
        return badUsage("usage.no-such-scenario",
                        {plan.scenarioName, namesOf<Scenario>(plan.project)});
    }
    plan.scenario = scenario->id;
    Result<Project> seen = withScenario(plan.project, scenario->id);
    if (!seen)
        return Refusal{ExitCode::Unreadable, seen.failure()};
    plan.project = std::move(seen).value();
    return plan;
}

Maybe<std::optional<Id>> chosenSite(const Project &project, const Invocation &invocation)
{
    if (!invocation.has("site"))
        return std::optional<Id>();
    const QString name = invocation.value("site");
    const Site *site = findByName<Site>(project, name);
    if (site == nullptr)
        return badUsage("usage.no-such-site", {name, namesOf<Site>(project)});
    return std::optional<Id>(site->id);
}

Maybe<std::optional<int>> chosenMonth(const Project &project, const Invocation &invocation)
{
    if (!invocation.has("month"))
        return std::optional<int>();
    const QString text = invocation.value("month");
    const std::optional<Month> month = Month::parse(text);
    if (!month)
        return badUsage("usage.not-a-month", {text});
    const Settings &settings = project.settings();
    const int index = *month - settings.horizonStart;
    if (index < 0 || index >= settings.horizonMonths)
        return badUsage(
            "usage.month-outside",
            {*month, settings.horizonStart, settings.horizonStart + (settings.horizonMonths - 1)});
    return std::optional<int>(index);
}

int usualMonth(const Evaluation &evaluation)
{
    const int now = Month::of(QDate::currentDate()) - evaluation.firstMonth;
    return std::clamp(now, 0, std::max(0, evaluation.months - 1));
}

Maybe<Question> readQuestion(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return std::move(*refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    Question question{std::get<Plan>(std::move(opened)), {}, {}, {}};
    const Project &project = question.plan.project;
    Maybe<std::optional<Id>> site = chosenSite(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&site))
        return std::move(*refusal);
    Maybe<std::optional<int>> month = chosenMonth(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&month))
        return std::move(*refusal);
    question.site = std::get<std::optional<Id>>(site);
    question.month = std::get<std::optional<int>>(month);
    question.evaluation = evaluate(project);
    return question;
}

std::optional<Refusal> refuseSameFile(const QString &input, const QString &output)
{
    const QString there = QFileInfo(output).canonicalFilePath();
    if (there.isEmpty() || there != QFileInfo(input).canonicalFilePath())
        return std::nullopt;
    return Refusal{ExitCode::Unwritable, failure("output.is-input", {output})};
}

QString plainSpaced(QString text)
{
    return text.replace(QChar(0x00a0), u' ');
}

QString sentence(const Message &message)
{
    return plainSpaced(words(message));
}

QLocale commandLineLocale()
{
    return {QLocale::English, QLocale::UnitedStates};
}

QString readable(std::optional<double> value, Unit unit)
{
    if (!value || !std::isfinite(*value))
        return CommandLine::tr("unknown");
    return plainSpaced(printAmount({*value, unit}));
}

int decimalsFor(Unit unit, double largest)
{
    if (unit == Unit::Count)
        return 0;
    return std::abs(largest) < 10 ? 2 : 1;
}

QString sentence(const Binding &binding, const Project &project)
{
    return plainSpaced(bindingWords(binding, project, commandLineLocale()));
}

QString unitOf(const ResourceSeries &series)
{
    if (series.unit == Unit::Count)
        return series.name == u"space" ? QStringLiteral("rack positions") : QStringLiteral("count");
    return unitSymbol(series.unit);
}

Json numberOrNull(std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        return nullptr;
    return *value;
}

Json jsonText(const QString &text)
{
    return text.toStdString();
}

Json toJson(const Project &project, const std::vector<MissingInput> &missing)
{
    Json list = Json::array();
    for (const MissingInput &input : missing) {
        Json json = toJson(project, input.subject);
        json["field"] = jsonText(input.field);
        list.push_back(std::move(json));
    }
    return list;
}

Json toJson(const Project &project, Subject subject)
{
    return {{"kind", jsonText(entityInfo(subject.kind).name)},
            {"id", jsonText(subject.id.toString())},
            {"name", jsonText(displayName(project, subject))}};
}

} // namespace headroom::cli
