-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 2: forecasts of demand; phases whose racks come in over months; cooling equipment that
-- serves whole halls; levers on contracts and forecasts. Tables whose columns change are made anew,
-- so that columns stand in the order in which the digest takes them.

CREATE TABLE new_phase (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    in_service TEXT
        CHECK (in_service BETWEEN '1900-01' AND '2999-12'
            AND in_service || '-01' IS date(in_service || '-01')),
    status TEXT NOT NULL CHECK (status IN ('existing', 'committed', 'proposed', 'cancelled')),
    lead_time_weeks REAL CHECK (lead_time_weeks BETWEEN 0.0 AND 2000.0),
    ramp_months INTEGER NOT NULL CHECK (ramp_months BETWEEN 1 AND 120),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_phase (id, name, in_service, status, lead_time_weeks, ramp_months, notes)
    SELECT id, name, in_service, status, lead_time_weeks, 1, notes FROM phase;
DROP TABLE phase;
ALTER TABLE new_phase RENAME TO phase;

-- Exactly one of the three targets is known.
CREATE TABLE new_connection (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    from_node INTEGER NOT NULL REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    to_node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    to_rack INTEGER REFERENCES rack (id) DEFERRABLE INITIALLY DEFERRED,
    to_hall INTEGER REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 100)
) STRICT;
INSERT INTO new_connection (id, from_node, to_node, to_rack, priority)
    SELECT id, from_node, to_node, to_rack, priority FROM connection;
DROP TABLE connection;
ALTER TABLE new_connection RENAME TO connection;

-- How the demand for a resource of a site is expected to grow; amounts in the resource's unit: kW,
-- rack positions, accelerators.
CREATE TABLE forecast (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    resource TEXT NOT NULL
        CHECK (resource IN ('power', 'cooling_air', 'cooling_liquid', 'space', 'accelerators')),
    model TEXT NOT NULL CHECK (model IN ('linear', 'exponential', 'logistic', 'stepped')),
    from_month TEXT
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    start_amount REAL CHECK (start_amount BETWEEN 0.0 AND 1000000000000.0),
    growth_per_year REAL CHECK (growth_per_year BETWEEN -1000000000000.0 AND 1000000000000.0),
    growth_low_per_year REAL
        CHECK (growth_low_per_year BETWEEN -1000000000000.0 AND 1000000000000.0),
    growth_high_per_year REAL
        CHECK (growth_high_per_year BETWEEN -1000000000000.0 AND 1000000000000.0),
    ceiling_amount REAL CHECK (ceiling_amount BETWEEN 0.0 AND 1000000000000.0),
    lead_time_weeks REAL CHECK (lead_time_weeks BETWEEN 0.0 AND 2000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- From a month on a stepped forecast demands this much.
CREATE TABLE forecast_step (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    forecast INTEGER NOT NULL REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT NOT NULL
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    amount REAL NOT NULL CHECK (amount BETWEEN 0.0 AND 1000000000000.0)
) STRICT;

CREATE TABLE new_lever (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    kind TEXT NOT NULL
        CHECK (kind IN ('move_phase', 'leave_out_phase', 'lose_node', 'cap_node',
            'restore_node', 'drop_proposed', 'move_contract', 'scale_contract', 'end_contract',
            'scale_forecast')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    contract INTEGER REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    forecast INTEGER REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT
        CHECK (month BETWEEN '1900-01' AND '2999-12'
            AND month || '-01' IS date(month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    value REAL CHECK (value BETWEEN 0.0 AND 1000000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_lever (id, scenario, position, kind, enabled, phase, node, month, until_month, value,
        notes)
    SELECT id, scenario, position, kind, enabled, phase, node, month, until_month, value, notes
    FROM lever;
DROP TABLE lever;
ALTER TABLE new_lever RENAME TO lever;
