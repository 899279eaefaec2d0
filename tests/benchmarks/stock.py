"""How does a place come to have enough tenants on both sides, all with the same tables?"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass

from sabha.modularity.registry import manifests
from tests.benchmarks.deployed import first_deploy
from tests.benchmarks.place import CELL, CONTROL, MAINTENANCE, PEER, PLAIN, Place
from tests.benchmarks.register import register_write
from tests.benchmarks.sides import own_ask, own_prepare, peer_ask, peers_ask, plain_manage

PRESETS = """
INSERT INTO masters_modulepreset (body_type, module)
SELECT t, m FROM unnest(%s::text[]) t, unnest(%s::text[]) m ON CONFLICT DO NOTHING
"""
SHAPE = """
SELECT count(DISTINCT c.oid), count(i.indexrelid)
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indrelid = c.oid
 WHERE n.nspname = %s AND c.relkind = 'r'
"""
WARMING = 1


@dataclass(frozen=True, slots=True)
class Made:
    """So many tenants were made in so many seconds."""

    tenants: int
    seconds: float


def prepare(place: Place) -> None:
    """Make the databases of all sides, once; every module is in every preset here."""
    if "all" in place.prepared:
        return
    first_deploy(place)
    own_prepare(place)
    slugs = [slug for slug, manifest in manifests().items()]
    types = sorted({kind for manifest in manifests().values() for kind in manifest.body_types})
    place.rows(CONTROL, PRESETS, [types, slugs])
    for name in (PEER, PLAIN):
        place.rows(MAINTENANCE, f"CREATE DATABASE {name} TEMPLATE template0")
    place.rows(PEER, "CREATE SCHEMA extensions")
    for extension in ("pg_trgm", "btree_gist"):
        place.rows(PEER, f"CREATE EXTENSION {extension} SCHEMA extensions")
    place.rows(MAINTENANCE, "CREATE EXTENSION pg_stat_statements")
    plain_manage(place, "migrate", "--verbosity=0")
    peer_ask(place, "prepare")
    place.prepared.add("all")


def bodies_make(place: Place, count: int) -> Made:
    """Onboard `count` more bodies with `sabha onboard`, from a register of their own."""
    path = place.home / f"register-{place.bodies}.csv"
    register_write(path, first=place.bodies, count=count)
    told = own_ask(place, "onboard", str(path), "--json").data
    place.bodies += count
    active = place.value(CONTROL, "SELECT count(*) FROM directory_localbody WHERE state = 'active'")
    if active != place.bodies:
        message = f"{active} bodies of {place.bodies} are active: {told['rows']}"
        raise AssertionError(message)
    return Made(tenants=count, seconds=told["seconds"])


def peers_make(place: Place, count: int, *, processes: int = 1) -> Made:
    """Create tenants of plain django-tenants, `count` in all beside those that warm up.

    Each process makes one that is not counted before the ones that are.
    """
    each = max(1, math.ceil(count / processes))
    calls = []
    for _ in range(processes):
        calls.append(["create", str(place.peers), str(each + WARMING)])
        place.peers += each + WARMING
    answers = peers_ask(place, calls)
    return Made(tenants=each * processes, seconds=max(a.data["seconds"] for a in answers))


def ensure(place: Place, *, bodies: int, peers: int) -> None:
    """Prepare the place and bring both sides up to a number of tenants, unmeasured."""
    prepare(place)
    if place.bodies < bodies:
        bodies_make(place, bodies - place.bodies)
    if place.peers < peers:
        peers_make(place, peers - place.peers - WARMING)


def body_schemas(place: Place) -> list[str]:
    """Return the schemas of all bodies, in order of their codes."""
    query = "SELECT schema_name FROM directory_localbody ORDER BY code"
    return [name for (name,) in place.rows(CONTROL, query)]


def peer_schemas(place: Place) -> list[str]:
    """Return the schemas of the peer's tenants."""
    return [name for (name,) in place.rows(PEER, "SELECT schema_name FROM peer_tenant ORDER BY id")]


def shapes(place: Place) -> dict[str, int]:
    """Return how many tables and indexes a tenant has on each side."""
    own = place.rows(CELL, SHAPE, [body_schemas(place)[0]])[0]
    peer = place.rows(PEER, SHAPE, [peer_schemas(place)[0]])[0]
    return {
        "tables_per_body": own[0],
        "indexes_per_body": own[1],
        "tables_per_peer_tenant": peer[0],
        "indexes_per_peer_tenant": peer[1],
    }


def size_facts(place: Place) -> dict[str, int | float]:
    """Return how much data both sides have."""
    size = "SELECT round(pg_database_size(%s) / 1048576.0)::int"
    return {
        "bodies": place.bodies,
        "peer_tenants": place.peers,
        **shapes(place),
        "cell_mib": place.value(MAINTENANCE, size, [CELL]),
        "peer_mib": place.value(MAINTENANCE, size, [PEER]),
    }


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0))
