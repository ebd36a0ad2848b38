// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/nextamount.h"

#include "models/base/programlocale.h"
#include "models/base/units.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/exhaustionanswer.h"
#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QDate>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <cmath>

namespace headroom {

namespace {

/// A round amount of the size of a large order: half of what is used, to one digit or 1.5.
double roundHalf(double used)
{
    const double half = used / 2;
    if (!(half > 0))
        return 0;
    const double size = std::pow(10, std::floor(std::log10(half)));
    const double digits = half / size;
    return size * (digits >= 1.25 && digits < 1.75 ? 1.5 : std::round(digits));
}

} // namespace

NextAmount::NextAmount(QWidget *parent)
    : QWidget(parent)
    , m_caption(new PlainLabel(tr("If more is wanted"), this))
    , m_amount(new QLineEdit(this))
    , m_answer(new PlainLabel(this))
{
    m_caption->setRole(QStringLiteral("caption"));
    m_amount->setAccessibleName(tr("How much more"));
    m_amount->setToolTip(plainToolTip(
        tr("How much more somebody wants, with its unit: \"150 MW\". The answer says from when the "
           "site is short then, and by when to order what is short.")));
    m_amount->setFixedWidth(96);
    m_answer->setRole(QStringLiteral("muted"));
    m_answer->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_caption, 1);
    row->addWidget(m_amount);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_answer);
    connect(m_amount, &QLineEdit::editingFinished, this, &NextAmount::takeAmount);
}

void NextAmount::setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    offerAmount();
    ask();
}

void NextAmount::setSite(Id site)
{
    if (m_site == site)
        return;
    m_site = site;
    m_wanted.reset();
    offerAmount();
    ask();
}

void NextAmount::setResource(const QString &resource)
{
    std::optional<ForecastResource> found;
    const auto &names = ChoiceNames<ForecastResource>::kNames;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (resource == QLatin1String(names[i]))
            found = static_cast<ForecastResource>(i);
    }
    setVisible(found.has_value());
    if (found == m_resource)
        return;
    m_resource = found;
    m_wanted.reset();
    offerAmount();
    ask();
}

Unit NextAmount::unit() const
{
    const SiteEvaluation *site = m_evaluation ? m_evaluation->site(m_site) : nullptr;
    const ResourceSeries *series =
        site != nullptr && m_resource ? site->resource(QString::fromUtf8(
            ChoiceNames<ForecastResource>::kNames.at(static_cast<std::size_t>(*m_resource))))
                                      : nullptr;
    return series != nullptr ? series->unit : Unit::Kilowatt;
}

/// What was typed, else an amount of the size of the site.
void NextAmount::offerAmount()
{
    if (m_amount->hasFocus() && m_amount->isModified())
        return; // somebody is typing
    double amount = m_wanted.value_or(0);
    const SiteEvaluation *site = m_evaluation ? m_evaluation->site(m_site) : nullptr;
    if (!m_wanted && m_resource && site != nullptr) {
        const ResourceSeries *series = site->resource(QString::fromUtf8(
            ChoiceNames<ForecastResource>::kNames.at(static_cast<std::size_t>(*m_resource))));
        double most = 0;
        if (series != nullptr) {
            for (const ResourceFigures &figures : series->byEpoch)
                most = std::max(most, figures.normal.value_or(0));
        }
        amount = roundHalf(most);
    }
    m_asked = amount;
    m_amount->setText(amount > 0
                          ? printAmount({amount, unit()}, AmountStyle::Readable, programLocale())
                          : QString());
    m_amount->setModified(false);
}

void NextAmount::takeAmount()
{
    if (!m_amount->isModified())
        return;
    m_amount->setModified(false);
    const QString typed = m_amount->text().trimmed();
    if (typed.isEmpty()) {
        m_wanted.reset();
        offerAmount();
        ask();
        return;
    }
    const Result<double> amount = parseAmount(typed, unit(), programLocale());
    if (!amount) {
        m_worker.cancel();
        m_answer->setText(words(amount.message(), programLocale()));
        return;
    }
    m_wanted = m_asked = *amount;
    ask();
}

void NextAmount::ask()
{
    if (!m_evaluation || !m_resource || !m_site.isValid() || !(m_asked > 0)) {
        m_worker.cancel();
        m_answer->setText({});
        return;
    }
    m_worker.submit([this,
                     question = NextAmountQuestion{.site = m_site,
                                                   .amount = m_asked,
                                                   .resource = *m_resource,
                                                   .today = QDate::currentDate()},
                     project = m_project,
                     evaluation = m_evaluation](Progress &) -> LatestWorker::Delivery {
        const QString answer = nextAmountAnswer(question, project, *evaluation, programLocale());
        return [this, answer] { m_answer->setText(answer); };
    });
}

QString NextAmount::answer() const
{
    return m_answer->text();
}

} // namespace headroom
