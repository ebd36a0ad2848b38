-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 5: how a monthly price is split, and where contracted power is measured; on what terms
-- supply is bought in; levers on bought-in supply.

CREATE TABLE new_contract (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    customer TEXT NOT NULL CHECK (length(customer) <= 200),
    product TEXT NOT NULL
        CHECK (product IN ('accelerators', 'h100_equivalents_bf16', 'h100_equivalents_fp8',
            'h100_equivalents_bandwidth')),
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    start_date TEXT
        CHECK (start_date BETWEEN '1900-01-01' AND '2999-12-31' AND start_date IS date(start_date)),
    end_date TEXT
        CHECK (end_date BETWEEN '1900-01-01' AND '2999-12-31' AND end_date IS date(end_date)),
    notice_days INTEGER CHECK (notice_days BETWEEN 0 AND 10000),
    earliest_exit_date TEXT
        CHECK (earliest_exit_date BETWEEN '1900-01-01' AND '2999-12-31' AND earliest_exit_date
            IS date(earliest_exit_date)),
    price_usd_per_hour REAL CHECK (price_usd_per_hour BETWEEN 0.0 AND 1000000.0),
    price_usd_per_month REAL CHECK (price_usd_per_month BETWEEN 0.0 AND 100000000000.0),
    price_split TEXT NOT NULL CHECK (price_split IN ('whole', 'share', 'by_accelerators')),
    price_share REAL CHECK (price_share BETWEEN 0.0 AND 1.0),
    price_covers_accelerators INTEGER CHECK (price_covers_accelerators BETWEEN 1 AND 1000000000),
    class TEXT NOT NULL CHECK (class IN ('firm', 'sheddable')),
    redundancy TEXT NOT NULL CHECK (redundancy IN ('n', 'n_plus_1', '2n')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'reserved', 'signed', 'closed')),
    contracted_kw REAL CHECK (contracted_kw BETWEEN 0.0 AND 100000000.0),
    contracted_basis TEXT NOT NULL CHECK (contracted_basis IN ('facility', 'it')),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_contract (
        id, name, customer, product, accelerator_type, start_date, end_date, notice_days,
        earliest_exit_date, price_usd_per_hour, price_usd_per_month, price_split, price_share,
        price_covers_accelerators, class, redundancy, state, contracted_kw, contracted_basis, notes)
    SELECT
        id, name, customer, product, accelerator_type, start_date, end_date, notice_days,
        earliest_exit_date, price_usd_per_hour, price_usd_per_month, 'whole', NULL,
        NULL, class, redundancy, state, contracted_kw, 'facility', notes
    FROM contract;
DROP TABLE contract;
ALTER TABLE new_contract RENAME TO contract;

-- On what terms a site is bought in. Before its start and after its end it gives nothing.
CREATE TABLE supply_agreement (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    supplier TEXT NOT NULL CHECK (length(supplier) <= 200),
    start_date TEXT
        CHECK (start_date BETWEEN '1900-01-01' AND '2999-12-31' AND start_date IS date(start_date)),
    end_date TEXT
        CHECK (end_date BETWEEN '1900-01-01' AND '2999-12-31' AND end_date IS date(end_date)),
    notice_days INTEGER CHECK (notice_days BETWEEN 0 AND 10000),
    earliest_exit_date TEXT
        CHECK (earliest_exit_date BETWEEN '1900-01-01' AND '2999-12-31' AND earliest_exit_date
            IS date(earliest_exit_date)),
    state TEXT NOT NULL CHECK (state IN ('draft', 'reserved', 'signed', 'closed')),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

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
            'move_supply', 'end_supply')),
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
        tier_zone, peak_rule, api_customer, site, month, until_month, value, notes)
    SELECT
        id, scenario, position, kind, enabled, phase, node, contract, forecast, tier,
        tier_zone, peak_rule, api_customer, NULL, month, until_month, value, notes
    FROM lever;
DROP TABLE lever;
ALTER TABLE new_lever RENAME TO lever;
