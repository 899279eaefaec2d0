"""Which seats must somebody see to, and in which words are they told?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sabha.seats.rules.duty import Duty, DutyState, Posted
from sabha.seats.rules.waiting import Waiting, waiting_words


class AlertKind(StrEnum):
    """What is the matter with a seat."""

    VACANT = "vacant"
    ABSENT = "absent_without_charge"
    ENDS_SOON = "ends_soon"


@dataclass(frozen=True, slots=True)
class Alert:
    """One seat that needs somebody; `since` is the day it began, or will."""

    kind: AlertKind
    since: date | None


def alert_of(
    *,
    duty: Duty[Posted],
    since: date | None,
    postings: Iterable[Posted],
    on: date,
    soon: date,
) -> Alert | None:
    """Return what is the matter with a seat on a day, or None.

    `postings` are those of the seat that cover the day or begin by `soon`.
    """
    if duty.state is DutyState.VACANT:
        return Alert(AlertKind.VACANT, since)
    if duty.state is DutyState.ABSENT:
        return Alert(AlertKind.ABSENT, since)
    ends_on = duty.holder.ends_on if duty.holder else _last_end(duty)
    if ends_on is None or ends_on > soon:
        return None
    is_followed = any(
        posting.starts_on > on and posting.starts_on <= ends_on for posting in postings
    )
    return None if is_followed else Alert(AlertKind.ENDS_SOON, ends_on)


def _last_end(duty: Duty[Posted]) -> date | None:
    return duty.charge.ends_on if duty.charge else None


def alert_words(kind: AlertKind, *, name_en: str, name_ml: str, since: str) -> tuple[str, str]:
    """Return the sentence about one seat, in English and Malayalam; `since` may be blank."""
    if kind is AlertKind.ENDS_SOON:
        return (
            f"{name_en}: the posting ends on {since} and nobody follows.",
            f"{name_ml}: {since}-ന് നിയമനം തീരും; പകരം ആളെ നിശ്ചയിച്ചിട്ടില്ല.",
        )
    if kind is AlertKind.ABSENT:
        return (
            f"{name_en}: the holder is away since {since} and nobody is in charge.",
            f"{name_ml}: {since} മുതൽ അവധിയിലാണ്; ചുമതല ആർക്കും നൽകിയിട്ടില്ല.",
        )
    if not since:
        return (f"{name_en}: nobody has been posted yet.", f"{name_ml}: ഇതുവരെ ആരെയും നിയമിച്ചിട്ടില്ല.")
    return (f"{name_en}: vacant since {since}.", f"{name_ml}: {since} മുതൽ ഒഴിഞ്ഞുകിടക്കുന്നു.")


def waiting_told(words: tuple[str, str], waiting: Iterable[Waiting]) -> tuple[str, str]:
    """Return an alert's sentences with what waits there, if anything does."""
    what_en, what_ml = waiting_words(waiting)
    if not what_en:
        return words
    english, malayalam = (text.rstrip(".") for text in words)
    return f"{english}. Waiting there: {what_en}.", f"{malayalam}. അവിടെ ബാക്കി: {what_ml}."


def alerts_summed(kind: AlertKind, *, count: int) -> tuple[str, str]:
    """Return the sentence about all seats with the same trouble, in English and Malayalam."""
    seats_en = "1 seat" if count == 1 else f"{count} seats"
    return {
        AlertKind.VACANT: (
            f"{seats_en} without a holder",
            f"{count} സീറ്റുകളിൽ ആളില്ല",
        ),
        AlertKind.ABSENT: (
            f"{seats_en} on leave with nobody in charge",
            f"{count} സീറ്റുകളിൽ അവധി; ചുമതല ആർക്കുമില്ല",
        ),
        AlertKind.ENDS_SOON: (
            f"{seats_en} soon without a holder",
            f"{count} സീറ്റുകൾ ഉടൻ ഒഴിയും",
        ),
    }[kind]
