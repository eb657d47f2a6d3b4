"""The common clauses of a project: found by name, and who includes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.clauses import (
    clause_users,
    list_clauses,
    load_clause,
    load_clauses,
    parse_clause_name,
)
from actgen.ooxml.clauses import NO_CLAUSES, Clauses
from tests.library.projects import a_project
from tests.ooxml.word import deleted, p, tbl, tc, tr, word_file


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = a_project(tmp_path)
    add_clause(project, "vote", "a", "{%p clause recours %}")
    add_clause(project, "recours", "b")
    add_clause(project, "presence", "c")
    return project


def add_clause(project: Project, name: str, *blocks: str) -> None:
    path = project.clause_file(name, ".docx")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(word_file(*map(p, blocks)))


def add_template(project: Project, name: str, *blocks: str, **others: list[str]) -> None:
    path = project.template_file(parse_template_name(name), ".docx")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(word_file(*(block if block.startswith("<") else p(block) for block in blocks), **others))


def using(project: Project, clause: str) -> list[str]:
    return [str(name) for name in clause_users(project)[clause]]


def test_the_clauses_of_a_project_are_listed_in_order(project: Project) -> None:
    assert list_clauses(project) == ["presence", "recours", "vote"]
    assert load_clauses(project).names == ["presence", "recours", "vote"]
    assert load_clauses(project).find("vote") == project.clause_file("vote", ".docx").read_bytes()
    assert load_clauses(project).find("votes") is None


def test_what_word_leaves_beside_an_open_clause_is_none(project: Project) -> None:
    for name in ("~$vote.docx", "Mon vote.docx", "vote.txt"):
        (project.templates / "commun" / name).write_bytes(b"")
    assert list_clauses(project) == ["presence", "recours", "vote"]


def test_a_project_may_have_none(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    add_template(project, "nantes/essai@2026", "a")
    assert load_clauses(project) == NO_CLAUSES
    assert clause_users(project) == {}


def test_the_same_clauses_are_the_same_key(project: Project) -> None:
    assert hash(load_clauses(project)) == hash(load_clauses(project))
    assert load_clauses(project) == load_clauses(project)
    assert Clauses((("a", b"1"),)).having("b", b"2").having("a", b"3") == Clauses((("a", b"3"), ("b", b"2")))


def test_a_clause_that_does_not_exist_offers_the_nearest(project: Project) -> None:
    with pytest.raises(UsageFault, match=r"^La clause «\u00a0votes\u00a0» n’existe pas.$") as refusal:
        load_clause(project, "votes")
    assert refusal.value.hint == "Vouliez-vous dire «\u00a0vote\u00a0»\u202f?"
    with pytest.raises(UsageFault) as other:
        load_clause(project, "zzz")
    assert other.value.hint == "«\u00a0actgen templates list\u00a0» montre toutes les clauses."


def test_the_templates_that_include_a_clause_are_found_wherever_its_tag_stands(project: Project) -> None:
    add_template(project, "nantes/b@2026", "a", tbl(tr(tc("{%p clause presence %}"))))
    add_template(project, "creteil/a@2025", p("{%p cla", "use presence %}"))
    add_template(project, "nantes/a@2026", "a", footer=[p("{%p clause presence %}")])
    add_template(project, "nantes/c@2026", "a", p(deleted("{%p clause presence %}")), "{#p clause presence #}")
    assert using(project, "presence") == ["creteil/a@2025", "nantes/a@2026", "nantes/b@2026"]


def test_so_are_those_that_include_it_by_another_clause(project: Project) -> None:
    add_template(project, "nantes/a@2026", "{%p clause vote %}")
    add_template(project, "nantes/b@2026", "{%p clause recours %}", "{%p clause recours %}")
    assert {clause: list(map(str, names)) for clause, names in clause_users(project).items()} == {
        "presence": [],
        "recours": ["nantes/a@2026", "nantes/b@2026"],
        "vote": ["nantes/a@2026"],
    }


def test_a_circle_or_a_missing_clause_is_left_to_the_template_that_meets_it(project: Project) -> None:
    add_clause(project, "recours", "{%p clause vote %}", "{%p clause perdue %}")
    add_template(project, "nantes/a@2026", "{%p clause recours %}")
    assert using(project, "vote") == ["nantes/a@2026"]


def test_a_damaged_file_is_told(project: Project) -> None:
    add_template(project, "nantes/a@2026", "{%p clause vote %}")
    project.clause_file("vote", ".docx").write_bytes(b"bonjour")
    with pytest.raises(InputFault, match=r"Ce n’est pas un fichier Word \(\.docx\)\.") as refusal:
        clause_users(project)
    assert str(refusal.value.diagnostics[0].place) == "clause vote"


def test_a_clause_is_named_by_its_folder() -> None:
    assert parse_clause_name("commun/date-de-vote") == "date-de-vote"
    assert parse_clause_name("nantes/convention@2026") == ""


def test_a_clause_has_no_version() -> None:
    with pytest.raises(
        UsageFault, match=r"^Une clause n’a pas de version\u00a0: «\u00a0commun/vote@2026\u00a0».$"
    ) as refusal:
        parse_clause_name("commun/vote@2026")
    assert refusal.value.hint == "Nommez-la commun/vote."


@pytest.mark.parametrize("typed", ["commun/", "commun/Vote", "commun/../vote", "commun/a/b"])
def test_a_name_that_could_leave_its_folder_is_refused(typed: str) -> None:
    with pytest.raises(UsageFault, match=r"ne peut pas être le nom d’une clause\."):
        parse_clause_name(typed)
