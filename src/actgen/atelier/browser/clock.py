"""The time at which a person saves or signs: the one thing of the atelier that no file of the project says."""

from __future__ import annotations

from datetime import datetime, timezone


def now() -> datetime:
    """This instant, in universal time; it goes into the journal and into no act."""
    return datetime.now(timezone.utc)  # noqa: TID251, UP017
