"""What a program asks of actgen, in a handful of functions: `import actgen` hands them over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.errors import InputFault
from actgen.kinds.files import parts_of
from actgen.kinds.selecting import ALL_ACTES
from actgen.making.attempts import all_of, each
from actgen.making.checking import check as check_acts
from actgen.making.choosing import choose
from actgen.making.filling import context_of
from actgen.making.loading import load
from actgen.making.order import Order
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from actgen.rules.known import with_known
from actgen.writers.glyphs import missing_glyphs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project


def render(
    project: Project,
    commune: str,
    acte: str = ALL_ACTES,
    formats: Iterable[str] = ("docx",),
    *,
    version: str = "",
    seance: str | None = None,
) -> tuple[Rendered, ...]:
    """The acts of a commune, or the one of that name, in memory: `files` maps each format to its bytes.

    Formats are docx, pdf, html, txt. `seance` is the day of a sitting, where the commune has several. InputFault with
    every error of every act; UsageFault for a name that there is not.
    """
    return render_acts(project, commune, acte, formats, version=version, seance=seance)


def check(project: Project, commune: str, *, seance: str | None = None) -> tuple[Diagnostic, ...]:
    """All that is wrong with a commune's files and with the acts made from them, errors and warnings; empty for none.

    Of one of its sittings, where one is named by its day, else of all. UsageFault for a commune without a file.
    """
    try:
        parts = (seance,) if seance is not None else parts_of(project, commune) or (None,)
    except InputFault as fault:
        return fault.diagnostics
    return tuple(dict.fromkeys(found for part in parts for found in _check(project, commune, part)))


def _check(project: Project, commune: str, seance: str | None) -> tuple[Diagnostic, ...]:
    try:
        rendered = render_acts(project, commune, ALL_ACTES, (), seance=seance)
    except InputFault as fault:
        return with_known(project, commune, seance, fault.diagnostics)
    warnings = (warning for one in rendered for warning in one.warnings)
    undrawn = (fault for one in rendered for fault in missing_glyphs(one.act))
    return tuple(dict.fromkeys((*warnings, *undrawn)))


def docxtpl_context(project: Project, commune: str, acte: str, *, seance: str | None = None) -> dict[str, Any]:
    """What the template of an act reads, for `DocxTemplate.render(…)` with `docxtpl_environment(project)`.

    The dossier is checked as for `render`: InputFault with its errors; UsageFault for a name that there is not.
    """
    checked = check_acts(load(Order(project, commune, acte, seance=seance)))
    (chosen,) = all_of(each(checked, choose))
    return context_of(chosen)
