"""A file is written again with its acts as a list, and reads as it did."""

from __future__ import annotations

import pytest

from actgen.atelier.migrating.acts import migrated
from actgen.core.errors import UsageFault
from actgen.kinds.files import read_fiche
from tests.conftest import COMMUNES, ROOT
from tests.document.building import shown
from tests.kinds_of_acts import KINDS

FOLDER = ROOT / "variables" / "communes"


def moved(acts: str) -> str | None:
    text = migrated(f"actes:\n{acts}".encode(), "f.yaml", KINDS)
    return None if text is None else text.removeprefix("actes:\n")


@pytest.mark.parametrize("slug", COMMUNES)
def test_the_file_of_a_commune_says_the_same_in_the_new_form(slug: str) -> None:
    content = (FOLDER / f"{slug}.yaml").read_bytes()
    text = migrated(content, "f.yaml", KINDS)
    assert text is not None
    old, new = read_fiche(content, "f.yaml", KINDS).model, read_fiche(text.encode(), "f.yaml", KINDS).model
    assert old.model_dump() == new.model_dump()
    assert len(text.split("\n")) == len(content.decode().split("\n"))


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_is_written_again_in_utf_8(encoding: str) -> None:
    text = "actes:\n  deliberation:\n    objet: Équipement numérique des écoles\n"
    assert migrated(text.encode(encoding), "f.yaml", KINDS) == (
        "actes:\n  - acte: deliberation\n    objet: Équipement numérique des écoles\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  convention: {}\n", "  - acte: convention\n"),
        ("  convention: {}    # à signer\n", "  - acte: convention    # à signer\n"),
        ("  annexe_engagement:\n    a_completer: oui\n", "  - acte: annexe-engagement\n    a_completer: oui\n"),
        ("  convention: {representation: seule}\n", "  - {acte: convention, representation: seule}\n"),
        ("  convention:\n      # un bail\n      representation: seule\n", None),
        (
            "  convention: # un bail\n    representation: seule\n",
            "  - acte: convention    # un bail\n    representation: seule\n",
        ),
    ],
)
def test_an_act_becomes_an_element_of_the_list(old: str, new: str | None) -> None:
    expected = new or "  - acte: convention\n    # un bail\n    representation: seule\n"
    assert moved(old) == expected


def test_a_list_stays_as_it_is() -> None:
    assert moved("  - acte: convention\n") is None


def test_acts_that_stand_on_one_line_are_refused_and_nothing_is_lost() -> None:
    with pytest.raises(UsageFault) as caught:
        migrated(b"actes: {convention: {}}\n", "f.yaml", KINDS)
    assert shown(caught.value.message) == (
        "f.yaml, ligne 1 : cet acte est écrit d’une façon que cette commande ne sait pas réécrire."
    )
