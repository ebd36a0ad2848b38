// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace headroom {

/// A number that stands for the values of one row, so that damage is noticed that leaves a database
/// well-formed. Against accidents, not against forgers. resources/schema/README.md specifies it for
/// other programs; it is part of the format.
class RowDigest
{
public:
    void addNull() { addWord(0); }

    void addInteger(std::int64_t value)
    {
        addWord(1);
        addWord(static_cast<std::uint64_t>(value));
    }

    void addReal(double value)
    {
        addWord(2);
        // SQLite keeps no negative zero.
        addWord(std::bit_cast<std::uint64_t>(value + 0.0));
    }

    void addText(std::string_view utf8) { addBytes(3, utf8); }

    void addBlob(std::string_view bytes) { addBytes(4, bytes); }

    [[nodiscard]] std::uint64_t value() const { return m_state; }

private:
    void addWord(std::uint64_t word)
    {
        m_state = (m_state ^ word) * 0x9e37'79b9'7f4a'7c15ULL;
        m_state ^= m_state >> 32U;
    }

    void addBytes(std::uint64_t kind, std::string_view bytes)
    {
        static_assert(std::endian::native == std::endian::little);
        addWord(kind);
        addWord(bytes.size());
        while (!bytes.empty()) {
            const std::size_t size = bytes.size() < 8 ? bytes.size() : 8;
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data(), size);
            addWord(word);
            bytes.remove_prefix(size);
        }
    }

    std::uint64_t m_state = 0x243f'6a88'85a3'08d3ULL;
};

/// What the rows of one table add up to. Rows can be added and taken away in any order.
struct TableDigest
{
    std::int64_t rows = 0;
    std::uint64_t sum = 0;

    void add(const RowDigest &row)
    {
        ++rows;
        sum += row.value();
    }

    void remove(const RowDigest &row)
    {
        --rows;
        sum -= row.value();
    }

    friend TableDigest operator+(TableDigest a, TableDigest b)
    {
        return {a.rows + b.rows, a.sum + b.sum};
    }

    friend bool operator==(const TableDigest &, const TableDigest &) = default;
};

/// Sixteen hexadecimal digits.
[[nodiscard]] inline QString digestText(TableDigest digest)
{
    return QStringLiteral("%1").arg(digest.sum, 16, 16, QLatin1Char('0'));
}

} // namespace headroom
