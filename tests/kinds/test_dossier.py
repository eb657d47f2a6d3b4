"""The dossier of a commune and of its academy."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.kinds.dossier import load_dossier
from tests.kinds.dossiers import SLUG, bare, load
from tests.variables.sheets import SHEET, changed, line_of


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return bare(tmp_path)


def fault_of(project: Project, text: str) -> tuple[str, str, str, str]:
    with pytest.raises(InputFault) as caught:
        load(project, text)
    (fault,) = caught.value.diagnostics
    return str(fault.place), fault.code, fault.message, fault.hint


def test_a_dossier_holds_the_commune_and_its_academy(project: Project) -> None:
    dossier = load(project)
    assert dossier.academie
    assert (dossier.slug, dossier.fiche.body.nom, dossier.academie.model.nom) == (
        SLUG,
        "Ancenis-Saint-Géréon",
        "Nantes",
    )
    assert str(dossier.place("seance", "date")) == (
        f"variables/communes/{SLUG}.yaml:{line_of(SHEET, '  date: 2025-12-15')}:9"
    )


@pytest.mark.parametrize("slug", ["../x", "/etc/passwd", "a/b", "", "x" * 200, "a\x00"])
def test_a_commune_cannot_be_looked_for_outside_its_folder(project: Project, slug: str) -> None:
    with pytest.raises(UsageFault, match="ne peut pas être le nom d’une commune"):
        load_dossier(project, slug)


def test_an_unknown_commune_gives_the_nearest(project: Project) -> None:
    load(project)
    with pytest.raises(UsageFault) as caught:
        load_dossier(project, "ancenis")
    assert caught.value.message == (
        "La commune «\u00a0ancenis\u00a0» n’a pas de fichier\u00a0: variables/communes/ancenis.yaml n’existe pas."
    )
    assert caught.value.hint == f"Communes connues\u00a0: {SLUG}."
    with pytest.raises(UsageFault) as caught:
        load_dossier(project, "ancenis-st-gereon")
    assert caught.value.hint == f"Vouliez-vous dire «\u00a0{SLUG}\u00a0»\u202f?"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("nante", "Vouliez-vous dire «\u00a0nantes\u00a0»\u202f?"),
        ("zzz", "Académies connues\u00a0: creteil, montpellier, nantes."),
    ],
)
def test_an_unknown_academy_is_told_where_it_was_typed(project: Project, name: str, hint: str) -> None:
    place, code, message, given = fault_of(project, changed(("  academie: nantes", f"  academie: {name}")))
    line = line_of(SHEET, "  academie: nantes")
    assert (place, code) == (f"variables/communes/{SLUG}.yaml:{line}:13", "VAR-004")
    assert message == (
        f"L’académie «\u00a0{name}\u00a0» n’a pas de fichier\u00a0: variables/academies/{name}.yaml n’existe pas."
    )
    assert given == hint


def test_a_project_without_any_academy_says_so(project: Project) -> None:
    shutil.rmtree(project.root / "variables" / "academies")
    assert fault_of(project, SHEET)[3] == "Aucune académie n’a de fichier."


def test_the_faults_of_an_academy_are_told_in_its_own_file(project: Project) -> None:
    (project.root / "variables/academies/nantes.yaml").write_text("nom: Nantes\nrecteurs: []\n", encoding="utf-8")
    assert fault_of(project, SHEET) == (
        "variables/academies/nantes.yaml:2:11",
        "VAR-003",
        "recteurs\u00a0: il faut au moins une valeur.",
        "Ajoutez une ligne qui commence par un tiret.",
    )


@pytest.mark.parametrize(
    ("day", "civilite"),
    [
        (date(2021, 8, 31), None),
        (date(2021, 9, 1), "Monsieur"),
        (date(2025, 8, 31), "Monsieur"),
        (date(2025, 9, 1), "Madame"),
        (date(2099, 1, 1), "Madame"),
    ],
)
def test_the_rector_is_the_last_whose_title_holds_that_day(project: Project, day: date, civilite: str | None) -> None:
    recteur = load(project).recteur_at(day)
    assert (recteur.civilite.value if recteur else None) == civilite


def test_the_date_of_an_act_is_that_of_the_sitting_or_of_a_known_signature(project: Project) -> None:
    assert load(project).date_of("convention") == date(2025, 12, 15)
    signed = load(project, changed(("  convention: {}", "  convention: {date_signature: 2026-01-10}")))
    assert [signed.date_of(acte) for acte in ("deliberation", "convention")] == [date(2025, 12, 15), date(2026, 1, 10)]


def test_the_academy_is_the_one_that_counts_the_departement(project: Project) -> None:
    dossier = load(project, changed(("  academie: nantes\n", "")))
    assert dossier.academie
    assert (dossier.academie_slug, dossier.academie.model.nom) == ("nantes", "Nantes")


def test_a_departement_that_no_academy_counts_is_told(project: Project) -> None:
    text = changed(("  academie: nantes\n", ""), ('insee: "44003"', 'insee: "29019"'))
    place, code, message, hint = fault_of(project, text)
    assert (place, code) == (f"variables/communes/{SLUG}.yaml:{line_of(SHEET, 'commune:')}:1", "VAR-007")
    assert message == (
        "La commune ne nomme pas son académie, et aucun fichier d’académie ne compte le département du Finistère (29)."
    )
    assert hint == "Ajoutez une ligne «\u00a0academie: …\u00a0», ou le département dans le fichier de l’académie."


@pytest.mark.parametrize("acte", ["convention", "annexe_engagement", "certificat_adhesion"])
def test_an_act_without_a_date_may_have_that_of_its_signature_or_of_a_sitting(project: Project, acte: str) -> None:
    text = f'commune: {{ insee: "44003" }}\nmaire: {{ personne: Monsieur Rémy ORHON }}\nactes:\n  {acte}: {{}}\n'
    assert fault_of(project, text) == (
        f"variables/communes/{SLUG}.yaml:4:3",
        "VAR-005",
        f"L’acte «\u00a0{acte.replace('_', '-')}\u00a0» n’a pas de date.",
        "Donnez le jour de sa signature sous son nom, «\u00a0date_signature: …\u00a0», ou la séance qui l’approuve"
        "\u00a0: seance, avec sa date, ses présents et ses secrétaires.",
    )
    assert load(project, text.replace("{}", "{ date_signature: 2025-12-20 }")).actes() == (acte.replace("_", "-"),)


def test_a_deliberation_without_a_sitting_asks_for_it(project: Project) -> None:
    vote = "vote: { pour: 1, contre: 0, abstentions: 0 }"
    acte = f'deliberation: {{ numero: "1", objet: Convention, {vote} }}'
    text = f'commune: {{ insee: "44003" }}\nmaire: {{ personne: Monsieur Rémy ORHON }}\nactes:\n  {acte}\n'
    assert fault_of(project, text)[1:] == (
        "VAR-005",
        "L’acte «\u00a0deliberation\u00a0» demande une séance.",
        "Ajoutez la séance\u00a0: seance, avec sa date, ses présents et ses secrétaires.",
    )
