// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"
#include "tests/support/sourcetree.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace headroom;

namespace {

/// Where a message is made in the sources: its code and how many arguments it is given.
struct Use
{
    QString code;
    int arguments = 0;
    QString place;
};

/// The text of a braced or bracketed list from its opening bracket to the closing one.
QString bracketed(const QString &text, qsizetype open)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = open; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && text[i - 1] != u'\\')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == u'(' || c == u'{' || c == u'[')
            ++depth;
        if ((c == u')' || c == u'}' || c == u']') && --depth == 0)
            return text.mid(open, i - open + 1);
    }
    return text.mid(open);
}

/// The elements of a list, its brackets taken off.
QStringList elements(const QString &list)
{
    QStringList parts;
    int depth = 0;
    bool quoted = false;
    QString part;
    for (qsizetype i = 1; i + 1 < list.size(); ++i) {
        const QChar c = list[i];
        if (c == u'"' && list[i - 1] != u'\\')
            quoted = !quoted;
        if (!quoted && (c == u'(' || c == u'{' || c == u'['))
            ++depth;
        if (!quoted && (c == u')' || c == u'}' || c == u']'))
            --depth;
        if (c == u',' && depth == 0 && !quoted) {
            parts += part.trimmed();
            part.clear();
        } else {
            part += c;
        }
    }
    if (!part.trimmed().isEmpty())
        parts += part.trimmed();
    return parts;
}

QString codePattern()
{
    return QStringLiteral("\"([a-z][a-z0-9-]*([.][a-z0-9-]+)+)\"");
}

