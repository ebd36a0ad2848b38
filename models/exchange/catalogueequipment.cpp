// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cataloguecitation.h"
#include "models/exchange/cataloguecopy.h"

namespace headroom {

namespace {

/// How a category becomes a node.
struct CategoryRule
{
    const char *category;
    NodeKind kind;
    Carrier carrier;
};

constexpr std::array kRules{
    CategoryRule{"transformer", NodeKind::Transformer, Carrier::Power},
    CategoryRule{"substation", NodeKind::SubstationTransformer, Carrier::Power},
    CategoryRule{"switchgear", NodeKind::Switchgear, Carrier::Power},
    CategoryRule{"ups", NodeKind::Ups, Carrier::Power},
    CategoryRule{"busway", NodeKind::Busway, Carrier::Power},
    CategoryRule{"pdu", NodeKind::Panel, Carrier::Power},
    CategoryRule{"power_shelf", NodeKind::PowerShelf, Carrier::Power},
    CategoryRule{"gas_turbine", NodeKind::GasTurbine, Carrier::Power},
    CategoryRule{"gas_engine", NodeKind::Generator, Carrier::Power},
    CategoryRule{"diesel_generator", NodeKind::Generator, Carrier::Power},
    CategoryRule{"battery", NodeKind::Battery, Carrier::Power},
    CategoryRule{"generation_renewable", NodeKind::SolarArray, Carrier::Power},
    CategoryRule{"cdu", NodeKind::CoolantDistributionUnit, Carrier::Liquid},
    CategoryRule{"heat_rejection", NodeKind::DryCooler, Carrier::Liquid},
};

/// Where a field of a node comes from. The first figure that the row has is taken.
struct FieldRule
{
    const char *field;
    const char *figure;
    double factor;
};

constexpr double kPerThousand = 1000; // MW to kW, MVA to kVA, MWh to kWh, kV to V

constexpr std::array kFields{
    FieldRule{"rated_kw", "power_mw", kPerThousand},
    FieldRule{"rated_kw", "capacity_mw", kPerThousand},
    FieldRule{"rated_kw", "capacity_kw", 1},
    FieldRule{"rated_kva", "rating_mva", kPerThousand},
    FieldRule{"volts_v", "voltage_v", 1},
    FieldRule{"volts_v", "dc_v", 1},
    FieldRule{"volts_v", "lv_v", 1},
    FieldRule{"amperes_a", "current_a", 1},
    FieldRule{"max_utilisation_share", "continuous_factor", 1},
    FieldRule{"efficiency_share", "efficiency", 1},
    FieldRule{"energy_kwh", "energy_mwh", kPerThousand},
    FieldRule{"round_trip_share", "rte", 1},
    // The later end of the range: an order placed by then is in time.
    FieldRule{"lead_time_weeks", "lead_time_weeks_high", 1},
};

const CategoryRule *ruleFor(const CatalogueRow &row)
{
    for (const CategoryRule &rule : kRules) {
        if (row.category == QString::fromUtf8(rule.category))
            return &rule;
    }
    return nullptr;
}

/// The catalogue's capacity beside a continuous factor has that factor in it; taking it for the
/// rating would apply the factor twice.
bool isDeratedCapacity(const CatalogueRow &row, QStringView figure)
{
    return figure == QStringLiteral("capacity_kw") && row.value(u"continuous_factor");
}

/// Calls visit(field, figure, value) for each field that the row gives.
template <class Visit>
void forEachField(const CatalogueRow &row, Visit &&visit)
{
    QString done;
    for (const FieldRule &rule : kFields) {
        const QString field = QString::fromUtf8(rule.field);
        const QString figure = QString::fromUtf8(rule.figure);
        const std::optional<double> value = row.value(figure);
        if (!value || field == done || isDeratedCapacity(row, figure))
            continue;
        done = field;
        visit(field, figure, *value * rule.factor);
    }
}

} // namespace

bool isPowerEquipment(const CatalogueRow &row)
{
    return ruleFor(row) != nullptr;
}

Result<PowerNode> powerNodeFrom(const CatalogueRow &row)
{
    const CategoryRule *rule = ruleFor(row);
    if (rule == nullptr)
        return failure("catalogue.not-equipment", {row.name});
    PowerNode node;
    node.name = row.name;
    node.kind = rule->kind;
    node.carrier = rule->carrier;
    node.catalogueKey = row.key;
    node.notes = row.notes;
    constexpr double kSubstationKv = 100; // transmission voltage: it stands in a substation
    if (row.value(u"hv_kv").value_or(0) > kSubstationKv)
        node.kind = NodeKind::SubstationTransformer;
    if (row.value(u"cop"))
        node.kind = NodeKind::Chiller;
    if (row.value(u"dc_v")) {
        node.supply = Supply::Dc;
        node.phases = 1;
    }
    const auto fields = fieldsOf<PowerNode>();
    forEachField(row, [&](const QString &name, const QString & /*figure*/, double value) {
        for (const Field<PowerNode> &field : fields) {
            if (name == QString::fromUtf8(field.name)) {
                const bool written = field.write(node, value);
                Q_ASSERT(written);
                Q_UNUSED(written)
            }
        }
    });
    return node;
}

Project citePowerNode(const Project &project, IdSource &ids, const CatalogueRow &row, Id node)
{
    Project result = project;
    CatalogueCitations citations(result, ids, row, {EntityKind::PowerNode, node});
    forEachField(row, [&](const QString &name, const QString &figure, double /*value*/) {
        citations.add(name.toUtf8().constData(), figure);
    });
    return result;
}

} // namespace headroom
