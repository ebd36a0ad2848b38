// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QObject>

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// What is selected, for every view of the plan: the canvas, the project tree, the tables. Lives on
/// the GUI thread.
class SelectionModel : public QObject
{
    Q_OBJECT

public:
    explicit SelectionModel(QObject *parent = nullptr);

    /// Sorted by kind, then by id; each once.
    [[nodiscard]] const std::vector<Subject> &subjects() const { return m_subjects; }

    [[nodiscard]] bool empty() const { return m_subjects.empty(); }

    [[nodiscard]] bool contains(Subject subject) const;

    /// The one that was chosen last: what a property panel shows first.
    [[nodiscard]] std::optional<Subject> current() const { return m_current; }

    void set(std::vector<Subject> subjects);
    void set(Subject subject);
    void add(std::span<const Subject> subjects);
    void toggle(Subject subject);
    void clear();
    /// Drops what is no longer in the project.
    void keepExisting(const Project &project);

Q_SIGNALS:
    void changed();

private:
    void replace(std::vector<Subject> sorted, std::optional<Subject> current);

    std::vector<Subject> m_subjects;
    std::optional<Subject> m_current;
};

} // namespace headroom
