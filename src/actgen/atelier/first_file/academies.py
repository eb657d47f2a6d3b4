"""The academy of a commune, by its département, and the versions of the templates that its acts are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from actgen.cog.academies import academie_of_departement
from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.files import read_file
from actgen.core.nearest import did_you_mean
from actgen.french.communes import with_de
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.selecting import ALL_ACTES
from actgen.library.catalogue import list_templates, load_manifest, load_template
from actgen.variables.academie import Academie
from actgen.variables.actes import Voted
from actgen.variables.manifest import Etat
from actgen.variables.reading import Located, read_model

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from actgen.cog.departements import Departement
    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.kinds.manifest import Manifeste
    from actgen.library.catalogue import ActTemplate


class Territory(Protocol):
    """A collectivité as far as its académie goes by it: a commune, an EPCI."""

    @property
    def de_nom(self) -> str:
        """Its name after « de »."""

    @property
    def departement(self) -> Departement:
        """The one in which it lies."""


class Academy(Struct, frozen=True):
    """An academy: the name of its file, and what the file says."""

    slug: str
    located: Located[Academie]


def academy_of(project: Project, territory: Territory) -> Academy:
    """The academy whose file counts the département of the collectivité; UsageFault with those that are known."""
    academies = [academy_named(project, slug) for slug in project.academies()]
    departement = territory.departement
    for academy in academies:
        if departement.code in academy.located.model.departements:
            return academy
    known = [_with_departements(academy.located.model) for academy in academies]
    raise UsageFault(
        f"Aucune académie de ce projet ne compte le département {departement.de_nom} ({departement.code}), celui "
        f"{territory.de_nom}\u00a0: ses actes n’ont pas encore de modèle.",
        (f"Académies connues\u00a0: {enumerate_in_french(known)}. " if known else "") + _first_steps(departement.code),
    )


def academy_for(project: Project, territory: Territory, actes: Iterable[str]) -> Academy | None:
    """The academy of the collectivité; None where there is none, and none of these acts asks for one."""
    wanted, kinds = set(actes) - {ALL_ACTES}, kinds_of(project)
    try:
        return academy_of(project, territory)
    except UsageFault:
        if not wanted or any(kinds[acte].is_academic for acte in wanted if acte in kinds):
            raise
        return None


def academy_named(project: Project, slug: str) -> Academy:
    """The academy of that file; InputFault with the faults of the file."""
    path = project.academie_file(slug)
    return Academy(slug, read_model(read_file(path), project.show(path), Academie))


def actes_asked(project: Project, academy: Academy | None, asked: Iterable[str], slug: str = "") -> tuple[str, ...]:
    """The acts to write, in the order in which they are made.

    Without any, those that the academy has, without the decision that stands in for a délibération. UsageFault for an
    act that does not exist, or that no template makes, with those that there are. `slug` names the file.
    """
    wanted, kinds = set(asked), kinds_of(project)
    for acte in sorted(wanted - {ALL_ACTES}):
        _check_acte(kinds, acte)
    published = _held(project, kinds, academy, slug, Etat.PUBLIE)
    drafts = _held(project, kinds, academy, slug, Etat.PROJET)
    held = tuple(acte for acte in kinds if acte in published or acte in drafts) if wanted else published or drafts
    if academy and not any(kinds[acte].is_academic for acte in held) and not wanted - {ALL_ACTES}:
        raise UsageFault(
            f"L’académie «\u00a0{academy.slug}\u00a0» n’a aucun modèle, ni publié, ni à l’état de projet.",
            f"Faites-en un d’un texte reçu\u00a0: actgen templates new {academy.slug}/convention@2026 --from FICHIER",
        )
    if missing := [acte for acte in kinds if acte in wanted - set(held)]:
        raise _without_template(kinds, academy, missing, held)
    if wanted - {ALL_ACTES}:
        return tuple(acte for acte in held if acte in wanted)
    votes = any(kinds[acte].has(Voted) for acte in held)
    usual = (acte for acte in held if kinds[acte].is_academic)
    return tuple(acte for acte in usual if not (votes and _decides_alone(kinds[acte])))


def _decides_alone(kind: ActKind) -> bool:
    return kind.decides and not kind.has(Voted)


def collection_for(project: Project, kind: ActKind, academy: Academy | None, slug: str = "") -> str:
    """The collection whose templates make an act: the collectivité's own where it has one, else that of its kind."""
    own = f"commune-{slug}"
    if slug and any((name.academie, name.acte) == (own, kind.name) for name in list_templates(project)):
        return own
    return kind.collection(academy.slug if academy else "")


