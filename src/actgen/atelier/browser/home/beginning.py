"""« Commencer »: the file of a collectivité that the official list knows, or a sitting in the folder of one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.answers import page, see_other
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.home.families import families, fits
from actgen.atelier.browser.home.official import Known, sought, with_code
from actgen.atelier.browser.places import Part, parts
from actgen.atelier.browser.saving import ABSENT, save
from actgen.atelier.first_file.placing import place_of, place_of_sitting
from actgen.atelier.first_file.sittings import start_sitting
from actgen.atelier.first_file.starting import start
from actgen.cog.epci import EpciOfficiel
from actgen.core.errors import ActgenError, InputFault, UsageFault
from actgen.french.reading import read_act_date
from actgen.kinds.catalogue import kinds_of
from actgen.library.catalogue import list_templates
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.home.families import Family
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind

_WHY = "commencé d’après la liste officielle"


class Offer(Struct, frozen=True):
    """What a form offers: for whom, the kinds of acts by families, what was wrong with what was typed."""

    families: tuple[Family, ...]
    known: Known | None = None
    message: str = ""
    hint: str = ""


def show_beginning(asked: Asked) -> Answer:
    """What is sought, then what the list knows of the one that was chosen, then the form that begins its file."""
    slug, code = asked.wanted("collectivite"), asked.wanted("code")
    if slug in asked.project.communes():
        return _form_of_sitting(asked, slug)
    if known := with_code(code) if code else None:
        return _form(asked, known)
    wanted = asked.wanted("q")
    return page(asked, "beginning.html", wanted=wanted, found=sought(wanted) if wanted else ())


def begin(asked: Asked) -> Answer:
    """Write the file that was asked for, and lead to it; the form again, with what is wrong, where it cannot be."""
    slug, known = asked.typed("collectivite"), with_code(asked.typed("code"))
    if slug in asked.project.communes():
        return _begin_sitting(asked, slug)
    if known is None:
        return see_other("/commencer")
    try:
        return see_other(_begun(asked, known).address)
    except ActgenError as fault:
        return _form(asked, known, fault)


def _begun(asked: Asked, known: Known) -> Part:
    project, slug = asked.project, asked.typed("nom") or known.slug
    place, day = place_of(project, slug), _day(asked.typed("date"))
    if place.exists() or place.path.with_suffix("").exists():
        raise UsageFault(
            f"Le projet a déjà un dossier nommé «\u00a0{slug}\u00a0». Rien n’a été écrit.",
            "Ouvrez-le depuis l’accueil, ou donnez un autre nom ci-dessous.",
        )
    begun = start(project, known.official, asked.fields.get("acte", ()), slug=slug, day=day)
    save(project, place.path, begun.text.encode(), made_from=ABSENT, who=asked.person, why=_WHY)
    return parts(project, slug)[0]


def _begin_sitting(asked: Asked, slug: str) -> Answer:
    project = asked.project
    try:
        day = _day(asked.typed("date"))
        if day is None:
            raise UsageFault("La date de la séance manque.", "Tapez-la\u00a0: 12 mai 2026, ou 12/05/2026.")
        place = place_of_sitting(project, slug, day)
        if place.exists():
            raise UsageFault("Cette séance est déjà commencée.", "Ouvrez-la depuis la page de la collectivité.")
        begun = start_sitting(project, slug, day, asked.fields.get("acte", ()))
        save(project, place.path, begun.text.encode(), made_from=ABSENT, who=asked.person, why="séance commencée")
    except ActgenError as fault:
        return _form_of_sitting(asked, slug, fault)
    return see_other(Part(project, slug, day.isoformat()).address)


def _form(asked: Asked, known: Known, fault: ActgenError | None = None) -> Answer:
    is_epci = isinstance(known.official, EpciOfficiel)
    kinds = [one for one in kinds_with_template(asked.project) if fits(one, of_a_groupement=is_epci)]
    offer = Offer(families(kinds), known, *_told(fault))
    return page(asked, "begin_file.html", 422 if fault else 200, offer=offer)


def _form_of_sitting(asked: Asked, slug: str, fault: ActgenError | None = None) -> Answer:
    kinds = [one for one in kinds_with_template(asked.project) if one.has(OfSitting) and not one.is_academic]
    is_folder = asked.project.commune_files(slug).is_folder
    offer = Offer(families(kinds), None, *_told(fault))
    return page(
        asked, "begin_sitting.html", 422 if fault else 200, offer=offer, is_folder=is_folder,
        collectivite=named(asked.project, slug),
    )  # fmt: skip


def _told(fault: ActgenError | None) -> tuple[str, str]:
    if fault is None:
        return "", ""
    if isinstance(fault, InputFault):
        first = fault.diagnostics[0]
        return f"{first.place}\u00a0: {first.message}", first.hint
    return getattr(fault, "message", str(fault)), getattr(fault, "hint", "")


def kinds_with_template(project: Project) -> tuple[ActKind, ...]:
    """The kinds of acts that a template of the project makes, but the papers that each sitting has."""
    made = {name.acte for name in list_templates(project)}
    return tuple(kind for kind in kinds_of(project).values() if kind.name in made and not kind.is_paper)


def _day(typed: str) -> date | None:
    return read_act_date(typed) if typed else None
