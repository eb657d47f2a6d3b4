"""`actgen verify`, as who receives an act calls it: on acts that came back whole, saved again, changed, or foreign."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from actgen.cli.app import run
from actgen.core.origin import PROPERTY_NAMES
from actgen.core.project import find_project
from actgen.ooxml.packing.archive import read_entries
from actgen.ooxml.packing.properties import with_custom_properties
from actgen.ooxml.packing.zipping import pack
from actgen.pipeline import render_acts
from actgen.writers import typst
from actgen.writers.archival.attachments import act_files
from tests.conftest import COMMUNE, ROOT, Actgen
from tests.document.building import word_file

Edit = Callable[[str, str], None]
TEMPLATE = "templates/nantes/convention/2026.docx"
ORIGIN = f"  Origine\u00a0: modèle nantes/convention@2026, commune {COMMUNE}, actgen 0.1.0.\n"
UNCHANGED = "  Ni le modèle, ni ses clauses, ni les données, ni la version d’actgen n’ont changé depuis.\n"
WORD, PDF = "convention.docx", "convention.pdf"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The convention in Word, in PDF and as a page, made once."""
    folder = tmp_path_factory.mktemp("envoi") / "reçus"
    words = ("render", "convention", "--commune", COMMUNE, "--format", "docx,pdf,html")
    assert run([*words, "--project", str(ROOT), "--output", str(folder)]) == 0
    return folder


@pytest.fixture
def acts(project: Path, sent: Path, tmp_path: Path) -> Path:
    """A folder outside the project that holds the convention as it was sent, beside a copy of the project."""
    return Path(shutil.copytree(sent, tmp_path / "reçus"))


def saved_again(path: Path, change: Callable[[Any], None] = lambda document: None) -> None:
    """Change a Word file with python-docx and save it."""
    document = Document(str(path))
    change(document)
    document.save(str(path))


def restated(path: Path, **fields: str) -> None:
    """Make a Word file state another origin."""
    properties = {PROPERTY_NAMES[field]: value for field, value in fields.items()}
    path.write_bytes(pack(with_custom_properties(read_entries(path.read_bytes(), ""), properties)))


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


def test_a_pdf_that_was_changed_is_told_with_what_else_can_make_it_differ(acts: Path, actgen: Actgen) -> None:
    content = (acts / PDF).read_bytes()
    (acts / PDF).write_bytes(content.replace(b"%PDF-1.7\n", b"%PDF-1.7 \n", 1))
    answer = actgen("verify", acts / PDF)
    assert (answer.code, answer.err) == (1, "")
    assert answer.out == (
        f"{acts / PDF}\u00a0: différent de l’acte que fait le projet.\n{ORIGIN}{UNCHANGED}"
        "→ Le PDF a été modifié, ou fait sur une machine où WeasyPrint ou Pango ont une autre version. "
        "Vérifiez le fichier Word du même acte, dont les mots se comparent.\n"
    )


def test_what_is_added_behind_a_pdf_as_a_signature_is_told(acts: Path, actgen: Actgen) -> None:
    with (acts / PDF).open("ab") as file:
        file.write(b"99 0 obj\n<</Type /Sig>>\nendobj\n%%EOF\n")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 1
    assert f"{acts / PDF}\u00a0: l’acte que fait le projet, octet pour octet, suivi d’un ajout.\n" in answer.out
    assert "signature électronique" in answer.out


def test_a_pdf_with_its_data_and_its_word_file_inside_is_its_own_proof(project: Path, actgen: Actgen) -> None:
    for engine in ("weasyprint", "typst"):
        told = ("--format", "pdf", "--joindre", "--moteur", engine)
        assert actgen("render", "convention", "--commune", COMMUNE, *told).code == 0
        answer = actgen("verify", project / "out" / COMMUNE / "convention.pdf")
        assert answer.code == 0
        assert "identique, octet pour octet, à l’acte que fait le projet.\n" in answer.out


