"""How does an application change a code for tokens, once?"""

from __future__ import annotations

import json

from allauth.idp.oidc.views import TokenView
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from sabha.database.work import CONTROL, control_work
from tenants.applications.notices import replay_tell
from tenants.applications.redeeming import (
    code_digest,
    code_wait,
    redemption_end,
    redemption_record,
)

GRANTED, REFUSED = 200, 400
SPENT = "invalid_grant"


class Tokens(TokenView):
    """The library's view, which remembers what came of each code."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Answer one at a time who brings the same code.

        A proved application that brings it again ends what came of it the first time.
        """
        digest = code_digest(request.POST.get("code", ""))
        with control_work():
            code_wait(digest=digest)
            reply = super().post(request)
            told = json.loads(reply.content)
            if reply.status_code == GRANTED:
                return self._kept(reply, digest, told)
            ended = redemption_end(digest=digest) if told.get("error") == SPENT else []
        for token in ended:
            replay_tell(request=request, token=token)
        return reply

    def _kept(self, reply: HttpResponse, digest: str, told: dict[str, str]) -> HttpResponse:
        if redemption_record(digest=digest, told=told):
            reply.content = json.dumps(told).encode()
            return reply
        transaction.set_rollback(True, using=CONTROL)
        return JsonResponse({"error": SPENT}, status=REFUSED)
