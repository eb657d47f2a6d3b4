"""What an act cannot hold stops it, by a code and a place: nothing of it is lost in silence."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from tests.word.corpus import REFUSED


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_format_could_show_is_refused(name: str) -> None:
    code, made = REFUSED[name]
    with pytest.raises(InputFault) as caught:
        made.act()
    assert code in [fault.code for fault in caught.value.diagnostics]
    assert all(str(fault.place).startswith("acte.docx") for fault in caught.value.diagnostics)
