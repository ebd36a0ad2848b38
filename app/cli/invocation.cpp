// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"

namespace headroom::cli {

namespace {

constexpr Option kJsonOption{
    "json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document instead of text.")};
constexpr Option kHelpOption{
    "help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Prints this help.")};

} // namespace

Invocation::Invocation(const QString &verb,
                       const QString &positionals,
                       const QString &summary,
                       const std::vector<Option> &options,
                       const QStringList &arguments)
    : m_verb(verb)
    , m_positionals(positionals)
    , m_summary(summary)
    , m_options(options)
    , m_parser(std::make_unique<QCommandLineParser>())
{
    m_options.push_back(kJsonOption);
    m_options.push_back(kHelpOption);
    for (const Option &option : m_options) {
        QStringList names{QString::fromUtf8(option.name)};
        if (names.first() == u"help")
            names.prepend(QStringLiteral("h"));
        QCommandLineOption known(names);
        if (option.value != nullptr)
            known.setValueName(QString::fromUtf8(option.value));
        m_parser->addOption(known);
    }
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
    QString text = m_summary + QStringLiteral("\n\n");
    text += CommandLine::tr("Usage: headroom-cli %1 [options]")
                .arg(QString(m_verb + QLatin1Char(' ') + m_positionals).trimmed());
    text += QStringLiteral("\n\n");
    TextTable table({{CommandLine::tr("Option")}, {QString()}});
    for (const Option &option : m_options) {
        QString name = QStringLiteral("--") + QString::fromUtf8(option.name);
        if (option.value != nullptr)
            name += QLatin1Char(' ') + QString::fromUtf8(option.value);
        table.addRow({name, CommandLine::tr(option.help)});
    }
    return text + table.toString();
}

std::optional<Refusal> Invocation::expect(qsizetype least, qsizetype most) const
{
    const QStringList words = positionals();
    const qsizetype given = words.size();
    const bool blank = words.contains(QString()); // as from a variable of the shell that is not set
    if (given >= least && given <= most && !blank)
        return std::nullopt;
    return badUsage(given < least || blank ? "usage.too-few" : "usage.too-many",
                    {m_verb, m_positionals});
}

bool Invocation::has(const char *option) const
{
    return m_parser->isSet(QString::fromUtf8(option));
}

QString Invocation::value(const char *option) const
{
    return m_parser->value(QString::fromUtf8(option));
}

QStringList Invocation::values(const char *option) const
{
    return m_parser->values(QString::fromUtf8(option));
}

} // namespace headroom::cli
