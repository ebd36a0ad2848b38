// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/words.h"

#include "models/base/units.h"
#include "models/text/sentences.h"

#include <QCoreApplication>

namespace headroom {

namespace {

/// Names of choices that are not their own words.
struct ChoiceWords
{
    const char *name;
    const char *words;
};

constexpr ChoiceWords kChoiceWords[] = {
    {"a", QT_TRANSLATE_NOOP("Choice", "A")},
    {"b", QT_TRANSLATE_NOOP("Choice", "B")},
    {"c", QT_TRANSLATE_NOOP("Choice", "C")},
    {"r", QT_TRANSLATE_NOOP("Choice", "Reserve")},
    {"n", QT_TRANSLATE_NOOP("Choice", "N")},
    {"n_plus_1", QT_TRANSLATE_NOOP("Choice", "N+1")},
    {"2n", QT_TRANSLATE_NOOP("Choice", "2N")},
    {"n_plus_m", QT_TRANSLATE_NOOP("Choice", "N+M")},
    {"active_active", QT_TRANSLATE_NOOP("Choice", "Active-active")},
    {"active_standby", QT_TRANSLATE_NOOP("Choice", "Active-standby")},
    {"ac", QT_TRANSLATE_NOOP("Choice", "AC")},
    {"dc", QT_TRANSLATE_NOOP("Choice", "DC")},
    {"ll", QT_TRANSLATE_NOOP("Choice", "Line to line")},
    {"ln", QT_TRANSLATE_NOOP("Choice", "Line to neutral")},
    {"ups", QT_TRANSLATE_NOOP("Choice", "UPS")},
    {"panel", QT_TRANSLATE_NOOP("Choice", "Panel or RPP")},
    {"cdu", QT_TRANSLATE_NOOP("Choice", "Coolant distribution unit")},
    {"supply", QT_TRANSLATE_NOOP("Choice", "Supply agreement")},
    {"h100_equivalents_bf16", QT_TRANSLATE_NOOP("Choice", "H100-equivalents by BF16")},
    {"h100_equivalents_fp8", QT_TRANSLATE_NOOP("Choice", "H100-equivalents by FP8")},
    {"h100_equivalents_bandwidth",
     QT_TRANSLATE_NOOP("Choice", "H100-equivalents by memory bandwidth")},
    {"nox", QT_TRANSLATE_NOOP("Choice", "NOx")},
    {"co", QT_TRANSLATE_NOOP("Choice", "CO")},
    {"voc", QT_TRANSLATE_NOOP("Choice", "VOC")},
    {"pm", QT_TRANSLATE_NOOP("Choice", "PM")},
    {"so2", QT_TRANSLATE_NOOP("Choice", "SO2")},
    {"hap", QT_TRANSLATE_NOOP("Choice", "HAP")},
    {"move_phase", QT_TRANSLATE_NOOP("Choice", "Move a build phase")},
    {"leave_out_phase", QT_TRANSLATE_NOOP("Choice", "Leave out a build phase")},
    {"lose_node", QT_TRANSLATE_NOOP("Choice", "Lose equipment")},
    {"cap_node", QT_TRANSLATE_NOOP("Choice", "Cap equipment")},
    {"restore_node", QT_TRANSLATE_NOOP("Choice", "Restore equipment")},
    {"png", QT_TRANSLATE_NOOP("Choice", "PNG")},
    {"jpeg", QT_TRANSLATE_NOOP("Choice", "JPEG")},
    {"svg", QT_TRANSLATE_NOOP("Choice", "SVG")},
    {"pdf", QT_TRANSLATE_NOOP("Choice", "PDF")},
    {"whole", QT_TRANSLATE_NOOP("Choice", "The whole price")},
    {"share", QT_TRANSLATE_NOOP("Choice", "A stated share")},
    {"by_accelerators", QT_TRANSLATE_NOOP("Choice", "By accelerators")},
    {"facility", QT_TRANSLATE_NOOP("Choice", "Facility power")},
    {"it", QT_TRANSLATE_NOOP("Choice", "IT power")},
    {"move_supply", QT_TRANSLATE_NOOP("Choice", "Delay a supply")},
    {"end_supply", QT_TRANSLATE_NOOP("Choice", "End a supply")},
    {"move_launches", QT_TRANSLATE_NOOP("Choice", "Delay launches")},
    {"scale_launches", QT_TRANSLATE_NOOP("Choice", "Multiply launches")},
    {"set_cost_input", QT_TRANSLATE_NOOP("Choice", "Set a cost input")},
    {"2030-central", QT_TRANSLATE_NOOP("Choice", "2030 central")},
    {"mid-2030s", QT_TRANSLATE_NOOP("Choice", "Mid-2030s")},
    {"mccalip", QT_TRANSLATE_NOOP("Choice", "McCalip calculator")},
    {"pert", QT_TRANSLATE_NOOP("Choice", "PERT")},
    {"fp4", QT_TRANSLATE_NOOP("Choice", "FP4")},
    {"fp8", QT_TRANSLATE_NOOP("Choice", "FP8")},
    {"bf16", QT_TRANSLATE_NOOP("Choice", "BF16")},
    {"int8", QT_TRANSLATE_NOOP("Choice", "INT8")},
    {"sqrt", QT_TRANSLATE_NOOP("Choice", "Square root")},
    {"scale_limit", QT_TRANSLATE_NOOP("Choice", "Multiply a five-hour limit")},
    {"switch_on_peak_rule", QT_TRANSLATE_NOOP("Choice", "Switch a peak rule on")},
    {"switch_off_peak_rule", QT_TRANSLATE_NOOP("Choice", "Switch a peak rule off")},
    {"set_weekly_cap", QT_TRANSLATE_NOOP("Choice", "Set a weekly cap")},
    {"scale_seats", QT_TRANSLATE_NOOP("Choice", "Multiply the users of a tier")},
    {"set_growth", QT_TRANSLATE_NOOP("Choice", "Set the growth of a tier")},
    {"set_zone_share", QT_TRANSLATE_NOOP("Choice", "Set the share of a zone")},
    {"unlock_demand", QT_TRANSLATE_NOOP("Choice", "Unlock demand")},
    {"start_tier", QT_TRANSLATE_NOOP("Choice", "Start a tier")},
    {"leave_out_tier", QT_TRANSLATE_NOOP("Choice", "Leave out a tier")},
    {"set_api_limit", QT_TRANSLATE_NOOP("Choice", "Set a limit of API customers")},
    {"set_deferrable_share", QT_TRANSLATE_NOOP("Choice", "Let a share of a tier wait")},
    {"drop_proposed", QT_TRANSLATE_NOOP("Choice", "Leave out proposed phases")},
};

QString argumentWords(const MessageArgument &argument, const QLocale &locale)
{
    struct Visitor
    {
        const QLocale &locale;

        QString operator()(const QString &text) const { return text; }

        QString operator()(qint64 number) const { return locale.toString(number); }

        QString operator()(const Amount &amount) const
        {
            return printAmount(amount, AmountStyle::Readable, locale);
        }

        QString operator()(Month month) const { return words(month, locale); }

        QString operator()(QDate date) const { return dateWords(date, locale); }
    };

    return std::visit(Visitor{locale}, argument);
}

/// Puts the arguments in their places in one pass, so that a "%1" in someone's text stays what it
/// is. choice: the place of the name of a choice, 0 for none.
QString filled(const QString &text, const Message &message, int choice, const QLocale &locale)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool place =
            text[i] == u'%' && i + 1 < text.size() && text[i + 1] >= u'1' && text[i + 1] <= u'9';
        if (!place) {
            result += text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[i + 1].unicode() - u'1');
        ++i;
        if (index >= message.arguments.size())
            continue;
        const QString argument = argumentWords(message.arguments[index], locale);
        result += static_cast<int>(index) + 1 == choice ? choiceWords(argument) : argument;
    }
    return result;
}