def test_data_inside_that_are_not_those_of_the_origin_are_told(project: Path, actgen: Actgen) -> None:
    (made,) = render_acts(find_project(project), COMMUNE, "convention", ("docx",))
    path = project / "convention.pdf"
    path.write_bytes(typst.write_act(made.act, act_files("convention", b'{"vote": "autre"}', made.files["docx"])))
    answer = actgen("verify", path)
    assert answer.code == 1
    assert "VER-011" in answer.out + answer.err
    assert f"{path}\u00a0: différent\u00a0: les données jointes ne sont pas celles dont il se dit fait.\n" in answer.out


def test_a_pdf_of_an_earlier_version_is_told(acts: Path, actgen: Actgen) -> None:
    replaced(acts / PDF, b"/EmbeddedFile/", b"/EmbeddedNone/")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 1
    assert (
        f"{acts / PDF}\u00a0: fait par une autre version d’actgen\u00a0: ses octets ne se comparent pas.\n"
        in answer.out
    )
    assert "→ Vérifiez le fichier Word du même acte, dont les mots se comparent.\n" in answer.out


# A PDF by the second engine


def laid_out_by_typst(project: Path, actgen: Actgen) -> Path:
    """The PDF of a convention by the second engine."""
    assert actgen("render", "convention", "--commune", COMMUNE, "--format", "pdf", "--moteur", "typst").code == 0
    return project / "out" / COMMUNE / "convention.pdf"


def replaced(path: Path, old: bytes, new: bytes) -> None:
    """Change some bytes of a file that it has."""
    content = path.read_bytes()
    assert old in content
    path.write_bytes(content.replace(old, new, 1))


def test_a_pdf_by_typst_is_verified_by_typst(project: Path, actgen: Actgen) -> None:
    path = laid_out_by_typst(project, actgen)
    answer = actgen("verify", path)
    assert answer.code == 0
    assert f"{path}\u00a0: identique, octet pour octet, à l’acte que fait le projet.\n" in answer.out
    assert f"commune {COMMUNE}, actgen 0.1.0, moteur typst/0.15.2.\n" in answer.out


@pytest.mark.parametrize(
    ("old", "new", "code", "told"),
    [
        (b"(typst/0.15.2)", b"(typst/0.15.0)", 1,
         "  Le moteur du PDF a changé depuis\u00a0: typst/0.15.0 alors, typst/0.15.2 maintenant.\n"),
        (b"%PDF-1.7\n", b"%PDF-1.7 \n", 1, "→ Le PDF a été modifié après coup\u00a0: gardez l’acte du projet"),
        (b"(typst/0.15.2)", b"(latex/0.15.2)", 2, "Son origine est incomplète ou se contredit"),
    ],
)  # fmt: skip
def test_a_pdf_by_typst_that_is_no_longer_what_it_says_is_told(
    old: bytes, new: bytes, code: int, told: str, project: Path, actgen: Actgen
) -> None:
    path = laid_out_by_typst(project, actgen)
    replaced(path, old, new)
    answer = actgen("verify", path)
    assert answer.code == code
    assert told in answer.out + answer.err


# What is not an act of the project


def foreign_word(path: Path) -> None:
    Document().save(str(path))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


FOREIGN: list[tuple[str, Callable[[Path], object], str]] = [
    (WORD, foreign_word, "Ce fichier ne dit pas son origine\u00a0: actgen ne l’a pas fait, ou ses propriétés"),
    (WORD, cut, "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas."),
    (WORD, lambda path: path.write_bytes(b""), "Ce fichier est vide."),
    (WORD, lambda path: path.write_bytes(b"PK\x03\x04" + bytes(40)), "Ce fichier Word est abîmé"),
    (WORD, lambda path: path.write_text("Bonjour"), "Ce n’est pas un fichier Word (.docx)."),
    (WORD, lambda path: restated(path, template="nantes"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="annexe-engagement"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="dossier"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, acte="Un nom"), "Son origine est incomplète ou se contredit"),
    (WORD, lambda path: restated(path, data_sha256="x"), "Son origine est incomplète ou se contredit"),
    (PDF, cut, "Ce PDF est incomplet\u00a0: sa fin manque."),
    (PDF, lambda path: path.write_bytes(b"%PDF-1.4\ntrailer<<>>\n%%EOF"), "Ce fichier ne dit pas son origine"),
    (PDF, lambda path: path.write_bytes(b"%PDF-1.4\n/Encrypt 3 0 R\n%%EOF"), "Ce PDF est protégé"),
    ("convention.html", lambda path: None, "C’est un fichier RTF ou une page web, non un fichier Word."),
]


