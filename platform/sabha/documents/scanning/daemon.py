"""How is the ClamAV daemon asked one thing, in a time and with an answer that are bounded?"""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterable

from sabha.config.scanning import Scanner
from sabha.documents.scanning.deadline import Deadline
from sabha.documents.scanning.faults import ScanFaultError

CONNECT_SECONDS = 3.0
LARGEST_ANSWER = 4096


def daemon_ask(*, scanner: Scanner, command: str, pieces: Iterable[bytes] = ()) -> str:
    """Send a command, and the pieces of a stream where it takes one; return the answer.

    Raises:
        ScanFaultError: it did not answer, or not in time.
    """
    until = Deadline.after(scanner.seconds)
    try:
        with _connected(scanner, until) as connection:
            _send(connection, f"z{command}\0".encode(), until)
            _stream(connection, pieces, until)
            return _answer(connection, until)
    except TimeoutError:
        raise ScanFaultError("timed out") from None
    except OSError as error:
        # Its text may name the address; its kind says enough.
        raise ScanFaultError(f"unreachable, {type(error).__name__}") from None


def _connected(scanner: Scanner, until: Deadline) -> socket.socket:
    seconds = min(CONNECT_SECONDS, until.left())
    if not scanner.path:
        return socket.create_connection((scanner.host, scanner.port), timeout=seconds)
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        connection.settimeout(seconds)
        connection.connect(scanner.path)
    except BaseException:
        connection.close()
        raise
    return connection


def _stream(connection: socket.socket, pieces: Iterable[bytes], until: Deadline) -> None:
    """Send each piece behind its length; a daemon that has seen enough answers and hangs up."""
    try:
        for piece in pieces:
            _send(connection, struct.pack("!L", len(piece)) + piece, until)
    except (BrokenPipeError, ConnectionResetError):
        return


def _send(connection: socket.socket, content: bytes, until: Deadline) -> None:
    connection.settimeout(until.left())
    connection.sendall(content)


def _answer(connection: socket.socket, until: Deadline) -> str:
    heard = b""
    while b"\0" not in heard:
        connection.settimeout(until.left())
        more = connection.recv(LARGEST_ANSWER)
        if not more or len(heard) + len(more) > LARGEST_ANSWER:
            raise ScanFaultError("hung up without an answer" if not more else "answered too much")
        heard += more
    return heard.partition(b"\0")[0].decode("utf-8", "replace").strip()
