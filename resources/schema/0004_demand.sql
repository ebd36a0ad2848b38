-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 4: demand. Tiers of users with their zones, limits and peak rules, API customers, the
-- throughput library, shapes by the hour; what racks draw when idle; levers on all of these.

-- What one accelerator gives under stated conditions.
CREATE TABLE throughput (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    model_class TEXT NOT NULL CHECK (length(model_class) <= 200),
    precision TEXT CHECK (precision IN ('fp4', 'fp8', 'bf16', 'int8')),
    input_tokens REAL CHECK (input_tokens BETWEEN 0.0 AND 1000000000.0),
    output_tokens REAL CHECK (output_tokens BETWEEN 0.0 AND 1000000000.0),
    interactivity_tokens_per_s REAL CHECK (interactivity_tokens_per_s BETWEEN 0.0 AND 1000000.0),
    prefill_tokens_per_s REAL CHECK (prefill_tokens_per_s BETWEEN 0.0 AND 1000000000.0),
    decode_tokens_per_s REAL CHECK (decode_tokens_per_s BETWEEN 0.0 AND 1000000000.0),
    accelerators INTEGER CHECK (accelerators BETWEEN 1 AND 100000),
    date TEXT NOT NULL CHECK (length(date) <= 40),
    source TEXT NOT NULL CHECK (length(source) <= 2000),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- Numbers of which only the ratios count: 168 of a local week from Monday 00:00, or one for each
-- hour from 00:00 UTC of the start, which begin again at their end.
CREATE TABLE demand_shape (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('week', 'series')),
    start_date TEXT
        CHECK (start_date BETWEEN '1900-01-01' AND '2999-12-31'
            AND start_date IS date(start_date)),
    hourly_values BLOB NOT NULL CHECK (length(hourly_values) BETWEEN 0 AND 8388608),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- Users who are alike.
CREATE TABLE tier (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    included INTEGER NOT NULL CHECK (included IN (0, 1)),
    class TEXT NOT NULL CHECK (class IN ('interactive', 'deferrable')),
    from_month TEXT
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    seats REAL CHECK (seats BETWEEN 0.0 AND 100000000000.0),
    growth_per_year_share REAL NOT NULL CHECK (growth_per_year_share BETWEEN -1.0 AND 100.0),
    active_share REAL CHECK (active_share BETWEEN 0.0 AND 1.0),
    sessions_per_day REAL CHECK (sessions_per_day BETWEEN 0.0 AND 100.0),
    median_session_tokens REAL CHECK (median_session_tokens BETWEEN 0.0 AND 1000000000000.0),
    session_sigma REAL NOT NULL CHECK (session_sigma BETWEEN 0.0 AND 10.0),
    session_limit_tokens REAL CHECK (session_limit_tokens BETWEEN 0.0 AND 1e+15),
    weekly_cap_tokens REAL CHECK (weekly_cap_tokens BETWEEN 0.0 AND 1e+15),
    weekly_sigma REAL NOT NULL CHECK (weekly_sigma BETWEEN 0.0 AND 10.0),
    unlocked_share REAL NOT NULL CHECK (unlocked_share BETWEEN 0.0 AND 100.0),
    deferrable_share REAL NOT NULL CHECK (deferrable_share BETWEEN 0.0 AND 1.0),
    output_share REAL NOT NULL CHECK (output_share BETWEEN 0.0 AND 1.0),
    cached_share REAL NOT NULL CHECK (cached_share BETWEEN 0.0 AND 1.0),
    occupancy_share REAL NOT NULL CHECK (occupancy_share BETWEEN 0.01 AND 1.0),
    service_time_s REAL CHECK (service_time_s BETWEEN 0.0 AND 1000000.0),
    wait_target_s REAL CHECK (wait_target_s BETWEEN 0.0 AND 1000000.0),
    service_level_share REAL NOT NULL CHECK (service_level_share BETWEEN 0.0 AND 1.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A share of a tier that lives by the clock of a zone.
CREATE TABLE tier_zone (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    tier INTEGER NOT NULL REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    shape INTEGER NOT NULL REFERENCES demand_shape (id) DEFERRABLE INITIALLY DEFERRED,
    time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
    share REAL NOT NULL CHECK (share BETWEEN 0.0 AND 1.0)
) STRICT;

-- What serves a share of a tier's tokens.
CREATE TABLE tier_service (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    tier INTEGER NOT NULL REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    throughput INTEGER REFERENCES throughput (id) DEFERRABLE INITIALLY DEFERRED,
    site INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    contract INTEGER REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    share REAL NOT NULL CHECK (share BETWEEN 0.0 AND 1.0)
) STRICT;

-- Smaller limits in busy hours of a local clock.
CREATE TABLE peak_rule (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    tier INTEGER NOT NULL REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    days TEXT NOT NULL CHECK (days IN ('weekdays', 'weekends', 'every_day')),
    start_hour INTEGER NOT NULL CHECK (start_hour BETWEEN 0 AND 23),
    end_hour INTEGER NOT NULL CHECK (end_hour BETWEEN 1 AND 24),
    time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
    from_date TEXT
        CHECK (from_date BETWEEN '1900-01-01' AND '2999-12-31'
            AND from_date IS date(from_date)),
    until_date TEXT
        CHECK (until_date BETWEEN '1900-01-01' AND '2999-12-31'
            AND until_date IS date(until_date)),
    limit_multiplier REAL NOT NULL CHECK (limit_multiplier BETWEEN 0.0 AND 100.0),
    shifted_share REAL NOT NULL CHECK (shifted_share BETWEEN 0.0 AND 1.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- API customers who are alike, by tokens a minute.
CREATE TABLE api_customer (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    tier INTEGER NOT NULL REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    customers REAL CHECK (customers BETWEEN 0.0 AND 10000000000.0),
    median_tokens_per_min REAL CHECK (median_tokens_per_min BETWEEN 0.0 AND 1000000000000.0),
    sigma REAL NOT NULL CHECK (sigma BETWEEN 0.0 AND 10.0),
    limit_tokens_per_min REAL CHECK (limit_tokens_per_min BETWEEN 0.0 AND 1000000000000.0)
) STRICT;

-- What a rack draws when idle, and how its draw rises with its use.
CREATE TABLE new_rack_type (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    vendor TEXT NOT NULL CHECK (length(vendor) <= 200),
    catalogue_key TEXT NOT NULL CHECK (length(catalogue_key) <= 100),
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    accelerators INTEGER CHECK (accelerators BETWEEN 0 AND 100000),
    typical_kw REAL CHECK (typical_kw BETWEEN 0.0 AND 10000.0),
    planned_kw REAL CHECK (planned_kw BETWEEN 0.0 AND 10000.0),
    nameplate_kw REAL CHECK (nameplate_kw BETWEEN 0.0 AND 10000.0),
    idle_kw REAL CHECK (idle_kw BETWEEN 0.0 AND 10000.0),
    power_curve TEXT NOT NULL CHECK (power_curve IN ('linear', 'sqrt', 'cubic')),
    weight_kg REAL CHECK (weight_kg BETWEEN 0.0 AND 100000.0),
    width_mm REAL NOT NULL CHECK (width_mm BETWEEN 1.0 AND 20000.0),
    depth_mm REAL NOT NULL CHECK (depth_mm BETWEEN 1.0 AND 20000.0),
    height_mm REAL CHECK (height_mm BETWEEN 1.0 AND 20000.0),
    rack_units INTEGER CHECK (rack_units BETWEEN 0 AND 200),
    liquid_share REAL CHECK (liquid_share BETWEEN 0.0 AND 1.0),
    price_usd REAL CHECK (price_usd BETWEEN 0.0 AND 1000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_rack_type (
        id, name, vendor, catalogue_key, accelerator_type, accelerators, typical_kw,
        planned_kw, nameplate_kw, idle_kw, power_curve, weight_kg, width_mm, depth_mm,
        height_mm, rack_units, liquid_share, price_usd, notes)
    SELECT
        id, name, vendor, catalogue_key, accelerator_type, accelerators, typical_kw,
        planned_kw, nameplate_kw, NULL, 'linear', weight_kg, width_mm, depth_mm,
        height_mm, rack_units, liquid_share, price_usd, notes
    FROM rack_type;
DROP TABLE rack_type;
ALTER TABLE new_rack_type RENAME TO rack_type;

-- Levers on tiers, their zones, peak rules and API customers.
CREATE TABLE new_lever (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    kind TEXT NOT NULL
        CHECK (kind IN ('move_phase', 'leave_out_phase', 'lose_node', 'cap_node',
            'restore_node', 'drop_proposed', 'move_contract', 'scale_contract', 'end_contract',
            'scale_forecast', 'scale_limit', 'switch_on_peak_rule', 'switch_off_peak_rule',
            'set_weekly_cap', 'scale_seats', 'set_growth', 'set_zone_share', 'unlock_demand',
            'start_tier', 'leave_out_tier', 'set_api_limit', 'set_deferrable_share')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    contract INTEGER REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    forecast INTEGER REFERENCES forecast (id) DEFERRABLE INITIALLY DEFERRED,
    tier INTEGER REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    tier_zone INTEGER REFERENCES tier_zone (id) DEFERRABLE INITIALLY DEFERRED,
    peak_rule INTEGER REFERENCES peak_rule (id) DEFERRABLE INITIALLY DEFERRED,
    api_customer INTEGER REFERENCES api_customer (id) DEFERRABLE INITIALLY DEFERRED,
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
        tier_zone, peak_rule, api_customer, month, until_month, value, notes)
    SELECT
        id, scenario, position, kind, enabled, phase, node, contract, forecast, NULL,
        NULL, NULL, NULL, month, until_month, value, notes
    FROM lever;
DROP TABLE lever;
ALTER TABLE new_lever RENAME TO lever;
