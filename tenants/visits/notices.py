"""Who in an office gets a message about a visit, and what is filled into it?"""

from __future__ import annotations

from textwrap import shorten

from django.db.models import Count, Q
from django.utils import timezone

from sabha.database.body import BodyRef
from sabha.identity.models import User
from sabha.notifications.services import message_send
from sabha.notifications.transports import channels_carried
from sabha.seats.chart import hands_on
from sabha.telemetry.scrubbing import line_scrub
from tenants.directory.cards import address_of
from tenants.visits.letters import LETTERS, MODES
from tenants.visits.models import SupportVisit, VisitAct
from tenants.visits.selectors import DECIDE

DONE = Q(status__lt=400)
LOOKING = Q(method__in=("GET", "HEAD", "OPTIONS"))
# A text message is paid for by its length.
REASON_LENGTH = {"email": 500, "sms": 80}


def notice_send(*, visit: SupportVisit, act: str, body: BodyRef) -> None:
    """Tell whoever may decide about visits today of a step, by each contact that they have.

    Each reads it in their own language. Call inside the body's work; most steps need no message.
    """
    letter = LETTERS.get(act)
    if letter is None:
        return
    hands = hands_on(on=timezone.localdate(), permission=DECIDE)
    told = _told(visit, act, body)
    for user in User.objects.filter(id__in=hands, is_active=True).order_by("id"):
        words = {**told, **_named(visit, body, user.language)}
        contacts = {"email": user.email, "sms": user.phone}
        for channel in channels_carried():
            if not contacts[channel]:
                continue
            reason = shorten(line_scrub(visit.reason), REASON_LENGTH[channel], placeholder="…")
            message_send(
                purpose=letter.purpose,
                channel=channel,
                recipient=contacts[channel],
                subject=letter.subject[user.language] if channel == "email" else "",
                text=letter.text[user.language].format(**words, reason=reason),
                language=user.language,
                body_id=body.id,
            )


def _told(visit: SupportVisit, act: str, body: BodyRef) -> dict[str, object]:
    """Return what reads the same in both languages; requests are answered where all stand."""
    screen = "office/visits" if act == "ask" else f"office/visits/{visit.id}"
    until = timezone.localtime(visit.ends_at or visit.asked_at)
    changes = Count("id", filter=DONE & ~LOOKING)
    done = VisitAct.objects.filter(visit=visit).aggregate(acts=Count("id"), changes=changes)
    return {
        **done,
        "hours": visit.asked_hours,
        "until": until.strftime("%d/%m/%Y %H:%M"),
        "url": f"{address_of(body.slug)}{screen}",
    }


def _named(visit: SupportVisit, body: BodyRef, language: str) -> dict[str, str]:
    """Return what is named differently in each language."""
    visitor, mode = visit.user, MODES[language][visit.mode or visit.asked_mode]
    if language == "en":
        return {"visitor": visitor.name_en, "office": body.name_en, "mode": mode}
    return {
        "visitor": visitor.name_ml or visitor.name_en,
        "office": body.name_ml or body.name_en,
        "mode": mode,
    }
