// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QPoint>
#include <QString>

namespace headroom {

class LabelFont;

/// Labels as small opaque pictures on the colour of what they stand on: blending letters again and
/// again costs more than all the rest of a plan.
class LabelTiles
{
public:
    struct Tile
    {
        QImage picture; // cut to the letters
        QPoint corner;  // its upper left one, from the start of the base line
    };

    /// Drops all tiles when there are many, so that what is no longer seen does not pile up. Not
    /// between asking for a tile and using it.
    void trim();

    /// The picture of a plain text.
    const Tile &
    tile(const LabelFont &font, const QString &text, bool upwards, QRgb ink, QRgb ground);

private:
    struct Key
    {
        QString text;
        const LabelFont *font;
        QRgb ink;
        QRgb ground;
        bool upwards;

        friend bool operator==(const Key &a, const Key &b) = default;

        friend size_t qHash(const Key &key, size_t seed)
        {
            return qHashMulti(seed, key.text, key.ground, key.upwards);
        }
    };

    QHash<Key, Tile> m_tiles;
    qsizetype m_bytes = 0;
};

} // namespace headroom
