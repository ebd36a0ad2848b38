// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/verifiedfile.h"

#include "models/domain/invariants.h"
#include "models/storage/fileheader.h"
#include "models/storage/formerformat.h"
#include "models/storage/projecttables.h"
#include "models/storage/revision.h"
#include "models/storage/schema.h"

#include <QFileInfo>

#include <algorithm>
#include <sqlite3.h>

namespace headroom {

namespace {

/// For all of SQLite's work on one file. Large plans take a tenth of it.
constexpr std::chrono::seconds kPatience{20};

Failure readFailure(const Database &database, const QString &name)
{
    constexpr int kPrimaryCode = 0xff;
    switch (database.error().code & kPrimaryCode) {
    case SQLITE_INTERRUPT:
        return database.fail("file.too-slow", {name});
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return database.fail("file.too-large", {name});
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return database.fail("file.read-error", {name});
    default:
        return database.fail("file.damaged", {name});
    }
}

Result<void> checkSchema(Database &database, const QString &name, int format)
{
    const std::optional<QString> difference = schemaDifference(database, format);
    if (!difference)
        return {};
    if (database.error().code == SQLITE_OK || database.error().code == SQLITE_DONE
        || database.error().code == SQLITE_ROW)
        return failure("file.schema", {name}, *difference);
    return readFailure(database, name);
}

/// Pages and types. SQLite leaves out CHECK on a read-only connection; readVerified asks the field
/// tables for the same and more.
Result<void> checkPages(Database &database, const QString &name)
{
    const std::optional<QString> verdict = database.text("PRAGMA quick_check(1)");
    if (!verdict)
        return readFailure(database, name);
    if (*verdict != QStringLiteral("ok"))
        return failure("file.damaged", {name}, *verdict);
    return {};
}

Result<void> checkReferences(Database &database, const QString &name)
{
    Statement check = database.prepare("PRAGMA foreign_key_check");
    if (check.step()) {
        const std::string_view table = check.text(0);
        return failure("file.references",
                       {name},
                       QStringLiteral("%1 %2")
                           .arg(QString::fromUtf8(table.data(), qsizetype(table.size())))
                           .arg(check.integer(1)));
    }
    if (check.failed())
        return readFailure(database, name);
    return {};
}

QString summary(const std::vector<Issue> &issues)
{
    constexpr std::size_t kShown = 5;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kShown, issues.size()); ++i) {
        const Issue &issue = issues[i];
        const std::string_view code = issue.message.code;
        lines.append(QStringLiteral("%1 of %2 %3")
                         .arg(QString::fromUtf8(code.data(), qsizetype(code.size())))
                         .arg(entityInfo(issue.subjects.front().kind).name)
                         .arg(issue.subjects.front().id.value));
    }
    return lines.join(QStringLiteral("; "));
}

/// The file's content in the present format, in memory: the file itself is never changed.
Result<Database> raised(const Database &file, const QString &name)
{
    Result<Database> database = Database::open({}, Database::Access::Memory);
    if (!database || !database->copyFrom(file))
        return failure("file.read-error", {name}, database ? file.error().words : QString());
    if (const Result<void> done = raiseFormat(*database, name); !done) {
        if (done.message().code == "storage.read-failed")
            return readFailure(*database, name);
        return failure(done.message().code, {name}, done.failure().detail);
    }
    return database;
}

} // namespace

Result<Database> openVerified(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const Result<FileHeader> header = readFileHeader(path);
    if (!header)
        return header.failure();
    Result<Database> database = Database::open(path, Database::Access::ReadOnlyUnchanging);
    if (!database)
        return failure("file.read-error", {name}, database.failure().detail);
    database->setDeadline(kPatience);
    if (const Result<void> good = checkSchema(*database, name, header->format); !good)
        return good.failure();
    if (const Result<void> good = checkPages(*database, name); !good)
        return good.failure();
    if (const Result<void> good = checkReferences(*database, name); !good)
        return good.failure();
    if (header->format < kFormat)
        return raised(*database, name);
    return database;
}

Result<Project> readVerified(Database &database, const QString &name)
{
    const auto named = [&](Failure why) {
        if (why.message.code == "storage.read-failed")
            return readFailure(database, name);
        why.message.arguments = {name};
        return why;
    };
    if (const Result<void> good = checkRevisions(database); !good)
        return named(good.failure());
    Result<Project> project = readProjectTables(database);
    if (!project)
        return named(project.failure());
    const std::vector<Issue> issues = brokenInvariants(*project);
    if (!issues.empty())
        return failure("file.values", {name, qint64(issues.size())}, summary(issues));
    return project;
}

} // namespace headroom
