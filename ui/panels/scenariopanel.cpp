// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scenariopanel.h"

#include "models/document/document.h"
#include "models/edits/addplan.h"
#include "models/edits/edits.h"
#include "models/edits/scenarioedits.h"
#include "models/presentation/leverlistmodel.h"
#include "models/presentation/leverwords.h"
#include "models/presentation/scenariolistmodel.h"
#include "ui/panels/leverdialog.h"
#include "ui/panels/scenariochoice.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/wrapdelegate.h"

#include <QListView>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

using Command = ScenarioPanel::Command;

struct CommandLook
{
    Command command;
    const char *icon;
    const char *tip;
};

#define TIP(words) QT_TRANSLATE_NOOP("headroom::ScenarioPanel", words)

constexpr CommandLook kLooks[] = {
    {Command::AddScenario, "scenario-add", TIP("Add a scenario")},
    {Command::DuplicateScenario, "duplicate", TIP("Duplicate the scenario with its levers")},
    {Command::RenameScenario, "rename", TIP("Rename the scenario")},
    {Command::DeleteScenario, "delete", TIP("Delete the scenario")},
    {Command::ScenarioUp, "up", TIP("Move the scenario up")},
    {Command::ScenarioDown, "down", TIP("Move the scenario down")},
    {Command::AddLever, "add", TIP("Add a lever")},
    {Command::EditLever, "rename", TIP("Edit the lever")},
    {Command::DeleteLever, "delete", TIP("Delete the lever")},
    {Command::LeverUp, "up", TIP("Apply the lever earlier")},
    {Command::LeverDown, "down", TIP("Apply the lever later")},
};

#undef TIP

} // namespace

