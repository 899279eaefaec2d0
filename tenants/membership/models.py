"""Who belongs to which local body, and who works for the whole state?"""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from sabha.database.identifiers import uuid7
from sabha.permissions.codes import STATE_ADMIN, SUPPORT


class Membership(models.Model):
    """A person belongs to a local body; what they may do there comes from the seats they hold.

    `ended_at` may lie ahead: it stands until that moment.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, db_index=False)
    body = models.ForeignKey("directory.LocalBody", models.CASCADE, related_name="memberships")
    granted_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """One row per person and body; it is ended and granted again, never doubled."""

        constraints = [
            models.UniqueConstraint(fields=["user", "body"], name="membership_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.body_id}"


class ConsoleRole(models.Model):
    """A person works for the state, or supports its local bodies, over the whole deployment."""

    class Role(models.TextChoices):
        """The two ways of working on the console."""

        STATE_ADMIN = STATE_ADMIN, "State administrator"
        SUPPORT = SUPPORT, "Support"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)
    role = models.CharField(max_length=20, choices=Role)
    granted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Only roles that exist."""

        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=[STATE_ADMIN, SUPPORT]), name="membership_console_role"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"


class Invitation(models.Model):
    """Somebody is asked to take a seat in a body; only the token's digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    body = models.ForeignKey("directory.LocalBody", models.CASCADE, related_name="invitations")
    email = models.EmailField()
    token_hash = models.CharField(max_length=64)
    seat_code = models.CharField(max_length=60)
    role = models.CharField(max_length=60, blank=True, default="")
    name_en = models.CharField(max_length=200, blank=True, default="", db_default="")
    name_ml = models.CharField(max_length=200, blank=True, default="", db_default="")
    ends_on = models.DateField(null=True)
    invited_by = models.CharField(max_length=200, blank=True, default="")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """A token opens one invitation."""

        constraints = [
            models.UniqueConstraint(fields=["token_hash"], name="membership_token_once"),
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("created_at")),
                name="membership_invitation_ends_later",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} {self.seat_code}"


class Transfer(models.Model):
    """A person was relieved by one body on a day, and joins another, or leaves the service.

    `to_body` is None for who leaves. Names are those borne on the day of relieving.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    from_body = models.ForeignKey("directory.LocalBody", models.PROTECT, related_name="+")
    to_body = models.ForeignKey("directory.LocalBody", models.PROTECT, null=True, related_name="+")
    relieved_on = models.DateField()
    relieved_by = models.CharField(max_length=200)
    joined_on = models.DateField(null=True)
    joined_by = models.CharField(max_length=200, blank=True, default="")
    order_reference = models.CharField(max_length=200, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """A person is on the way to one body at a time, and joins after being relieved."""

        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=models.Q(joined_on__isnull=True, to_body__isnull=False),
                name="membership_transfer_one_under_way",
            ),
            models.CheckConstraint(
                condition=models.Q(joined_on__isnull=True)
                | models.Q(joined_on__gte=models.F("relieved_on")),
                name="membership_transfer_joins_later",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name_en} {self.relieved_on}"


class OfficePolicy(models.Model):
    """The sign-in rules that a body has made for its own staff; no row means none."""

    body = models.OneToOneField(
        "directory.LocalBody", models.CASCADE, primary_key=True, related_name="+"
    )
    is_second_factor_required = models.BooleanField(default=False)
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.CharField(max_length=200, blank=True, default="")

    def __str__(self) -> str:
        return str(self.body_id)


class InvitationTaking(models.Model):
    """Somebody is taking an invitation: the account stands, the seat may not yet be theirs."""

    invitation = models.OneToOneField(
        Invitation, models.CASCADE, primary_key=True, related_name="taking"
    )
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    is_account_new = models.BooleanField()
    is_membership_new = models.BooleanField()
    began_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.invitation_id} {self.user_id}"


class ConsoleInvitation(models.Model):
    """Somebody is asked to work for the whole state; only the token's digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    email = models.EmailField()
    role = models.CharField(max_length=20, choices=ConsoleRole.Role)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200, blank=True, default="")
    token_hash = models.CharField(max_length=64)
    invited_by = models.CharField(max_length=200)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """A token opens one invitation, to a role that exists."""

        constraints = [
            models.UniqueConstraint(fields=["token_hash"], name="membership_console_token_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=[STATE_ADMIN, SUPPORT]),
                name="membership_console_invited_role",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} {self.role}"
