"""Where do carriers send receipts, and where is a demonstration's outbox? At the base domain."""

from __future__ import annotations

from django.urls import path

from sabha.notifications.api import OutboxView, ReceiptListView

urlpatterns = [
    path("receipts/", ReceiptListView.as_view()),
    path("outbox/", OutboxView.as_view()),
]