@pytest.mark.parametrize(("name", "spoil", "message"), FOREIGN, ids=[row[2][:30] for row in FOREIGN])
def test_what_is_not_an_act_of_actgen_is_told_with_advice(
    name: str, spoil: Callable[[Path], object], message: str, acts: Path, actgen: Actgen
) -> None:
    spoil(acts / name)
    answer = actgen("verify", acts / name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{acts / name}\u00a0: {message}")
    assert re.search(r"\n→ .+\.\n$", answer.err)


def gone(project: Path, path: str) -> None:
    found = project / path
    shutil.rmtree(found) if found.is_dir() else found.unlink()


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (f"variables/communes/{COMMUNE}.yaml", f"La commune «\u00a0{COMMUNE}\u00a0» n’a pas de fichier"),
        ("templates/nantes/convention", "Le modèle nantes/convention@2026 n’existe pas."),
    ],
)
def test_an_act_of_another_project_is_told(path: str, message: str, project: Path, acts: Path, actgen: Actgen) -> None:
    gone(project, path)
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"{acts / WORD}\u00a0: {message}")
    assert "→ Ce fichier vient peut-être d’un autre projet\u00a0: nommez-le avec --project DOSSIER." in answer.err


def test_an_act_that_the_commune_no_longer_has_is_told(project: Path, acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("\n  convention: {}\n", "\n")
    answer = actgen("verify", acts / PDF)
    assert answer.code == 2
    assert f"La commune «\u00a0{COMMUNE}\u00a0» n’a pas d’acte «\u00a0convention\u00a0»." in answer.err


@pytest.mark.parametrize("commune", ["../../etc/passwd", "x" * 200, "{{x}}", "a;b"])
def test_a_name_that_leads_out_of_the_project_is_refused(commune: str, acts: Path, actgen: Actgen) -> None:
    restated(acts / WORD, commune=commune)
    answer = actgen("verify", acts / WORD)
    assert (answer.code, answer.out) == (2, "")
    assert "ne peut pas être le nom d’une commune." in answer.err


def test_a_project_whose_act_has_faults_is_told(acts: Path, actgen: Actgen, edit: Edit) -> None:
    edit("  heure: 19:00", "  heure: 25:00")
    answer = actgen("verify", acts / WORD)
    assert answer.code == 1
    assert answer.out == (
        f"{acts / WORD}\u00a0: le projet ne peut plus faire cet acte\u00a0; corrigez-en d’abord les défauts.\n"
    )
    assert "erreur VAR-003" in answer.err


def test_one_bad_file_does_not_hide_the_others(acts: Path, actgen: Actgen, tmp_path: Path) -> None:
    answer = actgen("verify", tmp_path / "rien.pdf", acts / "convention.html", acts / WORD)
    assert answer.code == 3
    assert "rien.pdf\u00a0» ne peut pas être lu\u00a0: il n’existe pas." in answer.err
    assert "convention.html\u00a0: C’est" in answer.err
    assert "identique, octet pour octet" in answer.out
    assert actgen("verify", acts / "convention.html", acts / WORD).code == 2


def test_a_file_is_needed(project: Path, actgen: Actgen) -> None:
    answer = actgen("verify")
    assert answer.code == 2
    assert answer.err.startswith("Il manque FICHIER")


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
