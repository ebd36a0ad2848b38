// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

#include <vector>

namespace headroom {

/// A plan that an unclean exit left behind.
struct LeftBehind
{
    QString id;
    QString file; // empty: never saved
    qint64 edits = 0;
    QDateTime last;
};

/// Who else has the open file open.
struct OtherUser
{
    QString user;
    QString host;
    QDateTime since;
};

/// What the window wants done with files. The program ties it to storage; the window knows no more
/// of it than this.
class FileService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A plan is open; without one the window shows how to begin.
    [[nodiscard]] virtual bool hasPlan() const = 0;
    /// The user's file; empty for a plan that was never saved.
    [[nodiscard]] virtual QString path() const = 0;
    [[nodiscard]] virtual std::optional<OtherUser> otherUser() const = 0;
    [[nodiscard]] virtual QStringList recentFiles() const = 0;
    [[nodiscard]] virtual std::vector<LeftBehind> leftBehind() const = 0;

    virtual Result<void> newFromSample(const QString &name) = 0;
    virtual Result<void> open(const QString &path) = 0;
    /// overwrite: although somebody has changed the file since.
    virtual Result<void> save(bool overwrite) = 0;
    virtual Result<void> saveAs(const QString &path) = 0;
    virtual Result<void> saveCopy(const QString &path) = 0;
    virtual Result<void> revert() = 0;
    virtual Result<void> takeOver() = 0;
    virtual Result<void> recover(const QString &id) = 0;
    virtual void discard(const QString &id) = 0;
    virtual void clearRecentFiles() = 0;
    /// The clean end: what is not saved is dropped.
    virtual void close() = 0;

Q_SIGNALS:
    /// Another plan is open, it has another name, or the recent files have changed.
    void changed();
    /// Something went wrong in the background.
    void problem(const headroom::Message &message);
};

} // namespace headroom
