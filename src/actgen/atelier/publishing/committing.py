"""What a commit is about to record, checked: templates, the text beside each, locks, goldens."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from actgen.atelier.goldens.producing import produce
from actgen.atelier.goldens.store import golden_file
from actgen.atelier.goldens.verdict import judge
from actgen.atelier.manifests.contract import contract_faults
from actgen.atelier.plans.text_view import template_text
from actgen.atelier.publishing.git import index_of, repository_of, staged_names
from actgen.atelier.publishing.linting import clause_findings, lint_findings
from actgen.atelier.publishing.reviewed import faults_of_acts
from actgen.core.diagnostics import Diagnostic, FilePlace, error
from actgen.core.errors import InputFault, UsageFault
from actgen.core.files import read_file
from actgen.core.names import TemplateName, parse_template_name
from actgen.library.catalogue import list_templates, published_templates
from actgen.library.clauses import clause_users, list_clauses
from actgen.library.lock import check_lock
from actgen.ooxml.clauses import clause_label

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from actgen.core.project import Project

_TEMPLATE = re.compile(r"templates/([^/]+)/([^/]+)/([^/]+)\.(?:docx|yaml|txt)")
_CLAUSE = re.compile(r"templates/commun/([^/]+)\.(?:docx|txt)")
_SHOWN_BY = "«\u00a0actgen golden check\u00a0»"


def check_staged(project: Project) -> tuple[Diagnostic, ...]:
    """What is wrong with what the next commit holds; nothing where it changes nothing that acts are made from."""
    repository = repository_of(project)
    changed = staged_names(repository)
    if not changed:
        return ()
    with index_of(repository) as staged:
        found = list(_findings(staged, changed))
        found += _faults_of(partial(_golden_faults, staged, found))
    return tuple(dict.fromkeys(found))


def _findings(staged: Project, changed: Collection[str]) -> Iterator[Diagnostic]:
    templates, clauses = _changed_templates(staged, changed), _changed_clauses(staged, changed)
    for template in templates:
        yield from _faults_of(partial(_text_faults, staged, str(template), staged.template_file(template, ".docx")))
    for clause in clauses:
        yield from _faults_of(partial(_text_faults, staged, clause_label(clause), staged.clause_file(clause, ".docx")))
    for template in dict.fromkeys([*templates, *_users(staged, clauses)]):
        yield from _faults_of(partial(_errors, lint_findings, staged, template))
    for clause in clauses:
        yield from _faults_of(partial(_errors, clause_findings, staged, clause))
    if any(name.startswith("templates/") for name in changed):
        yield from _faults_of(partial(_lock_faults, staged))


def _changed_templates(staged: Project, changed: Iterable[str]) -> list[TemplateName]:
    """The templates that the commit changes and that it still holds."""
    named = (f"{found[1]}/{found[2]}@{found[3]}" for name in changed if (found := _TEMPLATE.fullmatch(name)))
    wanted = {name for text in named if (name := _template_name(text))}
    return [name for name in list_templates(staged) if name in wanted]


def _template_name(text: str) -> TemplateName | None:
    try:
        return parse_template_name(text)
    except UsageFault:
        return None


def _changed_clauses(staged: Project, changed: Iterable[str]) -> list[str]:
    wanted = {found[1] for name in changed if (found := _CLAUSE.fullmatch(name))}
    return [name for name in list_clauses(staged) if name in wanted]


def _users(staged: Project, clauses: Iterable[str]) -> list[TemplateName]:
    """The templates that include one of the clauses that changed."""
    wanted = set(clauses)
    if not wanted:
        return []
    return [name for clause, users in clause_users(staged).items() if clause in wanted for name in users]


def _text_faults(staged: Project, label: str, docx: Path) -> Iterator[Diagnostic]:
    """ATE-010: the text beside a Word file is not in the commit, or says something else than the Word file."""
    text = docx.with_suffix(".txt")
    if text.is_file() and read_file(text) == template_text(read_file(docx), label).encode():
        return
    shown = staged.show(text)
    fault = "n’est plus à jour" if text.is_file() else "n’est pas dans ce commit"
    message = f"{shown}, le texte de {staged.show(docx)}, {fault}."
    hint = f"Lancez «\u00a0actgen templates text\u00a0», puis «\u00a0git add {shown}\u00a0»."
    yield error("ATE-010", FilePlace(shown), message, hint, subject=shown)


def _lock_faults(staged: Project) -> Iterable[Diagnostic]:
    check_lock(staged, published_templates(staged), contract_faults(staged))
    return ()


def _golden_faults(staged: Project, told: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """ATE-011: an act that the commit makes is not the one that its golden accepts."""
    verdict = judge(staged, (), produce)
    for comparison in verdict.differing:
        path = staged.show(golden_file(staged, comparison.name))
        message = f"L’acte {comparison.name} n’est pas celui de son golden ({comparison.state})."
        accept = f"«\u00a0actgen golden update --commune {comparison.name.commune}\u00a0»"
        way = f"{accept}, puis «\u00a0git add golden\u00a0»"
        hint = f"Relisez ce qui change avec {_SHOWN_BY}. Si c’est voulu\u00a0: {way}."
        yield error("ATE-011", FilePlace(path), message, hint, subject=str(comparison.name))
    yield from faults_of_acts(verdict, told)


def _errors(findings: Callable[..., Iterable[Diagnostic]], *given: object) -> Iterator[Diagnostic]:
    """The errors among what is found: a warning is no reason to refuse a commit, and was told by lint."""
    return (one for one in findings(*given) if one.is_error)


def _faults_of(check: Callable[[], Iterable[Diagnostic]]) -> Iterator[Diagnostic]:
    """What a check finds, or what stops it."""
    try:
        yield from tuple(check())
    except InputFault as fault:
        yield from fault.diagnostics
