"""What PyYAML says, in French."""

from __future__ import annotations

import pytest

from actgen.variables.yaml.sentences import SENTENCES, sentence


def test_every_sentence_is_in_french_and_says_what_to_do() -> None:
    for _, (what, hint) in SENTENCES:
        assert what[0].islower()
        assert not what.endswith(".")
        assert hint[0].isupper()
        assert hint.endswith((".", "…"))
        assert "'" not in what


def test_a_tabulation_is_told_as_such_whatever_the_parser_says() -> None:
    assert sentence("anything", "\t")[0] == "une tabulation commence cette ligne ou cette valeur"


@pytest.mark.parametrize("problem", ["", "something new"])
def test_a_fault_without_sentence_still_says_where_to_look(problem: str) -> None:
    assert sentence(problem, "x") == (
        "la mise en forme n’est pas correcte à cet endroit",
        "Comparez avec le fichier d’exemple.",
    )
