"""What any rule says of itself, and what it finds."""

from __future__ import annotations

from actgen.rules.rule import Finding, told_of
from actgen.variables.actes import Voted
from actgen.variables.fiche import Fiche


def test_what_a_rule_finds_is_told_in_french_typography() -> None:
    finding = Finding(("seance",), "Le n° 3 manque : ajoutez-le", "Voir art. L. 2121-7")
    assert finding.message == "Le n°\u00a03 manque\u00a0: ajoutez-le"
    assert finding.hint == "Voir art.\u00a0L.\u00a02121-7"


def test_the_acts_that_a_rule_reads_are_named_by_their_capacity() -> None:
    assert told_of(Voted) == "tout acte mis aux voix"
    assert told_of(Fiche) == "tout acte"
