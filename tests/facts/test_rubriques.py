"""What templates, conditions and calculations read of the roots that a project adds."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from actgen.core.project import Project
from actgen.facts.checking.declarations import rubrique_declaration_faults
from actgen.facts.checking.declared import rubrique_faults
from actgen.facts.checking.kind_checks import kinds_faults
from actgen.facts.context import facts_of
from actgen.facts.readable import context_shape
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import load_dossier
from actgen.values.shape import Kind
from actgen.variables.manifest import Faits
from tests.kinds.salles import SALLES, salles, write_rooms
from tests.kinds.subventions import write_commune

ROOMS = "salles:\n  - {nom: Halle, places: 20, tarif: 150}\n  - {nom: Oustal, places: 80, tarif: '80,50', caution: 9}\n"
ACT = "association: Club\nmontant: 5\n"


def with_rooms(folder: Path, rooms: str = ROOMS, text: str = SALLES) -> Project:
    project = salles(folder, text)
    write_commune(project, ACT)
    write_rooms(project, rooms)
    return project


def context(project: Project) -> dict[str, Any]:
    return facts_of(load_dossier(project, "ancenis"), "subvention", Faits()).plain


def values_told(project: Project) -> list[tuple[str, str, str]]:
    dossier = load_dossier(project, "ancenis")
    group = facts_of(dossier, "subvention", Faits()).rubriques
    found = rubrique_faults(dossier, "subvention", group)
    return [(one.code, str(one.place).split(":", 1)[1], one.message.replace("\u00a0", " ")) for one in found]


def test_a_template_reads_what_is_typed_and_what_is_computed(tmp_path: Path) -> None:
    halle, oustal = context(with_rooms(tmp_path))["salles"]
    assert (halle["nom"], halle["tarif"], halle["week_end"], halle["caution"]) == ("Halle", 150, Decimal(300), None)
    assert (oustal["week_end"], oustal["caution"]) == (Decimal(161), 9)
    assert isinstance(halle, dict)


def test_a_root_that_is_not_typed_is_absent_and_empty_only_where_it_may_lack(tmp_path: Path) -> None:
    assert context(with_rooms(tmp_path, ""))["salles"] is None
    assert context(with_rooms(tmp_path, "", "facultatif: oui\n" + SALLES))["salles"] == []


def test_a_root_reads_the_others_and_the_usual_ones_and_an_act_reads_it(tmp_path: Path) -> None:
    salles(tmp_path, "type: montant\ndescription: Tout.\ncalcul: \"salles | somme('week_end')\"\n", "tout")
    salles(tmp_path, 'type: ligne\ndescription: Où.\ndefaut: "Mairie {{ commune.de_nom }}"\n', "ou-aller")
    project = with_rooms(tmp_path)
    kind = tmp_path / "variables/actes/subvention.yaml"
    more = "  moitie: {type: montant, description: La moitié., calcul: tout / 2}\n"
    kind.write_text(kind.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert kinds_faults(kinds_of(project)) == ()
    found = context(project)
    assert (found["tout"], found["ou_aller"]) == (Decimal(461), "Mairie d’Ancenis-Saint-Géréon")
    assert found["acte"]["moitie"] == Decimal("230.5")


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (
            "{nom: Halle, places: 20, tarif: 150, caution: 5}",
            ("VAR-010", "salles.caution n’est pas admis ici : sa condition, « places > 50 », n’est pas remplie."),
        ),
        (
            "{nom: Halle, places: 90, tarif: 150}",
            ("VAR-001", "Il manque « caution », que la condition « places > 50 »"),
        ),
    ],
)
def test_a_condition_inside_it_is_held(room: str, told: tuple[str, str], tmp_path: Path) -> None:
    ((code, place, message),) = values_told(with_rooms(tmp_path, f"salles:\n  - {room}\n"))
    assert (code, place.split(":")[0]) == (told[0], "13")
    assert message.startswith(told[1])


def test_a_calculation_inside_it_that_lacks_something_is_told(tmp_path: Path) -> None:
    text = SALLES.replace("{type: montant, description: Le prix d’un jour.}", "{type: montant, facultatif: oui}")
    found = values_told(with_rooms(tmp_path, "salles:\n  - {nom: Halle, places: 20}\n", text))
    assert found == [("VAR-011", "13:5", "week_end ne se calcule pas : il manque tarif.")]


def test_its_shape_is_known_to_whoever_asks_what_a_template_may_read(tmp_path: Path) -> None:
    shape = context_shape(kinds_of(salles(tmp_path))).fields["salles"]
    assert (shape.kind, shape.optional, shape.usual) == (Kind.LIST, True, True)
    assert shape.element is not None
    assert (shape.element.fields["nom"].description, shape.element.fields["elision"].optional) == ("Son nom.", True)
    shape = context_shape(kinds_of(salles(tmp_path, "facultatif: oui\n" + SALLES))).fields["salles"]
    assert (shape.optional, shape.usual) == (False, False)


@pytest.mark.parametrize(
    ("old", "new", "place", "code", "message"),
    [
        ("tarif * 2", "tarifs * 2", ":8:37", "DCL-008", "La variable « tarifs » n’existe pas."),
        ("places > 50", "acte.places > 50", ":9:32", "DCL-008", "La variable « acte » n’existe pas."),
        ("tarif * 2", "week_end * 2", ":8:37", "DCL-009", "« salles.week_end » se calcule d’après lui-même."),
    ],
)
def test_what_it_computes_is_checked_without_any_file(
    old: str, new: str, place: str, code: str, message: str, tmp_path: Path
) -> None:
    (found,) = rubrique_declaration_faults(kinds_of(salles(tmp_path, SALLES.replace(old, new))))
    assert (found.code, str(found.place)) == (code, f"variables/rubriques/salles.yaml{place}")
    assert found.message.replace("\u00a0", " ") == message


def test_a_root_and_an_act_that_are_computed_from_each_other_are_told_at_the_root(tmp_path: Path) -> None:
    project = salles(tmp_path, "type: montant\ndescription: X.\ncalcul: subvention.moitie * 2\n", "tout")
    kind = tmp_path / "variables/actes/subvention.yaml"
    more = "  moitie: {type: montant, description: La moitié., calcul: tout / 2}\n"
    kind.write_text(kind.read_text(encoding="utf-8") + more, encoding="utf-8")
    (found,) = rubrique_declaration_faults(kinds_of(project))
    assert (found.code, str(found.place)) == ("DCL-009", "variables/rubriques/tout.yaml:3:9")
    assert found.message == "Ces valeurs se calculent l’une par l’autre\u00a0: tout, subvention.moitie, tout."


def test_roots_that_are_computed_from_each_other_are_told_once(tmp_path: Path) -> None:
    for name, other in (("un", "deux"), ("deux", "un")):
        salles(tmp_path, f"type: nombre\ndescription: X.\ncalcul: {other} + 1\n", name)
    (found,) = rubrique_declaration_faults(kinds_of(Project(tmp_path)))
    assert (found.code, str(found.place)) == ("DCL-009", "variables/rubriques/deux.yaml:3:9")
    assert found.message == "Ces valeurs se calculent l’une par l’autre\u00a0: deux, un, deux."
