"""Which cell takes a new body?"""

from __future__ import annotations

from django.db.models import Count

from sabha.config.env import environment
from sabha.errors import DomainError
from tenants.directory.models import LocalBody


class UnknownCellError(DomainError):
    """This deployment has no cell of that name."""

    code = "cell-unknown"
    status = 400
    title_en = "There is no cell “{cell}”; there are: {known}."
    title_ml = "“{cell}” എന്ന സെൽ ഇല്ല; ഉള്ളവ: {known}."


def cell_check(cell: str) -> None:
    """Let an existing cell, or none in particular, pass.

    Raises:
        UnknownCellError: there is none of that name.
    """
    known = environment().cells
    if cell and cell not in known:
        raise UnknownCellError(cell=cell, known=", ".join(sorted(known)))


def cell_choose(preferred: str = "") -> str:
    """Return the preferred cell, or the one with the fewest bodies."""
    if preferred:
        return preferred
    counted = LocalBody.objects.order_by().values_list("cell").annotate(bodies=Count("id"))
    bodies = dict(counted)
    return min(sorted(environment().cells), key=lambda cell: bodies.get(cell, 0))
