"""The file of a kind that is begun is given only where it loads without fault."""

from __future__ import annotations

import pytest

from actgen.atelier.declaring.checked import checked_file
from actgen.atelier.declaring.draft import Draft, DraftField, kind_text
from actgen.core.errors import InputFault
from actgen.core.project import Project
from tests.conftest import ROOT


def test_a_sound_draft_gives_its_text() -> None:
    draft = Draft("bail", "bail", ("signature",))
    assert checked_file(Project(ROOT), draft) == kind_text(draft).encode()


def test_a_draft_with_a_fault_gives_the_fault_with_its_place() -> None:
    draft = Draft("bail", "bail", ("signature",), (DraftField("total", "montant", calcul="lots | somme('prix')"),))
    with pytest.raises(InputFault) as fault:
        checked_file(Project(ROOT), draft)
    assert "lots" in fault.value.diagnostics[0].message
    assert str(fault.value.diagnostics[0].place).startswith("variables/actes/bail.yaml")
