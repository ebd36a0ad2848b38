// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/schema.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

std::optional<QByteArray> readScript(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

/// One line for each entry of the schema: kind, name, table and statement.
std::vector<std::array<QString, 4>> schemaOf(Database &database)
{
    std::vector<std::array<QString, 4>> entries;
    Statement statement = database.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM "
                                           "sqlite_schema ORDER BY rowid LIMIT 500");
    while (statement.step()) {
        std::array<QString, 4> entry;
        for (int i = 0; i < 4; ++i) {
            const std::string_view text = statement.text(i);
            entry[static_cast<std::size_t>(i)] =
                QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        }
        entries.push_back(std::move(entry));
    }
    if (statement.failed())
        entries.push_back({QStringLiteral("unreadable"), database.error().words});
    return entries;
}

bool runSteps(Database &database, std::span<const Migration> steps, int from, QString &detail)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return false;
    for (const Migration &step : steps) {
        if (step.format <= from)
            continue;
        const std::optional<QByteArray> script = readScript(step.script);
        if (!script
            || !database.execute({script->constData(), static_cast<size_t>(script->size())})) {
            detail = step.script + QStringLiteral(": ") + database.error().words;
            return false;
        }
    }
    const QByteArray marks = QStringLiteral("PRAGMA application_id = %1; PRAGMA user_version = %2;")
                                 .arg(kApplicationId)
                                 .arg(steps.back().format)
                                 .toUtf8();
    return database.execute(marks.constData()) && transaction.commit();
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps{
        {1, QStringLiteral(":/schema/0001_foundation.sql")},
        {2, QStringLiteral(":/schema/0002_forecasts.sql")},
        {3, QStringLiteral(":/schema/0003_drawing.sql")},
        {4, QStringLiteral(":/schema/0004_demand.sql")},
        {5, QStringLiteral(":/schema/0005_contracts.sql")},
        {6, QStringLiteral(":/schema/0006_orbit.sql")},
    };
    return steps;
}

MigrationReport migrate(Database &database, std::span<const Migration> steps)
{
    MigrationReport report;
    report.from = static_cast<int>(database.integer("PRAGMA user_version").value_or(0));
    report.to = steps.back().format;
    if (report.from == report.to)
        return report;
    if (report.from > report.to) {
        report.outcome = MigrationOutcome::FromNewerFormat;
        return report;
    }
    int reached = report.from;
    for (const Migration &step : steps) {
        if (step.format == reached + 1)
            reached = step.format;
        if (step.format > report.from && !QFile::exists(step.script)) {
            report.outcome = MigrationOutcome::ScriptUnreadable;
            report.detail = step.script;
            return report;
        }
    }
    if (reached != report.to) {
        report.outcome = MigrationOutcome::StepMissing;
        report.detail = QString::number(reached + 1);
        return report;
    }
    report.outcome = runSteps(database, steps, report.from, report.detail)
                         ? MigrationOutcome::Migrated
                         : MigrationOutcome::StepFailed;
    return report;
}

std::optional<QString>
schemaDifference(Database &database, int format, std::span<const Migration> steps)
{
    Result<Database> model = Database::open({}, Database::Access::Memory);
    if (!model)
        return QStringLiteral("no memory");
    const auto last = std::find_if(steps.begin(), steps.end(), [format](const Migration &step) {
        return step.format > format;
    });
    const std::span<const Migration> known =
        steps.first(static_cast<std::size_t>(last - steps.begin()));
    if (known.empty())
        return QStringLiteral("format %1").arg(format);
    const MigrationReport built = migrate(*model, known);
    if (built.outcome != MigrationOutcome::Migrated)
        return QStringLiteral("format %1").arg(format);
    const auto expected = schemaOf(*model);
    const auto found = schemaOf(database);
    const auto [a, b] = std::mismatch(expected.begin(), expected.end(), found.begin(), found.end());
    if (b != found.end())
        return (*b)[0] + QLatin1Char(' ') + (*b)[1];
    if (a != expected.end())
        return (*a)[0] + QLatin1Char(' ') + (*a)[1];
    return std::nullopt;
}

} // namespace headroom
