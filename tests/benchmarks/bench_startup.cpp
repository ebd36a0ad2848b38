// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goal B1: from the start of the process to the first paint, the program against a trivial Qt
// window, without opening a sample. Runs itself as a process for each.
#include "app/desktop/session.h"
#include "tests/benchmarks/goals.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>

using namespace headroom;
using namespace headroom::bench;

namespace {

/// Ends the program when the widget has painted for the first time.
class FirstPaint : public QObject
{
public:
    explicit FirstPaint(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }
};

int trivialWindow()
{
    QLabel label(QStringLiteral("Headroom"));
    label.resize(1440, 900);
    const FirstPaint painted(label);
    label.show();
    return QApplication::exec();
}

int mainWindow(QApplication &application)
{
    setTheme(application, false);
    Session session;
    MainWindow window(session.document(), session.evaluation(), session);
    window.resize(1440, 900);
    const FirstPaint painted(window);
    window.show();
    return QApplication::exec();
}

double processTime(const QString &argument)
{
    return timed([&argument] {
        if (QProcess::execute(QCoreApplication::applicationFilePath(), {argument}) != 0)
            std::exit(1);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Headroom"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom-bench"));
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QStringLiteral("--trivial")))
        return trivialWindow();
    if (arguments.contains(QStringLiteral("--main")))
        return mainWindow(application);

    const QTemporaryDir home;
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"})
        qputenv(variable, home.path().toUtf8());
    const Pairs pairs = inTurns(
        7,
        [] { return processTime(QStringLiteral("--main")); },
        [] { return processTime(QStringLiteral("--trivial")); });
    report("B1", "start to first paint / trivial Qt window", pairs.ratio(), 5, median(pairs.ours));
    return 0;
}
