// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartsources.h"

#include "models/text/words.h"

#include <array>
#include <set>

namespace headroom {

namespace {

/// As many as a footer of two lines can carry.
constexpr std::size_t kMostSources = 4;

std::string_view basisCode(Basis basis)
{
    static constexpr std::array<std::string_view, 4> kCodes{"chart.source.primary",
                                                            "chart.source.secondary",
                                                            "chart.source.derived",
                                                            "chart.source.assumption"};
    return kCodes[static_cast<std::size_t>(basis)];
}

QString sourceWords(const Citation &citation, const QLocale &locale)
{
    const QString dated =
        citation.date.isEmpty()
            ? citation.source
            : words(Message{"chart.source.dated", {citation.source, citation.date}}, locale);
    return words(Message{basisCode(citation.basis), {dated}}, locale);
}

} // namespace

std::vector<QString>
chartSources(const Project &project, const std::vector<Subject> &subjects, const QLocale &locale)
{
    const std::set<Subject> wanted(subjects.begin(), subjects.end());
    std::array<std::set<QString>, 4> found; // by basis
    for (const Citation &citation : project.table<Citation>()) {
        const auto kind = entityKindFromName(citation.subjectKind);
        if (kind && !citation.source.isEmpty() && wanted.contains({*kind, citation.subject})) {
            found[static_cast<std::size_t>(citation.basis)].insert(sourceWords(citation, locale));
        }
    }

    // Each basis has its turn, so that many good sources do not hide the assumptions.
    std::array<std::size_t, 4> chosen{};
    std::size_t total = 0;
    std::size_t taken = 0;
    for (const std::set<QString> &ofBasis : found)
        total += ofBasis.size();
    while (taken < std::min(total, kMostSources)) {
        for (std::size_t basis = 0; basis < found.size() && taken < kMostSources; ++basis) {
            if (chosen[basis] < found[basis].size()) {
                ++chosen[basis];
                ++taken;
            }
        }
    }
    std::vector<QString> result;
    for (std::size_t basis = 0; basis < found.size(); ++basis) {
        auto source = found[basis].begin();
        for (std::size_t i = 0; i < chosen[basis]; ++i)
            result.push_back(*source++);
    }
    if (total > taken) {
        result.push_back(
            words(Message{"chart.source.more", {static_cast<qint64>(total - taken)}}, locale));
    }
    return result;
}

} // namespace headroom
