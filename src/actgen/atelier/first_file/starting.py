"""The file of a collectivité as it begins, and what is known of one that was begun: `start` and `resume`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.first_file.academies import academy_for, academy_named, actes_asked
from actgen.atelier.first_file.ground import ground_of
from actgen.atelier.first_file.header import council_remark, header, named_with_academy
from actgen.atelier.first_file.layout import Layout
from actgen.atelier.first_file.needs import Needs, needs_of
from actgen.atelier.first_file.whose.official import code_in, default_slug, identified, official_in, text_at
from actgen.cog.epci import EpciOfficiel
from actgen.core.citing import cited
from actgen.core.errors import UsageFault, WordingError
from actgen.core.names import key_of
from actgen.core.still import standing_still
from actgen.facts.council_law import council_law
from actgen.french.reading import read_date
from actgen.kinds.catalogue import kinds_of
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.whose.official import Official
    from actgen.core.project import Project
    from actgen.facts.sources import Names
    from actgen.kinds.kind import Kinds


#: Where a file states how many members are in office.
SEATS: Names = ("seance", "conseillers_en_exercice")


class Begun(Struct, frozen=True):
    """A file that was begun: `named` says whose it is, of the `official` lists or not; how it is laid out."""

    named: str
    official: Official | None
    academy: Academy | None
    layout: Layout

    @property
    def needs(self) -> Needs:
        """What its acts need."""
        return self.layout.needs


class Start(Begun, frozen=True):
    """A file as it begins: its text, and for whom of the lists, the name that it takes unless told otherwise."""

    slug: str
    text: str


@standing_still()
def start(
    project: Project, official: Official, asked: Sequence[str], *, slug: str = "", day: date | None = None
) -> Start:
    """The first file of a collectivité; UsageFault where its academy, an act or a version of it cannot be had."""
    academy, slug = academy_for(project, official, asked), slug or default_slug(official)
    ground = ground_of(kinds_of(project), official)
    needs = needs_of(project, ground, academy, actes_asked(project, academy, asked, slug), day, slug)
    layout = layout_of(official, needs, day)
    text = "\n".join([*header(official, slug, academy, needs), *layout.whole(), ""])
    return Start(named_with_academy(official, academy), official, academy, layout, slug, text)


@standing_still()
def resume(project: Project, text: str, day: date | None = None, slug: str = "") -> Begun:
    """What a file that was begun says of itself; UsageFault where it names no one of the lists, or no act."""
    data = read_yaml(text.encode(), "").data
    official = official_in(data)
    if official is None:
        raise UsageFault(
            f"Ce fichier ne nomme pas de commune ni d’EPCI de la liste officielle\u00a0: {_code_said(data)}.",
            "Corrigez son code, ou recommencez avec --insee ou --siren, et --force.",
        )
    root = identified(official)[0][0]
    named = text_at(data, root, "academie")
    held = acts_held(kinds_of(project), data)
    is_named = named in project.academies()
    academy = academy_named(project, named) if is_named else academy_for(project, official, held)
    day = day or stated_day(data)
    ground = ground_of(kinds_of(project), official)
    needs = needs_of(project, ground, academy, actes_asked(project, academy, held, slug), day, slug)
    return Begun(named_with_academy(official, academy), official, academy, layout_of(official, needs, day))


def acts_held(kinds: Kinds, data: object) -> list[str]:
    """The kinds of the acts that a file holds, each under the name of its kind."""
    actes = data.get("actes") if isinstance(data, dict) else None
    return [acte for acte in kinds if isinstance(actes, dict) and key_of(acte) in actes]


def stated_day(data: object) -> date | None:
    """The day of the sitting that a file states, else that of the first act which has one; None where none is yet."""
    actes = data.get("actes") if isinstance(data, dict) else None
    own = (text_at(data, "actes", name, "date") for name in (actes if isinstance(actes, dict) else ()))
    return _day(text_at(data, "seance", "date") or next(filter(None, own), ""))


def layout_of(official: Official, needs: Needs, day: date | None) -> Layout:
    """How the file of a collectivité is laid out, with what is known of it."""
    names, code = identified(official)
    known: dict[Names, str] = {names: f'"{code}"'}
    if day is not None:
        known |= dict.fromkeys(_dates(needs), day.isoformat())
    size = seats_by_law(official, day)
    if size is None:
        return Layout(needs, known, day=day)
    return Layout(needs, known, {SEATS: council_remark(size)}, {SEATS: str(size)}, day)


def seats_by_law(official: Official, day: date | None) -> int | None:
    """The size that the law gives to the council of a commune of the official list; None for an EPCI."""
    if isinstance(official, EpciOfficiel) or official.population is None:
        return None
    return council_law().council_size(official.insee, official.population, day)


def _code_said(data: object) -> str:
    return f"son code y est {cited(code_in(data))}" if code_in(data) else "il n’en donne pas le code"


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
