"""The communes of the official list by name, by postal code and by SIREN, and those nearest to a mistyped one.

Names are compared by their letters and figures: case, accents, hyphens, apostrophes and the article do not count, and
« St » is « Saint ».
"""

from __future__ import annotations

import difflib
import functools
import re
from typing import TYPE_CHECKING

from actgen.cog.communes import (
    AncienneCommune,
    CommuneOfficielle,
    Row,
    all_rows,
    as_commune,
    find_ancienne,
    find_commune,
    holds_code,
)
from actgen.core.folding import as_ascii, without_ligatures

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMUNE, _FORMER = "C", "DA"


def communes_named(name: str) -> tuple[CommuneOfficielle, ...]:
    """Every commune of today of that name, those with its very article first, then in the order of the codes.

    1,441 names are those of several; « Ham » is that of Ham before that of Le Ham.
    """
    found = (as_commune(row) for row in _rows_named(name) if row.type == _COMMUNE)
    return tuple(sorted(found, key=lambda commune: not is_the_name(name, commune)))


def is_the_name(typed: str, commune: CommuneOfficielle) -> bool:
    """Whether the typed name is that of the commune, its article too."""
    return _with_article(typed) == _with_article(commune.nom)


def has_article(typed: str) -> bool:
    """Whether the typed name opens with an article: « la baule », « L’Haÿ-les-Roses »."""
    return _with_article(typed) != name_key(typed)


def anciennes_named(name: str) -> tuple[AncienneCommune, ...]:
    """Every commune déléguée or associée of that name, with the commune of today to which it belongs."""
    found = (find_ancienne(row.insee) for row in _rows_named(name) if row.type in _FORMER)
    return tuple(ancienne for ancienne in found if ancienne)


@functools.lru_cache(maxsize=64)
def communes_with_postal_code(code: str) -> tuple[CommuneOfficielle, ...]:
    """The communes that this postal code serves, in the order of their INSEE codes; none for a CEDEX."""
    found = (row for row in _rows() if row.type == _COMMUNE and holds_code(row.codes_postaux, code))
    return tuple(as_commune(row) for row in found)


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
    """The communes whose names look like `name`, the nearest first.

    Those of that very name stand before them all, then those that it begins or ends: « Ancenis », « Saint-Géréon ».
    """
    wanted = name_key(name)
    longer = [commune for commune in _named_longer(name) if name_key(commune.nom) != wanted]
    alike = sorted({key for key in _keys() if _may_be_near(wanted, key)})
    ranked = [wanted, *difflib.get_close_matches(wanted, alike, n=most, cutoff=_ALIKE)]
    by_key: dict[str, list[CommuneOfficielle]] = {key: [] for key in ranked}
    for key, row in zip(_keys(), _rows(), strict=True):
        if key in by_key and row.type == _COMMUNE:
            by_key[key].append(as_commune(row))
    alike_communes = [commune for key in by_key for commune in by_key[key]]
    same = [commune for commune in alike_communes if name_key(commune.nom) == wanted]
    return tuple(dict.fromkeys([*same, *longer, *alike_communes]))[:most]


def _named_longer(name: str) -> Iterator[CommuneOfficielle]:
    """The communes whose name begins, then ends with the whole words of `name`, the most peopled first."""
    words = _words(name)
    if len(words.strip()) < _SHORTEST:
        return
    found = [
        (not told.startswith(words), as_commune(row))
        for told, row in zip(_worded(), _rows(), strict=True)
        if row.type == _COMMUNE and (told.startswith(words) or told.endswith(words))
    ]
    for _, commune in sorted(found, key=lambda one: (one[0], -(one[1].population or 0))):
        yield commune


def name_key(name: str) -> str:
    """What is compared of a name: « Saint-Géréon », « ST GEREON » and « saint gereon » give `saintgereon`."""
    return _squeezed(_ARTICLE.sub("", _with_saint(name)))


_ALIKE = 0.75
_LENGTH_APART = 3
_SHORTEST = 3
_NO_WORD = re.compile(r"[^a-z0-9]+")
_PARTING = str.maketrans("-'", "  ")
_ARTICLE = re.compile(r"^(?:les? |la |l'|las |los )(?=.)", re.MULTILINE)
_SAINT = re.compile(r"\bst(e?)\b\.?[ -]?")
_BLANKS = re.compile(r"[^\S\n]+")


def _with_article(name: str) -> str:
    return _squeezed(_with_saint(name))


def _with_saint(name: str) -> str:
    return _SAINT.sub(lambda found: f"saint{found[1]} ", _plain(name))


def _words(name: str) -> str:
    """« Ancenis-Saint-Géréon » as ` ancenis saint gereon `, its article too."""
    return f" {' '.join(_NO_WORD.split(_with_saint(name)))} ".replace("  ", " ")


@functools.cache
def _worded() -> tuple[str, ...]:
    """The words of each name, made of one text, as the keys are."""
    plain = _plain("\n".join(f" {row.nom} " for row in _rows()))
    return tuple(f" {line.strip()} " for line in plain.translate(_PARTING).split("\n"))


def _rows_named(name: str) -> Iterator[Row]:
    return iter(_by_key().get(name_key(name), ()))


@functools.cache
def _rows() -> tuple[Row, ...]:
    return tuple(all_rows())


@functools.cache
def _by_key() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for key, row in zip(_keys(), _rows(), strict=True):
        found.setdefault(key, []).append(row)
    return found


@functools.cache
def _keys() -> tuple[str, ...]:
    """The key of each row; all names go through as one text, five times faster than one by one."""
    return tuple(_squeezed(_ARTICLE.sub("", _plain("\n".join(row.nom for row in _rows())))).split("\n"))


def _plain(text: str) -> str:
    """The text in small letters, without accents nor ligatures, with straight apostrophes."""
    lowered = without_ligatures(text.lower()).replace("’", "'")
    return as_ascii(_BLANKS.sub(" ", lowered).strip())


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
