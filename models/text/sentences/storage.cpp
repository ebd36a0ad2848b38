// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> storageSentences()
{
    static constexpr Sentence kSentences[] = {
        {"file.missing",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is not there. It may have been moved, renamed or deleted; "
                           "choose where it is now.")},
        {"file.no-permission",
         QT_TRANSLATE_NOOP("Message",
                           "You may not read \"%1\". Ask its owner for permission to read it.")},
        {"file.link-loop",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is a link that leads back to itself. Open the file that it was "
                           "meant for.")},
        {"file.is-folder",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is a folder. Choose a project file in it.")},
        {"file.not-regular",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is a device or a pipe, not a file. Choose a project file.")},
        {"file.read-error",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" could not be read to its end. Copy it to another disk and open "
                           "the copy.")},
        {"file.empty",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is empty: it holds no bytes. Restore it from a backup.")},
        {"file.not-a-project",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is not a Headroom project. Choose a file that Headroom saved.")},
        {"file.other-program",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is a database of another program, not a Headroom project. "
                           "Nothing in it was changed.")},
        {"file.newer-format",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was saved by a newer Headroom: it has format %2, and this one "
                           "reads up to format %3. Nothing in it was changed; open it with a "
                           "Headroom that reads format %2.")},
        {"file.truncated",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is cut off: its end is missing, as after a copy or download "
                           "that broke off. Copy it again from where it came.")},
        {"file.write-ahead-log",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was changed by another program that left it in a mode which "
                           "projects never have (write-ahead log). Let that program close it "
                           "properly, then open it again.")},
        {"file.journal-beside",
         QT_TRANSLATE_NOOP("Message",
                           "Beside \"%1\" stands the journal of a change that another program did "
                           "not finish. Keep both files; open the project once that program has "
                           "finished.")},
        {"file.schema",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" does not have the tables of a Headroom project. Nothing in it "
                           "was run or changed; do not trust where it came from.")},
        {"file.damaged",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is damaged. It was left as it is; restore it from a backup or "
                           "from an earlier copy.")},
        {"file.references",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is damaged: some of its entries lead to others that are not "
                           "there. It was left as it is; restore it from a backup.")},
        {"file.digest",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is damaged: its content is not what was saved. It was left as "
                           "it is; restore it from a backup.")},
        {"file.values",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" breaks the rules of a plan in %2 places, so other programs "
                           "must have written to it. It was left as it is; restore it from a "
                           "backup."),
         2,
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" breaks the rules of a plan in %2 place, so other programs must "
                           "have written to it. It was left as it is; restore it from a backup.")},
        {"file.too-slow",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" takes longer to read than any sound project does, so reading "
                           "was stopped. It was left as it is.")},
        {"file.too-large",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" asks for more memory than any sound project does, so reading "
                           "was stopped. It was left as it is.")},
        {"save.disk-full",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: the disk is full, %2 are free. Make room and "
                           "save again; the file on disk is as it was, and your edits are kept.")},
        {"save.no-permission",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: you may not write in %2. Save it in another "
                           "folder; your edits are kept.")},
        {"save.folder-missing",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: the folder %2 is not there. Save it in another "
                           "folder; your edits are kept.")},
        {"save.read-only-disk",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: its disk can only be read. Save it on another "
                           "disk; your edits are kept.")},
        {"save.is-folder",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: a folder has this name. Choose another name.")},
        {"save.name-too-long",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: the name is too long for its disk. Choose a "
                           "shorter one.")},
        {"save.failed",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: the disk reported an error. The file on disk is "
                           "as it was, and your edits are kept; save it on another disk.")},
        {"save.unsound",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: the plan holds a value that its file cannot. "
                           "Undo your last edits and save again.")},
        {"storage.open-failed",
         QT_TRANSLATE_NOOP("Message",
                           "The database \"%1\" could not be opened. See the log for the reason.")},
        {"storage.read-failed",
         QT_TRANSLATE_NOOP("Message", "A database could not be read. See the log for the reason.")},
        {"storage.write-failed",
         QT_TRANSLATE_NOOP("Message",
                           "A database could not be written. See the log for the reason.")},
        {"save.no-name",
         QT_TRANSLATE_NOOP("Message", "The plan has no file yet. Choose a name for it.")},
        {"save.locked",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: %2 on %3 has it open since %4. Save it under "
                           "another name, or take it over; your edits are kept.")},
        {"save.lock-lost",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: somebody else took it over while it was open "
                           "here. Save it under another name; your edits are kept.")},
        {"save.changed-on-disk",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" was not saved: somebody else changed it since it was opened "
                           "here. Save it under another name, or replace their version; your "
                           "edits are kept.")},
        {"working-copy.no-folder",
         QT_TRANSLATE_NOOP("Message",
                           "The folder %1, where open plans are kept safe from crashes, cannot be "
                           "made or written. Make room in it, or give it back to you.")},
        {"working-copy.disk-full",
         QT_TRANSLATE_NOOP("Message",
                           "Your last edits are not yet safe from a crash: the disk of your home "
                           "folder is full. Make room and go on; they are kept in memory until "
                           "then.")},
        {"working-copy.failed",
         QT_TRANSLATE_NOOP("Message",
                           "Your last edits are not yet safe from a crash: the disk of your home "
                           "folder reported an error. Save the plan on another disk.")},
        {"recover.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "There is nothing to recover as \"%1\": it was recovered or discarded "
                           "before, or the plan is still open.")},
    };
    return kSentences;
}

} // namespace headroom
