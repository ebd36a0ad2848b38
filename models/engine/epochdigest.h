// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"

#include <bit>
#include <cstdint>

namespace headroom::engine {

/// 128 bits that stand for some inputs. Two different inputs share a digest with a chance of about
/// 2⁻⁶⁴ even among billions; against accidents, not against forgers.
struct Digest
{
    std::uint64_t a = 0;
    std::uint64_t b = 0;

    /// For what has no order.
    Digest &operator+=(const Digest &other)
    {
        a += other.a;
        b += other.b;
        return *this;
    }

    friend bool operator==(const Digest &, const Digest &) = default;
};

struct DigestHash
{
    std::size_t operator()(const Digest &digest) const { return digest.a; }
};

/// Takes words one after the other (two multiply-and-fold lanes with different odd constants).
class Digester
{
public:
    void add(std::uint64_t word)
    {
        m_digest.a = fold((m_digest.a ^ word) * 0x9e37'79b9'7f4a'7c15ULL);
        m_digest.b = fold((m_digest.b + word) * 0xd6e8'feb8'6659'fd93ULL);
    }

    /// The bits of it; all unknowns are one, and minus zero is zero.
    void add(double value)
    {
        add(value != value ? kUnknownBits : std::bit_cast<std::uint64_t>(value + 0.0));
    }

    void add(Id id) { add(static_cast<std::uint64_t>(id.value)); }

    void add(int value) { add(static_cast<std::uint64_t>(value)); }

    void add(bool value) { add(static_cast<std::uint64_t>(value ? 1 : 0)); }

    void add(const Digest &digest)
    {
        add(digest.a);
        add(digest.b);
    }

    template <class T>
    void add(const std::optional<T> &value)
    {
        add(value.has_value());
        if (value)
            add(*value);
    }

    void add(Month month) { add(month.index()); }

    template <class E>
    requires std::is_enum_v<E>

    void add(E value) { add(static_cast<int>(value)); }

    [[nodiscard]] Digest digest() const { return m_digest; }

private:
    static constexpr std::uint64_t kUnknownBits = 0x7ff8'0000'0000'0000ULL;

    static std::uint64_t fold(std::uint64_t word) { return word ^ (word >> 29U); }

    Digest m_digest{0x243f'6a88'85a3'08d3ULL, 0x1319'8a2e'0370'7344ULL};
};

/// What the answers of the epochs of a site depend on, row by row. Rows stand for themselves, with
/// ids and not with places in lists, so that a rack that comes later changes nothing before.
class SiteDigests
{
public:
    SiteDigests() = default;
    explicit SiteDigests(const SiteSnapshot &site);

    /// Equal digests: the same answer, to the bit. Racks whose phase has not begun do not count.
    [[nodiscard]] Digest
    of(const SiteSnapshot &site, const SiteContracts &contracts, const Service &service) const;

private:
    Digest m_site;                   // halls, nodes and their edges
    std::vector<Digest> m_consumers; // each with its feeds
};

/// What the deliveries of the trunk depend on: its nodes by place, their limits and edges.
[[nodiscard]] Digest digestOfTrunk(const SiteSnapshot &site, const Service &service);

/// Of everything that a site knows of contracts.
[[nodiscard]] Digest digestOf(const SiteSnapshot &site, const SiteContracts &contracts);

} // namespace headroom::engine
