// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/selection.h"

#include <algorithm>
#include <iterator>

namespace headroom {

namespace {

void sortOnce(std::vector<Subject> &subjects)
{
    const auto notAfter = [](const Subject &a, const Subject &b) { return !(a < b); };
    if (std::adjacent_find(subjects.begin(), subjects.end(), notAfter) == subjects.end())
        return; // as bands give them: thousands
    std::sort(subjects.begin(), subjects.end());
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
}

} // namespace

SelectionModel::SelectionModel(QObject *parent)
    : QObject(parent)
{}

bool SelectionModel::contains(Subject subject) const
{
    return std::binary_search(m_subjects.begin(), m_subjects.end(), subject);
}

void SelectionModel::set(std::vector<Subject> subjects)
{
    std::optional<Subject> current;
    if (!subjects.empty())
        current = subjects.back();
    sortOnce(subjects);
    replace(std::move(subjects), current);
}

void SelectionModel::set(Subject subject)
{
    replace({subject}, subject);
}

void SelectionModel::add(std::span<const Subject> subjects)
{
    if (subjects.empty())
        return;
    std::vector<Subject> sorted(subjects.begin(), subjects.end());
    sortOnce(sorted);
    std::vector<Subject> all;
    all.reserve(m_subjects.size() + sorted.size());
    std::set_union(m_subjects.begin(),
                   m_subjects.end(),
                   sorted.begin(),
                   sorted.end(),
                   std::back_inserter(all));
    replace(std::move(all), subjects.back());
}

void SelectionModel::toggle(Subject subject)
{
    std::vector<Subject> subjects = m_subjects;
    const auto position = std::lower_bound(subjects.begin(), subjects.end(), subject);
    if (position == subjects.end() || *position != subject) {
        subjects.insert(position, subject);
        replace(std::move(subjects), subject);
        return;
    }
    subjects.erase(position);
    std::optional<Subject> current = m_current;
    if (current == subject)
        current = subjects.empty() ? std::nullopt : std::optional(subjects.back());
    replace(std::move(subjects), current);
}

void SelectionModel::clear()
{
    replace({}, std::nullopt);
}

void SelectionModel::keepExisting(const Project &project)
{
    std::vector<Subject> left;
    std::copy_if(m_subjects.begin(),
                 m_subjects.end(),
                 std::back_inserter(left),
                 [&project](Subject subject) { return exists(project, subject); });
    if (left.size() == m_subjects.size())
        return;
    std::optional<Subject> current = m_current;
    if (!current || !std::binary_search(left.begin(), left.end(), *current))
        current = left.empty() ? std::nullopt : std::optional(left.back());
    replace(std::move(left), current);
}

void SelectionModel::replace(std::vector<Subject> sorted, std::optional<Subject> current)
{
    if (sorted == m_subjects && current == m_current)
        return;
    m_subjects = std::move(sorted);
    m_current = current;
    Q_EMIT changed();
}

} // namespace headroom
