"""The page « Ajouter un acte »: the kinds that fit, the name of the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import page, see_other
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.forms.adding_act import add_act
from actgen.atelier.browser.home.beginning import kinds_with_template
from actgen.atelier.browser.home.families import families
from actgen.atelier.browser.places import part_of
from actgen.atelier.browser.wording import part_said
from actgen.atelier.first_file.editing import NotEditableError
from actgen.core.errors import UsageFault
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.files import NO_SITTING
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.places import Part
    from actgen.kinds.kind import ActKind


def show_adding(asked: Asked) -> Answer:
    """The kinds of acts that may be added here."""
    return _shown(asked, part_of(asked))


def add(asked: Asked) -> Answer:
    """Add the act, and lead to its form; the page again, with what is wrong, where it cannot be."""
    part = part_of(asked)
    kind = next((one for one in _fitting(part) if one.name == asked.typed("acte")), None)
    if kind is None:
        return _shown(asked, part, UsageFault("Choisissez la sorte de l’acte.", "Cochez-en une dans la liste."))
    try:
        name = add_act(part, kind, asked.typed("nom"), kinds_of(asked.project), asked.person)
    except UsageFault as fault:
        return _shown(asked, part, fault)
    except NotEditableError:
        return _shown(asked, part, UsageFault(_SHAPE, "Ajoutez-y l’acte dans un éditeur de texte. Rien n’a été écrit."))
    return see_other(f"{part.address_of(name)}/formulaire")


_SHAPE = "Les actes de ce fichier sont écrits d’une façon que l’atelier ne change pas."


def _shown(asked: Asked, part: Part, fault: UsageFault | None = None) -> Answer:
    return page(
        asked,
        "add_act.html",
        422 if fault else 200,
        collectivite=named(asked.project, part.slug),
        part=part,
        part_said=part_said(part),
        families=families(_fitting(part)),
        fault=fault,
    )


def _fitting(part: Part) -> tuple[ActKind, ...]:
    """The kinds that a template makes: of a sitting those of a council, of the others those that it does not take."""
    kinds = kinds_with_template(part.project)
    if part.part is None:
        return kinds
    return tuple(one for one in kinds if one.has(OfSitting) != (part.part == NO_SITTING))
