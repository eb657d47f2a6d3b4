"""A sitting that says only what departs from the table: who is not said to be away was there."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.variables.actes import OfSitting, Voted
from actgen.variables.conseil.attendance import fonction_of
from actgen.variables.seance import Seance
from tests.evening import evening
from tests.variables.sheets import SHEET, finding, read_sheet

FORMER = "anciens_maires: [{personne: M. Luc ROY, jusqua: 2026-03-20}]"


def names(seance: Seance) -> list[str]:
    return [who.personne.complet for who in seance.presents]


def test_all_members_in_office_who_are_not_said_to_be_away_are_present_after_the_mayor(tmp_path: Path) -> None:
    seance = evening(tmp_path).seance
    assert names(seance) == ["Anne ABEL", "Bruno BOÉ", "Chloé CARON", "Élise FAURE", "Farid GUÉRIN", "Inès LEROY"]
    assert seance.conseillers_en_exercice == 7


def test_a_mayor_who_stands_in_the_table_is_counted_once(tmp_path: Path) -> None:
    dossier = evening(tmp_path, ("membres:\n", "membres:\n  - Anne ABEL\n"))
    assert names(dossier.seance)[:2] == ["Anne ABEL", "Bruno BOÉ"]
    assert dossier.seance.conseillers_en_exercice == 7


def test_the_present_may_still_be_listed_and_the_members_counted(tmp_path: Path) -> None:
    listed = ("  excuses:", "  presents: [Anne ABEL, Bruno BOÉ]\n  conseillers_en_exercice: 9\n  excuses:")
    seance = evening(tmp_path, listed).seance
    assert names(seance) == ["Anne ABEL", "Bruno BOÉ"]
    assert seance.conseillers_en_exercice == 9


def test_a_member_is_written_in_the_acts_as_in_the_table(tmp_path: Path) -> None:
    changes = (("excuses: [Denis ÉMERY]", "excuses: [M. EMERY]"), ("{de: Denis ÉMERY, a: Farid", "{de: EMERY, a: F."))
    seance = evening(tmp_path, *changes).seance
    assert [one.complet for one in seance.excuses] == ["Denis ÉMERY"]
    assert [(one.de.complet, one.a.complet) for one in seance.pouvoirs] == [("Denis ÉMERY", "Farid GUÉRIN")]


def test_so_is_she_where_an_act_names_her(tmp_path: Path) -> None:
    short = "vote: {non_participants: [BOE], noms: {contre: [CARON]}, pour: 5, contre: 1, abstentions: 0}"
    reporter = ("    point: 2\n", "    point: 2\n    rapporteur: Mme CARON\n")
    act = evening(tmp_path, ("vote: {pour: 7, contre: 0, abstentions: 0}", short), reporter).acte("voirie")
    assert isinstance(act, Voted)
    assert isinstance(act, OfSitting)
    assert act.rapporteur is not None
    assert act.rapporteur.presente == "Madame Chloé CARON"
    assert [one.personne.complet for one in act.vote.non_participants] == ["Bruno BOÉ"]
    assert act.vote.noms is not None
    assert [one.complet for one in act.vote.noms.contre] == ["Chloé CARON"]


def test_movements_join_those_who_came(tmp_path: Path) -> None:
    more = ("    - {personne: Farid", "    - {personne: CARON, depart: 20:30}\n    - {personne: Farid")
    came = {who.personne.nom: who for who in evening(tmp_path, more).seance.presents}
    assert came["CARON"].arrivee is not None
    assert came["CARON"].depart is not None
    assert (came["CARON"].arrivee.point, f"{came['CARON'].depart.heure:%H:%M}") == (2, "20:30")
    assert not came["BOÉ"].is_partly_away


def test_the_place_of_who_came_is_her_line_of_the_table_or_of_her_movement(tmp_path: Path) -> None:
    dossier = evening(tmp_path)
    lines = dossier.place("seance").path, [dossier.place("seance", "presents", place).excerpt for place in range(3)]
    assert lines == (
        "variables/communes/meyrals.yaml",
        [
            "maire: {personne: Madame Anne ABEL}",
            "  - {personne: Bruno BOÉ, fonction: premier adjoint au maire}",
            "    - {personne: Chloé CARON, arrivee: {point: 2}}",
        ],
    )
    assert dossier.place("seance", "presents", 2, "arrivee").column > dossier.place("seance", "presents", 2).column


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ((), "Anne ABEL"),
        ((("ABEL}", f"ABEL, depuis: 2026-03-21}}\n{FORMER}"),), "Luc ROY"),
        ((("ABEL}", f"ABEL, depuis: 2026-01-01}}\n{FORMER}"),), "Anne ABEL"),
    ],
)  # fmt: skip
def test_the_mayor_is_that_of_the_day(changes: tuple[tuple[str, str], ...], name: str, tmp_path: Path) -> None:
    dossier = evening(tmp_path, *changes)
    assert dossier.fiche.head.personne.complet == name
    assert names(dossier.seance)[0] == name


def test_the_place_of_a_former_mayor_is_where_he_is_named(tmp_path: Path) -> None:
    dossier = evening(tmp_path, ("ABEL}", f"ABEL, depuis: 2026-03-21}}\n{FORMER}"))
    assert dossier.place("maire", "personne").excerpt == FORMER


def test_a_file_without_a_table_still_lists_its_present() -> None:
    start, end = SHEET.index("  presents:\n"), SHEET.index("  excuses:")
    code, message = finding(SHEET[:start] + SHEET[end:])[1:3]
    assert (code, message) == ("VAR-001", "Il manque «\u00a0presents\u00a0» dans «\u00a0seance\u00a0».")
    assert read_sheet(SHEET).membres == ()


def test_a_table_without_anybody_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputFault) as caught:
        evening(tmp_path, ("  - Chloé CARON\n", "  -\n"))
    assert [one.message for one in caught.value.diagnostics] == ["membres[2]\u00a0: cette valeur est vide."]


def test_a_present_has_the_office_of_the_table_unless_the_sitting_says_another(tmp_path: Path) -> None:
    moves = ("    - {personne: Chloé CARON, arrivee: {point: 2}}", "    - {personne: Chloé CARON, fonction: doyenne}")
    seance = evening(tmp_path, moves).seance
    found = {who.personne.nom: who.fonction for who in seance.presents if who.fonction}
    assert found == {"ABEL": "maire", "BOÉ": "premier adjoint au maire", "CARON": "doyenne"}


def test_without_a_table_no_office_is_known(tmp_path: Path) -> None:
    fiche = evening(tmp_path).fiche
    assert fonction_of(fiche.model_copy(update={"membres": ()}), fiche.head.personne) is None
    assert fonction_of(fiche, fiche.membres[1].personne) is None


def test_who_takes_a_seat_in_the_sitting_adds_none(tmp_path: Path) -> None:
    leaves = ("  - Élise FAURE\n", "  - {personne: Élise FAURE, jusqua: 2026-02-10}\n")
    enters = ("depuis: 2025-07-01}", "depuis: 2026-02-10}")
    assert evening(tmp_path, leaves, enters).seance.conseillers_en_exercice == 6
    assert evening(tmp_path / "2", leaves).seance.conseillers_en_exercice == 7


def test_so_is_who_asks_for_closed_doors(tmp_path: Path) -> None:
    closed = ("    point: 2\n", "    point: 2\n    president: BOE\n    huis_clos: {demandeurs: [CARON], pour: 7}\n")
    act = evening(tmp_path, closed).acte("voirie")
    assert isinstance(act, OfSitting)
    assert act.president is not None
    assert act.huis_clos is not None
    assert [act.president.complet, act.huis_clos.demandeurs[0].complet] == ["Bruno BOÉ", "Chloé CARON"]
