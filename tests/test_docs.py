"""The documentation is true: generated pages are current, and what a guide tells to type works."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from actgen.grammar.filters import FILTERS
from actgen.variables.yaml.nodes import read_yaml
from scripts import draw_map
from scripts.generate_docs import FOLDER, pages
from tests.atelier.batch.tables import communes, csv_of
from tests.conftest import COMMUNE, ROOT, Answer
from tests.sizes import some

GUIDE = (ROOT / "docs" / "guide-redaction.md").read_text(encoding="utf-8")
VARIABLES = (FOLDER / "variables.md").read_text(encoding="utf-8")
ARCHITECTURE = draw_map.PAGE.read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")


@cache
def generated() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize(
    "name",
    ["commandes.md", "controles.md", "variables.md", "contexte.md", "filtres.md", "expressions.md", "licences.md"],
)
def test_each_generated_page_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == generated()[name], "run `make docs`"


@pytest.mark.long
def test_the_map_is_drawn_from_the_imports_of_today() -> None:
    assert draw_map.page(ARCHITECTURE) == ARCHITECTURE, "run `make docs`"


def test_an_arrow_that_others_imply_is_not_drawn() -> None:
    graph = {"fill": {"grammar", "core"}, "grammar": {"core"}, "core": set[str]()}
    drawn = draw_map.needed({one: frozenset(others) for one, others in graph.items()})
    assert drawn == {"fill": {"grammar"}, "grammar": {"core"}, "core": set()}


def test_every_file_and_folder_of_the_code_that_the_map_names_is_there() -> None:
    paths = re.findall(r"`((?:\w+/)+(?:\w+\.\w+)?)`", ARCHITECTURE)
    named = [path for path in paths if "/NOM." not in path]
    elsewhere = [path for path in named if not any((place / path).exists() for place in (draw_map.SOURCE, ROOT))]
    assert elsewhere == []
    assert len(named) > 20


def test_every_filter_is_shown() -> None:
    shown = (FOLDER / "filtres.md").read_text(encoding="utf-8")
    assert [name for name in FILTERS if not re.search(rf"\| {name}\b", shown)] == []


def test_the_page_of_the_expressions_says_what_they_give() -> None:
    shown = (FOLDER / "expressions.md").read_text(encoding="utf-8")
    assert "| `aides \\| somme('montant')` | 26300,5 |" in shown
    assert "| `(fin - debut) + 1` | 243 |" in shown
    assert "| `avance > 100` | *inconnu* |" in shown
    assert "Mettez des parenthèses\u00a0: (800 + 1500.50) \\| montant, ou 800 + (1500.50 \\| montant)." in shown


def commands(text: str) -> list[str]:
    return re.findall(r"^\s*\$ actgen (.+)$", text, re.MULTILINE)


@pytest.mark.parametrize("line", some(commands(GUIDE), 12))
def test_every_command_of_the_guide_runs(line: str, project: Path, actgen: Callable[..., Answer]) -> None:
    plan = re.search(r"```text\n(# Convention d’essai.*?)```", GUIDE, re.DOTALL)
    assert plan is not None
    (project / "plan.txt").write_text(plan[1], encoding="utf-8")
    if line.startswith("verify "):  # the file that the guide made some lines above
        assert actgen("render", "deliberation", "--commune", COMMUNE, "--format", "docx").code == 0
    if "--version essai" in line:  # the template that the guide made some lines above
        assert actgen(*shlex.split(next(one for one in commands(GUIDE) if one.startswith("templates new")))).code == 0
    if (
        "commune-le-brignon/papier" in line and "new" not in line
    ):  # the letterhead that the guide began some lines above
        assert actgen("templates", "new", "commune-le-brignon/papier").code == 0
    answer = actgen(*shlex.split(line))
    assert answer.code == 0, answer.err


def test_the_letterhead_of_the_guide_shows_the_arms_that_it_offers(
    project: Path, actgen: Callable[..., Answer]
) -> None:
    given = re.search(r"```yaml\ncommune:\n  (logo: images/(.+)\.svg)\n```", GUIDE)
    assert given is not None
    (project / "images").mkdir()
    for ending in (".svg", ".png"):
        content = (ROOT / "docs" / "exemples" / f"{given[2]}{ending}").read_bytes()
        (project / "images" / f"{given[2]}{ending}").write_bytes(content)
    path = project / "variables" / "communes" / "le-brignon.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("commune:\n", f"commune:\n  {given[1]}\n"), encoding="utf-8"
    )
    assert actgen("templates", "new", "commune-le-brignon/papier").code == 0
    assert actgen("render", "subvention", "--commune", "le-brignon", "--format", "html,txt,docx").code == 0
    out = project / "out" / "le-brignon"
    assert '<img src="data:image/svg+xml' in (out / "subvention.html").read_text(encoding="utf-8")
    assert "[image\u00a0: Blason de la commune]" in (out / "subvention.txt").read_text(encoding="utf-8")
    assert actgen("verify", str(out / "subvention.docx")).code == 0


#: What names the fields that it declares itself; those of a declaration are held by its own tests.
_DECLARING = (("variables",), ("champs",))


@pytest.mark.parametrize("excerpt", re.findall(r"```yaml\n(.+?)```", GUIDE, re.DOTALL))
def test_every_excerpt_of_a_file_has_only_names_that_exist(excerpt: str) -> None:
    document = read_yaml(excerpt.encode(), "guide")
    known = {re.sub(r"\[\]", "", path) for path in re.findall(r"^\| `([\w.\[\]]+)`", VARIABLES, re.MULTILINE)}
    paths = [path for path in document.keys if path[:1] not in _DECLARING]
    named = [".".join(step for step in path if isinstance(step, str)) for path in paths]
    assert [path for path in named if path not in known] == []


def test_the_fault_that_the_guide_shows_is_what_the_tool_says(project: Path, actgen: Callable[..., Answer]) -> None:
    shown = re.search(r"```text\n(erreur SEA-003.+?)```", GUIDE, re.DOTALL)
    assert shown is not None
    path = project / "variables" / "communes" / f"{COMMUNE}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("a: Florent CAILLET", "a: Florent CAILET"), encoding="utf-8")
    told = actgen("check", "--commune", COMMUNE).err.replace("\u00a0", " ").replace("\u202f", " ")
    assert shown[1] in told


@pytest.mark.long
def test_every_command_of_the_readme_runs(
    project: Path, actgen: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "communes.csv").write_text(csv_of(*communes("43001", "43002")), encoding="utf-8")
    lines = re.findall(r"^\.venv/bin/actgen (?!.*--dask)(.+?)(?:\s+#.*)?$", README, re.MULTILINE)
    assert len(lines) >= 3
    for line in lines:
        monkeypatch.setattr("sys.stdin", io.StringIO("44055\n"))  # the commune, then nobody answers any more
        answer = actgen(*shlex.split(line))
        asks = "--ask" in line
        assert answer.code == int(asks), f"{line}\n{answer.err}"
        assert ("Vos réponses sont enregistrées" in answer.out) == asks


def test_every_link_between_pages_leads_somewhere() -> None:
    pages_of_docs = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)} → {target}"
        for page in pages_of_docs
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in (ROOT / "docs" / "decisions").glob("0*.md")]
    assert [name for name in files if name not in listed] == []
