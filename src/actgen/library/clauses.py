"""The common clauses of a project: a text that stands once, in `templates/commun/`, and that templates include."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.files import read_file
from actgen.core.names import check_slug
from actgen.core.nearest import did_you_mean
from actgen.core.reading import listed
from actgen.core.still import kept_while_still
from actgen.library.catalogue import list_templates
from actgen.ooxml.clauses import Clauses, clause_label, clauses_in

if TYPE_CHECKING:
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

#: What stands before the name of a clause where a template may be named too: `commun/vote`.
_FOLDER = "commun/"


def parse_clause_name(text: str) -> str:
    """« vote » for « commun/vote », empty for the name of a template; UsageFault for a clause with a version."""
    if not text.startswith(_FOLDER):
        return ""
    if "@" in text:
        name = text.removeprefix(_FOLDER).partition("@")[0]
        raise UsageFault(
            f"Une clause n’a pas de version\u00a0: {cited(text)}.", f"Nommez-la {_FOLDER}{name or 'vote'}."
        )
    return check_slug(text.removeprefix(_FOLDER), "le nom d’une clause")


def list_clauses(project: Project) -> list[str]:
    """The names of all clauses of the project, in order; a Word file whose name is no slug is none."""
    found = [path for path in listed(project.templates / _FOLDER) if path.suffix == ".docx"]
    return sorted(path.stem for path in found if _is_slug(path.stem))


@kept_while_still
def load_clauses(project: Project) -> Clauses:
    """All clauses of the project."""
    return Clauses(tuple((name, read_file(project.clause_file(name, ".docx"))) for name in list_clauses(project)))


def load_clause(project: Project, name: str) -> bytes:
    """The Word file of a clause; UsageFault with the nearest names when there is none."""
    if name not in (known := list_clauses(project)):
        hint = did_you_mean(name, known) or "«\u00a0actgen templates list\u00a0» montre toutes les clauses."
        raise UsageFault(f"La clause {cited(name)} n’existe pas.", hint)
    return read_file(project.clause_file(name, ".docx"))


@lru_cache(maxsize=64)
def included_clauses(content: bytes, label: str, clauses: Clauses) -> Clauses:
    """Those of the clauses that a Word file includes, itself or by another clause; InputFault for a damaged file."""
    found: dict[str, bytes] = {}
    waiting = list(clauses_in(content, label)) if clauses.files else []
    while waiting:
        name = waiting.pop()
        clause = clauses.find(name)
        if clause is not None and name not in found:
            found[name] = clause
            waiting += clauses_in(clause, clause_label(name))
    return Clauses(tuple(sorted(found.items())))


def clause_users(project: Project) -> dict[str, list[TemplateName]]:
    """Each clause of the project → the templates that include it, themselves or by another clause."""
    clauses = load_clauses(project)
    users: dict[str, list[TemplateName]] = {name: [] for name in clauses.names}
    for template in list_templates(project) if users else ():
        content = read_file(project.template_file(template, ".docx"))
        for name in included_clauses(content, str(template), clauses).names:
            users[name].append(template)
    return users


def _is_slug(text: str) -> bool:
    try:
        return bool(check_slug(text, "le nom d’une clause"))
    except UsageFault:
        return False
