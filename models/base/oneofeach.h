// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// Names types, where values of them are not wanted.
template <class... T>
struct TypeList
{
    static constexpr int kSize = sizeof...(T);
};

/// One value of each type, asked for by its type. As std::tuple, but by inheritance, which the
/// compiler takes in at a fraction of the cost when there are many types.
template <class... V>
class OneOfEach
{
    template <class T>
    struct Slot
    {
        T value;
        friend bool operator==(const Slot &, const Slot &) = default;
    };

    struct Slots : Slot<V>...
    {
        friend bool operator==(const Slots &, const Slots &) = default;
    };

public:
    template <class T>
    [[nodiscard]] const T &of() const
    {
        return static_cast<const Slot<T> &>(m_slots).value;
    }

    template <class T>
    [[nodiscard]] T &of()
    {
        return static_cast<Slot<T> &>(m_slots).value;
    }

    friend bool operator==(const OneOfEach &, const OneOfEach &) = default;

private:
    Slots m_slots;
};

} // namespace headroom
