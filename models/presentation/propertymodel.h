// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <QAbstractListModel>
#include <QLocale>

namespace headroom {

class Document;

/// A number that can be read in two ways; the person is asked which is meant.
struct AmbiguousReading
{
    QString first; // what to put into setText for the one reading
    QString second;
};

/// What typed text was understood to be.
struct Understanding
{
    Result<FieldValue> value = FieldValue();
    QString echo; // "= 12,500 kW"; empty where there is nothing to add
    std::optional<AmbiguousReading> ambiguous = {}; // then value is a failure
};

/// The fields of what is selected, from the field table of its kind: values (or that they differ),
/// words, ranges and sources. Every change is one step of the document. Of things of several kinds
/// those of one kind are shown. The document outlives it; lives on the GUI thread.
class PropertyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueTextRole, MixedRole };

    explicit PropertyModel(Document &document, QObject *parent = nullptr);

    /// What is selected; nothing shows the settings of the project.
    void setSubjects(std::vector<Subject> subjects);
    /// Of several kinds selected, the one to show.
    void setKind(EntityKind kind);

    [[nodiscard]] EntityKind kind() const { return m_kind; }

    /// The kinds that are selected, with how many of each.
    [[nodiscard]] const std::vector<std::pair<EntityKind, int>> &kinds() const { return m_kinds; }

    /// Those of the shown kind.
    [[nodiscard]] const std::vector<Subject> &shown() const { return m_shown; }

    [[nodiscard]] QString title() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] const FieldInfo &field(int row) const;
    /// The value that all have; nothing where they differ.
    [[nodiscard]] std::optional<FieldValue> value(int row) const;
    /// The value as it stands in the editor; empty where unknown or mixed.
    [[nodiscard]] QString valueText(int row) const;
    /// Greyed text where there is none: "unknown", "several values", "80 %, the usual".
    [[nodiscard]] QString placeholder(int row) const;
    /// What the field is, its range, and where its value or its default comes from: plain text, one
    /// fact a line.
    [[nodiscard]] QString help(int row) const;
    /// Where the value comes from, or where its default does; empty where nobody said.
    [[nodiscard]] QString sourceText(int row) const;
    /// Who says this value in particular; empty where nobody does.
    [[nodiscard]] QString ownSourceText(int row) const;
    /// Where the one thing shown comes from as a whole; empty where nobody said.
    [[nodiscard]] QString wholeSourceText() const;

    struct Choice
    {
        QString words;
        FieldValue value;
    };

    /// What a choice or a reference may be set to, in order; begins with unknown where it may be.
    [[nodiscard]] std::vector<Choice> choices(int row) const;

    /// Reads typed text as a value of the field, without setting it.
    [[nodiscard]] Understanding understand(int row, const QString &text) const;
    Result<void> setText(int row, const QString &text);
    /// Sets the field of all things shown, as one step.
    Result<void> setValue(int row, const FieldValue &value);

Q_SIGNALS:
    /// Other things are shown, or other fields: editors have to be made anew.
    void subjectsChanged();

private:
    [[nodiscard]] QString usualOfAll(int row) const;
    void rebuild();
    void readValues();
    void onChanged(const ChangeSet &changes);

    struct Row
    {
        int fieldIndex = 0;
        std::optional<FieldValue> value; // nothing: mixed
    };

    Document &m_document;
    QLocale m_locale{QLocale::English, QLocale::UnitedStates};
    std::vector<Subject> m_subjects;
    std::vector<std::pair<EntityKind, int>> m_kinds;
    std::vector<Subject> m_shown;
    EntityKind m_kind = EntityKind::Project;
    std::vector<Row> m_rows;
};

} // namespace headroom
