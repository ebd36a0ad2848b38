// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/entityinfo.h"
#include "models/text/words.h"

#include <QTest>

using namespace headroom;

namespace {

const QLocale kGerman(QLocale::German, QLocale::Germany);

} // namespace

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsTakeTheirPlaces();
    void numbersAreWrittenAsTheLocaleDoes();
    void monthsAreWords();
    void daysAreWrittenWithoutTheirWeekday();
    void oneIsSingular();
    void aPlaceInUserTextStaysText();
    void anUnknownCodeIsStillTold();
    void choicesAreWords();
    void everyChoiceOfEveryFieldHasWords();
};

void WordsTest::argumentsTakeTheirPlaces()
{
    QCOMPARE(
        words(Message{"number.unknown-unit", {QStringLiteral("parsec"), QStringLiteral("kW")}}),
        QStringLiteral("\"parsec\" is not a unit that fits here. Give the value in kW."));
}

void WordsTest::numbersAreWrittenAsTheLocaleDoes()
{
    const Message range{
        "field.range",
        {QStringLiteral("Rating"), Amount{0, Unit::Kilowatt}, Amount{12500, Unit::Kilowatt}}};
    QVERIFY(words(range).endsWith(QStringLiteral("12.5\u00a0MW.")));
    QVERIFY(words(range, kGerman).endsWith(QStringLiteral("12,5\u00a0MW.")));
    const Message many{"rack-row.too-many", {qint64(20000)}};
    QVERIFY(words(many).contains(QStringLiteral("20,000")));
    QVERIFY(words(many, kGerman).contains(QStringLiteral("20.000")));
}

void WordsTest::monthsAreWords()
{
    QCOMPARE(words(Month(2026, 5)), QStringLiteral("May 2026"));
    QCOMPARE(words(Month(2026, 5), kGerman), QStringLiteral("Mai 2026"));
}

void WordsTest::daysAreWrittenWithoutTheirWeekday()
{
    const QDate day(2020, 8, 23);
    QCOMPARE(dateWords(day), QStringLiteral("23 August 2020"));
    QCOMPARE(words(Message{"nobody.wrote-this", {day}}),
             QStringLiteral("nobody.wrote-this, 23 August 2020"));
}

void WordsTest::oneIsSingular()
{
    const auto positions = [](qint64 there, qint64 taken) {
        return words(Message{"binding.positions", {there, taken}});
    };
    QCOMPARE(positions(1, 1), QStringLiteral("There is 1 rack position; taken: 1."));
    QCOMPARE(positions(2, 1), QStringLiteral("There are 2 rack positions; taken: 1."));
    QCOMPARE(positions(0, 0), QStringLiteral("There are 0 rack positions; taken: 0."));
    const Message weeks{"chart.exhaustion.weeks", {QStringLiteral("1")}};
    QCOMPARE(words(weeks), QStringLiteral("1 week"));
    QVERIFY(words(Message{"file.values", {QStringLiteral("x"), qint64(1)}})
                .contains(QStringLiteral("in 1 place,")));
}

void WordsTest::aPlaceInUserTextStaysText()
{
    QCOMPARE(words(Message{"name.taken", {QStringLiteral("Site"), QStringLiteral("%1 of %2")}}),
             QStringLiteral("Site \"%1 of %2\" exists already. Choose another name."));
}

void WordsTest::anUnknownCodeIsStillTold()
{
    QCOMPARE(words(Message{"nobody.wrote-this", {qint64(7)}}),
             QStringLiteral("nobody.wrote-this, 7"));
}

void WordsTest::choicesAreWords()
{
    QCOMPARE(choiceWords(QStringLiteral("in_service")), QStringLiteral("In service"));
    QCOMPARE(choiceWords(QStringLiteral("n_plus_1")), QStringLiteral("N+1"));
    QCOMPARE(choiceWords(QStringLiteral("cdu")), QStringLiteral("Coolant distribution unit"));
    QCOMPARE(choiceWords(QString()), QString());
}

void WordsTest::everyChoiceOfEveryFieldHasWords()
{
    for (const EntityInfo &entity : allEntities()) {
        for (const FieldInfo &field : entity.fields) {
            for (const char *choice : field.choices) {
                const QString text = choiceWords(QString::fromUtf8(choice));
                QVERIFY2(!text.isEmpty() && !text.contains(u'_') && !text[0].isLower(), choice);
            }
        }
    }
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
