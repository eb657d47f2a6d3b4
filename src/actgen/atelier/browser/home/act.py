"""The page of an act: its state, what is found of it, its files, the word that it is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import page
from actgen.atelier.browser.collectivites import named
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.forms.advising import in_words
from actgen.atelier.browser.forms.finding import Elsewhere, findings_of
from actgen.atelier.browser.forms.leading import leads_beside
from actgen.atelier.browser.forms.opening import opened_act
from actgen.atelier.browser.places import part_of
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.browser.signing import signature_of, signatures
from actgen.atelier.browser.states import state_of
from actgen.atelier.browser.wording import part_said
from actgen.core.citing import cited
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.places import Part
    from actgen.atelier.browser.states import ActState


def act_of(asked: Asked) -> tuple[Part, ActState]:
    """The act that the address names, with its part; the page 404 where there is none such."""
    part, wanted = part_of(asked), asked.names["acte"]
    act = state_of(part).act(wanted)
    if act is None:
        raise not_found(f"{part_said(part)}\u00a0: il n’y a pas d’acte {cited(wanted)}.")
    return part, act


def show_act(asked: Asked) -> Answer:
    """The act, its findings in the words of `check`, each leading to its field, its downloads where it can be made."""
    part, act = act_of(asked)
    kinds = kinds_of(asked.project)
    leads = leads_beside(act.findings, part) if act.is_paper else {}
    opened = None if act.is_paper else opened_act(asked)
    return page(
        asked,
        "act.html",
        collectivite=named(asked.project, part.slug),
        part=part,
        part_said=part_said(part, state_of(part).date),
        act=act,
        opened=opened,
        found=findings_of(opened, opened.form()) if opened else None,
        linked=[Elsewhere(leads[one.diagnostic], one) for one in in_words(told(leads, kinds), kinds)],
        findings=told((one for one in act.findings if one not in leads), kinds),
        others=told(act.others, kinds),
        signature=signature_of(signatures(asked.project), part, act),
    )
