// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// crashingeditor edits|saves FILE STATE_FOLDER
//
// Opens the plan (or goes on with what the last run left), and edits it for ever, or edits and
// saves it for ever. Each edit counts up the number in the plan's notes; once it is safe, a line
// with the number goes to standard output. tst_crashes kills it at random moments.
#include "models/storage/recovery.h"
#include "models/storage/workingcopy.h"

#include <QCoreApplication>

#include <cstdio>

using namespace headroom;

namespace {

Result<std::unique_ptr<WorkingCopy>> openOrRecover(const QString &file, const QString &state)
{
    const std::vector<Recoverable> left = listRecoverable(state);
    return left.empty() ? WorkingCopy::open(file, state)
                        : WorkingCopy::recover(left.front().id, state);
}

int fail(const Failure &failure)
{
    std::fprintf(stderr,
                 "%.*s: %s\n",
                 static_cast<int>(failure.message.code.size()),
                 failure.message.code.data(),
                 qPrintable(failure.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const bool saves = arguments.at(1) == QStringLiteral("saves");
    const Result<std::unique_ptr<WorkingCopy>> opened =
        openOrRecover(arguments.at(2), arguments.at(3));
    if (!opened)
        return fail(opened.failure());
    WorkingCopy &copy = **opened;
    Project plan = copy.openedProject();
    for (;;) {
        Settings settings = plan.settings();
        const qlonglong number = settings.notes.toLongLong() + 1;
        settings.notes = QString::number(number);
        Project next = plan;
        next.set(settings);
        copy.record(diff(plan, next));
        plan = next;
        const Result<void> safe = saves ? copy.save() : copy.flush();
        if (!safe)
            return fail(safe.failure());
        std::printf("%lld\n", number);
        std::fflush(stdout);
    }
}
