// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/json.h"

namespace headroom {

namespace {

/// Stops at the first error and remembers where, without an exception.
class ErrorPosition : public nlohmann::json_sax<Json>
{
public:
    qint64 position = -1;

    bool null() override { return true; }

    bool boolean(bool /*value*/) override { return true; }

    bool number_integer(number_integer_t /*value*/) override { return true; }

    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }

    bool number_float(number_float_t /*value*/, const string_t & /*text*/) override { return true; }

    bool string(string_t & /*value*/) override { return true; }

    bool binary(binary_t & /*value*/) override { return true; }

    bool start_object(std::size_t /*elements*/) override { return true; }

    bool key(string_t & /*value*/) override { return true; }

    bool end_object() override { return true; }

    bool start_array(std::size_t /*elements*/) override { return true; }

    bool end_array() override { return true; }

    bool parse_error(std::size_t at,
                     const std::string & /*token*/,
                     const nlohmann::detail::exception & /*error*/) override
    {
        position = static_cast<qint64>(at);
        return false;
    }
};

} // namespace

Json parseJson(const QByteArray &text, qint64 *position)
{
    Json document = Json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_discarded() && position != nullptr) {
        ErrorPosition finder;
        Json::sax_parse(text.begin(), text.end(), &finder);
        *position = finder.position;
    }
    return document;
}

QString textAt(const Json &object, const char *key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string()
               ? textOf(found->get_ref<const std::string &>())
               : QString();
}

} // namespace headroom
