// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanationparts.h"

#include "models/domain/entityinfo.h"
#include "models/engine/formulas/book.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

} // namespace

void addKnownInput(Explanation &explanation,
                   const Project &project,
                   Subject subject,
                   const char *fieldName,
                   const QLocale &locale,
                   std::size_t most)
{
    const QString name = QString::fromUtf8(fieldName);
    const int index = fieldIndex(subject.kind, name);
    Q_ASSERT_X(index >= 0, "addKnownInput", fieldName); // a name that no field has
    if (index < 0 || !exists(project, subject))
        return;
    const FieldInfo &field = entityInfo(subject.kind).fields[static_cast<std::size_t>(index)];
    const FieldValue value = fieldValue(project, subject, index);
    if (isUnknown(value))
        return;
    if (explanation.inputs.size() >= most) {
        ++explanation.moreInputs;
        return;
    }
    QString source = citationText(project, subject, name);
    if (source.isEmpty())
        source = citationText(project, subject, {}); // of the thing as a whole
    const auto *number = std::get_if<double>(&value);
    explanation.inputs.push_back(
        {subject,
         Tr::tr("%1 of %2").arg(QString::fromUtf8(field.label), displayName(project, subject)),
         number != nullptr ? figureText(*number, field.unit, locale)
                           : fieldText(project, field, value, locale),
         source});
}

void addMissingInputs(Explanation &explanation,
                      const Project &project,
                      const ResourceFigures &figures,
                      Unit unit,
                      const QLocale &locale)
{
    for (const MissingInput &input : figures.missing) {
        const int index = fieldIndex(input.subject.kind, input.field);
        const QString label =
            index >= 0 ? QString::fromUtf8(
                entityInfo(input.subject.kind).fields[static_cast<std::size_t>(index)].label)
                       : input.field;
        explanation.missing.push_back({input.subject,
                                       displayName(project, input.subject),
                                       Tr::tr("%1: unknown").arg(label),
                                       Harm::Warning});
    }
    if (figures.complete)
        return;
    explanation.incomplete =
        figures.headroom
            ? Tr::tr("Incomplete: ratings are unknown, and what is over them cannot be seen.")
            : Tr::tr("Incomplete. What is known of the load: %1.")
                  .arg(figureText(figures.knownPart, unit, locale));
}

void nameHeadroomFormula(Explanation &explanation)
{
    const Formula *formula = findFormula(u"headroom");
    explanation.formulaName = QString::fromUtf8(formula->name);
    explanation.formulaText = QString::fromUtf8(formula->text);
}

bool isNearlyEqual(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

std::optional<double> difference(std::optional<double> limit, std::optional<double> load)
{
    return limit && load ? std::optional<double>(*limit - *load) : std::nullopt;
}

} // namespace headroom
