"""What becomes of a migration whose file was edited after its SQL had been recorded?"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sabha.errors import DomainError
from tenants.fleet.models import CompiledMigration, FleetMigration
from tenants.fleet.sources import BOOKKEEPING, source_migrations

Key = tuple[str, str]
UNRECEIVED = (FleetMigration.State.PENDING, FleetMigration.State.FAILED)


class MigrationChangedError(DomainError):
    """A migration that bodies have received now says something else."""

    code = "migration-changed"
    status = 500
    title_en = (
        "{app}.{name} was edited after {bodies} bodies had received it. Put the file back as it "
        "was and write a new migration. Where nothing needs to be kept, delete the data folder "
        "and start again."
    )
    title_ml = (
        "{bodies} സ്ഥാപനങ്ങൾക്ക് ലഭിച്ച ശേഷം {app}.{name} തിരുത്തി. ഫയൽ പഴയപടിയാക്കി പുതിയ മൈഗ്രേഷൻ എഴുതുക. "
        "ഒന്നും സൂക്ഷിക്കേണ്ടതില്ലെങ്കിൽ ഡേറ്റ ഫോൾഡർ നീക്കി വീണ്ടും തുടങ്ങുക."
    )


def edits_settle(*, scratch_sql: Callable[[], Mapping[Key, str]]) -> None:
    """Forget records that no body has received and whose file has changed or gone.

    A file that bodies have received may be edited as long as its SQL stays the same, which
    `scratch_sql` tells: it runs every migration of the code in an empty schema. A file that is gone
    after bodies have received it leaves its record: older code may serve newer schemas.

    Raises:
        MigrationChangedError: the SQL has changed, or it is a data migration.
    """
    sources = {(source.app, source.name): source.source_hash for source in source_migrations()}
    edited = [
        row
        for row in CompiledMigration.objects.using("owner").exclude(app=BOOKKEEPING.app)
        if sources.get((row.app, row.name)) != row.source_hash
    ]
    kept = [row for row in edited if not _is_forgotten(row) and (row.app, row.name) in sources]
    if not kept:
        return
    now = scratch_sql()
    for row in kept:
        if row.is_data or now[row.app, row.name] != row.sql:
            raise MigrationChangedError(app=row.app, name=row.name, bodies=_receivers(row))
        row.source_hash = sources[row.app, row.name]
        row.save(using="owner", update_fields=["source_hash"])


def _is_forgotten(row: CompiledMigration) -> bool:
    if _receivers(row):
        return False
    entries = FleetMigration.objects.using("owner").filter(app=row.app, migration=row.name)
    entries.delete()
    row.delete(using="owner")
    return True


def _receivers(row: CompiledMigration) -> int:
    entries = FleetMigration.objects.using("owner").filter(app=row.app, migration=row.name)
    return entries.exclude(state__in=UNRECEIVED).count()
