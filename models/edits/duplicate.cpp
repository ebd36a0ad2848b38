// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/edits/paster.h"

namespace headroom {

Result<Project> duplicate(const Project &project,
                          IdSource &ids,
                          std::span<const Subject> subjects,
                          Point offset,
                          std::vector<Subject> *copies)
{
    const Result<Fragment> fragment = copyFragment(project, subjects);
    if (!fragment)
        return project; // nothing among them can be copied
    Paster paster(project, ids, *fragment, std::nullopt, std::nullopt);
    if (Result<void> pasted = paster.paste(offset, copies); !pasted)
        return pasted.failure();
    return paster.take();
}

} // namespace headroom
