// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/month.h"

#include <QObject>

#include <vector>

namespace headroom {

class Document;

/// Which power equipment the plan is shown without, and from when: a way to look at the plan, like
/// the chosen scenario. Nothing in the document changes. The document outlives it.
class LossChoice : public QObject
{
    Q_OBJECT

public:
    explicit LossChoice(Document &document, QObject *parent = nullptr);

    /// In order of id.
    [[nodiscard]] const std::vector<Id> &nodes() const { return m_nodes; }

    [[nodiscard]] bool empty() const { return m_nodes.empty(); }

    /// The first month without them.
    [[nodiscard]] Month from() const { return m_from; }

    /// Loses these beside what is lost already; all of it from the month on.
    void lose(const std::vector<Id> &nodes, Month from);
    void restore();

    /// "161 kV ring A, 161 kV ring B and 2 more"; empty where nothing is lost.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void changed();

private:
    void keepExisting();

    Document &m_document;
    std::vector<Id> m_nodes;
    Month m_from;
};

} // namespace headroom
