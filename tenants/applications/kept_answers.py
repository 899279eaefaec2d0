"""Where do authorization codes wait, so that whichever process is asked for one finds it?

The library keeps them in Django's cache. The memory of one process is unknown to all the others,
so this cache is a table: keys are digests, values encrypted JSON, and no local body's come here.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.utils import timezone
from django.utils.crypto import salted_hmac

from sabha.database.work import control_work
from sabha.identity.encryption import decrypt, encrypt
from tenants.applications.models import KeptAnswer

SALT = "tenants.applications.kept_answers"
LAST = datetime.max.replace(tzinfo=UTC)


class KeptAnswers(BaseCache):
    """As much of a cache as the library needs, shared by all processes."""

    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:
        """Return what is kept, or `default`."""
        alive = KeptAnswer.objects.filter(expires_at__gt=timezone.now())
        found = alive.filter(key=self._digest(key, version)).first()
        return default if found is None else json.loads(decrypt(found.value))

    def set(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        """Keep something in place of what was kept before."""
        kept = {"value": encrypt(json.dumps(value)), "expires_at": self._end(timeout)}
        KeptAnswer.objects.update_or_create(key=self._digest(key, version), defaults=kept)

    def add(
        self, key: Any, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Keep something unless there is something already; of many at once one does."""
        digest = self._digest(key, version)
        kept = {"value": encrypt(json.dumps(value)), "expires_at": self._end(timeout)}
        with control_work():
            KeptAnswer.objects.filter(key=digest, expires_at__lte=timezone.now()).delete()
            return KeptAnswer.objects.get_or_create(key=digest, defaults=kept)[1]

    def delete(self, key: Any, version: int | None = None) -> bool:
        """Forget it; False when it was not there."""
        return bool(KeptAnswer.objects.filter(key=self._digest(key, version)).delete()[0])

    def clear(self) -> None:
        """Forget everything."""
        KeptAnswer.objects.all().delete()

    def _digest(self, key: Any, version: int | None) -> str:
        told = self.make_key(key, version=version)
        return salted_hmac(SALT, told, algorithm="sha256").hexdigest()

    def _end(self, timeout: Any) -> datetime:
        ends = self.get_backend_timeout(timeout)
        return (
            datetime.max.replace(tzinfo=UTC) if ends is None else datetime.fromtimestamp(ends, UTC)
        )
