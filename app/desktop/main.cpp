// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"
#include "models/exchange/samplebuilder.h"
#include "models/text/words.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QSettings>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <version.h>

using namespace headroom;

namespace {

struct Wish
{
    QStringList files;
    QString sample;
    bool dark = false;
};

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "headroom: %s\n", qPrintable(sentence));
    return 2;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("main", text);
}

/// What the command line asks for. An exit code where the program is to end at once.
std::optional<int> readCommandLine(const QCoreApplication &application, Wish &wish)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Plans AI compute capacity."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 tr("Project files to open, each in a window of its own."),
                                 QStringLiteral("[FILE…]"));
    const QCommandLineOption themeOption(
        QStringLiteral("theme"), tr("The look: light or dark."), QStringLiteral("light|dark"));
    QStringList names;
    for (const SampleInfo &sample : samples())
        names.append(sample.name);
    const QCommandLineOption sampleOption(
        QStringLiteral("sample"),
        tr("Starts from a sample: %1.").arg(names.join(QStringLiteral(", "))),
        QStringLiteral("name"));
    parser.addOptions({themeOption, sampleOption});
    parser.process(application);

    wish.files = parser.positionalArguments();
    wish.sample = parser.value(sampleOption);
    if (!wish.sample.isEmpty() && !names.contains(wish.sample)) {
        return refuse(tr("There is no sample \"%1\". Choose one of %2.")
                          .arg(wish.sample, names.join(QStringLiteral(", "))));
    }
    const QString look = parser.value(themeOption);
    if (parser.isSet(themeOption) && look != QStringLiteral("light")
        && look != QStringLiteral("dark"))
        return refuse(tr("The theme is light or dark, not \"%1\".").arg(look));
    wish.dark = parser.isSet(themeOption)
                    ? look == QStringLiteral("dark")
                    : QSettings().value(QStringLiteral("window/dark"), false).toBool();
    return std::nullopt;
}

bool asksForWordsOnly(int argc, char *argv[])
{
    constexpr std::array kWords{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&kWords](std::string_view argument) {
        return std::find(kWords.begin(), kWords.end(), argument) != kWords.end();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("Headroom"));
    QCoreApplication::setApplicationName(QStringLiteral("headroom"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(kVersion));
    QGuiApplication::setDesktopFileName(QStringLiteral("headroom"));
    Wish wish;
    if (asksForWordsOnly(argc, argv)) { // for which no display is needed
        const QCoreApplication console(argc, argv);
        return readCommandLine(console, wish).value_or(0);
    }
    QApplication application(argc, argv);
    if (const std::optional<int> code = readCommandLine(application, wish))
        return *code;
    setTheme(application, wish.dark);

    Session session;
    MainWindow window(session.document(), session.evaluation(), session);
    if (QSettings().contains(QStringLiteral("window/geometry")))
        window.show();
    else
        window.showMaximized();
    // One plan to a process: a crash takes no other plan with it.
    for (const QString &file : wish.files.mid(1))
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {file});
    // When the window stands, so that it is seen at once.
    QTimer::singleShot(0, &window, [&window, &wish] {
        if (!wish.files.isEmpty())
            window.fileCommands()->open(wish.files.constFirst());
        else if (!wish.sample.isEmpty())
            window.fileCommands()->newFromSample(wish.sample);
        window.offerRecovery();
    });
    return QApplication::exec();
}
