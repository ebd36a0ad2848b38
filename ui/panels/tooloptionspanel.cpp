// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tooloptionspanel.h"

#include "models/base/units.h"
#include "models/document/document.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"
#include "ui/panels/drawingform.h"
#include "ui/panels/rackarrayform.h"
#include "ui/panels/racktypechooser.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSettings>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace headroom {

namespace {

const QString kTypeKey = QStringLiteral("rackRow/type");

} // namespace

ToolOptionsPanel::ToolOptionsPanel(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_title(new PlainLabel(this))
    , m_hint(new PlainLabel(this))
    , m_rowOptions(makeRowOptions())
    , m_arrayForm(new RackArrayForm(this))
    , m_equipmentOptions(makeEquipmentOptions())
    , m_drawing(new DrawingForm(this))
{
    setObjectName(QStringLiteral("toolOptions"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
    m_hint->setWordWrap(true);
    m_hint->setRole(QStringLiteral("muted"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_rowOptions);
    layout->addWidget(m_arrayForm);
    layout->addWidget(m_equipmentOptions);
    layout->addWidget(m_drawing);
    connect(m_drawing, &DrawingForm::changed, this, &ToolOptionsPanel::drawingOptionsChanged);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<Phase>().empty())
            fillPhases();
    });
    connect(&m_document, &Document::wasReset, this, [this] {
        m_options = {};
        fillPhases();
        chooseUsualType();
    });
    fillPhases();
    chooseUsualType();
    connect(m_arrayForm, &RackArrayForm::changed, this, &ToolOptionsPanel::rackArrayOptionsChanged);
    setTool(ToolKind::Select);
}

const RackArrayOptions &ToolOptionsPanel::rackArrayOptions() const
{
    return m_arrayForm->options();
}

QWidget *ToolOptionsPanel::makeRowOptions()
{
    auto *box = new QWidget(this);
    m_types = new RackTypeChooser(m_document, box);
    m_count = new QLineEdit(box);
    m_count->setPlaceholderText(tr("as the line holds"));
    m_count->setToolTip(plainToolTip(
        tr("The number of racks of the row. The line then gives its start and "
           "direction only. Typing a number while dragging does the same for one row.")));
    m_countNote = new PlainLabel(box);
    m_countNote->setRole(QStringLiteral("problem"));
    m_countNote->hide();
    m_pitch = new QLineEdit(box);
    m_pitch->setPlaceholderText(tr("the type's width"));
    m_pitch->setToolTip(plainToolTip(
        tr("Distance from the centre of one rack to the next, for instance 0.8 m or 600 mm.")));
    m_pitchNote = new PlainLabel(box);
    m_pitchNote->hide();
    m_phases = new QComboBox(box);
    m_phases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rowForm = new QFormLayout(box);
    QFormLayout *form = m_rowForm;
    form->setContentsMargins(0, 4, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(6);
    auto *typeLabel = new PlainLabel(tr("Rack type"), box);
    typeLabel->setBuddy(m_types->comboBox());
    form->addRow(typeLabel);
    form->addRow(m_types);
    form->addRow(tr("Racks"), m_count);
    form->addRow(QString(), m_countNote);
    form->addRow(tr("Pitch"), m_pitch);
    form->addRow(QString(), m_pitchNote);
    form->addRow(tr("Build phase"), m_phases);

    connect(m_types, &RackTypeChooser::chosen, this, [this](Id type) {
        m_options.type = type;
        rememberType();
        tell();
    });
    connect(m_types, &RackTypeChooser::problem, this, &ToolOptionsPanel::problem);
    connect(m_count, &QLineEdit::textEdited, this, &ToolOptionsPanel::countTyped);
    connect(m_pitch, &QLineEdit::textEdited, this, &ToolOptionsPanel::pitchTyped);
    connect(m_phases, &QComboBox::activated, this, [this](int index) {
        const qint64 id = m_phases->itemData(index).toLongLong();
        m_options.phase = id > 0 ? std::optional<Id>(Id{id}) : std::nullopt;
        tell();
    });
    return box;
}

QWidget *ToolOptionsPanel::makeEquipmentOptions()
{
    auto *box = new QWidget(this);
    m_kinds = new QComboBox(box);
    m_kinds->setObjectName(QStringLiteral("equipmentKind"));
    m_kinds->setMaxVisibleItems(24);
    const auto addHeading = [this](const QString &text) {
        m_kinds->addItem(text, -1);
        auto *items = qobject_cast<QStandardItemModel *>(m_kinds->model());
        QStandardItem *heading = items->item(items->rowCount() - 1);
        heading->setEnabled(false);
        heading->setFont(shippedFont(theme().captionPt, QFont::DemiBold));
    };
    addHeading(tr("Power"));
    for (std::size_t i = 0; i < ChoiceNames<NodeKind>::kNames.size(); ++i) {
        if (static_cast<NodeKind>(i) == NodeKind::Chiller) // the rest of the list
            addHeading(tr("Cooling"));
        m_kinds->addItem(choiceWords(QString::fromUtf8(ChoiceNames<NodeKind>::kNames.at(i))),
                         static_cast<int>(i));
    }
    m_kinds->setCurrentIndex(m_kinds->findData(static_cast<int>(NodeKind::Transformer)));
    auto *form = new QFormLayout(box);
    form->setContentsMargins(0, 4, 0, 0);
    form->setHorizontalSpacing(8);
    form->addRow(tr("Kind"), m_kinds);
    connect(m_kinds, &QComboBox::activated, this, [this](int index) {
        Q_EMIT equipmentKindChosen(static_cast<NodeKind>(m_kinds->itemData(index).toInt()));
    });
    return box;
}

void ToolOptionsPanel::setTool(ToolKind kind)
{
    setVisible(kind != ToolKind::Select);
    const bool isArray = kind == ToolKind::RackArray;
    m_rowOptions->setVisible(kind == ToolKind::RackRow || isArray);
    m_rowForm->setRowVisible(m_count, !isArray);
    m_countNote->setVisible(!isArray && !m_countNote->text().isEmpty());
    m_arrayForm->setVisible(isArray);
    m_equipmentOptions->setVisible(kind == ToolKind::Power);
    m_drawing->setTool(kind);
    switch (kind) {
    case ToolKind::Select:
        break;
    case ToolKind::Pan:
        m_title->setText(tr("Move the view"));
        m_hint->setText(
            tr("Drag the plan. With any tool the middle button, or Space and drag, does "
               "the same; the wheel zooms at the pointer."));
        break;
    case ToolKind::RackRow:
        m_title->setText(tr("Rack row"));
        m_hint->setText(
            tr("Drag a line in a hall; racks fill it where there is room. Shift keeps it "
               "straight, Alt suspends snapping."));
        if (!m_options.type.isValid())
            chooseUsualType();
        break;
    case ToolKind::RackArray:
        m_title->setText(tr("Array of rows"));
        m_hint->setText(
            tr("Drag a rectangle in a hall; rows fill it where there is room. Type 7x8 while "
               "dragging for seven rows of eight, Alt suspends snapping."));
        if (!m_options.type.isValid())
            chooseUsualType();
        break;
    case ToolKind::RectangleHall:
        m_title->setText(tr("Hall, rectangle"));
        m_hint->setText(tr("Drag from one corner of the hall to the opposite one."));
        break;
    case ToolKind::PolygonHall:
        m_title->setText(tr("Hall, polygon"));
        m_hint->setText(
            tr("Click the corners in order; Enter or a double click closes the outline."));
        break;
    case ToolKind::Power:
        m_title->setText(tr("Power and cooling"));
        m_hint->setText(tr("Click free ground to place equipment of this kind; its ratings are "
                           "filled in below. Drag from equipment to other equipment or a rack to "
                           "connect them."));
        break;
    case ToolKind::Building:
        m_title->setText(tr("Building"));
        m_hint->setText(tr("Drag from corner to corner, or click the corners in order; Enter or a "
                           "double click closes the outline."));
        break;
    case ToolKind::SiteBorder:
        m_title->setText(tr("Site border"));
        m_hint->setText(tr("Click the corners of the land in order, or drag a rectangle. It takes "
                           "the place of the border that is there."));
        break;
    case ToolKind::SplitHall:
        m_title->setText(tr("Split hall"));
        m_hint->setText(tr("Drag a line across a hall. Racks, rows and obstacles go to the part in "
                           "which they stand; cooling is shared by area."));
        break;
    case ToolKind::Corners:
        m_title->setText(tr("Edit corners"));
        m_hint->setText(tr("Drag a corner to move it, an edge to make a new corner; Backspace "
                           "removes the corner under the pointer."));
        break;
    case ToolKind::Obstacle:
        m_title->setText(tr("Obstacle"));
        m_hint->setText(tr("Racks keep off it. Columns are clicked, walls and doors drawn along a "
                           "line, keep-out areas as a rectangle or corner by corner."));
        break;
    case ToolKind::Note:
        m_title->setText(tr("Note"));
        m_hint->setText(tr("Click where it stands and type. Shift+Enter begins a new line."));
        break;
    case ToolKind::Dimension:
        m_title->setText(tr("Dimension"));
        m_hint->setText(tr("Click two points, then where the line runs. Lengths can be typed."));
        break;
    case ToolKind::Connect:
        m_title->setText(tr("Connect"));
        m_hint->setText(tr("Drag from equipment to what it feeds or cools. Or click the equipment, "
                           "then what it feeds, or drag a band over many; Escape puts it down."));
        break;
    case ToolKind::ScaleUnderlay:
        m_title->setText(tr("Scale underlay"));
        m_hint->setText(tr("Click two points of the drawing whose distance you know, type it in "
                           "metres, then Enter. Opacity and lock are among its properties."));
        break;
    case ToolKind::Measure:
        m_title->setText(tr("Measure"));
        m_hint->setText(tr("Drag from point to point. The tape takes hold of corners, edges and "
                           "centres; what was measured stays until the next drag."));
        break;
    }
}

void ToolOptionsPanel::rememberType()
{
    if (const auto *type = m_document.project().find<RackType>(m_options.type))
        QSettings().setValue(kTypeKey, type->name);
}

/// The type that was chosen last, in any plan; else that which the plan has most racks of, so that
/// a row can be drawn at once.
void ToolOptionsPanel::chooseUsualType()
{
    const QString last = QSettings().value(kTypeKey).toString();
    const Project &project = m_document.project();
    QHash<Id, int> counts;
    for (const Rack &rack : project.table<Rack>())
        ++counts[rack.type];
    Id usual;
    for (const RackType &type : project.table<RackType>()) {
        if (type.accelerators.value_or(0) > 0
            && (!usual.isValid() || counts.value(type.id) > counts.value(usual)))
            usual = type.id;
    }
    for (const RackType &type : project.table<RackType>()) {
        if (!last.isEmpty() && type.name == last)
            usual = type.id;
    }
    m_options.type = usual;
    m_types->setCurrent(usual);
    tell();
}

void ToolOptionsPanel::fillPhases()
{
    const Project &project = m_document.project();
    if (m_options.phase && project.find<Phase>(*m_options.phase) == nullptr)
        m_options.phase.reset();
    std::vector<Phase> phases(project.table<Phase>().begin(), project.table<Phase>().end());
    std::sort(phases.begin(), phases.end(), [](const Phase &a, const Phase &b) {
        return std::pair(a.inService.value_or(Month(9999, 1)), a.id)
               < std::pair(b.inService.value_or(Month(9999, 1)), b.id);
    });
    m_phases->clear();
    m_phases->addItem(tr("Always in service"), 0);
    for (const Phase &phase : phases) {
        m_phases->addItem(phase.name, phase.id.value);
        if (m_options.phase == phase.id)
            m_phases->setCurrentIndex(m_phases->count() - 1);
    }
}

void ToolOptionsPanel::countTyped()
{
    const QString text = m_count->text().trimmed();
    constexpr int kMost = 10000;
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    const bool sound = text.isEmpty() || (isNumber && count >= 1 && count <= kMost);
    setStyleProperty(m_count, "problem", !sound);
    m_countNote->setText(sound ? QString() : tr("A whole number from 1 to 10000, or nothing."));
    m_countNote->setVisible(!sound);
    if (!sound)
        return;
    const std::optional<int> wanted = text.isEmpty() ? std::nullopt : std::optional<int>(count);
    if (m_options.count == wanted)
        return;
    m_options.count = wanted;
    tell();
}

void ToolOptionsPanel::pitchTyped()
{
    const QString text = m_pitch->text().trimmed();
    QString note;
    bool problemFound = false;
    std::optional<Metres> pitch;
    if (!text.isEmpty()) {
        const Result<double> metres = parseAmount(text, Unit::Metre);
        if (!metres) {
            note = words(metres.message());
            problemFound = true;
        } else if (*metres < 0.05 || *metres > 100) {
            note = tr("The pitch must be from 0.05 m to 100 m.");
            problemFound = true;
        } else {
            pitch = Metres(*metres);
            note = QStringLiteral("= ") + printAmount({*metres, Unit::Metre});
        }
    }
    setStyleProperty(m_pitch, "problem", problemFound);
    m_pitchNote->setRole(problemFound ? QStringLiteral("problem") : QStringLiteral("echo"));
    m_pitchNote->setText(note);
    m_pitchNote->setVisible(!note.isEmpty());
    if (!problemFound && m_options.pitch != pitch) {
        m_options.pitch = pitch;
        tell();
    }
}

void ToolOptionsPanel::tell()
{
    Q_EMIT rackRowOptionsChanged(m_options);
}

} // namespace headroom
