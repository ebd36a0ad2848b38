// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweepfile.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>

namespace headroom::cli {

namespace {

void append(std::string &text, double value)
{
    if (!std::isfinite(value))
        return;
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value);
    text.append(std::begin(digits), end.ptr);
}

std::string headingOf(const CostSweep &sweep)
{
    std::string heading = "id";
    for (const SweepVariable &variable : sweep.variables()) {
        heading += ',';
        heading += costInput(variable.key).path;
    }
    return heading + ",orbital_usd_per_kw_year,ground_usd_per_kw_year,ratio,ratio_infrastructure\n";
}

Failure notWritten(const QSaveFile &file)
{
    return failure("sweep.not-written", {file.fileName(), file.errorString()});
}

bool put(QSaveFile &file, std::string &text)
{
    const bool whole = file.write(text.data(), static_cast<qint64>(text.size()))
                       == static_cast<qint64>(text.size());
    text.clear();
    return whole;
}

/// The lines of one file, and the number of the first.
struct Part
{
    QByteArray lines;
    quint64 first = 0;
    quint64 count = 0;
};

} // namespace

Result<void> writeSweepFile(const CostSweep &sweep, const SweepRows &rows, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    constexpr std::size_t kPiece = 1U << 20U;
    std::string text = headingOf(sweep);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += std::to_string(rows.first + i + 1);
        for (const std::vector<double> &column : rows.inputs) {
            text += ',';
            append(text, column[i]);
        }
        for (const auto *column :
             {&rows.orbital, &rows.ground, &rows.ratio, &rows.ratioInfrastructure}) {
            text += ',';
            append(text, (*column)[i]);
        }
        text += '\n';
        if (text.size() > kPiece && !put(file, text))
            return notWritten(file);
    }
    if (!put(file, text) || !file.commit())
        return notWritten(file);
    return {};
}

Result<std::uint64_t> combineSweepFiles(const QStringList &paths, const QString &out)
{
    QByteArray heading;
    std::vector<Part> parts;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure("sweep.unreadable", {path});
        const QByteArray own = file.readLine();
        if (!own.startsWith("id,") || (!heading.isEmpty() && own != heading))
            return failure("sweep.other-heading", {path});
        heading = own;
        Part part;
        part.lines = file.readAll();
        if (part.lines.isEmpty())
            continue;
        if (!part.lines.endsWith('\n'))
            return failure("sweep.unreadable", {path});
        part.first = part.lines.left(part.lines.indexOf(',')).toULongLong();
        part.count = static_cast<quint64>(part.lines.count('\n'));
        parts.push_back(std::move(part));
    }
    std::sort(
        parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.first < b.first; });
    quint64 next = 1;
    for (const Part &part : parts) {
        if (part.first != next) {
            return failure(part.first > next ? "sweep.row-missing" : "sweep.row-twice",
                           {static_cast<qint64>(std::min(next, part.first))});
        }
        next += part.count;
    }
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    bool whole = file.write(heading) == heading.size();
    for (const Part &part : parts)
        whole = whole && file.write(part.lines) == part.lines.size();
    if (!whole || !file.commit())
        return notWritten(file);
    return std::uint64_t(next - 1);
}

} // namespace headroom::cli
