"""Every code that the program can print is explained, and shown in the reference."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import actgen
from actgen.atelier.reference.code_table import FAULTS
from actgen.atelier.reference.codes import FAMILIES, all_codes, codes_page, explained
from actgen.core.errors import UsageFault
from tests.conftest import ROOT, Answer
from tests.document.building import shown
from tests.kinds.subvention import SUBVENTION, kinds_with

SOURCE = Path(actgen.__file__).parent
#: What looks like a code and is none, and the example of one that a project gives to its own rule.
_OTHERS = frozenset({"SHA-256", "ISO-859", "ECMA-376", "SUB-001", "MOI-001"})


def printed() -> set[str]:
    """Every code that stands in the source, wherever it is told; the table itself apart."""
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    return {code for text in texts for code in re.findall(r"\b[A-Z]{3,4}-\d{3}\b", text)} - _OTHERS


def test_every_code_of_the_source_is_explained() -> None:
    assert sorted(printed() - set(all_codes())) == []


def test_nothing_is_explained_that_nothing_prints() -> None:
    assert sorted(set(all_codes()) - printed()) == []


def test_each_code_is_given_once() -> None:
    assert len(all_codes()) == len(set(all_codes()))


@pytest.mark.parametrize("code", all_codes())
def test_each_entry_says_what_is_wrong_and_what_to_do(code: str) -> None:
    entry = explained(code.lower()).replace("\u00a0", " ")
    assert entry.startswith(f"### {code} : ")
    assert re.search(r"^Que faire : [A-ZÀ-Ý].*[.»]$", entry, re.MULTILINE), entry
    assert "Gravité : " in entry


def test_each_code_is_in_the_reference() -> None:
    page = codes_page()
    assert [code for code in all_codes() if f"### {code}\u00a0: " not in page and f"| `{code}` |" not in page] == []
    assert [letters for letters in FAMILIES if f"### {letters}\u00a0: " not in page] == []
    assert {fault.family for fault in FAULTS.values()} == set(FAMILIES)


def test_the_architecture_names_each_family() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [letters for letters in FAMILIES if f"`{letters}`" not in text] == []


def test_the_command_explains_any_of_them(actgen: Callable[..., Answer]) -> None:
    answer = actgen("check", "--explain", "yaml-003")
    assert (answer.code, shown(answer.out).splitlines()[0]) == (0, "### YAML-003 : Une ligne que YAML ne sait pas lire")


def test_a_code_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageFault, match="n’existe pas") as caught:
        explained("YAML-03")
    assert "«\u00a0YAML-003\u00a0»" in caught.value.hint


def test_an_entry_tells_what_acts_the_rule_reads() -> None:
    entry = explained("act-010")
    assert entry.splitlines()[2:6] == [
        "- Gravité\u00a0: erreur.",
        "- Source\u00a0: CGCT, art.\u00a0L.\u00a02121-23 (ordonnance 2021-1310).",
        "- Depuis\u00a0: le 1er\u00a0juillet 2022.",
        "- Lit\u00a0: tout acte mis aux voix\u202f; ses extraits sont d’une délibération.",
    ]
    assert "```text\n[Signature] Le Maire,\n" in entry


def test_a_rule_on_the_dossier_or_on_the_act_is_explained(actgen: Callable[..., Answer]) -> None:
    assert "### ACT-006" in actgen("check", "--explain", "ACT-006").out
    assert "### CON-001" in actgen("check", "--explain", " con-001").out


def test_a_rule_that_a_kind_declares_is_explained_beside_the_others(tmp_path: Path) -> None:
    kinds = kinds_with(tmp_path, SUBVENTION)
    assert explained("sub-001", kinds).startswith("### SUB-001\u00a0: element.montant <= 23000")
    with pytest.raises(UsageFault) as caught:
        explained("SUB-002", kinds)
    assert "«\u00a0SUB-001\u00a0»" in caught.value.hint


def test_a_rule_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageFault, match="«\u00a0VOT-01\u00a0» n’existe pas") as caught:
        explained("VOT-01")
    assert caught.value.hint == (
        "Vouliez-vous dire «\u00a0VOT-001\u00a0», «\u00a0VOT-019\u00a0» ou «\u00a0VOT-018\u00a0»\u202f?"
    )
