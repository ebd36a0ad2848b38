-- SPDX-FileCopyrightText: 2026 The Headroom authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Format 3: drawing. Groups, notes, dimensions and underlays; things that are locked or in a group;
-- equipment with a size; what the rules of placement do. Tables whose columns change are made anew,
-- so that columns stand in the order in which the digest takes them.

-- Things that are selected and moved together; they name it.
CREATE TABLE drawing_group (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200)
) STRICT;

-- Text on the plan, centred on its place.
CREATE TABLE note (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    size_m REAL NOT NULL CHECK (size_m BETWEEN 0.01 AND 1000.0),
    x_m REAL NOT NULL CHECK (x_m BETWEEN -1000000.0 AND 1000000.0),
    y_m REAL NOT NULL CHECK (y_m BETWEEN -1000000.0 AND 1000000.0),
    rotation_deg REAL NOT NULL CHECK (rotation_deg BETWEEN -360.0 AND 360.0),
    drawing_order INTEGER NOT NULL CHECK (drawing_order BETWEEN -1000000 AND 1000000),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

-- A line that says how far apart two points are, drawn beside them: to the left of the way from the
-- first to the second where the offset is positive.
CREATE TABLE dimension (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    from_x_m REAL NOT NULL CHECK (from_x_m BETWEEN -1000000.0 AND 1000000.0),
    from_y_m REAL NOT NULL CHECK (from_y_m BETWEEN -1000000.0 AND 1000000.0),
    to_x_m REAL NOT NULL CHECK (to_x_m BETWEEN -1000000.0 AND 1000000.0),
    to_y_m REAL NOT NULL CHECK (to_y_m BETWEEN -1000000.0 AND 1000000.0),
    offset_m REAL NOT NULL CHECK (offset_m BETWEEN -10000.0 AND 10000.0),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

-- A drawing under the plan, centred on its place. picture is a whole file of the format; its pixels
-- are those of a PNG or JPEG, the user units of an SVG, the points (1/72 inch) of a page of a PDF.
CREATE TABLE underlay (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    format TEXT NOT NULL CHECK (format IN ('png', 'jpeg', 'svg', 'pdf')),
    picture BLOB NOT NULL CHECK (length(picture) BETWEEN 1 AND 67108864),
    page INTEGER NOT NULL CHECK (page BETWEEN 1 AND 10000),
    x_m REAL NOT NULL CHECK (x_m BETWEEN -1000000.0 AND 1000000.0),
    y_m REAL NOT NULL CHECK (y_m BETWEEN -1000000.0 AND 1000000.0),
    metres_per_pixel REAL NOT NULL CHECK (metres_per_pixel BETWEEN 1e-06 AND 10000.0),
    rotation_deg REAL NOT NULL CHECK (rotation_deg BETWEEN -360.0 AND 360.0),
    opacity_share REAL NOT NULL CHECK (opacity_share BETWEEN 0.0 AND 1.0),
    drawing_order INTEGER NOT NULL CHECK (drawing_order BETWEEN -1000000 AND 1000000),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;

-- What a broken rule of placement does, and the least clear width of an aisle.
CREATE TABLE new_project (
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
    overlap_rule TEXT NOT NULL CHECK (overlap_rule IN ('error', 'warning', 'ignore')),
    outside_hall_rule TEXT NOT NULL CHECK (outside_hall_rule IN ('error', 'warning', 'ignore')),
    obstacle_rule TEXT NOT NULL CHECK (obstacle_rule IN ('error', 'warning', 'ignore')),
    aisle_rule TEXT NOT NULL CHECK (aisle_rule IN ('error', 'warning', 'ignore')),
    floor_load_rule TEXT NOT NULL CHECK (floor_load_rule IN ('error', 'warning', 'ignore')),
    capacity_rule TEXT NOT NULL CHECK (capacity_rule IN ('error', 'warning', 'ignore')),
    min_aisle_mm REAL NOT NULL CHECK (min_aisle_mm BETWEEN 0.0 AND 20000.0),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_project (
        id, name, uuid, horizon_start, horizon_months, currency, price_year, usd_rate, grid_m,
        overlap_rule, outside_hall_rule, obstacle_rule, aisle_rule, floor_load_rule,
        capacity_rule, min_aisle_mm, notes)
    SELECT
        id, name, uuid, horizon_start, horizon_months, currency, price_year, usd_rate, grid_m,
        'error', 'error', 'error', 'warning', 'warning', 'warning', 1200.0, notes
    FROM project;
DROP TABLE project;
ALTER TABLE new_project RENAME TO project;

-- Locked, and in a group.
CREATE TABLE new_site (
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
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_site (
        id, name, kind, latitude_deg, longitude_deg, time_zone, grid_subregion, land_m2, pue,
        boundary, locked, notes)
    SELECT
        id, name, kind, latitude_deg, longitude_deg, time_zone, grid_subregion, land_m2, pue,
        boundary, 0, notes
    FROM site;
DROP TABLE site;
ALTER TABLE new_site RENAME TO site;

CREATE TABLE new_building (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    site INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    outline BLOB NOT NULL CHECK (length(outline) % 16 = 0 AND length(outline) <= 16000),
    floor_area_m2 REAL CHECK (floor_area_m2 BETWEEN 0.0 AND 100000000.0),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_building (
        id, site, name, outline, floor_area_m2, drawing_group, locked, notes)
    SELECT
        id, site, name, outline, floor_area_m2, NULL, 0, notes
    FROM building;
DROP TABLE building;
ALTER TABLE new_building RENAME TO building;

CREATE TABLE new_hall (
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
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_hall (
        id, site, building, name, outline, cooling_air_kw, cooling_liquid_kw,
        floor_limit_kg_per_m2, space_state, pue, overhead_node, drawing_group, locked, notes)
    SELECT
        id, site, building, name, outline, cooling_air_kw, cooling_liquid_kw,
        floor_limit_kg_per_m2, space_state, pue, overhead_node, NULL, 0, notes
    FROM hall;
DROP TABLE hall;
ALTER TABLE new_hall RENAME TO hall;

CREATE TABLE new_obstacle (
    id INTEGER PRIMARY KEY CHECK (id >= 1),
    hall INTEGER NOT NULL REFERENCES hall (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (length(name) <= 200),
    kind TEXT NOT NULL CHECK (kind IN ('column', 'wall', 'door', 'keep_out')),
    outline BLOB NOT NULL CHECK (length(outline) % 16 = 0 AND length(outline) <= 16000),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT;
INSERT INTO new_obstacle (
        id, hall, name, kind, outline, drawing_group, locked)
    SELECT
        id, hall, name, kind, outline, NULL, 0
    FROM obstacle;
DROP TABLE obstacle;
ALTER TABLE new_obstacle RENAME TO obstacle;

CREATE TABLE new_rack (
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
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_rack (
        id, hall, row, type, phase, name, state, accelerators, planned_kw, sharing,
        feeds_needed, space_state, x_m, y_m, rotation_deg, drawing_group, locked, notes)
    SELECT
        id, hall, row, type, phase, name, state, accelerators, planned_kw, sharing,
        feeds_needed, space_state, x_m, y_m, rotation_deg, NULL, 0, notes
    FROM rack;
DROP TABLE rack;
ALTER TABLE new_rack RENAME TO rack;

-- Width and depth of what stands on the floor; the width of a busway is its run.
CREATE TABLE new_power_node (
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
    width_mm REAL CHECK (width_mm BETWEEN 1.0 AND 1000000.0),
    depth_mm REAL CHECK (depth_mm BETWEEN 1.0 AND 1000000.0),
    drawing_group INTEGER REFERENCES drawing_group (id) DEFERRABLE INITIALLY DEFERRED,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
    notes TEXT NOT NULL CHECK (length(notes) <= 20000)
) STRICT;
INSERT INTO new_power_node (
        id, site, name, kind, carrier, rated_kw, rated_kva, volts_v, amperes_a, phases,
        reference, supply, power_factor_share, max_utilisation_share, efficiency_share,
        standing_loss_kw, energy_kwh, round_trip_share, curtailable_share, side, status, phase,
        lead_time_weeks, catalogue_key, x_m, y_m, rotation_deg, width_mm, depth_mm,
        drawing_group, locked, notes)
    SELECT
        id, site, name, kind, carrier, rated_kw, rated_kva, volts_v, amperes_a, phases,
        reference, supply, power_factor_share, max_utilisation_share, efficiency_share,
        standing_loss_kw, energy_kwh, round_trip_share, curtailable_share, side, status, phase,
        lead_time_weeks, catalogue_key, x_m, y_m, rotation_deg, NULL, NULL, NULL, 0, notes
    FROM power_node;
DROP TABLE power_node;
ALTER TABLE new_power_node RENAME TO power_node;
