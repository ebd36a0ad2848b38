-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 6: orbit. Shells of satellites and their launches; sets of costs with their inputs and
-- correlations; levers on launches and on inputs of costs.

-- Satellites of one kind on one orbit, of an orbital site.
CREATE TABLE orbital_shell (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    altitude_km REAL CHECK (altitude_km BETWEEN 200.0 AND 5900.0),
    node_time_h REAL CHECK (node_time_h BETWEEN 0.0 AND 24.0),
    satellite_kw REAL CHECK (satellite_kw BETWEEN 0.0 AND 1000000.0),
    satellite_accelerators INTEGER CHECK (satellite_accelerators BETWEEN 0 AND 1000000),
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    satellites_per_launch INTEGER CHECK (satellites_per_launch BETWEEN 0 AND 10000),
    satellite_loss_share REAL CHECK (satellite_loss_share BETWEEN 0.0 AND 0.99),
    accelerator_loss_share REAL CHECK (accelerator_loss_share BETWEEN 0.0 AND 0.99),
    life_years REAL CHECK (life_years BETWEEN 0.1 AND 50.0),
    replaced INTEGER NOT NULL CHECK (replaced IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- From this month on the shell is launched at this pace.
CREATE TABLE launch_step (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    shell INTEGER NOT NULL REFERENCES orbital_shell (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT NOT NULL
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    launches_per_month REAL NOT NULL CHECK (launches_per_month BETWEEN 0.0 AND 10000.0)
) STRICT;

-- A comparison of costs: a preset, and what differs from it. The first by position is the plan's.
CREATE TABLE cost_set (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    preset TEXT NOT NULL
        CHECK (preset IN ('today', '2030-central', 'mid-2030s', 'bull', 'mccalip')),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- One input of a comparison, in the unit that its path names; without a set, of all of them. low
-- and high are the ends of a uniform, triangular or PERT spread, the 10 % and 90 % points of a
-- normal or lognormal one; points are "value:weight, …" (discrete) or "share:value, …" (table).
CREATE TABLE cost_input (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    cost_set INTEGER REFERENCES cost_set (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL CHECK (length(path) BETWEEN 1 AND 100),
    value REAL CHECK (value BETWEEN -1000000000000.0 AND 1000000000000.0),
    distribution TEXT NOT NULL
        CHECK (distribution IN ('fixed', 'uniform', 'triangular', 'pert', 'normal', 'lognormal',
            'discrete', 'table')),
    low REAL CHECK (low BETWEEN -1000000000000.0 AND 1000000000000.0),
    high REAL CHECK (high BETWEEN -1000000000000.0 AND 1000000000000.0),
    points TEXT NOT NULL CHECK (length(points) <= 20000),
    basis TEXT NOT NULL CHECK (basis IN ('primary', 'secondary', 'derived', 'assumption')),
    source TEXT NOT NULL CHECK (length(source) <= 2000),
    date TEXT NOT NULL CHECK (length(date) <= 40),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- The rank correlation between two inputs.
CREATE TABLE cost_correlation (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    cost_set INTEGER REFERENCES cost_set (id) DEFERRABLE INITIALLY DEFERRED,
    first_path TEXT NOT NULL CHECK (length(first_path) BETWEEN 1 AND 100),
    second_path TEXT NOT NULL CHECK (length(second_path) BETWEEN 1 AND 100),
    correlation REAL NOT NULL CHECK (correlation BETWEEN -1.0 AND 1.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- Levers on shells and on inputs of costs.
CREATE TABLE new_lever (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    kind TEXT NOT NULL
        CHECK (kind IN ('move_phase', 'leave_out_phase', 'lose_node', 'cap_node',
            'restore_node', 'drop_proposed', 'move_contract', 'scale_contract', 'end_contract',
            'scale_forecast', 'scale_limit', 'switch_on_peak_rule', 'switch_off_peak_rule',
            'set_weekly_cap', 'scale_seats', 'set_growth', 'set_zone_share', 'unlock_demand',
            'start_tier', 'leave_out_tier', 'set_api_limit', 'set_deferrable_share',
            'move_supply', 'end_supply', 'move_launches', 'scale_launches',
            'set_cost_input')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    contract INTEGER REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    forecast INTEGER REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
    tier INTEGER REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    tier_zone INTEGER REFERENCES tier_zone (id) DEFERRABLE INITIALLY DEFERRED,
    peak_rule INTEGER REFERENCES peak_rule (id) DEFERRABLE INITIALLY DEFERRED,
    api_customer INTEGER REFERENCES api_customer (id) DEFERRABLE INITIALLY DEFERRED,
    site INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    shell INTEGER REFERENCES orbital_shell (id) DEFERRABLE INITIALLY DEFERRED,
    path TEXT NOT NULL CHECK (length(path) <= 100),
    month TEXT
        CHECK (month BETWEEN '1900-01' AND '2999-12'
            AND month || '-01' IS date(month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    value REAL CHECK (value BETWEEN 0.0 AND 1000000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_lever (
        id, scenario, position, kind, enabled, phase, node, contract, forecast, tier,
        tier_zone, peak_rule, api_customer, site, shell, path, month, until_month, value,
        notes)
    SELECT
        id, scenario, position, kind, enabled, phase, node, contract, forecast, tier,
        tier_zone, peak_rule, api_customer, site, NULL, '', month, until_month, value, notes
    FROM lever;
DROP TABLE lever;
ALTER TABLE new_lever RENAME TO lever;
