"""Does an e-mail reach a real mail server once?"""

from __future__ import annotations

import socket
from uuid import UUID

import pytest
from django.core.mail import EmailMessage
from django.utils import translation
from pytest_django import Settings

from sabha.config.messaging import MailServer, Messaging
from sabha.notifications.delivery import message_deliver
from sabha.notifications.mail_backend import QueuedMail
from sabha.notifications.models import Message
from sabha.notifications.services import message_send
from tests.deployment import Deployment
from tests.platform.notifications.conftest import Later
from tests.platform.notifications.mail_servers import MailBox


def send(subject: str = "ക്ഷണം") -> UUID:
    return message_send(
        purpose="invitation",
        channel="email",
        recipient="amina@example.org",
        subject=subject,
        text="നമസ്കാരം",
        body_id=None,
    )


def row(message_id: UUID) -> Message:
    return Message.objects.get(id=message_id)


def test_a_letter_arrives_whole(mailbox: MailBox) -> None:
    message_id = send()

    message_deliver(message_id=message_id)

    letter = mailbox.letters[0]
    assert letter["Subject"] == "ക്ഷണം"
    assert letter["To"] == "amina@example.org"
    assert letter["From"] == "Sabha <no-reply@sabha.example>"
    assert letter["Message-ID"] == f"<{message_id}@sabha.example>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_payload(decode=True) == "നമസ്കാരം".encode() + b"\r\n"
    assert (row(message_id).state, row(message_id).text) == ("sent", "")


def test_a_line_break_in_a_subject_makes_no_header(mailbox: MailBox) -> None:
    message_deliver(message_id=send("Hello\r\nBcc: other@example.org"))

    assert mailbox.letters[0]["Subject"] == "Hello Bcc: other@example.org"
    assert mailbox.letters[0]["Bcc"] is None


@pytest.mark.parametrize(
    ("refusals", "endings", "error"),
    [
        (["451 Try later"], [], "carrier-failed:451"),
        ([], ["452 No room"], "carrier-failed:452"),
    ],
)
def test_a_refusal_for_now_is_tried_again(
    mailbox: MailBox, later: Later, refusals: list[str], endings: list[str], error: str
) -> None:
    mailbox.refusals, mailbox.endings = refusals, endings
    message_id = send()

    message_deliver(message_id=message_id)
    waiting = row(message_id)
    with later(seconds=30):
        message_deliver(message_id=message_id)

    assert (waiting.state, waiting.error) == ("queued", error)
    assert row(message_id).state == "sent"
    assert len(mailbox.letters) == 1


def test_a_refusal_for_good_is_not(mailbox: MailBox) -> None:
    mailbox.refusals = ["550 No such mailbox amina@example.org"]
    message_id = send()

    message_deliver(message_id=message_id)

    assert (row(message_id).state, row(message_id).error) == ("failed", "carrier-refused:550")


@pytest.mark.parametrize("ending", ["silence", "hang-up"])
def test_a_server_that_may_have_taken_the_text_is_not_asked_twice(
    mailbox: MailBox, later: Later, ending: str
) -> None:
    mailbox.endings = [ending]
    message_id = send()

    message_deliver(message_id=message_id)
    with later(minutes=30):
        message_deliver(message_id=message_id)

    assert (row(message_id).state, row(message_id).error) == ("failed", "unsure")
    assert len(mailbox.letters) == 1


def test_a_worker_lost_before_the_text_loses_nothing_and_after_it_sends_nothing_twice(
    mailbox: MailBox, later: Later
) -> None:
    before, after = send(), send()
    lost = {"attempts": 1, "claimed_until": row(before).created_at}
    Message.objects.filter(id=before).update(**lost)
    Message.objects.filter(id=after).update(**lost, submitting_at=row(after).created_at)

    with later(minutes=2):
        message_deliver(message_id=before)
        message_deliver(message_id=after)

    assert (row(before).state, row(after).state, row(after).error) == ("sent", "failed", "unsure")
    assert len(mailbox.letters) == 1


def test_a_server_that_is_away_is_tried_again(database: Deployment, settings: Settings) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        server = MailServer(host="127.0.0.1", port=closed.getsockname()[1], sender="a@b.example")
        settings.MESSAGING = Messaging(mail=server)
        message_id = send()

        message_deliver(message_id=message_id)

    assert (row(message_id).state, row(message_id).error) == ("queued", "unreachable")


def test_letters_of_libraries_go_the_same_way(mailbox: MailBox) -> None:
    letter = EmailMessage("Reset", "Follow the link", to=["Amina@Example.org", "b@example.org"])

    with translation.override("en"):
        QueuedMail().send_messages([letter])
    for message in Message.objects.all():
        message_deliver(message_id=message.id)

    assert {sent["To"] for sent in mailbox.letters} == {"amina@example.org", "b@example.org"}
    assert set(Message.objects.values_list("purpose", "language")) == {("account", "en")}
