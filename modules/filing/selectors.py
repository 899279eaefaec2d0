"""Which files are there, what stands in one, and how many wait?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, Prefetch, Q, QuerySet, Value, When
from django.utils import timezone

from modules.filing.models import Attachment, Decision, File, Movement, Note
from modules.filing.rules.abilities import Standing
from modules.filing.rules.states import PENDING, SOON, Due, FileState, MovementKind
from sabha.database.trigrams import trigram_words
from sabha.errors import NotFoundError
from sabha.privacy.person import Fact, Holding, Person, PersonalRecord, national_number

_NUMBER = re.compile(r"(\d{1,9})/(\d{4})")


class Sort(StrEnum):
    """Orders of the register. The last two ask about work to do: decided files are left out."""

    NEWEST = "-received_on"
    OLDEST = "received_on"
    DUE = "due_on"
    WAITING = "at_seat_since"

    @property
    def order(self) -> tuple[str, str]:
        """The columns, unique together, that a page of this order is cut by."""
        return (self.value, "-id" if self.value.startswith("-") else "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFilter:
    """What a reader asks of the register; an empty part asks nothing.

    `desks` keeps the reader to some seats, their own: none of them means no file at all.
    """

    q: str = ""
    states: frozenset[FileState] = frozenset()
    service: str = ""
    seat_id: UUID | None = None
    desks: frozenset[UUID] | None = None
    due: Due | None = None
    received_from: date | None = None
    received_until: date | None = None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many pending files have one value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """How many pending files there are, in all and under each value of each facet.

    A facet's own filter does not narrow its counts, so a reader sees what else could be chosen.
    """

    total: int
    state: tuple[FacetCount, ...]
    service: tuple[FacetCount, ...]
    seat: tuple[FacetCount, ...]
    due: tuple[FacetCount, ...]


def file_list(*, filters: FileFilter, sort: Sort = Sort.NEWEST) -> QuerySet[File]:
    """Return the files that match; the caller orders and cuts them by `sort`."""
    files = _matching(filters).select_related("seat")
    if filters.states:
        files = files.filter(state__in=filters.states)
    if filters.service:
        files = files.filter(service_code=filters.service)
    if filters.seat_id:
        files = files.filter(seat_id=filters.seat_id)
    if filters.due:
        files = files.filter(_due_conditions()[filters.due])
    if filters.due or sort in {Sort.DUE, Sort.WAITING}:
        files = files.filter(state__in=PENDING)
    return files


def file_facets(*, filters: FileFilter) -> Facets:
    """Count pending files alone: their number stays small however long the register grows."""
    chosen: dict[str, frozenset[str]] = {
        "state": frozenset(filters.states),
        "service": frozenset({filters.service} if filters.service else ()),
        "seat": frozenset({str(filters.seat_id)} if filters.seat_id else ()),
        "due": frozenset({filters.due} if filters.due else ()),
    }
    counts: dict[str, Counter[str]] = {facet: Counter() for facet in chosen}
    total = 0
    for row in _pending_by_facet(filters):
        values = {
            "state": row["state"],
            "service": row["service_code"],
            "seat": str(row["seat_id"]),
            "due": row["due_kind"],
        }
        missed = {facet for facet in chosen if chosen[facet] and values[facet] not in chosen[facet]}
        total += 0 if missed else row["files"]
        for facet, value in values.items():
            if missed <= {facet}:
                counts[facet][value] += row["files"]
    ranked = {
        facet: tuple(FacetCount(value, count) for value, count in counter.most_common())
        for facet, counter in counts.items()
    }
    return Facets(total=total, **ranked)


def file_get(*, file_id: UUID) -> File:
    """Return a file with all that stands in it, in five queries.

    Raises:
        NotFoundError: there is no such file.
    """
    file = (
        File.objects.select_related("seat", "decision")
        .prefetch_related(
            Prefetch("notes", Note.objects.select_related("seat")),
            Prefetch("movements", Movement.objects.select_related("from_seat", "to_seat", "note")),
            Prefetch("attachments", Attachment.objects.select_related("document")),
        )
        .filter(pk=file_id)
        .first()
    )
    if file is None:
        raise NotFoundError
    return file


def personal_data_list(*, person: Person) -> Holding:
    """Return the files that bear the person's proven phone and name, with what they hold.

    Files of that phone under another name are counted and not shown.
    """
    if not person.phone:
        return Holding()
    files = (
        File.objects.annotate(national=national_number("applicant_phone"))
        .filter(~Q(applicant_phone=""), national=person.national)
        .select_related("decision")
        .prefetch_related(Prefetch("attachments", Attachment.objects.select_related("document")))
        .order_by("-id")
    )
    found = [file for file in files if person.has_phone(file.applicant_phone)]
    own = tuple(_told(file) for file in found if person.is_called(file.applicant_name))
    return Holding(own, withheld=len(found) - len(own))


def file_labels(*, ids: Collection[UUID]) -> Mapping[UUID, tuple[str, str]]:
    """Return the numbers of files, for the record of acts."""
    found = File.objects.filter(pk__in=ids).values_list("id", "number_text")
    return {key: (number, number) for key, number in found}


def file_numbered(*, text: str) -> Collection[UUID]:
    """Return the file of that number, if `text` is one ("123/2026")."""
    number = _NUMBER.fullmatch(text)
    if number is None:
        return ()
    files = File.objects.filter(number=int(number[1]), year=int(number[2]))
    return list(files.values_list("id", flat=True))


def work_at_seats(*, seat_ids: Collection[UUID]) -> Mapping[UUID, int]:
    """Count the files that wait at each of the seats; seats without any are left out."""
    pending = File.objects.filter(seat_id__in=seat_ids, state__in=PENDING)
    return dict(pending.order_by("seat_id").values_list("seat_id").annotate(count=Count("id")))


def attachment_get(*, file_id: UUID, attachment_id: UUID) -> Attachment:
    """Return one attachment of a file.

    Raises:
        NotFoundError: the file has no such attachment.
    """
    attachment = Attachment.objects.filter(pk=attachment_id, file_id=file_id).first()
    if attachment is None:
        raise NotFoundError
    return attachment


def standing_get(*, file: File) -> Standing:
    """Return what decides who may do what with a file."""
    return Standing(
        number=file.number_text,
        state=FileState(file.state),
        seat_id=file.seat_id,
        came_from_id=file_came_from(file=file),
        is_held=file.hold_reason != "",
        is_erased=file.erased_at is not None,
    )


def file_came_from(*, file: File) -> UUID | None:
    """Return the seat that forwarded the file to where it is; None where it began."""
    forwarded = [
        movement.from_seat_id
        for movement in file.movements.all()
        if movement.kind == MovementKind.FORWARDED and movement.to_seat_id == file.seat_id
    ]
    return forwarded[-1] if forwarded else None


def _told(file: File) -> PersonalRecord:
    decision: Decision | None = getattr(file, "decision", None)
    papers = ", ".join(paper.document.name for paper in file.attachments.all())
    facts = (
        Fact("Subject", "വിഷയം", file.subject),
        Fact("Applicant", "അപേക്ഷകർ", file.applicant_name),
        Fact("Phone", "ഫോൺ", file.applicant_phone),
        Fact("Address", "വിലാസം", file.applicant_address),
        Fact("Received on", "സ്വീകരിച്ചത്", f"{file.received_on:%d.%m.%Y}"),
        Fact("Documents", "രേഖകൾ", papers),
        Fact("Decision", "തീരുമാനം", decision.reason if decision else ""),
    )
    return PersonalRecord(
        subject="filing.file",
        id=file.id,
        title_en=f"File {file.number_text}: {file.service_name_en}",
        title_ml=f"ഫയൽ {file.number_text}: {file.service_name_ml}",
        at=file.at,
        facts=tuple(fact for fact in facts if fact.value),
    )


def _matching(filters: FileFilter) -> QuerySet[File]:
    files = File.objects.all()
    if filters.desks is not None:
        files = files.filter(seat_id__in=filters.desks)
    number = _NUMBER.fullmatch(filters.q.strip())
    if number:
        files = files.filter(number=int(number[1]), year=int(number[2]))
    else:
        for word in trigram_words(filters.q):
            files = files.filter(search_text__contains=word)
    if filters.received_from:
        files = files.filter(received_on__gte=filters.received_from)
    if filters.received_until:
        files = files.filter(received_on__lte=filters.received_until)
    return files


def _pending_by_facet(filters: FileFilter) -> Iterable[Mapping[str, Any]]:
    kinds = (When(when, then=Value(due.value)) for due, when in _due_conditions().items())
    return (
        _matching(filters)
        .filter(state__in=PENDING)
        .annotate(due_kind=Case(*kinds))
        .values("state", "service_code", "seat_id", "due_kind")
        .annotate(files=Count("pk"))
    )


def _due_conditions() -> dict[Due, Q]:
    today = timezone.localdate()
    return {
        Due.OVERDUE: Q(due_on__lt=today),
        Due.SOON: Q(due_on__gte=today, due_on__lte=today + SOON),
        Due.ON_TIME: Q(due_on__gt=today + SOON),
        Due.UNLIMITED: Q(due_on__isnull=True),
    }
