// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sampling/spread.h"

#include "models/engine/cost/vectormath.inc"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kTenth = 1.2815515655446004; // normal deviate of 90 %

double polynomial(std::span<const double> coefficients, double x)
{
    double sum = 0;
    for (auto c = coefficients.rbegin(); c != coefficients.rend(); ++c)
        sum = sum * x + *c;
    return sum;
}

/// Φ(x), rounded so that the last bits of the machine's library do not count.
double normalShare(double x)
{
    constexpr double kSteps = 1099511627776.0; // 2^40
    return std::nearbyint(0.5 * std::erfc(-x * 0.70710678118654752440) * kSteps) / kSteps;
}

bool readNumbers(const QString &text, std::vector<double> &numbers)
{
    for (const QString &part : text.split(QLatin1Char(','))) {
        bool read = false;
        numbers.push_back(part.trimmed().toDouble(&read));
        if (!read || !std::isfinite(numbers.back()))
            return false;
    }
    return true;
}

} // namespace

double normalQuantile(double share)
{
    static constexpr double kA[] = {3.3871328727963666080e0,
                                    1.3314166789178437745e2,
                                    1.9715909503065514427e3,
                                    1.3731693765509461125e4,
                                    4.5921953931549871457e4,
                                    6.7265770927008700853e4,
                                    3.3430575583588128105e4,
                                    2.5090809287301226727e3};
    static constexpr double kB[] = {1,
                                    4.2313330701600911252e1,
                                    6.8718700749205790830e2,
                                    5.3941960214247511077e3,
                                    2.1213794301586595867e4,
                                    3.9307895800092710610e4,
                                    2.8729085735721942674e4,
                                    5.2264952788528545610e3};
    static constexpr double kC[] = {1.42343711074968357734e0,
                                    4.63033784615654529590e0,
                                    5.76949722146069140550e0,
                                    3.64784832476320460504e0,
                                    1.27045825245236838258e0,
                                    2.41780725177450611770e-1,
                                    2.27238449892691845833e-2,
                                    7.74545014278341407640e-4};
    static constexpr double kD[] = {1,
                                    2.05319162663775882187e0,
                                    1.67638483018380384940e0,
                                    6.89767334985100004550e-1,
                                    1.48103976427480074590e-1,
                                    1.51986665636164571966e-2,
                                    5.47593808499534494600e-4,
                                    1.05075007164441684324e-9};
    static constexpr double kE[] = {6.65790464350110377720e0,
                                    5.46378491116411436990e0,
                                    1.78482653991729133580e0,
                                    2.96560571828504891230e-1,
                                    2.65321895265761230930e-2,
                                    1.24266094738807843860e-3,
                                    2.71155556874348757815e-5,
                                    2.01033439929228813265e-7};
    static constexpr double kF[] = {1,
                                    5.99832206555887937690e-1,
                                    1.36929880922735805310e-1,
                                    1.48753612908506148525e-2,
                                    7.86869131145613259100e-4,
                                    1.84631831751005468180e-5,
                                    1.42151175831644588870e-7,
                                    2.04426310338993978564e-15};
    const double q = share - 0.5;
    if (std::abs(q) <= 0.425) {
        const double r = 0.180625 - q * q;
        return q * polynomial(kA, r) / polynomial(kB, r);
    }
    const double tail = std::max(q < 0 ? share : 1 - share, 1e-300);
    const double r = std::sqrt(-kernelLog(tail));
    const double deviate = r <= 5 ? polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6)
                                  : polynomial(kE, r - 5) / polynomial(kF, r - 5);
    return q < 0 ? -deviate : deviate;
}

Spread Spread::fixed(double value)
{
    Spread spread;
    spread.m_a = value;
    return spread;
}

