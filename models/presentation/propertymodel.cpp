// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/propertymodel.h"

#include "models/base/units.h"
#include "models/document/document.h"
#include "models/edits/edits.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <QCollator>

#include <algorithm>
#include <map>

namespace headroom {

PropertyModel::PropertyModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(&m_document, &Document::changed, this, &PropertyModel::onChanged);
    connect(&m_document, &Document::wasReset, this, [this] { setSubjects({}); });
    rebuild();
}

void PropertyModel::setSubjects(std::vector<Subject> subjects)
{
    std::sort(subjects.begin(), subjects.end());
    m_subjects = std::move(subjects);
    rebuild();
}

void PropertyModel::setKind(EntityKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    rebuild();
}

void PropertyModel::rebuild()
{
    beginResetModel();
    m_kinds.clear();
    for (const Subject &subject : m_subjects) {
        if (m_kinds.empty() || m_kinds.back().first != subject.kind)
            m_kinds.emplace_back(subject.kind, 0);
        ++m_kinds.back().second;
    }
    const bool isSelected = std::any_of(
        m_kinds.begin(), m_kinds.end(), [this](const auto &k) { return k.first == m_kind; });
    if (m_kinds.empty()) {
        m_kind = EntityKind::Project;
    } else if (!isSelected) {
        // Of a hall and its racks together, the many are meant.
        m_kind = std::max_element(m_kinds.begin(), m_kinds.end(), [](const auto &a, const auto &b) {
                     return a.second < b.second;
                 })->first;
    }
    m_shown.clear();
    if (m_kinds.empty()) {
        m_shown.push_back({EntityKind::Project, kSettingsId});
    } else {
        std::copy_if(m_subjects.begin(),
                     m_subjects.end(),
                     std::back_inserter(m_shown),
                     [this](Subject s) { return s.kind == m_kind; });
    }
    m_rows.clear();
    const std::vector<FieldInfo> &fields = entityInfo(m_kind).fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].role != FieldRole::Hidden && fields[i].type != FieldType::Outline
            && fields[i].type != FieldType::Blob)
            m_rows.push_back({static_cast<int>(i), {}});
    }
    readValues();
    endResetModel();
    Q_EMIT subjectsChanged();
}

void PropertyModel::readValues()
{
    const Project &project = m_document.project();
    visitKind(m_kind, [&]<class T>() {
        const auto fields = fieldsOf<T>();
        for (Row &row : m_rows) {
            const Field<T> &f = fields[static_cast<std::size_t>(row.fieldIndex)];
            row.value.reset();
            bool first = true;
            for (const Subject &subject : m_shown) {
                const T *thing = project.find<T>(subject.id);
                if (thing == nullptr)
                    continue;
                FieldValue value = f.read(*thing);
                if (first) {
                    row.value = std::move(value);
                    first = false;
                } else if (!(*row.value == value)) {
                    row.value.reset();
                    break;
                }
            }
        }
    });
}

void PropertyModel::onChanged(const ChangeSet &changes)
{
    bool concerns = false;
    bool gone = false;
    visitKind(m_kind, [&]<class T>() {
        for (const Change<T> &change : changes.of<T>()) {
            const Subject subject{T::kKind, change.id};
            if (std::binary_search(m_shown.begin(), m_shown.end(), subject)) {
                concerns = true;
                gone = gone || !change.after;
            }
        }
    });
    if (gone) {
        std::erase_if(m_subjects, [this](Subject s) { return !exists(m_document.project(), s); });
        rebuild();
        return;
    }
    // Names of what is referred to, and sources, may have changed too; the values are few.
    if (concerns)
        readValues();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

QString PropertyModel::title() const
{
    if (m_kind == EntityKind::Project)
        return m_document.project().settings().name;
    return thingsWords(m_document.project(), m_shown);
}

int PropertyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PropertyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int row = index.row();
    const QString label = QString::fromUtf8(field(row).label);
    switch (role) {
    case Qt::DisplayRole:
        return QString(label + QStringLiteral(": ")
                       + (valueText(row).isEmpty() ? placeholder(row) : valueText(row)));
    case Qt::EditRole:
    case ValueTextRole:
        return valueText(row);
    case LabelRole:
        return label;
    case MixedRole:
        return !value(row).has_value();
    default:
        return {};
    }
}

Qt::ItemFlags PropertyModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                           : Qt::ItemFlags(Qt::NoItemFlags);
}

bool PropertyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    return index.isValid() && role == Qt::EditRole && setText(index.row(), value.toString()).ok();
}

const FieldInfo &PropertyModel::field(int row) const
{
    return entityInfo(m_kind)
        .fields[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].fieldIndex)];
}

std::optional<FieldValue> PropertyModel::value(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].value;
}

