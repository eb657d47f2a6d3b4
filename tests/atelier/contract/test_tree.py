"""A contract as a tree in a terminal."""

from __future__ import annotations

import re

from actgen.atelier.contract.contract import Contract, contract_of
from actgen.atelier.contract.tree import counted, tree_lines
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.conftest import ROOT


def contract() -> Contract:
    return contract_of(Project(ROOT), parse_template_name("nantes/convention@2026"))


def test_each_name_stands_under_its_group() -> None:
    found = contract()
    lines = list(tree_lines(found, found.shape))
    assert any(line.startswith("commune") for line in lines)
    assert any(line.startswith(" ") for line in lines)


def test_the_names_are_counted() -> None:
    assert re.fullmatch(r"\d+ noms lus(?:, dont \d+ sous condition)?", counted(contract()).replace("\u00a0", " "))
