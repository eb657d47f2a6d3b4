"""What stays of another commune in a file made from hers: a name in a text, a site, an address, a number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.cog.communes import find_ancienne, find_commune, rows_of
from actgen.cog.search import commune_with_siren, communes_named, name_key
from actgen.core.folding import as_ascii, without_ligatures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.cog.communes import CommuneOfficielle
    from actgen.variables.commune import Commune

_ANNOUNCING = ("commune", "ville", "mairie", "municipalite")
#: What stands in a folded text wherever `commune_named_in` finds one: it passes over hyphens, and over each sign that
#: ASCII lacks, as an invisible one in the midst of a word, or a no-break space.
_PASSED_OVER = r"[^\x21-\x2c\x2e-\x7f]"
ANNOUNCES = re.compile(rf"(?:{'|'.join(map(f'{_PASSED_OVER}*'.join, _ANNOUNCING))}){_PASSED_OVER}+d")
#: What stands in whatever announces one, and is found sooner: a « d » behind the end of these words. Texts have few.
ENDS_ANNOUNCING = re.compile(rf"d(?<=(?:[nlit]e|{_PASSED_OVER}e|(?s:.){_PASSED_OVER}){_PASSED_OVER}d)")


def official(commune: Commune) -> CommuneOfficielle | None:
    """The commune of today behind the code of the file: its own, or the one into which it merged; or None."""
    found = find_commune(commune.insee)
    if found is None and (ancienne := find_ancienne(commune.insee)):
        return ancienne.commune
    return found


def owner_of_siren(siren: str, commune: Commune | None) -> CommuneOfficielle | None:
    """The commune, other than that one, whose SIREN it is; or None."""
    own, owner = official(commune) if commune else None, commune_with_siren(siren)
    return owner if owner and (own is None or owner.insee != own.insee) else None


def commune_named_in(text: str, own: Commune) -> CommuneOfficielle | None:
    """The commune of « commune de … », « ville de … » or « mairie de … » in the text, when it is not that of the file.

    None where the text also names the commune of the file, or says « avec » or « entre »: two communes then agree.
    """
    plain, announced = _announced_in(text)
    if not announced or _names_own(plain, own):
        return None
    return next((found for article, words in announced if (found := _first_commune(article, words, own))), None)


def commune_of_host(host: str, own: Commune) -> CommuneOfficielle | None:
    """The commune after which a site or a mailbox is named, when it is not that of the file."""
    labels = host.lower().split("/")[0].split(".")
    for label in labels[:-1]:
        bare = _OFFICE.sub("", label)
        if len(bare) >= _SHORTEST_HOST and bare not in _PROVIDERS and (found := communes_called(bare, own)):
            return found[0]
    return None


def communes_called(name: str, own: Commune) -> tuple[CommuneOfficielle, ...]:
    """The communes of that name; none where one of them is that of the file, or where its name shares a word."""
    if _shares_a_word(name, own):  # before the whole list is read
        return ()
    found = communes_named(name)
    return found if all(_is_other(other, own) for other in found) else ()


def is_named_in(text: str, own: Commune) -> bool:
    """True where the text holds the name of the commune of the file, or of one that merged into it."""
    return _names_own(_plain(text), own)


def is_typed_in(name: str, text: str) -> bool:
    """Whether a name stands whole in a text as it is typed, or all in capitals: no other commune is told there then.

    Neither has to be made plain for that.
    """
    typed = name.upper() if text.isupper() and name.upper().lower() == name.lower() else name
    at = text.find(typed)
    return at >= 0 and text[at - 1 : at] in _BESIDE and text[at + len(typed) : at + len(typed) + 1] in _BESIDE


_MOST_WORDS = 8
_SHORTEST_HOST = 4
#: What may stand beside a name that is typed whole: the end of the text, a blank, a sign.
_BESIDE = frozenset(("", " ", ",", ".", "’"))
_SHORTEST_WORD, _A_WORD = 4, re.compile(r"\w+")
#: What comes after « commune » in a text without accents, capitals nor hyphens, up to the next sign.
_CLUES = tuple(f"{word} d" for word in _ANNOUNCING)
_ANNOUNCED = re.compile(r"\b(?:commune|ville|mairie|municipalite) (de |du |des |d')([^,;:.()/]+)")
_ARTICLES = {"de ": "", "d'": "", "du ": "le ", "des ": "les "}
_WITH_ANOTHER = re.compile(r"\b(?:avec|entre)\b")
_OFFICE = re.compile(r"^(?:mairie|ville|commune|bourg)(?:-?(?:de-la-|de-l-|de-|du-|des-|d-|la-|le-))?-?")
#: The hosts of mailboxes that bear the name of a commune.
_PROVIDERS = frozenset({"orange"})


def _plain(text: str) -> str:
    """The text in small letters, without accents nor hyphens, with straight apostrophes and single spaces.

    Blanks are joined before what ASCII lacks goes, which a no-break space is, and after, for what stood between two.
    """
    if text.isascii():  # as the names of most communes
        return " ".join(text.lower().replace("-", " ").split())
    lowered = without_ligatures(text.lower()).replace("’", "'").replace("-", " ")
    return " ".join(as_ascii(" ".join(lowered.split())).split())


class _Announced(NamedTuple):
    """A text in small letters, and what follows « commune de » in it, its article first."""

    plain: str
    names: tuple[tuple[str, tuple[str, ...]], ...]


@lru_cache(maxsize=1024)
def _announced_in(text: str) -> _Announced:
    """What a text announces; nothing where it says that two agree.

    The last 1,024 texts are remembered: most paragraphs of an act are those of its template.
    """
    plain = _plain(text)
    if not any(map(plain.__contains__, _CLUES)) or _WITH_ANOTHER.search(plain):
        return _Announced(plain, ())
    found = _ANNOUNCED.finditer(plain)
    return _Announced(plain, tuple((_ARTICLES[one[1]], tuple(one[2].split()[:_MOST_WORDS])) for one in found))


def _own_names(own: Commune) -> tuple[str, ...]:
    """The name typed, the official one, those of the communes that merged into it."""
    return (own.nom, *_official_names(today)) if (today := official(own)) else (own.nom,)


def _official_names(today: CommuneOfficielle) -> tuple[str, ...]:
    """The name of a commune of today, and those of the communes that merged into it."""
    return today.nom, *_merged(today.departement.code).get(today.insee, ())


@lru_cache(maxsize=128)  # all départements: of each, the names that merged, by the code of the commune of today
def _merged(departement: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows_of(departement):
        if row.commune:
            found.setdefault(row.commune, []).append(row.nom)
    return found


def _names_own(plain: str, own: Commune) -> bool:
    if _stands_in(_plain(own.nom), plain):  # as in nearly every act; the key of a name is in that of a text then
        return True
    squeezed = name_key(f"x {plain}")
    if any(key in squeezed for key in _own_keys((own.nom,))):  # before the names that merged are read
        return True
    return any(key in squeezed for key in _own_keys(_own_names(own)))


def _stands_in(name: str, plain: str) -> bool:
    """Whether a name stands whole in a text, both plain."""
    at = plain.find(name)
    around = plain[max(at - 1, 0) : at] + plain[at + len(name) : at + len(name) + 1]
    return at >= 0 and not any(map(str.isalnum, around))


@lru_cache(maxsize=64)
def _own_keys(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(name_key, names))


def _shares_a_word(name: str, own: Commune) -> bool:
    """True where one name holds the other, or both a rare word of four letters: « ozoir » and Ozoir-la-Ferrière."""
    if name and name.replace("-", " ") == _plain(own.nom).replace("'", " "):  # as the name of most files
        return True
    squeezed, typed = name_key(name), name_key(own.nom)
    if typed and (squeezed in typed or typed in squeezed):  # before the names that merged are read
        return True
    keys = [key for key in _own_keys(_own_names(own)) if key]
    if any(squeezed in key or key in squeezed for key in keys):
        return True
    return any(map(squeezed.__contains__, _rare_words(_own_names(own))))


@lru_cache(maxsize=64)
def _rare_words(names: tuple[str, ...]) -> frozenset[str]:
    """The words of four letters, in names of one commune, that few others have in theirs."""
    words = {word for name in names for word in _A_WORD.findall(_plain(name))}
    return frozenset(word for word in words - _COMMON if len(word) >= _SHORTEST_WORD)


#: Words that many names share: alone, they do not make a name that of the commune.
_COMMON = frozenset(
    {"saint", "sainte", "sous", "villeneuve", "bourg", "mont", "dans", "chateau", "ville", "notre", "dame", "bois"}
)


def _first_commune(article: str, words: Sequence[str], own: Commune) -> CommuneOfficielle | None:
    """The commune named by the longest run of words, its article included: « du Quartier » is not « de quartier »."""
    for length in range(len(words), 0, -1):
        name = article + " ".join(words[:length])
        found = [one for one in communes_named(name) if _plain(one.nom) == name]
        if found:
            return found[0] if all(_is_other(one, own) for one in found) else None
    return None


def _is_other(one: CommuneOfficielle, own: Commune) -> bool:
    today = official(own)
    return one.insee != (today.insee if today else own.insee)
