// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/thingquery.h"

#include "models/presentation/thingproperties.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

namespace headroom {

namespace {

bool betweenDigits(const QString &text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && text[at - 1].isDigit() && text[at + 1].isDigit();
}

/// Splits at commas and at the word "and", but not within quotation marks.
QStringList partsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("^\\s+and\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList parts{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        quoted = quoted != (c == QLatin1Char('"'));
        const auto conjunction =
            c.isSpace() && !quoted ? word.match(text.mid(i)) : QRegularExpressionMatch();
        if (conjunction.hasMatch()) {
            parts << QString();
            i += conjunction.capturedLength() - 1;
        } else if (c == QLatin1Char(',') && !quoted && !betweenDigits(text, i)) {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

QString unquoted(QString text)
{
    text = text.trimmed();
    if (text.size() >= 2 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"')))
        return text.mid(1, text.size() - 2);
    return text;
}

struct Mark
{
    const char *text;
    Comparison comparison;
};

// The longer of two that begin alike stands first.
constexpr Mark kMarks[] = {{"≤", Comparison::AtMost},
                           {"<=", Comparison::AtMost},
                           {"≥", Comparison::AtLeast},
                           {">=", Comparison::AtLeast},
                           {"≠", Comparison::IsNot},
                           {"!=", Comparison::IsNot},
                           {"<>", Comparison::IsNot},
                           {"<", Comparison::Less},
                           {">", Comparison::More},
                           {"=", Comparison::Is},
                           {":", Comparison::Contains}};

constexpr Mark kWords[] = {{" is not ", Comparison::IsNot},
                           {" is ", Comparison::Is},
                           {" contains ", Comparison::Contains},
                           {" before ", Comparison::Less},
                           {" after ", Comparison::More}};

/// The first mark outside quotation marks.
std::optional<ThingCondition> withMark(const QString &part)
{
    bool quoted = false;
    for (qsizetype i = 0; i < part.size(); ++i) {
        quoted = quoted != (part[i] == QLatin1Char('"'));
        if (quoted)
            continue;
        for (const Mark &mark : kMarks) {
            const QString text = QString::fromUtf8(mark.text);
            if (QStringView(part).mid(i).startsWith(text))
                return ThingCondition{
                    unquoted(part.left(i)), mark.comparison, unquoted(part.mid(i + text.size()))};
        }
    }
    return std::nullopt;
}

std::optional<ThingCondition> withWord(const QString &part)
{
    for (const Mark &word : kWords) {
        const QString text = QString::fromUtf8(word.text);
        const qsizetype at = part.indexOf(text, 0, Qt::CaseInsensitive);
        if (at > 0 && !QStringView(part).left(at).contains(QLatin1Char('"')))
            return ThingCondition{
                unquoted(part.left(at)), word.comparison, unquoted(part.mid(at + text.size()))};
    }
    return std::nullopt;
}

ThingCondition conditionFrom(const QString &part)
{
    if (part.startsWith(QLatin1Char('"')))
        return {{}, Comparison::Contains, unquoted(part)};
    if (const auto marked = withMark(part))
        return *marked;
    if (const auto worded = withWord(part))
        return *worded;
    return {{}, Comparison::Contains, part};
}

QString quotedIfNeeded(const QString &text)
{
    static const QRegularExpression special(
        QStringLiteral("[,:=<>≤≥≠]|\\b(and|is|contains|before|after)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    return special.match(text).hasMatch() ? QString(QLatin1Char('"') + text + QLatin1Char('"'))
                                          : text;
}

/// Things that are found: those with a name of their own.
template <class T>
constexpr bool kIsFound = requires(const T &row)
{
    row.name;
}

&&!std::is_same_v<T, Settings>;

/// Whether all that is asked of the name holds: the most usual of questions, without a detour.
bool namesHold(const ThingQuery &query,
               const Project &project,
               Subject subject,
               const QString &name)
{
    return std::all_of(
        query.conditions.begin(), query.conditions.end(), [&](const ThingCondition &condition) {
            if (!condition.property.isEmpty())
                return true;
            return (name.isEmpty() ? displayName(project, subject) : name)
                .contains(condition.value, Qt::CaseInsensitive);
        });
}

struct Named
{
    QString name;
    Subject subject;
};

/// "Rack 9" before "Rack 10". Very many stay in the order of their ids: nobody reads them all, and
/// whoever types must not wait.
void sortByName(std::vector<Named> &found, const QLocale &locale)
{
    constexpr std::size_t kMostSorted = 20'000;
    if (found.size() > kMostSorted)
        return;
    QCollator collator(locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, Named>> keyed;
    keyed.reserve(found.size());
    for (Named &each : found)
        keyed.emplace_back(collator.sortKey(each.name), std::move(each));
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) {
        return a.first.compare(b.first) < 0;
    });
    found.clear();
    for (auto &[key, each] : keyed)
        found.push_back(std::move(each));
}

/// The tests of all conditions but those of the name for a kind; nothing where it lacks one of the
/// properties.
Result<std::optional<std::vector<ThingTest>>> testsOf(const Project &project,
                                                      EntityKind kind,
                                                      const ThingQuery &query,
                                                      const QLocale &locale,
                                                      std::vector<bool> &known)
{
    std::vector<ThingTest> tests;
    std::optional<Failure> unread;
    bool lacks = false;
    for (std::size_t i = 0; i < query.conditions.size(); ++i) {
        if (query.conditions[i].property.isEmpty()) {
            known[i] = true;
            continue;
        }
        Result<ThingTest> test = thingTest(project, kind, query.conditions[i], locale);
        if (!test) {
            known[i] = true;
            unread = unread ? unread : std::optional(test.failure());
        } else if (*test) {
            known[i] = true;
            tests.push_back(std::move(*test));
        } else {
            lacks = true;
        }
    }
    if (unread && !lacks)
        return *unread;
    if (lacks)
        return std::optional<std::vector<ThingTest>>();
    return std::optional(std::move(tests));
}

} // namespace

ThingQuery parseThingQuery(const QString &text)
{
    ThingQuery query;
    for (const QString &part : partsOf(text)) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            query.conditions.push_back(conditionFrom(trimmed));
    }
    return query;
}

QString conditionText(const ThingCondition &condition)
{
    if (condition.property.isEmpty())
        return quotedIfNeeded(condition.value);
    const auto mark = std::find_if(std::begin(kMarks), std::end(kMarks), [&](const Mark &each) {
        return each.comparison == condition.comparison;
    });
    const QString sign = QString::fromUtf8(mark->text);
    return condition.comparison == Comparison::Contains
               ? QString(condition.property + sign + QLatin1Char(' ')
                         + quotedIfNeeded(condition.value))
               : QString(condition.property + QLatin1Char(' ') + sign + QLatin1Char(' ')
                         + quotedIfNeeded(condition.value));
}

Result<std::vector<Subject>>
findThings(const Project &project, const ThingQuery &query, const QLocale &locale)
{
    std::vector<Subject> hits;
    if (query.conditions.empty())
        return hits;
    std::vector<bool> known(query.conditions.size(), false);
    std::optional<Failure> unread;
    bool anyKind = false;
    forEachEntityType([&]<class T>() {
        if constexpr (kIsFound<T>) {
            auto tests = testsOf(project, T::kKind, query, locale, known);
            if (!tests) {
                unread = unread ? unread : std::optional(tests.failure());
                return;
            }
            if (!*tests)
                return;
            anyKind = true;
            std::vector<Named> found;
            for (const T &row : project.table<T>()) {
                const bool holds =
                    std::all_of((*tests)->begin(), (*tests)->end(), [&row](const ThingTest &test) {
                        return test(row.id);
                    });
                if (holds && namesHold(query, project, {T::kKind, row.id}, row.name))
                    found.push_back({row.name, {T::kKind, row.id}});
            }
            sortByName(found, locale);
            for (const Named &each : found)
                hits.push_back(each.subject);
        }
    });
    const auto missing = std::find(known.begin(), known.end(), false);
    if (missing != known.end())
        return failure(
            "find.no-property",
            {query.conditions[static_cast<std::size_t>(missing - known.begin())].property});
    // A value that only some kinds can read is meant for these.
    if (unread && !anyKind)
        return *unread;
    return hits;
}

std::optional<Subject>
nextHit(const std::vector<Subject> &hits, std::optional<Subject> after, int step)
{
    if (hits.empty())
        return std::nullopt;
    const auto count = static_cast<std::ptrdiff_t>(hits.size());
    const auto found = after ? std::find(hits.begin(), hits.end(), *after) : hits.end();
    const std::ptrdiff_t next =
        found == hits.end() ? (step > 0 ? 0 : count - 1) : found - hits.begin() + step;
    return hits[static_cast<std::size_t>((next % count + count) % count)];
}

} // namespace headroom
