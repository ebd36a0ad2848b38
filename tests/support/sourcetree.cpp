// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace headroom {

std::vector<SourceFile> sourceFiles(const QStringList &folders, const QStringList &endings)
{
    const QDir root(QStringLiteral(HEADROOM_SOURCE_DIR));
    QStringList paths;
    for (const QString &folder : folders) {
        QDirIterator entries(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next();
            const bool wanted = std::any_of(
                endings.begin(), endings.end(), [&](const QString &e) { return path.endsWith(e); });
            if (wanted)
                paths.append(root.relativeFilePath(path));
        }
    }
    paths.sort();
    std::vector<SourceFile> files;
    for (const QString &path : paths) {
        QFile file(root.filePath(path));
        if (file.open(QIODevice::ReadOnly))
            files.push_back({path, QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return files;
}

QString withoutComments(const QString &text)
{
    enum class Place { Code, Text, Character, Line, Block };
    Place place = Place::Code;
    QString result = text;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView here = QStringView(text).sliced(i);
        const bool escaped = text[i] == u'\\';
        switch (place) {
        case Place::Code:
            if (here.startsWith(u"//"))
                place = Place::Line;
            else if (here.startsWith(u"/*"))
                place = Place::Block;
            else if (text[i] == u'"')
                place = Place::Text;
            else if (text[i] == u'\'' && (i == 0 || !text[i - 1].isLetterOrNumber()))
                place = Place::Character;
            break;
        case Place::Text:
        case Place::Character:
            if (escaped)
                ++i;
            else if (text[i] == (place == Place::Text ? u'"' : u'\''))
                place = Place::Code;
            break;
        case Place::Line:
            if (text[i] == u'\n')
                place = Place::Code;
            break;
        case Place::Block:
            if (here.startsWith(u"*/")) {
                result[i] = u' ';
                result[++i] = u' ';
                place = Place::Code;
            }
            break;
        }
        if ((place == Place::Line || place == Place::Block) && text[i] != u'\n')
            result[i] = u' ';
    }
    return result;
}

} // namespace headroom
