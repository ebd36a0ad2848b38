// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/wording.h"

#include "models/base/units.h"
#include "models/edits/names.h"
#include "models/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Canvas", text);
}

} // namespace

QString described(const Project &project, std::span<const Subject> subjects)
{
    if (subjects.size() == 1)
        return displayName(project, subjects.front());
    const auto count = static_cast<qlonglong>(subjects.size());
    const bool alike = std::all_of(subjects.begin(), subjects.end(), [&subjects](Subject subject) {
        return subject.kind == subjects.front().kind;
    });
    const QString number = QLocale().toString(count);
    if (!subjects.empty() && alike)
        return QStringLiteral("%1 %2").arg(number, entityInfo(subjects.front().kind).plural);
    return tr("%1 things").arg(number);
}

QString equipmentName(const Project &project, NodeKind kind)
{
    const QString words = choiceWords(
        QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(static_cast<std::size_t>(kind))));
    return NameSource::of(project.table<PowerNode>()).next(words + QLatin1Char(' '));
}

QString kindInSentence(NodeKind kind)
{
    QString words = choiceWords(
        QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(static_cast<std::size_t>(kind))));
    if (words.size() > 1 && words[1].isLower())
        words[0] = words[0].toLower();
    return words;
}

QString sideWords(Side side)
{
    switch (side) {
    case Side::A:
        return tr("side A");
    case Side::B:
        return tr("side B");
    case Side::C:
        return tr("side C");
    case Side::Reserve:
        return tr("reserve");
    case Side::None:
        break;
    }
    return {};
}

QString shortName(const QString &name)
{
    constexpr qsizetype kMost = 44;
    return name.size() <= kMost ? name : QString(name.first(kMost - 1).trimmed() + QChar(0x2026));
}

QString lengthText(double metres)
{
    return QLocale().toString(metres, 'f', 2) + QStringLiteral(" m");
}

QString millimetreText(double metres)
{
    return QLocale().toString(metres, 'f', 3) + QStringLiteral(" m");
}

QString areaText(const Polygon &outline)
{
    return printAmount(
        {areaOf(outline).value(), Unit::SquareMetre}, AmountStyle::Readable, QLocale());
}

QString capacityText(const RackType &type, std::size_t racks)
{
    const auto count = static_cast<double>(racks);
    const QString accelerators =
        type.accelerators
            ? tr("%1 accelerators")
                  .arg(QLocale().toString(static_cast<qlonglong>(count * *type.accelerators)))
            : tr("accelerators unknown");
    const QString power =
        type.plannedPower ? printAmount(
            {count * type.plannedPower->value(), Unit::Kilowatt}, AmountStyle::Readable, QLocale())
                          : tr("power unknown");
    return QStringLiteral("%1, %2").arg(accelerators, power);
}

} // namespace headroom
