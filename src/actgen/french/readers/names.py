"""Lists parted by commas, and names that begin with a capital."""

from __future__ import annotations

import re

from actgen.core.errors import WordingError
from actgen.french.readers.known_words import is_nearly_a_wording
from actgen.french.typography import quoted


def stated_list(text: str) -> tuple[str, ...] | None:
    """Return the elements of « A, B, C » or « A, B et C »; None when figures stand in it, or no comma."""
    *first, last = (item.strip() for item in text.split(","))
    if not first or any(char.isdigit() for char in text) or is_nearly_a_wording(text):
        return None
    items = (*first, *last.rsplit(" et ", 1))
    return items if all(items) else None


def stated_name(text: str) -> str | None:
    """Return the name, « Tours » of « Commune de Tours » too; None for no capital, or a misspelt date or number.

    Raises `WordingError` for a name that opens with the noun of another collectivity: « Département du Gard ».
    """
    name = name_alone(text.strip())
    if any(char.isdigit() for char in name):
        return None
    if not _NAME.fullmatch(name) or is_nearly_a_wording(name):
        return None
    if found := _OF_ANOTHER_KIND.match(name):
        raise WordingError(
            f"Dans {quoted(name)}, {quoted(found['noun'])} est un nom commun\u00a0: il lui faut un article, "
            "qu’aucun filtre ne donne.",
            "Tapez le nom de la commune seul (Le Havre), et écrivez le nom commun dans l’acte.",
        )
    return name


def name_alone(text: str) -> str:
    """Return « Tours » of « Commune de Tours », « Le Mans » of « la Ville du Mans »; any other text as it is."""
    found = _COMMUNE_OF.fullmatch(text)
    if not found:
        return text
    article = _ARTICLES.get(found["link"].lower(), "")
    return f"{article}{found['name']}"


#: The signs of the official names of communes: letters, hyphens, apostrophes, spaces and brackets.
_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞŒ][\w ’'()-]+")
_COMMUNE_OF = re.compile(
    r"(?:la |le )?(?:commune|ville|mairie|village|bourg)\s+(?P<link>de\s|d[’']|du\s|des\s)\s*(?P<name>\S.*)",
    re.IGNORECASE,
)
_ARTICLES = {"du ": "Le ", "des ": "Les "}
_OF_ANOTHER_KIND = re.compile(
    r"(?P<noun>Communauté|Métropole|Syndicat|Département|Région|Académie|Préfecture|École|Conseil|Canton|Intercommunalité)"
    r" (?=d[eu']|des |d’|municipal|régional|départemental|intercommunal|mixte|urbaine|académique)",
    re.IGNORECASE,
)
