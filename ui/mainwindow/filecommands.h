// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QObject>

class QMenu;
class QWidget;

namespace headroom {

struct OneLineDiagram;
struct Portfolio;
struct PictureText;
struct PlanStyle;
class Actions;
class Document;
class FileService;
class MessageBar;

/// The commands of the File menu: asks for names, asks about unsaved changes where there are any,
/// and says in the message bar what went wrong and what can be done. All arguments outlive it.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    FileCommands(
        Actions &actions, Document &document, FileService &files, MessageBar &bar, QWidget *window);

    void newFromSample(const QString &name);
    void open(const QString &path);
    void openAsking();
    bool save();
    bool saveAs();
    void saveCopy();
    void revert();
    /// Writes the plan of a site, in the colours and with the labels of the window, to a picture or
    /// a page of a name that is asked for.
    void exportPlan(Id site, const PlanStyle &style);
    void exportDiagram(const OneLineDiagram &diagram, const PictureText &text);
    void exportPortfolio(const Portfolio &portfolio, const PictureText &text);

    /// True where the plan may go: it is saved, or the person does not want it.
    [[nodiscard]] bool mayLeave();

    /// Fills the menu of samples and the one of recent files whenever they open.
    void serve(QMenu *sampleMenu, QMenu *recentMenu);
    /// Offers what an unclean exit left, in the message bar.
    void offerRecovery();

    [[nodiscard]] static QString fileFilter();

private:
    [[nodiscard]] QString askForPicture(const QString &title, QString name);
    void openNow(const QString &path);
    void sayFailure(const Message &message);
    void sayOpened();
    bool saveNow(bool overwrite);
    void fillRecent(QMenu *menu);
    [[nodiscard]] QString askName(const QString &title) const;
    void updateActions();

    Actions &m_actions;
    Document &m_document;
    FileService &m_files;
    MessageBar &m_bar;
    QWidget *m_window;
};

} // namespace headroom
