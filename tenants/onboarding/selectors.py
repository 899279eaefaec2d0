"""What is known of registers, and how far has each come?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from sabha.errors import NotFoundError
from sabha.permissions.ability import ALLOWED, Ability
from tenants.onboarding.locks import RunBusyError, run_key, runs_held
from tenants.onboarding.models import OnboardingRow, OnboardingRun
from tenants.onboarding.rejection import RunRejectedError

State = OnboardingRun.State
Status = OnboardingRow.Status
INTERRUPTED = "interrupted"
# A busy queue may take so long to hand a started register to a worker.
PATIENCE = timedelta(seconds=20)


@dataclass(slots=True)
class RunCard:
    """A register with what became of its rows; `state` may also be "interrupted"."""

    run: OnboardingRun
    state: str
    counts: dict[str, int] = field(default_factory=dict)
    stages: dict[str, int] = field(default_factory=dict)

    @property
    def start(self) -> Ability:
        """May the register be started now, for the first time or again?"""
        if self.state == State.REJECTED:
            return Ability.refused_by(RunRejectedError())
        if self.state == State.RUNNING:
            return Ability.refused_by(RunBusyError())
        if self.state == State.FINISHED and not self.counts["failed"]:
            return Ability(
                is_allowed=False,
                reason_en="Every row has been onboarded.",
                reason_ml="എല്ലാ വരികളും ചേർത്തുകഴിഞ്ഞു.",
            )
        return ALLOWED


def run_get(*, run_id: UUID) -> RunCard:
    """Return a register with its counts, in three queries however long it is.

    Raises:
        NotFoundError: there is none of that id.
    """
    run = OnboardingRun.objects.filter(id=run_id).first()
    if run is None:
        raise NotFoundError
    return run_cards(runs=[run])[0]


def run_list() -> QuerySet[OnboardingRun]:
    """Return all registers."""
    return OnboardingRun.objects.all()


def run_cards(*, runs: Iterable[OnboardingRun]) -> list[RunCard]:
    """Return the registers with their counts, in two queries for all of them."""
    held = runs_held()
    cards = {run.id: RunCard(run=run, state=_state(run, held)) for run in runs}
    for card in cards.values():
        card.counts = {"total": 0, "valid": 0, **dict.fromkeys(Status.values, 0)}
    counted = OnboardingRow.objects.filter(run_id__in=cards).order_by()
    for run_id, status, stage, count in counted.values_list("run_id", "status", "stage").annotate(
        Count("id")
    ):
        card = cards[run_id]
        card.counts[status] += count
        card.counts["total"] += count
        card.counts["valid"] += count if status != Status.INVALID else 0
        if status == Status.WORKING and stage:
            card.stages[stage] = card.stages.get(stage, 0) + count
    return list(cards.values())


def row_list(*, run_id: UUID, statuses: Iterable[str] = (), q: str = "") -> QuerySet[OnboardingRow]:
    """Return the rows of a register, of some statuses, whose code, names or slug contain `q`."""
    rows = OnboardingRow.objects.filter(run_id=run_id)
    wanted = [status for status in statuses if status]
    if wanted:
        rows = rows.filter(status__in=wanted)
    if q:
        names = Q(name_en__icontains=q) | Q(name_ml__icontains=q) | Q(slug__icontains=q)
        rows = rows.filter(names | Q(code__icontains=q))
    return rows


def _state(run: OnboardingRun, held: frozenset[int]) -> str:
    """A run that nobody holds was interrupted, unless its worker is yet to begin."""
    if run.state != State.RUNNING or run_key(run.id) in held:
        return run.state
    is_fresh = run.queued_at is not None and timezone.now() - run.queued_at < PATIENCE
    return run.state if is_fresh else INTERRUPTED
