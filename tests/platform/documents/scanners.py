"""What does a malware scanner of the tests do: a real server that speaks as clamd does?"""

from __future__ import annotations

import socket
import socketserver
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BufferedIOBase
from pathlib import Path
from typing import ClassVar

from sabha.config.scanning import Scanner

# In pieces, so that no scanner takes this file for what it tests with.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS" + b"-TEST-FILE!$H+H*"
MALWARE = "Eicar-Signature"
CLEAN = b"stream: OK\0"


@dataclass
class Script:
    """What the scanner does; by itself it finds the EICAR text and nothing else."""

    answer: bytes | None = None
    delay: float = 0.0
    trickle: float = 0.0
    takes_at_most: int = 25 * 1024 * 1024
    is_cut_off: bool = False
    version: bytes = b"ClamAV 1.4.3/27812/Sat Nov 21 08:35:00 2026"
    commands: list[bytes] = field(default_factory=list)
    streams: list[bytes] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)


class _Handler(socketserver.StreamRequestHandler):
    """Answers one command, as clamd does for those that begin with z."""

    script: ClassVar[Script]

    def handle(self) -> None:
        script = self.script
        command = _until_null(self.rfile)
        script.commands.append(command)
        if command == b"zVERSION":
            self._say(script, script.version + b"\0")
            return
        stream = self._stream(script)
        if stream is None:
            self._say(script, b"INSTREAM size limit exceeded. ERROR\0")
            return
        script.streams.append(stream)
        found = f"stream: {MALWARE} FOUND\0".encode() if EICAR in stream else CLEAN
        self._say(script, found if script.answer is None else script.answer)

    def _stream(self, script: Script) -> bytes | None:
        heard = b""
        while length := struct.unpack("!L", self.rfile.read(4))[0]:
            script.pieces.append(length)
            if len(heard) + length > script.takes_at_most:
                return None
            heard += self.rfile.read(length)
        return heard

    def _say(self, script: Script, answer: bytes) -> None:
        time.sleep(script.delay)
        if script.is_cut_off:
            return
        pieces = [bytes([byte]) for byte in answer] if script.trickle else [answer]
        try:
            for piece in pieces:
                self.wfile.write(piece)
                time.sleep(script.trickle)
        except OSError:
            return


class _TcpServer(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


class _UnixServer(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


@contextmanager
def scanner_run(
    *, path: Path | None = None, seconds: float = 5
) -> Iterator[tuple[Scanner, Script]]:
    """Run a scanner on a free port, or at the socket `path`."""
    script = Script()
    handler = type("_Scripted", (_Handler,), {"script": script})
    server: socketserver.BaseServer
    if path is None:
        server = _TcpServer(("127.0.0.1", 0), handler)
        scanner = Scanner(host="127.0.0.1", port=server.server_address[1], seconds=seconds)
    else:
        server = _UnixServer(str(path), handler)
        scanner = Scanner(path=str(path), seconds=seconds)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield scanner, script
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def nobody() -> Scanner:
    """Return the address of a port where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return Scanner(host="127.0.0.1", port=free.getsockname()[1], seconds=2)


def _until_null(stream: BufferedIOBase) -> bytes:
    heard = b""
    while not heard.endswith(b"\0"):
        more = stream.read(1)
        if not more:
            return heard
        heard += more
    return heard[:-1]
