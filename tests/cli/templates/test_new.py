"""`actgen templates new` on the command line: from a received file, like an earlier version, and what it refuses."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import load_manifest
from actgen.variables.manifest import Etat
from tests.conftest import COMMUNE, Actgen, Answer
from tests.counting import calls_of
from tests.ooxml.word import MAIN, archive, content_types, p, r, word_file, word_parts
from tests.pages.checking import checked

SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
ACT = (
    p(r("CONVENTION D’ESSAI", "<w:b/>"), properties='<w:jc w:val="center"/>'),
    p("Vu le code de l’éducation ;"),
    p("Entre la commune d’Ancenis-Saint-Géréon, représentée par Monsieur Rémy ORHON, et l’académie de Nantes,"),
    p(r("Article 1 – Objet", "<w:b/>")),
    p("La commune verse 40 € par école. La convention prend effet le 1er septembre 2030."),
)


@pytest.fixture
def received(project: Path) -> Path:
    """A Word file as a rectorate sends it, in the current folder."""
    path = project / "recue.docx"
    path.write_bytes(word_file(*ACT))
    return path


def new(actgen: Actgen, *words: str | Path, name: str = "nantes/convention@2030") -> Answer:
    return actgen("templates", "new", name, *words)


def test_a_word_file_becomes_a_project_with_its_text_manifest_and_report(received: Path, actgen: Actgen) -> None:
    answer = new(actgen, "--from", "recue.docx")
    assert (answer.code, answer.err) == (0, "")
    folder = "templates/nantes/convention/2030"
    assert answer.out == (
        f"écrit {folder}.docx\nécrit {folder}.txt\nécrit {folder}.yaml\nécrit {folder}.rapport.html\n\n"
        "Lu\u00a0: 5 paragraphes, 44 mots\u00a0; aucun mot perdu.\n"
        "Compris\u00a0: 1 titre, 1 ouverture, 1 visa et 1 article.\n"
        "Balises posées\u00a0: {{ commune.de_nom }} (une fois), {{ maire.presente }} (une fois), "
        "{{ academie.de_nom }} (une fois).\n"
        "À relire dans le rapport\u00a0: 2 variables possibles.\n"
        "→ Et maintenant\u00a0:\n"
        f"  1. Ouvrez {folder}.rapport.html (double clic)\u00a0: il montre ce qui a été compris et ce qui est à "
        "relire.\n"
        "     Pour poser d’un coup toutes les balises qu’il propose\u00a0:\n"
        "     actgen templates new nantes/convention@2030 --from recue.docx --toutes-variables --force\n"
        f"  2. Corrigez {folder}.docx dans Word, et complétez {folder}.yaml.\n"
        "  3. Essayez-le sur une commune\u00a0:\n"
        "     actgen render convention --commune NOM --version 2030 --projet\n"
    )
    assert actgen("templates", "text", "--check").code == 0


def test_the_text_names_the_styles_and_holds_the_tags(received: Path, actgen: Actgen) -> None:
    new(actgen, "--from", "recue.docx")
    text = (received.parent / "templates/nantes/convention/2030.txt").read_text(encoding="utf-8")
    assert text == (
        "[Titre de l’acte] CONVENTION D’ESSAI\n"
        "[Visa] Vu le code de l’éducation\u202f;\n"
        "[Ouverture] Entre la commune {{ commune.de_nom }}, représentée par {{ maire.presente }}, et l’académie "
        "{{ academie.de_nom }},\n"
        "[Article] Article 1 – Objet\n"
        "[Corps] La commune verse 40\u00a0€ par école. La convention prend effet le 1er septembre 2030.\n"
    )


def test_a_title_with_a_tag_is_not_that_of_the_manifest(received: Path, actgen: Actgen) -> None:
    title, *rest = ACT
    received.write_bytes(word_file(title.replace("D’ESSAI", "DE {{ commune.nom }}"), *rest))
    new(actgen, "--from", "recue.docx")
    project = Project(received.parent)
    manifest = load_manifest(project, parse_template_name("nantes/convention@2030")).model
    assert manifest.titre == "convention (nantes, 2030)"


def test_the_manifest_is_a_project_with_the_facts_that_the_text_states(received: Path, actgen: Actgen) -> None:
    new(actgen, "--from", "recue.docx")
    manifest = load_manifest(Project(received.parent), parse_template_name("nantes/convention@2030")).model
    assert (manifest.etat, manifest.titre) == (Etat.PROJET, "CONVENTION D’ESSAI")
    assert manifest.fenetre.du.isoformat() == "2030-01-01"
    assert manifest.faits.nombres == {"cout_par_ecole": 40}
    assert {name: day.isoformat() for name, day in manifest.faits.dates.items()} == {"date_effet": "2030-09-01"}
    assert [entry.texte for entry in manifest.journal] == ["Projet repris de recue.docx."]
    typed = (received.parent / "templates/nantes/convention/2030.yaml").read_text(encoding="utf-8")
    assert "  du: 2030-01-01    # à compléter\n" in typed
    assert "    cout_par_ecole: 40    # « 40 »\n" in typed


def test_the_report_shows_each_paragraph_with_its_role_and_each_variable(received: Path, actgen: Actgen) -> None:
    new(actgen, "--from", "recue.docx")
    report = (received.parent / "templates/nantes/convention/2030.rapport.html").read_text(encoding="utf-8")
    assert "<h1>nantes/convention@2030, repris de recue.docx</h1>" in report
    assert '<td class="style">Visa</td>' in report
    assert "commence par «\u00a0Vu\u00a0»" in report
    assert "<code>{{ convention.cout_par_ecole }}</code>" in report
    assert "La commune verse <mark>40</mark>\u00a0€ par école." in report
    assert checked(report).title == "nantes/convention@2030\u00a0: ce qui a été compris"
    assert not re.search("https?:", report)  # nothing is fetched


def test_no_tag_is_placed_where_none_is_wanted(received: Path, actgen: Actgen) -> None:
    answer = new(actgen, "--from", "recue.docx", "--sans-variables")
    assert "Balises posées" not in answer.out
    assert "5 variables possibles" in answer.out
    assert "{{" not in (received.parent / "templates/nantes/convention/2030.txt").read_text(encoding="utf-8")


def test_a_plan_is_still_a_plan(project: Path, actgen: Actgen) -> None:
    (project / "plan.txt").write_text("# Essai\n\n[Visa] le code ;\n", encoding="utf-8")
    answer = new(actgen, "--from", "plan.txt")
    assert answer.code == 0
    assert "rapport" not in answer.out
    assert "[Visa] le code" in (project / "templates/nantes/convention/2030.txt").read_text(encoding="utf-8")


@pytest.mark.long
def test_a_project_is_never_chosen_unasked(received: Path, actgen: Actgen) -> None:
    before = actgen("check").out
    new(actgen, "--from", "recue.docx")
    path = received.parent / "templates/nantes/convention/2030.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("du: 2030-01-01", "du: 2025-09-01"), encoding="utf-8")
    assert actgen("check").out == before
    assert actgen("templates", "lock", "--check").code == 0
    answer = actgen("render", "convention", "--commune", COMMUNE, "--format", "txt")
    assert (answer.code, "VER-003" in answer.err) == (0, False)
    shown = (received.parent / "out" / COMMUNE / "convention.txt").read_text(encoding="utf-8")
    assert "CONVENTION D’ESSAI" not in shown


def test_it_makes_an_act_where_it_is_asked_for_with_a_warning(received: Path, actgen: Actgen) -> None:
    new(actgen, "--from", "recue.docx")
    answer = actgen("render", "convention", "--commune", COMMUNE, "--version", "2030", "--projet", "--format", "txt")
    assert answer.code == 0
    assert "est à l’état «\u00a0projet\u00a0»\u00a0: l’acte n’est pas à signer." in answer.err
    shown = (received.parent / "out" / COMMUNE / "convention.txt").read_text(encoding="utf-8")
    assert "représentée par Monsieur Rémy ORHON" in shown


def test_what_stands_there_is_replaced_only_with_force_and_the_manifest_stays(received: Path, actgen: Actgen) -> None:
    new(actgen, "--from", "recue.docx")
    path = received.parent / "templates/nantes/convention/2030.yaml"
    path.write_text("titre: À moi\netat: projet\nfenetre: {du: 2030-01-01}\n", encoding="utf-8")
    answer = new(actgen, "--from", "recue.docx")
    path_shown = "templates/nantes/convention/2030.docx"
    message = f"Le modèle nantes/convention@2030 existe déjà\u00a0: {path_shown}. Rien n’a été écrit."
    assert (answer.code, answer.err.splitlines()[0]) == (2, message)
    assert new(actgen, "--from", "recue.docx", "--force").code == 0
    assert path.read_text(encoding="utf-8").startswith("titre: À moi\n")


@pytest.mark.long
def test_a_new_version_is_made_like_another(project: Path, actgen: Actgen) -> None:
    answer = new(actgen, "--like", "nantes/convention@2026")
    assert (answer.code, answer.err) == (0, "")
    folder = project / "templates/nantes/convention"
    assert (folder / "2030.docx").read_bytes() == (folder / "2026.docx").read_bytes()
    made, earlier = (
        load_manifest(Project(project), parse_template_name(f"nantes/convention@{version}")).model
        for version in ("2030", "2026")
    )
    assert (made.etat, made.remplace, made.titre) == (Etat.PROJET, "nantes/convention@2026", earlier.titre)
    assert (made.faits, made.sources) == (earlier.faits, earlier.sources)
    assert str(made.fenetre) == "à partir du 25/01/2026"  # the day after the last of the earlier window
    assert made.journal[:-1] == earlier.journal
    assert made.journal[-1].texte == "Projet, fait du texte de nantes/convention@2026."
    typed = (folder / "2030.yaml").read_text(encoding="utf-8")
    assert "duree_periode_mois: 24    # la durée totale, 48 mois, se calcule\n" in typed  # remarks stay
    assert actgen("templates", "lock", "--check").code == 0


@pytest.mark.parametrize("name", ["creteil/deliberation@2031", "montpellier/decision@bis", "nantes/essai@2031"])
def test_every_template_can_be_the_start_of_another(name: str, project: Path, actgen: Actgen) -> None:
    for earlier in ("creteil/deliberation@2025", "montpellier/convention@2025", "nantes/annexe-engagement@2022"):
        assert new(actgen, "--like", earlier, "--force", name=name).code == 0
        made = load_manifest(Project(project), parse_template_name(name)).model
        assert (made.remplace is not None) == (earlier.partition("@")[0] == name.partition("@")[0])
        (project / f"templates/{name.replace('@', '/')}.yaml").unlink()


def test_a_version_that_does_not_exist_is_told(project: Path, actgen: Actgen) -> None:
    answer = new(actgen, "--like", "nantes/convention@2027")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "Le modèle nantes/convention@2027 n’existe pas.")


def test_a_text_and_a_version_do_not_go_together(received: Path, actgen: Actgen) -> None:
    assert new(actgen).err == (
        "Rien ne dit de quel texte faire ce modèle.\n"
        "→ Ajoutez --from FICHIER (un plan ou un texte reçu), ou --like MODELE (une version qui existe).\n"
    )
    assert new(actgen, "--from", received, "--like", "nantes/convention@2026").err == (
        "--from donne le texte d’un fichier, et --like celui d’une version\u00a0: les deux ne vont pas ensemble.\n"
        "→ Gardez l’un des deux.\n"
    )


def macros() -> bytes:
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    return archive({**word_parts(p("Bonjour")), "[Content_Types].xml": content_types({f"/{MAIN}": kind})})


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in word_parts(p("Bonjour")).items():
            opened.writestr(name, content)
        with opened.open("word/media/image1.bmp", "w") as part:
            for _ in range(200):
                part.write(bytes(1_000_000))
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = [
    ("ancien.doc", OLE + "WordDocument".encode("utf-16-le"), "C’est un ancien fichier Word (.doc), non un .docx."),
    ("secret.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "Ce fichier est protégé par un mot de passe."),
    (
        "texte.odt",
        archive({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
        "C’est un fichier OpenDocument (.odt), non un .docx.",
    ),
    ("texte.rtf", b"{\\rtf1\\ansi Bonjour}", "C’est un fichier RTF ou une page web, non un fichier Word."),
    ("texte.pdf", b"%PDF-1.7", "C’est un PDF, non un fichier Word."),
    ("page.docx", b"<html></html>", "C’est un fichier RTF ou une page web, non un fichier Word."),
    ("note.docx", b"Bonjour", "Ce n’est pas un fichier Word (.docx)."),
    ("photo.docx", b"\x89PNG\r\n", "C’est une image, non un fichier Word."),
    ("vide.docx", b"", "Ce fichier est vide."),
    (
        "tableur.docx",
        archive({"[Content_Types].xml": content_types({}), "xl/workbook.xml": b"<a/>"}),
        "C’est un classeur Excel (.xlsx), non un fichier Word (.docx).",
    ),
    ("coupe.docx", word_file(p("Bonjour"))[:400], "Ce fichier Word est abîmé\u00a0: son archive ne s’ouvre pas."),
    ("macros.docm", macros(), "Ce fichier contient des macros\u00a0: un acte n’en a pas."),
]


@pytest.mark.parametrize(("file", "content", "message"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_a_file_that_cannot_be_read_is_named_in_one_sentence(
    file: str, content: bytes, message: str, project: Path, actgen: Actgen
) -> None:
    (project / file).write_bytes(content)
    answer = new(actgen, "--from", file)
    assert (answer.code, answer.out) == (1, "")
    heading, sentence, hint = answer.err.splitlines()[:3]
    assert heading.startswith("erreur MOD-00")
    assert heading.endswith(f" — {file}")
    assert sentence == f"  {message}"
    assert hint.startswith("  → ")
    assert not (project / "templates/nantes/convention/2030.docx").exists()


@pytest.mark.long
def test_a_file_that_unpacks_to_two_hundred_megabytes_is_refused_before_it_does(project: Path, actgen: Actgen) -> None:
    (project / "bombe.docx").write_bytes(bomb())
    answer = new(actgen, "--from", "bombe.docx")
    assert answer.code == 1
    assert "parties et 200\u00a0Mo\u00a0: un modèle n’est jamais si gros." in answer.err


@pytest.mark.parametrize(("path", "reason"), [("rien.docx", "il n’existe pas"), ("templates", "c’est un dossier")])
def test_a_missing_file_and_a_folder_are_told(path: str, reason: str, project: Path, actgen: Actgen) -> None:
    answer = new(actgen, "--from", path)
    assert (answer.code, answer.err.splitlines()[0]) == (
        3,
        f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: {reason}.",
    )


def test_a_text_of_the_windows_notepad_is_read_and_told(project: Path, actgen: Actgen) -> None:
    text = "CONVENTION D’ESSAI\r\n\r\nVu le code de l’éducation ;\r\nLe coût est de 40 € « par école ».\r\n"
    (project / "recue.txt").write_bytes(text.encode("cp1252"))
    answer = new(actgen, "--from", "recue.txt")
    assert (answer.code, answer.err) == (0, "")
    folder = project / "templates/nantes/convention"
    assert "[Corps] Le coût est de 40\u00a0€ «\u00a0par école\u00a0».\n" in (folder / "2030.txt").read_text(
        encoding="utf-8"
    )
    assert "l’ancien encodage de Windows" in (folder / "2030.rapport.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["Délibération".encode("cp850"), "Ünïcödé ¤".encode("cp1252"), b"\x81\x8d"])
def test_a_text_in_no_known_encoding_is_told(content: bytes, project: Path, actgen: Actgen) -> None:
    (project / "recue.txt").write_bytes(content)
    answer = new(actgen, "--from", "recue.txt")
    assert answer.err == (
        "«\u00a0recue.txt\u00a0» n’est pas un texte en UTF-8.\n"
        "→ Enregistrez-le en texte brut, encodage UTF-8\u00a0; un fichier Word doit s’appeler .docx.\n"
    )


@pytest.mark.long
def test_a_text_four_times_as_long_asks_four_times_the_work(project: Path, actgen: Actgen) -> None:
    article = [ACT[3], *(p(f"La commune verse {n} € par école, à compter du 1er mai 2030.") for n in range(30))]

    def work(times: int) -> int:
        name = f"nantes/convention@{2030 + times}"
        (project / "recue.docx").write_bytes(word_file(*ACT[:3], *article * times))
        return calls_of(lambda: new(actgen, "--from", "recue.docx", name=name))

    work(1)  # what is read once for all texts is not counted
    assert work(8) < 5 * work(2)
