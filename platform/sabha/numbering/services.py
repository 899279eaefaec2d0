"""How is the next number of a series given, without gaps?"""

from __future__ import annotations

from django.db import connections

from sabha.database.body import current_body
from sabha.database.identifiers import uuid7
from sabha.errors import DomainError

_NEXT = """
    INSERT INTO numbering_numberseries AS held (id, series, year, last)
    VALUES (%s, %s, %s, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = held.last + 1
    RETURNING last
"""


class SeriesUnnamedError(DomainError):
    """A number was asked for without saying of which series."""

    code = "series-unnamed"
    status = 500
    title_en = "A number series needs a name."
    title_ml = "നമ്പർ ശ്രേണിക്ക് പേര് വേണം."


def number_next(*, series: str, year: int) -> int:
    """Return the next number of `series` in `year`, starting at 1, inside the work under way.

    The series' row stays locked until that work ends, so a number that is rolled back is given
    again and others wait for it. Ask for it as late in the work as can be.

    Raises:
        SeriesUnnamedError: `series` is blank.
        OutsideLocalBodyError: no body is being served.
    """
    if not series.strip():
        raise SeriesUnnamedError
    with connections[current_body().alias].cursor() as cursor:
        cursor.execute(_NEXT, [uuid7(), series, year])
        row = cursor.fetchone()
    return int(row[0])
