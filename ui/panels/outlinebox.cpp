// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outlinebox.h"

#include "models/base/units.h"
#include "models/document/document.h"
#include "models/edits/edits.h"
#include "models/edits/outlines.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"
#include "ui/canvas/selection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

QString text(double metres)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // what stands there can be read back
    return locale.toString(metres, 'f', 3) + QStringLiteral(" m");
}

/// From whichever corner, and either way round, it is drawn.
bool isUprightRectangle(const Polygon &outline, const Bounds &bounds)
{
    constexpr double kSameM = 1e-6;
    const auto lies = [](double at, double low, double high) {
        return std::abs(at - low) < kSameM || std::abs(at - high) < kSameM;
    };
    const auto isCorner = [&](Point corner) {
        return lies(corner.xM, bounds.low.xM, bounds.high.xM)
               && lies(corner.yM, bounds.low.yM, bounds.high.yM);
    };
    return outline.size() == 4 && std::all_of(outline.begin(), outline.end(), isCorner)
           && isSimple(outline);
}

} // namespace

OutlineBox::OutlineBox(Document &document, SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_note(new PlainLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 0, 14, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    auto *title = new PlainLabel(tr("Place and size"), this);
    title->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
    grid->addWidget(title, 0, 0, 1, 4);
    const std::array names{tr("West"), tr("South"), tr("Width"), tr("Depth")};
    const std::array tips{tr("The western edge, east of the origin of the site"),
                          tr("The southern edge, north of the origin of the site"),
                          tr("From west to east, of a rectangle that is not turned"),
                          tr("From south to north, of a rectangle that is not turned")};
    for (const Value value : {West, South, Width, Depth}) {
        auto *edit = new QLineEdit(this);
        edit->setToolTip(plainToolTip(tips[value]));
        auto *label = new PlainLabel(names[value], this);
        label->setRole(QStringLiteral("muted"));
        label->setBuddy(edit);
        const int row = 1 + value / 2;
        const int column = value % 2 * 2;
        grid->addWidget(label, row, column);
        grid->addWidget(edit, row, column + 1);
        m_edits[value] = edit;
        connect(edit, &QLineEdit::editingFinished, this, [this, value] { entered(value); });
    }
    m_note->setRole(QStringLiteral("problem"));
    m_note->setWordWrap(true);
    m_note->hide();
    grid->addWidget(m_note, 3, 0, 1, 4);
    connect(&selection, &SelectionModel::changed, this, [this] {
        m_note->hide();
        refresh();
    });
    connect(&document, &Document::changed, this, &OutlineBox::refresh);
    connect(&document, &Document::wasReset, this, &OutlineBox::refresh);
    refresh();
}

std::array<std::optional<double>, 4> OutlineBox::values() const
{
    std::array<std::optional<double>, 4> result;
    const auto outline = m_subject ? outlineOf(m_document.project(), *m_subject) : std::nullopt;
    if (!outline || outline->empty())
        return result;
    const Bounds bounds = boundsOf(*outline);
    result[West] = bounds.low.xM;
    result[South] = bounds.low.yM;
    if (isUprightRectangle(*outline, bounds)) {
        result[Width] = bounds.high.xM - bounds.low.xM;
        result[Depth] = bounds.high.yM - bounds.low.yM;
    }
    return result;
}

void OutlineBox::refresh()
{
    const std::vector<Subject> &subjects = m_selection.subjects();
    m_subject = subjects.size() == 1 ? std::optional(subjects.front()) : std::nullopt;
    const auto now = values();
    setVisible(now[West].has_value());
    for (const Value value : {West, South, Width, Depth}) {
        QLineEdit *edit = m_edits[value];
        edit->setEnabled(now[value].has_value());
        edit->setText(now[value] ? text(*now[value]) : tr("not a rectangle"));
        edit->setModified(false);
        edit->setCursorPosition(0);
    }
}

QString OutlineBox::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void OutlineBox::entered(Value value)
{
    if (!m_edits[value]->isModified() || !m_subject)
        return;
    m_edits[value]->setModified(false);
    m_note->hide();
    const auto now = values();
    const Result<double> typed = parseAmount(m_edits[value]->text(), Unit::Metre, QLocale());
    if (!typed) {
        m_note->setText(words(typed.message()));
        m_note->show();
        return; // what was typed stays, to be put right
    }
    if (!now[value])
        return;
    const Project &project = m_document.project();
    const Subject subject = *m_subject;
    const QString name = thingsWords(project, std::array{subject});
    Result<void> done;
    if (value == West || value == South) {
        const double way = *typed - *now[value];
        const Point offset = value == West ? Point{way, 0} : Point{0, way};
        done = m_document.perform(tr("Move %1").arg(name),
                                  moveBy(project, std::array{subject}, offset));
    } else {
        const Point low{*now[West], *now[South]};
        const Point size{value == Width ? *typed : *now[Width],
                         value == Depth ? *typed : *now[Depth]};
        done = m_document.perform(tr("Resize %1").arg(name),
                                  withOutline(project, subject, rectangle(low, low + size)));
    }
    refresh();
    if (!done) {
        m_note->setText(words(done.message()));
        m_note->show();
    }
}

} // namespace headroom