def in_force(project: Project, academie: str, acte: str, day: date | None) -> ActTemplate:
    """The published template of an act that serves on that day, a draft where none is; without a day, the newest one.

    UsageFault, with versions and windows, where none serves on that day.
    """
    manifests = _in_state(project, academie, acte, Etat.PUBLIE) or _in_state(project, academie, acte, Etat.PROJET)
    fitting = [name for name, manifest in manifests.items() if day is None or manifest.fenetre.holds(day)]
    if not fitting:
        is_draft = any(manifest.etat is Etat.PROJET for manifest in manifests.values())
        state = "en projet" if is_draft else "publié"
        windows = "\u00a0; ".join(f"{name.version} ({manifest.fenetre})" for name, manifest in manifests.items())
        raise UsageFault(
            f"Aucun modèle {state} de {academie}/{acte} ne sert à un acte du {day:%d/%m/%Y}.",
            f"Versions\u00a0: {windows}. Corrigez --date, ou retirez-la\u00a0: la version la plus récente est alors "
            "prise.",
        )
    return load_template(project, max(fitting, key=lambda name: (manifests[name].fenetre.du, name)))


def _check_acte(kinds: Kinds, acte: str) -> None:
    if acte not in kinds:
        known = f"Les actes sont\u00a0: {', '.join(kinds)}."
        raise UsageFault(f"L’acte {cited(acte)} n’existe pas.", did_you_mean(acte, kinds) or known)


def _first_steps(code: str) -> str:
    """What to do for a département whose académie has no file yet."""
    official = academie_of_departement(code)
    if official is None:
        return "Demandez les modèles de la vôtre au service qui tient actgen."
    return (
        f"Ce département est de l’académie {with_de(official.nom)}\u00a0: demandez-en les modèles au service qui tient "
        "actgen, ou faites le premier d’un texte reçu, ce qui commence aussi le fichier de l’académie\u00a0: "
        f"actgen templates new {official.slug}/convention@2026 --from FICHIER"
    )


def _without_template(kinds: Kinds, academy: Academy | None, missing: Sequence[str], held: Sequence[str]) -> UsageFault:
    """The fault of acts that no template makes: of the academy, or else of the collection of the first."""
    kind = kinds[missing[0]]
    collection = kind.collection(academy.slug if academy else "")
    of_one = [one for one in missing if kinds[one].is_academic is kind.is_academic]
    named = enumerate_in_french([cited(one) for one in of_one], "ni")
    what = "L’académie" if kind.is_academic else "La collection"
    hint = f"Faites-en un\u00a0: actgen templates new {collection}/{kind.name}@2026 --from FICHIER"
    if kind.is_academic and held:
        hint = f"Elle en a pour\u00a0: {', '.join(one for one in held if kinds[one].is_academic)}."
    return UsageFault(f"{what} «\u00a0{collection}\u00a0» n’a pas de modèle pour {named}.", hint)


def _held(project: Project, kinds: Kinds, academy: Academy | None, slug: str, state: Etat) -> tuple[str, ...]:
    return tuple(
        name
        for name, kind in kinds.items()
        if _in_state(project, collection_for(project, kind, academy, slug), name, state)
    )


def _in_state(project: Project, academie: str, acte: str, state: Etat) -> dict[TemplateName, Manifeste]:
    names = [name for name in list_templates(project) if (name.academie, name.acte) == (academie, acte)]
    manifests = {name: load_manifest(project, name).model for name in names}
    return {name: manifest for name, manifest in manifests.items() if manifest.etat is state}


def _with_departements(academie: Academie) -> str:
    return f"{academie.nom} ({', '.join(academie.departements)})"
