// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/outcome.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace headroom::cli {

/// An option of a verb, written --name VALUE, or --name where it takes none.
struct Option
{
    const char *name;
    const char *value; // what it takes, in capitals; null: nothing
    const char *help;
};

/// The command line of one verb, read.
class Invocation
{
public:
    /// Reads the arguments after the verb. Every verb understands --json and --help.
    Invocation(const QString &verb,
               const QString &positionals,
               const QString &summary,
               const std::vector<Option> &options,
               const QStringList &arguments);

    /// What is wrong with the command line; nothing: it can be read.
    [[nodiscard]] std::optional<Refusal> problem() const;

    [[nodiscard]] bool wantsHelp() const;
    [[nodiscard]] bool wantsJson() const;
    /// How to call the verb, and its options.
    [[nodiscard]] QString help() const;

    [[nodiscard]] QStringList positionals() const { return m_parser->positionalArguments(); }

    /// Checks how many positional arguments there are, and that none is empty.
    [[nodiscard]] std::optional<Refusal> expect(qsizetype least, qsizetype most) const;

    [[nodiscard]] bool has(const char *option) const;
    /// Empty where the option is not given.
    [[nodiscard]] QString value(const char *option) const;
    /// Of an option that may be given several times, in their order.
    [[nodiscard]] QStringList values(const char *option) const;

private:
    QString m_verb;
    QString m_positionals;
    QString m_summary;
    std::vector<Option> m_options;
    QString m_problem;
    std::unique_ptr<QCommandLineParser> m_parser;
};

} // namespace headroom::cli