/// Every Message{"code", {…}} and failure("code", {…}); where the code is chosen between two, both.
std::vector<Use> uses()
{
    static const QRegularExpression start(
        QStringLiteral("\\b(failure\\s*\\(|Message\\s*\\w*\\s*[({])"));
    static const QRegularExpression code(codePattern());
    std::vector<Use> found;
    for (const SourceFile &file :
         sourceFiles({QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui")})) {
        if (file.path.startsWith(u"models/text/"))
            continue;
        const QString text = withoutComments(file.text());
        for (auto at = start.globalMatch(text); at.hasNext();) {
            const auto match = at.next();
            const qsizetype open = match.capturedEnd() - 1;
            const QStringList parts = elements(bracketed(text, open));
            if (parts.isEmpty())
                continue;
            const bool hasList = parts.size() > 1 && parts[1].startsWith(u'{');
            const int arguments = hasList ? static_cast<int>(elements(parts[1]).size()) : 0;
            const bool unknownList = parts.size() > 1 && !hasList;
            for (auto codes = code.globalMatch(parts[0]); codes.hasNext();)
                found.push_back(
                    {codes.next().captured(1), unknownList ? -1 : arguments, file.path});
        }
    }
    return found;
}

/// Every text in the sources that could be a code, however it gets into a message.
QSet<QString> mentioned()
{
    static const QRegularExpression code(codePattern());
    QSet<QString> found;
    for (const SourceFile &file :
         sourceFiles({QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("ui")})) {
        if (file.path.startsWith(u"models/text/"))
            continue;
        for (auto codes = code.globalMatch(withoutComments(file.text())); codes.hasNext();)
            found.insert(codes.next().captured(1));
    }
    return found;
}

/// The highest %n of a sentence; places may be left out of it, but not beyond what there is.
int places(const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral("%([1-9])"));
    int most = 0;
    for (auto at = place.globalMatch(sentence); at.hasNext();)
        most = std::max(most, at.next().captured(1).toInt());
    return most;
}

QMap<QString, QString> sentences()
{
    QMap<QString, QString> all;
    for (const std::span<const Sentence> table : allSentences()) {
        for (const Sentence &sentence : table)
            all.insert(QString::fromUtf8(sentence.code.data(),
                                         static_cast<qsizetype>(sentence.code.size())),
                       QString::fromUtf8(sentence.text));
    }
    return all;
}

QString list(const QStringList &problems)
{
    return QStringLiteral("\n  ") + problems.join(QStringLiteral("\n  "));
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSourcesAreRead();
    void everyCodeHasASentence();
    void placesMatchArguments();
    void noSentenceIsOrphaned();
    void noCodeStandsTwice();
    void singularsFitTheirSentences();
    void sentencesAreWrittenWell();
};

void SentencesTest::theSourcesAreRead()
{
    QSet<QString> codes;
    for (const Use &use : uses())
        codes.insert(use.code);
    QVERIFY(codes.contains(QStringLiteral("number.ambiguous")));
    QVERIFY(codes.contains(QStringLiteral("connection.cycle")));
    const QStringList parts = elements(QStringLiteral("{a, f(b, c), \"d, e\"}"));
    QCOMPARE(
        parts,
        QStringList({QStringLiteral("a"), QStringLiteral("f(b, c)"), QStringLiteral("\"d, e\"")}));
}

void SentencesTest::everyCodeHasASentence()
{
    const QMap<QString, QString> known = sentences();
    QStringList missing;
    for (const Use &use : uses()) {
        if (!known.contains(use.code))
            missing += use.code + QStringLiteral(" in ") + use.place;
    }
    missing.removeDuplicates();
    QVERIFY2(missing.isEmpty(), qPrintable(list(missing)));
}

void SentencesTest::placesMatchArguments()
{
    // The tables of a file do not know its name; whoever opened it puts it in.
    const QStringList namedLater{QStringLiteral("file.damaged"), QStringLiteral("file.digest")};
    const QMap<QString, QString> known = sentences();
    QStringList wrong;
    for (const Use &use : uses()) {
        if (use.arguments == 0 && namedLater.contains(use.code))
            continue;
        if (use.arguments >= 0 && known.contains(use.code)
            && places(known.value(use.code)) > use.arguments)
            wrong += QStringLiteral("%1 in %2 has %3 arguments: %4")
                         .arg(use.code, use.place)
                         .arg(use.arguments)
                         .arg(known.value(use.code));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(list(wrong)));
}

void SentencesTest::noSentenceIsOrphaned()
{
    const QSet<QString> used = mentioned();
    QStringList orphans;
    const QMap<QString, QString> known = sentences();
    for (auto entry = known.begin(); entry != known.end(); ++entry) {
        if (!used.contains(entry.key()))
            orphans += entry.key();
    }
    QVERIFY2(orphans.isEmpty(), qPrintable(list(orphans)));
}

void SentencesTest::noCodeStandsTwice()
{
    QSet<std::string_view> seen;
    for (const std::span<const Sentence> table : allSentences()) {
        for (const Sentence &sentence : table) {
            QVERIFY2(!seen.contains(sentence.code), sentence.code.data());
            seen.insert(sentence.code);
        }
    }
}

void SentencesTest::singularsFitTheirSentences()
{
    for (const std::span<const Sentence> table : allSentences()) {
        for (const Sentence &sentence : table) {
            QCOMPARE(sentence.counted > 0, sentence.one != nullptr);
            if (sentence.one == nullptr)
                continue;
            const QString one = QString::fromUtf8(sentence.one);
            QVERIFY2(places(one) == places(QString::fromUtf8(sentence.text)), sentence.one);
            QVERIFY2(one.contains(QStringLiteral("%%1").arg(sentence.counted)), sentence.one);
        }
    }
}

void SentencesTest::sentencesAreWrittenWell()
{
    static const QRegularExpression markup(QStringLiteral("<[a-zA-Z/]"));
    const QMap<QString, QString> known = sentences();
    for (auto entry = known.begin(); entry != known.end(); ++entry) {
        const QString &text = entry.value();
        const QByteArray told = (entry.key() + QStringLiteral(": ") + text).toUtf8();
        QVERIFY2(!text.isEmpty() && text == text.trimmed(), told.constData());
        QVERIFY2(!text.contains(QStringLiteral("  ")), told.constData());
        QVERIFY2(!markup.match(text).hasMatch(), told.constData());
    }
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
