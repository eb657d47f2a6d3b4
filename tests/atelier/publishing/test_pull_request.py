"""The report of a pull request, made by the script of the workflow in a real repository with two branches."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.atelier.goldens.look.pictures import pictures_of
from scripts.pull_request_report import main
from tests.atelier.drafts import a_draft, edit, reword
from tests.atelier.goldens.look.seeded import pdf_file
from tests.atelier.repository import Repository, a_repository
from tests.conftest import COMMUNE, ROOT, Answer
from tests.pages.checking import checked

CONVENTION = "templates/nantes/convention/2026"
GOLDEN = f"golden/nantes/{COMMUNE}/convention.txt"
HEADING = (
    "<!-- actgen: ce que cette demande change dans les actes -->\n### Ce que cette demande change dans les actes\n\n"
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    made = a_repository(tmp_path / "clone")
    made.git("checkout", "-q", "-b", "branche")
    monkeypatch.chdir(made.root)
    return made


def report(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    """The page and the comment."""
    capsys.readouterr()
    assert main(["--base", "main", *words]) == 0
    comment = Path("out/demande/resume.md").read_text(encoding="utf-8")
    assert capsys.readouterr().out == comment
    return Path("out/demande/rapport.html").read_text(encoding="utf-8"), comment.replace("\u00a0", " ")


def test_a_branch_that_changes_deletes_and_adds(
    repository: Repository, actgen: Callable[..., Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    a_draft(actgen)
    reword(f"{CONVENTION}.docx", ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent <b>."))
    for suffix in ("docx", "txt", "yaml"):
        Path(f"templates/creteil/certificat-adhesion/2025.{suffix}").unlink()
    edit(GOLDEN, ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."))
    repository.commit("Les changements")
    page, comment = report(capsys)
    assert comment == (
        f"{HEADING}"
        "- `creteil/certificat-adhesion@2025` (supprimé). Il n’est plus dans le projet.\n"
        "- `nantes/convention@2026` (modifié). 1 article modifié (7) ; +2 −1 mots.\n"
        "- `nantes/convention@2030` (nouveau). Comparé à nantes/convention@2026 : 1 article modifié (7) ; "
        "10 lignes du manifeste changées ; +1 −2 mots.\n"
        "\n"
        "Textes acceptés : 1 golden modifié.\n"
        "\n"
        f"- `nantes/{COMMUNE}/convention` : modifié\n"
        "\n"
        "Les actes tels qu’ils se font maintenant : 20 actes conformes, 1 acte modifié, 1 dossier en défaut.\n"
    )
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert f'<a href="#g0">nantes/{COMMUNE}/convention</a> <span class="state">golden modifié</span>' in page
    assert "<h3>Les actes comparés à leurs goldens</h3>" not in page
    assert "<h2>Les actes comparés à leurs goldens</h2>" in page


@pytest.mark.long
def test_each_anchor_of_the_page_leads_to_one_place(
    repository: Repository, actgen: Callable[..., Answer], capsys: pytest.CaptureFixture[str]
) -> None:
    reword(f"{CONVENTION}.docx", ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."))
    a_draft(actgen)
    repository.commit("Les changements")
    page, _ = report(capsys)
    assert checked(page).links


@pytest.mark.long
def test_only_what_the_branch_did_is_told_and_only_what_is_committed(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "-q", "main")
    reword("templates/commun/vote.docx", ("Votants", "Nombre de votants"))
    repository.commit("Sur la branche principale")
    repository.git("checkout", "-q", "branche")
    (repository.root / "NOTES.md").write_text("x\n", encoding="utf-8")
    repository.commit("Une note")
    reword(f"{CONVENTION}.docx", ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."))
    _, comment = report(capsys)
    assert comment == (
        f"{HEADING}Cette demande ne change ni modèle, ni clause, ni golden.\n\n"
        "Les actes tels qu’ils se font maintenant : 24 actes conformes à leurs goldens.\n"
    )


@pytest.mark.long
def test_a_clause_and_a_damaged_file_are_told(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    reword("templates/commun/vote.docx", ("Votants", "Nombre de votants"))
    Path(f"{CONVENTION}.docx").write_bytes(b"rien")
    repository.commit("Les changements")
    page, comment = report(capsys)
    assert "- `commun/vote` (modifié). Partie changée : dispositif ; +3 −1 mots.\n" in comment
    assert "- `nantes/convention@2026` (modifié). Illisible : " in comment
    assert '<section id="v-defaut-' in page


def test_a_commit_that_does_not_exist_is_told(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--base", "ailleurs"]) == 2
    assert "Git a refusé «\u00a0git merge-base\u00a0»" in capsys.readouterr().err


def test_the_workflow_calls_the_script_and_pins_official_actions() -> None:
    text = (ROOT / ".github" / "workflows" / "actes.yml").read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)", text)
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", one) for one in used)
    assert "scripts/pull_request_report.py --base" in text


@pytest.mark.long
def test_pages_that_a_branch_changes_are_told_and_shown_before_and_after(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = Path(GOLDEN).with_suffix("")
    pages.mkdir()
    (pages / "pdf.txt").write_text("Page 1\n  P | Arial 10 #000000 | Le maire signe\n", encoding="utf-8")
    (pages / "pdf-1.png").write_bytes(pictures_of(pdf_file(), b"", "essai")[0])
    repository.commit("Les pages sont tenues")
    repository.git("branch", "-f", "main")
    edit(str(pages / "pdf.txt"), ("#000000", "#ffffff"))
    (pages / "pdf-1.png").write_bytes(pictures_of(pdf_file(), b"", "essai")[1])
    repository.commit("Tout en blanc")
    monkeypatch.setattr("actgen.atelier.publishing.pull_request.holds_pages", lambda _: False)  # acts take seconds
    page, comment = report(capsys)
    assert (
        f"- `nantes/{COMMUNE}/convention` : modifié ; PDF : « Arial 10 \\#000000 » devient « Arial 10 \\#ffffff », "
        "à voir : page 1 changée\n"
    ) in comment
    assert "img-src data:" in page
    checked(page)
    assert re.findall(r' alt="([^"]+)"', page) == ["La page 1, avant", "La page 1, après", "La page 1, différence"]
