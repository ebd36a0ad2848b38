// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/unrated.h"

#include "models/engine/unrated.h"

#include <algorithm>
#include <map>

namespace headroom::cli {

Json unratedJson(const Project &project, const SiteEvaluation &site, std::size_t epoch)
{
    constexpr std::size_t kNamed = 3;
    Json list = Json::array();
    for (const UnratedEquipment &unrated : unratedDistribution(project, site, epoch)) {
        Json first = Json::array();
        for (std::size_t i = 0; i < std::min(kNamed, unrated.nodes.size()); ++i)
            first.push_back(toJson(project, unrated.nodes[i]));
        list.push_back({{"equipment", choiceName(unrated.kind)},
                        {"count", unrated.nodes.size()},
                        {"first", first}});
    }
    return list;
}

QString unratedText(const Project &project, const SiteEvaluation &site, std::optional<int> month)
{
    std::map<NodeKind, UnratedEquipment> most;
    const auto look = [&](std::size_t epoch) {
        for (UnratedEquipment &unrated : unratedDistribution(project, site, epoch)) {
            UnratedEquipment &known = most[unrated.kind];
            if (unrated.nodes.size() > known.nodes.size())
                known = std::move(unrated);
        }
    };
    for (std::size_t epoch = 0; epoch < site.epochs.size(); ++epoch) {
        if (!month
            || site.epochOfMonth[static_cast<std::size_t>(*month)] == static_cast<int>(epoch))
            look(epoch);
    }
    QString text;
    for (const auto &entry : most)
        text += sentence(Message{"headroom.unrated", argumentsOf(entry.second, project)}) + u'\n';
    return text.isEmpty() ? text : QString(text + u'\n');
}

} // namespace headroom::cli
