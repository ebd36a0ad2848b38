// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/actions.h"

#include <QSet>
#include <QTest>

using namespace headroom;

class ActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theTableIsInTheOrderOfTheIds()
    {
        const auto specs = actionSpecs();
        QCOMPARE(specs.size(), static_cast<std::size_t>(kActions));
        for (std::size_t i = 0; i < specs.size(); ++i)
            QCOMPARE(static_cast<std::size_t>(specs[i].id), i);
    }

    void everyActionHasTextIconShortcutAndTip()
    {
        const Actions actions;
        for (const QAction *action : actions.all()) {
            QVERIFY(!action->text().isEmpty());
            const QByteArray name = action->text().toUtf8();
            QVERIFY2(action->text().contains(QLatin1Char('&')), name.constData());
            QVERIFY2(!action->icon().isNull(), name.constData());
            QVERIFY2(!action->shortcuts().isEmpty(), name.constData());
            for (const QKeySequence &key : action->shortcuts())
                QVERIFY2(!key.isEmpty(), name.constData());
            QVERIFY2(action->statusTip().endsWith(QLatin1Char('.')), name.constData());
            QVERIFY2(!action->toolTip().isEmpty(), name.constData());
        }
    }

    void noShortcutIsTakenTwice()
    {
        const Actions actions;
        QSet<QString> taken;
        for (const QAction *action : actions.all()) {
            for (const QKeySequence &key : action->shortcuts()) {
                const QString text = key.toString(QKeySequence::PortableText);
                QVERIFY2(!taken.contains(text), qPrintable(text));
                taken.insert(text);
            }
        }
    }

    void textsAreInTitleCase()
    {
        const QSet<QString> small{QStringLiteral("to"),
                                  QStringLiteral("a"),
                                  QStringLiteral("and"),
                                  QStringLiteral("by"),
                                  QStringLiteral("in"),
                                  QStringLiteral("of"),
                                  QStringLiteral("as")};
        const Actions actions;
        for (const QAction *action : actions.all()) {
            QString text = action->text();
            text.remove(QLatin1Char('&'));
            for (const QString &word : text.split(QLatin1Char(' ')))
                QVERIFY2(!word.front().isLower() || small.contains(word), qPrintable(text));
        }
    }
};

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
