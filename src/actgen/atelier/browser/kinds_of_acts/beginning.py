"""A kind of act begun in a form, or from a Word act: the file that `actgen actes new` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import Answer, page, see_other
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.kinds_of_acts.drafting import COLUMNS, TYPES, drafted, rows_of, with_word
from actgen.atelier.browser.kinds_of_acts.sheets import capacity_ticks
from actgen.atelier.browser.refusals import Refusal
from actgen.atelier.browser.saving import ABSENT, save
from actgen.atelier.declaring.checked import checked_file
from actgen.core.citing import cited
from actgen.core.errors import InputFault, UsageFault
from actgen.kinds.shipped import ACTES, shipped_files
from actgen.library.catalogue import list_templates

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.findings import Finding
    from actgen.core.project import Project

#: The button that asks for more rows, and how many it gives.
_MORE, _ROWS = "lignes", 4


def show_beginning(asked: Asked) -> Answer:
    """The form of a new kind."""
    return _page(asked)


def begin_kind(asked: Asked) -> Answer:
    """Write the kind, and go to its form; the same page again, with what was typed, where it cannot be."""
    if asked.typed("faire") == _MORE:
        return _page(asked)
    try:
        draft = with_word(asked, drafted(asked))
        path = _free_file(asked.project, draft.name)
        content = checked_file(asked.project, draft)
    except (UsageFault, Refusal) as fault:
        return _page(asked, fault=fault)
    except InputFault as fault:
        return _page(asked, told(fault.diagnostics))
    save(asked.project, path, content, made_from=ABSENT, who=asked.person, why=f"nouvelle sorte d’acte {draft.name}")
    return see_other(f"/sortes/{draft.name}/formulaire?enregistre=1")


def _free_file(project: Project, name: str) -> Path:
    """Where its file will be; UsageFault for a name that is none, or that is taken."""
    path = project.kind_file(name)
    if path.exists() or name in shipped_files(ACTES):
        raise UsageFault(
            f"Le nom {cited(name)} est déjà pris. Rien n’a été écrit.",
            "Donnez à cette sorte d’acte un autre nom court.",
        )
    return path


def _page(asked: Asked, findings: tuple[Finding, ...] = (), fault: UsageFault | Refusal | None = None) -> Answer:
    empty = ("",) * len(COLUMNS)
    return page(
        asked,
        "kind_beginning.html",
        422 if findings or fault else 200,
        rows=[*rows_of(asked), *[empty] * _ROWS],
        types=TYPES,
        capacities=capacity_ticks(),
        collections=sorted({one.academie for one in list_templates(asked.project)}),
        findings=findings,
        fault=fault,
    )
