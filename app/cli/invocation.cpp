// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/commandline.h"

namespace headroom::cli {

Invocation::Invocation(const QString &verb,
                       const QString &positionals,
                       const QString &summary,
                       const std::vector<Option> &options,
                       const QStringList &arguments)
    : m_verb(verb)
    , m_positionals(positionals)
    , m_parser(std::make_unique<QCommandLineParser>())
{
    m_parser->setApplicationDescription(summary);
    for (const Option &option : options) {
        const QString help = CommandLine::tr(option.help);
        if (option.value != nullptr)
            m_parser->addOption(
                {QString::fromUtf8(option.name), help, QString::fromUtf8(option.value)});
        else
            m_parser->addOption({QString::fromUtf8(option.name), help});
    }
    m_parser->addOption(
        {QStringLiteral("json"), CommandLine::tr("Prints one JSON document instead of text.")});
    m_parser->addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Prints this help.")});
    m_parser->addPositionalArgument(verb, QString(), verb + QLatin1Char(' ') + positionals);
    // The parser takes the first argument for the name of the program.
    if (!m_parser->parse(QStringList{verb} + arguments))
        m_problem = m_parser->errorText();
}

std::optional<Refusal> Invocation::problem() const
{
    if (m_problem.isEmpty())
        return std::nullopt;
    return badUsage("usage.options", {m_problem, m_verb});
}

bool Invocation::wantsHelp() const
{
    return m_problem.isEmpty() && m_parser->isSet(QStringLiteral("help"));
}

bool Invocation::wantsJson() const
{
    return m_parser->isSet(QStringLiteral("json"));
}

QString Invocation::help() const
{
    return m_parser->helpText();
}

std::optional<Refusal> Invocation::expect(qsizetype least, qsizetype most) const
{
    const qsizetype given = positionals().size();
    if (given >= least && given <= most)
        return std::nullopt;
    return badUsage(given < least ? "usage.too-few" : "usage.too-many", {m_verb, m_positionals});
}

bool Invocation::has(const char *option) const
{
    return m_parser->isSet(QString::fromUtf8(option));
}

QString Invocation::value(const char *option) const
{
    return m_parser->value(QString::fromUtf8(option));
}

} // namespace headroom::cli
