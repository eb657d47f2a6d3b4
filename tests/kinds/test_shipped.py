"""The kinds that actgen ships, as their files say."""

from __future__ import annotations

from actgen.kinds.catalogue import shipped_kinds
from actgen.kinds.manifest import owner_of_facts
from actgen.kinds.shipped import ACTES, approved_by_others, shipped_files


def test_each_shipped_kind_is_a_file() -> None:
    assert sorted(shipped_files(ACTES)) == sorted(shipped_kinds())
    name, path, content = shipped_files(ACTES)["decision"]
    assert (name, path) == ("decision", "actgen/actes/decision.yaml")
    assert content.startswith("nom: décision\n".encode())


def test_a_template_reads_by_default_the_facts_of_the_act_that_the_others_approve() -> None:
    approving = {kind.declared.approuve for kind in shipped_kinds().values()} - {None}
    assert approving == {approved_by_others()}
    assert owner_of_facts(None) == approved_by_others() == "convention"
