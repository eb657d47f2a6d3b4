"""What is said of a collectivité whose acts are not made here."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from tests.document.building import shown
from tests.intercommunality import OF_A_SYNDICAT, OF_THE_CC, intercommunality

COVERED = (
    "Sont pris en charge les communes, les EPCI à fiscalité propre, les syndicats de communes et les syndicats mixtes."
)


def refused(lines: str) -> tuple[str, str, str]:
    with pytest.raises(InputFault) as caught:
        intercommunality((OF_THE_CC, lines))
    (fault,) = caught.value.diagnostics
    return str(fault.place).partition(":")[2], shown(fault.message), shown(fault.hint)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("département", "d’un département (CGCT, troisième partie)"),
        ("Région", "d’une région (CGCT, quatrième partie)"),
        ("métropole de Lyon", "de la métropole de Lyon (CGCT, art. L. 3611-1)"),
        ("collectivité de Corse", "de la collectivité de Corse (CGCT, art. L. 4421-1)"),
        ("collectivité d’outre-mer", "d’une collectivité d’outre-mer (CGCT, sixième partie)"),
    ],
)
def test_a_type_that_is_not_covered_is_told_with_those_that_are(typed: str, told: str) -> None:
    lines = OF_A_SYNDICAT.replace("type: syndicat", f"type: {typed}")
    assert refused(lines) == ("7:9", f"collectivite.type : les actes {told} ne se font pas ici.", COVERED)


def test_a_commune_is_written_in_its_own_way() -> None:
    lines = OF_A_SYNDICAT.replace("type: syndicat", "type: commune")
    assert refused(lines) == (
        "7:9",
        "collectivite.type : « commune » n’est pas admis ici : une commune s’écrit autrement.",
        "Écrivez « commune: » et « maire: » à la place de « collectivite: » et d’« executif: ».",
    )


def test_the_metropole_of_lyon_is_in_the_list_and_no_epci() -> None:
    assert refused('  siren: "200046977"\n') == (
        "6:10",
        "collectivite.siren : 200046977 est le numéro SIREN de la métropole de Lyon (CGCT, art. L. 3611-1), qui n’est "
        "pas un EPCI.",
        COVERED,
    )
