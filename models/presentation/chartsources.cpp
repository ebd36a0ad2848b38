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
    std::set<std::pair<Basis, QString>> found;
    for (const Citation &citation : project.table<Citation>()) {
        const auto kind = entityKindFromName(citation.subjectKind);
        if (kind && !citation.source.isEmpty() && wanted.contains({*kind, citation.subject}))
            found.emplace(citation.basis, sourceWords(citation, locale));
    }
    std::vector<QString> result;
    for (const auto &[basis, text] : found) {
        if (result.size() == kMostSources)
            break;
        result.push_back(text);
    }
    if (found.size() > kMostSources) {
        result.push_back(
            words(Message{"chart.source.more", {static_cast<qint64>(found.size() - kMostSources)}},
                  locale));
    }
    return result;
}

} // namespace headroom
