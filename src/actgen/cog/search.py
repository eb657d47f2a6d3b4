"""The communes of the official list by name, by postal code and by SIREN, and those nearest to a mistyped one.

Names are compared by their letters and figures: case, accents, hyphens, apostrophes and the article do not count, and
« St » is « Saint ».
"""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata
from typing import TYPE_CHECKING

from actgen.cog.communes import (
    AncienneCommune,
    CommuneOfficielle,
    Row,
    all_rows,
    as_commune,
    find_ancienne,
    find_commune,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMUNE, _FORMER = "C", "DA"


def communes_named(name: str) -> tuple[CommuneOfficielle, ...]:
    """Every commune of today of that name, in the order of the codes; 1,441 names are those of several."""
    return tuple(as_commune(row) for row in _rows_named(name) if row.type == _COMMUNE)


def anciennes_named(name: str) -> tuple[AncienneCommune, ...]:
    """Every commune déléguée or associée of that name, with the commune of today to which it belongs."""
    found = (find_ancienne(row.insee) for row in _rows_named(name) if row.type in _FORMER)
    return tuple(ancienne for ancienne in found if ancienne)


def communes_with_postal_code(code: str) -> tuple[CommuneOfficielle, ...]:
    """The communes that this postal code serves, in the order of their INSEE codes; none for a CEDEX."""
    return tuple(as_commune(row) for row in _rows() if row.type == _COMMUNE and code in row.codes_postaux.split())


def commune_with_siren(siren: str) -> CommuneOfficielle | None:
    """The commune that has this SIREN, or None."""
    return next((as_commune(row) for row in _rows() if siren and row.siren == siren), None)


def nearest_codes(insee: str, *, most: int = 3) -> tuple[CommuneOfficielle, ...]:
    """The communes whose INSEE code is one slip away: first two characters that changed places, then another one."""
    swapped = (find_commune(code) for code in _with_neighbours_swapped(insee))
    replaced = (find_commune(code) for code in _with_one_replaced(insee))
    found = [commune for commune in (*swapped, *replaced) if commune and commune.insee != insee]
    return tuple(dict.fromkeys(found))[:most]


def nearest_names(name: str, *, most: int = 3) -> tuple[CommuneOfficielle, ...]:
    """The communes whose names look like `name`, the nearest first; those of that very name stand before them all."""
    wanted = name_key(name)
    alike = sorted({key for key in _keys() if _may_be_near(wanted, key)})
    ranked = [wanted, *difflib.get_close_matches(wanted, alike, n=most, cutoff=_ALIKE)]
    by_key: dict[str, list[CommuneOfficielle]] = {key: [] for key in ranked}
    for key, row in zip(_keys(), _rows(), strict=True):
        if key in by_key and row.type == _COMMUNE:
            by_key[key].append(as_commune(row))
    return tuple(commune for key in by_key for commune in by_key[key])[:most]


def name_key(name: str) -> str:
    """What is compared of a name: « Saint-Géréon », « ST GEREON » and « saint gereon » give `saintgereon`."""
    plain = _SAINT.sub(lambda found: f"saint{found[1]} ", _plain(name))
    return _squeezed(_ARTICLE.sub("", plain))


_ALIKE = 0.75
_LENGTH_APART = 3
_ARTICLE = re.compile(r"^(?:les? |la |l'|las |los )(?=.)", re.MULTILINE)
_SAINT = re.compile(r"\bst(e?)\b\.?[ -]?")
_BLANKS = re.compile(r"[^\S\n]+")


def _rows_named(name: str) -> Iterator[Row]:
    wanted = name_key(name)
    return (row for key, row in zip(_keys(), _rows(), strict=True) if key == wanted)


@functools.cache
def _rows() -> tuple[Row, ...]:
    return tuple(all_rows())


@functools.cache
def _keys() -> tuple[str, ...]:
    """The key of each row; all names go through as one text, five times faster than one by one."""
    return tuple(_squeezed(_ARTICLE.sub("", _plain("\n".join(row.nom for row in _rows())))).split("\n"))


def _plain(text: str) -> str:
    """The text in small letters, without accents nor ligatures, with straight apostrophes."""
    lowered = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return unicodedata.normalize("NFD", _BLANKS.sub(" ", lowered).strip()).encode("ascii", "ignore").decode()


def _squeezed(text: str) -> str:
    return text.encode().translate(None, delete=b"-' ().,/_").decode()


def _may_be_near(wanted: str, key: str) -> bool:
    """False, at little cost, for a name that cannot be near: too long, too short, or opened and ended otherwise."""
    return abs(len(wanted) - len(key)) <= _LENGTH_APART and (key[:2] == wanted[:2] or key[-4:] == wanted[-4:])


def _with_neighbours_swapped(code: str) -> Iterator[str]:
    for place in range(len(code) - 1):
        yield code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def _with_one_replaced(code: str) -> Iterator[str]:
    """The code with one figure changed, the last one first, and each by those nearest to it."""
    for place in reversed(range(len(code))):
        figures = sorted("0123456789", key=lambda figure: abs(ord(figure) - ord(code[place])))
        yield from (code[:place] + figure + code[place + 1 :] for figure in figures)
