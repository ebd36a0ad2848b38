// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/notefield.h"

#include <QKeyEvent>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastLinePx = 12; // letters that can be read while they are typed
constexpr double kMostLinePx = 48;
constexpr int kPaddingPx = 6;
constexpr int kLeastWidthPx = 150;
constexpr qsizetype kMostLetters = 2000; // as the field of a note

} // namespace

NoteField::NoteField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("noteField"));
    setAccessibleName(tr("Text of the note"));
    setPlaceholderText(tr("Type the note"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(kPaddingPx);
    connect(this, &QPlainTextEdit::textChanged, this, &NoteField::fit);
}

void NoteField::place(QPointF middle, double linePx)
{
    m_middle = middle;
    QFont letters = font();
    letters.setPixelSize(
        static_cast<int>(std::lround(std::clamp(linePx, kLeastLinePx, kMostLinePx))));
    // The style sheet has the last word on fonts of widgets, not on those of documents.
    document()->setDefaultFont(letters);
    fit();
}

void NoteField::fit()
{
    if (toPlainText().size() > kMostLetters) {
        const QSignalBlocker quiet(this);
        setPlainText(toPlainText().left(kMostLetters));
        moveCursor(QTextCursor::End);
    }
    const QFontMetrics metrics(document()->defaultFont());
    int widest = metrics.horizontalAdvance(placeholderText());
    for (QTextBlock line = document()->begin(); line.isValid(); line = line.next())
        widest = std::max(widest, metrics.horizontalAdvance(line.text()));
    const int frame = 2 * frameWidth() + 2 * kPaddingPx;
    QSize size(std::max(kLeastWidthPx, widest + frame + metrics.averageCharWidth() * 2),
               metrics.lineSpacing() * document()->blockCount() + frame + 2);
    const QSize room = parentWidget()->size();
    size = size.boundedTo(room);
    const QPoint corner = (m_middle - QPointF(size.width(), size.height()) / 2).toPoint();
    setGeometry({{std::clamp(corner.x(), 0, room.width() - size.width()),
                  std::clamp(corner.y(), 0, room.height() - size.height())},
                 size});
}

void NoteField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT finished();
        return;
    }
    if (isEnter) { // Qt would put a line separator there, which is no end of a paragraph
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore(); // for the plan
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace headroom
