"""On which machine were figures measured, and how busy was it with other things?"""

from __future__ import annotations

import os
import platform

import psutil

GIBIBYTE = 1024**3


def machine_facts(postgres: str) -> dict[str, str | int | float]:
    """Return what a reader needs to judge the figures; `load_1m` is that of the whole machine."""
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(psutil.virtual_memory().total / GIBIBYTE, 1),
        "load_1m": round(os.getloadavg()[0], 2),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "postgresql": postgres,
    }
