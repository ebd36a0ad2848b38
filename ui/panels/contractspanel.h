// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/message.h"
#include "models/domain/entityinfo.h"
#include "models/edits/contractedits.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QToolButton;

namespace headroom {

class ContractListModel;
class Document;
class PlainLabel;
class RampEditor;
class SelectionModel;

/// Contracts and what is bought in, the ramp of the chosen one, and what of the plan carries it.
/// What is chosen here is selected, so that its properties show; what is selected on the plan can
/// be assigned to it. Every change is a step of the document. Document and selection outlive it.
class ContractsPanel : public QWidget
{
    Q_OBJECT

public:
    ContractsPanel(Document &document, SelectionModel &selection, QWidget *parent = nullptr);
    ~ContractsPanel() override;

    enum class Command {
        AddContract,
        AddSupply,
        Duplicate,
        Delete,
        SetRamp,
        RemoveStep,
        Assign,
        Unassign,
        Split
    };

    [[nodiscard]] QToolButton *button(Command command) const;

    [[nodiscard]] QListView *list() const { return m_list; }

    [[nodiscard]] RampEditor *ramp() const { return m_ramp; }

    [[nodiscard]] QLineEdit *rampMonth() const { return m_rampMonth; }

    [[nodiscard]] QLineEdit *rampAmount() const { return m_rampAmount; }

    [[nodiscard]] QLineEdit *assignFrom() const { return m_from; }

    [[nodiscard]] QLineEdit *assignUntil() const { return m_until; }

    /// What is wrong, or what was done, in one sentence.
    [[nodiscard]] QString note() const;

    [[nodiscard]] std::optional<Subject> chosen() const;
    void choose(Subject subject);

    /// Ties a contract to things, in the months that are entered here.
    void assignTo(Id contract, const std::vector<Subject> &subjects);

private:
    void makeLayout();
    [[nodiscard]] QWidget *makeRampRow();
    [[nodiscard]] QWidget *makeAssignRow();
    [[nodiscard]] QToolButton *makeButton(Command command, QWidget *parent);
    void run(Command command);
    bool perform(const QString &text, const Result<Project> &candidate);
    void setRampFrom(Month from, double amount);
    void takeTypedRamp();
    void removeStep(Month from);
    void splitAll();
    void unassignSelection();
    [[nodiscard]] Result<AllocationTime> enteredTime() const;
    void sayProblem(const Message &message);
    void sayDone(const QString &sentence);
    void onChosen();
    void refresh();
    void updateButtons();

    Document &m_document;
    SelectionModel &m_selection;
    ContractListModel *m_model;
    QListView *m_list;
    PlainLabel *m_title;
    RampEditor *m_ramp;
    QLineEdit *m_rampMonth;
    QLineEdit *m_rampAmount;
    QLineEdit *m_from;
    QLineEdit *m_until;
    PlainLabel *m_carried;
    PlainLabel *m_note;
    std::vector<std::pair<Command, QToolButton *>> m_buttons;
    std::optional<Subject> m_chosen;
    RandomIds m_ids;
    bool m_syncing = false;
};

} // namespace headroom
