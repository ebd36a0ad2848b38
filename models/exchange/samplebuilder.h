// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

#include <vector>

namespace headroom {

struct SampleInfo
{
    QString name; // stable: "colossus-1"
    QString title;
    QString description;
};

/// The samples that come with the program, in the order in which they are offered.
[[nodiscard]] const std::vector<SampleInfo> &samples();

/// Turns the description of a sample (resources/samples) into a project. Ids are a hash of the
/// sample's name and the thing's key, so that they are the same on every machine; a copy that is to
/// be a project of its own gets its own uuid, an empty one takes the sample's. Fails with
///   sample.unknown(name), sample.description(file, where).
[[nodiscard]] Result<Project> buildSample(QStringView name, const QString &uuid = {});

} // namespace headroom
