// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/fieldwords.h"

#include "models/base/units.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

QLocale ungroupedLocale(const QLocale &locale)
{
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return plain;
}

/// In the field's own unit and exact, so that what is shown can be typed back.
QString numberText(double value, Unit unit, const QLocale &locale)
{
    return printAmount({value, unit}, AmountStyle::Exact, ungroupedLocale(locale));
}

std::optional<Month> monthFrom(const QString &text, const QLocale &locale)
{
    if (const std::optional<Month> month = Month::parse(text))
        return month;
    for (const char *format : {"MMMM yyyy", "MMM yyyy", "MM/yyyy", "M/yyyy", "M.yyyy"}) {
        const QDate date = locale.toDate(text, QString::fromUtf8(format));
        if (date.isValid())
            return Month::of(date);
    }
    return std::nullopt;
}

std::optional<QDate> dateFrom(const QString &text, const QLocale &locale)
{
    for (const char *format :
         {"yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"}) {
        const QDate date = locale.toDate(text, QString::fromUtf8(format));
        if (date.isValid())
            return date;
    }
    return std::nullopt;
}

Understanding numberUnderstood(const FieldInfo &field, const QString &text, const QLocale &locale)
{
    Understanding result;
    const Result<double> number = parseAmount(text, field.unit, locale);
    if (!number) {
        result.value = number.failure();
        const Message &why = number.message();
        if (why.code == "number.ambiguous" && why.arguments.size() == 3) {
            // The readings come without what was typed behind the number.
            qsizetype end = text.size();
            while (end > 0 && !text[end - 1].isDigit())
                --end;
            const QString unit = text.mid(end);
            const auto reading = [&](std::size_t i) -> QString {
                const auto *plain = std::get_if<QString>(&why.arguments[i]);
                return plain != nullptr ? QString(*plain + unit) : QString();
            };
            result.ambiguous = AmbiguousReading{reading(1), reading(2)};
        }
        return result;
    }
    FieldValue value = *number;
    if (field.type == FieldType::Integer) {
        if (std::abs(*number - std::round(*number)) > 1e-9 || std::abs(*number) > 9e15) {
            result.value = failure("number.not-whole", {QString::fromUtf8(field.label)});
            return result;
        }
        value = static_cast<qint64>(std::llround(*number));
    }
    if (const Result<void> valid = checkValue(field, value); !valid) {
        result.value = valid.failure();
        return result;
    }
    result.value = value;
    result.echo =
        QStringLiteral("= ") + locale.toString(*number, 'g', 12)
        + (unitSymbol(field.unit).isEmpty() ? QString()
                                            : QString(QLatin1Char(' ') + unitSymbol(field.unit)));
    if (field.unit == Unit::Share)
        result.echo =
            QStringLiteral("= ") + printAmount({*number, field.unit}, AmountStyle::Exact, locale);
    return result;
}

} // namespace

QString inSentence(const QString &label)
{
    if (label.size() < 2 || label[1].isUpper() || label[1].isDigit())
        return label;
    return label.front().toLower() + label.mid(1);
}

QString fieldText(const Project &project,
                  const FieldInfo &field,
                  const FieldValue &value,
                  const QLocale &locale)
{
    struct Visitor
    {
        const Project &project;
        const FieldInfo &field;
        const QLocale &locale;

        QString operator()(std::monostate /*none*/) const { return {}; }

        QString operator()(bool yes) const { return yes ? Tr::tr("Yes") : Tr::tr("No"); }

        QString operator()(qint64 number) const { return ungroupedLocale(locale).toString(number); }

        QString operator()(double number) const { return numberText(number, field.unit, locale); }

        QString operator()(const QString &text) const
        {
            return field.type == FieldType::Choice ? choiceWords(text) : text;
        }

        QString operator()(Id id) const
        {
            return field.refers ? thingTitle(project, {*field.refers, id}, locale)
                                : QString::number(id.value);
        }

        QString operator()(Month month) const { return words(month, locale); }

        QString operator()(QDate date) const { return dateWords(date, locale); }

        QString operator()(const Polygon &polygon) const
        {
            return Tr::tr("%n corner(s)", nullptr, static_cast<int>(polygon.size()));
        }

        QString operator()(const Blob &blob) const
        {
            return locale.formattedDataSize(blob.bytes.size());
        }
    };

    return std::visit(Visitor{project, field, locale}, value);
}