/// Some counts come as numbers and some already written.
bool countsOne(const Sentence &sentence, const Message &message, const QLocale &locale)
{
    const auto place = static_cast<std::size_t>(sentence.counted);
    return place > 0 && place <= message.arguments.size()
           && argumentWords(message.arguments[place - 1], locale) == locale.toString(1);
}

} // namespace

QString words(const Message &message, const QLocale &locale)
{
    if (const Sentence *sentence = sentenceFor(message.code)) {
        const char *text = countsOne(*sentence, message, locale) ? sentence->one : sentence->text;
        return filled(
            QCoreApplication::translate("Message", text), message, sentence->choice, locale);
    }
    QString bare =
        QString::fromUtf8(message.code.data(), static_cast<qsizetype>(message.code.size()));
    for (const MessageArgument &argument : message.arguments)
        bare += QStringLiteral(", ") + argumentWords(argument, locale);
    return bare;
}

QString words(Month month, const QLocale &locale)
{
    return locale.toString(month.firstDay(), QStringLiteral("MMMM yyyy"));
}

QString dateWords(QDate date, const QLocale &locale)
{
    return locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

QString choiceWords(const QString &name)
{
    for (const ChoiceWords &choice : kChoiceWords) {
        if (name == QLatin1String(choice.name))
            return QCoreApplication::translate("Choice", choice.words);
    }
    QString plain = name;
    plain.replace(u'_', u' ');
    if (!plain.isEmpty())
        plain[0] = plain[0].toUpper();
    return QCoreApplication::translate("Choice", plain.toUtf8().constData());
}

} // namespace headroom
