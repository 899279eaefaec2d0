"""Which local bodies does this deployment host, and at which hosts?"""

from __future__ import annotations

from typing import NoReturn

from django.db import models
from django_tenants.models import DomainMixin, TenantMixin

from sabha.database.body import BodyRef
from sabha.database.identifiers import uuid7

# What stands between the two names in a body's search key; no key has it inside.
BETWEEN = " | "


class BodyType(models.TextChoices):
    """The five kinds of local body in Kerala (Kerala Panchayat Raj and Municipality Acts 1994)."""

    GRAMA_PANCHAYAT = "grama_panchayat", "Grama Panchayat"
    BLOCK_PANCHAYAT = "block_panchayat", "Block Panchayat"
    DISTRICT_PANCHAYAT = "district_panchayat", "District Panchayat"
    MUNICIPALITY = "municipality", "Municipality"
    CORPORATION = "corporation", "Municipal Corporation"


class BodyState(models.TextChoices):
    """The life of a local body on the platform."""

    DRAFT = "draft", "Draft"
    PROVISIONING = "provisioning", "Being set up"
    ACTIVE = "active", "Active"
    READ_ONLY = "read_only", "Read-only"
    SUSPENDED = "suspended", "Suspended"
    ARCHIVED = "archived", "Archived"


class LocalBody(TenantMixin):
    """One local body: its identity, where its data stands, and its state.

    `code` is the State Election Commission's code. Saving or deleting a row never touches a
    schema: schemas are made by provisioning and removed by archiving, explicitly.
    """

    auto_create_schema = False
    auto_drop_schema = False

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    code = models.CharField(max_length=20)
    slug = models.CharField(max_length=63)
    role_name = models.CharField(max_length=63)
    cell = models.CharField(max_length=40)
    type = models.CharField(max_length=20, choices=BodyType)
    name_en = models.CharField(max_length=200)
    name_ml = models.CharField(max_length=200)
    search_key = models.TextField()
    sort_key = models.CharField(max_length=400)
    district = models.ForeignKey("masters.District", models.PROTECT, related_name="bodies")
    parent_block = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    parent_district = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    wards = models.PositiveSmallIntegerField(null=True)
    lgd_code = models.CharField(max_length=12, blank=True, default="")
    lsg_code = models.CharField(max_length=12, blank=True, default="")
    state = models.CharField(max_length=12, choices=BodyState, default=BodyState.DRAFT)
    state_reason = models.TextField(blank=True, default="")
    schema_version = models.CharField(max_length=16, blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(auto_now_add=True)
    activated_at = models.DateTimeField(null=True)

    class Meta:
        """Codes, slugs and schemas are unique in the state."""

        ordering = ["sort_key", "id"]
        constraints = [
            models.UniqueConstraint("code", name="directory_body_code"),
            models.UniqueConstraint("slug", name="directory_body_slug"),
            models.CheckConstraint(
                condition=models.Q(type__in=BodyType.values), name="directory_type"
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=BodyState.values), name="directory_state"
            ),
        ]

    def __str__(self) -> str:
        return self.slug

    def __enter__(self) -> NoReturn:
        raise TypeError("a body is entered with body_work(), which is safe between threads")

    def ref(self, modules: frozenset[str] = frozenset()) -> BodyRef:
        """Return what the tenant plane needs to know of this body."""
        return BodyRef(
            id=self.id,
            code=self.code,
            slug=self.slug,
            schema=self.schema_name,
            role=self.role_name,
            cell=self.cell,
            type=self.type,
            district=self.district_id,
            name_en=self.name_en,
            name_ml=self.name_ml,
            state=self.state,
            modules=modules,
        )


class Domain(DomainMixin):
    """A host name at which a local body answers."""

    class Meta:
        """One body may answer at several hosts; one of them is its own."""

        constraints = [
            models.UniqueConstraint(
                fields=["tenant"], condition=models.Q(is_primary=True), name="directory_primary"
            )
        ]


class DirectoryVersion(models.Model):
    """One row whose number grows with every change that cached bodies must notice."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=0)

    class Meta:
        """Only one row can exist."""

        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="directory_one_version")
        ]

    def __str__(self) -> str:
        return str(self.number)
