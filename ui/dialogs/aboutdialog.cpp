// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <version.h>

namespace headroom {

namespace {

struct Part
{
    const char *name;
    const char *licence;
};

// What is linked or shipped inside the program.
constexpr Part kParts[] = {
    {"Qt 6", "LGPL-3.0"},
    {"PDFium in Qt PDF, The PDFium Authors", "BSD-3-Clause"},
    {"QCustomPlot 2.1, Emanuel Eichhammer", "GPL-3.0-or-later"},
    {"SQLite", "Public domain"},
    {"JSON for Modern C++, Niels Lohmann", "MIT"},
    {"libxlsxwriter, John McNamara", "BSD-2-Clause"},
    {"Natural Earth, outlines of the land", "Public domain"},
    {"Inter typeface, The Inter Project Authors", "OFL-1.1"},
};

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Headroom"));
    auto *sign = new QLabel(this);
    sign->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *title = new PlainLabel(tr("Headroom"), this);
    title->setFont(shippedFont(theme().headlinePt, QFont::DemiBold));
    auto *version = new PlainLabel(tr("Version %1").arg(QString::fromUtf8(kVersion)), this);
    version->setRole(QStringLiteral("muted"));
    auto *about = new PlainLabel(
        tr("Plans AI compute capacity: sites, racks, power and contracts, and what is left.\n"
           "Copyright 2026 the Headroom authors. Headroom is free software under the GNU General "
           "Public License, version 3 or later. It comes without any warranty."),
        this);
    about->setWordWrap(true);

    auto *head = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->addWidget(title);
    titles->addWidget(version);
    head->addWidget(sign);
    head->addSpacing(8);
    head->addLayout(titles, 1);

    auto *parts = new QGridLayout;
    parts->setHorizontalSpacing(24);
    parts->setColumnStretch(0, 1);
    int row = 0;
    for (const Part &part : kParts) {
        parts->addWidget(new PlainLabel(QString::fromUtf8(part.name), this), row, 0);
        auto *licence = new PlainLabel(QString::fromUtf8(part.licence), this);
        licence->setRole(QStringLiteral("muted"));
        parts->addWidget(licence, row, 1);
        ++row;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *heading = new PlainLabel(tr("It stands on"), this);
    heading->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(about);
    layout->addWidget(heading);
    layout->addLayout(parts);
    layout->addWidget(buttons);
    setMinimumWidth(480);
}

} // namespace headroom
