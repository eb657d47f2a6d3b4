"""Noting that an act is signed, or taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import see_other
from actgen.atelier.browser.home.act import act_of
from actgen.atelier.browser.refusals import bad_request
from actgen.atelier.browser.signing import sign, take_back

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked


def sign_act(asked: Asked) -> Answer:
    """Note that the act is signed, where it is still the one that the page showed."""
    part, act = act_of(asked)
    if asked.typed("source") != act.source:
        raise bad_request(
            "L’acte a changé depuis que cette page a été ouverte. Rien n’a été noté.",
            "Rouvrez sa page, téléchargez-le de nouveau, comparez-le avec l’acte signé, puis recommencez.",
        )
    sign(part, act, asked.person)
    return see_other(part.address_of(act.name))


def take_back_signature(asked: Asked) -> Answer:
    """Note that the act is not signed after all."""
    part, act = act_of(asked)
    take_back(part, act.name, asked.person)
    return see_other(part.address_of(act.name))
