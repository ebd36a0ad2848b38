// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/datepopup.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QCalendarWidget>
#include <QGridLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QWidgetAction>

namespace headroom {

namespace {

/// A year with its twelve months.
class MonthGrid : public QWidget
{
public:
    MonthGrid(Month present, const std::function<void(Month)> &chosen, QWidget *parent)
        : QWidget(parent)
        , m_present(present)
        , m_year(present.year())
        , m_title(new PlainLabel(this))
    {
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins(8, 8, 8, 8);
        grid->setSpacing(4);
        m_title->setAlignment(Qt::AlignCenter);
        m_title->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
        grid->addWidget(makeArrow(QStringLiteral("previous"), tr("The year before"), -1), 0, 0);
        grid->addWidget(m_title, 0, 1);
        grid->addWidget(makeArrow(QStringLiteral("next"), tr("The year after"), 1), 0, 2);
        const QLocale locale(QLocale::English, QLocale::UnitedStates);
        for (int i = 0; i < 12; ++i) {
            auto *button = new QPushButton(locale.monthName(i + 1, QLocale::ShortFormat), this);
            connect(button, &QPushButton::clicked, this, [this, i, chosen] {
                chosen(Month(m_year, i + 1));
            });
            m_buttons.push_back(button);
            grid->addWidget(button, 1 + i / 3, i % 3);
        }
        showYear();
    }

private:
    QToolButton *makeArrow(const QString &icon, const QString &text, int years)
    {
        auto *button = new QToolButton(this);
        button->setIcon(themedIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, years] {
            m_year = std::clamp(m_year + years, 1900, 2999);
            showYear();
        });
        return button;
    }

    void showYear()
    {
        m_title->setText(QString::number(m_year));
        for (int i = 0; i < 12; ++i)
            m_buttons[static_cast<std::size_t>(i)]->setDefault(Month(m_year, i + 1) == m_present);
    }

    Month m_present;
    int m_year;
    PlainLabel *m_title;
    std::vector<QPushButton *> m_buttons;
};

} // namespace

void chooseDate(QWidget &below,
                bool monthOnly,
                const FieldValue &present,
                const std::function<void(const FieldValue &)> &chosen)
{
    auto *menu = new QMenu(&below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QWidget *content = nullptr;
    if (monthOnly) {
        const auto *month = std::get_if<Month>(&present);
        content = new MonthGrid(
            month != nullptr ? *month : Month::of(QDate::currentDate()),
            [menu, chosen](Month picked) {
                menu->close();
                chosen(FieldValue(picked));
            },
            menu);
    } else {
        auto *calendar = new QCalendarWidget(menu);
        const auto *date = std::get_if<QDate>(&present);
        calendar->setSelectedDate(date != nullptr ? *date : QDate::currentDate());
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        QObject::connect(calendar, &QCalendarWidget::clicked, menu, [menu, chosen](QDate picked) {
            menu->close();
            chosen(FieldValue(picked));
        });
        content = calendar;
    }
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(content);
    menu->addAction(action);
    menu->popup(below.mapToGlobal(QPoint(0, below.height() + 2)));
}

} // namespace headroom
