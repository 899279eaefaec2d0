"""How does a person at a terminal read that something is wrong?"""

from __future__ import annotations

from sabha.config.env import EnvironmentProblem
from sabha.database.embedded import EmbeddedServerError
from sabha.errors import DomainError
from sabha.supervisor.errors import SupervisorError

PROBLEMS = (DomainError, EnvironmentProblem, EmbeddedServerError, SupervisorError)
REFUSED = 2
