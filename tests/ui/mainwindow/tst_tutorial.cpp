// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The tutorial as a person does it: its gestures, one by one, by mouse and keyboard on the window.
#include "app/desktop/session.h"
#include "ui/canvas/canvasview.h"
#include "ui/dialogs/pastearraydialog.h"
#include "ui/dialogs/tutorial.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/propertyeditor.h"
#include "ui/panels/propertypanel.h"
#include "ui/panels/rackarrayform.h"
#include "ui/panels/racktypechooser.h"
#include "ui/panels/tooloptionspanel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace headroom;

namespace {

/// The hands: what a gesture is on the real window.
class Hands
{
public:
    explicit Hands(MainWindow &window)
        : m_window(window)
    {}

    void perform(const TutorialGesture &gesture)
    {
        // A drag stays pressed while numbers are typed; whatever comes next is done after it.
        if (m_held && gesture.kind != TutorialGesture::Kind::Typed)
            release();
        switch (gesture.kind) {
        case TutorialGesture::Kind::Key:
            press(gesture.what);
            break;
        case TutorialGesture::Kind::Typed:
            QTest::keyClicks(focused(), gesture.what);
            break;
        case TutorialGesture::Kind::Drag:
            drag(gesture.points);
            break;
        case TutorialGesture::Kind::Click:
            QTest::mouseClick(m_window.canvas(),
                              Qt::LeftButton,
                              gesture.what == QStringLiteral("Shift") ? Qt::ShiftModifier
                                                                      : Qt::NoModifier,
                              pixel(gesture.points.front()));
            break;
        case TutorialGesture::Kind::Choose:
            choose(gesture.field, gesture.what);
            break;
        case TutorialGesture::Kind::Fill:
            fill(gesture.field, gesture.what);
            break;
        }
        QApplication::processEvents();
    }

    void release()
    {
        if (m_held)
            QTest::mouseRelease(m_window.canvas(), Qt::LeftButton, {}, *m_held);
        m_held.reset();
        QApplication::processEvents();
    }

private:
    /// Where the keyboard is. Off screen nobody gives it back to the window when a dialog closes.
    [[nodiscard]] QWidget *focused() const
    {
        if (QWidget *dialog = QApplication::activeModalWidget())
            return dialog->focusWidget() != nullptr ? dialog->focusWidget() : dialog;
        if (QApplication::focusWidget() == nullptr) {
            m_window.activateWindow();
            (void)QTest::qWaitForWindowActive(&m_window);
        }
        QWidget *widget = QApplication::focusWidget();
        return widget != nullptr ? widget : &m_window;
    }

    [[nodiscard]] QPoint pixel(std::pair<double, double> metres) const
    {
        const QPoint at =
            m_window.canvas()->viewport().toPixels({metres.first, metres.second}).toPoint();
        if (!m_window.canvas()->rect().contains(at))
            qFatal("A point of the tutorial is out of sight: %g, %g", metres.first, metres.second);
        return at;
    }

    void press(const QString &keys) const
    {
        const QKeyCombination key = QKeySequence(keys)[0];
        QTest::keyClick(focused(), key.key(), key.keyboardModifiers());
    }

    void drag(const std::vector<std::pair<double, double>> &points)
    {
        CanvasView *canvas = m_window.canvas();
        QTest::mousePress(canvas, Qt::LeftButton, {}, pixel(points.front()));
        for (const auto &point : points)
            QTest::mouseMove(canvas, pixel(point));
        m_held = pixel(points.back());
    }

    /// A field by the name that the tutorial calls it.
    [[nodiscard]] QWidget *field(const QString &name) const
    {
        const auto property = [this](const char16_t *key) {
            return m_window.properties()->editorOf(QStringView(key));
        };
        const RackArrayForm *form = m_window.toolOptions()->arrayForm();
        const auto *dialog = m_window.findChild<PasteArrayDialog *>();
        if (name == QStringLiteral("rack type"))
            return m_window.toolOptions()->rackTypes()->comboBox();
        if (name == QStringLiteral("kind"))
            return m_window.toolOptions()->findChild<QComboBox *>(QStringLiteral("equipmentKind"));
        if (name == QStringLiteral("cold aisle"))
            return form->coldAisle();
        if (name == QStringLiteral("hot aisle"))
            return form->hotAisle();
        if (name == QStringLiteral("step east"))
            return dialog != nullptr ? dialog->columnStep() : nullptr;
        if (name == QStringLiteral("side"))
            return property(u"side")->comboBox();
        if (name == QStringLiteral("amperes"))
            return property(u"amperes_a")->lineEdit();
        if (name == QStringLiteral("volts"))
            return property(u"volts_v")->lineEdit();
        return nullptr;
    }

