// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace headroom {

/// JSON that keeps the order of its keys.
using Json = nlohmann::ordered_json;

/// The document, or a discarded value (is_discarded()) where the text is no JSON; position is then
/// the byte at which it stopped making sense.
[[nodiscard]] Json parseJson(const QByteArray &text, qint64 *position = nullptr);

[[nodiscard]] inline QString textOf(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The text under a key; empty where there is none.
[[nodiscard]] QString textAt(const Json &object, const char *key);

} // namespace headroom
