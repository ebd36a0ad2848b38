// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pastearraydialog.h"

#include "models/base/units.h"
#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

namespace headroom {

namespace {

constexpr int kMostCopies = 1000; // in one direction
constexpr double kFarthestM = 10000;

QSpinBox *countBox(int usual, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, kMostCopies);
    box->setValue(usual);
    return box;
}

/// The next step of the grid that leaves room to walk beside what is so wide.
double usualStepM(double widthM, double gridM)
{
    constexpr double kWalkM = 1.2;
    const double step = gridM > 0 ? gridM : 0.1;
    return std::ceil((widthM + kWalkM) / step - 1e-6) * step;
}

} // namespace

PasteArrayDialog::PasteArrayDialog(const Fragment &fragment,
                                   double gridM,
                                   bool canStand,
                                   QWidget *parent)
    : QDialog(parent)
    , m_things(static_cast<qint64>(fragment.copied.size()))
    , m_racks(static_cast<qint64>(fragment.plan.table<Rack>().size()))
    , m_columns(countBox(2, this))
    , m_rows(countBox(1, this))
    , m_columnStep(new QLineEdit(this))
    , m_rowStep(new QLineEdit(this))
    , m_first(new QCheckBox(tr("What was copied is the first of them"), this))
    , m_totals(new PlainLabel(this))
{
    setWindowTitle(tr("Paste as Array"));
    const Bounds bounds = fragment.bounds().value_or(Bounds{});
    const auto metres = [](double value) { return printAmount({value, Unit::Metre}); };
    m_columnStep->setText(metres(usualStepM(bounds.high.xM - bounds.low.xM, gridM)));
    m_rowStep->setText(metres(usualStepM(bounds.high.yM - bounds.low.yM, gridM)));
    m_columnStep->setToolTip(plainToolTip(
        tr("From one copy to the next towards the east, for instance 7.2 m; −7.2 m goes west.")));
    m_rowStep->setToolTip(plainToolTip(
        tr("From one copy to the next towards the north, for instance 12 m; −12 m goes south.")));
    m_first->setChecked(canStand);
    m_first->setVisible(canStand);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->addRow(tr("&Columns"), m_columns);
    form->addRow(tr("Step &east"), m_columnStep);
    form->addRow(tr("&Rows"), m_rows);
    form->addRow(tr("Step &north"), m_rowStep);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_paste = buttons->button(QDialogButtonBox::Ok);
    m_paste->setText(tr("Paste"));
    m_totals->setWordWrap(true);
    m_totals->setMinimumHeight(2 * m_totals->fontMetrics().lineSpacing());
    m_totals->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_first);
    layout->addWidget(m_totals);
    layout->addWidget(buttons);
    setMinimumWidth(380);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QSpinBox *box : {m_columns, m_rows})
        connect(box, &QSpinBox::valueChanged, this, &PasteArrayDialog::read);
    for (QLineEdit *edit : {m_columnStep, m_rowStep})
        connect(edit, &QLineEdit::textChanged, this, &PasteArrayDialog::read);
    connect(m_first, &QCheckBox::toggled, this, &PasteArrayDialog::read);
    m_columns->setFocus();
    m_columns->selectAll();
    read();
}

void PasteArrayDialog::read()
{
    QString problem;
    const auto step = [&problem](QLineEdit *edit) {
        const Result<double> metres = parseAmount(edit->text().trimmed(), Unit::Metre);
        const bool sound = metres.ok() && std::abs(*metres) <= kFarthestM;
        setStyleProperty(edit, "problem", !sound);
        if (!sound && problem.isEmpty())
            problem = metres ? tr("A step is at most 10 km long.") : words(metres.message());
        return sound ? *metres : 0;
    };
    m_array.columns = m_columns->value();
    m_array.rows = m_rows->value();
    m_array.columnStep = {step(m_columnStep), 0};
    m_array.rowStep = {0, step(m_rowStep)};
    m_array.firstStands = m_first->isChecked();
    const bool addsNothing = m_array.firstStands && m_array.columns * m_array.rows == 1;
    m_totals->setRole(problem.isEmpty() ? QStringLiteral("muted") : QStringLiteral("problem"));
    m_totals->setText(problem.isEmpty() ? totalsText() : problem);
    m_paste->setEnabled(problem.isEmpty() && !addsNothing);
}

QString PasteArrayDialog::totalsText() const
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const qint64 copies = qint64{m_array.columns} * m_array.rows - (m_array.firstStands ? 1 : 0);
    if (copies == 0)
        return tr("One column and one row add nothing. Ask for more of them.");
    const QString added = m_racks > 0 ? tr("%1 racks").arg(locale.toString(copies * m_racks))
                                      : tr("%1 things").arg(locale.toString(copies * m_things));
    return copies == 1 ? tr("Adds one copy: %1.").arg(added)
                       : tr("Adds %1 copies: %2.").arg(locale.toString(copies), added);
}

} // namespace headroom
