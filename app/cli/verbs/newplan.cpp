// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/verb.h"
#include "models/exchange/samplebuilder.h"
#include "models/storage/projectfile.h"

#include <QFileInfo>
#include <QUuid>

namespace headroom::cli {

namespace {

Outcome writeNew(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return std::move(*refusal);
    const QString path = invocation.positionals().first();
    const QString sample =
        invocation.has("sample") ? invocation.value("sample") : QStringLiteral("blank");
    const Result<Project> project =
        buildSample(sample, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!project)
        return Refusal{ExitCode::Usage, project.failure()};
    // A link that leads nowhere is there, too.
    const QFileInfo there(path);
    if ((there.exists() || there.isSymLink()) && !invocation.has("force"))
        return Refusal{ExitCode::Unwritable, failure("output.exists", {path})};
    if (const Result<void> written = writeProject(path, *project); !written)
        return Refusal{ExitCode::Unwritable, written.failure()};
    return Answer{{{"file", jsonText(path)}, {"sample", jsonText(sample)}},
                  CommandLine::tr("Wrote %1 from the sample %2.\n").arg(path, sample)};
}

} // namespace

Verb newVerb()
{
    return {
        .name = "new",
        .positionals = "FILE",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Writes a new plan, empty or from a sample."),
        .options = {{"sample",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "The sample to start from; \"blank\" where none is named.")},
                    {"force",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine", "Replaces a file that is there.")}},
        .run = writeNew};
}

} // namespace headroom::cli
