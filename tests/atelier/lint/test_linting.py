"""What is told, and what is told once, does not depend on how it is said: here every sentence is another one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.atelier.lint import articles, linting, targets
from actgen.atelier.lint.linting import Fault
from actgen.atelier.lint.tags import grammar
from actgen.atelier.lint.targets import lint_words
from actgen.core.diagnostics import Diagnostic
from actgen.grammar.syntax import Wording
from tests.atelier.lint.corpus import CORPUS, Broken, D, N
from tests.atelier.lint.spoiling import Change, linked, spoiled, text
from tests.atelier.lint.workshop import Workshop
from tests.sizes import some

SPOILT = [case for case in CORPUS if case.told[0][0].startswith(("BAL", "MOD", "REV"))]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("atelier") / "projet")


@pytest.fixture
def reword(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Puts other words into every sentence that lint is given, never twice the same."""
    number = count()

    def diagnostic(one: Diagnostic) -> Diagnostic:
        return replace(one, message=f"Autrement dit, {next(number)}.", hint="Autre conseil.")

    def finding(one: Any) -> Any:
        return one._replace(wording=Wording(f"Autrement dit, {next(number)}.", "Autre conseil."))

    def each(check: Callable[..., Iterable[Any]], other: Callable[[Any], Any]) -> Callable[..., Any]:
        return lambda *given: [other(one) for one in check(*given)]

    def put() -> None:
        for module, name, other in (
            (grammar, "located_tag_faults", finding),
            (articles, "broken_references", diagnostic),
            (targets, "contract_faults", diagnostic),
            (linting, "typed_faults", finding),
        ):
            monkeypatch.setattr(module, name, each(getattr(module, name), other))
        monkeypatch.setattr(linting, "CHECKS", tuple(each(check, finding) for check in linting.CHECKS))
        opened = linting.opened

        def with_other_reasons(content: bytes, label: str) -> tuple[Any, tuple[Diagnostic, ...]]:
            package, refused = opened(content, label)
            return package, tuple(map(diagnostic, refused))

        monkeypatch.setattr(linting, "opened", with_other_reasons)

    return put


def known_by(faults: Iterable[Fault]) -> Iterator[tuple[object, ...]]:
    """Each fault without its words."""
    for fault in faults:
        one = fault.diagnostic
        yield one.severity, one.identity, fault.rank, fault.words, fault.nth


@pytest.mark.parametrize("case", some(SPOILT, 9), ids=lambda case: case.name)
def test_the_same_faults_are_told_in_other_words(workshop: Workshop, case: Broken, reword: Callable[[], None]) -> None:
    before = list(known_by(workshop.faults(case.template, *case.changes)))
    reword()
    assert list(known_by(workshop.faults(case.template, *case.changes))) == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (text("{{ convention.ecoles_utilisatrices }}", "1530"), [("LNT-014", "convention.ecoles_utilisatrices")]),
        (
            text("{{ convention.ecoles_utilisatrices }}", "{{ convention.ecoles_utilisatrice }}"),
            [("REM-001", "convention.ecoles_utilisatrice"), ("MAN-004", "convention.ecoles_utilisatrices")],
        ),
        (linked("contractuel", "file:///serveur/x.docx"), [("MOD-008", "file:///serveur/x.docx")]),
        (
            text("{{ convention.ecoles_utilisatrices }}", "{{ nom_commune }}{{ nom_commune | majuscules }}"),
            [("REM-001", "nom_commune"), ("MAN-004", "convention.ecoles_utilisatrices")],
        ),
    ],
)
def test_what_was_told_once_is_told_once(
    workshop: Workshop, change: Change, told: list[tuple[str, str]], reword: Callable[[], None]
) -> None:
    reword()
    found = workshop.all_faults(N, change)
    assert sorted((one.diagnostic.code, one.diagnostic.subject) for one in found) == sorted(told)


def test_what_a_clause_tells_its_templates_do_not_repeat(workshop: Workshop, reword: Callable[[], None]) -> None:
    path = workshop.project.clause_file("vote", ".docx")
    sound = path.read_bytes()
    reword()
    try:
        path.write_bytes(spoiled(sound, text("acte.vote.heure | heure", "acte.vote.heur | heure")))
        clause, template = lint_words(workshop.project, ["commun/vote", D])
    finally:
        path.write_bytes(sound)
    assert [(one.diagnostic.code, one.diagnostic.subject) for one in clause.faults] == [("REM-001", "acte.vote.heur")]
    assert template.faults == ()


def test_an_article_that_does_not_exist_is_shown_where_it_is_cited(
    workshop: Workshop, reword: Callable[[], None]
) -> None:
    reword()
    (fault,) = workshop.faults(N, text("Ces principes", "L’article 99 et ces principes"))
    assert (fault.diagnostic.code, fault.diagnostic.subject, fault.words) == ("REV-004", "article 99", "article 99")


def test_the_two_ends_of_what_no_template_may_have_are_one_fault(
    workshop: Workshop, reword: Callable[[], None]
) -> None:
    reword()
    (fault,) = workshop.faults(N, text("Ces principes", "{% set a %}Ces principes{% endset %}"))
    assert (fault.diagnostic.code, fault.diagnostic.subject, fault.words) == ("BAL-004", "set", "{% set a %}")


def test_a_sign_that_would_vanish_from_the_act_is_told_once(workshop: Workshop) -> None:
    found = workshop.faults(N, text("Ces principes", "Ces\ufdd4 principes"))
    codes = [(one.diagnostic.code, one.diagnostic.subject) for one in found]
    assert [code for code in codes if code[0].startswith("MOD")] == [("MOD-013", "U+FDD4")]
