"""A commune's file as it begins, and what is known of one that was begun: `start` and `resume`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.atelier.first_file.academies import academy_for, academy_named, actes_asked
from actgen.atelier.first_file.header import council_remark, header
from actgen.atelier.first_file.layout import Layout
from actgen.atelier.first_file.needs import Needs, needs_of
from actgen.cog.communes import find_commune
from actgen.core.citing import cited
from actgen.core.errors import UsageFault, WordingError
from actgen.core.names import key_of, slug_of
from actgen.facts.council_law import council_law
from actgen.french.reading import read_date
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from actgen.atelier.first_file.academies import Academy
    from actgen.cog.communes import CommuneOfficielle
    from actgen.core.project import Project
    from actgen.facts.sources import Names


@dataclass(frozen=True, slots=True)
class Start:
    """A commune and the acts that it wants: its academy, what the acts need, the name and the text of its file."""

    commune: CommuneOfficielle
    academy: Academy | None
    needs: Needs
    layout: Layout
    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class Begun:
    """A commune whose file was begun, its academy, and how the file is laid out."""

    commune: CommuneOfficielle
    academy: Academy | None
    layout: Layout


def start(
    project: Project, commune: CommuneOfficielle, asked: Sequence[str], *, slug: str = "", day: date | None = None
) -> Start:
    """The first file of a commune; UsageFault where its academy, an act or a version of it cannot be had."""
    academy, slug = academy_for(project, commune, asked), slug or default_slug(commune)
    needs = needs_of(project, commune.insee, academy, actes_asked(project, academy, asked, slug), day, slug)
    layout = layout_of(commune, needs, day)
    text = "\n".join([*header(commune, slug, academy, needs), *layout.whole(), ""])
    return Start(commune, academy, needs, layout, slug, text)


def resume(project: Project, text: str, day: date | None = None, slug: str = "") -> Begun:
    """What a file that was begun says of itself; UsageFault where it names no commune of the list, or no act."""
    data = read_yaml(text.encode(), "").data
    insee = _text_at(data, "commune", "insee")
    commune = find_commune(insee)
    if commune is None:
        raise UsageFault(
            f"Ce fichier ne nomme pas de commune de la liste officielle\u00a0: insee y est {cited(insee)}.",
            "Corrigez son code INSEE, ou recommencez avec --insee et --force.",
        )
    named = _text_at(data, "commune", "academie")
    actes = data.get("actes") if isinstance(data, dict) else None
    held = [acte for acte in kinds_of(project) if isinstance(actes, dict) and key_of(acte) in actes]
    is_named = named in project.academies()
    academy = academy_named(project, named) if is_named else academy_for(project, commune, held)
    day = day or stated_day(data)
    needs = needs_of(project, commune.insee, academy, actes_asked(project, academy, held, slug), day, slug)
    return Begun(commune, academy, layout_of(commune, needs, day))


def stated_day(data: object) -> date | None:
    """The day of the sitting that a file states, else that of the first act which has one; None where none is yet."""
    actes = data.get("actes") if isinstance(data, dict) else None
    own = (_text_at(data, "actes", name, "date") for name in (actes if isinstance(actes, dict) else ()))
    return _day(_text_at(data, "seance", "date") or next(filter(None, own), ""))


def layout_of(commune: CommuneOfficielle, needs: Needs, day: date | None) -> Layout:
    """How the file of a commune is laid out, with what is known of it."""
    known: dict[Names, str] = {("commune", "insee"): f'"{commune.insee}"'}
    if day is not None:
        known |= dict.fromkeys(_dates(needs), day.isoformat())
    if commune.population is None:
        return Layout(needs, known, day=day)
    size = council_law().council_size(commune.insee, commune.population, day)
    seats: Names = ("seance", "conseillers_en_exercice")
    return Layout(needs, known, {seats: council_remark(size)}, {seats: str(size)}, day)


def default_slug(commune: CommuneOfficielle) -> str:
    """The name of the commune as that of a file: « L’Haÿ-les-Roses » gives `l-hay-les-roses`."""
    return slug_of(commune.nom)


def _text_at(data: object, *path: str) -> str:
    """The text at a path of plain data, or nothing."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data.strip() if isinstance(data, str) else ""


def _day(typed: str) -> date | None:
    try:
        return read_date(typed)
    except WordingError:
        return None


def _dates(needs: Needs) -> list[Names]:
    """Where the day that the clerk gave stands in the file: in the sitting, else in the decision and signatures."""
    if ("seance",) in needs.needed:
        return [("seance", "date")]
    own: list[Names] = [("actes", needs.kinds[acte].key, "date") for acte in needs.actes]
    sources = {path for acte in needs.actes for path in needs.kinds[acte].date_paths()}
    return [*own, *(names for names in needs.needed if names in sources)]
