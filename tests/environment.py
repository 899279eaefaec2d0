"""Where do the tests' own PostgreSQL and files stand, decided before settings are read?"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from sabha.database.embedded.credentials import credentials_ensure, port_keep
from sabha.database.embedded.ports import port_choose

KEPT_FROM_OUTSIDE = ("SABHA_TEST_",)

for name in [name for name in os.environ if name.startswith(("SABHA_", "CELL_", "DATABASE_"))]:
    if not name.startswith(KEPT_FROM_OUTSIDE):
        del os.environ[name]

DATA_DIR = Path(tempfile.mkdtemp(prefix="sabha-tests-"))
DATA_DIR.chmod(0o755)
atexit.register(shutil.rmtree, DATA_DIR, ignore_errors=True)
os.environ.update(
    DJANGO_SETTINGS_MODULE="sabha.config.settings",
    SABHA_DATA_DIR=str(DATA_DIR),
    SABHA_CELLS="main,second",
    SABHA_DEBUG="1",
    SABHA_ADDRESS_LIMIT="0",
    SABHA_ACCOUNT_LIMIT="0",
    SABHA_BODY_LIMIT="0",
)
os.environ.pop("SENTRY_DSN", None)
os.environ.pop("BROKER_URL", None)
credentials_ensure(DATA_DIR)
port_keep(DATA_DIR, port_choose())
