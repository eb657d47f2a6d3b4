"""The tags that an act may have."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from actgen.atelier.importing.proposing.act_tags import LINE, is_optional, or_line
from actgen.facts.readable import context_shape
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.proposing.proposed import proposals
from tests.kinds_of_acts import KINDS
from tests.ooxml.word import p, word_file


def test_a_tag_that_was_typed_stays() -> None:
    done = brought(word_file(p("Convention"), p("La commune {{ commune.de_nom }}, et la commune de ……………")))
    assert done.text.count("{{ commune.de_nom }}") == 2
    assert len(done.proposals.placed) == 1


def test_a_convention_is_not_given_what_only_a_deliberation_has() -> None:
    assert proposals("Présents : 27 – Votants : 31", "Publié le 17 mars 2026") == []


@pytest.mark.parametrize(
    ("name", "optional"),
    [
        ("commune.nom", False), ("commune.tribunal", False), ("commune.adresse", True), ("contact.courriel", True),
        ("seance.date", True), ("inscription.nombre_ecoles", False), ("inscription.montant", True), ("ecoles", False),
        ("acte.numero", False),
    ],
)  # fmt: skip
def test_what_a_file_may_leave_out_is_told_by_the_table_of_facts(name: str, optional: bool) -> None:
    assert is_optional(name) is optional


def test_a_line_stands_for_what_is_not_given_and_for_the_group_that_holds_it() -> None:
    assert or_line("acte.rapporteur.presente") == (
        f"{{% if acte.rapporteur and acte.rapporteur.presente %}}{{{{ acte.rapporteur.presente }}}}{{% else %}}{LINE}"
        "{% endif %}"
    )
    assert or_line("commune.siret").startswith("{% if commune.siret %}")


def test_each_name_that_is_proposed_stands_in_the_table() -> None:
    """A name of the table that changes is changed here too, or a received text gets a tag that nothing fills."""
    named = re.compile(r"\b(?:commune|maire|signataire|seance|contact|inscription|academie|acte\.vote)(?:\.[a-z_]+)+\b")
    folder = Path(__file__).parents[4] / "src/actgen/atelier/importing/proposing"
    nodes = (node for path in folder.glob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    names = {name for text in texts for name in named.findall(text)}
    assert len(names) >= 30
    assert [name for name in sorted(names) if context_shape(KINDS).at(name.split(".")) is None] == []