Result<Spread>
Spread::make(Distribution kind, const std::vector<double> &numbers, const QString &text)
{
    const bool three = kind == Distribution::Triangular || kind == Distribution::Pert;
    if (numbers.size() != (three ? 3U : 2U))
        return failure("sweep.not-a-distribution", {text});
    Spread spread;
    spread.m_kind = kind;
    spread.m_a = numbers[0];
    spread.m_b = numbers[1];
    spread.m_c = numbers.back();
    const bool ascending = std::is_sorted(numbers.begin(), numbers.end());
    const bool bounded = three || kind == Distribution::Uniform;
    if (bounded ? !ascending || spread.m_a == spread.m_c : !(spread.m_b > 0))
        return failure("sweep.not-a-distribution", {text});
    if (kind == Distribution::Pert)
        spread.tabulatePert();
    return spread;
}

Result<Spread> Spread::fromPoints(Distribution kind, const QString &text)
{
    Spread spread;
    spread.m_kind = kind;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const QStringList pair = part.split(QLatin1Char(':'));
        std::vector<double> numbers;
        if (pair.size() != 2 || !readNumbers(pair.join(QLatin1Char(',')), numbers))
            return failure("sweep.not-a-distribution", {text});
        const bool discrete = kind == Distribution::Discrete;
        const double share = discrete ? numbers[1] : numbers[0];
        const double before = spread.m_shares.empty() ? 0 : spread.m_shares.back();
        if (share < 0 || (discrete ? share == 0 : share < before))
            return failure("sweep.not-a-distribution", {text});
        spread.m_values.push_back(discrete ? numbers[0] : numbers[1]);
        spread.m_shares.push_back(discrete ? before + share : share);
    }
    if (kind == Distribution::Discrete) {
        const double sum = spread.m_shares.back();
        for (double &share : spread.m_shares)
            share /= sum;
        return spread;
    }
    const bool whole = spread.m_shares.size() >= 2 && spread.m_shares.front() == 0
                       && spread.m_shares.back() == 1
                       && std::is_sorted(spread.m_values.begin(), spread.m_values.end());
    if (!whole)
        return failure("sweep.not-a-distribution", {text});
    return spread;
}

Result<Spread> Spread::fromText(const QString &text)
{
    const qsizetype open = text.indexOf(QLatin1Char('('));
    const QString name = text.left(open).trimmed();
    if (open <= 0 || !text.endsWith(QLatin1Char(')')))
        return failure("sweep.not-a-distribution", {text});
    const QString inside = text.mid(open + 1).chopped(1);
    const auto &names = ChoiceNames<Distribution>::kNames;
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (name != QLatin1String(names[i]))
            continue;
        const auto kind = static_cast<Distribution>(i);
        if (kind == Distribution::Discrete || kind == Distribution::Table) {
            const Result<Spread> spread = fromPoints(kind, inside);
            if (!spread)
                return failure("sweep.not-a-distribution", {text});
            return spread;
        }
        std::vector<double> numbers;
        if (!readNumbers(inside, numbers))
            return failure("sweep.not-a-distribution", {text});
        return make(kind, numbers, text);
    }
    return failure("sweep.not-a-distribution", {text});
}

Result<Spread> Spread::fromInput(const CostInput &input, double value)
{
    switch (input.distribution) {
    case Distribution::Fixed:
        return fixed(value);
    case Distribution::Discrete:
    case Distribution::Table:
        return fromPoints(input.distribution, input.points);
    default:
        break;
    }
    if (!input.low || !input.high)
        return failure("sweep.not-a-distribution", {input.path});
    const double low = *input.low;
    const double high = *input.high;
    if (input.distribution == Distribution::Uniform)
        return make(input.distribution, {low, high}, input.path);
    if (input.distribution == Distribution::Normal) {
        return make(
            input.distribution, {0.5 * (low + high), (high - low) / (2 * kTenth)}, input.path);
    }
    if (input.distribution == Distribution::Lognormal) {
        if (!(low > 0) || !(high > low))
            return failure("sweep.not-a-distribution", {input.path});
        const double lower = kernelLog(low);
        const double upper = kernelLog(high);
        return make(input.distribution,
                    {0.5 * (lower + upper), (upper - lower) / (2 * kTenth)},
                    input.path);
    }
    return make(input.distribution, {low, value, high}, input.path);
}

