// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/verb.h"
#include "version.h"

#include <QApplication>

#include <cstdio>

namespace headroom::cli {

namespace {

/// Whether all of it got out is asked of the stream at the end, by delivered().
void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

void writeJson(const Json &body)
{
    Json document{{"schema", 1}};
    document.update(body);
    // Names from files may hold what is not Unicode; it is replaced, not refused.
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace);
    write(stdout, textOf(text) + QLatin1Char('\n'));
}

QString overview()
{
    QString text = CommandLine::tr(
        "Headroom on the command line: plans of AI compute capacity, without a window.\n\n"
        "Usage: headroom-cli VERB [FILE] [options]\n\nVerbs:\n");
    for (const Verb &verb : allVerbs()) {
        const QString call =
            QString::fromUtf8(verb.name) + QLatin1Char(' ') + QString::fromUtf8(verb.positionals);
        text += QStringLiteral("  %1  %2\n").arg(call, -34).arg(CommandLine::tr(verb.summary));
    }
    text += CommandLine::tr(
        "\n\"headroom-cli VERB --help\" tells the options of a verb; \"--json\" prints one JSON\n"
        "document for other programs; \"headroom-cli --version\" tells the version.\n");
    return text;
}

int refuse(const Refusal &refusal, bool json)
{
    const Message &message = refusal.why.message;
    const QString text = sentence(message);
    if (json)
        writeJson(
            {{"error", {{"code", std::string(message.code)}, {"message", text.toStdString()}}}});
    write(stderr, QStringLiteral("headroom-cli: ") + text + QLatin1Char('\n'));
    if (!refusal.why.detail.isEmpty())
        write(stderr, QStringLiteral("  (%1)\n").arg(refusal.why.detail));
    return static_cast<int>(refusal.exit);
}

int tell(const Answer &answer, bool json)
{
    if (json)
        writeJson(answer.json);
    else
        write(stdout, answer.text);
    return static_cast<int>(answer.exit);
}

int runVerb(const Verb &verb, const QStringList &arguments)
{
    const Invocation invocation(QString::fromUtf8(verb.name),
                                QString::fromUtf8(verb.positionals),
                                CommandLine::tr(verb.summary),
                                verb.options,
                                arguments);
    // A command line that cannot be read may still have asked for JSON.
    const bool json = invocation.wantsJson() || arguments.contains(QStringLiteral("--json"));
    if (invocation.wantsHelp()) {
        write(stdout, invocation.help());
        if (verb.json != nullptr)
            write(stdout, QLatin1Char('\n') + CommandLine::tr(verb.json) + QLatin1Char('\n'));
        return 0;
    }
    if (const std::optional<Refusal> problem = invocation.problem())
        return refuse(*problem, json);
    const Outcome outcome = verb.run(invocation);
    if (const auto *refusal = std::get_if<Refusal>(&outcome))
        return refuse(*refusal, json);
    return tell(std::get<Answer>(outcome), json);
}

int run(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (first == u"--version" || first == u"-v") {
        write(stdout, QStringLiteral("headroom-cli %1\n").arg(QString::fromUtf8(kVersion)));
        return 0;
    }
    if (first == u"--help" || first == u"-h") {
        write(stdout, overview());
        return 0;
    }
    const bool json = arguments.contains(QStringLiteral("--json"));
    if (first.isEmpty() || first.startsWith(u'-'))
        return refuse(badUsage("usage.no-verb"), json);
    const Verb *verb = findVerb(first);
    if (verb == nullptr)
        return refuse(badUsage("usage.unknown-verb", {first}), json);
    return runVerb(*verb, arguments.mid(1));
}

/// A full disk or a closed pipe behind standard output is told, not taken for success.
int delivered(int exit)
{
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
        return exit;
    write(stderr,
          QStringLiteral("headroom-cli: ") + sentence(Message{"output.not-delivered"})
              + QLatin1Char('\n'));
    return static_cast<int>(ExitCode::Unwritable);
}

/// Standard error is for the person who asked: Qt's remarks about the machine are not.
void keepOnlyErrors(QtMsgType type, const QMessageLogContext & /*context*/, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        write(stderr, QStringLiteral("headroom-cli: ") + text + QLatin1Char('\n'));
}

/// Pictures need fonts and painters, so an application of the larger kind, off screen; everything
/// else runs without.
std::unique_ptr<QCoreApplication> application(int &count, char **values)
{
    const Verb *verb = count > 1 ? findVerb(QString::fromLocal8Bit(values[1])) : nullptr;
    if (verb == nullptr || !verb->draws)
        return std::make_unique<QCoreApplication>(count, values);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(count, values);
}

} // namespace

static int start(int count, char **values)
{
    qInstallMessageHandler(keepOnlyErrors);
    const std::unique_ptr<QCoreApplication> program = application(count, values);
    QLocale::setDefault(QLocale::c());
    QCoreApplication::setApplicationName(QStringLiteral("headroom-cli"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(kVersion));
    return delivered(run(QCoreApplication::arguments().mid(1)));
}

} // namespace headroom::cli

int main(int count, char **values)
{
    return headroom::cli::start(count, values);
}
