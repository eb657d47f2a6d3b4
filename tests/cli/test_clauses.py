"""Common clauses on the command line: made from a plan, shown, listed with their templates, used in acts."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.text.paragraph import Paragraph

from actgen.core.project import Project
from actgen.pipeline import render_acts
from tests.conftest import COMMUNE, Actgen, Answer

VOTE = "Le conseil de {{ commune.nom }} vote\u00a0:\n- pour\n- contre\n"
HOST = "# Essai\nARTICLE 1 – VOTE\n{%p clause vote %}\n[pied de page]\n{%p clause vote %}\n[fin]\n"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without templates, made the current folder."""
    for folder in ("templates", "variables"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def make(actgen: Actgen, tmp_path: Path) -> Callable[..., Answer]:
    """Make a clause or a template from the text of a plan."""

    def call(name: str, plan: str, *words: str) -> Answer:
        (tmp_path / "plan.txt").write_text(plan, encoding="utf-8")
        return actgen("templates", "new", name, "--from", tmp_path / "plan.txt", *words)

    return call


Make = Callable[..., Answer]


def test_a_plan_becomes_a_clause_with_its_text_and_no_manifest(bare: Path, make: Make) -> None:
    answer = make("commun/vote", VOTE)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "écrit templates/commun/vote.docx\nécrit templates/commun/vote.txt\n"
    assert sorted(path.name for path in (bare / "templates/commun").iterdir()) == ["vote.docx", "vote.txt"]
    assert (bare / "templates/commun/vote.txt").read_text(encoding="utf-8") == (
        "[Corps] Le conseil de {{ commune.nom }} vote\u00a0:\n[Élément de liste] pour\n[Élément de liste] contre\n"
    )


def test_a_clause_is_not_replaced_unasked(bare: Path, make: Make) -> None:
    make("commun/vote", VOTE)
    answer = make("commun/vote", "Autre.")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "La clause «\u00a0vote\u00a0» existe déjà\u00a0: templates/commun/vote.docx. Rien n’a été écrit.\n"
        "→ Choisissez un autre nom, ou ajoutez --force pour la remplacer.\n"
    )
    assert make("commun/vote", "Autre.", "--force").code == 0


def test_a_clause_has_no_version(bare: Path, make: Make) -> None:
    answer = make("commun/vote@2026", VOTE)
    assert answer.code == 2
    assert (
        answer.err == "Une clause n’a pas de version\u00a0: «\u00a0commun/vote@2026\u00a0».\n→ Nommez-la commun/vote.\n"
    )


def test_a_clause_with_faults_is_not_written(bare: Path, make: Make) -> None:
    answer = make("commun/vote", "Le vote.\n{{ commune nom }}\n{%p clause vote %}\n")
    assert answer.code == 1
    assert "erreur CLA-002 — commun/vote, clause vote, paragraphe 3\n" in answer.err
    assert "erreur BAL-004 — commun/vote, clause vote, paragraphe 2\n" in answer.err
    assert not (bare / "templates/commun").exists()


def test_a_clause_that_closes_a_circle_is_not_written(bare: Path, make: Make) -> None:
    make("commun/vote", "Le vote.")
    make("commun/recours", "Le recours.\n{%p clause vote %}\n")
    answer = make("commun/vote", "Le vote.\n{%p clause recours %}\n", "--force")
    assert answer.code == 1
    assert "La clause «\u00a0vote\u00a0» s’inclut elle-même\u00a0: vote → recours → vote." in answer.err


def test_the_plan_of_a_clause_has_no_foot_of_page(bare: Path, make: Make) -> None:
    answer = make("commun/vote", "Le vote.\n[pied de page]\nPage\n[fin]\n")
    assert answer.code == 1
    assert "contient un en-tête ou un pied de page, qu’un modèle ne peut pas reprendre." in answer.err


def test_a_template_may_include_it_from_its_plan(bare: Path, make: Make, actgen: Actgen) -> None:
    assert make("nantes/essai@2026", HOST).code == 1
    make("commun/vote", VOTE)
    assert make("nantes/essai@2026", HOST).code == 0
    assert "[Corps] {%p clause vote %}\n" in actgen("templates", "show", "nantes/essai@2026").out


def test_the_list_shows_each_clause_with_the_templates_that_include_it(bare: Path, make: Make, actgen: Actgen) -> None:
    make("commun/date", "Fait le jour dit.")
    make("commun/vote", f"{VOTE}{{%p clause date %}}\n")
    make("commun/recours", "Recours.")
    make("nantes/essai@2026", HOST)
    make("creteil/essai@2025", HOST)
    assert actgen("templates", "list").out.splitlines()[2:] == [
        "clause date\u00a0: creteil/essai@2025, nantes/essai@2026",
        "clause recours\u00a0: aucun modèle ne l’inclut",
        "clause vote\u00a0: creteil/essai@2025, nantes/essai@2026",
    ]


