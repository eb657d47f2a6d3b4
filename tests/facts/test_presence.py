"""Who is there for one act of an evening: `acte.presence`, while `seance` stays the whole evening."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill
from actgen.kinds.dossier import Dossier
from actgen.library.clauses import load_clauses
from actgen.variables.manifest import Faits
from tests.conftest import ROOT
from tests.evening import evening
from tests.fill.clauses import styled
from tests.fill.filled import LABEL, PROPERTIES
from tests.ooxml.word import MAIN, read_part, shown

COUNTS = ("nombre_presents", "nombre_absents", "nombre_pouvoirs", "presents_ou_representes", "votants")
Change = tuple[str, str]


def presence(dossier: Dossier, acte: str) -> dict[str, Any]:
    found: dict[str, Any] = build_context(dossier, acte, Faits())["acte"]["presence"]
    return found


@pytest.mark.parametrize(
    ("acte", "counted"), [("tarifs", (5, 2, 1, 6, 6)), ("voirie", (6, 1, 1, 7, 7)), ("emploi", (5, 2, 0, 5, 5))]
)
def test_each_act_counts_those_who_are_there_for_it(acte: str, counted: tuple[int, ...], tmp_path: Path) -> None:
    found = presence(evening(tmp_path), acte)
    assert tuple(found[name] for name in COUNTS) == counted
    assert (found["en_exercice"], found["quorum"]) == (7, 4)


def test_who_is_still_to_come_and_who_has_left_stand_apart(tmp_path: Path) -> None:
    dossier = evening(tmp_path)
    told = {
        acte: [[one["complet"] for one in presence(dossier, acte)[name]] for name in ("attendus", "sortis", "excuses")]
        for acte in ("tarifs", "voirie", "emploi")
    }
    assert told == {
        "tarifs": [["Chloé CARON"], [], ["Denis ÉMERY"]],
        "voirie": [[], [], ["Denis ÉMERY"]],
        "emploi": [[], ["Farid GUÉRIN"], ["Denis ÉMERY"]],
    }
    assert len(build_context(dossier, "emploi", Faits())["seance"]["presents"]) == 6


def test_who_goes_out_for_one_item_is_there_again_after_it(tmp_path: Path) -> None:
    out = ("arrivee: {point: 2}", "sorties: [{depart: {point: 2}, retour: {point: 3}}]")
    dossier = evening(tmp_path, out)
    gone = {acte: [one["nom"] for one in presence(dossier, acte)["sortis"]] for acte in ("tarifs", "voirie", "emploi")}
    assert gone == {"tarifs": [], "voirie": ["CARON"], "emploi": ["GUÉRIN"]}


def test_who_takes_no_part_is_in_the_room_and_lowers_the_quorum_where_the_law_says_so(tmp_path: Path) -> None:
    withdrawn = ("vote: {pour: 7", "vote: {non_participants: [{personne: BOÉ, motif: organisme}], pour: 6")
    found = presence(evening(tmp_path, withdrawn), "voirie")
    assert (found["nombre_presents"], found["votants"], found["quorum"]) == (6, 6, 4)


def test_who_resigns_without_a_successor_leaves_one_member_less_for_the_items_after(tmp_path: Path) -> None:
    resigned = ("  - Farid GUÉRIN\n", "  - {personne: Farid GUÉRIN, jusqua: 2026-02-10}\n")
    dossier = evening(tmp_path, resigned)
    found = {acte: presence(dossier, acte) for acte in ("voirie", "emploi")}
    assert {acte: (one["en_exercice"], one["nombre_presents"]) for acte, one in found.items()} == {
        "voirie": (7, 6),
        "emploi": (6, 5),
    }
    assert (found["emploi"]["nombre_absents"], [one["nom"] for one in found["emploi"]["sortis"]]) == (1, ["GUÉRIN"])


def test_a_vacant_seat_lowers_the_quorum_and_its_pouvoir_is_not_used(tmp_path: Path) -> None:
    resigned = [
        (f"  - {name}\n", f"  - {{personne: {name}, jusqua: 2026-02-10}}\n") for name in ("Farid GUÉRIN", "Élise FAURE")
    ]
    left = ("mouvements:\n", "mouvements:\n    - {personne: FAURE, depart: {point: 3}}\n")
    given = ("pouvoirs:\n", "pouvoirs:\n    - {de: GUÉRIN, a: BOÉ}\n")
    dossier = evening(tmp_path, *resigned, left, given)
    found = presence(dossier, "emploi")
    assert (found["en_exercice"], found["quorum"], found["nombre_presents"]) == (5, 3, 4)
    assert "GUÉRIN" not in [one["mandant"]["nom"] for one in found["pouvoirs"]]


def test_who_takes_the_seat_in_the_sitting_leaves_as_many_members(tmp_path: Path) -> None:
    replaced = (
        "  - Farid GUÉRIN\n",
        "  - {personne: Farid GUÉRIN, jusqua: 2026-02-10}\n  - {personne: Odile REY, depuis: 2026-02-10}\n",
    )
    assert presence(evening(tmp_path, replaced), "emploi")["en_exercice"] == 7


def test_an_item_that_is_not_voted_says_who_is_there_too(tmp_path: Path) -> None:
    assert presence(evening(tmp_path), "divers")["votants"] == 5


def test_the_clause_says_it_in_full(tmp_path: Path) -> None:
    styles = {"mention": "Mention"}
    clauses = load_clauses(Project(ROOT))
    compiled = compile_template(styled("{%p clause presence-de-l-acte %}", styles=styles), LABEL, clauses)
    dossier = evening(tmp_path)
    said = {
        acte: [
            line.replace("\u00a0", " ")
            for line in shown(read_part(fill(compiled, build_context(dossier, acte, Faits()), PROPERTIES).docx, MAIN))
        ]
        for acte in ("tarifs", "emploi")
    }
    assert said["tarifs"] == [
        "Présents pour cette affaire : Anne ABEL, Bruno BOÉ, Élise FAURE, Farid GUÉRIN et Inès LEROY.",
        "N’avait pas encore rejoint la séance : Chloé CARON.",
        "Excusés : Denis ÉMERY.",
        "Absents : néant.",
        "Pouvoirs : Denis ÉMERY à Farid GUÉRIN.",
        "Membres en exercice : 7",
        "Présents : 5",
        "Votants : 6",
        "Quorum : 4",
    ]
    assert said["emploi"][1] == "Avait quitté la salle : Farid GUÉRIN."
    assert said["emploi"][4] == "Pouvoirs : néant."
