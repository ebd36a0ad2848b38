// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/contractspanel.h"

#include "models/base/programlocale.h"
#include "models/document/document.h"
#include "models/domain/supplylevers.h"
#include "models/edits/addplan.h"
#include "models/edits/edits.h"
#include "models/edits/rampedits.h"
#include "models/presentation/contractlistmodel.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/propertymodel.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"
#include "ui/canvas/selection.h"
#include "ui/panels/rampeditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>
#include <limits>

namespace headroom {

namespace {

using Command = ContractsPanel::Command;

struct CommandLook
{
    Command command;
    const char *icon;
    const char *tip;
    const char *text; // beside the icon; none: the icon says it
};

#define TIP(words) QT_TRANSLATE_NOOP("headroom::ContractsPanel", words)

constexpr CommandLook kLooks[] = {
    {Command::AddContract, "contract-add", TIP("Add a contract"), nullptr},
    {Command::AddSupply, "site-add", TIP("Add a supply that is bought in"), nullptr},
    {Command::Duplicate, "duplicate", TIP("Duplicate the contract with its ramp"), nullptr},
    {Command::Delete, "delete", TIP("Delete what is chosen"), nullptr},
    {Command::SetRamp, "check", TIP("From this month on there is this amount"), TIP("Set")},
    {Command::RemoveStep,
     "delete",
     TIP("Remove the step of the ramp that begins in this month"),
     nullptr},
    {Command::Assign,
     "add",
     TIP("Let what is selected carry the contract in these months"),
     TIP("Assign Selection")},
    {Command::Unassign,
     "close",
     TIP("Let what is selected carry the contract no more"),
     TIP("Release")},
    {Command::Split,
     "space-across",
     TIP("Split what carries the contract at the first of these months"),
     TIP("Split")},
};

#undef TIP

const FieldInfo &fieldOf(EntityKind kind, QStringView name)
{
    return entityInfo(kind).fields[static_cast<std::size_t>(fieldIndex(kind, name))];
}

QLineEdit *lineEdit(const QString &name, const QString &placeholder, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(name);
    line->setPlaceholderText(placeholder);
    line->setFixedWidth(104);
    return line;
}

QString sentenceOf(const Message &message)
{
    return words(message, programLocale());
}

} // namespace

ContractsPanel::ContractsPanel(Document &document, SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new ContractListModel(document, this))
    , m_list(new QListView(this))
    , m_title(new PlainLabel(this))
    , m_ramp(new RampEditor(this))
    , m_rampMonth(lineEdit(tr("Month of the ramp"), tr("Month"), this))
    , m_rampAmount(lineEdit(tr("Amount from this month on"), tr("Amount"), this))
    , m_from(lineEdit(tr("First month that is carried"), tr("its start"), this))
    , m_until(lineEdit(tr("Last month that is carried"), tr("its end"), this))
    , m_carried(new PlainLabel(this))
    , m_note(new PlainLabel(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setModel(m_model);
    m_list->setItemDelegate(
        new DetailDelegate(ContractListModel::IconNameRole, ContractListModel::DetailRole, m_list));
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setAccessibleName(tr("Contracts and supplies"));
    m_list->setToolTip(plainToolTip(
        tr("Drag a contract onto racks, rows, halls or the selection to let them carry it.")));
    m_title->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
    m_title->setElided(true);
    m_carried->setRole(QStringLiteral("muted"));
    m_carried->setElided(true);
    m_note->setWordWrap(true);
    makeLayout();

    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ContractsPanel::onChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_chosen)
            choose(*m_chosen);
    });
    connect(m_ramp, &RampEditor::drawn, this, &ContractsPanel::setRampFrom);
    connect(m_ramp, &RampEditor::removed, this, &ContractsPanel::removeStep);
    connect(m_ramp, &RampEditor::monthChanged, this, [this](Month month) {
        m_rampMonth->setText(words(month, programLocale()));
        m_rampAmount->clear();
    });
    connect(m_rampAmount, &QLineEdit::returnPressed, this, &ContractsPanel::takeTypedRamp);
    connect(&m_document, &Document::changed, this, &ContractsPanel::refresh);
    connect(&m_document, &Document::wasReset, this, [this] {
        m_chosen.reset();
        sayDone({});
        refresh();
    });
    connect(&m_selection, &SelectionModel::changed, this, [this] {
        const std::optional<Subject> current = m_selection.current();
        if (current && m_model->indexOf(*current).isValid())
            choose(*current);
        updateButtons();
    });
    refresh();
}

