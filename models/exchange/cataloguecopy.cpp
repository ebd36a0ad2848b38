// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cataloguecopy.h"

#include "models/exchange/cataloguecitation.h"

namespace headroom {

namespace {

template <class T>
const T *findCopy(const Project &project, const QString &catalogueKey)
{
    for (const T &type : project.table<T>()) {
        if (type.catalogueKey == catalogueKey)
            return &type;
    }
    return nullptr;
}

template <class Q>
std::optional<Q> quantity(const CatalogueRow &row, QStringView figure, double factor = 1)
{
    const std::optional<double> value = row.value(figure);
    return value ? std::optional(Q(*value * factor)) : std::nullopt;
}

std::optional<int> count(const CatalogueRow &row, QStringView figure)
{
    const std::optional<double> value = row.value(figure);
    return value ? std::optional(qRound(*value)) : std::nullopt;
}

/// The middle of the range of price estimates.
std::optional<UsDollars> price(const CatalogueRow &row)
{
    const std::optional<double> low = row.value(u"price_usd_low");
    const std::optional<double> high = row.value(u"price_usd_high");
    if (!low || !high)
        return std::nullopt;
    return UsDollars((*low + *high) / 2);
}

void citePrice(CatalogueCitations &citations, const CatalogueRow &row)
{
    if (price(row))
        citations.addDerived("price_usd",
                             QStringLiteral("Middle of the estimates from %1 to %2 USD")
                                 .arg(*row.value(u"price_usd_low"), 0, 'f', 0)
                                 .arg(*row.value(u"price_usd_high"), 0, 'f', 0),
                             row.word(u"price_date"));
}

} // namespace

Result<Project>
copyAcceleratorType(const Project &project, IdSource &ids, const CatalogueRow &row, Id *copy)
{
    if (row.category != QStringLiteral("accelerator"))
        return failure("catalogue.not-an-accelerator", {row.name});
    if (const AcceleratorType *present = findCopy<AcceleratorType>(project, row.key)) {
        if (copy != nullptr)
            *copy = present->id;
        return project;
    }
    AcceleratorType type;
    type.id = ids.next();
    type.name = row.name;
    type.vendor = row.vendor;
    type.catalogueKey = row.key;
    type.power = quantity<Kilowatts>(row, u"tdp_w", 0.001);
    type.bf16Dense = quantity<Teraflops>(row, u"bf16_dense_tflops");
    type.fp8Dense = quantity<Teraflops>(row, u"fp8_dense_tflops");
    type.memory = quantity<Gigabytes>(row, u"memory_gb");
    type.memoryBandwidth = quantity<TerabytesPerSecond>(row, u"memory_bw_tbs");
    type.price = price(row);
    type.notes = row.notes;

    Project result = project;
    CatalogueCitations citations(result, ids, row, {EntityKind::AcceleratorType, type.id});
    citations.add("power_kw", u"tdp_w");
    citations.add("bf16_dense_tflops", u"bf16_dense_tflops");
    citations.add("fp8_dense_tflops", u"fp8_dense_tflops");
    citations.add("memory_gb", u"memory_gb");
    citations.add("memory_bandwidth_tb_per_s", u"memory_bw_tbs");
    citePrice(citations, row);
    if (copy != nullptr)
        *copy = type.id;
    result.set(std::move(type));
    return result;
}

Result<Project> copyRackType(const Project &project,
                             IdSource &ids,
                             const Catalogue &catalogue,
                             const CatalogueRow &row,
                             Id *copy)
{
    if (row.category != QStringLiteral("rack"))
        return failure("catalogue.not-a-rack", {row.name});
    if (const RackType *present = findCopy<RackType>(project, row.key)) {
        if (copy != nullptr)
            *copy = present->id;
        return project;
    }
    Project result = project;
    RackType type;
    type.id = ids.next();
    if (const QString key = row.word(u"accelerator"); !key.isEmpty()) {
        const CatalogueRow *accelerator = catalogue.find(key);
        if (accelerator == nullptr)
            return failure("catalogue.accelerator-missing", {row.name});
        Id acceleratorType;
        Result<Project> copied = copyAcceleratorType(result, ids, *accelerator, &acceleratorType);
        if (!copied)
            return copied;
        result = std::move(copied).value();
        type.acceleratorType = acceleratorType;
    }
    type.name = row.name;
    type.vendor = row.vendor;
    type.catalogueKey = row.key;
    type.accelerators = count(row, u"accelerators_per_system");
    type.typicalPower = quantity<Kilowatts>(row, u"power_kw_typical");
    type.plannedPower = type.typicalPower;
    type.nameplatePower = quantity<Kilowatts>(row, u"power_kw_nameplate");
    type.weight = quantity<Kilograms>(row, u"weight_kg");
    type.width = quantity<Millimetres>(row, u"width_mm").value_or(type.width);
    type.depth = quantity<Millimetres>(row, u"depth_mm").value_or(type.depth);
    type.height = quantity<Millimetres>(row, u"height_mm");
    type.rackUnits = count(row, u"rack_units");
    type.liquidShare = quantity<Share>(row, u"liquid_heat_fraction");
    type.price = price(row);
    type.notes = row.notes;

    CatalogueCitations citations(result, ids, row, {EntityKind::RackType, type.id});
    citations.add("accelerators", u"accelerators_per_system");
    citations.add("typical_kw", u"power_kw_typical");
    if (type.plannedPower)
        citations.addDerived("planned_kw",
                             QStringLiteral("Taken equal to the typical power: the catalogue gives "
                                            "no planned power"),
                             {});
    citations.add("nameplate_kw", u"power_kw_nameplate");
    citations.add("weight_kg", u"weight_kg");
    citations.addOrAssume(
        "width_mm", u"width_mm", QStringLiteral("Width unknown: drawn as a 600 mm rack"));
    citations.addOrAssume(
        "depth_mm", u"depth_mm", QStringLiteral("Depth unknown: drawn as a 1,200 mm rack"));
    citations.add("height_mm", u"height_mm");
    citations.add("rack_units", u"rack_units");
    citations.add("liquid_share", u"liquid_heat_fraction");
    citePrice(citations, row);
    if (copy != nullptr)
        *copy = type.id;
    result.set(std::move(type));
    return result;
}

} // namespace headroom