QString PropertyModel::valueText(int row) const
{
    const std::optional<FieldValue> present = value(row);
    return present ? fieldText(m_document.project(), field(row), *present, m_locale) : QString();
}

QString PropertyModel::placeholder(int row) const
{
    if (!value(row))
        return tr("several values");
    if (!isUnknown(*value(row)))
        return {};
    if (const QString usual = usualOfAll(row); !usual.isEmpty())
        return usual;
    return field(row).type == FieldType::Reference ? tr("none") : tr("unknown");
}

/// What all that is shown takes in place of the unknown value, or that it differs; empty where
/// nothing is.
QString PropertyModel::usualOfAll(int row) const
{
    constexpr std::size_t kMostAsked = 20'000; // the panel must not wait
    if (m_shown.size() > kMostAsked)
        return tr("not told for so many");
    const Project &project = m_document.project();
    std::optional<QString> usual;
    std::map<Id, QString> ofTypes; // racks of a type are alike in this
    for (const Subject &subject : m_shown) {
        const Rack *rack =
            subject.kind == EntityKind::Rack ? project.find<Rack>(subject.id) : nullptr;
        QString each;
        if (rack != nullptr) {
            const auto [place, added] = ofTypes.try_emplace(rack->type);
            if (added)
                place->second = usualText(project, subject, field(row), m_locale);
            each = place->second;
        } else {
            each = usualText(project, subject, field(row), m_locale);
        }
        if (usual && each != *usual)
            return tr("several values");
        usual = each;
    }
    return usual.value_or(QString());
}

QString PropertyModel::help(int row) const
{
    QStringList lines{QString::fromUtf8(field(row).help)};
    if (const QString range = rangeText(field(row), m_locale); !range.isEmpty())
        lines.append(range);
    if (const QString source = sourceText(row); !source.isEmpty())
        lines.append(source);
    return lines.join(QLatin1Char('\n'));
}

QString PropertyModel::sourceText(int row) const
{
    if (const QString own = ownSourceText(row); !own.isEmpty())
        return own;
    const FieldInfo &info = field(row);
    if (info.source != nullptr && *info.source != '\0')
        return tr("Default: %1").arg(QString::fromUtf8(info.source));
    return {};
}

QString PropertyModel::ownSourceText(int row) const
{
    const std::optional<FieldValue> present = value(row);
    if (m_shown.size() != 1 || !present || isUnknown(*present))
        return {};
    return citationText(m_document.project(), m_shown.front(), QString::fromUtf8(field(row).name));
}

QString PropertyModel::wholeSourceText() const
{
    return m_shown.size() == 1 ? citationText(m_document.project(), m_shown.front(), {})
                               : QString();
}

std::vector<PropertyModel::Choice> PropertyModel::choices(int row) const
{
    const FieldInfo &info = field(row);
    std::vector<Choice> result;
    if (info.type == FieldType::Choice) {
        for (const char *name : info.choices) {
            const QString stable = QString::fromUtf8(name);
            result.push_back({choiceWords(stable), stable});
        }
    } else if (info.type == FieldType::Reference && info.refers) {
        const Project &project = m_document.project();
        visitKind(*info.refers, [&]<class T>() {
            for (const T &thing : project.table<T>())
                result.push_back({thingTitle(project, {T::kKind, thing.id}), thing.id});
        });
        QCollator collator(QLocale::c());
        collator.setNumericMode(true);
        std::sort(result.begin(), result.end(), [&](const Choice &a, const Choice &b) {
            return collator.compare(a.words, b.words) < 0;
        });
    } else if (info.type == FieldType::Boolean) {
        result = {{tr("Yes"), true}, {tr("No"), false}};
    }
    if (info.optional) {
        const bool none = info.type == FieldType::Reference;
        result.insert(result.begin(), {none ? tr("None") : tr("Unknown"), FieldValue()});
    }
    return result;
}

Understanding PropertyModel::understand(int row, const QString &text) const
{
    return understandText(m_document.project(), field(row), text, m_locale);
}

Result<void> PropertyModel::setText(int row, const QString &text)
{
    const Understanding understood = understand(row, text);
    if (!understood.value)
        return understood.value.failure();
    return setValue(row, *understood.value);
}

Result<void> PropertyModel::setValue(int row, const FieldValue &value)
{
    const FieldInfo &info = field(row);
    if (Result<void> valid = checkValue(info, value); !valid)
        return valid;
    const Project &project = m_document.project();
    const QString label = QString::fromUtf8(info.label);
    const QString step =
        m_kind == EntityKind::Project
            ? tr("Change %1").arg(inSentence(label))
            : tr("Change %1 of %2").arg(inSentence(label), thingsWords(project, m_shown));
    return m_document.perform(step,
                              setField(project, m_shown, QString::fromUtf8(info.name), value));
}

} // namespace headroom
