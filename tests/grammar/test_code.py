"""What a closed world prints is markup as its `finalize` gives it, escaped where it has none; what it reads ahead."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup, escape

from actgen.core.errors import WordingError
from actgen.core.memory.deferred import Deferred
from actgen.grammar.code import PIECES
from actgen.grammar.sandbox import ClosedEnvironment

SOURCE = "{{ nom }}{% for un in noms %} et {{ un }}{% endfor %}"
GIVEN: dict[str, Any] = {"nom": "<Tours>", "noms": ["Ré & Oléron", "Yeu"]}


def test_what_finalize_gives_is_printed_as_it_is() -> None:
    environment = ClosedEnvironment(finalize=lambda value: Markup(f"<b>{escape(value)}</b>"))
    said = environment.from_string(SOURCE).render(GIVEN)
    assert said == "<b>&lt;Tours&gt;</b> et <b>Ré &amp; Oléron</b> et <b>Yeu</b>"


def test_without_finalize_each_value_is_escaped() -> None:
    assert ClosedEnvironment().from_string(SOURCE).render(GIVEN) == "&lt;Tours&gt; et Ré &amp; Oléron et Yeu"


def shown(value: Any) -> Markup:
    return Markup(f"<{value}>")


class Noting(ClosedEnvironment):
    """A world that looks up ahead, and notes what it prints, as that of acts does."""

    def __init__(self) -> None:
        super().__init__(finalize=shown)
        self.noting = lambda _: shown


READING = (
    "{{ acte.objet }}{% if acte.vote %}{{ acte.vote.pour }}{% elif not acte.lu %}{{ acte['vote'].x }}{% endif %}"
    "{% for acte in actes %}{{ acte.objet }}{% endfor %}{{ maire.nom | majuscules }}{{ (un.deux | first).trois }}"
    "{{ 'oui' if acte.lu and un.lu is defined else 'non' }}{{ loop.index }}"
)
WORLDS: list[dict[str, Any]] = [
    {"acte": {"objet": "Aides", "vote": None, "lu": True}, "actes": [{"objet": "B"}]},
    {"maire": {"nom": "Hébert"}, "un": {"deux": [{"trois": 3}], "lu": None}, "actes": []},
    {"maire": Deferred(["nom"], {"nom": "Hébert"}.__getitem__), "un": None},
    {"maire": "Hébert", "un": {"deux": []}, "acte": Deferred(["vote"], lambda _: {"pour": 3})},
    {"maire": {"nom": None}, "un": {"deux": ({"trois": None},)}},
]


def outcome(environment: ClosedEnvironment, source: str, values: dict[str, Any]) -> Any:
    pieces: list[Any] = []
    try:
        pieces += filter(None, environment.from_string(source).generate({**values, PIECES: pieces}))
        return "".join(map(str, pieces))
    except (TemplateError, WordingError) as failure:
        return type(failure), str(failure)


def test_what_is_looked_up_ahead_is_what_a_tag_reads() -> None:
    """Each tag alone, then all of them, over what is there, is not, is not yet, or is something else."""
    pieces = re.findall(r"{{.*?}}|{%.*?end(?:if|for) %}", READING)
    for source in (*pieces, READING):
        for world in (*WORLDS, *({**one, **other} for one in WORLDS for other in WORLDS)):
            said = outcome(ClosedEnvironment(finalize=shown), source, dict(world))
            assert outcome(Noting(), source, dict(world)) == said, (source, world)


def test_nothing_is_made_that_no_tag_prints() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name

    acte = Deferred(["objet", "numero"], make)
    outcome(Noting(), "{% if acte.objet == 'x' %}{{ acte.numero }}{% endif %}", {"acte": acte})
    assert made == ["objet"]
