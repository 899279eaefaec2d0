"""How large does a benchmark run, and how often?"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Sizes of one run.

    `bodies` and `peers` are tenants on each side; the peer may have fewer, because figures are
    compared per tenant. `rounds` alternate between the sides. `requests` are sent to each server
    in each round of the benchmark of requests.
    """

    bodies: int = 24
    peers: int = 8
    rounds: int = 3
    requests: int = 120
