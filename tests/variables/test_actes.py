"""What a file states of an act: its vote."""

from __future__ import annotations

from actgen.variables.actes import Vote


def test_a_vote_has_three_voices_in_their_order() -> None:
    assert Vote.model_validate({"pour": 30, "contre": 1, "abstentions": 2}).voices == (30, 1, 2)
