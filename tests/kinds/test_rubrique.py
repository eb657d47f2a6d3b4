"""A root that a project adds: a field that the file of every collectivité may have."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.dossier import load_dossier
from tests.kinds.salles import SALLES, salles, write_rooms
from tests.kinds.subventions import write_commune

ROOM = "salles:\n  - {nom: Halle, places: 20, tarif: 150}\n"
ACT = "association: Club\nmontant: 5\n"


def test_a_file_of_the_folder_is_a_root_under_its_name(tmp_path: Path) -> None:
    kinds = kinds_of(salles(tmp_path, name="salles-louees"))
    rubrique = kinds.rubriques["salles_louees"]
    assert (rubrique.name, rubrique.declared.spec.name) == ("salles-louees", "liste de groupe")
    assert kinds.fiche.model_fields["salles_louees"].description == "Les salles que la commune loue."


def test_the_roots_of_the_package_are_always_there_and_a_project_may_declare_one_in_its_way(tmp_path: Path) -> None:
    shipped = ["comptable", "ecoles", "historique", "inscription"]
    assert list(shipped_kinds().rubriques) == shipped
    kinds = kinds_of(salles(tmp_path, "type: liste de ligne\ndescription: Les noms des écoles.\n", "ecoles"))
    assert list(kinds.rubriques) == shipped
    assert kinds.rubriques["ecoles"].declared.spec.name == "liste de ligne"


def test_what_lasts_stands_before_the_sitting_and_its_acts() -> None:
    names = list(shipped_kinds().fiche.model_fields)
    assert names[:6] == ["commune", "maire", "anciens_maires", "membres", "comptable", "ecoles"]
    assert names[-1] == "actes"


def test_a_list_that_is_taken_up_has_the_fields_of_its_source() -> None:
    roots = shipped_kinds().rubriques
    assert roots["inscription"].declared.champs["ecoles"].champs == roots["ecoles"].declared.champs


def test_a_file_may_have_it_or_not(tmp_path: Path) -> None:
    project = salles(tmp_path)
    write_commune(project, ACT)
    assert load_dossier(project, "ancenis").fiche.salles == ()  # type: ignore[attr-defined]
    write_rooms(project, ROOM)
    (room,) = load_dossier(project, "ancenis").fiche.salles  # type: ignore[attr-defined]
    assert (room.nom, room.tarif) == ("Halle", Decimal(150))


def test_a_root_is_awaited_unless_it_may_lack_or_makes_itself(tmp_path: Path) -> None:
    line = "type: ligne\ndescription: La devise.\n"
    for name, more in (("a", ""), ("b", "facultatif: oui\n"), ("c", "defaut: x\n"), ("d", "calcul: commune.nom\n")):
        salles(tmp_path, line + more, name)
    kinds = kinds_of(Project(tmp_path))
    assert [key for key, one in kinds.rubriques.items() if one.is_awaited] == ["ecoles", "a"]


def test_the_same_files_give_the_same_kinds(tmp_path: Path) -> None:
    kinds = kinds_of(salles(tmp_path))
    assert kinds_of(Project(tmp_path)) is kinds
    assert kinds_of(salles(tmp_path, SALLES.replace("loue", "prête"))) is not kinds


def test_files_that_no_command_reads_are_told_with_the_name_that_they_should_have(tmp_path: Path) -> None:
    project = salles(tmp_path)
    (tmp_path / "variables/rubriques/Régies.yml").write_text(SALLES, encoding="utf-8")
    assert [(path.name, name) for path, name in project.misnamed_rubriques()] == [("Régies.yml", "regies.yaml")]
