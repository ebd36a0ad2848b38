// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace headroom {

/// Why something that a file, a person or the system can cause did not work.
struct Failure
{
    Message message;
    QString detail = {}; // for the log only: library text, positions, error numbers
};

[[nodiscard]] inline Failure
failure(std::string_view code, std::vector<MessageArgument> arguments = {}, QString detail = {})
{
    return Failure{Message{code, std::move(arguments)}, std::move(detail)};
}

/// Either a value or the Failure that took its place.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): a value is a result
        : m_state(std::in_place_index<0>, std::move(value))
    {}

    Result(Failure why) // NOLINT(google-explicit-constructor)
        : m_state(std::in_place_index<1>, std::move(why))
    {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }

    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }

    [[nodiscard]] T &value() & { return std::get<0>(m_state); }

    [[nodiscard]] T value() && { return std::get<0>(std::move(m_state)); }

    [[nodiscard]] const T &operator*() const & { return value(); }

    [[nodiscard]] T &operator*() & { return value(); }

    [[nodiscard]] const T *operator->() const { return &value(); }

    [[nodiscard]] T *operator->() { return &value(); }

    [[nodiscard]] const Failure &failure() const { return std::get<1>(m_state); }

    [[nodiscard]] const Message &message() const { return failure().message; }

private:
    std::variant<T, Failure> m_state;
};

/// Success without a value, or a Failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;

    Result(Failure why) // NOLINT(google-explicit-constructor)
        : m_failure(std::move(why))
    {}

    [[nodiscard]] bool ok() const { return !m_failure.has_value(); }

    explicit operator bool() const { return ok(); }

    [[nodiscard]] const Failure &failure() const { return *m_failure; }

    [[nodiscard]] const Message &message() const { return m_failure->message; }

private:
    std::optional<Failure> m_failure;
};

} // namespace headroom
