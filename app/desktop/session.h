// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "models/document/evaluationservice.h"
#include "ui/mainwindow/fileservice.h"

#include <memory>

namespace headroom {

class WorkingCopy;

/// The open plan with its file: ties the document to its working copy on disk and does what the
/// window wants done with files. Owns document, evaluation and working copy; the window must go
/// before it. Lives on the GUI thread.
class Session : public FileService
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] Document &document() { return m_document; }

    [[nodiscard]] EvaluationService &evaluation() { return m_evaluation; }

    [[nodiscard]] bool hasPlan() const override;
    [[nodiscard]] QString path() const override;
    [[nodiscard]] std::optional<OtherUser> otherUser() const override;
    [[nodiscard]] QStringList recentFiles() const override;
    [[nodiscard]] std::vector<LeftBehind> leftBehind() const override;

    Result<void> newFromSample(const QString &name) override;
    Result<void> open(const QString &path) override;
    Result<void> save(bool overwrite) override;
    Result<void> saveAs(const QString &path) override;
    Result<void> saveCopy(const QString &path) override;
    Result<void> revert() override;
    Result<void> takeOver() override;
    Result<void> recover(const QString &id) override;
    void discard(const QString &id) override;
    void clearRecentFiles() override;
    void close() override;

private:
    Result<void> begin(Result<std::unique_ptr<WorkingCopy>> working);
    void remember(const QString &path);

    Document m_document;
    EvaluationService m_evaluation;
    std::unique_ptr<WorkingCopy> m_working;
};

} // namespace headroom
