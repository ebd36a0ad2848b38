// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session.h"

#include "models/exchange/samplebuilder.h"
#include "models/storage/projectfile.h"
#include "models/storage/recovery.h"
#include "models/storage/workingcopy.h"

#include <QFileInfo>
#include <QSettings>
#include <QUuid>

namespace headroom {

namespace {

QString recentKey()
{
    return QStringLiteral("files/recent");
}

} // namespace

Session::Session(QObject *parent)
    : FileService(parent)
    , m_document(newProject({}, {}))
{
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (m_working)
            m_working->record(changes);
    });
}

Session::~Session() = default;

bool Session::hasPlan() const
{
    return m_working != nullptr;
}

QString Session::path() const
{
    return m_working ? m_working->path() : QString();
}

std::optional<OtherUser> Session::otherUser() const
{
    if (!m_working || !m_working->holder())
        return std::nullopt;
    const LockHolder &holder = *m_working->holder();
    return OtherUser{holder.user, holder.host, holder.since};
}

QStringList Session::recentFiles() const
{
    QStringList present;
    for (const QString &path : QSettings().value(recentKey()).toStringList()) {
        if (QFileInfo::exists(path))
            present.append(path);
    }
    return present;
}

void Session::remember(const QString &path)
{
    constexpr qsizetype kMost = 12;
    QSettings settings;
    QStringList paths = settings.value(recentKey()).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(recentKey(), QStringList(paths.mid(0, kMost)));
}

void Session::clearRecentFiles()
{
    QSettings().remove(recentKey());
    Q_EMIT changed();
}

std::vector<LeftBehind> Session::leftBehind() const
{
    std::vector<LeftBehind> result;
    for (const Recoverable &left : listRecoverable())
        result.push_back({left.id, left.file, left.edits, left.last});
    return result;
}

/// Puts another plan in the place of the open one; where it cannot be opened nothing changes.
Result<void> Session::begin(Result<std::unique_ptr<WorkingCopy>> working)
{
    if (!working)
        return working.failure();
    std::unique_ptr<WorkingCopy> next = std::move(working).value();
    if (m_working)
        m_working->close();
    m_working.reset(); // the reset below is no edit of what was open
    // What was open may have been the same file: then its lock looked like somebody else's.
    next->retryLock();
    m_document.reset(next->openedProject());
    m_working = std::move(next);
    connect(m_working.get(), &WorkingCopy::recordFailed, this, &Session::problem);
    if (!m_working->path().isEmpty())
        remember(m_working->path());
    Q_EMIT changed();
    return {};
}

Result<void> Session::newFromSample(const QString &name)
{
    const Result<Project> sample =
        buildSample(name, QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!sample)
        return sample.failure();
    return begin(WorkingCopy::createNew(*sample));
}

Result<void> Session::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (absolute == this->path())
        return revert();
    return begin(WorkingCopy::open(absolute));
}

Result<void> Session::revert()
{
    if (path().isEmpty())
        return {};
    return begin(WorkingCopy::open(path()));
}

Result<void> Session::save(bool overwrite)
{
    if (!m_working)
        return {};
    const Result<void> done = m_working->save(overwrite ? WorkingCopy::IfChanged::Overwrite
                                                        : WorkingCopy::IfChanged::Refuse);
    if (!done)
        return done;
    m_document.markSaved();
    Q_EMIT changed();
    return {};
}

Result<void> Session::saveAs(const QString &path)
{
    if (!m_working)
        return {};
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<void> done = m_working->saveAs(absolute);
    if (!done)
        return done;
    m_document.markSaved();
    remember(absolute);
    Q_EMIT changed();
    return {};
}

Result<void> Session::saveCopy(const QString &path)
{
    return writeProject(QFileInfo(path).absoluteFilePath(), m_document.project());
}

Result<void> Session::takeOver()
{
    if (!m_working)
        return {};
    const Result<void> done = m_working->takeOver();
    Q_EMIT changed();
    return done;
}

Result<void> Session::recover(const QString &id)
{
    const Result<void> done = begin(WorkingCopy::recover(id));
    if (done)
        m_document.markUnsaved();
    return done;
}

void Session::discard(const QString &id)
{
    discardRecoverable(id);
}

void Session::close()
{
    if (m_working)
        m_working->close();
    m_working.reset();
}

} // namespace headroom
