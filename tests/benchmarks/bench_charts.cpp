// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Goals H1, H2 and H5: our plottables beside those of QCustomPlot, frame by frame in one run. The
// data are noisy hours, for smooth ones hide what fills cost; our pens are 2 pixels wide, the
// rival's 1, which is his best case.
#include "tests/benchmarks/goals.h"
#include "tests/ui/charts/gallery/gallery.h"
#include "ui/charts/chartfiles.h"
#include "ui/charts/chartplot.h"

#include <QApplication>
#include <QBuffer>
#include <QRandomGenerator>

#include <cmath>
#include <functional>

using namespace headroom;

namespace {

constexpr QSize kSize(1600, 1000);
constexpr int kPairs = 5;

using Work = std::function<void(int frame)>;

/// Milliseconds of one of several frames in a row.
std::function<double()> perFrame(const Work &work, int frames)
{
    return [work, frames, frame = 0]() mutable {
        const double all = bench::timed([&] {
            for (int i = 0; i < frames; ++i)
                work(frame++);
        });
        return all / frames;
    };
}

void judge(const char *goal,
           const char *what,
           double limit,
           const std::function<double()> &ours,
           const std::function<double()> &rival)
{
    const bench::Pairs pairs = bench::inTurns(kPairs, ours, rival);
    bench::report(goal, what, pairs.ratio(), limit, bench::median(pairs.ours));
}

std::vector<double> noisyHours(std::size_t count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<double> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double day = 30 * std::sin(static_cast<double>(i % 24) / 24 * 6.2832);
        values[i] = 100 + day + 60 * random.generateDouble();
    }
    return values;
}

ChartSpec chartOf(SeriesKind kind, std::size_t series, std::size_t points)
{
    ChartSpec spec;
    spec.name = QStringLiteral("bench");
    spec.title = QStringLiteral("Noisy hours");
    spec.x.kind = AxisKind::Hours;
    spec.y.unit = Unit::Kilowatt;
    for (std::size_t s = 0; s < series; ++s) {
        ChartSeries own;
        own.name = QStringLiteral("Series %1").arg(s);
        own.kind = kind;
        own.y = noisyHours(points, static_cast<quint32>(s + 1));
        own.x.resize(points);
        for (std::size_t i = 0; i < points; ++i)
            own.x[i] = static_cast<double>(i);
        spec.series.push_back(std::move(own));
    }
    return spec;
}

/// The chart as QCustomPlot's own graphs draw it, stacked ones as fills between neighbours.
std::unique_ptr<QCustomPlot> rivalPlot(const ChartSpec &spec, bool stacked)
{
    auto plot = std::make_unique<QCustomPlot>();
    plot->resize(kSize);
    QVector<double> sum(static_cast<qsizetype>(spec.series.front().x.size()), 0.0);
    QCPGraph *below = nullptr;
    for (const ChartSeries &series : spec.series) {
        const QVector<double> x(series.x.begin(), series.x.end());
        for (qsizetype i = 0; i < sum.size(); ++i) {
            const double y = series.y[static_cast<std::size_t>(i)];
            sum[i] = stacked ? sum[i] + y : y;
        }
        QCPGraph *graph = plot->addGraph();
        graph->setData(x, sum, true);
        graph->setPen(QPen(Qt::blue, 1));
        if (stacked) {
            graph->setBrush(QColor(100, 150, 200));
            if (below != nullptr)
                graph->setChannelFillGraph(below);
        }
        below = graph;
    }
    plot->rescaleAxes();
    return plot;
}

/// One frame: the axis moves a little, everything is drawn again.
Work frameOf(QCustomPlot &plot)
{
    const QCPRange whole = plot.xAxis->range();
    return [&plot, whole](int frame) {
        plot.xAxis->setRange(whole + whole.size() * 1e-3 * (frame % 7));
        plot.replot(QCustomPlot::rpImmediateRefresh);
    };
}

std::unique_ptr<ChartPlot> ourPlot(const ChartSpec &spec)
{
    auto plot = std::make_unique<ChartPlot>();
    plot->resize(kSize);
    plot->setChart(std::make_shared<const ChartSpec>(spec), lightTheme(), false);
    return plot;
}

