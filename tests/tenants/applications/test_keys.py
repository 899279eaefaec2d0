"""Do signing keys come before they are needed, and go when they are not believed any more?"""

from datetime import timedelta

from django.utils import timezone

from tenants.applications.key_making import LASTS, signing_key_ensure
from tenants.applications.keys import signing_keys_list
from tenants.applications.models import SigningKey


def test_the_first_key_is_made_when_it_is_asked_for(database: object) -> None:
    found = signing_keys_list()

    assert len(found) == 1
    assert "PRIVATE KEY" in found[0].pem
    assert signing_keys_list() == found


def test_a_key_is_followed_before_it_ends_and_only_once(database: object) -> None:
    now = timezone.now()
    signing_key_ensure(now=now)

    signing_key_ensure(now=now + timedelta(days=100))
    assert SigningKey.objects.count() == 1
    later = now + LASTS - timedelta(days=30)
    signing_key_ensure(now=later)
    signing_key_ensure(now=later)

    first, second = SigningKey.objects.order_by("issued_at")
    assert second.not_before == later + timedelta(days=1)
    assert first.expires_at > second.not_before
