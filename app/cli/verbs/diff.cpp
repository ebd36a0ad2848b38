// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/domain/changeset.h"
#include "models/exchange/jsonvalues.h"

namespace headroom::cli {

namespace {

/// Every field of a row, by name.
template <class T>
Json rowJson(const T &row)
{
    Json object = Json::object();
    for (const Field<T> &field : fieldsOf<T>())
        object[field.name] = headroom::toJson(field.read(row));
    return object;
}

struct Listing
{
    Json changes = Json::array();
    TextTable table{{{CommandLine::tr("Kind")},
                     {CommandLine::tr("Name")},
                     {CommandLine::tr("Field")},
                     {CommandLine::tr("Before")},
                     {CommandLine::tr("After")}}};

    void add(const Json &subject, const Json &field, const Json &before, const Json &after)
    {
        Json change = subject;
        change["field"] = field;
        change["before"] = before;
        change["after"] = after;
        changes.push_back(std::move(change));
        table.addRow({textOf(subject["kind"].get<std::string>()),
                      textOf(subject["name"].get<std::string>()),
                      field.is_null() ? QString() : textOf(field.get<std::string>()),
                      print(before),
                      print(after)});
    }

private:
    static QString print(const Json &value)
    {
        if (value.is_null())
            return CommandLine::tr("–");
        if (value.is_object())
            return CommandLine::tr("(all of it)");
        if (value.is_string())
            return textOf(value.get<std::string>());
        return textOf(value.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
};

/// A row that came or went is one change of no field, its other side null; a changed row is one
/// change for each field.
template <class T>
void addChange(Listing &listing, const Project &a, const Project &b, const Change<T> &change)
{
    const Subject subject{T::kKind, change.id};
    if (!change.before) {
        listing.add(toJson(b, subject), nullptr, nullptr, rowJson(*change.after));
        return;
    }
    if (!change.after) {
        listing.add(toJson(a, subject), nullptr, rowJson(*change.before), nullptr);
        return;
    }
    for (const Field<T> &field : fieldsOf<T>()) {
        const FieldValue before = field.read(*change.before);
        const FieldValue after = field.read(*change.after);
        if (before != after)
            listing.add(
                toJson(b, subject), field.name, headroom::toJson(before), headroom::toJson(after));
    }
}

Outcome tellDifferences(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(2, 2))
        return std::move(*refusal);
    Maybe<Project> first = openPlan(invocation.positionals().at(0));
    if (auto *refusal = std::get_if<Refusal>(&first))
        return std::move(*refusal);
    Maybe<Project> second = openPlan(invocation.positionals().at(1));
    if (auto *refusal = std::get_if<Refusal>(&second))
        return std::move(*refusal);
    const Project &a = std::get<Project>(first);
    const Project &b = std::get<Project>(second);
    const ChangeSet changes = diff(a, b);
    Listing listing;
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : changes.of<T>())
            addChange(listing, a, b, change);
    });
    return Answer{{{"changes", listing.changes}},
                  changes.empty() ? CommandLine::tr("The two plans are the same.\n")
                                  : listing.table.toString(),
                  changes.empty() ? ExitCode::Done : ExitCode::No};
}

} // namespace

Verb diffVerb()
{
    return {.name = "diff",
            .positionals = "A B",
            .summary = QT_TRANSLATE_NOOP(
                "CommandLine",
                "Lists what differs between two plans; exits with 1 where something does."),
            .options = {},
            .run = tellDifferences};
}

} // namespace headroom::cli
