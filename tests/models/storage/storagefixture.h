// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <random>

namespace headroom::test {

/// The stable code of what went wrong; "ok" where nothing did.
template <class T>
QString codeOf(const Result<T> &result)
{
    if (result)
        return QStringLiteral("ok");
    const std::string_view code = result.message().code;
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

/// For failure output: code and detail.
template <class T>
QByteArray told(const Result<T> &result)
{
    if (result)
        return "ok";
    return (codeOf(result) + QStringLiteral(": ") + result.failure().detail).toUtf8();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void setBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

/// Content, size and time of a file: opening must leave all of them.
inline QByteArray traceOf(const QString &path)
{
    return QCryptographicHash::hash(bytesOf(path), QCryptographicHash::Sha256).toHex() + ' '
           + QFileInfo(path).lastModified().toString(Qt::ISODateWithMs).toUtf8();
}

/// Sound plans made from nothing but the field tables: every field of every entity takes any value
/// that it may have, unknown included. The same plan for the same seed.
class AnyPlan
{
public:
    explicit AnyPlan(quint64 seed)
        : m_random(seed)
    {}

    [[nodiscard]] Project make(int mostRows = 6)
    {
        forEachEntityType([&]<class T>() {
            auto &pool = m_ids[static_cast<std::size_t>(T::kKind)];
            for (int rows = number(1, mostRows); rows > 0; --rows)
                pool.push_back(Id{number64()});
            std::sort(pool.begin(), pool.end());
        });
        m_ids[static_cast<std::size_t>(EntityKind::Project)] = {kSettingsId};
        Project project;
        forEachEntityType([&]<class T>() {
            for (const Id id : m_ids[static_cast<std::size_t>(T::kKind)])
                project.set(settled(row<T>(id)));
        });
        return project;
    }

private:
    int number(int least, int most)
    {
        return std::uniform_int_distribution<int>(least, most)(m_random);
    }

    qint64 number64() { return std::uniform_int_distribution<qint64>(1)(m_random); }

    double real(double least, double most)
    {
        switch (number(0, 5)) {
        case 0:
            return least;
        case 1:
            return most;
        default:
            return std::uniform_real_distribution<double>(least, most)(m_random);
        }
    }

    QString text(int most)
    {
        // Letters, quotes, marks of SQL, a line break, and what takes two to four bytes.
        static const QString kAlphabet = QString::fromUtf8("abZ 09'\"%;-\n\tßÅ€漢😀");
        QString result;
        for (int size = number(0, std::min(most / 2, 20)); size > 0; --size) {
            const qsizetype at = number(0, static_cast<int>(kAlphabet.size()) - 1);
            if (kAlphabet[at].isHighSurrogate())
                result += kAlphabet.mid(at, 2);
            else if (!kAlphabet[at].isLowSurrogate())
                result += kAlphabet[at];
        }
        return result;
    }

    QDate date() { return QDate(1900, 1, 1).addDays(number(0, 401'765)); } // to 2999-12-30

    FieldValue value(const FieldInfo &field)
    {
        if (field.optional && number(0, 3) == 0)
            return {};
        switch (field.type) {
        case FieldType::Boolean:
            return number(0, 1) == 1;
        case FieldType::Integer:
            return qint64(number(static_cast<int>(field.least), static_cast<int>(field.most)));
        case FieldType::Real:
            return real(field.least, field.most);
        case FieldType::Text:
            return text(static_cast<int>(field.most));
        case FieldType::Choice:
            return QString::fromUtf8(field.choices[static_cast<std::size_t>(
                number(0, static_cast<int>(field.choices.size()) - 1))]);
        case FieldType::Reference:
            return pick(field.refers.value_or(EntityKind::Rack));
        case FieldType::Month:
            return Month::of(date());
        case FieldType::Date:
            return date();
        case FieldType::Outline:
            if (number(0, 2) == 0)
                return Polygon();
            return rectangle({real(-1e5, -1), real(-1e5, -1)}, {real(1, 1e5), real(1, 1e5)});
        case FieldType::Blob: {
            // Any byte, zero included, and sizes around the groups of eight of the digest.
            QByteArray bytes(number(1, 40), Qt::Uninitialized);
            for (char &byte : bytes)
                byte = static_cast<char>(number(0, 255));
            return Blob{bytes};
        }
        }
        return {};
    }

    Id pick(EntityKind kind)
    {
        const auto &pool = m_ids[static_cast<std::size_t>(kind)];
        return pool[static_cast<std::size_t>(number(0, static_cast<int>(pool.size()) - 1))];
    }

    template <class T>
    T row(Id id)
    {
        T result;
        result.id = id;
        for (const Field<T> &field : fieldsOf<T>()) {
            FieldValue any = value(field);
            // What must not be empty is never white space alone.
            if (field.type == FieldType::Text && field.least > 0 && !isUnknown(any))
                any = QString(QLatin1Char('t') + std::get<QString>(any));
            // Unique everywhere is unique where it has to be.
            if (QByteArray(field.name) == "name")
                any = QStringLiteral("%1 %2").arg(std::get<QString>(any)).arg(id.value);
            const bool written = field.write(result, any);
            Q_ASSERT(written);
            Q_UNUSED(written)
        }
        return result;
    }

    // What a plan's rules ask beyond single fields.

    template <class T>
    T settled(T row)
    {
        return row;
    }

    Connection settled(Connection row)
    {
        row.toNode.reset();
        row.toRack.reset();
        row.toHall.reset();
        const auto &nodes = m_ids[static_cast<std::size_t>(EntityKind::PowerNode)];
        // Upwards in id only: no cycles.
        if (number(0, 1) == 0 && row.from != nodes.back())
            row.toNode = nodes.back();
        else if (number(0, 2) == 0)
            row.toHall = pick(EntityKind::Hall);
        else
            row.toRack = pick(EntityKind::Rack);
        return row;
    }

    Allocation settled(Allocation row)
    {
        row.site.reset();
        row.hall.reset();
        row.row.reset();
        row.rack = pick(EntityKind::Rack);
        return inOrder(std::move(row), &Allocation::from, &Allocation::until);
    }

    PowerNode settled(PowerNode row)
    {
        row.phases = row.supply == Supply::Dc || row.phases == 2 ? 1 : row.phases;
        if (row.supply == Supply::Ac && row.volts)
            row.volts = Volts(std::abs(row.volts->value()));
        return row;
    }

    Outage settled(Outage row)
    {
        if (row.until && *row.until < row.from)
            row.until.reset();
        return row;
    }

    Contract settled(Contract row)
    {
        return inOrder(std::move(row), &Contract::start, &Contract::end);
    }

    SupplyAgreement settled(SupplyAgreement row)
    {
        return inOrder(std::move(row), &SupplyAgreement::start, &SupplyAgreement::end);
    }

    DemandShape settled(DemandShape row)
    {
        row.start = row.start.value_or(QDate(2026, 1, 1));
        std::vector<double> hours(168); // a week has 168 hours
        for (double &hour : hours)
            hour = real(1, 100);
        row.values = shapeBlob(hours);
        return row;
    }

    Tier settled(Tier row) { return inOrder(std::move(row), &Tier::from, &Tier::until); }

    PeakRule settled(PeakRule row)
    {
        return inOrder(std::move(row), &PeakRule::from, &PeakRule::until);
    }

    CostInput settled(CostInput row)
    {
        return inOrder(std::move(row), &CostInput::low, &CostInput::high);
    }

    CostCorrelation settled(CostCorrelation row)
    {
        if (row.first == row.second)
            row.second += u'2';
        return row;
    }

    Citation settled(Citation row)
    {
        row.subjectKind = entityInfo(EntityKind::Rack).name;
        return row;
    }

    template <class T, class Date>
    T inOrder(T row, std::optional<Date> T::*from, std::optional<Date> T::*until)
    {
        if (row.*from && row.*until && *(row.*until) < *(row.*from))
            std::swap(row.*from, row.*until);
        return row;
    }

    std::mt19937_64 m_random;
    std::array<std::vector<Id>, kEntityKinds> m_ids;
};

} // namespace headroom::test
