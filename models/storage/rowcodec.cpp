// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rowcodec.h"

#include "models/domain/entityinfo.h"

#include <QStringEncoder>

#include <array>
#include <cstdio>
#include <cstring>
#include <sqlite3.h>

namespace headroom {

namespace {

constexpr std::size_t kPointBytes = 2 * sizeof(double);

void encodeUtf8(const QString &text, std::string &into)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    into.resize(static_cast<std::size_t>(encoder.requiredSpace(text.size())));
    const char *end = encoder.appendToBuffer(into.data(), text);
    into.resize(static_cast<std::size_t>(end - into.data()));
}

std::optional<QString> decodeUtf8(std::string_view utf8)
{
    const QUtf8StringView view(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (!view.isValidUtf8())
        return std::nullopt;
    return view.toString();
}

std::optional<Polygon> decodePolygon(std::string_view bytes)
{
    if (bytes.size() % kPointBytes != 0)
        return std::nullopt;
    Polygon polygon(bytes.size() / kPointBytes);
    if (!bytes.empty())
        std::memcpy(polygon.data(), bytes.data(), bytes.size());
    return polygon;
}

std::optional<QDate> decodeDate(std::string_view text)
{
    const QDate date = QDate::fromString(
        QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate);
    if (text.size() != 10 || !date.isValid())
        return std::nullopt;
    return date;
}

std::optional<Month> decodeMonth(std::string_view text)
{
    return Month::parse(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
}

// A polygon is stored as it lies in memory: x, y, x, y … as little-endian doubles.
static_assert(sizeof(Point) == kPointBytes && std::endian::native == std::endian::little);

} // namespace

void RowWriter::begin(Id id)
{
    m_digest = {};
    m_parameter = 1;
    m_buffersInUse = 0;
    m_digest.addInteger(id.value);
    if (m_statement != nullptr)
        m_statement->bind(1, id.value);
}

void RowWriter::putChoice(const char *name)
{
    if (name == nullptr) {
        put(FieldValue());
        return;
    }
    ++m_parameter;
    putText(name);
}

void RowWriter::put(const FieldValue &value)
{
    ++m_parameter;
    if (isUnknown(value)) {
        m_digest.addNull();
        if (m_statement != nullptr)
            m_statement->bindNull(m_parameter);
    } else if (const auto *flag = std::get_if<bool>(&value)) {
        m_digest.addInteger(*flag ? 1 : 0);
        if (m_statement != nullptr)
            m_statement->bind(m_parameter, static_cast<qint64>(*flag));
    } else if (const auto *integer = std::get_if<qint64>(&value)) {
        m_digest.addInteger(*integer);
        if (m_statement != nullptr)
            m_statement->bind(m_parameter, *integer);
    } else if (const auto *real = std::get_if<double>(&value)) {
        m_digest.addReal(*real);
        if (m_statement != nullptr)
            m_statement->bind(m_parameter, *real);
    } else if (const auto *id = std::get_if<Id>(&value)) {
        m_digest.addInteger(id->value);
        if (m_statement != nullptr)
            m_statement->bind(m_parameter, id->value);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        if (text->isEmpty()) {
            putText({});
            return;
        }
        std::string &utf8 = buffer();
        encodeUtf8(*text, utf8);
        putText(utf8);
    } else if (const auto *month = std::get_if<Month>(&value)) {
        std::string &ascii = buffer();
        encodeUtf8(month->toString(), ascii);
        putText(ascii);
    } else if (const auto *date = std::get_if<QDate>(&value)) {
        std::string &ascii = buffer();
        encodeUtf8(date->toString(Qt::ISODate), ascii);
        putText(ascii);
    } else if (const auto *polygon = std::get_if<Polygon>(&value)) {
        std::string &bytes = buffer();
        bytes.assign(reinterpret_cast<const char *>(polygon->data()),
                     polygon->size() * kPointBytes);
        putBlob(bytes);
    } else if (const auto *blob = std::get_if<Blob>(&value)) {
        // The row keeps the bytes alive: a picture is not copied to be written.
        putBlob({blob->bytes.constData(), static_cast<std::size_t>(blob->bytes.size())});
    }
}

void RowWriter::putText(std::string_view utf8)
{
    m_digest.addText(utf8);
    if (m_statement != nullptr)
        m_statement->bind(m_parameter, utf8);
}

void RowWriter::putBlob(std::string_view bytes)
{
    m_digest.addBlob(bytes);
    if (m_statement != nullptr)
        m_statement->bindBlob(m_parameter, bytes);
}

std::string &RowWriter::buffer()
{
    if (m_buffersInUse == m_buffers.size())
        m_buffers.emplace_back();
    return m_buffers[m_buffersInUse++];
}

std::optional<FieldValue> RowReader::take(const FieldInfo &field)
{
    const int storage = m_statement.storageClass(m_column);
    if (storage == SQLITE_NULL) {
        m_digest.addNull();
        return FieldValue();
    }
    switch (field.type) {
    case FieldType::Boolean:
    case FieldType::Integer:
    case FieldType::Reference: {
        const qint64 value = m_statement.integer(m_column);
        m_digest.addInteger(value);
        if (storage != SQLITE_INTEGER)
            return std::nullopt;
        if (field.type == FieldType::Reference)
            return Id{value};
        if (field.type == FieldType::Boolean)
            return value == 0 || value == 1 ? std::optional<FieldValue>(value == 1) : std::nullopt;
        if (!checkValue(field, value))
            return std::nullopt; // it might not fit the member
        return value;
    }
    case FieldType::Real: {
        const double value = m_statement.real(m_column);
        m_digest.addReal(value);
        return storage == SQLITE_FLOAT ? std::optional<FieldValue>(value) : std::nullopt;
    }
    case FieldType::Outline: {
        if (storage != SQLITE_BLOB)
            return std::nullopt;
        const std::string_view bytes = m_statement.blob(m_column);
        m_digest.addBlob(bytes);
        return decodePolygon(bytes);
    }
    case FieldType::Blob: {
        if (storage != SQLITE_BLOB)
            return std::nullopt;
        const std::string_view bytes = m_statement.blob(m_column);
        m_digest.addBlob(bytes);
        return Blob{QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))};
    }
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Month:
    case FieldType::Date:
        break;
    }
    if (storage != SQLITE_TEXT)
        return std::nullopt;
    const std::string_view text = m_statement.text(m_column);
    m_digest.addText(text);
    if (field.type == FieldType::Month)
        return decodeMonth(text);
    if (field.type == FieldType::Date)
        return decodeDate(text);
    return decodeUtf8(text);
}

} // namespace headroom