ContractsPanel::~ContractsPanel()
{
    delete m_list; // before the model that it shows
}

QToolButton *ContractsPanel::makeButton(Command command, QWidget *parent)
{
    const CommandLook &look = kLooks[static_cast<std::size_t>(command)];
    auto *toolButton = new QToolButton(parent);
    const QString tip = tr(look.tip);
    toolButton->setIcon(themedIcon(QString::fromUtf8(look.icon)));
    toolButton->setIconSize({16, 16});
    toolButton->setToolTip(plainToolTip(tip));
    toolButton->setAccessibleName(tip);
    if (look.text != nullptr) {
        toolButton->setText(tr(look.text));
        toolButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    toolButton->setFocusPolicy(Qt::StrongFocus);
    connect(toolButton, &QToolButton::clicked, this, [this, command] { run(command); });
    m_buttons.emplace_back(command, toolButton);
    return toolButton;
}

void ContractsPanel::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 6, 4, 2);
    buttons->setSpacing(1);
    for (const Command command :
         {Command::AddContract, Command::AddSupply, Command::Duplicate, Command::Delete})
        buttons->addWidget(makeButton(command, this));
    buttons->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(buttons);
    left->addWidget(m_list, 1);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(10, 6, 12, 6);
    right->setSpacing(4);
    right->addWidget(m_title);
    right->addWidget(m_ramp, 1);
    right->addWidget(makeRampRow());
    right->addWidget(makeAssignRow());
    right->addWidget(m_note);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(left, 2);
    layout->addLayout(right, 5);
}

QWidget *ContractsPanel::makeRampRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new PlainLabel(tr("From"), row);
    label->setRole(QStringLiteral("muted"));
    layout->addWidget(label);
    layout->addWidget(m_rampMonth);
    layout->addWidget(m_rampAmount);
    layout->addWidget(makeButton(Command::SetRamp, row));
    layout->addWidget(makeButton(Command::RemoveStep, row));
    layout->addStretch(1);
    return row;
}

QWidget *ContractsPanel::makeAssignRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *from = new PlainLabel(tr("Carried from"), row);
    from->setRole(QStringLiteral("muted"));
    auto *until = new PlainLabel(tr("to"), row);
    until->setRole(QStringLiteral("muted"));
    layout->addWidget(from);
    layout->addWidget(m_from);
    layout->addWidget(until);
    layout->addWidget(m_until);
    for (const Command command : {Command::Assign, Command::Unassign, Command::Split})
        layout->addWidget(makeButton(command, row));
    layout->addWidget(m_carried, 1);
    return row;
}

QToolButton *ContractsPanel::button(Command command) const
{
    for (const auto &[each, toolButton] : m_buttons) {
        if (each == command)
            return toolButton;
    }
    return nullptr;
}

QString ContractsPanel::note() const
{
    return m_note->text();
}

std::optional<Subject> ContractsPanel::chosen() const
{
    return m_chosen;
}

void ContractsPanel::choose(Subject subject)
{
    m_syncing = true;
    m_list->setCurrentIndex(m_model->indexOf(subject));
    m_syncing = false;
    m_chosen = subject;
    refresh();
}

void ContractsPanel::onChosen()
{
    const std::optional<Subject> subject = m_model->subjectAt(m_list->currentIndex());
    if (m_syncing || !subject)
        return;
    m_chosen = subject;
    sayDone({});
    m_selection.set(*subject);
    refresh();
}

bool ContractsPanel::perform(const QString &text, const Result<Project> &candidate)
{
    if (const Result<void> done = m_document.perform(text, candidate); !done) {
        sayProblem(done.message());
        return false;
    }
    sayDone({});
    return true;
}

void ContractsPanel::sayProblem(const Message &message)
{
    m_note->setRole(QStringLiteral("problem"));
    m_note->setText(sentenceOf(message));
}

void ContractsPanel::sayDone(const QString &sentence)
{
    m_note->setRole(QStringLiteral("muted"));
    m_note->setText(sentence);
}

