"""What would a person's passkey answer?"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from django.conf import settings
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

PRESENT, VERIFIED = AuthenticatorData.FLAG.UP, AuthenticatorData.FLAG.UV


@dataclass
class Passkey:
    """A key in software that signs as a browser and its authenticator would."""

    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    id: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    user_handle: str = ""
    is_verified: bool = True

    def made(self, options: Any, origin: str) -> dict[str, Any]:
        """Return the new credential that the options ask for."""
        asked = options["publicKey"]
        self.user_handle = asked["user"]["id"]
        point = self.key.public_key().public_numbers()
        public = {1: 2, 3: ES256.ALGORITHM, -1: 1, -2: _whole(point.x), -3: _whole(point.y)}
        attested = AttestedCredentialData.create(b"\0" * 16, self.id, ES256(public))
        flags = self._flags() | AuthenticatorData.FLAG.AT
        data = AuthenticatorData.create(_rp_hash(asked["rp"]["id"]), flags, 0, attested)
        client = _client_data("webauthn.create", asked["challenge"], origin)
        attestation = AttestationObject.create("none", data, {})
        response = {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(bytes(attestation)),
        }
        return self._credential(response)

    def signed(self, options: Any, origin: str) -> dict[str, Any]:
        """Return the proof that the options ask for."""
        asked = options["publicKey"]
        data = AuthenticatorData.create(_rp_hash(settings.BASE_DOMAIN), self._flags(), 1)
        client = _client_data("webauthn.get", asked["challenge"], origin)
        told = bytes(data) + hashlib.sha256(client).digest()
        response = {
            "clientDataJSON": websafe_encode(client),
            "authenticatorData": websafe_encode(bytes(data)),
            "signature": websafe_encode(self.key.sign(told, ec.ECDSA(SHA256()))),
            "userHandle": self.user_handle,
        }
        return self._credential(response)

    def _flags(self) -> AuthenticatorData.FLAG:
        return PRESENT | VERIFIED if self.is_verified else PRESENT

    def _credential(self, response: dict[str, str]) -> dict[str, Any]:
        name = websafe_encode(self.id)
        return {
            "id": name,
            "rawId": name,
            "type": "public-key",
            "response": response,
            "clientExtensionResults": {"credProps": {"rk": True}},
        }


def _whole(number: int) -> bytes:
    return number.to_bytes(32, "big")


def _rp_hash(rp_id: str) -> bytes:
    return hashlib.sha256(rp_id.encode()).digest()


def _client_data(kind: str, challenge: str, origin: str) -> bytes:
    assert websafe_decode(challenge)
    return json.dumps({"type": kind, "challenge": challenge, "origin": origin}).encode()