/// The shares of a PERT distribution, a beta distribution over low to high with α = 1 + 4(m − a)/(b
/// − a) and β = 1 + 4(b − m)/(b − a), summed over even cells by Simpson's rule.
void Spread::tabulatePert()
{
    constexpr int kCells = 4096;
    const double width = m_c - m_a;
    const double alpha = 4 * (m_b - m_a) / width; // less 1
    const double beta = 4 * (m_c - m_b) / width;
    const auto density = [&](double x) {
        const double left = x > 0 ? alpha * kernelLog(x) : (alpha > 0 ? -700.0 : 0.0);
        const double right = x < 1 ? beta * kernelLog(1 - x) : (beta > 0 ? -700.0 : 0.0);
        return kernelExp(left + right);
    };
    double sum = 0;
    m_shares = {0};
    m_values = {m_a};
    for (int i = 0; i < kCells; ++i) {
        const double from = double(i) / kCells;
        const double to = double(i + 1) / kCells;
        sum += density(from) + 4 * density(0.5 * (from + to)) + density(to);
        m_shares.push_back(sum);
        m_values.push_back(m_a + width * to);
    }
    for (double &share : m_shares)
        share /= sum;
}

Result<void> Spread::keepWithin(const QString &path, double least, double most)
{
    if (m_kind == Distribution::Normal || m_kind == Distribution::Lognormal) {
        const bool logarithmic = m_kind == Distribution::Lognormal;
        const auto share = [&](double value) {
            if (logarithmic && value <= 0)
                return 0.0;
            return normalShare(((logarithmic ? kernelLog(value) : value) - m_a) / m_b);
        };
        m_from = share(least);
        m_to = share(most);
        if (m_to - m_from > 1e-3)
            return {};
        return failure("sweep.outside-bounds",
                       {path,
                        QString::number(logarithmic ? kernelExp(m_a) : m_a, 'g', 12),
                        QString::number(least, 'g', 12),
                        QString::number(most, 'g', 12)});
    }
    const auto [low, high] = ends();
    if (low >= least && high <= most)
        return {};
    return failure("sweep.outside-bounds",
                   {path,
                    QString::number(low < least ? low : high, 'g', 12),
                    QString::number(least, 'g', 12),
                    QString::number(most, 'g', 12)});
}

double Spread::at(double share) const
{
    switch (m_kind) {
    case Distribution::Fixed:
        return m_a;
    case Distribution::Uniform:
        return m_a + (m_b - m_a) * share;
    case Distribution::Triangular: {
        const double width = m_c - m_a;
        const double below = (m_b - m_a) / width;
        return share < below ? m_a + std::sqrt(share * width * (m_b - m_a))
                             : m_c - std::sqrt((1 - share) * width * (m_c - m_b));
    }
    case Distribution::Normal:
        return m_a + m_b * normalQuantile(m_from + (m_to - m_from) * share);
    case Distribution::Lognormal:
        return kernelExp(m_a + m_b * normalQuantile(m_from + (m_to - m_from) * share));
    case Distribution::Discrete: {
        const auto found = std::upper_bound(m_shares.begin(), m_shares.end(), share);
        const auto index =
            std::min(found - m_shares.begin(), static_cast<std::ptrdiff_t>(m_values.size()) - 1);
        return m_values[static_cast<std::size_t>(index)];
    }
    case Distribution::Pert:
    case Distribution::Table: {
        const auto after = std::upper_bound(m_shares.begin() + 1, m_shares.end() - 1, share);
        const auto index = static_cast<std::size_t>(after - m_shares.begin());
        const double from = m_shares[index - 1];
        const double to = m_shares[index];
        const double part = to > from ? (share - from) / (to - from) : 0;
        return m_values[index - 1] + part * (m_values[index] - m_values[index - 1]);
    }
    }
    return m_a;
}

std::pair<double, double> Spread::ends() const
{
    switch (m_kind) {
    case Distribution::Fixed:
        return {m_a, m_a};
    case Distribution::Uniform:
        return {m_a, m_b};
    case Distribution::Triangular:
    case Distribution::Pert:
        return {m_a, m_c};
    case Distribution::Discrete:
    case Distribution::Table: {
        const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
        return {*low, *high};
    }
    default:
        return {at(1e-9), at(1 - 1e-9)};
    }
}

} // namespace headroom
