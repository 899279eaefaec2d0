"""With which settings does the embedded server hold 1,200 schemas on a small machine?"""

from __future__ import annotations

from pathlib import Path

from sabha.database.embedded.credentials import HOST

FILE = "sabha.conf"

SETTINGS: dict[str, str] = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",
    "password_encryption": "scram-sha-256",
    "max_connections": "200",
    # One transaction may touch every table of several schemas (a replay, a drop, a dump).
    "max_locks_per_transaction": "1024",
    "shared_buffers": "256MB",
    "effective_cache_size": "1GB",
    "work_mem": "8MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "4GB",
    "min_wal_size": "160MB",
    "checkpoint_completion_target": "0.9",
    "jit": "off",
    "random_page_cost": "1.1",
    "autovacuum_max_workers": "3",
    "autovacuum_naptime": "1min",
    "autovacuum_vacuum_scale_factor": "0.1",
    "autovacuum_analyze_scale_factor": "0.05",
    "shared_preload_libraries": "pg_stat_statements",
    "pg_stat_statements.max": "10000",
    "pg_stat_statements.track": "all",
    "track_io_timing": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    # The text of a statement can carry personal data and passwords: keep it out of the log.
    "log_min_error_statement": "panic",
    # Terse leaves out DETAIL, which shows the whole row that was refused.
    "log_error_verbosity": "terse",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}

DURABLE: dict[str, str] = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
THROWAWAY: dict[str, str] = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


def configuration_write(data_dir: Path, *, port: int, durable: bool) -> None:
    """Write the settings of this start beside PostgreSQL's own file, which includes them.

    What an administrator sets with ALTER SYSTEM is read later and wins.
    """
    settings = {**SETTINGS, **(DURABLE if durable else THROWAWAY), "port": str(port)}
    lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
    (data_dir / FILE).write_text("".join(lines), encoding="ascii")
    main = data_dir / "postgresql.conf"
    include = f"include_if_exists = '{FILE}'\n"
    if include not in main.read_text(encoding="utf-8"):
        with main.open("a", encoding="utf-8") as file:
            file.write(include)
