// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr qsizetype kMostLetters = 24;
constexpr double kLevelSlope = 0.12; // a way this close to level or upright is meant to be so

std::optional<double> numberIn(QStringView text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The way of the pointer, straightened where it is nearly level or upright.
double directionOf(Point way)
{
    if (std::abs(way.yM) <= kLevelSlope * std::abs(way.xM))
        way.yM = 0;
    if (std::abs(way.xM) <= kLevelSlope * std::abs(way.yM))
        way.xM = 0;
    return std::atan2(way.yM, way.xM);
}

} // namespace

bool TypedLength::type(QChar letter)
{
    if (letter == u',')
        letter = u'.';
    if (letter == u'*' || letter == u'X')
        letter = u'x';
    if (m_text.size() >= kMostLetters)
        return false;
    const qsizetype from = separator() + 1; // of the number that is being typed
    const QStringView number = QStringView(m_text).mid(from);
    const bool fits = (letter >= u'0' && letter <= u'9')
                      || (letter == u'.' && !number.contains(u'.'))
                      || (letter == u'-' && number.isEmpty())
                      || ((letter == u'x' || letter == u'<') && from == 0 && first().has_value());
    if (fits)
        m_text += letter;
    return fits;
}

bool TypedLength::back()
{
    if (m_text.isEmpty())
        return false;
    m_text.chop(1);
    return true;
}

qsizetype TypedLength::separator() const
{
    return std::max(m_text.indexOf(u'x'), m_text.indexOf(u'<'));
}

std::optional<double> TypedLength::first() const
{
    const qsizetype end = separator();
    return numberIn(end < 0 ? QStringView(m_text) : QStringView(m_text).first(end));
}

std::optional<double> TypedLength::second() const
{
    const qsizetype end = separator();
    return end < 0 ? std::nullopt : numberIn(QStringView(m_text).mid(end + 1));
}

QString TypedLength::words() const
{
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("TypedLength", text);
    };
    const qsizetype end = separator();
    if (end < 0)
        return tr("%1 m").arg(m_text);
    const QString one = m_text.first(end);
    const QString other = m_text.mid(end + 1);
    return m_text[end] == u'<' ? tr("%1 m at %2°").arg(one, other)
                               : tr("%1 m × %2 m").arg(one, other);
}

std::optional<Point> TypedLength::way(Point pointer) const
{
    const std::optional<double> length = first();
    if (!length)
        return std::nullopt;
    const qsizetype end = separator();
    if (end >= 0 && m_text[end] == u'x')
        return Point{*length, second().value_or(0)};
    const double angle =
        end >= 0 && second() ? *second() * std::numbers::pi / 180 : directionOf(pointer);
    // Whole micrometres, so that a way of 2.4 m to the north goes nowhere east.
    const auto whole = [](double metres) { return std::round(metres * 1e6) / 1e6; };
    return Point{whole(*length * std::cos(angle)), whole(*length * std::sin(angle))};
}

} // namespace headroom