void judgeFrames(const char *goal, const char *what, double limit, const ChartSpec &spec)
{
    const bool stacked = spec.series.front().kind == SeriesKind::StackedArea;
    const auto ours = ourPlot(spec);
    const auto rival = rivalPlot(spec, stacked);
    ours->show();
    rival->show();
    QCoreApplication::processEvents();
    judge(goal,
          what,
          limit,
          perFrame(frameOf(*ours), 10),
          perFrame(frameOf(*rival), stacked ? 1 : 5));
}

/// Against the 16 ms in which a screen of 60 Hz wants its frame.
void judgeFrame(const std::string &what, const ChartSpec &spec)
{
    constexpr double kFrame = 16; // ms
    const auto plot = ourPlot(spec);
    plot->show();
    QCoreApplication::processEvents();
    std::vector<double> frames;
    const std::function<double()> one = perFrame(frameOf(*plot), 1);
    for (int i = 0; i < 31; ++i)
        frames.push_back(one());
    const double frame = bench::median(frames);
    std::sort(frames.begin(), frames.end());
    bench::report("charts", "frame of " + what + " against 16 ms", frame / kFrame, 1, frame);
    std::printf("  of 31 frames the slowest but one took %.2f ms\n", frames[29]);
}

/// Ten years of hours in ten series.
void judgeDecade(const std::string &what, const ChartSpec &spec)
{
    judgeFrame("10 x 87,600 h as " + what, spec);
}

/// Long lines beside QCPGraph.
void judgeLongLines()
{
    judgeFrames("H1",
                "line of 10,000,000 points against QCPGraph",
                1.0 / 12,
                chartOf(SeriesKind::Line, 1, 10'000'000));
    judgeFrames("H1",
                "line of 876,000 points against QCPGraph",
                1.0 / 3,
                chartOf(SeriesKind::Line, 1, 876'000));
}

void judgeStack()
{
    judgeFrames("H2",
                "stack of 10 x 8,760 against filled QCPGraphs",
                1.0 / 500,
                chartOf(SeriesKind::StackedArea, 10, 8'760));
}

void judgePicture()
{
    const ChartSpec stack = chartOf(SeriesKind::StackedArea, 10, 8'760);
    ChartExportOptions options;
    options.size = kSize;
    const QImage picture = chartImage(stack, options);
    const auto save = [&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
    };
    judge(
        "H5",
        "stack to PNG against QImage::save of the same pixels",
        1.5,
        [&] { return bench::timed([&] { (void)pngBytes(chartImage(stack, options)); }); },
        [&] { return bench::timed(save); });
}

/// What is left when there is nothing to draw: axes and the way to the screen.
void judgeBlank()
{
    judgeFrame("two points", chartOf(SeriesKind::Line, 1, 2));
}

void judgeMillions()
{
    for (const ChartSpec &spec : gallery::million())
        judgeFrame("million points, " + spec.name.toStdString(), spec);
}

void judgeDecades()
{
    judgeDecade("lines", chartOf(SeriesKind::Line, 10, 87'600));
    judgeDecade("steps", chartOf(SeriesKind::Step, 10, 87'600));
    judgeDecade("stacked areas", chartOf(SeriesKind::StackedArea, 10, 87'600));
}

} // namespace

/// bench_charts [blank] [lines] [stack] [picture] [million] [decade]: all, or those parts. The
/// rival's stack takes a minute.
int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList chosen = QApplication::arguments().mid(1);
    const std::vector<std::pair<QString, void (*)()>> parts = {
        {QStringLiteral("blank"), judgeBlank},
        {QStringLiteral("lines"), judgeLongLines},
        {QStringLiteral("stack"), judgeStack},
        {QStringLiteral("picture"), judgePicture},
        {QStringLiteral("million"), judgeMillions},
        {QStringLiteral("decade"), judgeDecades}};
    for (const auto &[name, part] : parts) {
        if (chosen.isEmpty() || chosen.contains(name))
            part();
    }
    return 0;
}
