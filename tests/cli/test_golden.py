"""`actgen golden` on a copy of the project's own templates and variables: what it says, what it writes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from actgen.atelier.goldens.look import office
from actgen.cli.app import run
from tests.conftest import ANNEXE, Actgen
from tests.pages.checking import checked

PROJECT = Path(__file__).parents[2]
ANCENIS = "ancenis-saint-gereon"
DELIBERATION = f"golden/nantes/{ANCENIS}/deliberation.txt"
CONVENTION = f"golden/nantes/{ANCENIS}/convention.txt"
ADVICE = "→ Relisez ces différences. Si elles sont voulues, acceptez-les avec «\u00a0actgen golden update{}\u00a0».\n"

Golden = Callable[..., tuple[int, str, str]]


@dataclass
class Copy:
    """A copy of the project in a temporary folder."""

    root: Path

    def text(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Replace `old`, which stands once in the file."""
        text = self.text(path)
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def add_commune(self, slug: str) -> str:
        """Another commune, with the facts of Ancenis; its file."""
        path = f"variables/communes/{slug}.yaml"
        shutil.copy(self.root / f"variables/communes/{ANCENIS}.yaml", self.root / path)
        return path

    def files(self) -> dict[str, bytes]:
        """Every file and what it holds."""
        found = sorted(path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """The current folder is a project with one commune and no golden."""
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    shutil.copytree(PROJECT / "variables" / "academies", tmp_path / "variables" / "academies")
    communes = tmp_path / "variables" / "communes"
    communes.mkdir()
    sheet = (PROJECT / "variables" / "communes" / f"{ANCENIS}.yaml").read_text(encoding="utf-8")
    assert sheet.count(f"\n{ANNEXE}") == 1
    (communes / f"{ANCENIS}.yaml").write_text(sheet.replace(f"\n{ANNEXE}", ""), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Copy(tmp_path)


@pytest.fixture
def golden(copy: Copy, capsys: pytest.CaptureFixture[str]) -> Golden:
    """`golden("check")`: the exit code, what is printed, what is printed as a fault."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(["golden", *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def accepted(copy: Copy, golden: Golden) -> Copy:
    """The same project once its acts are accepted."""
    assert golden("update")[0] == 0
    return copy


def test_acts_without_golden_fail_until_they_are_accepted(copy: Copy, golden: Golden) -> None:
    assert golden("check") == (
        1,
        f"{DELIBERATION}\u00a0: nouveau\n  Cet acte n’a pas encore de golden.\n\n"
        f"{CONVENTION}\u00a0: nouveau\n  Cet acte n’a pas encore de golden.\n\n"
        "2 actes nouveaux.\n" + ADVICE.format(""),
        "",
    )
    assert golden("update") == (
        0,
        f"écrit {DELIBERATION} (nouveau)\nécrit {CONVENTION} (nouveau)\n2 goldens écrits.\n",
        "",
    )
    assert golden("check") == (0, "2 actes conformes à leurs goldens.\n", "")
    assert golden("update") == (0, "2 goldens inchangés.\n", "")


def test_a_golden_is_the_name_of_the_template_then_the_text_of_the_act(accepted: Copy, golden: Golden) -> None:
    assert run(["render", "dossier", "--commune", ANCENIS, "--format", "txt"]) == 0
    for acte, path in (("deliberation", DELIBERATION), ("convention", CONVENTION)):
        assert accepted.text(path) == (
            f"Modèle\u00a0: nantes/{acte}@2026\n\n" + accepted.text(f"out/{ANCENIS}/{acte}.txt")
        )


def test_checking_writes_nothing(accepted: Copy, golden: Golden) -> None:
    accepted.replace(CONVENTION, "ARTICLE\u00a09 – LITIGES", "ARTICLE\u00a09 – CONFLITS")
    before = accepted.files()
    assert golden("check")[0] == 1
    assert accepted.files() == before


def test_a_change_of_the_dossier_is_shown_word_by_word(accepted: Copy, golden: Golden) -> None:
    accepted.replace(f"variables/communes/{ANCENIS}.yaml", "rapporteur: Anthony MORTIER", "rapporteur: Bruno FOUCHER")
    assert golden("check") == (
        1,
        f"{DELIBERATION}\u00a0: modifié\n"
        "  Mentions\n"
        "    Rapporteur\u00a0: [-Anthony MORTIER-]{+Bruno FOUCHER+}\n"
        "\n"
        "1 acte conforme, 1 acte modifié.\n" + ADVICE.format(""),
        "",
    )
    assert golden("update") == (0, f"écrit {DELIBERATION} (modifié)\n1 golden écrit, 1 golden inchangé.\n", "")
    assert golden("check") == (0, "2 actes conformes à leurs goldens.\n", "")


def test_a_changed_word_stands_under_its_article(accepted: Copy, golden: Golden) -> None:
    paragraph = paragraph_under(accepted.text(CONVENTION), "ARTICLE\u00a09 – LITIGES")
    first, rest = paragraph.split(" ", 1)
    accepted.replace(CONVENTION, paragraph, f"Jadis {rest}")
    code, printed, _ = golden("check", "--commune", ANCENIS)
    assert code == 1
    assert printed.startswith(
        f"{CONVENTION}\u00a0: modifié\n  ARTICLE 9 – LITIGES\n    [-Jadis-]{{+{first}+}} {rest[:40]}"
    )
    assert printed.endswith(ADVICE.format(f" --commune {ANCENIS}"))


def test_a_golden_that_no_act_produces_any_more_fails_and_is_deleted_on_request(accepted: Copy, golden: Golden) -> None:
    accepted.replace(f"variables/communes/{ANCENIS}.yaml", "\n  convention: {}\n", "\n")
    assert golden("check") == (
        1,
        f"{CONVENTION}\u00a0: orphelin\n  Aucun acte ne produit plus ce golden.\n\n"
        "1 acte conforme, 1 golden orphelin.\n" + ADVICE.format(""),
        "",
    )
    assert golden("update") == (
        0,
        f"supprimé {CONVENTION} (orphelin)\n1 golden supprimé, 1 golden inchangé.\n",
        "",
    )
    assert golden("check") == (0, "1 acte conforme à son golden.\n", "")


def test_updating_one_commune_touches_no_other_file(accepted: Copy, golden: Golden) -> None:
    accepted.add_commune("ancenis")
    accepted.replace(CONVENTION, "ARTICLE\u00a09 – LITIGES", "ARTICLE\u00a09 – CONFLITS")
    before = accepted.files()
    assert golden("update", "--commune", "ancenis")[0] == 0
    after = accepted.files()
    assert set(after) - set(before) == {
        "golden/nantes/ancenis/convention.txt",
        "golden/nantes/ancenis/deliberation.txt",
    }
    assert {path: after[path] for path in before} == before


def test_a_dossier_with_a_fault_fails_without_hiding_the_others(accepted: Copy, golden: Golden) -> None:
    path = accepted.add_commune("ancenis")
    accepted.replace(path, "  population: 11600\n", "  populations: 11600\n")
    code, printed, faults = golden("check")
    assert code == 1
    assert printed == (
        "ancenis\u00a0: dossier en défaut, ses actes n’ont pas été comparés.\n2 actes conformes, 1 dossier en défaut.\n"
    )
    assert f"{path}:" in faults
    code, printed, faults = golden("update")
    assert (code, printed) == (
        1,
        "ancenis\u00a0: dossier en défaut, ses actes n’ont pas été comparés.\n2 goldens inchangés.\n",
    )


def test_an_unknown_commune_is_a_wrong_usage_and_the_nearest_is_offered(copy: Copy, golden: Golden) -> None:
    for action in ("check", "update"):
        assert golden(action, "--commune", "ancenis-saint-gerion") == (
            2,
            "",
            "La commune «\u00a0ancenis-saint-gerion\u00a0» n’a pas de fichier\u00a0: "
            "variables/communes/ancenis-saint-gerion.yaml n’existe pas.\n"
            f"→ Vouliez-vous dire «\u00a0{ANCENIS}\u00a0»\u202f?\n",
        )
    assert not (copy.root / "golden").exists()


def test_the_report_shows_the_same_difference(accepted: Copy, golden: Golden) -> None:
    accepted.replace(f"variables/communes/{ANCENIS}.yaml", "rapporteur: Anthony MORTIER", "rapporteur: Bruno FOUCHER")
    code, printed, _ = golden("check", "--report", "differences.html")
    assert code == 1
    assert "\n\nRapport écrit\u00a0: differences.html\n1 acte conforme, 1 acte modifié.\n" in printed
    assert (
        "<h3>Mentions</h3>\n"
        '<p class="passage">Rapporteur\u00a0: <del>Anthony MORTIER</del><ins>Bruno FOUCHER</ins></p>\n'
    ) in accepted.text("differences.html")
    assert golden("check", "--report", "differences.html")[0] == 1


def test_a_report_never_replaces_another_file(accepted: Copy, golden: Golden) -> None:
    before = accepted.files()
    assert golden("check", "--report", DELIBERATION) == (
        2,
        "",
        f"Déjà là, et ce n’est pas un rapport d’actgen\u00a0: {DELIBERATION}. Rien n’a été écrit.\n"
        "→ Donnez un autre nom au rapport, avec --report.\n",
    )
    assert accepted.files() == before


def test_the_project_may_be_elsewhere(
    accepted: Copy, golden: Golden, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("ailleurs"))
    assert golden("check", "--project", str(accepted.root)) == (0, "2 actes conformes à leurs goldens.\n", "")
    (accepted.root / DELIBERATION).unlink()
    assert golden("check", "--project", str(accepted.root))[1].endswith(ADVICE.format(f" --project {accepted.root}"))


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["update", "--help"]])
def test_help_is_french_with_an_example(golden: Golden, arguments: list[str]) -> None:
    code, printed, _ = golden(*arguments)
    assert code == 0
    assert printed.startswith(f"Emploi\u00a0: actgen golden {' '.join(arguments[:-1])}".rstrip())
    assert "Exemple\u00a0: actgen golden " in printed
    assert "Montre cette page." in printed


def paragraph_under(text: str, heading: str) -> str:
    """The first paragraph after the heading."""
    lines = [line for line in text.splitlines() if line]
    return lines[lines.index(heading) + 1]


# Deleting blind


def test_no_golden_goes_where_no_commune_is_seen(copy: Copy, golden: Golden) -> None:
    assert golden("update")[0] == 0
    (copy.root / "variables" / "communes" / f"{ANCENIS}.yaml").unlink()
    before = copy.files()
    assert golden("update") == (
        2,
        "",
        f"2 goldens seraient supprimés sans que leurs communes soient vues\u00a0: {ANCENIS}. Rien n’a été écrit.\n"
        "→ Aucune commune n’a de fichier\u00a0: reprenez variables/communes tel qu’il est dans Git.\n",
    )
    assert copy.files() == before


@pytest.mark.parametrize("name", [f"{ANCENIS}.yml", "Ancenis Saint-Géréon.yaml", f"{ANCENIS}.yaml.txt", ANCENIS])
def test_nor_where_the_file_of_the_commune_has_another_name(copy: Copy, golden: Golden, name: str) -> None:
    copy.add_commune("autre")
    assert golden("update")[0] == 0
    communes = copy.root / "variables" / "communes"
    (communes / f"{ANCENIS}.yaml").rename(communes / name)
    before = copy.files()
    code, out, err = golden("update")
    assert (code, out) == (2, "")
    assert err.startswith("2 goldens seraient supprimés sans que leurs communes soient vues\u00a0: ancenis")
    assert err.endswith(f"→ Renommez variables/communes/{name} en {ANCENIS}.yaml.\n")
    assert copy.files() == before


def test_the_goldens_of_a_commune_that_was_removed_go(copy: Copy, golden: Golden) -> None:
    sheet = copy.root / copy.add_commune("autre")
    assert golden("update")[0] == 0
    sheet.unlink()
    (sheet.parent / "note.txt").write_text("à faire", encoding="utf-8")
    code, out, err = golden("update")
    assert (code, err, out.count("(orphelin)")) == (0, "", 2)


# Pages


@pytest.fixture
def held(copy: Copy, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> Copy:
    """The same project once the words and the pages of its acts are accepted, on a machine without LibreOffice."""
    monkeypatch.setattr(office, "program", lambda: "")
    assert golden("update", "--pages") == (
        0,
        f"écrit {DELIBERATION} et ses pages (nouveau)\nécrit {CONVENTION} et ses pages (nouveau)\n{UNDRAWN}"
        "2 goldens écrits.\n",
        "",
    )
    return copy


UNDRAWN = (
    "À savoir\u00a0: Les pages de 2 fichiers Word n’ont pas été dessinées\u00a0: "
    "LibreOffice manque sur cette machine.\n"
)
PAGES = f"golden/nantes/{ANCENIS}/convention"


def test_pages_are_held_once_they_are_asked_for_and_then_compared(held: Copy, golden: Golden) -> None:
    assert held.text(f"{PAGES}/pdf.txt").startswith("Document | 5 p. | balisé | langue fr-FR | Convention d’adhésion")
    assert held.text(f"{PAGES}/docx.txt").startswith("Réglages | ")
    assert (held.root / PAGES / "pdf-5.png").is_file()
    assert golden("check") == (0, f"{UNDRAWN}2 actes conformes à leurs goldens.\n", "")
    assert golden("check", "--sans-pages") == (0, "2 actes conformes à leurs goldens.\n", "")


@pytest.mark.long
def test_a_change_of_the_look_is_told_and_shown_before_and_after(held: Copy, golden: Golden) -> None:
    held.replace(f"{PAGES}/pdf.txt", "Liberation-Sans-Bold 12,5 #000000", "Liberation-Sans-Bold 14 #ff0000")
    page = held.root / PAGES / "pdf-1.png"
    page.write_bytes((held.root / PAGES / "pdf-2.png").read_bytes())
    code, printed, _ = golden("check", "--report", "differences.html")
    assert code == 1
    assert (
        f"{CONVENTION}\u00a0: modifié\n"
        "  Les mots sont ceux du golden\u00a0; ses pages ont changé.\n"
        "  Pages du PDF\n"
        "    «\u00a0Liberation-Sans-Bold 14 #ff0000\u00a0» devient «\u00a0Liberation-Sans-Bold 12,5 #000000\u00a0»\n"
        "    à voir\u00a0: page 1 changée\n"
        "  PDF, page 1\n"
    ) in printed
    report = held.text("differences.html")
    assert "img-src data:" in report
    assert checked(report).title == "Les actes comparés à leurs goldens"
    shown = re.findall(r'<img src="data:image/png;base64,[^"]+" alt="([^"]+)">', report)
    assert shown == ["La page 1, avant", "La page 1, après", "La page 1, différence"]


@pytest.mark.long
def test_a_draft_is_compared_for_the_sitting_that_is_named(meyrals: Path, actgen: Actgen) -> None:
    words = ("golden", "check", "--projet", "mairie/liste-deliberations@2026", "--commune", "meyrals", "--seance")
    assert "golden/mairie/meyrals/2026-02-10/liste-deliberations.txt\u00a0: nouveau" in actgen(*words, "2026-02-10").out
    assert actgen(*words, "2026-03-10").err == (
        "La commune «\u00a0meyrals\u00a0» n’a pas de séance du 2026-03-10.\n"
        "→ Nommez-en une\u00a0: --seance 2026-02-10.\n"
    )
