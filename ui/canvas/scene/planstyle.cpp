// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planstyle.h"

namespace headroom {

PlanStyle planStyle(const PlanChoice &choice, const PlanQuestion &question)
{
    PlanStyle style;
    style.colouring = planColouring(choice.colour, question);
    style.label = choice.label;
    style.layers = choice.layers;
    if (choice.buildOut) {
        style.month = question.month;
        style.notYet = racksNotYetIn(question.project, question.site, question.month);
    }
    if (choice.label == RackLabel::Contract)
        style.contracts = contractsOfRacks(question.project, question.site, question.month);
    return style;
}

} // namespace headroom
