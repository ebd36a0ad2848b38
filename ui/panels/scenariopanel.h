// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"

#include <QWidget>

class QListView;
class QPushButton;
class QToolButton;

namespace headroom {

class Document;
class LeverListModel;
class PlainLabel;
class ScenarioChoice;
class ScenarioListModel;

/// The scenarios of the plan and the levers of the chosen one. The one that is chosen here is the
/// one that all figures are shown for. Every change is a step of the document. Document and choice
/// outlive it.
class ScenarioPanel : public QWidget
{
    Q_OBJECT

public:
    ScenarioPanel(Document &document, ScenarioChoice &choice, QWidget *parent = nullptr);
    ~ScenarioPanel() override;

    enum class Command {
        AddScenario,
        DuplicateScenario,
        RenameScenario,
        DeleteScenario,
        ScenarioUp,
        ScenarioDown,
        AddLever,
        EditLever,
        DeleteLever,
        LeverUp,
        LeverDown
    };

    [[nodiscard]] QToolButton *button(Command command) const;

    [[nodiscard]] QListView *scenarios() const { return m_scenarioView; }

    [[nodiscard]] QListView *levers() const { return m_leverView; }

    [[nodiscard]] ScenarioListModel *scenarioModel() const { return m_scenarioModel; }

    [[nodiscard]] LeverListModel *leverModel() const { return m_leverModel; }

    /// Why the chosen scenario cannot be applied; empty where it can.
    void setProblem(const QString &sentence);

Q_SIGNALS:
    void problem(const headroom::Message &message);
    void compareWanted();
    /// A lever is chosen that is about this.
    void subjectChosen(headroom::Subject subject);

private:
    [[nodiscard]] QWidget *makeHead(const QString &title, std::initializer_list<Command> commands);
    void makeLists();
    void run(Command command);
    void runOnLever(Command command);
    void addOrEditLever(bool anew);
    void perform(const QString &text, const Result<Project> &candidate);
    void showChoice();
    void updateButtons();

    Document &m_document;
    ScenarioChoice &m_choice;
    ScenarioListModel *m_scenarioModel;
    LeverListModel *m_leverModel;
    QListView *m_scenarioView;
    QListView *m_leverView;
    PlainLabel *m_leverTitle = nullptr;
    PlainLabel *m_note;
    PlainLabel *m_problem;
    QPushButton *m_compare;
    std::vector<std::pair<Command, QToolButton *>> m_buttons;
    RandomIds m_ids;
    bool m_syncing = false;
};

} // namespace headroom
