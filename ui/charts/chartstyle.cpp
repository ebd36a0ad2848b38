// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartstyle.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace headroom {

namespace {

constexpr double kTextContrast = 4.5; // WCAG 2 AA

struct RoleLook
{
    QColor color;
    double width = 2;
    std::vector<double> dashes = {};
    bool hatched = false;
};

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

QColor readableOn(const QColor &background, QColor color, const QColor &text)
{
    for (int i = 0; i < 20 && contrastRatio(color, background) < kTextContrast; ++i)
        color = mixed(color, text, 0.12);
    return color;
}

/// Dashes of the first, second … series of a role: solid, long, dotted, dash-dotted.
const std::vector<std::vector<double>> &dashPatterns()
{
    static const std::vector<std::vector<double>> patterns = {
        {}, {5, 3}, {1.2, 2}, {6, 2.5, 1.2, 2.5}};
    return patterns;
}

RoleLook lookOf(SeriesRole role, std::size_t turn, const Theme &theme)
{
    static constexpr std::size_t kSourceColors[] = {5, 6, 4, 2, 3, 0};
    const auto &colors = theme.series;
    switch (role) {
    case SeriesRole::Limit:
        return {colors[7], 2.5};
    case SeriesRole::Normal:
        return {colors[0], 2.5};
    case SeriesRole::WorstFailure:
        return {
            colors[4], 2, turn == 0 ? std::vector<double>{5, 2.5} : std::vector<double>{1.2, 2}};
    case SeriesRole::Contracted:
        return {colors[3], 2, {6, 2.5, 1.2, 2.5}};
    case SeriesRole::Demand:
        return {colors[1], 2};
    case SeriesRole::Free:
        return {colors[2], 2, turn == 0 ? std::vector<double>{} : std::vector<double>{5, 3}};
    case SeriesRole::Forecast:
        return {colors[1], 2, {1.2, 2}};
    case SeriesRole::Source:
        return {colors[kSourceColors[turn % std::size(kSourceColors)]], 1.5};
    case SeriesRole::Taken:
    case SeriesRole::Used:
        return {mixed(chartBackground(theme), theme.mutedText, 0.85), 1.5};
    case SeriesRole::Stranded:
        return {colors[1], 1.5, {}, true};
    case SeriesRole::Short:
        return {theme.danger, 1.5, {}, true};
    case SeriesRole::LeadTime:
        return {colors[7], 2};
    case SeriesRole::Unknown:
        return {theme.unknown, 1, {}, true};
    case SeriesRole::Category:
        break;
    }
    return {colors[turn % 8], 2, dashPatterns()[turn / 8 % dashPatterns().size()]};
}

bool hasArea(const ChartSeries &series)
{
    switch (series.kind) {
    case SeriesKind::StackedArea:
    case SeriesKind::StackedColumn:
    case SeriesKind::Band:
    case SeriesKind::Span:
    case SeriesKind::Swing:
    case SeriesKind::Task:
    case SeriesKind::Box:
        return true;
    default:
        return false;
    }
}

SeriesStyle styleOf(SeriesRole role, std::size_t turn, const Theme &theme)
{
    const RoleLook look = lookOf(role, turn, theme);
    const QColor background = chartBackground(theme);
    SeriesStyle style;
    style.line = QPen(look.color, look.width);
    style.line.setCapStyle(Qt::FlatCap);
    style.line.setJoinStyle(Qt::MiterJoin);
    if (!look.dashes.empty())
        style.line.setDashPattern(QList<qreal>(look.dashes.begin(), look.dashes.end()));
    const bool unknown = role == SeriesRole::Unknown; // lighter than anything that is known
    style.fill = mixed(background, look.color, unknown ? 0.18 : theme.dark ? 0.38 : 0.36);
    style.label = readableOn(background, look.color, theme.text);
    style.hatched = look.hatched;
    style.pattern = look.hatched ? FillPattern::Diagonal : FillPattern::None;
    return style;
}

} // namespace

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto part = [share](float a, float b) {
        return static_cast<float>(double(a) * (1 - share) + double(b) * share);
    };
    return QColor::fromRgbF(part(first.redF(), second.redF()),
                            part(first.greenF(), second.greenF()),
                            part(first.blueF(), second.blueF()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor chartBackground(const Theme &theme)
{
    return theme.dark ? theme.surface : theme.raised;
}

namespace {

// Of the line's colour in the fill of nested bands.
constexpr double kBandShare = 0.36;
constexpr double kBandStep = 0.26;
constexpr double kMostBand = 0.88;

} // namespace

std::vector<SeriesStyle> seriesStyles(const ChartSpec &spec, const Theme &theme, bool patterns)
{
    std::array<std::size_t, kSeriesRoles> turns{};
    std::vector<SeriesStyle> result;
    std::size_t scatters = 0;
    std::size_t areas = 0;
    std::size_t bands = 0;
    for (const ChartSeries &series : spec.series) {
        // A band and the line in it are one thing.
        std::size_t &turn = turns[static_cast<std::size_t>(series.role)];
        result.push_back(styleOf(series.role, turn, theme));
        if (series.kind == SeriesKind::Scatter)
            result.back().turn = scatters++;
        if (patterns && hasArea(series) && !result.back().hatched)
            result.back().pattern = patternOf(areas++);
        if (series.kind != SeriesKind::Band) {
            ++turn;
            continue;
        }
        // Narrower bands lie on wider ones, each darker than the one below.
        const double share = std::min(kBandShare + kBandStep * double(bands++), kMostBand);
        if (bands > 1)
            result.back().fill = mixed(chartBackground(theme), result.back().line.color(), share);
    }
    return result;
}

SeriesStyle roleStyle(SeriesRole role, const Theme &theme)
{
    return styleOf(role, 0, theme);
}

SeriesStyle unknownStyle(const Theme &theme)
{
    return roleStyle(SeriesRole::Unknown, theme);
}

namespace {

/// A part of a line of several. What runs from right to left stands by itself there, or it would
/// take its neighbours and their order with it (Unicode Bidirectional Algorithm, isolates).
QString isolated(const QString &part)
{
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopIsolate(0x2069);
    const bool turns = std::any_of(part.cbegin(), part.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    return turns ? kFirstStrongIsolate + part + kPopIsolate : part;
}

} // namespace

PictureText pictureText(const ChartSpec &spec)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Chart", text); };
    QStringList context;
    const QString scenario = spec.scenario.isEmpty()
                                 ? QString()
                                 : tr(QT_TRANSLATE_NOOP("Chart", "Scenario %1")).arg(spec.scenario);
    const QString asOf =
        spec.asOf ? tr(QT_TRANSLATE_NOOP("Chart", "As of %1"))
                        .arg(spec.locale.toString(*spec.asOf, QStringLiteral("d MMMM yyyy")))
                  : QString();
    // A site that the title names need not be named again.
    const bool named = spec.title.contains(spec.site) || spec.site == spec.project;
    const QString site = named ? QString() : spec.site;
    for (const QString &part : {spec.project, site, scenario, spec.basis, spec.money, asOf}) {
        if (!part.isEmpty())
            context << isolated(part);
    }
    PictureText text;
    text.title = spec.title;
    text.subtitle = spec.subtitle;
    text.boundary = spec.emptyReason.isEmpty() ? spec.boundary : QString();
    text.warning = spec.emptyReason.isEmpty() ? spec.incompleteNote : QString();
    text.context = context.join(QStringLiteral("  ·  "));
    QStringList notes;
    for (std::size_t i = 0; i < spec.notes.size(); ++i)
        notes << QStringLiteral("(%1) %2").arg(i + 1).arg(isolated(spec.notes[i].text));
    text.sources = notes.join(QStringLiteral("  "));
    if (!spec.sources.empty()) {
        QStringList sources;
        for (const QString &source : spec.sources)
            sources << isolated(source);
        text.sources += text.sources.isEmpty() ? QString() : QStringLiteral("  ·  ");
        text.sources += tr(QT_TRANSLATE_NOOP("Chart", "Sources and assumptions: %1"))
                            .arg(sources.join(QStringLiteral("; ")));
    }
    return text;
}

std::vector<bool> usuallyShown(const ChartSpec &spec)
{
    std::vector<bool> shown;
    shown.reserve(spec.series.size());
    for (const ChartSeries &series : spec.series)
        shown.push_back(!series.hidden);
    return shown;
}

} // namespace headroom
