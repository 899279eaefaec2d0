"""How would an intruder with the owner's rights change the record, past every trigger?"""

from __future__ import annotations

from uuid import UUID

from django.db import connections

from sabha.audit.services import audit_record
from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7
from sabha.database.work import body_work

LAST = "(SELECT max(sequence) FROM audit_auditlink)"
ENTRY = "(SELECT id FROM audit_auditentry WHERE subject_id = '{}')"
CHANGE = "UPDATE audit_auditentry SET actor_name = 'x' WHERE subject_id = '{0}'"
UNDO = "UPDATE audit_auditentry SET outcome = 'refused' WHERE subject_id = '{0}'"
REHASH = "UPDATE audit_auditentry SET content_hash = repeat('a', 64) WHERE subject_id = '{0}'"
EMPTY = "DELETE FROM audit_auditentry WHERE subject_id = '{0}'"
UNLINK_IT = "DELETE FROM audit_auditlink WHERE entry_id = {entry0}"
REMOVE = f"{UNLINK_IT}; {EMPTY}"
SWAP = """
CREATE TEMP TABLE places ON COMMIT DROP AS
    SELECT entry_id, sequence FROM audit_auditlink WHERE entry_id IN ({entry0}, {entry1});
UPDATE audit_auditlink SET sequence = -sequence WHERE entry_id IN (SELECT entry_id FROM places);
UPDATE audit_auditlink l
   SET sequence = (SELECT p.sequence FROM places p WHERE p.entry_id <> l.entry_id)
 WHERE entry_id IN (SELECT entry_id FROM places)
"""
INSERT = """
INSERT INTO audit_auditentry (id, actor_name, recorded_at, action, subject, subject_id, actor_kind,
                              content_hash, actor_designation, request_id, address)
SELECT gen_random_uuid(), 'x', recorded_at, action, subject, subject_id, actor_kind,
       content_hash, actor_designation, request_id, address
  FROM audit_auditentry WHERE subject_id = '{0}'
"""
CUT = """
DELETE FROM audit_auditentry
 WHERE id = (SELECT entry_id FROM audit_auditlink WHERE sequence = {last});
DELETE FROM audit_auditlink WHERE sequence = {last}
"""
UNLINK = "DELETE FROM audit_auditlink WHERE sequence = {last}"
FORGE = "UPDATE audit_auditentry SET actor_name = 'x', content_hash = '{hash}' WHERE id = '{id}'; "
RECHAIN = """
WITH RECURSIVE anew AS (
    SELECT l.sequence, l.entry_id, repeat('0', 64) AS prev, encode(sha256(convert_to(
               repeat('0', 64) || ':' || l.sequence || ':' || e.content_hash, 'UTF8')), 'hex') AS h
      FROM audit_auditlink l JOIN audit_auditentry e ON e.id = l.entry_id WHERE l.sequence = 1
    UNION ALL
    SELECT l.sequence, l.entry_id, anew.h, encode(sha256(convert_to(
               anew.h || ':' || l.sequence || ':' || e.content_hash, 'UTF8')), 'hex')
      FROM anew JOIN audit_auditlink l ON l.sequence = anew.sequence + 1
      JOIN audit_auditentry e ON e.id = l.entry_id
)
UPDATE audit_auditlink l SET prev_hash = anew.prev, hash = anew.h
  FROM anew WHERE anew.sequence = l.sequence
"""


def owner_execute(body: BodyRef, statement: str) -> None:
    """Run a statement with the triggers off."""
    with connections[f"{body.alias}_owner"].cursor() as cursor:
        cursor.execute(
            f"BEGIN; SET LOCAL session_replication_role = replica;"
            f'SET LOCAL search_path = "{body.schema}"; {statement}; COMMIT'
        )


def recorded(body: BodyRef, times: int = 1) -> list[UUID]:
    """Record some acts, each in work of its own; return their subjects' ids."""
    things = [uuid7() for _ in range(times)]
    for thing in things:
        with body_work(body):
            audit_record(
                action="test.thing.change",
                subject="test.thing",
                subject_id=thing,
                after={"turn": 1},
            )
    return things


def fill(statement: str, *things: UUID) -> str:
    """Fill in a statement: `{0}` the first thing's id, `{last}` the chain's last place."""
    entries = {f"entry{at}": ENTRY.format(thing) for at, thing in enumerate(things)}
    return statement.format(*things, **entries, last=LAST)
