"""`actgen verify`, as who receives an act calls it: on acts that came back whole, saved again, or changed."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from tests.cli.sent import ORIGIN, PDF, TEMPLATE, UNCHANGED, WORD, restated, saved_again
from tests.conftest import COMMUNE, Actgen, Edit
from tests.document.building import word_file


def reword(old: str, new: str) -> Callable[[Any], None]:
    """Replace a word that stands in one run of the body."""

    def change(document: Any) -> None:
        runs = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
        assert len(runs) == 1, [run.text for run in runs]
        runs[0].text = runs[0].text.replace(old, new)

    return change


# Acts of the project


def test_an_act_that_nobody_touched_is_identical(acts: Path, actgen: Actgen) -> None:
    same = "identique, octet pour octet, à l’acte que fait le projet.\n"
    answer = actgen("verify", acts / WORD, acts / PDF)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{acts / WORD}\u00a0: {same}{ORIGIN}{acts / PDF}\u00a0: {same}{ORIGIN}"


def test_every_act_of_the_dossier_is_its_own_proof(project: Path, actgen: Actgen) -> None:
    assert actgen("render", "dossier", "--commune", COMMUNE, "--format", "docx,pdf").code == 0
    files = sorted(path for path in (project / "out" / COMMUNE).iterdir() if path.suffix in (".docx", ".pdf"))
    answer = actgen("verify", *files)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.count("identique, octet pour octet") == len(files) >= 4


def test_a_word_file_saved_again_says_the_same_words(acts: Path, actgen: Actgen) -> None:
    saved_again(acts / WORD)
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == (
        f"{acts / WORD}\u00a0: mêmes mots que l’acte que fait le projet, mais pas les mêmes octets.\n"
        f"{ORIGIN}{UNCHANGED}"
        "→ Le fichier a été enregistré de nouveau, par exemple dans Word\u00a0; sa présentation a pu changer.\n"
    )


@pytest.mark.long
def test_so_does_one_that_libreoffice_saved(acts: Path, actgen: Actgen, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    options = ["--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "libre")]
    subprocess.run(["soffice", profile, *options, acts / WORD], check=True, capture_output=True)
    answer = actgen("verify", tmp_path / "libre" / WORD)
    assert (answer.code, answer.err) == (0, "")
    assert "mêmes mots que l’acte que fait le projet" in answer.out


def test_a_word_changed_by_hand_is_shown_under_its_article(acts: Path, actgen: Actgen) -> None:
    saved_again(acts / WORD, reword("LITIGES", "CONFLITS"))
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.err) == (1, "")
    start = f"{acts / WORD}\u00a0: différent\u00a0: 1 paragraphe n’est pas celui de l’acte que fait le projet.\n"
    assert answer.out.startswith(f"{start}{ORIGIN}{UNCHANGED}  ARTICLE ")
    assert "[-LITIGES-]{+CONFLITS+}\n" in answer.out
    assert answer.out.endswith(
        "→ Le fichier a été modifié après coup\u00a0: gardez l’acte du projet, ou portez-y ce qui est voulu.\n"
    )


def test_a_no_break_space_lost_is_a_difference_that_can_be_seen(acts: Path, actgen: Actgen) -> None:
    def change(document: Any) -> None:
        run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "\u00a0" in run.text)
        run.text = run.text.replace("\u00a0", " ", 1)

    saved_again(acts / WORD, change)
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert "[-‹espace insécable›-]{+‹espace›+}" in answer.out


def test_a_foot_of_page_changed_by_hand_is_found_too(acts: Path, actgen: Actgen) -> None:
    def change(document: Any) -> None:
        document.sections[0].footer.paragraphs[0].add_run(" PROJET")

    saved_again(acts / WORD, change)
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert "{+ PROJET+}" in answer.out


def test_what_no_act_holds_is_a_difference_with_its_place(acts: Path, actgen: Actgen) -> None:
    saved_again(acts / WORD, lambda document: document.add_paragraph("Ajout.", style=own_style(document)))
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert "différent\u00a0: ce fichier contient ce qu’un acte d’actgen ne contient jamais.\n" in answer.out
    assert "Le style «\u00a0À moi\u00a0» n’est pas un style de la maison." in answer.err


def own_style(document: Any) -> Any:
    from docx.enum.style import WD_STYLE_TYPE

    return document.styles.add_style("À moi", WD_STYLE_TYPE.PARAGRAPH)


def test_data_changed_since_are_told_with_what_they_change(acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("personne: Monsieur Rémy ORHON", "personne: Monsieur Rémy ORHAN")
    edit("    - Rémy ORHON\n", "    - Rémy ORHAN\n")
    edit("a: Rémy ORHON }", "a: Rémy ORHAN }")
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.err) == (1, "")
    assert re.search(
        r"\n  Les données ont changé depuis\u00a0: empreinte \w{12}… alors, \w{12}… maintenant\.\n", answer.out
    )
    assert "[-ORHAN-]{+ORHON+}" in answer.out
    assert "Le modèle a changé depuis" not in answer.out
    assert answer.out.endswith(
        "→ L’acte diffère au moins pour cela. Pour comparer à l’identique, reprenez le projet tel qu’il était.\n"
    )
    of_pdf = actgen("verify", acts / PDF)
    assert of_pdf.code == 1
    assert f"{acts / PDF}\u00a0: différent de l’acte que fait le projet.\n{ORIGIN}  Les données ont" in of_pdf.out


def test_data_that_the_template_does_not_read_change_nothing_of_the_act(acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("    - Mireille LOIRAT\n", "    - Mireille LOIRET\n")
    edit("a: Mireille LOIRAT }", "a: Mireille LOIRET }")
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.err) == (0, "")
    assert "identique, octet pour octet, à l’acte que fait le projet" in answer.out
    assert "Les données ont changé" not in answer.out


def test_a_template_changed_since_is_told_with_what_it_changes(project: Path, acts: Path, actgen: Actgen) -> None:
    saved_again(project / TEMPLATE, reword("LITIGES", "CONFLITS"))
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert "\n  Le modèle a changé depuis\u00a0: empreinte " in answer.out
    assert "Les données ont changé" not in answer.out
    assert "[-CONFLITS-]{+LITIGES+}" in answer.out


def add_clause(project: Path, name: str, text: str) -> None:
    folder = project / "templates" / "commun"
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.docx").write_bytes(word_file(text))


def test_a_clause_changed_since_is_told_and_one_that_the_act_does_not_include_is_not(
    project: Path, actgen: Actgen, tmp_path: Path
) -> None:
    add_clause(project, "dehors", "Le litige va au juge.\n{%p clause dedans %}")
    add_clause(project, "dedans", "Le juge siège à Nantes.")
    add_clause(project, "ailleurs", "Rien.")
    saved_again(project / TEMPLATE, reword("LITIGES", "LITIGES ET JUGE"))
    saved_again(project / TEMPLATE, lambda document: including(document, "dehors"))
    folder = tmp_path / "reçus"
    assert actgen("templates", "lock", "--relock", "nantes/convention@2026").code == 0
    rendered = actgen("render", "convention", "--commune", COMMUNE, "--format", "docx", "--output", folder)
    assert rendered.code == 0, rendered.err
    add_clause(project, "ailleurs", "Autre chose.")
    assert "identique, octet pour octet" in actgen("verify", folder / WORD).out
    add_clause(project, "dedans", "Le juge siège à Rennes.")
    answer = actgen("verify", folder / WORD)
    assert answer.code == 1
    assert "\n  Les clauses communes ont changé depuis\u00a0: empreinte " in answer.out
    assert "Le modèle a changé" not in answer.out
    assert "[-Rennes-]{+Nantes+}" in answer.out


def including(document: Any, clause: str) -> None:
    """Include a clause before the second paragraph after the article on disputes."""
    texts = [paragraph.text for paragraph in document.paragraphs]
    place = next(rank for rank, text in enumerate(texts) if "LITIGES ET JUGE" in text)
    after = document.paragraphs[place + 1]
    after.insert_paragraph_before(f"{{%p clause {clause} %}}", after.style)


def test_another_version_of_actgen_is_told(acts: Path, actgen: Actgen) -> None:
    restated(acts / WORD, actgen="0.0.9")
    answer = actgen("verify", acts / WORD)
    assert answer.code == 0
    assert "  actgen a changé depuis\u00a0: version 0.0.9 alors, 0.1.0 maintenant.\n" in answer.out


# The same origin in every format


def test_word_pdf_and_web_page_state_the_same_origin(acts: Path) -> None:
    from actgen.atelier.verification.stated import read_stated

    word, pdf = (read_stated((acts / name).read_bytes()) for name in (WORD, PDF))
    assert word.origin == pdf.origin
    assert (word.format, pdf.format) == ("docx", "pdf")
    page = (acts / "convention.html").read_text(encoding="utf-8")
    for name, value in word.origin.properties().items():
        assert f'<meta name="{name}" content="{value}">\n' in page
    shown = subprocess.run(["pdfinfo", "-custom", acts / PDF], capture_output=True, text=True, check=True).stdout
    found = dict(re.findall(r"^(Actgen\w+):\s*(\S+)$", shown, re.MULTILINE))
    assert found == word.origin.properties()
    assert "viewport" not in shown


def test_the_hash_of_the_template_is_that_of_its_file(project: Path, acts: Path) -> None:
    import hashlib

    from actgen.atelier.verification.stated import read_stated

    stated = read_stated((acts / WORD).read_bytes()).origin
    assert stated.template_sha256 == hashlib.sha256((project / TEMPLATE).read_bytes()).hexdigest()
    assert Document(io.BytesIO((acts / WORD).read_bytes())).core_properties.subject == stated.template
