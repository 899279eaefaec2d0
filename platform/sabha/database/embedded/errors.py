"""What does an operator read when the embedded PostgreSQL cannot run?"""

from __future__ import annotations


class EmbeddedServerError(Exception):
    """The embedded server cannot run; the message says what is wrong and what to do."""
