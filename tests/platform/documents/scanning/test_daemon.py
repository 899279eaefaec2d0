"""Is a real scanner asked as clamd wants it, and is no answer ever taken for a good one?"""

from __future__ import annotations

import io
import socket
import threading
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sabha.config.scanning import Scanner
from sabha.documents.scanning import LONGEST_NAME, PIECE, ScanFaultError, content_scan
from tests.platform.documents import samples
from tests.platform.documents.scanners import EICAR, MALWARE, Script, nobody, scanner_run

MIB = 1024 * 1024


@pytest.fixture
def running() -> Iterator[tuple[Scanner, Script]]:
    with scanner_run() as found:
        yield found


def scan(scanner: Scanner, content: bytes = samples.PDF) -> str:
    return content_scan(scanner=scanner, content=io.BytesIO(content))


def fault(scanner: Scanner, content: bytes = samples.PDF) -> str:
    with pytest.raises(ScanFaultError) as caught:
        scan(scanner, content)
    return caught.value.reason


def test_content_is_streamed_whole_and_rewound(running: tuple[Scanner, Script]) -> None:
    scanner, script = running
    content = io.BytesIO(b"x" * (3 * PIECE + 7))
    content.seek(5)

    assert content_scan(scanner=scanner, content=content) == ""

    assert script.commands == [b"zINSTREAM"]
    assert script.streams == [content.getvalue()]
    assert script.pieces == [PIECE, PIECE, PIECE, 7]
    assert content.tell() == 0


def test_malware_is_named(running: tuple[Scanner, Script]) -> None:
    assert scan(running[0], samples.PDF + EICAR) == MALWARE


def test_a_scanner_at_a_socket_of_this_machine_is_asked_the_same(tmp_path: Path) -> None:
    with scanner_run(path=tmp_path / "clamd.ctl") as (scanner, script):
        assert scan(scanner) == ""
        assert scan(scanner, EICAR) == MALWARE

    assert len(script.streams) == 2


def test_a_name_of_malware_is_cut_and_cleaned(running: tuple[Scanner, Script]) -> None:
    running[1].answer = b"stream: Win.Test\r\n\xff{forged}" + b"x" * 200 + b" FOUND\0"

    found = scan(running[0])

    assert found.startswith("Win.Test_{forged}x")
    assert len(found) == LONGEST_NAME


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (b"", "hung up"),
        (b"stream: OK", "hung up"),
        (b"OK\0", "answered OK"),
        (b"stream: OK FOUND ERROR\0", "answered stream:_OK_FOUND_ERROR"),
        (b"INSTREAM: Can't allocate memory ERROR\0", "answered INSTREAM"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n\0", "answered HTTP/1.1_400"),
        (b"x" * 5000, "too much"),
    ],
)
def test_what_is_no_verdict_is_a_fault(
    running: tuple[Scanner, Script], answer: bytes, told: str
) -> None:
    running[1].answer = answer

    assert told in fault(running[0])


def test_a_scanner_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert fault(nobody()) == "unreachable, ConnectionRefusedError"
    assert fault(Scanner(path=str(tmp_path / "none"))) == "unreachable, FileNotFoundError"


def test_a_scanner_that_hangs_up_is_a_fault(running: tuple[Scanner, Script]) -> None:
    running[1].is_cut_off = True

    assert fault(running[0]) == "hung up without an answer"


def test_a_stream_that_the_scanner_finds_too_long_is_a_fault(
    running: tuple[Scanner, Script],
) -> None:
    running[1].takes_at_most = PIECE

    told = fault(running[0], b"x" * (8 * MIB))

    # A daemon that hangs up in the middle may take its own answer with it.
    assert told.startswith(("answered INSTREAM_size_limit", "unreachable", "hung up"))


@pytest.mark.parametrize(("delay", "trickle"), [(5.0, 0.0), (0.0, 0.3)])
def test_silence_and_a_trickle_end_at_the_same_time(delay: float, trickle: float) -> None:
    with scanner_run(seconds=1) as (scanner, script):
        script.delay, script.trickle = delay, trickle
        began = time.monotonic()

        assert fault(scanner) == "timed out"

    assert time.monotonic() - began < 2.5


def test_a_scanner_that_takes_no_more_bytes_ends_in_time_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        scanner = Scanner(host="127.0.0.1", port=deaf.getsockname()[1], seconds=1)
        began = time.monotonic()

        assert fault(scanner, b"x" * (16 * MIB)) == "timed out"

    assert time.monotonic() - began < 2.5


def test_content_is_never_held_a_second_time(tmp_path: Path) -> None:
    large = tmp_path / "large"
    large.write_bytes(b"\0" * (10 * MIB))
    with large.open("rb") as content, socket.create_server(("127.0.0.1", 0)) as sink:
        scanner = Scanner(host="127.0.0.1", port=sink.getsockname()[1])
        listener = threading.Thread(target=swallow, args=(sink,))
        listener.start()
        tracemalloc.start()
        try:
            assert content_scan(scanner=scanner, content=content) == ""
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
            listener.join()

    assert peak < MIB


def swallow(sink: socket.socket) -> None:
    """Take a stream without keeping it, and when no more comes call it clean."""
    connection, _ = sink.accept()
    with connection:
        connection.settimeout(0.5)
        with suppress(TimeoutError):
            while connection.recv(PIECE):
                pass
        connection.sendall(b"stream: OK\0")