void ContractsPanel::run(Command command)
{
    const Project &project = m_document.project();
    Subject added;
    switch (command) {
    case Command::AddContract:
        if (perform(tr("Add contract"), addContract(project, m_ids, tr("Contract"), &added)))
            m_selection.set(added);
        return;
    case Command::AddSupply:
        if (perform(tr("Add supply"), addSupply(project, m_ids, tr("Supply"), &added)))
            m_selection.set(added);
        return;
    default:
        break;
    }
    if (!m_chosen)
        return;
    const QString name = displayName(project, *m_chosen);
    switch (command) {
    case Command::Duplicate:
        if (perform(tr("Duplicate %1").arg(name),
                    duplicateContract(project, m_ids, m_chosen->id, &added)))
            m_selection.set(added);
        break;
    case Command::Delete:
        perform(tr("Delete %1").arg(name), removeAll(project, std::vector<Subject>{*m_chosen}));
        break;
    case Command::SetRamp:
        takeTypedRamp();
        break;
    case Command::RemoveStep:
        removeStep(m_ramp->month());
        break;
    case Command::Assign:
        assignTo(m_chosen->id, m_selection.subjects());
        break;
    case Command::Unassign:
        unassignSelection();
        break;
    case Command::Split:
        splitAll();
        break;
    default:
        break;
    }
}

void ContractsPanel::setRampFrom(Month from, double amount)
{
    if (!m_chosen)
        return;
    const Project &project = m_document.project();
    perform(tr("Ramp of %1").arg(displayName(project, *m_chosen)),
            setRamp(project, m_ids, *m_chosen, from, amount));
    refresh();
}

void ContractsPanel::takeTypedRamp()
{
    const Project &project = m_document.project();
    const auto read = [&](QStringView field, const QLineEdit &line) {
        const FieldInfo &info = fieldOf(EntityKind::RampStep, field);
        Understanding understood = understandText(project, info, line.text(), programLocale());
        if (understood.value && isUnknown(*understood.value))
            understood.value = failure("field.required", {QString::fromUtf8(info.label)});
        return understood;
    };
    const Understanding month = read(u"from_month", *m_rampMonth);
    const Understanding amount = read(u"amount", *m_rampAmount);
    for (const Understanding *each : {&month, &amount}) {
        if (!each->value) {
            sayProblem(each->value.message());
            return;
        }
    }
    const Month from = std::get<Month>(*month.value);
    setRampFrom(from, std::get<double>(*amount.value));
    if (m_note->text().isEmpty())
        m_ramp->setMonth(from);
}

void ContractsPanel::removeStep(Month from)
{
    if (m_chosen)
        perform(tr("Remove step of the ramp"),
                removeRampStep(m_document.project(), *m_chosen, from));
}

Result<AllocationTime> ContractsPanel::enteredTime() const
{
    AllocationTime time;
    const auto take =
        [&](QStringView field, const QLineEdit &line, std::optional<Month> &month) -> Result<void> {
        const Understanding understood = understandText(m_document.project(),
                                                        fieldOf(EntityKind::Allocation, field),
                                                        line.text().trimmed(),
                                                        programLocale());
        if (!understood.value)
            return understood.value.failure();
        if (const auto *value = std::get_if<Month>(&*understood.value))
            month = *value;
        return {};
    };
    if (Result<void> taken = take(u"from_month", *m_from, time.from); !taken)
        return taken.failure();
    if (Result<void> taken = take(u"until_month", *m_until, time.until); !taken)
        return taken.failure();
    return time;
}

void ContractsPanel::assignTo(Id contract, const std::vector<Subject> &subjects)
{
    const Project &project = m_document.project();
    const Result<AllocationTime> time = enteredTime();
    if (!time) {
        sayProblem(time.message());
        return;
    }
    const QString name = displayName(project, {EntityKind::Contract, contract});
    if (perform(tr("Assign %1").arg(name), assign(project, m_ids, contract, subjects, *time)))
        sayDone(tr("%1 is carried by %2.").arg(name, thingsWords(m_document.project(), subjects)));
}

void ContractsPanel::unassignSelection()
{
    const Project &project = m_document.project();
    const QString name = displayName(project, *m_chosen);
    if (perform(tr("Release from %1").arg(name),
                unassign(project, m_chosen->id, m_selection.subjects())))
        sayDone(tr("What is selected carries %1 no more.").arg(name));
}