def test_a_clause_is_shown_style_by_style(bare: Path, make: Make, actgen: Actgen) -> None:
    make("commun/vote", VOTE)
    assert actgen("templates", "show", "commun/vote").out.startswith("[Corps] Le conseil de {{ commune.nom }} vote")
    answer = actgen("templates", "show", "commun/votes")
    assert (answer.code, answer.err) == (
        2,
        "La clause «\u00a0votes\u00a0» n’existe pas.\n→ Vouliez-vous dire «\u00a0vote\u00a0»\u202f?\n",
    )


def test_the_text_of_a_clause_is_written_and_checked(bare: Path, make: Make, actgen: Actgen) -> None:
    make("commun/vote", VOTE)
    text = bare / "templates/commun/vote.txt"
    current = text.read_bytes()
    assert actgen("templates", "text", "--check").code == 0
    text.write_text("vieux")
    stale = actgen("templates", "text", "--check")
    assert (stale.code, stale.out) == (1, "templates/commun/vote.txt n’est plus à jour\n")
    assert actgen("templates", "text").out == "templates/commun/vote.txt écrit\n"
    assert text.read_bytes() == current


@pytest.fixture
def with_clause(project: Path, make: Make) -> Path:
    """The real project, the first words of its délibération moved into a clause."""
    text = (project / "templates/nantes/deliberation/2026.txt").read_text(encoding="utf-8")
    head, moved, rest = text.partition("[Visa] VU le Code de la commande publique\u202f;\n")
    assert moved
    assert make("commun/visas", moved).code == 0
    assert make("nantes/deliberation@2026", f"{head}{{%p clause visas %}}\n{rest}", "--force").code == 0
    return project


def test_an_act_reads_the_same_with_a_passage_in_a_clause(
    project: Path, make: Make, actgen: Actgen, request: pytest.FixtureRequest
) -> None:
    render = ("render", "deliberation", "--commune", COMMUNE, "--format", "txt,docx", "--output")
    assert actgen(*render, "avant").code == 0
    request.getfixturevalue("with_clause")
    assert actgen("templates", "lock", "--relock", "nantes/deliberation@2026").code == 0
    after = actgen(*render, "apres")
    assert after.code == 0, after.err
    assert actgen(*render, "encore").code == 0
    before, now = (project / folder / "deliberation.txt" for folder in ("avant", "apres"))
    assert now.read_bytes() == before.read_bytes()
    assert (project / "apres/deliberation.docx").read_bytes() == (project / "encore/deliberation.docx").read_bytes()


def test_a_fault_of_an_act_is_placed_in_the_clause(with_clause: Path, make: Make, actgen: Actgen) -> None:
    assert make("commun/visas", "[Visa] VU\n[Visa] VU {{ commune.nomm }}", "--force").code == 0
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt")
    assert answer.code == 1
    assert "erreur REM-001 — nantes/deliberation@2026, clause visas, paragraphe 2\n" in answer.err
    assert "Vouliez-vous dire «\u00a0nom\u00a0»" in answer.err


def test_a_missing_clause_stops_the_act(with_clause: Path, actgen: Actgen) -> None:
    (with_clause / "templates/commun/visas.docx").unlink()
    answer = actgen("render", "deliberation", "--commune", COMMUNE, "--format", "txt")
    assert answer.code == 1
    assert "erreur CLA-001 — nantes/deliberation@2026, corps du texte, paragraphe " in answer.err
    assert "La clause «\u00a0visas\u00a0» n’existe pas." in answer.err


def test_the_signatures_stay_on_the_page_of_the_clause_before_them(project: Path) -> None:
    docx = render_acts(Project(project), "saint-ambroix", "deliberation", ("docx",))[0].files["docx"]
    document = Document(io.BytesIO(docx))
    paragraphs = [child for child in document.element.body.iterchildren() if child.tag.endswith(("}p", "}tbl"))]
    signatures = max(place for place, child in enumerate(paragraphs) if child.tag.endswith("}tbl"))
    room, last = (Paragraph(paragraphs[signatures - back], document) for back in (1, 2))
    assert room.text == ""
    assert room.paragraph_format.keep_with_next
    assert last.text.startswith("Le présent acte, à supposer qu’il fasse grief, peut faire l’objet")
    assert last.paragraph_format.keep_with_next
