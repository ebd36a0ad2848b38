// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/filecommands.h"

#include "models/base/programlocale.h"
#include "models/document/document.h"
#include "models/exchange/samplebuilder.h"
#include "models/text/words.h"
#include "ui/canvas/planexport.h"
#include "ui/diagram/diagramexport.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/fileservice.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/theme/icons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace headroom {

namespace {

using Tone = MessageBar::Tone;

QString shortTime(const QDateTime &utc)
{
    return programLocale().toString(utc.toLocalTime(), QStringLiteral("d MMMM, HH:mm"));
}

/// Times of messages are in UTC and made for machines; people read theirs.
Message inLocalTime(Message message)
{
    for (MessageArgument &argument : message.arguments) {
        auto *text = std::get_if<QString>(&argument);
        if (text == nullptr || text->size() < 20 || !text->endsWith(QLatin1Char('Z')))
            continue;
        const QDateTime time = QDateTime::fromString(*text, Qt::ISODate);
        if (time.isValid())
            *text = shortTime(time);
    }
    return message;
}

QString withSuffix(const QString &path)
{
    return QFileInfo(path).suffix().isEmpty() ? QString(path + QStringLiteral(".headroom")) : path;
}

} // namespace

FileCommands::FileCommands(
    Actions &actions, Document &document, FileService &files, MessageBar &bar, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_document(document)
    , m_files(files)
    , m_bar(bar)
    , m_window(window)
{
    const auto on = [&](ActionId id, auto command) {
        connect(actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::New, [this] { newFromSample(QStringLiteral("blank")); });
    on(ActionId::Open, [this] { openAsking(); });
    on(ActionId::Save, [this] { save(); });
    on(ActionId::SaveAs, [this] { saveAs(); });
    on(ActionId::SaveCopy, [this] { saveCopy(); });
    on(ActionId::Revert, [this] { revert(); });
    connect(&files, &FileService::problem, this, &FileCommands::sayFailure);
    connect(&files, &FileService::changed, this, &FileCommands::updateActions);
    connect(&document, &Document::modifiedChanged, this, &FileCommands::updateActions);
    updateActions();
}

QString FileCommands::fileFilter()
{
    return tr("Headroom projects (*.headroom)");
}

void FileCommands::updateActions()
{
    const bool plan = m_files.hasPlan();
    m_actions[ActionId::Save]->setEnabled(plan);
    m_actions[ActionId::SaveAs]->setEnabled(plan);
    m_actions[ActionId::SaveCopy]->setEnabled(plan);
    m_actions[ActionId::Revert]->setEnabled(plan && m_document.isModified()
                                            && !m_files.path().isEmpty());
}

void FileCommands::newFromSample(const QString &name)
{
    if (!mayLeave())
        return;
    m_bar.dismiss();
    if (const Result<void> done = m_files.newFromSample(name); !done)
        sayFailure(done.message());
}

void FileCommands::openAsking()
{
    const QString folder = QFileInfo(m_files.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open"), folder, fileFilter());
    if (!path.isEmpty())
        open(path);
}

void FileCommands::open(const QString &path)
{
    if (mayLeave())
        openNow(path);
}

void FileCommands::openNow(const QString &path)
{
    m_bar.dismiss();
    if (const Result<void> done = m_files.open(path); !done)
        sayFailure(done.message());
    else
        sayOpened();
}

/// Says who else has the file open, where somebody has.
void FileCommands::sayOpened()
{
    const std::optional<OtherUser> other = m_files.otherUser();
    if (!other)
        return;
    m_bar.say(Tone::Warning,
              tr("%1 has had this file open on %2 since %3. You can look at it and save it under "
                 "another name.")
                  .arg(other->user, other->host, shortTime(other->since)),
              {{tr("Save As…"), [this] { saveAs(); }},
               {tr("Take Over"), [this] {
                    if (const Result<void> done = m_files.takeOver(); !done)
                        sayFailure(done.message());
                }}});
}

bool FileCommands::save()
{
    return m_files.path().isEmpty() ? saveAs() : saveNow(false);
}

bool FileCommands::saveNow(bool overwrite)
{
    const Result<void> done = m_files.save(overwrite);
    if (done) {
        m_bar.dismiss();
        return true;
    }
    std::vector<MessageBar::Choice> choices{{tr("Save As…"), [this] { saveAs(); }}};
    const std::string_view code = done.message().code;
    if (code == "save.changed-on-disk")
        choices.push_back({tr("Overwrite"), [this] { saveNow(true); }});
    if (code == "save.locked" || code == "save.lock-lost") {
        choices.push_back({tr("Take Over"), [this] {
                               if (const Result<void> taken = m_files.takeOver(); !taken)
                                   sayFailure(taken.message());
                           }});
    }
    m_bar.say(Tone::Danger, words(inLocalTime(done.message())), std::move(choices));
    return false;
}

QString FileCommands::askName(const QString &title) const
{
    QString start = m_files.path();
    if (start.isEmpty()) {
        QString name = m_document.project().settings().name;
        name.replace(QLatin1Char('/'), QLatin1Char('-'));
        start = name + QStringLiteral(".headroom");
    }
    const QString path = QFileDialog::getSaveFileName(m_window, title, start, fileFilter());
    return path.isEmpty() ? path : withSuffix(path);
}

bool FileCommands::saveAs()
{
    const QString path = askName(tr("Save As"));
    if (path.isEmpty())
        return false;
    const Result<void> done = m_files.saveAs(path);
    if (!done) {
        sayFailure(done.message());
        return false;
    }
    m_bar.dismiss();
    return true;
}

void FileCommands::saveCopy()
{
    const QString path = askName(tr("Save a Copy"));
    if (path.isEmpty())
        return;
    if (const Result<void> done = m_files.saveCopy(path); !done)
        sayFailure(done.message());
    else
        m_bar.say(Tone::Success, tr("A copy is in \"%1\".").arg(QFileInfo(path).fileName()));
}

void FileCommands::exportPlan(Id site, const PlanStyle &style)
{
    const Project &project = m_document.project();
    const PlanCaption caption = planCaption(project, site, QDate::currentDate());
    const QString path = askForPicture(tr("Export Site Plan"), caption.title);
    if (path.isEmpty())
        return;
    if (const Result<void> done =
            headroom::exportPlan(project, site, caption, path, {.style = style});
        !done)
        sayFailure(done.message());
    else
        m_bar.say(Tone::Success, tr("The site plan is in \"%1\".").arg(QFileInfo(path).fileName()));
}

void FileCommands::exportDiagram(const OneLineDiagram &diagram, const PictureText &text)
{
    const QString path = askForPicture(tr("Export One-Line Diagram"), text.title);
    if (path.isEmpty())
        return;
    if (const Result<void> done = headroom::exportDiagram(diagram, text, path); !done)
        sayFailure(done.message());
    else
        m_bar.say(Tone::Success, tr("The diagram is in \"%1\".").arg(QFileInfo(path).fileName()));
}

void FileCommands::exportPortfolio(const Portfolio &portfolio, const PictureText &text)
{
    const QString path = askForPicture(tr("Export Portfolio"), text.title);
    if (path.isEmpty())
        return;
    if (const Result<void> done = headroom::exportPortfolio(portfolio, text, path); !done)
        sayFailure(done.message());
    else
        m_bar.say(Tone::Success, tr("The portfolio is in \"%1\".").arg(QFileInfo(path).fileName()));
}

/// The file for a picture of a site, empty where nobody chose one.
QString FileCommands::askForPicture(const QString &title, QString name)
{
    name.remove(QLatin1Char(':')).replace(QLatin1Char('/'), QLatin1Char('-'));
    const QStringList filters{tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Page (*.pdf)")};
    QString chosen;
    QString path = QFileDialog::getSaveFileName(m_window,
                                                title,
                                                name + QStringLiteral(".png"),
                                                filters.join(QStringLiteral(";;")),
                                                &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.')
                + pictureFileSuffixes().value(
                    static_cast<int>(std::max<qsizetype>(0, filters.indexOf(chosen))));
    return path;
}

void FileCommands::revert()
{
    if (!m_document.isModified() || m_files.path().isEmpty())
        return;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(tr("Revert to Saved"));
    box.setText(tr("Go back to the saved file?"));
    box.setInformativeText(
        tr("Everything since the last save is lost, and so are its undo steps."));
    const QPushButton *yes = box.addButton(tr("Revert"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    if (box.clickedButton() != yes)
        return;
    if (const Result<void> done = m_files.revert(); !done)
        sayFailure(done.message());
}

bool FileCommands::mayLeave()
{
    if (!m_files.hasPlan() || !m_document.isModified())
        return true;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(tr("Unsaved Changes"));
    box.setText(tr("Save the changes to \"%1\"?").arg(m_document.project().settings().name));
    box.setInformativeText(tr("Without saving they are lost."));
    QPushButton *saveButton = box.addButton(QMessageBox::Save);
    box.addButton(QMessageBox::Discard);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(saveButton);
    switch (box.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void FileCommands::serve(QMenu *sampleMenu, QMenu *recentMenu)
{
    for (const SampleInfo &sample : samples()) {
        QString title = sample.title;
        title.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = sampleMenu->addAction(themedIcon(QStringLiteral("project")), title);
        action->setStatusTip(sample.description);
        connect(
            action, &QAction::triggered, this, [this, name = sample.name] { newFromSample(name); });
    }
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu] { fillRecent(recentMenu); });
    fillRecent(recentMenu);
}

void FileCommands::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList paths = m_files.recentFiles();
    int number = 1;
    for (const QString &path : paths) {
        QString name = QFileInfo(path).fileName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction *action = menu->addAction(number < 10 ? tr("&%1  %2").arg(number).arg(name) : name);
        action->setStatusTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
        ++number;
    }
    if (paths.isEmpty()) {
        menu->addAction(tr("No Files Yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear This List")), &QAction::triggered, this, [this] {
        m_files.clearRecentFiles();
    });
}

void FileCommands::offerRecovery()
{
    if (m_files.otherUser() && !m_bar.isHidden()) { // who has the file open comes first
        connect(&m_bar,
                &MessageBar::dismissed,
                this,
                &FileCommands::offerRecovery,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    const std::vector<LeftBehind> left = m_files.leftBehind();
    if (left.empty())
        return;
    const LeftBehind &last = left.front();
    const QString name =
        last.file.isEmpty() ? tr("a plan that was never saved") : QFileInfo(last.file).fileName();
    m_bar.say(Tone::Warning,
              tr("Headroom did not end cleanly. The unsaved work on %1, last edited on %2, can be "
                 "recovered.")
                  .arg(name, shortTime(last.last)),
              {{tr("Recover"),
                [this, id = last.id] {
                    if (!mayLeave())
                        return;
                    if (const Result<void> done = m_files.recover(id); !done)
                        sayFailure(done.message());
                }},
               {tr("Discard"),
                [this, id = last.id] {
                    m_files.discard(id);
                    offerRecovery();
                }},
               {tr("Later"), {}}});
}

void FileCommands::sayFailure(const Message &message)
{
    m_bar.say(Tone::Danger, words(inLocalTime(message)));
}

} // namespace headroom
