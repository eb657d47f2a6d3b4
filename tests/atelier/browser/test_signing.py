"""In what an act differs from the one that was signed."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from actgen.atelier.browser.people import LOCAL
from actgen.atelier.browser.places import parts
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.signing import sign, signature_of, signatures, take_back
from actgen.atelier.browser.states import ActState, State, state_of
from actgen.core.project import Project


def test_what_changed_since_the_signature_is_named(place: Project) -> None:
    (part,) = parts(place, "saint-ambroix")
    act = state_of(part).acts[0]
    sign(part, act, LOCAL)
    signed = signatures(place)

    def changed(**digests: str) -> str:
        assert act.origin is not None
        found = signature_of(signed, part, replace(act, source="autre", origin=replace(act.origin, **digests)))
        assert found is not None
        return found.changed

    assert changed(data_sha256="x") == "ses données ont changé"
    assert changed(template_sha256="x") == "son modèle a changé"
    assert changed(data_sha256="x", template_sha256="x") == "ses données et son modèle ont changé"
    assert changed() == "une clause, le papier à en-tête ou actgen a changé"
    now = signature_of(signed, part, act)
    assert now is not None
    assert (now.who, now.changed) == ("poste local", "")


def test_a_word_that_is_taken_back_is_none_and_its_lines_stay(place: Project) -> None:
    (part,) = parts(place, "saint-ambroix")
    act = state_of(part).acts[0]
    sign(part, act, LOCAL)
    take_back(part, act.name, LOCAL)
    assert signature_of(signatures(place), part, act) is None
    (journal,) = (place.root / "variables" / "journal").iterdir()
    assert len(journal.read_text(encoding="utf-8").splitlines()) == 2


def test_an_act_that_cannot_be_made_is_not_signed(place: Project) -> None:
    (part,) = parts(place, "saint-ambroix")
    with pytest.raises(Refusal, match="il n’y a rien à signer"):
        sign(part, ActState("deliberation", "délibération", State.FAUTES), LOCAL)
    assert signatures(place) == {}
