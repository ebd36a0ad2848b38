// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/engine/issues.h"

namespace headroom::cli {

namespace {

const char *severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return "error";
    case Severity::Warning:
        return "warning";
    case Severity::Info:
        return "info";
    }
    return "";
}

Json issueJson(const Project &project, const Issue &issue)
{
    Json subjects = Json::array();
    for (const Subject subject : issue.subjects)
        subjects.push_back(toJson(project, subject));
    return {{"severity", severityName(issue.severity)},
            {"code", std::string(issue.message.code)},
            {"message", jsonText(sentence(issue.message))},
            {"subjects", subjects},
            {"month", issue.month ? jsonText(issue.month->toString()) : Json(nullptr)}};
}

Outcome checkPlan(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return std::move(*refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    const Project &project = std::get<Plan>(opened).project;

    const std::vector<Issue> issues = findIssues(project, *evaluate(project));

    Json list = Json::array();
    TextTable table(
        {{CommandLine::tr("Severity")}, {CommandLine::tr("Month")}, {CommandLine::tr("What")}});
    bool errors = false;
    for (const Issue &issue : issues) {
        errors = errors || issue.severity == Severity::Error;
        list.push_back(issueJson(project, issue));
        table.addRow({QString::fromUtf8(severityName(issue.severity)),
                      issue.month ? issue.month->toString() : QString(),
                      sentence(issue.message)});
    }
    return Answer{{{"issues", list}},
                  issues.empty() ? CommandLine::tr("Nothing to report.\n") : table.toString(),
                  errors ? ExitCode::No : ExitCode::Done};
}

} // namespace

Verb checkVerb()
{
    return {.name = "check",
            .positionals = "FILE",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                                         "Lists every problem of a plan; exits with 1 on errors."),
            .options = {kScenarioOption},
            .run = checkPlan};
}

} // namespace headroom::cli
