"""The acts that a change of template touches."""

from __future__ import annotations

from actgen.atelier.revision.acts import ActChange


def test_an_act_is_the_same_unless_its_words_its_look_or_its_making_changed() -> None:
    assert ActChange("erbray", "convention").is_same
    assert not ActChange("erbray", "convention", gone=1).is_same
    assert not ActChange("erbray", "convention", restyled=True).is_same
    assert not ActChange("erbray", "convention", broken_by="après").is_same
    assert ActChange("erbray", "convention").name == "erbray/convention"