QString
usualText(const Project &project, Subject subject, const FieldInfo &field, const QLocale &locale)
{
    const QLatin1StringView name(field.name);
    const auto amount = [&](const auto &quantity, const QString &from) {
        return quantity ? Tr::tr("%1, %2").arg(
                   printAmount({quantity->value(), field.unit}, AmountStyle::Readable, locale),
                   from)
                        : QString();
    };
    if (subject.kind == EntityKind::Rack) {
        const auto *rack = project.find<Rack>(subject.id);
        const auto *type = rack != nullptr ? project.find<RackType>(rack->type) : nullptr;
        if (type == nullptr)
            return {};
        if (name == QLatin1StringView("planned_kw"))
            return amount(type->plannedPower, Tr::tr("from its type"));
        if (name == QLatin1StringView("accelerators") && type->accelerators)
            return Tr::tr("%1, from its type").arg(locale.toString(*type->accelerators));
        if (name == QLatin1StringView("phase"))
            return Tr::tr("always in service");
    }
    if (subject.kind == EntityKind::PowerNode) {
        const auto *node = project.find<PowerNode>(subject.id);
        if (node != nullptr && name == QLatin1StringView("max_utilisation_share"))
            return amount(std::optional<Share>(usualMaxUtilisation(*node)), Tr::tr("the usual"));
        if (name == QLatin1StringView("phase"))
            return Tr::tr("always in service");
    }
    if (subject.kind == EntityKind::Hall && name == QLatin1StringView("pue_ratio")) {
        const auto *hall = project.find<Hall>(subject.id);
        const auto *site = hall != nullptr ? project.find<Site>(hall->site) : nullptr;
        if (site != nullptr && site->pueRatio)
            return Tr::tr("%1, from its site").arg(locale.toString(*site->pueRatio));
    }
    return {};
}

QString rangeText(const FieldInfo &field, const QLocale &locale)
{
    if (field.type != FieldType::Integer && field.type != FieldType::Real)
        return {};
    const bool boundedBelow = field.least > -1e12;
    const bool boundedAbove = field.most < 1e12;
    const auto print = [&](double bound) {
        return printAmount({bound, field.unit}, AmountStyle::Readable, locale);
    };
    if (boundedBelow && boundedAbove)
        return Tr::tr("From %1 to %2.").arg(print(field.least), print(field.most));
    if (boundedBelow)
        return Tr::tr("At least %1.").arg(print(field.least));
    if (boundedAbove)
        return Tr::tr("At most %1.").arg(print(field.most));
    return {};
}

QString citationText(const Project &project, Subject subject, const QString &fieldName)
{
    const QString kind = entityInfo(subject.kind).name;
    const auto &citations = project.table<Citation>();
    const auto best =
        std::find_if(citations.begin(), citations.end(), [&](const Citation &citation) {
            return citation.subject == subject.id && citation.subjectKind == kind
                   && citation.fieldName == fieldName;
        });
    if (best == citations.end())
        return {};
    const QString basis = choiceWords(
        QString::fromUtf8(ChoiceNames<Basis>::kNames.at(static_cast<std::size_t>(best->basis))));
    QString text = basis;
    if (!best->source.isEmpty())
        text += QStringLiteral(": ") + best->source;
    if (!best->date.isEmpty())
        text += QStringLiteral(" (") + best->date + QLatin1Char(')');
    return text;
}

Understanding understandText(const Project &project,
                             const FieldInfo &field,
                             const QString &text,
                             const QLocale &locale)
{
    Understanding result;
    const QString trimmed = text.trimmed();
    const QString label = QString::fromUtf8(field.label);
    const bool isText = field.type == FieldType::Text;
    if (trimmed.isEmpty() && !isText) {
        if (field.optional)
            return result;
        result.value = failure("field.required", {label});
        return result;
    }
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Real:
        return numberUnderstood(field, trimmed, locale);
    case FieldType::Text: {
        const FieldValue value = field.most > 1000 ? text : trimmed;
        const Result<void> valid = checkValue(field, value);
        result.value = valid ? Result<FieldValue>(value) : Result<FieldValue>(valid.failure());
        return result;
    }
    case FieldType::Month:
        if (const auto month = monthFrom(trimmed, locale)) {
            result.value = FieldValue(*month);
            result.echo = QStringLiteral("= ") + words(*month, locale);
        } else {
            result.value = failure("field.month", {trimmed});
        }
        return result;
    case FieldType::Date:
        if (const auto date = dateFrom(trimmed, locale)) {
            result.value = FieldValue(*date);
            result.echo = QStringLiteral("= ") + dateWords(*date, locale);
        } else {
            result.value = failure("field.date", {trimmed});
        }
        return result;
    case FieldType::Choice:
        for (const char *name : field.choices) {
            const QString stable = QString::fromUtf8(name);
            if (trimmed == stable
                || trimmed.compare(choiceWords(stable), Qt::CaseInsensitive) == 0) {
                result.value = FieldValue(stable);
                return result;
            }
        }
        result.value = failure("field.choice", {label, trimmed});
        return result;
    case FieldType::Boolean:
        result.value = FieldValue(trimmed.compare(Tr::tr("Yes"), Qt::CaseInsensitive) == 0);
        return result;
    case FieldType::Reference:
        if (field.refers) {
            visitKind(*field.refers, [&]<class T>() {
                for (const T &thing : project.table<T>()) {
                    if (thingTitle(project, {T::kKind, thing.id}) == trimmed)
                        result.value = FieldValue(thing.id);
                }
            });
        }
        if (result.value && isUnknown(*result.value))
            result.value = failure("field.choice", {label, trimmed});
        return result;
    case FieldType::Outline:
    case FieldType::Blob:
        result.value = failure("field.type", {label});
        return result;
    }
    return result;
}

} // namespace headroom
