-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 1 of Headroom's project file; README.md beside this says how to read it. The statements of a
-- released format never change: a file is taken for ours only while its schema equals them.

-- The states that were saved, oldest first; the file holds the last one. Copies of a plan that went
-- apart share the revisions before they did.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    uuid TEXT NOT NULL CHECK (length(uuid) = 36),
    parent TEXT CHECK (length(parent) = 36),
    saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??Z' AND datetime(saved_at) IS NOT NULL),
    program TEXT NOT NULL CHECK (length(program) <= 100)
) STRICT;

-- For each table of content, how many rows it has and what they add up to, so that damage is seen.
CREATE TABLE content_digest (
    entity TEXT PRIMARY KEY CHECK (length(entity) <= 100),
    row_count INTEGER NOT NULL CHECK (row_count >= 0),
    digest TEXT NOT NULL CHECK (length(digest) = 16)
) STRICT, WITHOUT ROWID;

-- What a working copy holds beyond its last revision. One row; a saved file has 0 edits here.
CREATE TABLE working_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    edits INTEGER NOT NULL CHECK (edits >= 0),
    last_edit_at TEXT CHECK (length(last_edit_at) <= 30),
    pending_revision TEXT CHECK (length(pending_revision) = 36),
    pending_edits INTEGER CHECK (pending_edits >= 0)
) STRICT;

