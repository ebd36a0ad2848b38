// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/verb.h"
#include "models/exchange/jsonexport.h"

#include <QSaveFile>

namespace headroom::cli {

namespace {

Outcome exportPlan(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(2, 2))
        return std::move(*refusal);
    const QString format = invocation.value("to");
    if (format != u"json")
        return badUsage("usage.no-such-format", {format});
    const QString input = invocation.positionals().at(0);
    const QString output = invocation.positionals().at(1);
    Maybe<Project> opened = openPlan(input);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    if (auto refusal = refuseSameFile(input, output))
        return std::move(*refusal);
    QSaveFile file(output);
    const QByteArray text = writeJson(std::get<Project>(opened));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return Refusal{ExitCode::Unwritable,
                       failure("output.not-written", {output}, file.errorString())};
    return Answer{{{"files", Json::array({jsonText(output)})}},
                  CommandLine::tr("Wrote %1.\n").arg(output)};
}

} // namespace

Verb exportVerb()
{
    return {.name = "export",
            .positionals = "FILE PATH",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                                         "Writes every table of a plan for other programs."),
            .options = {{"to", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "The format: json.")}},
            .run = exportPlan};
}

} // namespace headroom::cli
