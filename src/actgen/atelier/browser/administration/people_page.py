"""The people of the atelier, their roles, the proxy that says who asks, the two colours: shown, changed in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.administration.writing import PERSON, fields_of, text_of_settings
from actgen.atelier.browser.answers import page, see_other
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.saving import digest_of, save
from actgen.atelier.projects.settings import DUTIES, Atelier, read_settings, settings_file
from actgen.core.errors import InputFault
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.findings import Finding

_WHY = "les personnes et les rôles"


def show_people(asked: Asked) -> Answer:
    """Who may do what; the form for who administers."""
    return _page(asked, fields_of(read_settings(asked.project)), digest_of(settings_file(asked.project)))


def save_people(asked: Asked) -> Answer:
    """Write the file, or show the form again with what is wrong in it."""
    path = settings_file(asked.project)
    text = text_of_settings(asked.fields)
    try:
        read_model(text.encode(), asked.project.show(path), Atelier)
    except InputFault as fault:
        return _page(asked, asked.fields, asked.typed("vu"), told(fault.diagnostics))
    save(
        asked.project,
        path,
        text.encode(),
        made_from=asked.typed("vu"),
        who=asked.person,
        why="les personnes et les rôles",
    )
    return see_other("/personnes")


def _page(asked: Asked, fields: Mapping[str, tuple[str, ...]], seen: str, findings: tuple[Finding, ...] = ()) -> Answer:
    rows = [*zip(*(fields.get(name, ()) for name in PERSON), strict=False)]
    if not rows or any(rows[-1][:2]):
        rows.append(("", "", ""))
    status = 422 if findings else 200
    return page(asked, "people.html", status, rows=rows, fields=fields, seen=seen, findings=findings, duties=DUTIES)
