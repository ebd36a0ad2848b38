// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cataloguedialog.h"

#include "models/document/document.h"
#include "models/exchange/cataloguecopy.h"
#include "models/text/words.h"
#include "ui/dialogs/figurewords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int kKeyRole = Qt::UserRole + 1;

QString statusWords(FigureStatus status)
{
    switch (status) {
    case FigureStatus::Verified:
        return CatalogueDialog::tr("Verified");
    case FigureStatus::Derived:
        return CatalogueDialog::tr("Derived");
    case FigureStatus::Assumed:
        return CatalogueDialog::tr("Assumed");
    }
    return {};
}

QColor statusColor(FigureStatus status)
{
    switch (status) {
    case FigureStatus::Verified:
        return theme().success;
    case FigureStatus::Derived:
        return theme().accent;
    case FigureStatus::Assumed:
        return theme().warning;
    }
    return theme().text;
}

QString kindWords(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Primary:
        return CatalogueDialog::tr("primary");
    case SourceKind::PrimaryCopy:
        return CatalogueDialog::tr("copy of a primary source");
    case SourceKind::Secondary:
        return CatalogueDialog::tr("secondary");
    }
    return {};
}

} // namespace

CatalogueDialog::CatalogueDialog(Document &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_list(new QTreeWidget(this))
    , m_figures(new QTreeWidget(this))
    , m_name(new PlainLabel(this))
    , m_notes(new PlainLabel(this))
    , m_sources(new PlainLabel(this))
    , m_add(new QPushButton(tr("Add to Plan"), this))
    , m_bar(new MessageBar(this))
{
    setWindowTitle(tr("Catalogue"));
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find in the catalogue"));
    search->setAccessibleName(tr("Find in the catalogue"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &CatalogueDialog::fill);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Equipment"));
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        showRow(item);
    });

    m_name->setFont(shippedFont(theme().titlePt, QFont::DemiBold));
    m_name->setWordWrap(true);
    m_notes->setWordWrap(true);
    m_sources->setWordWrap(true);
    m_sources->setRole(QStringLiteral("caption"));
    m_sources->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setHeaderLabels({tr("Figure"), tr("Value"), tr("Standing")});
    m_figures->setRootIsDecorated(false);
    m_figures->setAccessibleName(tr("Figures"));
    m_figures->header()->resizeSection(0, 250);
    m_figures->header()->resizeSection(1, 150);

    auto *left = new QWidget(this);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 8, 0);
    leftColumn->addWidget(search);
    leftColumn->addWidget(m_list, 1);
    auto *right = new QWidget(this);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(8, 0, 0, 0);
    rightColumn->setSpacing(8);
    rightColumn->addWidget(m_name);
    rightColumn->addWidget(m_notes);
    rightColumn->addWidget(m_figures, 1);
    rightColumn->addWidget(m_sources);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({300, 580});
    splitter->setChildrenCollapsible(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &CatalogueDialog::addToPlan);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);
    resize(940, 640);
    fill({});
    choose(QStringLiteral("rack.gb200_nvl72"));
}

void CatalogueDialog::fill(const QString &filter)
{
    m_list->clear();
    for (const CatalogueCategory &category : shippedCatalogue().categories()) {
        auto *group = new QTreeWidgetItem(QStringList{category.title});
        group->setFlags(Qt::ItemIsEnabled);
        for (const CatalogueRow &row : category.rows) {
            const bool hit = filter.isEmpty() || row.name.contains(filter, Qt::CaseInsensitive)
                             || row.vendor.contains(filter, Qt::CaseInsensitive);
            if (!hit)
                continue;
            auto *item = new QTreeWidgetItem(group, QStringList{row.name});
            item->setData(0, kKeyRole, row.key);
        }
        if (group->childCount() == 0) {
            delete group;
            continue;
        }
        m_list->addTopLevelItem(group);
        group->setExpanded(!filter.isEmpty());
    }
}

void CatalogueDialog::choose(const QString &key)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->data(0, kKeyRole).toString() == key) {
                group->setExpanded(true);
                m_list->setCurrentItem(group->child(j));
                m_list->scrollToItem(group->child(j));
                return;
            }
        }
    }
}

void CatalogueDialog::showRow(const QTreeWidgetItem *item)
{
    const QString key = item != nullptr ? item->data(0, kKeyRole).toString() : QString();
    const CatalogueRow *row = key.isEmpty() ? nullptr : shippedCatalogue().find(key);
    m_key = row != nullptr ? key : QString();
    m_add->setEnabled(row != nullptr && row->category == u"rack");
    m_add->setToolTip(plainToolTip(tr("Copies this rack type, with its sources, into the plan.")));
    m_figures->clear();
    m_name->setText(row != nullptr ? row->name : tr("Choose a piece of equipment"));
    m_notes->setVisible(row != nullptr);
    m_sources->setVisible(row != nullptr);
    if (row == nullptr)
        return;
    QStringList about{row->vendor, row->notes};
    about.removeAll(QString());
    m_notes->setText(about.join(QStringLiteral(". ")));
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    for (const CatalogueFigure &figure : row->figures) {
        const FigureName name = figureName(figure.name);
        QString value = locale.toString(figure.value, 'g', 10);
        if (!name.unit.isEmpty())
            value += QChar(QChar::Nbsp) + name.unit;
        auto *line = new QTreeWidgetItem(
            m_figures, QStringList{name.label, value, statusWords(figure.status)});
        line->setForeground(2, statusColor(figure.status));
        line->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const auto &[name, text] : row->words)
        new QTreeWidgetItem(m_figures, QStringList{figureName(name).label, text, QString()});
    for (const QString &name : row->unknown) {
        auto *line = new QTreeWidgetItem(
            m_figures, QStringList{figureName(name).label, tr("unknown"), QString()});
        line->setForeground(1, theme().mutedText);
        line->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    showSources(*row);
}

void CatalogueDialog::showSources(const CatalogueRow &row)
{
    QStringList lines;
    for (const CatalogueSource &source : row.sources) {
        lines.append(tr("%1 (%2, %3)")
                         .arg(source.source,
                              source.date.isEmpty() ? tr("no date") : source.date,
                              kindWords(source.kind)));
    }
    m_sources->setText(lines.isEmpty() ? tr("No source is given.")
                                       : tr("Sources: %1").arg(lines.join(QLatin1Char('\n'))));
}

void CatalogueDialog::addToPlan()
{
    const CatalogueRow *row = shippedCatalogue().find(m_key);
    if (row == nullptr)
        return;
    Id copy;
    const Result<void> done = m_document.perform(
        tr("Add %1 to the rack types").arg(row->name),
        copyRackType(m_document.project(), m_ids, shippedCatalogue(), *row, &copy));
    if (!done) {
        m_bar->say(MessageBar::Tone::Danger, words(done.message()));
        return;
    }
    m_bar->say(MessageBar::Tone::Success, tr("%1 is a rack type of this plan.").arg(row->name));
    Q_EMIT rackTypeAdded(copy);
}

} // namespace headroom
