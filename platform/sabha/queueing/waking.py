"""How is a body's waiting work taken up at once, without failing when the broker is away?"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from celery import current_app
from kombu.exceptions import OperationalError

from sabha.database.body import current_body
from sabha.database.work import after_commit
from sabha.queueing.headers import body_headers

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Wake:
    task: str
    headers: dict[str, str]

    def __call__(self) -> None:
        try:
            current_app.send_task(self.task, headers=self.headers)
        except OperationalError as error:
            logger.warning("the broker is away, %s waits for its schedule: %s", self.task, error)


def wake_after_commit(task: str) -> None:
    """Send `task` for the current body after the commit, for work that its schedule repeats.

    The work itself is in the database, so a broker that is away delays it and loses nothing.
    """
    after_commit(_Wake(task, body_headers(current_body())))