/// Splits everything that carries the contract in the month, so that the later part can be moved.
void ContractsPanel::splitAll()
{
    const Result<AllocationTime> time = enteredTime();
    if (!time || !time->from) {
        sayProblem(time ? Message{"field.required", {tr("The first month")}} : time.message());
        return;
    }
    const Project &project = m_document.project();
    Result<Project> result = project;
    bool any = false;
    for (const Allocation &allocation : project.table<Allocation>()) {
        if (allocation.contract != m_chosen->id)
            continue;
        Result<Project> next = splitAllocation(*result, m_ids, allocation.id, *time->from);
        if (!next)
            continue;
        result = std::move(next);
        any = true;
    }
    if (!any) {
        sayProblem(Message{"allocation.cannot-split", {*time->from}});
        return;
    }
    if (perform(tr("Split %1").arg(displayName(project, *m_chosen)), result))
        sayDone(tr("From %1 on it is carried by parts of their own, which can be moved.")
                    .arg(words(*time->from, programLocale())));
}

void ContractsPanel::refresh()
{
    const Project &project = m_document.project();
    if (m_chosen && !exists(project, *m_chosen))
        m_chosen.reset();
    const Settings &settings = project.settings();
    m_ramp->setSpan(settings.horizonStart, settings.horizonMonths);
    RampEditor::Ramp ramp;
    qint64 carriers = 0;
    if (m_chosen) {
        for (const RampPoint &point : rampOf(project, *m_chosen))
            ramp.steps.emplace_back(
                point.from, point.amount.value_or(std::numeric_limits<double>::quiet_NaN()));
        const auto month = [](const std::optional<QDate> &date) {
            return date ? std::optional(Month::of(*date)) : std::nullopt;
        };
        if (const Contract *contract = project.find<Contract>(m_chosen->id);
            contract != nullptr && m_chosen->kind == EntityKind::Contract) {
            ramp.start = month(contract->start);
            ramp.end = month(contract->end);
            ramp.exit = month(contract->earliestExit);
            for (const Allocation &allocation : project.table<Allocation>())
                carriers += allocation.contract == contract->id ? 1 : 0;
        } else if (const SupplyAgreement *terms = agreementOf(project, m_chosen->id)) {
            ramp.start = month(terms->start);
            ramp.end = month(terms->end);
            ramp.exit = month(terms->earliestExit);
        }
    }
    m_ramp->setRamp(std::move(ramp));
    m_ramp->setEnabled(m_chosen.has_value());
    m_title->setText(m_chosen ? displayName(project, *m_chosen)
                              : tr("Choose a contract or a supply, or add one."));
    m_carried->setText(!m_chosen || m_chosen->kind != EntityKind::Contract ? QString()
                       : carriers == 0 ? tr("Nothing carries it yet.")
                       : carriers == 1 ? tr("1 allocation carries it.")
                                       : tr("%1 allocations carry it.").arg(carriers));
    if (m_rampMonth->text().isEmpty())
        m_rampMonth->setText(words(m_ramp->month(), programLocale()));
    updateButtons();
}

void ContractsPanel::updateButtons()
{
    const bool any = m_chosen.has_value();
    const bool isContract = any && m_chosen->kind == EntityKind::Contract;
    const std::vector<Subject> &selected = m_selection.subjects();
    const bool canCarry = std::any_of(selected.begin(), selected.end(), [](const Subject &subject) {
        return subject.kind == EntityKind::Rack || subject.kind == EntityKind::RackRow
               || subject.kind == EntityKind::Hall || subject.kind == EntityKind::Site;
    });
    button(Command::Duplicate)->setEnabled(isContract);
    button(Command::Delete)->setEnabled(any);
    for (const Command command : {Command::SetRamp, Command::RemoveStep})
        button(command)->setEnabled(any);
    for (QLineEdit *line : {m_rampMonth, m_rampAmount})
        line->setEnabled(any);
    for (const Command command : {Command::Assign, Command::Unassign})
        button(command)->setEnabled(isContract && canCarry);
    button(Command::Split)->setEnabled(isContract);
}

} // namespace headroom
