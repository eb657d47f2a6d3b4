"""Names pasted as town halls keep them: numbered, « DUPONT Jean », with a function, in columns of a spreadsheet."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.variables.persons import surname_last


class Pasted(NamedTuple):
    """One name: what is written in the file, and what stood beside it and is not."""

    name: str
    left: str


def persons_in(typed: str) -> list[Pasted]:
    """The persons of what was typed or pasted, parted by lines, commas, semicolons or « et »."""
    found: list[Pasted] = []
    for part in _PARTED.split(typed):
        for one in _each(_OPENING.sub("", _BULLET.sub("", " ".join(part.split())))):
            name, left = _without_function(one.strip(" ."))
            if name:
                found.append(Pasted(surname_last(name), left))
            elif left:
                found.append(Pasted("", left))
    return found


_PARTED = re.compile(r"[,;\n]+")
# These read a text whose blanks are single spaces.
_BULLET = re.compile(r"^(?>[-–—•*·▪●○◦] ?|(?:[Nn]° ?)?\d+(?!\w)(?: ?[.)°:/–-])? ?)+")
_OPENING = re.compile(
    r"^(?:(?:étaient |sont )?(?:présente?s?|excusée?s?|absente?s?) ?: ?)?"
    r"(?:(?:mmes|mesdames) et (?:mm\.?|messieurs)|(?:mm\.?|messieurs) et (?:mmes|mesdames)"
    r"|mm\.|mmes|messieurs|mesdames)?"
    r"(?: ?:)? ?(?=\S)",
    re.IGNORECASE,
)
_COUPLE = re.compile(r"^(?:M\.|Monsieur|Mme|Madame) et (?:M\.|Monsieur|Mme|Madame)\b")
_FUNCTION = re.compile(
    r" ?\(|(?:^| )(?:[-–—] )?(?:l[ea] |l[’'])?(?:\d+(?:er|e|re|ère|ème|è) |premi(?:er|ère) )?"
    r"(?:[Mm]aire|[Aa]djointe?|[Cc]onseill(?:er|ère)|[Dd]éléguée?|[Pp]résidente?|[Ss]ecrétaire|[Pp]résente?|[Ee]xcusée?|"
    r"[Aa]bsente?|[Rr]apporteu(?:r|se))\b"
)


def _each(text: str) -> list[str]:
    return [text] if _COUPLE.match(text) else text.split(" et ")


def _without_function(text: str) -> tuple[str, str]:
    """« Claire MARTIN (adjointe) » parted into the name and what follows it."""
    found = _FUNCTION.search(text)
    return (text[: found.start()].strip(" ."), text[found.start() :].strip()) if found else (text, "")
