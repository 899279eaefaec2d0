"""In which order does a deployment come up, stay up and go down?"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import FrameType

from sabha.config.env import Environment
from sabha.database.embedded import EmbeddedServer, EmbeddedServerError
from sabha.database.embedded.locking import exclusive
from sabha.database.embedded.ports import is_port_free, port_holder
from sabha.supervisor.child import Child, Program, log_tail
from sabha.supervisor.errors import SupervisorError
from sabha.supervisor.guarding import Guard
from sabha.supervisor.programs import (
    log_of,
    preparation,
    program_variables,
    programs,
)
from sabha.supervisor.readiness import is_live

BOOTSTRAP = "sabha.database.bootstrap:deployment_prepare"
DEMO = "tenants.demo:demo_prepare"
HEALTHY_WITHIN = 90.0
GLANCE_EVERY = 0.2
SERVER_GLANCE_EVERY = 1.0

Report = Callable[[str], None]


class StopAskedError(Exception):
    """Somebody asked the supervisor to stop."""


def deployment_run(environment: Environment, *, port: int, is_demo: bool, report: Report) -> None:
    """Run a deployment in the foreground; return when somebody stopped it.

    Raises:
        SupervisorError, EmbeddedServerError: it cannot start; what had started is stopped.
    """
    lock = environment.data_dir / "supervisor.lock"
    with exclusive(lock, patience=0.0, purpose="running Sabha"):
        deployment = Deployment(environment, port, report, programs(environment, port=port))
        deployment.run(is_demo=is_demo)


@dataclass(slots=True)
class Deployment:
    """One running deployment: its database if embedded, web, worker and beat."""

    environment: Environment
    port: int
    report: Report
    programs: tuple[Program, ...]
    guard: Guard = field(default_factory=Guard)
    server: EmbeddedServer | None = None
    children: list[Child] = field(default_factory=list)
    stops_asked: int = 0
    is_demo: bool = False

    def run(self, *, is_demo: bool) -> None:
        """Start everything, keep it running until a signal, stop everything."""
        self.is_demo = is_demo
        previous = {
            number: signal.signal(number, self._ask_stop)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        }
        try:
            self._start()
            self._keep()
        except StopAskedError:
            self.report("Stopping.")
        finally:
            self._stop()
            for number, handler in previous.items():
                signal.signal(number, handler)

    def _start(self) -> None:
        self._port_check()
        if self.environment.is_embedded:
            self.server = EmbeddedServer(self.environment.data_dir / "postgres")
            address = self.server.start()
            self.report(f"Database   127.0.0.1:{address.port} ({self.environment.data_dir})")
        bootstrap = (BOOTSTRAP,) if self.environment.control_owner_url else ()
        self._call(*bootstrap, *((DEMO,) if self.is_demo else ()))
        web, *others = self.programs
        # Alone, it answers in half the time that it takes beside the others.
        self._launch(web)
        self._wait_healthy()
        for program in others:
            self._launch(program)
        self._tell_addresses()

    def _launch(self, program: Program) -> None:
        child = self._child(program)
        child.start()
        self.children.append(child)

    def _port_check(self) -> None:
        if not is_port_free(self.port):
            message = (
                f"Port {self.port} is held by {port_holder(self.port)}. Stop it, or choose another "
                f"port: sabha up --port {self.port + 1}, or SABHA_PORT={self.port + 1}."
            )
            raise SupervisorError(message)

    def _child(self, program: Program) -> Child:
        return Child(
            program,
            variables=program_variables(self.environment, port=self.port, is_demo=self.is_demo),
            log=log_of(self.environment.data_dir, program.name),
            guard=self.guard,
        )

    def _call(self, *functions: str) -> None:
        """Run functions in one process of their own, which prints what they have to say."""
        if not functions:
            return
        child = self._child(preparation(*functions))
        child.start()
        self.children.append(child)
        while child.is_alive():
            self._pause()
        self.children.remove(child)
        code = child.code
        child.stop()
        if code != 0:
            message = f"{' and '.join(functions)} did not succeed. From {child.log}:\n"
            raise SupervisorError(message + log_tail(child.log))

    def _wait_healthy(self) -> None:
        deadline = time.monotonic() + HEALTHY_WITHIN
        while not is_live(port=self.port, host=self.environment.base_domain):
            for child in self.children:
                if not child.is_alive():
                    message = f"{child.program.name} ended while starting. From {child.log}:\n"
                    raise SupervisorError(message + log_tail(child.log))
            if time.monotonic() > deadline:
                web = self.children[0]
                message = f"web does not answer after {HEALTHY_WITHIN:.0f} s. From {web.log}:\n"
                raise SupervisorError(message + log_tail(web.log))
            self._pause()

    def _tell_addresses(self) -> None:
        suffix = "" if self.port == 80 else f":{self.port}"  # noqa: PLR2004  HTTP's own port
        base = f"{self.environment.base_domain}{suffix}"
        self.report(f"Apex       http://{base}/")
        self.report(f"Console    http://console.{base}/")
        self.report(f"Logs       {self.environment.data_dir / 'logs'}")
        self.report("Ready. Ctrl-C stops everything.")

    def _keep(self) -> None:
        glance_at = 0.0
        while True:
            for child in self.children:
                news = child.revive()
                if news:
                    self.report(news)
            if self.server and time.monotonic() >= glance_at:
                self._revive_server(self.server)
                glance_at = time.monotonic() + SERVER_GLANCE_EVERY
            self._pause()

    def _revive_server(self, server: EmbeddedServer) -> None:
        if server.is_running():
            return
        self.report("The database ended; starting it again.")
        try:
            server.start()
        except EmbeddedServerError as error:
            self.report(str(error))

    def _pause(self) -> None:
        if self.stops_asked:
            raise StopAskedError
        time.sleep(GLANCE_EVERY)

    def _ask_stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stops_asked += 1

    def _stop(self) -> None:
        """Stop web, worker, beat, then the database; a second signal stops waiting."""
        for child in self.children:
            child.stop(stops_within=0.0 if self.stops_asked > 1 else None)
        if self.server:
            self.server.stop()
        self.guard.close()
