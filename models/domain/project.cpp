// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/project.h"

namespace headroom {

const Settings &Project::settings() const
{
    static const Settings defaults{.id = kSettingsId};
    const Settings *settings = find<Settings>(kSettingsId);
    return settings != nullptr ? *settings : defaults;
}

Project newProject(const QString &name, const QString &uuid)
{
    Project project;
    Settings settings;
    settings.id = kSettingsId;
    settings.name = name;
    settings.uuid = uuid;
    project.set(std::move(settings));
    return project;
}

} // namespace headroom
