"""A sitting in the folder of a collectivité: its file as it begins, and what is known of one that was begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.first_file.academies import academy_for, academy_named, actes_asked
from actgen.atelier.first_file.ground import ground_of_sitting
from actgen.atelier.first_file.header import header_of_sitting
from actgen.atelier.first_file.layout import Layout
from actgen.atelier.first_file.needs import needs_of
from actgen.atelier.first_file.starting import Begun, Start, acts_held
from actgen.cog.departements import find_departement
from actgen.core.errors import UsageFault
from actgen.core.still import standing_still
from actgen.french.capitals import first_capital
from actgen.french.dates import date_long
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.files import main_document, read_main
from actgen.variables.actes import OfSitting
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from actgen.atelier.first_file.academies import Academy
    from actgen.cog.departements import Departement
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.models import IdentiteCollectivite


class _Place(Struct, frozen=True):
    """Where a collectivité lies, as far as its académie goes by it."""

    de_nom: str
    departement: Departement


@standing_still()
def start_sitting(project: Project, slug: str, day: date, asked: Sequence[str]) -> Start:
    """The first file of a sitting, of which the main file of the folder says nothing again.

    UsageFault where the collectivité has no folder, no act is asked for, or one cannot be had; InputFault with the
    faults of the main file.
    """
    if not asked:
        raise _without_act(kinds_of(project))
    begun = _begun(project, slug, day, asked)
    head = header_of_sitting(begun.named, f"{slug} --seance {day.isoformat()}", begun.needs)
    text = "\n".join([*head, *begun.layout.whole(), ""])
    return Start(begun.named, None, begun.academy, begun.layout, slug, text)


@standing_still()
def resume_sitting(project: Project, text: str, day: date, slug: str) -> Begun:
    """What the file of a sitting that was begun says of itself; UsageFault where it lists its acts, or has none."""
    data = read_yaml(text.encode(), "").data
    if isinstance(data, dict) and isinstance(data.get("actes"), list):
        raise UsageFault(
            "Les actes de cette séance sont une liste, que les questions ne remplissent pas.",
            f"Complétez-la dans le fichier, puis contrôlez-le\u00a0: actgen check --commune {slug}",
        )
    held = acts_held(kinds_of(project), data)
    if not held:
        raise UsageFault("Ce fichier n’a pas d’acte.", "Ajoutez-en un sous «\u00a0actes\u00a0», puis recommencez.")
    return _begun(project, slug, day, held)


def _begun(project: Project, slug: str, day: date, actes: Sequence[str]) -> Begun:
    kinds = kinds_of(project)
    main = main_document(project, slug, kinds)
    identity = read_main(main, kinds).model
    academy = _academy(project, identity, actes)
    ground = ground_of_sitting(kinds, main, day.isoformat())
    needs = needs_of(project, ground, academy, actes_asked(project, academy, actes, slug), day, slug)
    named = f"{first_capital(identity.body.nom)}, séance du {date_long(day)}"
    return Begun(named, None, academy, Layout(needs, day=day))


def _academy(project: Project, identity: IdentiteCollectivite, actes: Sequence[str]) -> Academy | None:
    """The academy that the main file names, else that of the département of the collectivité."""
    body = identity.body
    if body.academie in project.academies():
        return academy_named(project, body.academie)
    departement = find_departement(body.territory)
    return academy_for(project, _Place(body.de_nom, departement), actes) if departement else None


def _without_act(kinds: Kinds) -> UsageFault:
    named = [kind.name for kind in kinds.values() if kind.has(OfSitting) and not kind.is_academic]
    return UsageFault(
        "Nommez au moins un acte de cette séance.",
        f"Ajoutez --acte {named[0]}\u00a0; l’option se répète. Les actes d’une séance\u00a0: {', '.join(named)}.",
    )
