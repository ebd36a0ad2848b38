// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/rackdetail.h"

#include <QAbstractListModel>

namespace headroom {

/// The steps from the feeds of a rack up to its sources as a list. Lives on the GUI thread.
class RackPathModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        UsedTextRole = Qt::UserRole + 1 // "91 %"; empty where unknown
    };

    explicit RackPathModel(QObject *parent = nullptr);

    void setSteps(std::vector<RackDetail::Step> steps);

    /// Null beyond the list; valid until the steps change.
    [[nodiscard]] const RackDetail::Step *stepAt(const QModelIndex &index) const;
    /// Where a thing first stands; invalid where it is not on the way.
    [[nodiscard]] QModelIndex indexOf(Subject subject) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<RackDetail::Step> m_steps;
};

} // namespace headroom
