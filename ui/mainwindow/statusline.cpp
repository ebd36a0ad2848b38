// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QLocale>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int kReadingMs = 8000; // a problem is shown for so long
constexpr int kLeastMs = 2500;   // and for so long whatever the hand does

const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_hint(new PlainLabel(this))
    , m_issues(new QToolButton(this))
    , m_state(new PlainLabel(this))
    , m_pointer(new PlainLabel(this))
    , m_zoom(new PlainLabel(this))
{
    setSizeGripEnabled(false);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setElided(true);
    m_pointer->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pointer->setMinimumWidth(
        fontMetrics().horizontalAdvance(QStringLiteral("x −1,000.00 m   y −1,000.00 m")) + 16);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1,000.0 px/m")) + 16);
    m_issues->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_issues->setIconSize({14, 14});
    m_issues->setFocusPolicy(Qt::NoFocus);
    m_issues->setToolTip(plainToolTip(tr("Shows the issues")));
    addWidget(m_hint, 1);
    addPermanentWidget(m_state);
    addPermanentWidget(m_issues);
    addPermanentWidget(m_pointer);
    addPermanentWidget(m_zoom);
    m_back.setSingleShot(true);
    connect(&m_back, &QTimer::timeout, this, [this] { setHint(m_lastHint); });
    connect(m_issues, &QToolButton::clicked, this, &StatusLine::issuesClicked);
    setBusy(false);
    setIssues(0, 0);
}

void StatusLine::setHint(const QString &text)
{
    m_lastHint = text;
    // What is said when a gesture was refused must not take the reason away at once.
    if (m_back.isActive() && m_back.remainingTime() > kReadingMs - kLeastMs)
        return;
    m_back.stop();
    setStyleProperty(m_hint, "problem", false);
    m_hint->setText(text);
}

void StatusLine::sayProblem(const QString &sentence)
{
    setStyleProperty(m_hint, "problem", true);
    m_hint->setText(sentence);
    m_back.start(kReadingMs);
}

void StatusLine::setPointer(Point at)
{
    m_pointer->setText(
        tr("x %1 m   y %2 m")
            .arg(english().toString(at.xM, 'f', 2), english().toString(at.yM, 'f', 2)));
}

void StatusLine::clearPointer()
{
    m_pointer->clear();
}

void StatusLine::setZoom(double pixelsPerMetre)
{
    const int decimals = pixelsPerMetre < 10 ? 2 : 0;
    m_zoom->setText(tr("%1 px/m").arg(english().toString(pixelsPerMetre, 'f', decimals)));
}

void StatusLine::setBusy(bool busy)
{
    m_state->setText(busy ? tr("Calculating…") : tr("Up to date"));
}

void StatusLine::setIssues(int errors, int warnings)
{
    QStringList parts;
    if (errors > 0)
        parts.append(errors == 1 ? tr("1 error") : tr("%1 errors").arg(errors));
    if (warnings > 0)
        parts.append(warnings == 1 ? tr("1 warning") : tr("%1 warnings").arg(warnings));
    m_issues->setText(parts.isEmpty() ? tr("No issues") : parts.join(QStringLiteral(", ")));
    const bool bad = errors > 0;
    m_issues->setIcon(parts.isEmpty()
                          ? tintedIcon(QStringLiteral("check"), theme().success)
                          : tintedIcon(bad ? QStringLiteral("error") : QStringLiteral("warning"),
                                       bad ? theme().danger : theme().warning));
}

void StatusLine::setPlanShown(bool shown)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_issues, m_state, m_pointer, m_zoom})
        part->setVisible(shown);
}

QString StatusLine::hint() const
{
    return m_hint->text();
}

} // namespace headroom
