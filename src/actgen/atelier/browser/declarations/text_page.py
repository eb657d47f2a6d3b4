"""The page of the text of a declaration, which need not be that of its file: its faults, what it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.atelier.browser.answers import Answer, page
from actgen.atelier.browser.findings import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.declarations.page import Place
    from actgen.core.diagnostics import Diagnostic


def text_shown(
    asked: Asked, place: Place, text: str, made_from: str, faults: Iterable[Diagnostic], *, tried: bool,
    questions: Mapping[str, Any] | None = None,
) -> Answer:  # fmt: skip
    """The page; `tried` where nothing of it is written yet."""
    return page(
        asked,
        "declaration_text.html",
        place=place,
        text=text,
        made_from=made_from,
        findings=told(faults),
        tried=tried,
        saved=bool(asked.wanted("enregistre")),
        questions=questions,
    )


def typed_text(asked: Asked) -> str:
    """The text as it was typed, its first blanks too, which YAML reads; its last line ends as the others."""
    typed = next(iter(asked.fields.get("texte", ())), "")
    return typed if typed.endswith("\n") else f"{typed}\n"
