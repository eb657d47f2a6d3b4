"""The contract of a template that declares variables: where each comes from, and the questions of a first file."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.contract.origins import Source
from actgen.atelier.contract.tree import tree_lines
from actgen.core.names import parse_template_name
from tests.kinds.subventions import subventions

NAME = parse_template_name("mairie/subvention@2026")


def test_each_variable_has_its_source(tmp_path: Path) -> None:
    contract = contract_of(subventions(tmp_path), NAME)
    assert contract.faults == ()
    assert {read.path: read.source for read in contract.reads} == {
        "commune.a_nom": Source.COMPUTED,
        "subvention.plafond": Source.MANIFEST,
        "acte.association": Source.COMMUNE,
        "acte.limite": Source.MANIFEST,
        "acte.montant": Source.COMMUNE,
        "acte.reste": Source.COMPUTED,
        "acte.motif": Source.COMMUNE,
    }


def test_the_tree_tells_what_the_manifest_states(tmp_path: Path) -> None:
    contract = contract_of(subventions(tmp_path), NAME)
    lines = [line.lstrip("│├└─ ") for line in tree_lines(contract, contract.shape)]
    assert [line for line in lines if "manifeste" in line or "calculé" in line][-3:] == [
        "limite\u00a0: une date, ce manifeste, par date_longue",
        "reste\u00a0: un nombre, calculé, par montant",
        "subvention — ce manifeste",
    ]
