// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/bindingwords.h"

#include "models/text/words.h"

namespace headroom {

QString bindingWords(const Binding &binding, const Project &project, const QLocale &locale)
{
    const QString name = displayName(project, binding.subject);
    if (binding.reason.code.empty())
        return words(Message{"chart.headroom.binds", {name}}, locale);
    QString text = words(binding.reason, locale);
    const bool isLost = binding.lost == binding.subject;
    if (binding.subject.kind != EntityKind::Site && !isLost)
        text = words(Message{"chart.headroom.binds-because", {name, text}}, locale);
    if (!binding.lost)
        return text;
    const QString lost = displayName(project, *binding.lost);
    return words(Message{"chart.headroom.without", {lost, text}}, locale);
}

} // namespace headroom
