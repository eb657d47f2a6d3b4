"""The pages of forms asked as a browser asks them, without a server between."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

from actgen.atelier.browser.answers import Answer
from actgen.atelier.browser.asked import Asked
from actgen.core.project import Project

SLUG = "chateaubriant"
DELIBERATION = {"slug": SLUG, "part": "dossier", "acte": "deliberation"}
MEYRALS = {"slug": "meyrals", "part": "2026-02-10"}


def asked(place: Project, names: Mapping[str, str], **query: str) -> Asked:
    return Asked(place, names=names, query={name: (value,) for name, value in query.items()}, csrf="x")


def sending(place: Project, names: Mapping[str, str], page: Answer, *, is_part: bool = False, **typed: str) -> Asked:
    """What a browser sends of a page that was shown, with what was typed; `__` stands for a point."""
    fields = {name: (value,) for name, value in shown(page).items()}
    fields |= {name.replace("__", "."): (value,) for name, value in typed.items()}
    return Asked(place, names=names, fields=fields, csrf="x", is_part=is_part)


def shown(page: Answer) -> dict[str, str]:
    """The names of the controls of a page and what each holds, as a browser reads them."""
    text = page.body.decode()
    found = dict(re.findall(r'<input [^>]*?name="([^"]+)"[^>]*? value="([^"]*)"', text))
    found |= dict(re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>\n(.*?)</textarea>', text, re.DOTALL))
    for name, options in re.findall(r'<select [^>]*?name="([^"]+)"[^>]*>(.*?)</select>', text, re.DOTALL):
        chosen = re.search(r"<option selected>([^<]*)", options)
        found[name] = chosen[1] if chosen else ""
    return {name: html.unescape(value) for name, value in found.items()}


def said(page: Answer) -> str:
    """What a reader sees of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.body.decode())).split())


def file_of(place: Project, slug: str = SLUG) -> Path:
    return place.root / "variables" / "communes" / f"{slug}.yaml"
