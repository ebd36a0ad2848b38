// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/losschoice.h"

#include "models/document/document.h"

#include <QStringList>

namespace headroom {

LossChoice::LossChoice(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<PowerNode>().empty())
            keepExisting();
    });
    connect(&document, &Document::wasReset, this, &LossChoice::restore);
}

void LossChoice::lose(const std::vector<Id> &nodes, Month from)
{
    std::vector<Id> all = m_nodes;
    all.insert(all.end(), nodes.begin(), nodes.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    if (all == m_nodes && from == m_from)
        return;
    m_nodes = std::move(all);
    m_from = from;
    Q_EMIT changed();
}

void LossChoice::restore()
{
    if (m_nodes.empty())
        return;
    m_nodes.clear();
    Q_EMIT changed();
}

void LossChoice::keepExisting()
{
    const auto gone = std::erase_if(m_nodes, [this](Id node) {
        return !m_document.project().table<PowerNode>().contains(node);
    });
    if (gone > 0)
        Q_EMIT changed();
}

QString LossChoice::words() const
{
    constexpr std::size_t kMostNamed = 3;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kMostNamed, m_nodes.size()); ++i)
        names << displayName(m_document.project(), {EntityKind::PowerNode, m_nodes[i]});
    const QString list = names.join(QStringLiteral(", "));
    if (m_nodes.size() <= kMostNamed)
        return list;
    return tr("%1 and %n more", nullptr, static_cast<int>(m_nodes.size() - kMostNamed)).arg(list);
}

} // namespace headroom
