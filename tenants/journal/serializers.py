"""How does the journal look in JSON?"""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from sabha.audit.models import Outcome
from tenants.journal.search import JournalFilter


class JournalQuerySerializer(serializers.Serializer[Any]):
    """What is asked of the journal; several values of one part mean any."""

    q = serializers.CharField(required=False, allow_blank=True, max_length=100)
    actor = serializers.ListField(child=serializers.UUIDField(), required=False)
    action = serializers.ListField(child=serializers.CharField(max_length=80), required=False)
    outcome = serializers.ListField(
        child=serializers.ChoiceField(choices=Outcome.choices), required=False
    )
    since = serializers.DateField(required=False, help_text="The first day.")
    until = serializers.DateField(required=False, help_text="The last day.")

    def wanted(self) -> JournalFilter:
        """Return the question as selectors take it."""
        return JournalFilter(**self.validated_data)


class WordsSerializer(serializers.Serializer[Any]):
    """One text in both languages."""

    text_en = serializers.CharField(source="en")
    text_ml = serializers.CharField(source="ml")


class JournalEntrySerializer(serializers.Serializer[Any]):
    """One act; `reason` is the actor's own, `problem` says what kept an act from being done."""

    id = serializers.UUIDField(source="entry.id")
    at = serializers.DateTimeField(source="entry.at")
    action = serializers.CharField(source="entry.action")
    text_en = serializers.CharField(source="told.en")
    text_ml = serializers.CharField(source="told.ml")
    outcome = serializers.ChoiceField(choices=Outcome.choices, source="entry.outcome")
    problem_en = serializers.CharField(source="why.en")
    problem_ml = serializers.CharField(source="why.ml")
    actor_name_en = serializers.CharField(source="actor.en")
    actor_name_ml = serializers.CharField(source="actor.ml")
    actor_kind = serializers.CharField(source="entry.actor_kind")
    body_id = serializers.UUIDField(source="entry.body_id", allow_null=True)
    body = WordsSerializer(allow_null=True)
    reason = serializers.CharField(source="entry.reason")


class JournalPageSerializer(serializers.Serializer[Any]):
    """One page, newest first."""

    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = JournalEntrySerializer(many=True)


class JournalCountSerializer(serializers.Serializer[Any]):
    """How many acts have a value, and what the value is called."""

    value = serializers.CharField()
    name_en = serializers.CharField()
    name_ml = serializers.CharField()
    count = serializers.IntegerField()


class JournalFacetsSerializer(serializers.Serializer[Any]):
    """Counts under each value of each facet, the most frequent first."""

    actor = JournalCountSerializer(many=True)
    action = JournalCountSerializer(many=True)
    outcome = JournalCountSerializer(many=True)
