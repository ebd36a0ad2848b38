// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demandinputs.h"

#include "models/presentation/fieldwords.h"

#include <array>

namespace headroom::cli {

namespace {

constexpr std::array kSettable{
    EntityKind::Tier, EntityKind::PeakRule, EntityKind::ApiCustomer, EntityKind::Throughput};

std::vector<Subject> namedRows(const Project &project, EntityKind kind, const QString &name)
{
    std::vector<Subject> rows;
    visitKind(kind, [&]<class T>() {
        for (const T &row : project.table<T>()) {
            if (displayName(project, {T::kKind, row.id}) == name)
                rows.push_back({T::kKind, row.id});
        }
    });
    return rows;
}

} // namespace

Maybe<Project> withDemandInputs(Project project, const QStringList &settings)
{
    for (const QString &setting : settings) {
        const qsizetype equals = setting.indexOf(u'=');
        const QString path = setting.left(equals);
        const qsizetype first = path.indexOf(u'.');
        const qsizetype last = path.lastIndexOf(u'.');
        if (equals <= 0 || first <= 0 || last <= first)
            return badUsage("usage.set-demand", {setting});
        const std::optional<EntityKind> kind = entityKindFromName(path.left(first));
        if (!kind || std::find(kSettable.begin(), kSettable.end(), *kind) == kSettable.end())
            return badUsage("usage.set-demand", {setting});
        const QString name = path.mid(first + 1, last - first - 1);
        const int field = fieldIndex(*kind, QString(path.mid(last + 1)));
        const std::vector<Subject> rows = namedRows(project, *kind, name);
        if (field < 0 || rows.empty())
            return badUsage("usage.set-nothing", {path});
        const FieldInfo &info = entityInfo(*kind).fields[static_cast<std::size_t>(field)];
        const Understanding read =
            understandText(project, info, setting.mid(equals + 1), QLocale::c());
        if (!read.value)
            return Refusal{ExitCode::Usage, read.value.failure()};
        for (const Subject row : rows) {
            Result<Project> changed = withField(project, row, field, *read.value);
            if (!changed)
                return Refusal{ExitCode::Usage, changed.failure()};
            project = std::move(changed).value();
        }
    }
    return project;
}

} // namespace headroom::cli
