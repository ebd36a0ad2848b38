#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Puts the shards of a folder together; the result is that of the unsharded sweep, byte for byte:
#
#     ./combine.sh shards sweep.csv
set -eu
headroom-cli sweep --combine "$1"/shard-*.csv --out "$2"
