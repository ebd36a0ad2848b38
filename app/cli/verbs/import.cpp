// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/exchange/trace.h"
#include "models/storage/projectfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace headroom::cli {

namespace {

/// Reading with a line of progress on standard error where it takes long.
class TraceFile : public QFile
{
public:
    explicit TraceFile(const QString &path)
        : QFile(path)
    {}

protected:
    qint64 readData(char *data, qint64 most) override
    {
        constexpr qint64 kTold = qint64(64) << 20;
        const qint64 length = QFile::readData(data, most);
        m_read += std::max<qint64>(length, 0);
        if (m_read - m_told >= kTold && size() > 0) {
            m_told = m_read;
            std::fprintf(stderr,
                         "%s: %d %%\n",
                         qPrintable(QFileInfo(fileName()).fileName()),
                         static_cast<int>(100 * m_read / size()));
        }
        return length;
    }

private:
    qint64 m_read = 0;
    qint64 m_told = 0;
};

Json traceJson(const Trace &trace, const QString &path)
{
    return {{"path", jsonText(path)},
            {"dialect", choiceName(trace.dialect)},
            {"rows", trace.rows},
            {"coverage_h", numberOrNull(trace.coverageHours())},
            {"mean", numberOrNull(trace.mean)},
            {"peak", numberOrNull(trace.peak)},
            {"peak_to_mean", numberOrNull(trace.peakToMean())},
            {"load_factor", numberOrNull(trace.peak > 0 ? trace.mean / trace.peak : 0)},
            {"spacing_cv", numberOrNull(trace.spacingCv)},
            {"empty_hours", trace.emptyHours}};
}

QString traceText(const Trace &trace, const QString &path)
{
    TextTable table({{QFileInfo(path).fileName()}, {{}, TextTable::Align::Right}});
    const auto row = [&table](const QString &label, const QString &value) {
        table.addRow({label, value});
    };
    const QLocale c = QLocale::c();
    row(CommandLine::tr("Rows"), readable(double(trace.rows), Unit::Count));
    row(CommandLine::tr("Hours covered"), c.toString(trace.coverageHours(), 'f', 2));
    row(CommandLine::tr("Mean"), c.toString(trace.mean, 'g', 6));
    row(CommandLine::tr("Peak to mean"), c.toString(trace.peakToMean(), 'f', 3));
    row(CommandLine::tr("Burstiness of arrivals (CV)"),
        trace.spacingCv ? c.toString(*trace.spacingCv, 'f', 2) : CommandLine::tr("unknown"));
    row(CommandLine::tr("Hours without a row"), readable(double(trace.emptyHours), Unit::Count));
    return table.toString();
}

/// The plan with the trace as a shape, named after its file.
Maybe<Project>
withTrace(const Project &project, const Trace &trace, const QString &path, bool series)
{
    const QString base = QFileInfo(path).completeBaseName();
    std::optional<DemandShape> shape =
        series ? seriesOf(trace, base) : std::optional(weekOf(trace, base));
    if (!shape)
        return badUsage("trace.no-dates", {path});
    int number = 1;
    const auto taken = [&project](const QString &name) {
        const auto &shapes = project.table<DemandShape>();
        return std::any_of(shapes.begin(), shapes.end(), [&name](const DemandShape &other) {
            return other.name == name;
        });
    };
    while (taken(shape->name))
        shape->name = QStringLiteral("%1 %2").arg(base).arg(++number);
    RandomIds ids;
    shape->id = ids.next();
    shape->notes = CommandLine::tr("Imported from %1: %2 rows.")
                       .arg(QFileInfo(path).fileName())
                       .arg(trace.rows);
    Project result = project;
    result.set(*std::move(shape));
    return result;
}

Outcome importTraces(const Invocation &invocation, const QString &target)
{
    const QStringList files = invocation.positionals();
    Maybe<Project> opened = openPlan(files.first());
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    Project project = std::get<Project>(opened);
    Answer answer;
    answer.json = {{"read", 0},
                   {"accepted", 0},
                   {"rejected", Json::array()},
                   {"warnings", Json::array()},
                   {"traces", Json::array()}};
    qint64 accepted = 0;
    for (const QString &path : files.mid(1)) {
        TraceFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Refusal{ExitCode::Unreadable, failure("trace.unreadable-file", {path})};
        const Result<Trace> trace = readTrace(file);
        if (!trace) {
            const std::vector<MessageArgument> &arguments = trace.message().arguments;
            const auto *line =
                arguments.empty() ? nullptr : std::get_if<qint64>(&arguments.front());
            answer.json["rejected"].push_back(
                {{"path", jsonText(path)},
                 {"line", line != nullptr ? Json(*line) : Json(nullptr)},
                 {"reason", jsonText(plainSpaced(sentence(trace.message())))}});
            answer.text +=
                QStringLiteral("%1: %2\n")
                    .arg(QFileInfo(path).fileName(), plainSpaced(sentence(trace.message())));
            continue;
        }
        Maybe<Project> with = withTrace(project, *trace, path, invocation.has("series"));
        if (auto *refusal = std::get_if<Refusal>(&with))
            return std::move(*refusal);
        project = std::get<Project>(std::move(with));
        ++accepted;
        answer.json["traces"].push_back(traceJson(*trace, path));
        answer.text += traceText(*trace, path);
        for (const Message &warning : trace->warnings) {
            answer.json["warnings"].push_back(jsonText(plainSpaced(sentence(warning))));
            answer.text += plainSpaced(sentence(warning)) + u'\n';
        }
    }
    answer.json["read"] = files.size() - 1;
    answer.json["accepted"] = accepted;
    // All or nothing: a file that is rejected leaves the plan as it is.
    if (accepted < files.size() - 1) {
        answer.exit = ExitCode::No;
        return answer;
    }
    if (const Result<void> written = writeProject(target, project); !written)
        return Refusal{ExitCode::Unwritable, written.failure()};
    answer.json["file"] = jsonText(target);
    return answer;
}

Outcome importFiles(const Invocation &invocation)
{
    constexpr qsizetype kMostFiles = 1000;
    if (auto refusal = invocation.expect(2, kMostFiles))
        return std::move(*refusal);
    if (invocation.value("from") != QStringLiteral("trace"))
        return badUsage("usage.import-from", {invocation.value("from")});
    if (invocation.has("in-place") == invocation.has("out"))
        return badUsage("usage.import-target");
    const QString input = invocation.positionals().first();
    if (invocation.has("in-place"))
        return importTraces(invocation, input);
    const QString output = invocation.value("out");
    if (auto refusal = refuseSameFile(input, output))
        return std::move(*refusal);
    return importTraces(invocation, output);
}

} // namespace

Verb importVerb()
{
    return {.name = "import",
            .positionals = "FILE PATH…",
            .summary =
                QT_TRANSLATE_NOOP("CommandLine", "Takes traces of demand into a plan as shapes."),
            .options = {{"from",
                         "FORMAT",
                         QT_TRANSLATE_NOOP("CommandLine", "What the files are: trace.")},
                        {"series",
                         nullptr,
                         QT_TRANSLATE_NOOP("CommandLine",
                                           "Keeps every hour instead of the week that it shows.")},
                        {"in-place",
                         nullptr,
                         QT_TRANSLATE_NOOP("CommandLine", "Writes the plan back to FILE.")},
                        {"out", "OUT", QT_TRANSLATE_NOOP("CommandLine", "Writes the plan there.")}},
            .run = importFiles,
            .json = QT_TRANSLATE_NOOP(
                "CommandLine",
                "In JSON, read, accepted, rejected[{path, line, reason}], warnings[], "
                "traces[{path, dialect, rows, coverage_h,\nmean, peak, peak_to_mean, load_factor, "
                "spacing_cv, empty_hours}]: tokens in an hour, or what the file counts.\nWhere one "
                "file is rejected nothing is written.")};
}

} // namespace headroom::cli
