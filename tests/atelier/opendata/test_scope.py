"""Which communes are asked for, by a département, an académie, or both."""

from __future__ import annotations

import pytest

from actgen.atelier.opendata.scope import scope_of
from actgen.core.errors import UsageFault


@pytest.mark.parametrize(
    ("departement", "academie", "held"),
    [
        ("", "", ["44036", "49007", "30227"]),
        ("44", "", ["44036"]),
        ("", "nantes", ["44036", "49007"]),
        ("49", "nantes", ["49007"]),
        ("30", "nantes", []),
    ],
)
def test_both_narrow_it(departement: str, academie: str, held: list[str]) -> None:
    scope = scope_of(departement, academie)
    assert [insee for insee in ("44036", "49007", "30227") if scope.holds(insee)] == held


def test_a_name_that_does_not_exist_is_refused_with_what_to_write() -> None:
    with pytest.raises(UsageFault) as fault:
        scope_of("440", "")
    assert fault.value.message == "«\u00a0440\u00a0» n’est le code d’aucun département."
    with pytest.raises(UsageFault) as fault:
        scope_of("", "nante")
    assert fault.value.message == "«\u00a0nante\u00a0» n’est le nom d’aucune académie."
    assert "nantes" in fault.value.hint
