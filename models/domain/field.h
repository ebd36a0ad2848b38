// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/month.h"
#include "models/base/quantity.h"
#include "models/domain/blob.h"
#include "models/domain/entitykind.h"
#include "models/domain/geometry.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <variant>

namespace headroom {

/// The value of any field. monostate is unknown: never zero, never empty text.
using FieldValue =
    std::variant<std::monostate, bool, qint64, double, QString, Id, Month, QDate, Polygon, Blob>;

[[nodiscard]] inline bool isUnknown(const FieldValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

enum class FieldType {
    Boolean,
    Integer,
    Real,
    Text,
    Choice,
    Reference,
    Month,
    Date,
    Outline,
    Blob
};

enum class FieldRole {
    General,
    Layout, // where a thing is drawn: no calculation but geometry reads it
    Hidden  // kept in the file, edited by its own means, not in the property panel
};

/// The stable names of an enum, in its order. Specialised beside each enum.
template <class E>
struct ChoiceNames;

/// What is declared about a field, once. The rest (type, unit, whether unknown is allowed) follows
/// from the member's type. least and most bound numbers, the length of text, and the size of blobs
/// in bytes.
struct FieldSpec
{
    const char *name;  // column name, with the unit in it
    const char *label; // sentence case
    const char *help;  // one sentence
    double least = -1e12;
    double most = 1e12;
    FieldRole role = FieldRole::General;
    std::optional<EntityKind> refers = {};
    const char *source = ""; // of the default, where the default is a fact or an assumption
};

/// A field as screens, files and imports see it, without the type of its entity.
struct FieldInfo : FieldSpec
{
    FieldType type = FieldType::Text;
    Unit unit = Unit::None;
    bool optional = false; // may be unknown
    std::span<const char *const> choices = {};
};

template <class T>
struct Field : FieldInfo
{
    FieldValue (*read)(const T &) = nullptr;
    /// False where the value is of another type, unknown where it must be known, or no such choice.
    bool (*write)(T &, const FieldValue &) = nullptr;
    /// The same for choices, by their stable names and without the cost of text; null where the
    /// field is none, and for an unknown value.
    const char *(*readChoice)(const T &) = nullptr;
    bool (*writeChoice)(T &, std::string_view) = nullptr;
};

/// The field table of an entity. Specialised in the entity's .cpp; the order is the order of
/// columns and of the property panel.
template <class T>
[[nodiscard]] std::span<const Field<T>> fieldsOf();

namespace detail {

template <class V>
struct FieldTraits;

template <>
struct FieldTraits<bool>
{
    static constexpr FieldType kType = FieldType::Boolean;
    using Stored = bool;
};

template <>
struct FieldTraits<int>
{
    static constexpr FieldType kType = FieldType::Integer;
    using Stored = qint64;
};

template <>
struct FieldTraits<double>
{
    static constexpr FieldType kType = FieldType::Real;
    using Stored = double;
};

template <Unit U>
struct FieldTraits<Quantity<U>>
{
    static constexpr FieldType kType = FieldType::Real;
    using Stored = double;
};

template <>
struct FieldTraits<QString>
{
    static constexpr FieldType kType = FieldType::Text;
    using Stored = QString;
};

template <>
struct FieldTraits<Id>
{
    static constexpr FieldType kType = FieldType::Reference;
    using Stored = Id;
};

template <>
struct FieldTraits<Month>
{
    static constexpr FieldType kType = FieldType::Month;
    using Stored = Month;
};

template <>
struct FieldTraits<QDate>
{
    static constexpr FieldType kType = FieldType::Date;
    using Stored = QDate;
};

template <>
struct FieldTraits<Polygon>
{
    static constexpr FieldType kType = FieldType::Outline;
    using Stored = Polygon;
};

template <>
struct FieldTraits<Blob>
{
    static constexpr FieldType kType = FieldType::Blob;
    using Stored = Blob;
};

template <class E>
requires std::is_enum_v<E>

struct FieldTraits<E>
{
    static constexpr FieldType kType = FieldType::Choice;
    using Stored = QString;
};

template <class V>
struct Unwrapped
{
    using Type = V;
    static constexpr bool kOptional = false;
};

template <class V>
struct Unwrapped<std::optional<V>>
{
    using Type = V;
    static constexpr bool kOptional = true;
};

template <class V>
constexpr Unit unitOf()
{
    if constexpr (requires { V::kUnit; })
        return V::kUnit;
    else
        return Unit::None;
}

template <class V>
FieldValue toFieldValue(const V &value)
{
    if constexpr (std::is_enum_v<V>)
        return QString::fromUtf8(ChoiceNames<V>::kNames[static_cast<std::size_t>(value)]);
    else if constexpr (requires { V::kUnit; })
        return value.value();
    else if constexpr (std::is_same_v<V, int>)
        return static_cast<qint64>(value);
    else
        return value;
}

template <class V>
bool fromFieldValue(V &target, const FieldValue &value)
{
    const auto *stored = std::get_if<typename FieldTraits<V>::Stored>(&value);
    if (stored == nullptr)
        return false;
    if constexpr (std::is_enum_v<V>) {
        std::size_t index = 0;
        for (const char *name : ChoiceNames<V>::kNames) {
            if (*stored == QString::fromUtf8(name)) {
                target = static_cast<V>(index);
                return true;
            }
            ++index;
        }
        return false;
    } else if constexpr (std::is_same_v<V, int>) {
        target = static_cast<int>(*stored);
    } else {
        target = V(*stored);
    }
    return true;
}

template <class M>
struct MemberOf;

template <class T, class V>
struct MemberOf<V T::*>
{
    using Entity = T;
    using Value = V;
};

} // namespace detail

/// Declares the field that is kept in a member.
template <auto Member>
[[nodiscard]] auto field(const FieldSpec &spec)
{
    using Entity = typename detail::MemberOf<decltype(Member)>::Entity;
    using Value = typename detail::MemberOf<decltype(Member)>::Value;
    using Plain = typename detail::Unwrapped<Value>::Type;
    constexpr bool kOptional = detail::Unwrapped<Value>::kOptional;

    Field<Entity> result;
    static_cast<FieldSpec &>(result) = spec;
    result.type = detail::FieldTraits<Plain>::kType;
    result.unit = detail::unitOf<Plain>();
    result.optional = kOptional;
    if constexpr (std::is_enum_v<Plain>)
        result.choices = ChoiceNames<Plain>::kNames;
    result.read = [](const Entity &entity) -> FieldValue {
        if constexpr (kOptional) {
            const auto &value = entity.*Member;
            return value ? detail::toFieldValue(*value) : FieldValue();
        } else {
            return detail::toFieldValue(entity.*Member);
        }
    };
    result.write = [](Entity &entity, const FieldValue &value) -> bool {
        if constexpr (kOptional) {
            if (isUnknown(value)) {
                entity.*Member = std::nullopt;
                return true;
            }
            Plain plain{};
            if (!detail::fromFieldValue(plain, value))
                return false;
            entity.*Member = plain;
            return true;
        } else {
            return detail::fromFieldValue(entity.*Member, value);
        }
    };
    if constexpr (std::is_enum_v<Plain>) {
        result.readChoice = [](const Entity &entity) -> const char * {
            const std::optional<Plain> value = entity.*Member;
            return value ? ChoiceNames<Plain>::kNames[static_cast<std::size_t>(*value)] : nullptr;
        };
        result.writeChoice = [](Entity &entity, std::string_view name) {
            const auto &names = ChoiceNames<Plain>::kNames;
            const auto found = std::find(names.begin(), names.end(), name);
            if (found != names.end())
                entity.*Member = static_cast<Plain>(found - names.begin());
            return found != names.end();
        };
    }
    return result;
}

} // namespace headroom
