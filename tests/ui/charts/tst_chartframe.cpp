// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/samplecharts.h"
#include "ui/charts/chartframe.h"

#include <QTest>

namespace headroom {

class ChartFrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void drawsTheChart()
    {
        ChartFrame frame;
        frame.resize(960, 420);
        frame.setSpec(sampleChart());
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));
        QVERIFY(!frame.grab().toImage().isNull());
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartFrameTest)
#include "tst_chartframe.moc"
