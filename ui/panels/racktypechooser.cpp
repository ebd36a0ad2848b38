// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/racktypechooser.h"

#include "models/base/units.h"
#include "models/document/document.h"
#include "models/exchange/cataloguecopy.h"
#include "models/presentation/fieldwords.h"
#include "models/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace headroom {

namespace {

enum Role { IdRole = Qt::UserRole + 1, CatalogueKeyRole, DetailRole, IconRole };

QString joinedFigures(std::optional<double> accelerators, std::optional<double> powerKw)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    QStringList parts;
    if (accelerators)
        parts.append(RackTypeChooser::tr("%1 GPUs").arg(locale.toString(*accelerators, 'f', 0)));
    if (powerKw)
        parts.append(printAmount({*powerKw, Unit::Kilowatt}, AmountStyle::Readable, locale));
    return parts.join(QStringLiteral(", "));
}

void addHeading(QComboBox &combo, const QString &text)
{
    combo.addItem(text);
    auto *model = qobject_cast<QStandardItemModel *>(combo.model());
    QStandardItem *item = model->item(combo.count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = shippedFont(theme().captionPt, QFont::DemiBold);
    item->setFont(font);
}

} // namespace

QString keyFigures(const CatalogueRow &row)
{
    std::optional<double> power = row.value(u"power_kw_typical");
    if (!power)
        power = row.value(u"power_kw_nameplate");
    return joinedFigures(row.value(u"accelerators"), power);
}

RackTypeChooser::RackTypeChooser(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_combo(new ElidedComboBox(this))
    , m_figures(new QGridLayout)
    , m_source(new PlainLabel(this))
{
    m_combo->setAccessibleName(tr("Rack type"));
    m_combo->setPlaceholderText(tr("Choose a rack type"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->setItemDelegate(new DetailDelegate(IconRole, DetailRole, m_combo));
    m_combo->setMaxVisibleItems(16);
    m_figures->setContentsMargins(0, 4, 0, 0);
    m_figures->setHorizontalSpacing(8);
    m_figures->setVerticalSpacing(2);
    m_figures->setColumnStretch(0, 1);
    m_source->setRole(QStringLiteral("caption"));
    m_source->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_combo);
    layout->addLayout(m_figures);
    layout->addWidget(m_source);

    connect(m_combo, &QComboBox::activated, this, &RackTypeChooser::choose);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<RackType>().empty())
            fill();
    });
    connect(&m_document, &Document::wasReset, this, [this] {
        m_current = {};
        fill();
    });
    fill();
}

void RackTypeChooser::setCurrent(Id type)
{
    if (m_current == type)
        return;
    m_current = type;
    fill();
}

void RackTypeChooser::fill()
{
    const Project &project = m_document.project();
    if (m_current.isValid() && project.find<RackType>(m_current) == nullptr)
        m_current = {};
    m_combo->clear();
    std::vector<RackType> types(project.table<RackType>().begin(), project.table<RackType>().end());
    std::sort(types.begin(), types.end(), [](const RackType &a, const RackType &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    if (!types.empty())
        addHeading(*m_combo, tr("In this plan"));
    int current = -1;
    for (const RackType &type : types) {
        m_combo->addItem(type.name);
        const int row = m_combo->count() - 1;
        m_combo->setItemData(row, type.id.value, IdRole);
        m_combo->setItemData(row, QStringLiteral("rack"), IconRole);
        m_combo->setItemData(
            row,
            joinedFigures(type.accelerators ? std::optional<double>(*type.accelerators)
                                            : std::nullopt,
                          type.plannedPower ? std::optional<double>(type.plannedPower->value())
                                            : std::nullopt),
            DetailRole);
        if (type.id == m_current)
            current = row;
    }
    if (const CatalogueCategory *racks = shippedCatalogue().category(u"rack")) {
        addHeading(*m_combo, tr("From the catalogue"));
        for (const CatalogueRow &row : racks->rows) {
            const bool known = std::any_of(types.begin(), types.end(), [&](const RackType &type) {
                return type.catalogueKey == row.key;
            });
            if (known)
                continue;
            m_combo->addItem(row.name);
            const int index = m_combo->count() - 1;
            m_combo->setItemData(index, row.key, CatalogueKeyRole);
            m_combo->setItemData(index, QStringLiteral("catalogue"), IconRole);
            m_combo->setItemData(index, keyFigures(row), DetailRole);
        }
    }
    m_combo->setCurrentIndex(current);
    m_combo->setToolTip(plainToolTip(m_combo->currentText()));
    showFigures();
}

void RackTypeChooser::choose(int index)
{
    const QString key = m_combo->itemData(index, CatalogueKeyRole).toString();
    if (key.isEmpty()) {
        m_current = Id{m_combo->itemData(index, IdRole).toLongLong()};
        showFigures();
        Q_EMIT chosen(m_current);
        return;
    }
    const CatalogueRow *row = shippedCatalogue().find(key);
    if (row == nullptr)
        return;
    Id copy;
    const Result<void> done = m_document.perform(
        tr("Add %1 to the rack types").arg(row->name),
        copyRackType(m_document.project(), m_ids, shippedCatalogue(), *row, &copy));
    if (!done) {
        fill();
        Q_EMIT problem(done.message());
        return;
    }
    m_current = copy;
    fill();
    Q_EMIT chosen(m_current);
}

void RackTypeChooser::addFigure(const QString &label, const QString &value, const QString &field)
{
    const int row = m_figures->rowCount();
    auto *name = new PlainLabel(label, this);
    name->setRole(QStringLiteral("caption"));
    auto *amount = new PlainLabel(value, this);
    amount->setFont(shippedFont(theme().captionPt + 0.5, QFont::Medium));
    const QString cited =
        citationText(m_document.project(), {EntityKind::RackType, m_current}, field);
    auto *mark = new PlainLabel(cited.section(QLatin1Char(':'), 0, 0), this);
    mark->setRole(QStringLiteral("caption"));
    for (PlainLabel *each : {name, amount, mark}) {
        each->setToolTip(plainToolTip(cited));
        each->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // never cut off
    }
    m_figures->addWidget(name, row, 0);
    m_figures->addWidget(amount, row, 1, Qt::AlignRight);
    m_figures->addWidget(mark, row, 2);
}

void RackTypeChooser::showFigures()
{
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Project &project = m_document.project();
    const auto *type = project.find<RackType>(m_current);
    m_source->setVisible(type != nullptr);
    if (type == nullptr)
        return;
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const QString unknown = tr("unknown");
    const auto print = [&](const auto &quantity) {
        using Quantity = std::decay_t<decltype(*quantity)>;
        return quantity ? printAmount(
                   {quantity->value(), Quantity::kUnit}, AmountStyle::Readable, locale)
                        : unknown;
    };
    addFigure(tr("Accelerators"),
              type->accelerators ? locale.toString(*type->accelerators) : unknown,
              QStringLiteral("accelerators"));
    addFigure(tr("Planned power"), print(type->plannedPower), QStringLiteral("planned_kw"));
    addFigure(tr("Nameplate power"), print(type->nameplatePower), QStringLiteral("nameplate_kw"));
    addFigure(tr("Weight"), print(type->weight), QStringLiteral("weight_kg"));
    addFigure(tr("Liquid share"), print(type->liquidShare), QStringLiteral("liquid_share"));
    QString source =
        citationText(project, {EntityKind::RackType, m_current}, QStringLiteral("planned_kw"));
    if (source.isEmpty())
        source = citationText(project, {EntityKind::RackType, m_current}, {});
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

} // namespace headroom
