// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/table.h"

#include <QTest>

#include <map>
#include <random>

using namespace headroom;

namespace {

struct Row
{
    Id id;
    int value = 0;
    friend bool operator==(const Row &, const Row &) = default;
};

/// A table and the plain map that it must be equal to, after the same random steps.
struct Pair
{
    Table<Row> table;
    std::map<Id, int> map;

    void step(std::mt19937 &random)
    {
        const Id id{std::uniform_int_distribution<qint64>(1, 3000)(random)};
        if (random() % 3 == 0) {
            const bool had = map.erase(id) > 0;
            QCOMPARE(table.remove(id), had);
        } else {
            const int value = static_cast<int>(random() % 100);
            table.set({id, value});
            map[id] = value;
        }
    }

    void compare() const
    {
        QCOMPARE(table.size(), map.size());
        auto expected = map.begin();
        for (const Row &row : table) {
            QCOMPARE(row.id, expected->first);
            QCOMPARE(row.value, expected->second);
            ++expected;
        }
        QVERIFY(expected == map.end());
    }
};

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void behavesLikeASortedMap();
    void copiesDoNotSeeLaterChanges();
    void differencesAreExact();
    void fromRowsSorts();
};

void TestTable::behavesLikeASortedMap()
{
    std::mt19937 random(1);
    Pair pair;
    for (int i = 0; i < 20000; ++i)
        pair.step(random);
    pair.compare();
    for (qint64 id = 1; id <= 3000; ++id) {
        const Row *row = pair.table.find(Id{id});
        QCOMPARE(row != nullptr, pair.map.contains(Id{id}));
    }
}

void TestTable::copiesDoNotSeeLaterChanges()
{
    std::mt19937 random(2);
    Pair pair;
    for (int i = 0; i < 5000; ++i)
        pair.step(random);
    const Pair copy = pair;
    for (int i = 0; i < 5000; ++i)
        pair.step(random);
    copy.compare();
    pair.compare();
}

void TestTable::differencesAreExact()
{
    std::mt19937 random(3);
    Pair before;
    for (int i = 0; i < 5000; ++i)
        before.step(random);
    Pair after = before;
    QVERIFY(before.table == after.table);
    for (int i = 0; i < 200; ++i)
        after.step(random);
    std::map<Id, int> rebuilt = before.map;
    Id last{0};
    forEachDifference(before.table, after.table, [&](const Row *a, const Row *b) {
        const Id id = a != nullptr ? a->id : b->id;
        QVERIFY(last < id);
        last = id;
        QVERIFY(a == nullptr || b == nullptr || !(*a == *b));
        if (b != nullptr)
            rebuilt[id] = b->value;
        else
            rebuilt.erase(id);
    });
    QVERIFY(rebuilt == after.map);
    QCOMPARE(before.table == after.table, before.map == after.map);
}

void TestTable::fromRowsSorts()
{
    std::vector<Row> rows;
    for (qint64 id = 1000; id > 0; --id)
        rows.push_back({Id{id}, static_cast<int>(id % 7)});
    const Table<Row> table = Table<Row>::fromRows(rows);
    QCOMPARE(table.size(), 1000U);
    qint64 expected = 1;
    for (const Row &row : table)
        QCOMPARE(row.id, Id{expected++});
    QCOMPARE(table.find(Id{257})->value, 257 % 7);
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
