// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/resource.h>

namespace headroom {

nlohmann::ordered_json Run::json() const
{
    return nlohmann::ordered_json::parse(output.begin(), output.end(), nullptr, false);
}

Run runProgram(const QStringList &arguments)
{
    return runProgramIntoFull({}, arguments);
}

Run runProgramIntoFull(const QString &file, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    QProcess process;
    process.setProcessEnvironment(environment);
    if (!file.isEmpty()) {
        process.setStandardOutputFile(file);
        process.setChildProcessModifier([] {
            const rlimit nothing{0, 0};
            setrlimit(RLIMIT_FSIZE, &nothing);
            std::signal(SIGXFSZ, SIG_IGN); // writing fails instead of ending the program
        });
    }
    process.start(QStringLiteral(HEADROOM_CLI), arguments);
    constexpr int kPatienceMs = 120000;
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Run runForJson(const QStringList &arguments)
{
    return runProgram(arguments + QStringList{QStringLiteral("--json")});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString keysOf(const nlohmann::ordered_json &object)
{
    QStringList keys;
    for (const auto &item : object.items())
        keys.append(QString::fromStdString(item.key()));
    return keys.join(u' ');
}

} // namespace headroom
