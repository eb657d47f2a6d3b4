"""A form as data."""

from __future__ import annotations

from actgen.atelier.browser.forms.items import Group, Table
from tests.atelier.browser.forms.filling import SUBVENTION, act, form, items

ACT = act("tarifs", "actes:\n  tarifs:\n    services: [{ service: Cantine, tarifs: [{ montant: 3 }] }]\n")


def test_everything_is_gone_through_in_the_order_of_the_page() -> None:
    names = [one.name for one in form(act("subvention", SUBVENTION)).every()]
    assert names.index("acte.aides.0") < names.index("acte.aides.0.association") < names.index("acte.aides.2.montant")
    assert len(names) == len(set(names))


def test_a_list_of_groups_that_hold_lists_is_no_table_of_columns() -> None:
    table = items(ACT)["acte.services"]
    assert isinstance(table, Table)
    assert not table.is_flat
    assert isinstance(table.rows[0], Group)
    assert isinstance(items(ACT)["acte.services.0.tarifs"], Table)
