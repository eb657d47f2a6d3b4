"""The files of a collectivité: one that says all, or a folder of sittings and acts, each read as one file."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.kinds.dossier import all_dossiers, load_dossier
from actgen.kinds.files import NO_SITTING, part_named, parts_of
from actgen.kinds.selecting import dossier_with
from actgen.values.plain import plain
from tests.evening import ACTES, COLLECTIVITE, SEANCE, SLUG, WHOLE, folder, village, write_file, write_sitting

FIRST, SECOND = "2026-02-10", "2026-03-10"
HERE = f"variables/communes/{SLUG}"
DECISION = "acte: signe\ndate_signature: 2026-01-05\n"
SIGNED = "nom: décision\nfeminin: oui\ncapacites: [signature]\n"


def fault(project: Project, seance: str | None = None) -> tuple[str, str, str, str]:
    with pytest.raises(InputFault) as caught:
        load_dossier(project, SLUG, seance)
    (one,) = caught.value.diagnostics
    return str(one.place), one.code, one.message.replace("\u00a0", " "), one.hint.replace("\u00a0", " ")


def with_acts(root: Path, *days: str) -> Project:
    project = folder(root, *days)
    (root / "variables/actes/signe.yaml").write_text(SIGNED, encoding="utf-8")
    write_file(project, DECISION, f"{SLUG}/actes/halle.yaml")
    return project


def test_a_sitting_of_a_folder_reads_as_the_same_words_in_one_file(tmp_path: Path) -> None:
    alone = village(tmp_path / "a")
    write_file(alone, WHOLE)
    one, other = load_dossier(alone, SLUG), load_dossier(folder(tmp_path / "b", FIRST), SLUG)
    assert (one.seance, one.fiche.membres) == (other.seance, other.fiche.membres)
    assert one.actes() == other.actes()
    assert [plain(one.acte(acte)) for acte in one.actes()] == [plain(other.acte(acte)) for acte in one.actes()]
    assert (one.part, other.part) == (None, FIRST)


def test_each_value_stands_where_it_was_typed(tmp_path: Path) -> None:
    dossier = load_dossier(folder(tmp_path, FIRST), SLUG)
    assert {dossier.place(*path).path for path in (("maire", "personne"), ("membres", 0))} == {f"{HERE}/commune.yaml"}
    sitting = (("seance", "excuses"), ("actes", "tarifs", "vote"), ("seance", "date"))
    assert {dossier.place(*path).path for path in sitting} == {f"{HERE}/seances/{FIRST}.yaml"}
    assert str(dossier.place_of_date("tarifs")) == f"{HERE}/seances/{FIRST}.yaml"


def test_the_parts_are_the_sittings_in_order_then_the_other_acts(tmp_path: Path) -> None:
    project = with_acts(tmp_path, SECOND, FIRST)
    assert parts_of(project, SLUG) == (FIRST, SECOND, NO_SITTING)
    assert [dossier.actes() for dossier in all_dossiers(project, SLUG)][-1] == ("halle",)
    place = load_dossier(project, SLUG, "aucune").place_of_act("halle")
    assert str(place) == f"{HERE}/actes/halle.yaml:1:1"


def test_an_act_is_found_by_its_name_where_one_sitting_has_it(tmp_path: Path) -> None:
    project = with_acts(tmp_path, FIRST)
    assert dossier_with(project, SLUG, "tarifs").part == FIRST
    assert dossier_with(project, SLUG, "halle").part == NO_SITTING


def test_an_ambiguous_name_lists_what_there_is(tmp_path: Path) -> None:
    project = with_acts(tmp_path, FIRST, SECOND)
    with pytest.raises(UsageFault) as caught:
        dossier_with(project, SLUG, "tarifs")
    assert caught.value.message == f"La commune «\u00a0{SLUG}\u00a0» a plusieurs actes «\u00a0tarifs\u00a0»."
    assert caught.value.hint == f"Nommez la séance\u00a0: --seance {FIRST} ou --seance {SECOND}."
    with pytest.raises(UsageFault) as caught:
        part_named(project, SLUG, None)
    assert caught.value.hint == f"Nommez-en une\u00a0: --seance {FIRST}, --seance {SECOND} ou --seance aucune."
    with pytest.raises(UsageFault, match=r"n’a pas de séance du 2026-04-01\."):
        part_named(project, SLUG, "2026-04-01")


def test_one_file_has_the_sitting_of_its_day_only(tmp_path: Path) -> None:
    project = village(tmp_path)
    write_file(project, WHOLE)
    assert parts_of(project, SLUG) == ()
    assert load_dossier(project, SLUG, FIRST).part is None
    with pytest.raises(UsageFault, match=r"n’a pas de séance du 2026-03-10\."):
        load_dossier(project, SLUG, SECOND)


def test_a_sitting_may_say_its_day_where_it_is_the_name_of_its_file(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_sitting(project, FIRST, SEANCE + ACTES)
    assert load_dossier(project, SLUG).seance.date.isoformat() == FIRST
    write_sitting(project, SECOND, SEANCE + ACTES)
    assert fault(project, SECOND) == (
        f"{HERE}/seances/{SECOND}.yaml:2:9",
        "VAR-018",
        f"Cette séance est du {FIRST}, et son fichier se nomme {SECOND}.yaml.",
        f"Renommez-le {FIRST}.yaml, ou corrigez la date : sans elle, c’est celle du nom.".replace(" : ", " ; "),
    )


def test_a_second_sitting_of_a_day_is_told(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_sitting(project, FIRST, name=f"{FIRST}-bis")
    assert fault(project) == (
        f"{HERE}/seances/{FIRST}-bis.yaml",
        "VAR-018",
        f"« {FIRST}-bis » n’est pas la date d’une séance.",
        "Nommez le fichier par sa date : 2026-01-20.yaml. Une collectivité a une séance par jour.",
    )


def test_a_file_out_of_its_place_is_told(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_file(project, DECISION, f"{SLUG}/decision.yaml")
    place, code, message, _ = fault(project)
    assert (place, code) == (f"{HERE}/decision.yaml", "VAR-017")
    assert message.startswith("Ce fichier n’est pas à sa place : decision.yaml n’est ni commune.yaml")


def test_a_folder_without_its_main_file_is_told(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    (tmp_path / HERE / "commune.yaml").unlink()
    assert fault(project)[:3] == (
        f"{HERE}/commune.yaml",
        "VAR-017",
        f"Le dossier de la commune « {SLUG} » n’a pas de fichier commune.yaml.",
    )


def test_a_commune_that_has_a_file_and_a_folder_is_told(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_file(project, WHOLE)
    assert fault(project)[:3] == (
        f"{HERE}.yaml",
        "VAR-017",
        f"La commune « {SLUG} » a un fichier et un dossier du même nom.",
    )


def test_what_lasts_is_said_in_the_main_file_alone(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_sitting(project, FIRST, "maire: {personne: M. Luc ROY}\n" + SEANCE + ACTES)
    place, code, message, hint = fault(project)
    assert (place, code) == (f"{HERE}/seances/{FIRST}.yaml:1:1", "VAR-017")
    assert (message, hint) == (
        "« maire » se dit une fois, dans commune.yaml, pour toutes les séances.",
        "Déplacez ces lignes dans commune.yaml.",
    )


def test_the_faults_of_the_main_file_are_told_there(tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_file(project, COLLECTIVITE.replace("maire:", "mairesse:"), f"{SLUG}/commune.yaml")
    with pytest.raises(InputFault) as caught:
        load_dossier(project, SLUG)
    assert {str(one.place).split(":")[0] for one in caught.value.diagnostics} == {f"{HERE}/commune.yaml"}


@pytest.mark.parametrize("text", ["- tarifs\n", "tarifs\n"])
def test_a_file_of_a_sitting_that_holds_no_names_is_told(text: str, tmp_path: Path) -> None:
    project = folder(tmp_path, FIRST)
    write_sitting(project, FIRST, text)
    assert fault(project)[2] == "Des lignes « nom: valeur » sont attendues dans ce fichier."
