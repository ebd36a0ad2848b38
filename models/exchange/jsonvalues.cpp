// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonvalues.h"

#include <limits>

namespace headroom {

namespace {

std::optional<FieldValue> integerFromJson(const Json &json)
{
    // Unsigned numbers beyond the signed range would change their sign.
    if (json.is_number_unsigned()
        && json.get<quint64>() > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    if (!json.is_number_integer())
        return std::nullopt;
    return json.get<qint64>();
}

std::optional<FieldValue> polygonFromJson(const Json &json)
{
    if (!json.is_array())
        return std::nullopt;
    Polygon polygon;
    for (const Json &corner : json) {
        if (!corner.is_array() || corner.size() != 2 || !corner[0].is_number()
            || !corner[1].is_number())
            return std::nullopt;
        polygon.push_back({corner[0].get<double>(), corner[1].get<double>()});
    }
    return polygon;
}

std::optional<FieldValue> dateFromJson(const Json &json)
{
    if (!json.is_string())
        return std::nullopt;
    const QDate date = QDate::fromString(textOf(json.get<std::string>()), Qt::ISODate);
    return date.isValid() ? std::optional<FieldValue>(date) : std::nullopt;
}

std::optional<FieldValue> monthFromJson(const Json &json)
{
    if (!json.is_string())
        return std::nullopt;
    const std::optional<Month> month = Month::parse(textOf(json.get<std::string>()));
    return month ? std::optional<FieldValue>(*month) : std::nullopt;
}

std::optional<FieldValue> blobFromJson(const Json &json)
{
    if (!json.is_string())
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(json.get<std::string>()),
                                       QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional<FieldValue>(Blob{*decoded}) : std::nullopt;
}

struct Writer
{
    Json operator()(std::monostate) const { return nullptr; }

    Json operator()(bool value) const { return value; }

    Json operator()(qint64 value) const { return value; }

    Json operator()(double value) const { return value; }

    Json operator()(const QString &value) const { return value.toStdString(); }

    Json operator()(Id value) const { return value.toString().toStdString(); }

    Json operator()(Month value) const { return value.toString().toStdString(); }

    Json operator()(QDate value) const { return value.toString(Qt::ISODate).toStdString(); }

    Json operator()(const Blob &value) const { return value.bytes.toBase64().toStdString(); }

    Json operator()(const Polygon &value) const
    {
        Json corners = Json::array();
        for (const Point point : value)
            corners.push_back(Json::array({point.xM, point.yM}));
        return corners;
    }
};

} // namespace

Json toJson(const FieldValue &value)
{
    return std::visit(Writer(), value);
}

std::optional<Id> idFromJson(const Json &json)
{
    if (!json.is_string())
        return std::nullopt;
    bool ok = false;
    const Id id{textOf(json.get<std::string>()).toLongLong(&ok)};
    return ok && id.isValid() ? std::optional(id) : std::nullopt;
}

std::optional<FieldValue> fromJson(const FieldInfo &field, const Json &json)
{
    if (json.is_null())
        return FieldValue();
    switch (field.type) {
    case FieldType::Boolean:
        return json.is_boolean() ? std::optional<FieldValue>(json.get<bool>()) : std::nullopt;
    case FieldType::Integer:
        return integerFromJson(json);
    case FieldType::Real:
        return json.is_number() ? std::optional<FieldValue>(json.get<double>()) : std::nullopt;
    case FieldType::Text:
    case FieldType::Choice:
        return json.is_string() ? std::optional<FieldValue>(textOf(json.get<std::string>()))
                                : std::nullopt;
    case FieldType::Reference: {
        const std::optional<Id> id = idFromJson(json);
        return id ? std::optional<FieldValue>(*id) : std::nullopt;
    }
    case FieldType::Month:
        return monthFromJson(json);
    case FieldType::Date:
        return dateFromJson(json);
    case FieldType::Outline:
        return polygonFromJson(json);
    case FieldType::Blob:
        return blobFromJson(json);
    }
    return std::nullopt;
}

} // namespace headroom
