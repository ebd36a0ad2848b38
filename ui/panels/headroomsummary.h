// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/headline.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace headroom {

class PlainLabel;

/// The answer in two figures to be read across a room, each with its reason.
class HeadroomSummary : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomSummary(QWidget *parent = nullptr);

    void setHeadline(const Headline &headline);

    /// The buttons that ask for the reason of a figure.
    [[nodiscard]] QToolButton *whyNormal() const { return m_normal.why; }

    [[nodiscard]] QToolButton *whyBinding() const { return m_binding.why; }

    /// The figure in normal operation as it stands there.
    [[nodiscard]] QString figure() const;

private:
    struct Block
    {
        PlainLabel *caption = nullptr;
        PlainLabel *figure = nullptr;
        PlainLabel *reason = nullptr;
        QToolButton *why = nullptr;
    };

    [[nodiscard]] Block makeBlock(double points);
    static void fill(const Block &block, const HeadlineFigure &figure);

    Block m_normal;
    Block m_binding;
    QGridLayout *m_parts;
    PlainLabel *m_empty;
};

} // namespace headroom
