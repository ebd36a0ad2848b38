// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/hourly.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace headroom::engine;

namespace {

constexpr int kHours = 5000; // more than two blocks

HourlyShapes someShapes()
{
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> share(0, 1);
    HourlyShapes shapes(3, std::vector<double>(kHours));
    for (std::vector<double> &shape : shapes) {
        for (double &value : shape)
            value = hourlyShare(share(random));
    }
    return shapes;
}

HourlyPiece somePiece(std::mt19937_64 &random)
{
    std::uniform_int_distribution<int> hour(-100, kHours + 100);
    std::uniform_int_distribution<int> watts(0, 300'000'000);
    std::uniform_int_distribution<int> shape(-1, 2);
    HourlyPiece piece{hour(random), hour(random), double(watts(random)), shape(random)};
    if (piece.last < piece.first)
        std::swap(piece.first, piece.last);
    return piece;
}

/// What the sentence in the header says, hour by hour.
double plainly(const HourlySite &site, const HourlyShapes &shapes, int hour)
{
    const auto valueOf = [&](const HourlyPiece &piece) {
        if (hour < piece.first || hour >= piece.last)
            return 0.0;
        const double share =
            piece.shape < 0 ? 1 : shapes[std::size_t(piece.shape)][std::size_t(hour)];
        return piece.watts * share;
    };
    double sum = 0;
    for (const HourlyPiece &piece : site.capacity)
        sum += valueOf(piece);
    for (const HourlyPiece &piece : site.loads)
        sum -= valueOf(piece);
    return sum;
}

std::vector<double> seriesOf(const HourlySite &site, const HourlyShapes &shapes, int hours)
{
    std::vector<std::vector<double>> series(1, std::vector<double>(std::size_t(hours)));
    hourlyHeadroom(std::span(&site, 1), shapes, series);
    return series.front();
}

} // namespace

class TestHourly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workedByHand();
    void blocksEqualTheHourByHourSum();
    void aChangedLoadEqualsAllAnew();
    void aNodeCarriesItsPiecesAndNothingBetween();
};

void TestHourly::workedByHand()
{
    // 150 MW until hour 3, then 300 MW; 100 MW at 50, 100 and 25 % use from hour 1; 20 MW flat.
    const HourlyShapes shapes{{0, 0.5, 1, 0.25}};
    const HourlySite site{{{0, 3, 150e6}, {3, 4, 300e6}}, {{1, 4, 100e6, 0}, {0, 4, 20e6}}};
    const std::vector<double> series = seriesOf(site, shapes, 4);
    // 150 − 20; 150 − 20 − 50; 150 − 20 − 100; 300 − 20 − 25
    QCOMPARE(series, (std::vector<double>{130e6, 80e6, 30e6, 255e6}));
}

void TestHourly::blocksEqualTheHourByHourSum()
{
    std::mt19937_64 random(11);
    const HourlyShapes shapes = someShapes();
    HourlySite site{{{0, 2000, 400e6}, {2000, kHours, 500e6}}, {}};
    for (int i = 0; i < 50; ++i)
        site.loads.push_back(somePiece(random));
    const std::vector<double> series = seriesOf(site, shapes, kHours);
    for (int hour = 0; hour < kHours; ++hour)
        QCOMPARE(series[std::size_t(hour)], plainly(site, shapes, hour));
}

void TestHourly::aChangedLoadEqualsAllAnew()
{
    std::mt19937_64 random(17);
    const HourlyShapes shapes = someShapes();
    HourlySite site{{{0, kHours, 500e6}}, {}};
    for (int i = 0; i < 20; ++i)
        site.loads.push_back(somePiece(random));
    std::vector<double> corrected = seriesOf(site, shapes, kHours);
    for (HourlyPiece &load : site.loads) {
        const HourlyPiece changed = somePiece(random);
        changeLoad(load, changed, shapes, corrected);
        load = changed;
        QVERIFY(corrected == seriesOf(site, shapes, kHours));
    }
}

void TestHourly::aNodeCarriesItsPiecesAndNothingBetween()
{
    const HourlyShapes shapes{{1, 1, 0.5, 0.3333, 1, 1}};
    const std::vector<HourlyPiece> pieces{{1, 2, 70'000}, {2, 4, 1000, 0}};
    std::vector<double> series(6, -1);
    hourlyLoad(pieces, shapes, series);
    // 1,000 × 0.3333 = 333.3, to the whole watt 333
    QCOMPARE(series, (std::vector<double>{0, 70'000, 500, 333, 0, 0}));
}

QTEST_APPLESS_MAIN(TestHourly)
#include "tst_hourly.moc"
