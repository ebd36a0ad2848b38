// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace headroom {

/// What one run of headroom-cli gave.
struct Run
{
    int exitCode = -1; // -1: it crashed or hung
    QByteArray output;
    QByteArray diagnostics;

    /// The one document on standard output; discarded where it is none.
    [[nodiscard]] nlohmann::ordered_json json() const;
};

/// Runs the program that was built, without a display and in a German locale, in which nothing of
/// what it prints may change.
[[nodiscard]] Run runProgram(const QStringList &arguments);

/// The same with standard output going into a file that may not grow, as on a full disk.
[[nodiscard]] Run runProgramIntoFull(const QString &file, const QStringList &arguments);

/// The same with --json.
[[nodiscard]] Run runForJson(const QStringList &arguments);

[[nodiscard]] QByteArray contentOf(const QString &path);

/// The keys of an object, in their order, separated by blanks.
[[nodiscard]] QString keysOf(const nlohmann::ordered_json &object);

} // namespace headroom
