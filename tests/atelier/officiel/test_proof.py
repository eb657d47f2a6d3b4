"""Every change of an official text is found, with its place and the words of the source; every true tag is let in."""

from __future__ import annotations

import pytest

from tests.atelier.officiel.proofs import TEMPLATE, proven, told
from tests.atelier.officiel.received import retyped


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("peut, en ce cas,", "doit, en ce cas,", "La source dit «\u00a0peut\u00a0», et le modèle «\u00a0doit\u00a0»."),
        ("et à lui seul, ", "", "Il manque des mots de la source\u00a0: «\u00a0et à lui seul,\u00a0»."),
        ("tout différend", "sans délai tout différend", "«\u00a0sans délai\u00a0» n’est pas dans la source."),
        ("17 du 6 janvier", "17 du 7 janvier", "La source dit «\u00a06\u00a0», et le modèle «\u00a07\u00a0»."),
        (
            "titre de perception",
            "Titre de perception",
            "La source dit «\u00a0titre\u00a0», et le modèle «\u00a0Titre\u00a0».",
        ),
    ],
)
def test_a_word_that_changed_is_told(old: str, new: str, message: str) -> None:
    assert told(proven(retyped(TEMPLATE, old, new))) == [("OFF-002", message)]
