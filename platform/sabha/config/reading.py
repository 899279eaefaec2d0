"""How is one environment variable read, checked and, when wrong, explained?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit, urlunsplit

CONTACT = re.compile(r"(mailto:[^\s@]+@[^\s@]+|https://\S+)")
DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"", "0", "false", "no", "off"})


class EnvironmentProblem(Exception):  # noqa: N818 - it tells a person's slip, not a program's
    """Environment variables are wrong: which, what was given, and what is expected."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class Reader:
    """Reads variables, gathering every problem; an empty value counts as not given."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self.problems: list[str] = []

    def finish(self) -> None:
        """Raise EnvironmentProblem when anything was wrong."""
        if self.problems:
            raise EnvironmentProblem(self.problems)

    def refuse(self, variable: str, given: str, expected: str) -> None:
        """Note that `variable` is wrong; `given` must hold no password."""
        self.problems.append(f"{variable}: got {given}; expected {expected}.")

    def is_given(self, variable: str) -> bool:
        """Tell whether `variable` has a value."""
        return bool(self._variables.get(variable, "").strip())

    def matching(self, pattern: str) -> Iterator[tuple[str, re.Match[str]]]:
        """Yield the given variables whose whole name matches `pattern`, in order."""
        for variable in sorted(self._variables):
            match = re.fullmatch(pattern, variable)
            if match and self.is_given(variable):
                yield variable, match

    def text(self, variable: str, *, default: str) -> str:
        """Read any text."""
        return self._variables.get(variable, "").strip() or default

    def flag(self, variable: str) -> bool:
        """Read yes or no; not given is no."""
        value = self.text(variable, default="").lower()
        if value not in TRUE | FALSE:
            self.refuse(variable, repr(value), "1 or 0")
        return value in TRUE

    def contact(self, variable: str) -> str:
        """Read how to reach somebody: an address with its scheme; not given is empty."""
        value = self.text(variable, default="")
        if value and not CONTACT.fullmatch(value):
            self.refuse(variable, repr(value), "mailto:security@example.org or https://…")
            return ""
        return value

    def number(self, variable: str, *, default: int, least: int, most: int) -> int:
        """Read a whole number between `least` and `most`."""
        value = self.text(variable, default=str(default))
        if value.isdecimal() and least <= int(value) <= most:
            return int(value)
        self.refuse(variable, repr(value), f"a whole number from {least} to {most}")
        return default

    def choice(self, variable: str, choices: tuple[str, ...], *, default: str) -> str:
        """Read one of `choices`."""
        value = self.text(variable, default=default).lower()
        if value in choices:
            return value
        self.refuse(variable, repr(value), " or ".join(choices))
        return default

    def domain(self, variable: str, *, default: str) -> str:
        """Read a host name without scheme or port."""
        value = self.text(variable, default=default).lower()
        if DOMAIN.fullmatch(value):
            return value
        self.refuse(variable, repr(_without_password(value)), f"a host name, such as {default}")
        return default

    def names(self, variable: str, *, default: str) -> list[str]:
        """Read distinct lower-case names, parted by commas."""
        value = self.text(variable, default=default)
        names = [name.strip() for name in value.split(",")]
        if all(map(NAME.fullmatch, names)) and len(set(names)) == len(names):
            return names
        self.refuse(variable, repr(value), "different lower-case names parted by commas")
        return [default]

    def secret(self, variable: str, *, least: int, default: str | None) -> str:
        """Read a secret of at least `least` characters; None as default makes it required."""
        value = self.text(variable, default=default or "")
        if len(value) >= least:
            return value
        given = f"{len(value)} characters" if value else "nothing"
        self.refuse(variable, given, f"at least {least} random characters")
        return value

    def url(self, variable: str, *, schemes: tuple[str, ...], default: str | None = None) -> str:
        """Read an address of one of `schemes`; None as default makes it required."""
        if default is not None and not self.is_given(variable):
            return default
        value = self.text(variable, default="")
        is_database = "postgresql" in schemes
        problem = _url_problem(value, schemes, is_path_needed=is_database)
        if problem:
            form = f"{schemes[0]}://user:password@host:port/database" if is_database else "a URL"
            expected = form if is_database else f"a URL starting with {'://, '.join(schemes)}://"
            self.refuse(variable, problem, expected)
        return value


def _url_problem(value: str, schemes: tuple[str, ...], *, is_path_needed: bool) -> str:
    """Say what was given when `value` is not such a URL, never its password; else empty."""
    if not value:
        return "nothing"
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError as error:
        return f"a URL that cannot be read ({type(error).__name__})"
    if parts.scheme not in schemes or not parts.hostname:
        return repr(_without_password(value))
    if is_path_needed and not parts.path.strip("/"):
        return f"{_without_password(value)!r}, which names no database"
    return ""


def _without_password(value: str) -> str:
    """Return `value` as it may be shown; what looks like a login is cut out."""
    if "@" not in value:
        return value
    if "://" not in value:
        return f"…@{value.rpartition('@')[2]}"
    parts = urlsplit(value)
    return urlunsplit((parts.scheme, f"…@{parts.netloc.rpartition('@')[2]}", parts.path, "", ""))
