"""What an act cannot hold stops it, by a code and a place; lint tells all of it before any act is made."""

from __future__ import annotations

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.core.errors import InputFault
from tests.document.building import LABEL
from tests.sizes import some
from tests.word.corpus import REFUSED

#: What lint tells of a passage beside its tags, where the reading of an act has a code of its own.
_BY_LINT = {"LEC-005": "LNT-018", "LEC-008": "LNT-009"}
#: That words would be lost goes with what would lose them.
_LOST = "LEC-003"


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_format_could_show_is_refused(name: str) -> None:
    code, made = REFUSED[name]
    with pytest.raises(InputFault) as caught:
        made.act()
    assert code in [fault.code for fault in caught.value.diagnostics]
    assert all(str(fault.place).startswith("acte.docx") for fault in caught.value.diagnostics)


@pytest.mark.parametrize("name", some([*REFUSED], 3))
def test_lint_tells_all_that_an_act_is_refused_for(name: str) -> None:
    _, made = REFUSED[name]
    with pytest.raises(InputFault) as caught:
        made.act()
    refused = {fault.code for fault in caught.value.diagnostics} - {_LOST}
    told = {fault.diagnostic.code for fault in lint_file(None, made.docx(), LABEL)}
    assert {code for code in refused if code not in told and _BY_LINT.get(code) not in told} == set()
