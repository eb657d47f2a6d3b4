"""What a file states of an act: its vote."""

from __future__ import annotations

import pytest

from actgen.variables.actes import Vote


def test_a_vote_has_three_voices_in_their_order() -> None:
    assert Vote.model_validate({"pour": 30, "contre": 1, "abstentions": 2}).voices == (30, 1, 2)


@pytest.mark.parametrize(
    ("stated", "is_adopted"),
    [
        ({"pour": 3, "contre": 2}, True),
        ({"pour": 2, "contre": 3}, False),
        ({"pour": 0, "contre": 0}, False),
        ({"pour": 2, "contre": 2}, False),
        ({"pour": 2, "contre": 2, "voix_preponderante": "pour"}, True),
        ({"pour": 2, "contre": 2, "voix_preponderante": "pour", "scrutin": "secret"}, False),
        ({"pour": 2, "contre": 2, "non_participants": [{"personne": "Anne ABEL", "motif": "compte"}]}, True),
    ],
)
def test_the_voices_adopt_or_reject(stated: dict[str, object], *, is_adopted: bool) -> None:
    assert Vote.model_validate({"abstentions": 0, **stated}).is_adopted is is_adopted
