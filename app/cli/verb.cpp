// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"

namespace headroom::cli {

const std::vector<Verb> &allVerbs()
{
    static const std::vector<Verb> verbs{samplesVerb(),
                                         newVerb(),
                                         infoVerb(),
                                         findThingsVerb(),
                                         checkVerb(),
                                         headroomVerb(),
                                         failuresVerb(),
                                         placeVerb(),
                                         peakVerb(),
                                         costVerb(),
                                         sweepVerb(),
                                         formulaVerb(),
                                         chartVerb(),
                                         exportVerb(),
                                         importVerb(),
                                         diffVerb()};
    return verbs;
}

const Verb *findVerb(const QString &name)
{
    for (const Verb &verb : allVerbs()) {
        if (name == QLatin1String(verb.name))
            return &verb;
    }
    return nullptr;
}

} // namespace headroom::cli
