"""A word of a closed list is read whatever capitals and accents it was given, and the spelling of the list is told."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.france.capacities import ModePublication
from actgen.kinds.manifest import Manifeste
from actgen.variables.actes import Motif, Scrutin
from actgen.variables.choices import Choice
from actgen.variables.manifest import Etat
from actgen.variables.reading import read_model
from tests.document.building import shown
from tests.kinds_of_acts import FICHE
from tests.variables.sheets import SHEET, changed


@pytest.mark.parametrize(
    ("kind", "typed", "read"),
    [
        (Motif, "Organisme", Motif.ORGANISME),
        (Motif, "interet", Motif.INTERET),
        (Motif, "INTÉRÊT", Motif.INTERET),
        (Motif, " Compte ", Motif.COMPTE),
        (Scrutin, "Secret", Scrutin.SECRET),
        (ModePublication, "electronique", ModePublication.ELECTRONIQUE),
        (Etat, "Publié", Etat.PUBLIE),
    ],
)
def test_a_word_is_that_of_the_list(kind: type[Choice], typed: str, read: Choice) -> None:
    assert kind(typed) is read


@pytest.mark.parametrize("typed", ["organismes", "santé", "", "orga nisme"])
def test_any_other_word_is_none(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a valid Motif"):
        Motif(typed)


def told(text: str) -> list[tuple[str, str, str, str]]:
    faults = read_model(text.encode(), "f.yaml", FICHE).document.faults
    return [(str(one.severity), one.code, shown(one.message), shown(one.hint)) for one in faults]


def test_what_was_respelt_is_told_where_it_was_typed() -> None:
    assert told(SHEET) == []
    text = changed(("    type: maternelle", "    type: Maternelle"))
    message = "ecoles[4].type : « Maternelle » est lu « maternelle »."
    assert told(text) == [("avertissement", "VAR-009", message, "Écrivez maternelle.")]


def test_a_word_near_one_of_the_list_is_still_refused() -> None:
    with pytest.raises(InputFault, match="n’est pas admis ici"):
        told(changed(("    type: maternelle", "    type: maternelles")))


def test_a_manifest_tells_it_too() -> None:
    located = read_model("titre: Essai\netat: Publié\nfenetre: {du: 2026-01-01}\n".encode(), "m.yaml", Manifeste)
    assert [shown(one.message) for one in located.document.faults] == ["etat : « Publié » est lu « publie »."]


def test_files_that_state_the_same_things_are_told_each_its_own_words() -> None:
    typed = ("Maternelle", "maternelle", "Primaire")
    texts = [changed(("    type: maternelle", f"    type: {word}")) for word in typed]
    found = [[message for _, _, message, _ in told(text)] for text in (*texts, *reversed(texts))]
    first, last = ([f"ecoles[4].type : « {word} » est lu « {word.lower()} »."] for word in (typed[0], typed[2]))
    assert found == [first, [], last, last, [], first]
