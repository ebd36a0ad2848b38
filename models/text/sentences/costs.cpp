// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> costSentences()
{
    static constexpr Sentence kSentences[] = {
        {"cost.unknown-path",
         QT_TRANSLATE_NOOP("Message",
                           "There is no cost input called \"%1\". The nearest is %2; \"cost "
                           "--inputs\" lists them all.")},
        {"cost.unknown-preset",
         QT_TRANSLATE_NOOP("Message", "There is no preset called \"%1\". Choose one of %2.")},
        {"cost.unknown-set",
         QT_TRANSLATE_NOOP("Message", "There is no set of costs called \"%1\" in this plan.")},
        {"cost.out-of-range",
         QT_TRANSLATE_NOOP("Message", "%1 cannot be %2. It must be from %3 to %4.")},
        {"cost.not-a-switch",
         QT_TRANSLATE_NOOP("Message", "%1 is a switch. Set it to 1 to count it, or to 0.")},
        {"cost.not-a-setting",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" does not set an input. Write it as PATH=VALUE, such as "
                           "orbital.launch_usd_per_kg=200.")},
        {"cost.not-an-axis",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is no range of an input. Write it as PATH=FROM:TO:POINTS with "
                           "2 to 2,000 points, such as orbital.launch_usd_per_kg=50:3400:100.")},
        {"cost.same-axes",
         QT_TRANSLATE_NOOP("Message", "Both sides of the map are %1. Choose two inputs.")},
        {"cost.two-axes",
         QT_TRANSLATE_NOOP("Message", "A map needs two ranges: --map PATH=a:b:n PATH=a:b:n.")},
        {"cost.file-or-preset",
         QT_TRANSLATE_NOOP("Message", "Name either a project file or a preset with --preset.")},
        {"sweep.not-a-distribution",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is no distribution. Write uniform(a,b), triangular(a,m,b), "
                           "pert(a,m,b), normal(mean,sd), lognormal(mu,sigma), "
                           "discrete(v:w,…) or table(share:v,…), with ends in ascending order.")},
        {"sweep.not-a-variation",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" varies nothing. Write it as PATH=DIST(…), such as "
                           "orbital.launch_usd_per_kg=uniform(50,500).")},
        {"sweep.outside-bounds",
         QT_TRANSLATE_NOOP("Message",
                           "The distribution of %1 reaches to %2. Its values must be from %3 to "
                           "%4.")},
        {"sweep.varied-twice",
         QT_TRANSLATE_NOOP("Message", "%1 is varied twice. Give it one distribution.")},
        {"sweep.nothing-varied",
         QT_TRANSLATE_NOOP("Message", "Nothing is varied. Give at least one --vary PATH=DIST(…).")},
        {"sweep.not-a-correlation",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is no correlation. Write it as PATH,PATH=r, both varied, with r "
                           "from −0.999 to 0.999.")},
        {"sweep.impossible-correlations",
         QT_TRANSLATE_NOOP("Message",
                           "The correlations contradict each other: no inputs can go together like "
                           "that. Weaken one of them.")},
        {"sweep.number",
         QT_TRANSLATE_NOOP("Message", "--%1 must be a whole number from %2 to %3.")},
        {"sweep.not-a-shard",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is no shard. Write it as I/N, with I from 1 to N and N at most "
                           "the number of samples.")},
        {"sweep.no-output", QT_TRANSLATE_NOOP("Message", "Say where the rows go: --out F.csv.")},
        {"sweep.not-written", QT_TRANSLATE_NOOP("Message", "\"%1\" could not be written: %2.")},
        {"sweep.unreadable",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" cannot be read as a whole file of a sweep. Work the shard out "
                           "again.")},
        {"sweep.other-heading",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is of another sweep: its columns differ from the others.")},
        {"sweep.row-missing",
         QT_TRANSLATE_NOOP("Message", "Row %1 is in none of the files. Add its shard.")},
        {"sweep.row-twice",
         QT_TRANSLATE_NOOP("Message", "Row %1 is in two of the files. Give each shard once.")},
        {"sweep.cancelled", QT_TRANSLATE_NOOP("Message", "The sampling was cancelled.")},
    };
    return kSentences;
}

} // namespace headroom
