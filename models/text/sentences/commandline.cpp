// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> commandLineSentences()
{
    static constexpr Sentence kSentences[] = {
        {"usage.no-verb",
         QT_TRANSLATE_NOOP(
             "Message",
             "Say what to do: headroom-cli VERB. \"headroom-cli --help\" lists the verbs.")},
        {"usage.unknown-verb",
         QT_TRANSLATE_NOOP("Message",
                           "There is no verb \"%1\". \"headroom-cli --help\" lists the verbs.")},
        {"usage.options",
         QT_TRANSLATE_NOOP("Message", "%1 \"headroom-cli %2 --help\" tells what can be given.")},
        {"usage.too-few",
         QT_TRANSLATE_NOOP("Message",
                           "Something is missing. Usage: headroom-cli %1 %2 [options].")},
        {"usage.too-many",
         QT_TRANSLATE_NOOP("Message", "Too much was given. Usage: headroom-cli %1 %2 [options].")},
        {"usage.no-scenarios",
         QT_TRANSLATE_NOOP("Message", "There is no scenario \"%1\"; this plan has none.")},
        {"usage.no-such-scenario",
         QT_TRANSLATE_NOOP("Message", "There is no scenario \"%1\". The plan has these: %2.")},
        {"usage.import-from",
         QT_TRANSLATE_NOOP("Message", "\"%1\" cannot be imported. Say --from trace.")},
        {"usage.import-target",
         QT_TRANSLATE_NOOP("Message", "Say where to: either --in-place or --out OUT.")},
        {"usage.set-demand",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" sets nothing. Write --set tier.NAME.FIELD=VALUE, or peak_rule, "
                           "api_customer or throughput in place of tier.")},
        {"usage.set-nothing",
         QT_TRANSLATE_NOOP("Message",
                           "There is no \"%1\" to set. \"headroom-cli export FILE --to json F\" "
                           "shows names and fields.")},
        {"usage.no-such-site",
         QT_TRANSLATE_NOOP("Message", "There is no site \"%1\". The plan has these: %2.")},
        {"usage.no-such-rack",
         QT_TRANSLATE_NOOP(
             "Message",
             "There is no rack \"%1\". \"headroom-cli find FILE 'type = rack'\" lists "
             "what there is.")},
        {"usage.no-such-equipment",
         QT_TRANSLATE_NOOP("Message",
                           "There is no power equipment \"%1\". \"headroom-cli failures FILE\" "
                           "lists what there is.")},
        {"usage.same-name",
         QT_TRANSLATE_NOOP("Message",
                           "%2 pieces of power equipment are called \"%1\". Give the id of the "
                           "one that is meant.")},
        {"usage.not-a-month",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is not a month. Write it as YYYY-MM.")},
        {"usage.next-not-positive",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is no amount to add. Give one above 0, as --next 150MW.")},
        {"usage.bad-time-limit",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is no time: write seconds, as in --time-limit 30.")},
        {"usage.month-outside",
         QT_TRANSLATE_NOOP("Message",
                           "%1 is outside the plan's horizon, which runs from %2 to %3.")},
        {"usage.no-such-formula",
         QT_TRANSLATE_NOOP("Message",
                           "There is no formula \"%1\". \"headroom-cli formula\" lists them.")},
        {"usage.not-an-input",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is not an input. Write inputs as NAME=VALUE.")},
        {"usage.input-twice", QT_TRANSLATE_NOOP("Message", "The input \"%1\" is given twice.")},
        {"usage.no-such-resource",
         QT_TRANSLATE_NOOP("Message", "The plan has no resource \"%1\". It has: %2.")},
        {"usage.not-a-case",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is no case. Use worst or normal.")},
        {"usage.no-such-chart",
         QT_TRANSLATE_NOOP("Message",
                           "There is no chart \"%1\". \"headroom-cli chart FILE\" lists them.")},
        {"usage.no-out",
         QT_TRANSLATE_NOOP("Message",
                           "Say where to write the chart: --out FILE with a name that ends in png, "
                           "svg, pdf, csv or xlsx.")},
        {"usage.not-a-size",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" is not a size. Write it as WIDTHxHEIGHT in pixels, for example 1600x1000.")},
        {"usage.not-a-resolution",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" is not a resolution. Give a whole number from 24 to 1200 dots per inch.")},
        {"usage.no-such-colours",
         QT_TRANSLATE_NOOP("Message", "The plan has no colours called \"%1\". Choose one of: %2.")},
        {"usage.not-a-theme",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is not a theme. Choose light or dark.")},
        {"usage.no-such-format",
         QT_TRANSLATE_NOOP("Message", "Plans are not exported as \"%1\". Give --to json.")},
        {"output.exists",
         QT_TRANSLATE_NOOP(
             "Message", "%1 exists already. Choose another name, or give --force to replace it.")},
        {"output.folder",
         QT_TRANSLATE_NOOP("Message",
                           "The folder %1 could not be made. Check that you may write there and "
                           "that no file has that name.")},
        {"output.no-site",
         QT_TRANSLATE_NOOP("Message",
                           "There is nothing to draw in \"%1\": the plan has no ground site.")},
        {"output.is-input",
         QT_TRANSLATE_NOOP("Message", "%1 is the plan itself. Choose another name.")},
        {"output.not-written",
         QT_TRANSLATE_NOOP("Message",
                           "%1 could not be written. Check that the folder exists, that you may "
                           "write there and that the disk is not full.")},
        {"output.not-delivered",
         QT_TRANSLATE_NOOP("Message",
                           "Standard output did not take the whole answer; check that its disk is "
                           "not full.")},
    };
    return kSentences;
}

} // namespace headroom