ScenarioPanel::ScenarioPanel(Document &document, ScenarioChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_choice(choice)
    , m_scenarioModel(new ScenarioListModel(document, this))
    , m_leverModel(new LeverListModel(document, this))
    , m_scenarioView(new QListView(this))
    , m_leverView(new QListView(this))
    , m_note(new PlainLabel(this))
    , m_problem(new PlainLabel(this))
    , m_compare(new QPushButton(themedIcon(QStringLiteral("compare")), tr("Compare…"), this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_note->setRole(QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(14, 4, 14, 8);
    m_problem->setRole(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(14, 4, 14, 8);
    m_problem->hide();
    m_compare->setToolTip(plainToolTip(tr("Puts scenarios side by side, in figures and a chart.")));
    makeLists();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addWidget(makeHead(tr("Shown for"),
                               {Command::AddScenario,
                                Command::DuplicateScenario,
                                Command::RenameScenario,
                                Command::DeleteScenario,
                                Command::ScenarioUp,
                                Command::ScenarioDown}));
    layout->addWidget(m_scenarioView, 2);
    auto *compareRow = new QHBoxLayout;
    compareRow->setContentsMargins(14, 6, 14, 6);
    compareRow->addWidget(m_compare);
    compareRow->addStretch(1);
    layout->addLayout(compareRow);
    QWidget *leverHead = makeHead(tr("Levers"),
                                  {Command::AddLever,
                                   Command::EditLever,
                                   Command::DeleteLever,
                                   Command::LeverUp,
                                   Command::LeverDown});
    m_leverTitle = leverHead->findChild<PlainLabel *>();
    layout->addWidget(leverHead);
    layout->addWidget(m_problem);
    layout->addWidget(m_note);
    layout->addWidget(m_leverView, 3);

    connect(m_compare, &QPushButton::clicked, this, &ScenarioPanel::compareWanted);
    connect(&m_choice, &ScenarioChoice::currentChanged, this, &ScenarioPanel::showChoice);
    connect(m_scenarioModel, &QAbstractItemModel::modelReset, this, &ScenarioPanel::showChoice);
    connect(m_scenarioModel, &QAbstractItemModel::dataChanged, this, &ScenarioPanel::showChoice);
    connect(m_scenarioModel, &ScenarioListModel::problem, this, &ScenarioPanel::problem);
    connect(m_leverModel, &LeverListModel::problem, this, &ScenarioPanel::problem);
    connect(m_leverModel, &QAbstractItemModel::modelReset, this, &ScenarioPanel::updateButtons);
    showChoice();
}

ScenarioPanel::~ScenarioPanel()
{
    // Views go before the models that they show: what they would tell nobody could hear.
    delete m_leverView;
    delete m_scenarioView;
}

QWidget *ScenarioPanel::makeHead(const QString &title, std::initializer_list<Command> commands)
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(14, 8, 8, 4);
    layout->setSpacing(1);
    auto *label = new PlainLabel(title, head);
    label->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
    label->setElided(true);
    layout->addWidget(label, 1);
    for (const Command command : commands) {
        const CommandLook &look = kLooks[static_cast<std::size_t>(command)];
        auto *toolButton = new QToolButton(head);
        const QString tip = tr(look.tip);
        toolButton->setIcon(themedIcon(QString::fromUtf8(look.icon)));
        toolButton->setIconSize({16, 16});
        toolButton->setToolTip(plainToolTip(tip));
        toolButton->setAccessibleName(tip);
        connect(toolButton, &QToolButton::clicked, this, [this, command] { run(command); });
        layout->addWidget(toolButton);
        m_buttons.emplace_back(command, toolButton);
    }
    return head;
}

void ScenarioPanel::makeLists()
{
    m_scenarioView->setModel(m_scenarioModel);
    m_scenarioView->setItemDelegate(new DetailDelegate(
        ScenarioListModel::IconNameRole, ScenarioListModel::LeversRole, m_scenarioView));
    m_scenarioView->setEditTriggers(QAbstractItemView::EditKeyPressed
                                    | QAbstractItemView::DoubleClicked);
    m_scenarioView->setAccessibleName(tr("Scenarios"));
    connect(m_scenarioView->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &current) {
                if (!m_syncing && current.isValid())
                    m_choice.setCurrent(m_scenarioModel->scenarioAt(current));
            });

    m_leverView->setModel(m_leverModel);
    m_leverView->setItemDelegate(new WrapDelegate(*m_leverView));
    m_leverView->setWordWrap(true);
    m_leverView->setResizeMode(QListView::Adjust);
    m_leverView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_leverView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_leverView->setAccessibleName(tr("Levers"));
    connect(m_leverView, &QListView::doubleClicked, this, [this] { run(Command::EditLever); });
    connect(m_leverView->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &ScenarioPanel::updateButtons);
    connect(m_leverView, &QListView::clicked, this, [this](const QModelIndex &index) {
        const Lever *lever = m_leverModel->leverAt(index);
        const std::optional<EntityKind> kind =
            lever != nullptr ? leverShape(lever->kind).target : std::nullopt;
        const std::optional<Id> target = lever != nullptr ? leverTarget(*lever) : std::nullopt;
        if (kind && target)
            Q_EMIT subjectChosen({*kind, *target});
    });
}

QToolButton *ScenarioPanel::button(Command command) const
{
    for (const auto &[each, toolButton] : m_buttons) {
        if (each == command)
            return toolButton;
    }
    return nullptr;
}

void ScenarioPanel::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ScenarioPanel::perform(const QString &text, const Result<Project> &candidate)
{
    if (const Result<void> done = m_document.perform(text, candidate); !done)
        Q_EMIT problem(done.message());
}

void ScenarioPanel::run(Command command)
{
    const Project &project = m_document.project();
    const std::optional<Id> current = m_choice.current();
    const int row = m_scenarioModel->indexOf(current).row() - 1; // without the plan itself
    Subject added;
    switch (command) {
    case Command::AddScenario:
        perform(tr("Add scenario"), addScenario(project, m_ids, tr("Scenario"), &added));
        m_choice.setCurrent(added.id);
        m_scenarioView->edit(m_scenarioModel->indexOf(added.id));
        return;
    case Command::RenameScenario:
        m_scenarioView->edit(m_scenarioModel->indexOf(current));
        return;
    default:
        break;
    }
    if (!current)
        return;
    const QString name = displayName(project, {EntityKind::Scenario, *current});
    switch (command) {
    case Command::DuplicateScenario:
        perform(tr("Duplicate %1").arg(name), duplicateScenario(project, m_ids, *current, &added));
        m_choice.setCurrent(added.id);
        break;
    case Command::DeleteScenario:
        perform(tr("Delete %1").arg(name),
                removeAll(project, std::vector<Subject>{{EntityKind::Scenario, *current}}));
        break;
    case Command::ScenarioUp:
        perform(tr("Move %1 up").arg(name), moveScenario(project, *current, row - 1));
        break;
    case Command::ScenarioDown:
        perform(tr("Move %1 down").arg(name), moveScenario(project, *current, row + 1));
        break;
    case Command::AddLever:
        addOrEditLever(true);
        break;
    default:
        runOnLever(command);
        break;
    }
}

void ScenarioPanel::runOnLever(Command command)
{
    const Project &project = m_document.project();
    const QModelIndex index = m_leverView->currentIndex();
    const Lever *lever = m_leverModel->leverAt(index);
    if (lever == nullptr)
        return;
    const Id id = lever->id;
    switch (command) {
    case Command::EditLever:
        addOrEditLever(false);
        break;
    case Command::DeleteLever:
        perform(tr("Delete lever"),
                removeAll(project, std::vector<Subject>{{EntityKind::Lever, id}}));
        m_leverView->setCurrentIndex(
            m_leverModel->index(std::min(index.row(), m_leverModel->rowCount() - 1)));
        return;
    case Command::LeverUp:
        perform(tr("Move lever up"), moveLever(project, id, index.row() - 1));
        break;
    case Command::LeverDown:
        perform(tr("Move lever down"), moveLever(project, id, index.row() + 1));
        break;
    default:
        break;
    }
    m_leverView->setCurrentIndex(m_leverModel->indexOf(id));
}

void ScenarioPanel::addOrEditLever(bool anew)
{
    Lever lever;
    const Lever *present = m_leverModel->leverAt(m_leverView->currentIndex());
    if (!anew && present != nullptr)
        lever = *present;
    else
        lever.scenario = *m_choice.current();
    LeverDialog dialog(m_document.project(), lever, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    Subject added{EntityKind::Lever, lever.id};
    if (anew)
        perform(tr("Add lever"), addLever(m_document.project(), m_ids, dialog.lever(), &added));
    else
        perform(tr("Edit lever"), changeLever(m_document.project(), dialog.lever()));
    m_leverView->setCurrentIndex(m_leverModel->indexOf(added.id));
}

void ScenarioPanel::showChoice()
{
    const std::optional<Id> current = m_choice.current();
    m_syncing = true;
    m_scenarioView->setCurrentIndex(m_scenarioModel->indexOf(current));
    m_syncing = false;
    if (m_leverModel->scenario() != current)
        setProblem({});
    m_leverModel->setScenario(current);
    const Scenario *scenario = current ? m_document.project().find<Scenario>(*current) : nullptr;
    m_leverTitle->setText(scenario != nullptr ? tr("Levers of %1").arg(scenario->name)
                                              : tr("Levers"));
    updateButtons();
}

void ScenarioPanel::updateButtons()
{
    const std::optional<Id> current = m_choice.current();
    const int scenarioRow = m_scenarioModel->indexOf(current).row();
    const int lever = m_leverView->currentIndex().row();
    const auto enable = [this](Command command, bool enabled) {
        button(command)->setEnabled(enabled);
    };
    for (const Command command : {Command::DuplicateScenario,
                                  Command::RenameScenario,
                                  Command::DeleteScenario,
                                  Command::AddLever})
        enable(command, current.has_value());
    enable(Command::ScenarioUp, scenarioRow > 1);
    enable(Command::ScenarioDown, current && scenarioRow + 1 < m_scenarioModel->rowCount());
    enable(Command::EditLever, lever >= 0);
    enable(Command::DeleteLever, lever >= 0);
    enable(Command::LeverUp, lever > 0);
    enable(Command::LeverDown, lever >= 0 && lever + 1 < m_leverModel->rowCount());
    const int levers = m_leverModel->rowCount();
    m_leverView->setVisible(levers > 0);
    m_note->setVisible(levers == 0);
    m_note->setText(!current ? tr("The plan itself has no levers. Choose a scenario to see what it "
                                  "changes, or add one.")
                             : tr("Without levers this scenario is the plan itself. Add a lever to "
                                  "ask what if."));
}

} // namespace headroom