    void choose(const QString &name, const QString &text)
    {
        auto *combo = qobject_cast<QComboBox *>(field(name));
        QVERIFY2(combo != nullptr && combo->isVisible(), qPrintable(name));
        QTest::mouseClick(combo, Qt::LeftButton);
        QAbstractItemView *list = combo->view();
        QTRY_VERIFY(list->isVisible());
        const int row = combo->findText(text);
        QVERIFY2(row >= 0, qPrintable(text));
        const QModelIndex index = list->model()->index(row, combo->modelColumn());
        list->scrollTo(index);
        // A list that has just opened takes the click that opened it for no choice.
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        QTest::mouseMove(list->viewport(), list->visualRect(index).center());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QTRY_VERIFY(!list->isVisible());
        QCOMPARE(combo->currentText(), text);
    }

    void fill(const QString &name, const QString &text)
    {
        auto *edit = qobject_cast<QLineEdit *>(field(name));
        QVERIFY2(edit != nullptr && edit->isVisible(), qPrintable(name));
        QTest::mouseDClick(edit, Qt::LeftButton); // selects what stands there
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    MainWindow &m_window;
    std::optional<QPoint> m_held;
};

} // namespace

class TutorialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_STATE_HOME", m_folder.path().toUtf8());
        QCoreApplication::setOrganizationName(QStringLiteral("HeadroomTest"));
        QCoreApplication::setApplicationName(QStringLiteral("headroom-tutorial"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        setTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()), false);
    }

    void itTellsWhatToDo()
    {
        const Tutorial tutorial = buildHallTutorial();
        QVERIFY(!tutorial.title.isEmpty() && !tutorial.intro.isEmpty());
        QVERIFY(tutorial.steps.size() > 3);
        for (const TutorialStep &step : tutorial.steps) {
            QVERIFY(!step.say.isEmpty());
            QVERIFY(!step.gestures.empty());
            // What is to be pressed or typed stands in the sentence.
            for (const TutorialGesture &gesture : step.gestures) {
                if (gesture.kind == TutorialGesture::Kind::Typed
                    || gesture.kind == TutorialGesture::Kind::Fill)
                    QVERIFY2(step.say.contains(gesture.what), qPrintable(gesture.what));
                if (gesture.kind == TutorialGesture::Kind::Key
                    && gesture.what != QStringLiteral("Return"))
                    QVERIFY2(step.say.contains(gesture.what), qPrintable(gesture.what));
            }
        }
        QVERIFY2(tutorial.gestures() < 40, qPrintable(QString::number(tutorial.gestures())));
    }

    /// 49 rows of eight racks are 392 of 64 accelerators; each row has a busway of either side.
    void itsGesturesBuildTheHall()
    {
        Session session;
        MainWindow window(session.document(), session.evaluation(), session);
        window.resize(1440, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        Hands hands(window);
        for (const TutorialStep &step : buildHallTutorial().steps) {
            for (const TutorialGesture &gesture : step.gestures) {
                hands.perform(gesture);
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(step.title));
            }
            hands.release();
        }
        const Project &plan = session.document().project();
        QCOMPARE(plan.table<Hall>().size(), std::size_t{1});
        const Hall &hall = *plan.table<Hall>().begin();
        QVERIFY(std::abs(areaOf(hall.outline).value() - 100 * 182.3) < 0.01);
        QCOMPARE(plan.table<Rack>().size(), std::size_t{392});
        QCOMPARE(plan.table<RackRow>().size(), std::size_t{49});
        qint64 accelerators = 0;
        for (const Rack &rack : plan.table<Rack>()) {
            QCOMPARE(rack.hall, hall.id);
            const RackType *type = plan.find<RackType>(rack.type);
            QCOMPARE(type->catalogueKey, QStringLiteral("rack.smci_h100_lc64"));
            accelerators += *type->accelerators;
        }
        QCOMPARE(accelerators, 25'088);

        std::map<Id, std::multiset<Side>> feeds; // of each rack
        std::map<Id, Id> sources;                // of each busway
        for (const Connection &edge : plan.table<Connection>()) {
            if (edge.toRack)
                feeds[*edge.toRack].insert(plan.find<PowerNode>(edge.from)->side);
            else
                sources[*edge.toNode] = edge.from;
        }
        QCOMPARE(feeds.size(), std::size_t{392});
        for (const auto &[rack, sides] : feeds)
            QCOMPARE(sides, (std::multiset<Side>{Side::A, Side::B}));
        std::size_t busways = 0;
        for (const PowerNode &node : plan.table<PowerNode>()) {
            if (node.kind != NodeKind::Busway)
                continue;
            ++busways;
            QCOMPARE(node.amperes, std::optional(Amperes(1200)));
            QCOMPARE(node.volts, std::optional(Volts(415)));
            const PowerNode *source = plan.find<PowerNode>(sources[node.id]);
            QVERIFY(source != nullptr);
            QCOMPARE(source->kind, NodeKind::Switchgear);
            QCOMPARE(source->side, node.side);
        }
        QCOMPARE(busways, std::size_t{98});
        QVERIFY(session.document().history().steps().size() < 20);
        session.document().markSaved();
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TutorialTest)
#include "tst_tutorial.moc"
