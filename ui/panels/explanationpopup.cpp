// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/explanationpopup.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace headroom {

namespace {

constexpr int kWidth = 460;
constexpr int kMostHeight = 560;
constexpr std::size_t kMostThings = 30;

QString toneOf(Harm harm)
{
    switch (harm) {
    case Harm::Danger:
        return QStringLiteral("danger");
    case Harm::Warning:
        return QStringLiteral("warning");
    case Harm::None:
        break;
    }
    return {};
}

} // namespace

ExplanationPopup::ExplanationPopup(const Explanation &explanation, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_content(new QWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("card", true);
    setAccessibleName(explanation.title);
    m_content->setObjectName(QStringLiteral("panel"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(18, 14, 18, 16);
    m_column->setSpacing(3);
    addHead(explanation);
    addCases(explanation);
    addThings(explanation.pathTitle, explanation.path);
    for (const Explanation::List &list : explanation.lists)
        addThings(list.title, list.things);
    if (!explanation.incomplete.isEmpty())
        addLabel(explanation.incomplete, {})->setTone(QStringLiteral("warning"));
    addThings(tr("Missing"), explanation.missing);
    addInputs(explanation);
    m_column->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
    const int wanted = m_content->heightForWidth(kWidth - 14);
    setFixedSize(kWidth, std::min(kMostHeight, std::max(120, wanted + 4)));
}

PlainLabel *ExplanationPopup::addLabel(const QString &text, const QString &role)
{
    auto *label = new PlainLabel(text, m_content);
    label->setWordWrap(true);
    if (!role.isEmpty())
        label->setRole(role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
    return label;
}

void ExplanationPopup::addHeading(const QString &text)
{
    m_column->addSpacing(9);
    addLabel(text, {})->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
}

void ExplanationPopup::addHead(const Explanation &explanation)
{
    addLabel(tr("%1 · %2").arg(explanation.title, explanation.where), QStringLiteral("caption"));
    PlainLabel *figure = addLabel(explanation.figure, {});
    figure->setFont(shippedFont(theme().titlePt + 2, QFont::DemiBold));
    figure->setTone(toneOf(explanation.harm));
    addLabel(explanation.reason, {});
}

void ExplanationPopup::addCases(const Explanation &explanation)
{
    if (explanation.cases.empty())
        return;
    addHeading(tr("How it is computed"));
    if (!explanation.formulaName.isEmpty())
        addLabel(tr("%1: %2.").arg(explanation.formulaName, explanation.formulaText),
                 QStringLiteral("caption"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 4, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Explanation::Case &each : explanation.cases) {
        auto *name = new PlainLabel(each.decides && explanation.cases.size() > 1
                                        ? tr("%1 (decides)").arg(each.name)
                                        : each.name,
                                    m_content);
        name->setWordWrap(true);
        auto *sum = new PlainLabel(each.formula, m_content);
        sum->setRole(QStringLiteral("muted"));
        auto *result = new PlainLabel(each.result, m_content);
        result->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (each.decides) {
            name->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
            result->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
            result->setTone(toneOf(explanation.harm));
        }
        grid->addWidget(name, row, 0);
        grid->addWidget(sum, row, 1, Qt::AlignRight);
        grid->addWidget(result, row, 2);
        ++row;
    }
    m_column->addLayout(grid);
}

void ExplanationPopup::addLink(const QString &text,
                               Subject subject,
                               const QString &detail,
                               Harm harm)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *link = new QPushButton(m_content);
    link->setFlat(true);
    link->setCursor(Qt::PointingHandCursor);
    link->setText(fontMetrics()
                      .elidedText(text, Qt::ElideMiddle, kWidth - 210)
                      .replace(QLatin1Char('&'), QStringLiteral("&&")));
    link->setAccessibleName(text);
    link->setToolTip(plainToolTip(tr("%1: show it on the plan").arg(text)));
    connect(link, &QPushButton::clicked, this, [this, subject] {
        Q_EMIT subjectChosen(subject);
        close();
    });
    auto *label = new PlainLabel(detail, m_content);
    label->setRole(QStringLiteral("muted"));
    label->setTone(toneOf(harm));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(link);
    row->addWidget(label, 1);
    m_column->addLayout(row);
}

void ExplanationPopup::addThings(const QString &title,
                                 const std::vector<Explanation::Thing> &things)
{
    if (things.empty())
        return;
    addHeading(title);
    for (std::size_t i = 0; i < std::min(kMostThings, things.size()); ++i)
        addLink(things[i].name, things[i].subject, things[i].detail, things[i].harm);
    if (things.size() > kMostThings)
        addLabel(tr("and %1 more").arg(things.size() - kMostThings), QStringLiteral("muted"));
}

void ExplanationPopup::addInputs(const Explanation &explanation)
{
    if (explanation.inputs.empty())
        return;
    addHeading(tr("Inputs and who says so"));
    for (const Explanation::Input &input : explanation.inputs) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *name = new PlainLabel(input.name, m_content);
        name->setWordWrap(true);
        auto *value = new PlainLabel(input.value, m_content);
        value->setFont(shippedFont(theme().bodyPt, QFont::Medium));
        row->addWidget(name, 1);
        row->addWidget(value, 0, Qt::AlignTop);
        m_column->addLayout(row);
        addLabel(input.source.isEmpty() ? tr("No source is given.") : input.source,
                 QStringLiteral("caption"));
        m_column->addSpacing(3);
    }
    if (explanation.moreInputs > 0)
        addLabel(tr("and %1 more").arg(explanation.moreInputs), QStringLiteral("muted"));
}

void ExplanationPopup::openAt(QPoint at)
{
    const QScreen *screen = parentWidget() != nullptr ? parentWidget()->screen() : this->screen();
    const QRect room = screen->availableGeometry();
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
}

QString ExplanationPopup::text() const
{
    QStringList lines;
    for (const QWidget *child : m_content->findChildren<QWidget *>()) {
        if (const auto *label = qobject_cast<const PlainLabel *>(child))
            lines << label->text();
        else if (const auto *link = qobject_cast<const QPushButton *>(child))
            lines << link->accessibleName();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace headroom
