// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/paintcontext.h"

#include <vector>

namespace headroom {

/// How racks that look alike are filled.
struct Look
{
    QColor edge;
    QColor fill;
    QColor ink; // of what is written on it
    bool hatched = false;
    QRgb edgePixel = 0; // the same colours as pixels
    QRgb fillPixel = 0;
};

/// The looks of a frame by LookKey, each worked out when a rack has it: of hundreds that there can
/// be a plan has a few. The context outlives it.
class Looks
{
public:
    explicit Looks(const PaintContext &context)
        : m_context(context)
        , m_looks(context.scene.colours() * LookKey::kOfColour)
        , m_known(m_looks.size(), false)
    {}

    [[nodiscard]] std::size_t size() const { return m_looks.size(); }

    [[nodiscard]] const Look &operator[](std::size_t number) const
    {
        if (!m_known[number])
            make(number);
        return m_looks[number];
    }

private:
    void make(std::size_t number) const;

    const PaintContext &m_context;
    mutable std::vector<Look> m_looks;
    mutable std::vector<char> m_known;
};

} // namespace headroom
