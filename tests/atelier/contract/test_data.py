"""A contract as plain data."""

from __future__ import annotations

import json

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.contract.data import contract_data
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.conftest import ROOT


def test_it_is_plain_and_holds_each_name() -> None:
    contract = contract_of(Project(ROOT), parse_template_name("nantes/convention@2026"))
    text = json.dumps(contract_data(contract, ()), ensure_ascii=False)
    assert [read.path for read in contract.reads if f'"{read.path}"' not in text] == []