-- What holds for the whole plan. One row, with the id 1.
CREATE TABLE project (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) <= 200),
    uuid TEXT NOT NULL CHECK (length(uuid) <= 64),
    horizon_start TEXT NOT NULL
        CHECK (horizon_start BETWEEN '1900-01' AND '2999-12'
            AND horizon_start || '-01' IS date(horizon_start || '-01')),
    horizon_months INTEGER NOT NULL CHECK (horizon_months BETWEEN 1 AND 360),
    currency TEXT NOT NULL CHECK (length(currency) <= 3),
    price_year INTEGER NOT NULL CHECK (price_year BETWEEN 1990 AND 2100),
    usd_rate REAL CHECK (usd_rate BETWEEN 1e-09 AND 1000000000.0),
    grid_m REAL NOT NULL CHECK (grid_m BETWEEN 0.001 AND 1000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- One place of capacity: a ground site, an orbital shell, or a supply agreement.
CREATE TABLE site (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind TEXT NOT NULL CHECK (kind IN ('ground', 'orbital', 'supply')),
    latitude_deg REAL CHECK (latitude_deg BETWEEN -90.0 AND 90.0),
    longitude_deg REAL CHECK (longitude_deg BETWEEN -180.0 AND 180.0),
    time_zone TEXT NOT NULL CHECK (length(time_zone) <= 64),
    grid_subregion TEXT NOT NULL CHECK (length(grid_subregion) <= 16),
    land_m2 REAL CHECK (land_m2 BETWEEN 0.0 AND 10000000000.0),
    pue REAL CHECK (pue BETWEEN 1.0 AND 10.0),
    boundary BLOB NOT NULL CHECK (length(boundary) % 16 = 0 AND length(boundary) <= 16000),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A building on a site.
CREATE TABLE building (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    outline BLOB NOT NULL CHECK (length(outline) % 16 = 0 AND length(outline) <= 16000),
    floor_area_m2 REAL CHECK (floor_area_m2 BETWEEN 0.0 AND 100000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A dated step of the build-out.
CREATE TABLE phase (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    in_service TEXT
        CHECK (in_service BETWEEN '1900-01' AND '2999-12'
            AND in_service || '-01' IS date(in_service || '-01')),
    status TEXT NOT NULL CHECK (status IN ('existing', 'committed', 'proposed', 'cancelled')),
    lead_time_weeks REAL CHECK (lead_time_weeks BETWEEN 0.0 AND 2000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A piece of equipment in the power or cooling network.
CREATE TABLE power_node (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    kind TEXT NOT NULL
        CHECK (kind IN ('utility_feed', 'substation_transformer', 'gas_turbine', 'generator',
            'battery', 'solar_array', 'switchgear', 'transformer', 'ups', 'transfer_switch',
            'panel', 'busway', 'feed', 'power_shelf', 'chiller', 'dry_cooler', 'cdu',
            'air_handler')),
    carrier TEXT NOT NULL CHECK (carrier IN ('power', 'liquid', 'air')),
    rated_kw REAL CHECK (rated_kw BETWEEN 0.0 AND 100000000.0),
    rated_kva REAL CHECK (rated_kva BETWEEN 0.0 AND 100000000.0),
    volts_v REAL CHECK (volts_v BETWEEN -1000000.0 AND 1000000.0),
    amperes_a REAL CHECK (amperes_a BETWEEN 0.0 AND 1000000.0),
    phases INTEGER NOT NULL CHECK (phases BETWEEN 1 AND 3),
    reference TEXT NOT NULL CHECK (reference IN ('ll', 'ln')),
    supply TEXT NOT NULL CHECK (supply IN ('ac', 'dc')),
    power_factor_share REAL NOT NULL CHECK (power_factor_share BETWEEN 0.01 AND 1.0),
    max_utilisation_share REAL CHECK (max_utilisation_share BETWEEN 0.01 AND 1.0),
    efficiency_share REAL NOT NULL CHECK (efficiency_share BETWEEN 0.01 AND 1.0),
    standing_loss_kw REAL NOT NULL CHECK (standing_loss_kw BETWEEN 0.0 AND 1000000.0),
    energy_kwh REAL CHECK (energy_kwh BETWEEN 0.0 AND 1000000000.0),
    round_trip_share REAL CHECK (round_trip_share BETWEEN 0.01 AND 1.0),
    curtailable_share REAL NOT NULL CHECK (curtailable_share BETWEEN 0.0 AND 1.0),
    side TEXT NOT NULL CHECK (side IN ('none', 'a', 'b', 'c', 'r')),
    status TEXT NOT NULL CHECK (status IN ('in_service', 'failed', 'offline')),
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    lead_time_weeks REAL CHECK (lead_time_weeks BETWEEN 0.0 AND 2000.0),
    catalogue_key TEXT NOT NULL CHECK (length(catalogue_key) <= 100),
    x_m REAL NOT NULL CHECK (x_m BETWEEN -1000000.0 AND 1000000.0),
    y_m REAL NOT NULL CHECK (y_m BETWEEN -1000000.0 AND 1000000.0),
    rotation_deg REAL NOT NULL CHECK (rotation_deg BETWEEN -360.0 AND 360.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A room for racks.
CREATE TABLE hall (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    building INTEGER REFERENCES building (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    outline BLOB NOT NULL CHECK (length(outline) % 16 = 0 AND length(outline) <= 16000),
    cooling_air_kw REAL CHECK (cooling_air_kw BETWEEN 0.0 AND 10000000.0),
    cooling_liquid_kw REAL CHECK (cooling_liquid_kw BETWEEN 0.0 AND 10000000.0),
    floor_limit_kg_per_m2 REAL CHECK (floor_limit_kg_per_m2 BETWEEN 0.0 AND 100000.0),
    space_state TEXT NOT NULL CHECK (space_state IN ('open', 'reserved', 'closed', 'internal')),
    pue REAL CHECK (pue BETWEEN 1.0 AND 10.0),
    overhead_node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A part of a hall that racks may not cover.
CREATE TABLE obstacle (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    hall INTEGER NOT NULL REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    kind TEXT NOT NULL CHECK (kind IN ('column', 'wall', 'door', 'keep_out')),
    outline BLOB NOT NULL CHECK (length(outline) % 16 = 0 AND length(outline) <= 16000)
) STRICT;

-- A type of accelerator, copied from the catalogue or entered by hand.
CREATE TABLE accelerator_type (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    vendor TEXT NOT NULL CHECK (length(vendor) <= 200),
    catalogue_key TEXT NOT NULL CHECK (length(catalogue_key) <= 100),
    power_kw REAL CHECK (power_kw BETWEEN 0.0 AND 100.0),
    bf16_dense_tflops REAL CHECK (bf16_dense_tflops BETWEEN 0.0 AND 10000000.0),
    fp8_dense_tflops REAL CHECK (fp8_dense_tflops BETWEEN 0.0 AND 10000000.0),
    memory_gb REAL CHECK (memory_gb BETWEEN 0.0 AND 1000000.0),
    memory_bandwidth_tb_per_s REAL CHECK (memory_bandwidth_tb_per_s BETWEEN 0.0 AND 100000.0),
    price_usd REAL CHECK (price_usd BETWEEN 0.0 AND 1000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A type of rack. Its size, power and accelerators hold for each rack that does not say otherwise.
CREATE TABLE rack_type (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    vendor TEXT NOT NULL CHECK (length(vendor) <= 200),
    catalogue_key TEXT NOT NULL CHECK (length(catalogue_key) <= 100),
    accelerator_type INTEGER REFERENCES accelerator_type (id) DEFERRABLE INITIALLY DEFERRED,
    accelerators INTEGER CHECK (accelerators BETWEEN 0 AND 100000),
    typical_kw REAL CHECK (typical_kw BETWEEN 0.0 AND 10000.0),
    planned_kw REAL CHECK (planned_kw BETWEEN 0.0 AND 10000.0),
    nameplate_kw REAL CHECK (nameplate_kw BETWEEN 0.0 AND 10000.0),
    weight_kg REAL CHECK (weight_kg BETWEEN 0.0 AND 100000.0),
    width_mm REAL NOT NULL CHECK (width_mm BETWEEN 1.0 AND 20000.0),
    depth_mm REAL NOT NULL CHECK (depth_mm BETWEEN 1.0 AND 20000.0),
    height_mm REAL CHECK (height_mm BETWEEN 1.0 AND 20000.0),
    rack_units INTEGER CHECK (rack_units BETWEEN 0 AND 200),
    liquid_share REAL CHECK (liquid_share BETWEEN 0.0 AND 1.0),
    price_usd REAL CHECK (price_usd BETWEEN 0.0 AND 1000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- Racks that were placed together.
CREATE TABLE rack_row (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    hall INTEGER NOT NULL REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200)
) STRICT;

-- One rack; x and y are those of its centre.
CREATE TABLE rack (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    hall INTEGER NOT NULL REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    row INTEGER REFERENCES rack_row (id) DEFERRABLE INITIALLY DEFERRED,
    type INTEGER NOT NULL REFERENCES rack_type (id) DEFERRABLE INITIALLY DEFERRED,
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    state TEXT NOT NULL
        CHECK (state IN ('in_service', 'powered_off', 'failed', 'reserved_space')),
    accelerators INTEGER CHECK (accelerators BETWEEN 0 AND 100000),
    planned_kw REAL CHECK (planned_kw BETWEEN 0.0 AND 10000.0),
    sharing TEXT NOT NULL CHECK (sharing IN ('active_active', 'active_standby', 'n_plus_m')),
    feeds_needed INTEGER CHECK (feeds_needed BETWEEN 1 AND 100),
    space_state TEXT NOT NULL CHECK (space_state IN ('open', 'reserved', 'closed', 'internal')),
    x_m REAL NOT NULL CHECK (x_m BETWEEN -1000000.0 AND 1000000.0),
    y_m REAL NOT NULL CHECK (y_m BETWEEN -1000000.0 AND 1000000.0),
    rotation_deg REAL NOT NULL CHECK (rotation_deg BETWEEN -360.0 AND 360.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- An edge of the power or cooling network. Exactly one of to_node and to_rack is known.
CREATE TABLE connection (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    from_node INTEGER NOT NULL REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    to_node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    to_rack INTEGER REFERENCES rack (id) DEFERRABLE INITIALLY DEFERRED,
    priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 100)
) STRICT;

-- Equipment that is lost, or held to a cap, for some months.
CREATE TABLE outage (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    node INTEGER NOT NULL REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    from_month TEXT NOT NULL
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    cap_kw REAL CHECK (cap_kw BETWEEN 0.0 AND 100000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- Capacity that is promised to a customer.
CREATE TABLE contract (
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
    class TEXT NOT NULL CHECK (class IN ('firm', 'sheddable')),
    redundancy TEXT NOT NULL CHECK (redundancy IN ('n', 'n_plus_1', '2n')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'reserved', 'signed', 'closed')),
    contracted_kw REAL CHECK (contracted_kw BETWEEN 0.0 AND 100000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- How much of a contract holds from a month on.
CREATE TABLE ramp_step (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    contract INTEGER NOT NULL REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT NOT NULL
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    amount REAL NOT NULL CHECK (amount BETWEEN 0.0 AND 1000000000.0)
) STRICT;

-- A site where a contract may run. None: any site.
CREATE TABLE contract_site (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    contract INTEGER NOT NULL REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Where a contract runs. Exactly one of site, hall, row and rack is known.
CREATE TABLE allocation (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    contract INTEGER NOT NULL REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED,
    site INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    hall INTEGER REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    row INTEGER REFERENCES rack_row (id) DEFERRABLE INITIALLY DEFERRED,
    rack INTEGER REFERENCES rack (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    accelerators INTEGER CHECK (accelerators BETWEEN 0 AND 1000000000)
) STRICT;

-- What a supply agreement gives from a month on.
CREATE TABLE supply_step (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    from_month TEXT NOT NULL
        CHECK (from_month BETWEEN '1900-01' AND '2999-12'
            AND from_month || '-01' IS date(from_month || '-01')),
    accelerators REAL CHECK (accelerators BETWEEN 0.0 AND 1000000000.0),
    power_kw REAL CHECK (power_kw BETWEEN 0.0 AND 100000000.0)
) STRICT;

-- A named list of levers over the plan.
CREATE TABLE scenario (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- One change that a scenario makes to the plan.
CREATE TABLE lever (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    scenario INTEGER NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
    kind TEXT NOT NULL
        CHECK (kind IN ('move_phase', 'leave_out_phase', 'lose_node', 'cap_node',
            'restore_node', 'drop_proposed')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    phase INTEGER REFERENCES phase (id) DEFERRABLE INITIALLY DEFERRED,
    node INTEGER REFERENCES power_node (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT
        CHECK (month BETWEEN '1900-01' AND '2999-12'
            AND month || '-01' IS date(month || '-01')),
    until_month TEXT
        CHECK (until_month BETWEEN '1900-01' AND '2999-12'
            AND until_month || '-01' IS date(until_month || '-01')),
    value REAL CHECK (value BETWEEN 0.0 AND 1000000000000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- A permit of a site.
CREATE TABLE permit (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    authority TEXT NOT NULL CHECK (length(authority) <= 200),
    status TEXT NOT NULL
        CHECK (status IN ('granted', 'appealed', 'conversion_pending', 'revoked')),
    valid_from_date TEXT
        CHECK (valid_from_date BETWEEN '1900-01-01' AND '2999-12-31' AND valid_from_date IS
            date(valid_from_date)),
    valid_until_date TEXT
        CHECK (valid_until_date BETWEEN '1900-01-01' AND '2999-12-31' AND valid_until_date IS
            date(valid_until_date)),
    units_allowed INTEGER CHECK (units_allowed BETWEEN 0 AND 100000),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;

-- What a permit allows of one pollutant.
CREATE TABLE permit_limit (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    permit INTEGER NOT NULL REFERENCES permit (id) DEFERRABLE INITIALLY DEFERRED,
    pollutant TEXT NOT NULL
        CHECK (pollutant IN ('nox', 'co', 'voc', 'pm', 'so2', 'hap', 'formaldehyde')),
    limit_short_t_per_year REAL NOT NULL
        CHECK (limit_short_t_per_year BETWEEN 0.0 AND 1000000000.0)
) STRICT;

-- Where a value comes from: one field of one row, or the whole row where field is empty.
CREATE TABLE citation (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    subject_kind TEXT NOT NULL CHECK (length(subject_kind) BETWEEN 1 AND 40),
    subject INTEGER NOT NULL CHECK (subject >= 1),
    field TEXT NOT NULL CHECK (length(field) <= 60),
    basis TEXT NOT NULL CHECK (basis IN ('primary', 'secondary', 'derived', 'assumption')),
    source TEXT NOT NULL CHECK (length(source) <= 2000),
    date TEXT NOT NULL CHECK (length(date) <= 40),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
