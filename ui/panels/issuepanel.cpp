// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/issuepanel.h"

#include "models/presentation/issuelistmodel.h"
#include "models/presentation/projecttreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

namespace {

class IssueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != IssueListModel::SentenceColumn)
            return;
        const auto severity =
            static_cast<Severity>(index.data(IssueListModel::SeverityRole).toInt());
        const QColor color = severity == Severity::Error     ? theme().danger
                             : severity == Severity::Warning ? theme().warning
                                                             : theme().accent;
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = tintedIcon(index.data(IssueListModel::IconNameRole).toString(), color);
        option->decorationSize = {16, 16};
    }
};

} // namespace

IssuePanel::IssuePanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new IssueListModel(this))
    , m_view(new QTreeView(this))
    , m_empty(new PlainLabel(tr("No issues: the numbers show no problem."), this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new IssueDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAccessibleName(tr("Issues"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(IssueListModel::SentenceColumn, QHeaderView::Stretch);
    m_view->header()->resizeSection(IssueListModel::ThingColumn, 200);
    m_view->header()->resizeSection(IssueListModel::MonthColumn, 130);
    m_empty->setRole(QStringLiteral("muted"));
    m_empty->setContentsMargins(14, 12, 14, 12);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_view, 1);
    m_view->hide();
    layout->addStretch(0);

    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex &current) {
                const QVariant subject = current.data(IssueListModel::SubjectRole);
                Q_EMIT issueChosen(current.row());
                if (subject.isValid() && !m_quiet)
                    Q_EMIT subjectChosen(subject.value<Subject>());
            });
    // A row that is chosen already still leads to the plan.
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QVariant subject = index.siblingAtColumn(0).data(IssueListModel::SubjectRole);
        if (subject.isValid())
            Q_EMIT subjectChosen(subject.value<Subject>());
    });
}

void IssuePanel::setIssues(const std::vector<Issue> &issues, const Project &project)
{
    m_model->setIssues(issues, project);
    m_view->setVisible(!issues.empty());
    m_empty->setVisible(issues.empty());
    Q_EMIT countChanged(m_model->count(Severity::Error), m_model->count(Severity::Warning));
}

void IssuePanel::choose(int row)
{
    m_quiet = true;
    const QModelIndex index = m_model->index(row, 0);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_quiet = false;
}

void IssuePanel::goToNext()
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = (m_view->currentIndex().row() + 1) % rows;
    m_view->setCurrentIndex(m_model->index(row, 0));
}

} // namespace headroom
