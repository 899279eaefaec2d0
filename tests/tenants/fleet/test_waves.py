"""Who receives a change first?"""

from __future__ import annotations

from uuid import uuid4

import pytest

from tenants.fleet.waves import waves_of


@pytest.mark.parametrize(
    ("bodies", "sizes"),
    [
        (0, []),
        (1, [1]),
        (2, [1, 1]),
        (3, [1, 1, 1]),
        (24, [1, 1, 1, 21]),
        (100, [1, 1, 8, 90]),
        (1200, [1, 11, 108, 1080]),
    ],
)
def test_shares_are_of_the_whole_and_nobody_is_left_out(bodies: int, sizes: list[int]) -> None:
    ids = [uuid4() for _ in range(bodies)]

    waves = waves_of(ids)

    assert [len(wave.body_ids) for wave in waves] == sizes
    assert [wave.number for wave in waves] == list(range(1, len(sizes) + 1))
    assert [body_id for wave in waves for body_id in wave.body_ids] == ids
