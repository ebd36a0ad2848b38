// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/document.h"
#include "models/document/evaluationservice.h"
#include "tests/support/randomplan.h"

#include <QSignalSpy>
#include <QTest>

#include <rapidcheck.h>

using namespace headroom;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoingEverythingReturnsTheStart();
    void aHundredEditsAndAHundredUndosReturnTheSamePlan();
    void aChangeOfNothingIsNoStep();
    void aBrokenInvariantChangesNothing();
    void modifiedMeansDifferentFromTheSaved();
    void changesTellWhatHappened();
    void onlyTheNewestRequestIsAnswered();
};

void TestDocument::undoingEverythingReturnsTheStart()
{
    QVERIFY(rc::check([](quint64 seed) {
        test::RandomPlan random(seed);
        const Project start = random.make();
        Document document(start);
        for (int i = 0; i < 20; ++i)
            (void)document.perform(QStringLiteral("Edit"), random.edit(document.project()));
        const Project end = document.project();
        const std::size_t steps = document.history().steps().size();
        for (std::size_t i = 0; i < steps; ++i)
            document.undo();
        RC_ASSERT(!document.history().canUndo());
        RC_ASSERT(document.project() == start);
        RC_ASSERT(!document.isModified());
        for (std::size_t i = 0; i < steps; ++i)
            document.redo();
        RC_ASSERT(document.project() == end);
    }));
}

/// Issue 4: 100 random edits, each of which is a step, and 100 undos.
void TestDocument::aHundredEditsAndAHundredUndosReturnTheSamePlan()
{
    for (const quint64 seed : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
        test::RandomPlan random(seed);
        const Project start = random.make();
        Document document(start);
        std::vector<Project> states{start};
        for (int tries = 0; states.size() <= 100 && tries < 2000; ++tries) {
            (void)document.perform(QStringLiteral("Edit"), random.drawingEdit(document.project()));
            if (document.history().steps().size() == states.size())
                states.push_back(document.project());
        }
        QCOMPARE(document.history().steps().size(), 100U);
        for (std::size_t i = 100; i > 0; --i) {
            QVERIFY(document.project() == states[i]);
            document.undo();
        }
        QVERIFY(!document.history().canUndo());
        QVERIFY(document.project() == start);
        QVERIFY(!document.isModified());
        for (int i = 0; i < 100; ++i)
            document.redo();
        QVERIFY(document.project() == states.back());
    }
}

void TestDocument::aChangeOfNothingIsNoStep()
{
    Document document(test::RandomPlan(1).make());
    QSignalSpy changed(&document, &Document::changed);
    QVERIFY(document.perform(QStringLiteral("Nothing"), document.project()).ok());
    QVERIFY(!document.history().canUndo());
    QCOMPARE(changed.count(), 0);
}

void TestDocument::aBrokenInvariantChangesNothing()
{
    Document document(test::RandomPlan(1).make());
    const Project before = document.project();
    Project broken = before;
    Rack rack = *before.table<Rack>().begin();
    rack.hall = Id{3};
    broken.set(rack);
    QVERIFY(!document.perform(QStringLiteral("Break"), broken));
    QVERIFY(document.project() == before);
    QVERIFY(!document.history().canUndo());
}

void TestDocument::modifiedMeansDifferentFromTheSaved()
{
    Document document(test::RandomPlan(1).make());
    QSignalSpy modified(&document, &Document::modifiedChanged);
    Project renamed = document.project();
    Settings settings = renamed.settings();
    settings.name = QStringLiteral("Other");
    renamed.set(settings);
    QVERIFY(document.perform(QStringLiteral("Rename"), renamed).ok());
    QVERIFY(document.isModified());
    document.undo();
    QVERIFY(!document.isModified());
    document.redo();
    document.markSaved();
    QVERIFY(!document.isModified());
    QCOMPARE(modified.count(), 4);
}

void TestDocument::changesTellWhatHappened()
{
    Document document(test::RandomPlan(1).make());
    std::vector<ChangeSet> heard;
    connect(&document, &Document::changed, this, [&heard](const ChangeSet &changes) {
        heard.push_back(changes);
    });
    Project renamed = document.project();
    Settings settings = renamed.settings();
    settings.name = QStringLiteral("Other");
    renamed.set(settings);
    QVERIFY(document.perform(QStringLiteral("Rename"), renamed).ok());
    document.undo();
    QCOMPARE(heard.size(), 2U);
    QVERIFY(heard[1] == inverse(heard[0]));
    QCOMPARE(heard[0].size(), 1U);
}

void TestDocument::onlyTheNewestRequestIsAnswered()
{
    EvaluationService service;
    int answers = 0;
    Project last;
    connect(&service,
            &EvaluationService::evaluated,
            this,
            [&](const Project &project, const EvaluationService::Answer &) {
                ++answers;
                last = project;
            });
    int issueLists = 0;
    connect(&service, &EvaluationService::issuesFound, this, [&](const Project &about) {
        ++issueLists;
        QVERIFY(about == last);
    });
    Project project;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        project = test::RandomPlan(seed).make();
        service.request(project, {});
    }
    QVERIFY(service.isBusy());
    QTRY_VERIFY(!service.isBusy());
    QTRY_COMPARE(answers, 1);
    QVERIFY(last == project);
    QTRY_COMPARE(issueLists, 1);
    service.request(project,
                    {.scenario = Id{12345}}); // a scenario without levers is the plan itself
    QTRY_COMPARE(answers, 2);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
