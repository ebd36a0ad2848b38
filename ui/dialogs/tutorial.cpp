// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tutorial.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// Outside of every namespace, as Qt asks for.
static void loadHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace headroom {

namespace {

std::pair<double, double> pointIn(const QJsonArray &array)
{
    return {array.at(0).toDouble(), array.at(1).toDouble()};
}

TutorialGesture gestureIn(const QJsonObject &object)
{
    using Kind = TutorialGesture::Kind;
    const auto text = [&object](const char *key) {
        return object.value(QString::fromUtf8(key)).toString();
    };
    const QJsonArray drag = object.value(QStringLiteral("drag")).toArray();
    const QJsonArray click = object.value(QStringLiteral("click")).toArray();
    TutorialGesture gesture;
    gesture.field = text("in");
    if (!drag.isEmpty()) {
        gesture.kind = Kind::Drag;
        for (const QJsonValue point : drag)
            gesture.points.push_back(pointIn(point.toArray()));
    } else if (!click.isEmpty()) {
        gesture.kind = Kind::Click;
        gesture.points.push_back(pointIn(click));
        gesture.what = text("with");
    } else if (object.contains(QStringLiteral("choose"))) {
        gesture.kind = Kind::Choose;
        gesture.what = text("choose");
    } else if (object.contains(QStringLiteral("fill"))) {
        gesture.kind = Kind::Fill;
        gesture.what = text("fill");
    } else if (object.contains(QStringLiteral("typed"))) {
        gesture.kind = Kind::Typed;
        gesture.what = text("typed");
    } else {
        gesture.what = text("key");
    }
    return gesture;
}

} // namespace

int Tutorial::gestures() const
{
    int count = 0;
    for (const TutorialStep &step : steps) {
        for (const TutorialGesture &gesture : step.gestures)
            count += gesture.count();
    }
    return count;
}

Tutorial buildHallTutorial()
{
    loadHelp();
    QFile file(QStringLiteral(":/help/build-hall-1.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // it is compiled in
    Q_UNUSED(opened)
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    Tutorial tutorial;
    tutorial.title = root.value(QStringLiteral("title")).toString();
    tutorial.intro = root.value(QStringLiteral("intro")).toString();
    tutorial.outro = root.value(QStringLiteral("outro")).toString();
    const QJsonArray steps = root.value(QStringLiteral("steps")).toArray();
    for (const QJsonValue value : steps) {
        const QJsonObject object = value.toObject();
        TutorialStep step;
        step.title = object.value(QStringLiteral("title")).toString();
        step.say = object.value(QStringLiteral("say")).toString();
        const QJsonArray gestures = object.value(QStringLiteral("gestures")).toArray();
        for (const QJsonValue gesture : gestures)
            step.gestures.push_back(gestureIn(gesture.toObject()));
        tutorial.steps.push_back(std::move(step));
    }
    return tutorial;
}

} // namespace headroom
