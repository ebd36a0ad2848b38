// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rackarraytool.h"

#include "models/base/units.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/wording.h"

#include <QLocale>

#include <algorithm>

namespace headroom {

namespace {

constexpr qsizetype kMostLetters = 9; // 9999x9999

QString number(std::size_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

std::optional<int> countIn(const QString &digits)
{
    const int count = digits.toInt();
    return count > 0 ? std::optional(count) : std::nullopt;
}

} // namespace

RackArrayTool::RackArrayTool(ToolContext &context)
    : Tool(context)
    , m_rules(context)
{}

const RackType *RackArrayTool::type() const
{
    return context().project().find<RackType>(context().rackRowOptions().type);
}

ArrayCounts RackArrayTool::counts() const
{
    const RackArrayOptions &options = context().rackArrayOptions();
    ArrayCounts counts{options.rows, options.racksPerRow};
    const qsizetype cross = m_typed.indexOf(u'x');
    if (cross >= 0) {
        if (const std::optional<int> rows = countIn(m_typed.first(cross)))
            counts.rows = rows;
    }
    if (const std::optional<int> racks = countIn(m_typed.mid(cross + 1)))
        counts.racksPerRow = racks;
    return counts;
}

Verdict RackArrayTool::pointer(const PointerEvent &event)
{
    if (type() == nullptr)
        return Verdict::Idle;
    switch (event.kind) {
    case PointerEvent::Kind::Press:
    case PointerEvent::Kind::DoubleClick:
        press(event);
        break;
    case PointerEvent::Kind::Move:
        if (m_dragging)
            update(event);
        else
            hover(event);
        break;
    case PointerEvent::Kind::Release:
        if (!m_dragging)
            return Verdict::Idle;
        update(event);
        return finish();
    }
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

void RackArrayTool::press(const PointerEvent &event)
{
    const std::optional<Id> hall = context().scene().hallAt(event.at);
    if (!hall) {
        m_complaint = tr("Rows stand inside a hall. Draw a hall first, or start in one.");
        return;
    }
    m_complaint.clear();
    m_outcome.clear();
    m_base = context().project();
    m_hall = *hall;
    m_start = snapped(event);
    m_dragging = true;
    m_rules.begin();
    update(event);
}

/// The corner of the array lines up, with what stands there or with the grid.
Point RackArrayTool::snapped(const PointerEvent &event) const
{
    if (event.modifiers.testFlag(Qt::AltModifier))
        return event.at;
    const Snap snap =
        snapBounds(context().scene(), {event.at, event.at}, snapReach(context()), [](Subject) {
            return false;
        });
    return event.at + snap.correction;
}

void RackArrayTool::hover(const PointerEvent &event)
{
    m_preview = {};
    const std::optional<Id> hall = context().scene().hallAt(event.at);
    if (!hall)
        return;
    m_complaint.clear();
    const Point at = snapped(event);
    ArrayFit one = fitArray(context().project(),
                            context().scene(),
                            *hall,
                            at,
                            at,
                            context().rackRowOptions(),
                            context().rackArrayOptions(),
                            {1, 1});
    m_preview.racks = std::move(one.racks);
    m_preview.refused = std::move(one.refused);
}

void RackArrayTool::update(const PointerEvent &event)
{
    m_end = snapped(event);
    m_preview.readoutAt = event.at;
    fit();
}

void RackArrayTool::fit()
{
    m_fit = fitArray(m_base,
                     context().scene(),
                     m_hall,
                     m_start,
                     m_end,
                     context().rackRowOptions(),
                     context().rackArrayOptions(),
                     counts());
    m_preview.racks = m_fit.racks;
    m_preview.refused = m_fit.refused;
    m_preview.aisles = m_fit.aisles;
    m_preview.outline = m_fit.outline; // a frame without a filling: what it holds is drawn
    if (!m_fit.outline.empty())
        m_preview.outline.push_back(m_fit.outline.front());
    m_preview.outlineClosed = false;
    m_preview.outlineSound = !m_fit.tooMany;
    m_preview.readout = readout(m_fit.racks.size());
    m_rules.show(newRacks(m_fit.spec.type, m_fit.racks), m_preview);
}

/// What the array would bring, line by line.
QStringList RackArrayTool::readout(std::size_t racks) const
{
    const RackArraySpec &spec = m_fit.spec;
    QStringList lines{tr("%1 × %2 racks")
                          .arg(number(static_cast<std::size_t>(spec.rows)),
                               number(static_cast<std::size_t>(spec.racksPerRow)))};
    if (m_fit.tooMany) {
        lines += tr("More than can be placed at once");
        return lines;
    }
    if (racks != static_cast<std::size_t>(spec.rows) * static_cast<std::size_t>(spec.racksPerRow))
        lines += racks == 1 ? tr("1 rack") : tr("%1 racks").arg(number(racks));
    lines += capacityText(*type(), racks);
    const RackArrayTotals totals = rackArrayTotals(m_base, spec);
    lines += totals.floorLoad
                 ? tr("%1 under each rack")
                       .arg(printAmount({totals.floorLoad->value(), Unit::KilogramPerSquareMetre},
                                        AmountStyle::Readable,
                                        QLocale()))
                 : tr("floor load unknown");
    const Polygon &box = m_fit.outline;
    lines += QStringLiteral("%1 × %2").arg(
        lengthText(std::hypot(box[1].xM - box[0].xM, box[1].yM - box[0].yM)),
        lengthText(std::hypot(box[3].xM - box[0].xM, box[3].yM - box[0].yM)));
    lines += m_fit.leftOut.lines();
    return lines;
}

bool RackArrayTool::typed(QChar letter)
{
    if (letter == u'*' || letter == u'X')
        letter = u'x';
    const bool isCross = letter == u'x';
    const bool isDigit = letter.unicode() < 128 && letter.isDigit();
    if (!isCross && !isDigit)
        return false;
    const bool fits =
        m_typed.size() < kMostLetters
        && (isCross ? !m_typed.isEmpty() && !m_typed.contains(u'x')
                    : letter != u'0' || (!m_typed.isEmpty() && m_typed.back() != u'x'));
    if (!fits || type() == nullptr)
        return m_dragging;
    m_typed += letter;
    if (m_dragging)
        fit();
    return true;
}

Verdict RackArrayTool::key(ToolKey key)
{
    if (key == ToolKey::Back && !m_typed.isEmpty()) {
        m_typed.chop(1);
        if (m_dragging)
            fit();
    } else if (key == ToolKey::Finish && m_dragging) {
        return finish();
    }
    return m_dragging ? Verdict::Under : Verdict::Idle;
}

void RackArrayTool::checkReady()
{
    if (m_dragging)
        fit();
}

Verdict RackArrayTool::finish()
{
    const Project base = m_base;
    const ArrayFit fit = m_fit;
    const QString name = type()->name;
    const std::size_t count = fit.racks.size();
    const std::optional<Message> refusal = m_rules.refusal(newRacks(fit.spec.type, fit.racks));
    cancel();
    if (refusal) {
        context().perform({}, Failure{*refusal});
        return Verdict::Finished;
    }
    if (count == 0 && !fit.tooMany) {
        m_outcome =
            tr("No rack was placed: %1.").arg(fit.leftOut.lines().join(QStringLiteral(", ")));
        return Verdict::Finished;
    }
    std::vector<Subject> added;
    const Result<Project> candidate = arrangeRows(base, context().ids(), fit.spec, &added);
    const QString text =
        tr("Add %1 racks %2 in %3 rows").arg(number(count), name).arg(fit.spec.rows);
    if (context().perform(text, candidate)) {
        context().selection().set(std::move(added));
        if (const QStringList lines = fit.leftOut.lines(); !lines.isEmpty())
            m_outcome = tr("%1 racks were placed: %2.")
                            .arg(number(count), lines.join(QStringLiteral(", ")));
    }
    return Verdict::Finished;
}

bool RackArrayTool::cancel()
{
    const bool was = m_dragging || !m_typed.isEmpty();
    m_dragging = false;
    m_typed.clear();
    m_base = {};
    m_fit = {};
    m_rules.begin();
    m_preview = {};
    return was;
}

QString RackArrayTool::status() const
{
    if (type() == nullptr)
        return tr("Choose a rack type for the rows first.");
    if (!m_complaint.isEmpty())
        return m_complaint;
    if (const QString rule = ruleStatus(m_preview); !rule.isEmpty())
        return rule;
    if (m_dragging) {
        return tr("%1: %2. Release places them; type 7x8 for seven rows of eight, Escape drops "
                  "them.")
            .arg(m_preview.readout.value(0), capacityText(*type(), m_preview.racks.size()));
    }
    if (!m_typed.isEmpty()) {
        const ArrayCounts wanted = counts();
        return tr("%1 rows of %2 racks: drag from the corner where they begin.")
            .arg(wanted.rows ? number(static_cast<std::size_t>(*wanted.rows)) : tr("Some"),
                 wanted.racksPerRow ? number(static_cast<std::size_t>(*wanted.racksPerRow))
                                    : tr("some"));
    }
    if (!m_outcome.isEmpty())
        return m_outcome;
    return tr("Drag a rectangle in a hall to fill it with rows of %1.")
        .arg(shortName(type()->name));
}

} // namespace headroom
