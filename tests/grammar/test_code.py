"""What a closed world prints is markup as its `finalize` gives it, and escaped where it has none."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from actgen.grammar.sandbox import ClosedEnvironment

SOURCE = "{{ nom }}{% for un in noms %} et {{ un }}{% endfor %}"
GIVEN: dict[str, Any] = {"nom": "<Tours>", "noms": ["Ré & Oléron", "Yeu"]}


def test_what_finalize_gives_is_printed_as_it_is() -> None:
    environment = ClosedEnvironment(finalize=lambda value: Markup(f"<b>{escape(value)}</b>"))
    said = environment.from_string(SOURCE).render(GIVEN)
    assert said == "<b>&lt;Tours&gt;</b> et <b>Ré &amp; Oléron</b> et <b>Yeu</b>"


def test_without_finalize_each_value_is_escaped() -> None:
    assert ClosedEnvironment().from_string(SOURCE).render(GIVEN) == "&lt;Tours&gt; et Ré &amp; Oléron et Yeu"
