"""An act that is not to be signed is refused, or says so on every page, in its title and in every format."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from actgen.document.words import words_of
from tests.atelier.lint.spoiling import spoiled, text, wrapped
from tests.conftest import COMMUNE, Actgen
from tests.sizes import one_of
from tests.writers.reading_back import docx_words, html_words, pdf_words, text_words

ACT = ("render", "deliberation", "--commune", COMMUNE)


@pytest.fixture
def draft(project: Path) -> Path:
    """The délibération in force, back at the state of a draft."""
    path = project / "templates/nantes/deliberation/2026.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("etat: publie", "etat: projet"), encoding="utf-8")
    return path


@pytest.fixture
def altered(project: Path) -> Path:
    """The délibération in force, changed since it was locked."""
    path = project / "templates/nantes/deliberation/2026.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("VU le Code de la commande publique", "VU le Code")))
    return path


@pytest.fixture
def altered_clause(project: Path) -> Path:
    """A clause that the délibération in force includes, changed since it was locked."""
    path = project / "templates/commun/vote-chiffres.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("Votants", "Les votants")))
    return path


def flat(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_draft_is_refused(draft: Path, project: Path, actgen: Actgen) -> None:
    answer = actgen(*ACT, "--version", "2026")
    assert answer.code == 1
    assert flat(answer.err) == (
        "erreur VER-003 — variables/communes/ancenis-saint-gereon.yaml:32:9\n"
        "      date: 2025-12-15\n"
        "            ^\n"
        "  Le modèle nantes/deliberation@2026 est à l’état « projet » : l’acte n’est pas à signer.\n"
        "  → Choisissez une version publiée pour un acte à signer. Pour un essai, faites « actgen render --projet » : "
        "chaque page porterait « PROJET ».\n\n"
        "1 erreur.\n"
    )
    assert not (project / "out").exists()


def test_no_published_version_but_a_draft_leads_to_it(draft: Path, actgen: Actgen) -> None:
    assert "ou imposez-en une avec « actgen render --version ». Un projet demande aussi --projet.\n" in flat(
        actgen(*ACT).err
    )


def test_a_look_that_only_word_shows_is_a_warning(project: Path, actgen: Actgen) -> None:
    path = project / "templates/nantes/deliberation/2026.docx"
    change = wrapped("VU le Code de la commande publique", "", "", '<w:spacing w:val="40"/>')
    path.write_bytes(spoiled(path.read_bytes(), change))
    answer = actgen(*ACT, "--projet")
    assert answer.code == 0
    assert "avertissement LEC-011 — nantes/deliberation@2026" in answer.err
    what = "caractères espacés, étirés, décalés en hauteur (« VU le Code de la commande publique"
    assert f"Mise en forme que le PDF ne montre pas : {what}" in flat(answer.err)


@pytest.mark.parametrize("change", one_of(["altered", "altered_clause"]))
def test_an_altered_text_is_refused(change: str, request: pytest.FixtureRequest, project: Path, actgen: Actgen) -> None:
    request.getfixturevalue(change)
    for words in (ACT, ("render", "dossier", "--commune", COMMUNE, "--bundle"), ("check", "--commune", COMMUNE)):
        answer = actgen(*words)
        assert answer.code == 1
        assert "erreur VER-004" in answer.err
        assert "chaque page porterait « MODÈLE MODIFIÉ »." in flat(answer.err)
    assert not (project / "out").exists()


@pytest.mark.parametrize(("change", "mark"), one_of([("altered", "MODÈLE MODIFIÉ"), ("draft", "PROJET")]))
def test_each_format_says_it_on_every_page_and_in_its_title(
    change: str, mark: str, request: pytest.FixtureRequest, project: Path, actgen: Actgen
) -> None:
    request.getfixturevalue(change)
    answer = actgen(*ACT, "--version", "2026", "--projet", "--format", "docx,pdf,html,txt")
    assert answer.code == 0, answer.err
    assert f"  à ne pas signer : chaque page porte « {mark} »\n" in flat(answer.out)
    files = {kind: project / "out" / COMMUNE / f"deliberation.{kind}" for kind in ("docx", "pdf", "html", "txt")}
    plain, page = (files[kind].read_text(encoding="utf-8") for kind in ("txt", "html"))
    assert f"[En-tête de page] \t{mark} – ACTE À NE PAS SIGNER" in plain
    assert f"<strong>{mark} – ACTE À NE PAS SIGNER</strong>" in page
    wanted = text_words(plain)
    assert occurrences(wanted, words_of(f"{mark} – 2025-132 EDUCATION")) == 1
    assert docx_words(files["docx"].read_bytes()) == wanted
    assert html_words(page) == [*words_of(f"{mark} – ACTE À NE PAS SIGNER"), *wanted]  # at the top, below the arms
    assert pdf_words(files["pdf"]) == wanted
    pages = subprocess.run(["pdftotext", files["pdf"], "-"], capture_output=True, text=True, check=True).stdout
    assert [mark in page for page in pages.split("\f")[:-1]] == [True] * 3
    info = subprocess.run(["pdfinfo", files["pdf"]], capture_output=True, text=True, check=True).stdout
    assert f"Title:           {mark} – Délibération" in info
    assert f"<title>{mark} – Délibération" in page


def occurrences(words: list[str], sought: list[str]) -> int:
    return sum(words[at : at + len(sought)] == sought for at in range(len(words)))


def test_an_act_that_may_be_signed_carries_no_mark_and_says_so(project: Path, actgen: Actgen) -> None:
    answer = actgen(*ACT, "--projet", "--format", "txt")
    assert answer.code == 0
    assert "→ Aucun de ces modèles n’est un projet : ces actes ne portent pas de marque." in flat(answer.out)
    assert "PROJET –" not in (project / "out" / COMMUNE / "deliberation.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_marked_act_is_verified_as_it_was_made(kind: str, draft: Path, project: Path, actgen: Actgen) -> None:
    assert actgen(*ACT, "--version", "2026", "--projet", "--format", kind).code == 0
    answer = actgen("verify", project / "out" / COMMUNE / f"deliberation.{kind}")
    assert (answer.code, "identique, octet pour octet" in answer.out) == (0, True)


def test_an_act_made_before_the_template_changed_is_compared_without_a_mark(project: Path, actgen: Actgen) -> None:
    assert actgen(*ACT, "--format", "docx").code == 0
    path = project / "templates/nantes/deliberation/2026.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("VU le Code de la commande publique", "VU le Code")))
    answer = actgen("verify", project / "out" / COMMUNE / "deliberation.docx")
    assert answer.code == 1
    assert "MODÈLE MODIFIÉ" not in answer.out + answer.err


def test_the_other_faults_of_an_altered_text_are_told_with_it(project: Path, actgen: Actgen) -> None:
    path = project / "templates/nantes/deliberation/2026.docx"
    path.write_bytes(spoiled(path.read_bytes(), text("{{ maire.complet }}", "{{ maire.complett }}")))
    answer = actgen(*ACT)
    assert answer.code == 1
    assert "erreur VER-004" in answer.err
    assert "La variable «\u00a0complett\u00a0» n’existe pas." in answer.err


def test_goldens_compare_plain_acts(altered: Path, project: Path, actgen: Actgen) -> None:
    answer = actgen("golden", "check", "--commune", COMMUNE)
    assert answer.code == 1
    assert "MODÈLE MODIFIÉ" not in answer.out + answer.err
