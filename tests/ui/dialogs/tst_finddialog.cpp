// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/findchoices.h"
#include "tests/support/planbuilder.h"
#include "ui/dialogs/finddialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace headroom;

namespace {

/// Three racks, the last of a larger type.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        const Id small = rackType(QStringLiteral("Small"), 40);
        const Id large = rackType(QStringLiteral("Large"), 132);
        for (const Id type : {small, small, large}) {
            racks.push_back(rack(type, {}));
            change<Rack>(racks.back(), [this](Rack &row) {
                row.name = QStringLiteral("R-%1").arg(racks.size());
            });
        }
    }

    std::vector<Id> racks;
};

} // namespace

class FindDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_dialog = std::make_unique<FindDialog>();
        m_dialog->setProject(m_plan.project);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup() { m_dialog.reset(); }

    void whatIsTypedIsLookedForAtOnce()
    {
        QTest::keyClicks(m_dialog->line(), QStringLiteral("r-"));
        QCOMPARE(m_dialog->hits().size(), std::size_t(3));
        QCOMPARE(m_dialog->list()->model()->rowCount(), 3);
        QVERIFY(m_dialog->note().startsWith(QStringLiteral("3 hits")));
        QTest::keyClicks(m_dialog->line(), QStringLiteral(", power > 100"));
        QCOMPARE(m_dialog->hits().size(), std::size_t(1));
    }

    void enterGoesFromHitToHitAndRound()
    {
        QSignalSpy chosen(m_dialog.get(), &FindDialog::hitChosen);
        m_dialog->line()->setText(QStringLiteral("R-"));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_dialog->line(), Qt::Key_Return);
        QTest::keyClick(m_dialog->line(), Qt::Key_Return, Qt::ShiftModifier);
        std::vector<Id> visited;
        for (const QList<QVariant> &each : chosen)
            visited.push_back(each[0].value<Subject>().id);
        const std::vector<Id> &racks = m_plan.racks;
        QCOMPARE(visited, (std::vector<Id>{racks[0], racks[1], racks[2], racks[0], racks[2]}));
    }

    void allThatWasFoundCanBeSelected()
    {
        QSignalSpy all(m_dialog.get(), &FindDialog::allChosen);
        m_dialog->line()->setText(QStringLiteral("type = small"));
        QTest::mouseClick(m_dialog->selectAllButton(), Qt::LeftButton);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0][0].value<std::vector<Subject>>(),
                 (std::vector<Subject>{{EntityKind::Rack, m_plan.racks[0]},
                                       {EntityKind::Rack, m_plan.racks[1]}}));
    }

    void conditionsCanBeChosenInsteadOfTyped()
    {
        QComboBox *property = m_dialog->propertyChoice();
        property->setCurrentIndex(property->findText(QStringLiteral("Type")));
        QComboBox *value = m_dialog->valueChoice();
        QVERIFY(value->findText(QStringLiteral("Large")) >= 0);
        QComboBox *comparison = m_dialog->comparisonChoice();
        comparison->setCurrentIndex(comparison->findText(comparisonWords(Comparison::Is)));
        value->setCurrentText(QStringLiteral("Large"));
        QTest::mouseClick(m_dialog->addButton(), Qt::LeftButton);
        QCOMPARE(m_dialog->line()->text(), QStringLiteral("type = Large"));
        QCOMPARE(m_dialog->hits().size(), std::size_t(1));
        property->setCurrentIndex(property->findText(QStringLiteral("Power")));
        comparison->setCurrentIndex(comparison->findText(comparisonWords(Comparison::More)));
        value->setCurrentText(QStringLiteral("100"));
        QTest::keyClick(value->lineEdit(), Qt::Key_Return);
        QCOMPARE(m_dialog->line()->text(), QStringLiteral("type = Large, power > 100"));
    }

    void everyPropertyThatIsOfferedCanBeAsked()
    {
        for (const FindProperty &property : findProperties()) {
            for (const Comparison comparison : property.comparisons) {
                const QString text =
                    conditionText({property.property, comparison, QStringLiteral("2027-01")});
                const auto found = findThings(m_plan.project, parseThingQuery(text));
                QVERIFY2(found || found.message().code != "find.no-property", qPrintable(text));
            }
        }
    }

    void whatCannotBeReadIsSaid()
    {
        m_dialog->line()->setText(QStringLiteral("colour = red"));
        QVERIFY(m_dialog->note().contains(QStringLiteral("colour")));
        QVERIFY(!m_dialog->selectAllButton()->isEnabled());
        m_dialog->line()->setText(QStringLiteral("nothing of that name"));
        QCOMPARE(m_dialog->note(), QStringLiteral("Nothing was found."));
    }

    void theListFollowsThePlan()
    {
        m_dialog->line()->setText(QStringLiteral("R-"));
        Plan grown;
        grown.rackType(QStringLiteral("R-type"), 10);
        m_dialog->setProject(grown.project);
        QCOMPARE(m_dialog->hits().size(), std::size_t(4)); // three racks and the type
    }

private:
    Plan m_plan;
    std::unique_ptr<FindDialog> m_dialog;
};

QTEST_MAIN(FindDialogTest)
#include "tst_finddialog.moc"
