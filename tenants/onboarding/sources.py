"""Which rows does an uploaded register hold, whatever tool wrote it?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from tenants.onboarding.problems import Problem, problem

MAX_BYTES = 8 * 1024 * 1024
MAX_ROWS = 10_000
REQUIRED = ("code", "type", "name_en", "name_ml", "district", "block", "wards")
OPTIONAL = ("slug", "lgd_code", "lsg_code", "district_lgd_code", "admin_email")

# The election commission's register names two columns in its own way.
_ALIASES = {"sec_code": "code", "block_sec_code": "block"}
_DELIMITERS = ",;\t"
_FOREIGN_FILES = {
    b"PK\x03\x04": "an Excel or ZIP file",
    b"\xd0\xcf\x11\xe0": "an old Excel file",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One record as the file has it; `line` is where it begins, counted from 1."""

    line: int
    values: Mapping[str, str]
    has_extra_cells: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What a file held: rows, or the problems that made it unreadable."""

    rows: tuple[SourceRow, ...] = ()
    problems: tuple[Problem, ...] = ()


class _UnreadableError(Exception):
    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__()


def source_read(data: bytes) -> Source:
    """Read a register in either form (our simple columns or the official ones).

    Never raises for what a file may hold: what is wrong comes back as problems.
    """
    try:
        text = _decoded(data)
        return Source(rows=tuple(_rows(text)))
    except _UnreadableError as unreadable:
        return Source(problems=unreadable.problems)


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise _UnreadableError(problem("file-too-large", size=len(data), limit=MAX_BYTES))
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _UnreadableError(problem("file-utf16"))
    for signature, kind in _FOREIGN_FILES.items():
        if data.startswith(signature):
            raise _UnreadableError(problem("file-not-text", kind=kind))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start + (len(data) - len(error.object))
        line = data.count(b"\n", 0, at) + 1
        wrong = problem("file-encoding", byte=at + 1, line=line, value=f"{data[at]:02X}")
        raise _UnreadableError(wrong) from error
    if not text.strip():
        raise _UnreadableError(problem("file-empty"))
    return text


def _rows(text: str) -> Iterator[SourceRow]:
    records = _records(text, _delimiter(text))
    head = next(records, None)
    if head is None:
        raise _UnreadableError(problem("file-empty"))
    columns = _columns(head[1])
    count = 0
    for line, cells in records:
        count += 1
        if count > MAX_ROWS:
            raise _UnreadableError(problem("file-too-many-rows", limit=MAX_ROWS))
        extra = any(cell.strip() for cell in cells[len(columns) :])
        known = zip(columns, cells, strict=False)
        values = {name: cell.strip(" \t") for name, cell in known if name}
        yield SourceRow(line=line, values=values, has_extra_cells=extra)
    if not count:
        raise _UnreadableError(problem("file-no-rows"))


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line where each record begins, and its cells; blank lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise _UnreadableError(problem("file-quotes", line=line)) from error
        if cells is None:
            return
        if any(cell.strip(" \t\r\n") for cell in cells):
            yield line, cells


def _delimiter(text: str) -> str:
    """Return the separator under which the first line holds the most columns that we know."""
    first = text.lstrip("\r\n").splitlines()[0]
    known = {*REQUIRED, *OPTIONAL, *_ALIASES}

    def recognised(delimiter: str) -> tuple[int, int]:
        names = [_column(cell.strip('"')) for cell in first.split(delimiter)]
        return len(known.intersection(names)), len(names)

    return max(_DELIMITERS, key=recognised)


def _columns(header: list[str]) -> list[str]:
    named = [_column(cell) for cell in header]
    given = set(named)
    columns = [
        _ALIASES[name] if name in _ALIASES and _ALIASES[name] not in given else name
        for name in named
    ]
    twice = [name for name in (*REQUIRED, *OPTIONAL) if columns.count(name) > 1]
    missing = [name for name in REQUIRED if name not in columns]
    if twice or missing:
        strangers = [name for name in columns if name and name not in REQUIRED]
        raise _UnreadableError(
            *(problem("column-twice", name, column=name) for name in twice),
            *(_missing(name, strangers) for name in missing),
        )
    return columns


def _missing(name: str, strangers: list[str]) -> Problem:
    near = get_close_matches(name, [s for s in strangers if s not in OPTIONAL], n=1, cutoff=0.6)
    if near:
        return problem("column-misspelt", name, column=name, near=near[0])
    return problem("column-missing", name, column=name)


def _column(cell: str) -> str:
    return cell.strip().lower().replace(" ", "_").replace("-", "_").replace("\x00", "")
