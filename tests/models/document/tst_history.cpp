// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/history.h"

#include <QTest>

using namespace headroom;

namespace {

ChangeSet addingSites(int count)
{
    ChangeSet changes;
    for (int i = 1; i <= count; ++i) {
        Site site;
        site.id = Id{i};
        changes.of<Site>().push_back({site.id, std::nullopt, site});
    }
    return changes;
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatComesNext();
    void aNewStepForgetsWhatWasUndone();
    void oldStepsGoWhenMemoryIsShort();
    void theNewestStepAlwaysStays();
};

void TestHistory::namesWhatComesNext()
{
    History history;
    QVERIFY(!history.canUndo() && !history.canRedo());
    history.add(QStringLiteral("One"), addingSites(1));
    history.add(QStringLiteral("Two"), addingSites(1));
    QCOMPARE(history.undoText(), QStringLiteral("Two"));
    history.undo();
    QCOMPARE(history.undoText(), QStringLiteral("One"));
    QCOMPARE(history.redoText(), QStringLiteral("Two"));
}

void TestHistory::aNewStepForgetsWhatWasUndone()
{
    History history;
    history.add(QStringLiteral("One"), addingSites(1));
    history.undo();
    history.add(QStringLiteral("Other"), addingSites(1));
    QVERIFY(!history.canRedo());
    QCOMPARE(history.steps().size(), 1U);
}

void TestHistory::oldStepsGoWhenMemoryIsShort()
{
    const std::size_t one = addingSites(10).bytes();
    History history(3 * one);
    for (int i = 0; i < 10; ++i)
        history.add(QString::number(i), addingSites(10));
    QVERIFY(history.steps().size() <= 3);
    QCOMPARE(history.undoText(), QStringLiteral("9"));
    while (history.canUndo())
        history.undo();
    QVERIFY(history.canRedo());
}

void TestHistory::theNewestStepAlwaysStays()
{
    History history(1);
    history.add(QStringLiteral("Large"), addingSites(1000));
    QVERIFY(history.canUndo());
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
