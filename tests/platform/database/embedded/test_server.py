"""Does the embedded server start, stop, recover and keep its promises?"""

from __future__ import annotations

import json
import os
import socket
import stat
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from sabha.database.embedded import EmbeddedServer, EmbeddedServerError
from sabha.database.embedded.postmaster import PID_FILE, postmaster_get
from tests.platform.database.embedded.conftest import Starter, connect

ENDS_WITHIN = 20.0


def _kill(data_dir: Path) -> None:
    found = postmaster_get(data_dir)
    assert found is not None
    process = psutil.Process(found.pid)
    process.kill()
    deadline = time.monotonic() + ENDS_WITHIN
    while process.status() != psutil.STATUS_ZOMBIE and time.monotonic() < deadline:
        time.sleep(0.01)


def test_it_starts_stops_and_keeps_what_was_written(server: EmbeddedServer) -> None:
    with connect(server.start()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 'സഭ' AS word")
    server.stop()

    assert not server.is_running()
    with connect(server.start()) as connection:
        assert connection.execute("SELECT word FROM kept").fetchall() == [("സഭ",)]


def test_settings_suit_a_thousand_schemas(server: EmbeddedServer) -> None:
    with connect(server.start()) as connection:
        found = {
            name: connection.execute("SELECT current_setting(%s)", [name]).fetchall()[0][0]
            for name in ("max_locks_per_transaction", "max_connections", "listen_addresses")
        }
        encoding = connection.execute(
            "SELECT pg_encoding_to_char(encoding), datlocprovider, datlocale FROM pg_database"
            " WHERE datname = 'postgres'"
        ).fetchone()

    assert found == {
        "max_locks_per_transaction": "1024",
        "max_connections": "200",
        "listen_addresses": "127.0.0.1",
    }
    assert encoding == ("UTF8", "b", "C.UTF-8")


def test_a_durable_server_syncs_to_disk(data_dir: Path) -> None:
    with EmbeddedServer(data_dir) as durable, connect(durable.start()) as connection:
        assert connection.execute("SELECT current_setting('fsync')").fetchone() == ("on",)


def test_the_port_and_the_passwords_are_kept(server: EmbeddedServer, data_dir: Path) -> None:
    first = server.start()
    server.stop()

    assert server.start() == first
    secrets = data_dir.parent / "secrets.json"
    assert stat.S_IMODE(secrets.stat().st_mode) == 0o600
    assert set(json.loads(secrets.read_text())) >= {"sabha_control", "sabha_cell", "sabha_broker"}


def test_a_wrong_password_is_refused(server: EmbeddedServer) -> None:
    address = server.start()

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        connect(address, password="wrong")


def test_lost_secrets_are_named(server: EmbeddedServer, data_dir: Path) -> None:
    server.start()
    server.stop()
    (data_dir.parent / "secrets.json").unlink()

    with pytest.raises(EmbeddedServerError, match=r"secrets\.json is missing"):
        server.start()


def test_a_running_server_is_used_and_left_alone(server: EmbeddedServer, data_dir: Path) -> None:
    address = server.start()
    second = EmbeddedServer(data_dir, durable=False)

    assert second.start() == address
    assert not second.is_ours
    second.stop()
    assert server.is_running()


def test_a_killed_server_recovers(data_dir: Path) -> None:
    server = EmbeddedServer(data_dir)
    with connect(server.start()) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 1 AS number")
    _kill(data_dir)

    with server, connect(server.start()) as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(1,)]


def test_a_pid_file_that_names_a_stranger_is_not_believed(
    server: EmbeddedServer, data_dir: Path
) -> None:
    server.start()
    lines = (data_dir / PID_FILE).read_text().splitlines()
    server.stop()
    (data_dir / PID_FILE).write_text("\n".join([str(os.getpid()), *lines[1:]]) + "\n")

    assert not server.is_running()
    server.start()
    assert server.is_running()


def test_an_explicit_port_that_is_taken_is_refused(data_dir: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as holder:
        port = holder.getsockname()[1]

        with pytest.raises(EmbeddedServerError, match=f"Port {port} is held by .*{os.getpid()}"):
            EmbeddedServer(data_dir, port, durable=False).start()


def test_a_remembered_port_that_is_taken_is_left(server: EmbeddedServer) -> None:
    first = server.start()
    server.stop()

    with socket.create_server(("127.0.0.1", first.port)):
        assert server.start().port != first.port


def test_two_processes_at_once_share_one_server(starter: Starter) -> None:
    processes = [starter(), starter()]

    answers = [process.stdout.readline().split() for process in processes if process.stdout]

    assert answers[0][0] == answers[1][0]
    assert sorted(is_ours for _, is_ours in answers) == ["0", "1"]


def test_it_ends_when_its_process_is_killed(starter: Starter, data_dir: Path) -> None:
    process = starter()
    assert process.stdout is not None
    assert process.stdout.readline()

    process.kill()

    deadline = time.monotonic() + ENDS_WITHIN
    while postmaster_get(data_dir) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert postmaster_get(data_dir) is None
