"""Each « défaut constaté » of the fact sheets, put back into the project, is caught and told."""

from __future__ import annotations

from pathlib import Path

from actgen.atelier.plans.text_view import template_text
from tests.conftest import Actgen
from tests.document.building import word_file


def spoil(project: Path, commune: str, old: str, new: str) -> None:
    path = project / "variables" / "communes" / f"{commune}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def retype(project: Path, template: str, old: str, new: str) -> None:
    """Change the words of a template as somebody would in Word."""
    path = project / "templates" / f"{template.replace('@', '/')}.docx"
    text = template_text(path.read_bytes(), template)
    assert old in text
    path.write_bytes(word_file(text.replace(old, new)))


def test_a_commune_whose_name_is_written_in_two_ways(project: Path, actgen: Actgen) -> None:
    retype(
        project,
        "nantes/deliberation@2026",
        "dans les écoles publiques de la commune,",
        "dans les écoles d’Ancenis-Saint-Géron,",
    )
    answer = actgen("check", "--commune", "ancenis-saint-gereon", "--strict")
    assert answer.code == 1
    assert "REV-008" in answer.err
    assert "«\u00a0Ancenis-Saint-Géron\u00a0» ressemble à «\u00a0Ancenis-Saint-Géréon\u00a0»" in answer.err


def test_a_mayor_whose_name_is_written_in_three_ways(project: Path, actgen: Actgen) -> None:
    spoil(project, "chateaubriant", "    - M. HUNAULT\n", "    - M. HUNAUT\n")
    answer = actgen("check", "--commune", "chateaubriant")
    assert answer.code == 1
    assert "erreur SEA-009" in answer.err
    assert (
        "Alain HUNAULT préside la séance en tant que maire, mais ce nom ne figure pas parmi les présents." in answer.err
    )
    assert "Vouliez-vous dire «\u00a0M. HUNAUT\u00a0»\u202f?" in answer.err


def test_a_number_of_schools_that_the_list_contradicts_cannot_be_typed(project: Path, actgen: Actgen) -> None:
    spoil(project, "chateaubriant", "    nombre_eleves: 539", "    nombre_ecoles: 5\n    nombre_eleves: 539")
    answer = actgen("check", "--commune", "chateaubriant")
    assert answer.code == 1
    assert "«\u00a0actes.annexe_engagement.nombre_ecoles\u00a0» n’est pas un nom de variable connu." in answer.err


def test_a_school_of_the_expose_that_is_not_enrolled(project: Path, actgen: Actgen) -> None:
    spoil(project, "chateaubriant", "  - { nom: Claude MONET, type: élémentaire }\n", "")
    answer = actgen("check", "--commune", "chateaubriant")
    assert answer.code == 1
    assert "L’école «\u00a0Claude MONET\u00a0» est citée dans «\u00a0appel_projets\u00a0»" in answer.err


def test_a_total_of_pupils_that_the_schools_contradict(project: Path, actgen: Actgen) -> None:
    spoil(
        project, "chateaubriant", "{ nom: Béré, type: élémentaire }", "{ nom: Béré, type: élémentaire, effectif: 600 }"
    )
    answer = actgen("check", "--commune", "chateaubriant")
    assert answer.code == 1
    assert "L’annexe annonce 539 élèves, mais les effectifs des écoles font 600." in answer.err


def test_rows_of_zeros_under_a_table(project: Path, actgen: Actgen) -> None:
    retype(project, "montpellier/convention@2021", "| {%tr endfor %} |  |", "| {%tr endfor %} |  |\n| 3 | 0 |")
    answer = actgen("check", "--commune", "saint-ambroix", "--strict")
    assert answer.code == 1
    assert "REV-009" in answer.err
    assert "La ligne 3 de ce tableau est vide." in answer.err


def test_a_date_of_end_can_be_typed_once_only(project: Path, actgen: Actgen) -> None:
    spoil(
        project, "saint-ambroix", "    premiere_convention: 2019", "    premiere_convention: 2019\n    fin: 2022-10-31"
    )
    answer = actgen("check", "--commune", "saint-ambroix")
    assert answer.code == 1
    assert "«\u00a0actes.deliberation.fin\u00a0» n’est pas un nom de variable connu." in answer.err


def test_both_acts_say_the_same_date_of_end(project: Path, actgen: Actgen) -> None:
    assert actgen("render", "dossier", "--commune", "saint-ambroix", "--format", "txt").code == 0
    for acte in ("deliberation", "convention"):
        text = (project / "out" / "saint-ambroix" / f"{acte}.txt").read_text(encoding="utf-8")
        assert "1er\u00a0septembre 2022" in text
        assert "31\u00a0octobre 2022" not in text


def test_a_word_of_the_title_with_a_letter_missing(project: Path, actgen: Actgen) -> None:
    spoil(project, "saint-ambroix", "objet: RENOUVELLEMENT", "objet: RENOUELEMENT")
    answer = actgen("check", "--commune", "saint-ambroix", "--strict")
    assert answer.code == 1
    assert "OBJ-001" in answer.err
    assert "«\u00a0RENOUVELLEMENT\u00a0»" in answer.err


def test_an_identifier_whose_siren_has_eight_figures(project: Path, actgen: Actgen) -> None:
    spoil(project, "chateaubriant", "identifiant: 044-214400368-", "identifiant: 044-21440036-")
    answer = actgen("check", "--commune", "chateaubriant")
    assert answer.code == 1
    assert "n’est pas l’identifiant d’un acte transmis (département, SIREN de neuf chiffres" in answer.err


def test_a_commune_whose_name_changes_within_a_decision(project: Path, actgen: Actgen) -> None:
    retype(
        project,
        "montpellier/decision@2025",
        "entre l’académie de Montpellier et la commune {{ commune.de_nom }}.",
        "entre l’académie de Montpellier et la commune de Villeneuve de la Rivière.",
    )
    answer = actgen("check", "--commune", "villeneuve-la-riviere", "--strict")
    assert answer.code == 1
    assert "«\u00a0Villeneuve de la Rivière\u00a0» ressemble à «\u00a0Villeneuve-la-Rivière\u00a0»" in answer.err


def test_article_12_followed_by_13_1_and_14(project: Path, actgen: Actgen) -> None:
    path = project / "templates/creteil/convention/2025.docx"
    text = template_text(path.read_bytes(), "creteil/convention@2025")
    for right, wrong in (("] 12.", "] 13."), ("] Article 13 :", "] Article 14 :"), ("] Article 13", "] Article 14")):
        text = text.replace(right, wrong)
    path.write_bytes(word_file(text))
    answer = actgen("check", "--commune", "ozoir-la-ferriere")
    assert answer.code == 1
    assert "erreur REV-003" in answer.err
    assert "Après l’article 12 vient le sous-article 13.1\u00a0: l’article 13 manque." in answer.err
