"""The rules of an item of the agenda: who presides, closed doors for it alone, what was not convened."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.diagnostics import FilePlace
from actgen.rules.dossier_check import check_dossier
from tests.evening import evening
from tests.france.building import shown

TARIFS = "    objet: Tarifs de la salle\n"


def told(root: Path, *changes: tuple[str, str]) -> list[tuple[str, str, str, str]]:
    """The code, the severity, the message and the line of each finding."""
    found = []
    for one in check_dossier(evening(root, *changes)):
        assert isinstance(one.place, FilePlace)
        found.append((one.code, str(one.severity), shown(one.message), one.place.excerpt.strip()))
    return found


def of_the_tariffs(line: str) -> tuple[str, str]:
    return TARIFS, f"{TARIFS}    {line}\n"


def test_an_item_that_the_council_added_is_a_warning(tmp_path: Path) -> None:
    line = "ajout: {motif: le dossier est à rendre, admis: oui}"
    ((code, severity, message, where),) = told(tmp_path, of_the_tariffs(line))
    assert (code, severity, where) == ("SEA-038", "avertissement", line)
    assert "« tarifs » n’était pas à l’ordre du jour de la convocation : le conseil l’y a ajouté." in message


def test_an_item_that_it_refused_to_add_is_not_voted(tmp_path: Path) -> None:
    line = "ajout: {motif: le dossier est à rendre, admis: non}"
    ((code, severity, message, _),) = told(tmp_path, of_the_tariffs(line))
    assert (code, severity) == ("SEA-038", "erreur")
    assert "le conseil n’a pas accepté de l’ajouter à l’ordre du jour" in message
    put_off = ("vote: {pour: 6, contre: 0, abstentions: 0}", "vote: {pour: 0, contre: 0, abstentions: 0}")
    assert told(tmp_path / "2", of_the_tariffs(f"issue: ajourné\n    {line}"), put_off) == []


def test_the_local_law_knows_no_agenda_of_the_convocation(tmp_path: Path) -> None:
    local = ('insee: "24268"', 'insee: "67214"')
    line = of_the_tariffs("ajout: {motif: le dossier est à rendre, admis: oui}")
    assert "SEA-038" not in [code for code, *_ in told(tmp_path, line, local)]


def test_who_presides_for_an_item_is_there_for_it(tmp_path: Path) -> None:
    assert told(tmp_path, of_the_tariffs("president: Bruno BOÉ")) == []
    ((code, _, message, where),) = told(tmp_path / "2", of_the_tariffs("president: Chloé CARON"))
    assert (code, where) == ("SEA-009", "president: Chloé CARON")
    assert "Chloé CARON préside, mais arrive au point 2, et l’affaire est le point 1." in message
    ((code, severity, message, _),) = told(tmp_path / "3", of_the_tariffs("president: Denis ÉMERY"))
    assert (code, severity) == ("SEA-009", "erreur")
    assert "Denis ÉMERY préside pour ce point, mais ce nom figure parmi les excusés." in message


def test_an_interested_mayor_leaves_the_chair_for_that_item(tmp_path: Path) -> None:
    interested = ("vote: {pour: 6, contre: 0, abstentions: 0}", "vote: {pour: 5, contre: 0, abstentions: 0, %s}")
    withdrawn = (interested[0], interested[1] % "non_participants: [Anne ABEL]")
    ((code, _, message, _),) = told(tmp_path, withdrawn)
    assert (code, "Anne ABEL préside la séance" in message) == ("VOT-005", True)
    assert told(tmp_path / "2", withdrawn, of_the_tariffs("president: Bruno BOÉ")) == []


@pytest.mark.parametrize(
    ("closed", "code", "message"),
    [
        ("{demandeurs: [Anne ABEL], pour: 6}", "", ""),
        (
            "{demandeurs: [Anne ABEL], pour: 7}",
            "SEA-018",
            "réunit 7 voix, mais 6 membres sont présents ou",
        ),
        ("{demandeurs: [Anne ABEL], pour: 3}", "SEA-018", "réunit 3 voix, alors que 6 membres sont présents ou"),
        ("{demandeurs: [Bruno BOÉ], pour: 6}", "SEA-019", "est demandé par Bruno BOÉ : il l’est par le maire ou"),
    ],
)
def test_closed_doors_for_one_item_are_decided_by_who_is_there(
    closed: str, code: str, message: str, tmp_path: Path
) -> None:
    found = told(tmp_path, of_the_tariffs(f"huis_clos: {closed}"))
    assert [(one[0], message in one[2]) for one in found] == ([(code, True)] if code else [])
