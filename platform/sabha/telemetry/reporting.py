"""What goes to Sentry when something fails, and what never does?"""

from __future__ import annotations

from typing import Any, cast

import sentry_sdk
from sentry_sdk.integrations.celery import CeleryIntegration
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.integrations.logging import LoggingIntegration
from sentry_sdk.types import Event, Hint

from sabha.errors import DomainError
from sabha.telemetry.scrubbing import report_scrub
from sabha.telemetry.work_context import work_body_slug, work_id

# Everything else is dropped: what a new version of the client adds stays here until it is named.
_KEPT_OF_EVENT = ("event_id", "timestamp", "level", "logger", "platform", "transaction")
_KEPT_OF_DEPLOYMENT = ("environment", "release", "dist", "server_name", "sdk")
_KEPT_TAGS = ("body", "work")
_KEPT_CONTEXTS = ("runtime", "trace")
_KEPT_OF_PLACE = ("module", "function", "filename", "abs_path", "lineno", "in_app")
_KEPT_OF_CODE = ("pre_context", "context_line", "post_context")


def reporting_start(*, dsn: str, environment: str = "", release: str = "") -> bool:
    """Send errors to `dsn` from now on; with no address nothing is set up and False returned."""
    if not dsn:
        return False
    sentry_sdk.init(
        dsn=dsn,
        environment=environment or None,
        release=release or None,
        # In place of the older send_default_pii=False; what is off is never even gathered.
        data_collection={
            "user_info": False,
            "cookies": {"mode": "off"},
            "http_headers": {"request": {"mode": "off"}},
            "http_bodies": [],
            "url_query_params": {"mode": "off"},
            "database_query_data": False,
            "queues": False,
            "stack_frame_variables": False,
        },
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        auto_enabling_integrations=False,
        integrations=[
            DjangoIntegration(middleware_spans=False, signals_spans=False),
            CeleryIntegration(propagate_traces=False),
            LoggingIntegration(level=None, sentry_logs_level=None),
        ],
        before_send=event_reduce,
    )
    return True


def work_tag() -> None:
    """Tag the scope of this request or task with its body and id."""
    scope = sentry_sdk.get_isolation_scope()
    scope.set_tag("body", work_body_slug() or "none")
    scope.set_tag("work", work_id())


def event_reduce(event: Event, hint: Hint) -> Event:
    """Return an event that holds where and how something failed, and no data of anybody."""
    found = cast("dict[str, Any]", event)
    kept = _only(found, (*_KEPT_OF_EVENT, *_KEPT_OF_DEPLOYMENT))
    kept["tags"] = _tags(found)
    kept["contexts"] = _only(found.get("contexts"), _KEPT_CONTEXTS)
    if "request" in found:
        kept["request"] = _only(found["request"], ("method", "url"))
    if "logentry" in found:
        kept["logentry"] = {"message": report_scrub(str(found["logentry"].get("message", "")))}
    if "exception" in found:
        values = found["exception"].get("values") or []
        unfilled = _unfilled(hint)
        kept["exception"] = {"values": [_exception(value, unfilled) for value in values]}
    return cast("Event", kept)


def _tags(found: dict[str, Any]) -> dict[str, str]:
    # The thread knows better than the scope, which a failure in a middleware finds untagged.
    now = {"body": work_body_slug(), "work": work_id()}
    return _only(found.get("tags"), _KEPT_TAGS) | {
        key: value for key, value in now.items() if value
    }


def _unfilled(hint: Hint) -> dict[str, str]:
    """Return what each of our own errors says, and its text before names were put into it."""
    error = (hint.get("exc_info") or (None, None, None))[1]
    found: dict[str, str] = {}
    passed: set[int] = set()
    while error is not None and id(error) not in passed:
        passed.add(id(error))
        if isinstance(error, DomainError):
            found[str(error)] = error.title_en
        error = error.__cause__ or error.__context__
    return found


def _exception(value: dict[str, Any], unfilled: dict[str, str]) -> dict[str, Any]:
    kept = _only(value, ("type", "module", "mechanism"))
    told = str(value.get("value") or "")
    kept["value"] = report_scrub(unfilled.get(told, told))
    frames = (value.get("stacktrace") or {}).get("frames") or []
    kept["stacktrace"] = {
        "frames": [_only(frame, (*_KEPT_OF_PLACE, *_KEPT_OF_CODE)) for frame in frames]
    }
    kept["mechanism"] = _only(kept.get("mechanism"), ("type", "handled"))
    return kept


def _only(found: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: found[name] for name in names if name in found} if found else {}
