// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/exchange/samplebuilder.h"

namespace headroom::cli {

namespace {

Outcome listSamples(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(0, 0))
        return std::move(*refusal);
    Json list = Json::array();
    TextTable table({{CommandLine::tr("Sample")}, {CommandLine::tr("Title")}});
    for (const SampleInfo &sample : samples()) {
        list.push_back({{"name", jsonText(sample.name)},
                        {"title", jsonText(sample.title)},
                        {"description", jsonText(sample.description)}});
        table.addRow({sample.name, sample.title});
    }
    return Answer{{{"samples", list}}, table.toString()};
}

} // namespace

Verb samplesVerb()
{
    return {.name = "samples",
            .positionals = "",
            .summary =
                QT_TRANSLATE_NOOP("CommandLine", "Lists the samples that come with Headroom."),
            .options = {},
            .run = listSamples};
}

} // namespace headroom::cli
