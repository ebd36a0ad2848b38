// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace headroom {

/// Identifies an entity within a project. Valid ids are 1 … 2^63−1; ids are random, so that copies
/// of a project edited apart can be merged without clashes.
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value > 0; }

    [[nodiscard]] QString toString() const { return QString::number(value); }

    friend constexpr auto operator<=>(Id, Id) = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// Where new ids come from. Edits take one, so that they stay pure.
class IdSource
{
public:
    IdSource() = default;
    IdSource(const IdSource &) = delete;
    IdSource &operator=(const IdSource &) = delete;
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Id next() = 0;
};

/// Ids from the system's random generator: for everything a person creates.
class RandomIds : public IdSource
{
public:
    [[nodiscard]] Id next() override;
};

/// The same ids in the same order for the same seed: for samples and tests.
class SeededIds : public IdSource
{
public:
    explicit SeededIds(quint64 seed)
        : m_state(seed)
    {}

    [[nodiscard]] Id next() override;

private:
    quint64 m_state;
};

/// The id that belongs to a key: a hash, equal on every machine.
[[nodiscard]] Id idFromKey(QStringView key);

} // namespace headroom

template <>
struct std::hash<headroom::Id>
{
    size_t operator()(headroom::Id id) const noexcept { return std::hash<qint64>{}(id.value); }
};
