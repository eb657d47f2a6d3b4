"""REV-010: a name of a place after a word that it cannot follow: « de Le Havre », « de Ancenis », « du Loire ».

What the act is of (its commune, its département, its académie) is an error; another place of the official lists, a
warning. « du Havre », « de La Baule », « d’Hyères », « préfecture de Loire-Atlantique » are left alone.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.cog.departements import all_departements
from actgen.cog.places import Place, folded, places_named
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, Severity
from actgen.core.patterns import in_small_letters, later
from actgen.document.at_once.joined import END
from actgen.document.at_once.sayings import Saying
from actgen.french.communes import with_a

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Line

_BLANKS = " \u00a0\u202f\n"
_S = f"[{_BLANKS}]"
_START = r"(?<![\w’'-])"
#: A word, then a name that it cannot open: the article of the name merges with it, or stands twice, or it must elide.
#: A phrase says so wherever it finds something (`Saying.PLACE_MISJOINED`).
_SUSPECT = later(
    rf"{_START}(?:(?i:(?:de|du|des|à|au|aux|le|la|les){_S}+|[dl][’'])(?=(?:Les?|LES?|Aux|AUX){_S}+\w)"
    rf"|A{_S}+(?=(?:Les?|LES?|Aux|AUX){_S}+\w)"
    rf"|(?i:(?:de|à){_S}+)(?=(?:les?|aux){_S}+[A-ZÀ-Ý])"
    rf"|(?i:(?:du|des|au|aux|le|la|les){_S}+|[dl][’'])(?=(?:La|LA|Las|LAS|Los|LOS){_S}+\w|L[’']\w)"
    rf"|(?P<vowel>(?i:de){_S}+)(?=[AEIOUÀÂÄÉÈÊËÎÏÔÖÙÛÜŒÆ]))"
)
_HEADS = ("part", "préf", "pref")
_WORDS = later(rf"[\w’'.-]+(?:{_S}[\w’'.-]+){{0,7}}")
_GOVERNS = "communes?|villes?|mairies?|maires?|conseils? municipa(?:l|ux)|acad[ée]mies?|rectorats?|recteurs?|rectrices?"
_ARTICLED = rf"(?:du|des|de{_S}+la){_S}+|de{_S}+l[’']"
_GOVERNED = later(rf"{_START}(?i:{_GOVERNS}){_S}+(?P<article>(?i:{_ARTICLED}))")
_ENDS_OF_ARTICLES = ("du", "des", "la", "l’", "l'")
#: What stands at the end of the words before a name.
_DE = later(rf"{_START}(?P<joint>(?i:de){_S}+)\Z")
_D = later(rf"{_START}(?P<joint>(?i:d)[’'])\Z")
_NEAR = 40
_GOES_ON = later(r"[\w-]")
_TO, _OF = ("à", "a", "au", "aux"), ("de", "du", "des", "d’", "d'")
#: « de US » is an acronym sooner than the commune of that name, which is Us.
_ACRONYM = 4
#: INSEE's type of name, above which a département has an article.
_ELIDED = 1


class _Found(NamedTuple):
    """What stands wrongly: where, as typed, as it must be written, and whether the act is of that place."""

    at: int
    typed: str
    right: str
    is_own: bool


def may_find(read: Together) -> Collection[int]:
    """The texts in which a word may stand that a name of a place cannot follow, the act be of which it may."""
    return read.holding_small(_HEADS) | read.saying(Saying.PLACE_MISJOINED)


def is_suspect(line: Line) -> bool:
    """Whether such a word stands in a paragraph."""
    read = _joints(line.text)
    return bool(read.suspects or read.departements)


def doubtful(text: str, own: Iterable[Place]) -> set[int]:
    """The ranks of the texts where a name of a place that the act is of may stand after a word that it cannot follow.

    They are all in one, each with its end.
    """
    return {
        text.count(END, 0, at)
        for place in own
        if (joints := _joints_before(place))
        for at, _ in _names_in(text, place)
        if _ends_with(text, at, joints)
    }


@functools.lru_cache(maxsize=256)
def _joints_before(place: Place) -> tuple[str, ...]:
    """How the words end, in small letters, that may not stand before the name of a place."""
    is_bare = place.de_nom in (f"de {place.nom}", f"d’{place.nom}")
    elided = ("de",) if _elides(place) else ("d’", "d'") if place.de_nom == f"de {place.nom}" else ()
    return (*(_ENDS_OF_ARTICLES if is_bare else ()), *elided)


def _ends_with(text: str, at: int, joints: tuple[str, ...]) -> bool:
    """Whether the words before a place end so, or nothing but blanks is near."""
    before = text[max(at - _NEAR, 0) : at].rstrip(_BLANKS)
    return not before or before[-3:].casefold().endswith(joints)


def misjoined_places(
    lines: Iterable[Line], own: Iterable[Place], label: str, suspected: Callable[[Line], bool] = is_suspect
) -> Iterator[Diagnostic]:
    """A fault for each name of a place after a word that it cannot follow; `own` are those that the act is of.

    Nothing is found in a paragraph that is not `suspected` and names none of `own`.
    """
    ours = {folded(place.nom): place for place in reversed(tuple(own))}  # the first named counts: Corrèze, a commune
    named = {place.nom.casefold(): place for place in ours.values()}
    forms = [(place, place.nom, place.nom.upper()) for place in named.values()]
    for line in lines:
        wrong = set(_joined_otherwise(line.text, ours)) if suspected(line) else set()
        for place, typed, capitals in forms:
            if typed in line.text or capitals in line.text:
                wrong.update(_elisions(line.text, place))
        for found in sorted(wrong):
            yield Diagnostic(
                Severity.ERROR if found.is_own else Severity.WARNING,
                "REV-010",
                line.place(label, found.at),
                f"{cited(found.typed)} s’écrit {cited(found.right)}.",
                _OWN if found.is_own else _OTHER,
                subject=found.typed,
            )


def _joined_otherwise(text: str, ours: Mapping[str, Place]) -> Iterator[_Found]:
    read = _joints(text)
    yield from _suspects(read, ours)
    for one in read.departements:
        yield _Found(one.at, one.typed, one.right, one.name in ours)


_OWN = (
    "Si le dossier donne ces mots, corrigez-les\u00a0; dans le modèle, une balise les écrit\u00a0: "
    "{{ commune.de_nom }}, {{ commune.a_nom }}, {{ commune.departement.de_nom }}, {{ academie.de_nom }}."
)
_OTHER = "Corrigez ces mots dans le dossier s’il les donne, sinon dans le modèle."


class _Suspect(NamedTuple):
    """A word that the name after it may not follow, and each name that may stand there, the longest first.

    A name is given as typed, as it is compared, with the places of the official lists that have it.
    """

    word: re.Match[str]
    names: tuple[tuple[str, str, tuple[Place, ...]], ...]


class _Departement(NamedTuple):
    """A département behind another article than its own: where, as typed, as it must be; its name as it is compared."""

    at: int
    typed: str
    right: str
    name: str


class _Joints(NamedTuple):
    """A text, and where a word in it may be one that a name of a place cannot follow."""

    text: str
    suspects: tuple[_Suspect, ...]
    departements: tuple[_Departement, ...]


@functools.lru_cache(maxsize=2048)
def _joints(text: str) -> _Joints:
    """Those of a text; the last 2,048 are remembered: most paragraphs of an act are those of its template."""
    small = in_small_letters(text)
    is_worth = any(map(small.__contains__, _HEADS))
    departements = tuple(_departements(text)) if is_worth else ()
    suspects = tuple(_Suspect(found, tuple(_names_at(text, found.end()))) for found in _SUSPECT.finditer(text))
    return _Joints(text, suspects, departements)


@functools.lru_cache(maxsize=2048)
def _governed(text: str) -> tuple[re.Match[str], ...]:
    """The articles after what governs a place, « maire du »: a name may begin where they end."""
    return tuple(_GOVERNED.finditer(text))


def _suspects(read: _Joints, ours: Mapping[str, Place]) -> Iterator[_Found]:
    for found, names in read.suspects:
        named = _named(read.text[: found.end()], names, ours)
        if named and (_elides(named[1]) or not found["vowel"]):
            name, place = named
            typed = read.text[found.start() : found.end()] + name
            yield _Found(found.start(), typed, _right(found[0], name, place), folded(name) in ours)


def _names_at(text: str, at: int) -> Iterator[tuple[str, str, tuple[Place, ...]]]:
    """Each name that the words which begin there may be, the longest first."""
    words = _WORDS.match(text, at)
    ends = [len(words[0]), *(one.start() for one in re.finditer(_S, words[0]))] if words else []
    for end in sorted(ends, reverse=True):
        name = text[at : at + end].rstrip(".’'-")
        yield name, folded(name), places_named(name)


def _named(
    before: str, names: Iterable[tuple[str, str, tuple[Place, ...]]], ours: Mapping[str, Place]
) -> tuple[str, Place] | None:
    """The longest of these that is the name of a place, and that place; None where « de » does not decide."""
    for name, key, named in names:
        if place := ours.get(key):
            return name, place
        if named:
            is_word = name.isupper() and len(name) <= _ACRONYM and not before.isupper()
            return (name, named[0]) if not is_word and len(set(map(_elides, named))) == 1 else None
    return None


def _elides(place: Place) -> bool:
    return place.de_nom.startswith(("d’", "de l’"))


def _right(word: str, name: str, place: Place) -> str:
    """How the place is written after that word, in capitals where it was."""
    bare = word.strip().casefold()
    right = with_a(name) if bare in _TO else place.de_nom if bare in _OF else name
    return right.upper() if name.isupper() else right


@functools.lru_cache(maxsize=2048)
def _elisions(text: str, place: Place) -> tuple[_Found, ...]:
    """« de Hyères », « d’Tours », « maire du Tours », of what the act is of: its first letter alone does not tell."""
    named = tuple(_names_in(text, place))
    is_articled = any(_ends_an_article(text[:start]) for start, _ in named)
    return (*(_articled(text, place) if is_articled else ()), *_unelided(text, place, named))


def _ends_an_article(before: str) -> bool:
    """Whether a text ends as `_ARTICLED` does."""
    return before.rstrip(_BLANKS)[-3:].casefold().endswith(_ENDS_OF_ARTICLES)


def _unelided(text: str, place: Place, named: Iterable[tuple[int, str]]) -> Iterator[_Found]:
    """« de » before a name that it elides before, « d’ » before another."""
    wrong = _DE if _elides(place) else _D if place.de_nom == f"de {place.nom}" else None
    for start, typed in named if wrong else ():
        if wrong and (before := wrong.search(text, max(start - _NEAR, 0), start)):
            whole = before["joint"] + typed
            yield _Found(before.start("joint"), whole, place.de_nom.upper() if whole.isupper() else place.de_nom, True)


def _articled(text: str, place: Place) -> Iterator[_Found]:
    """An article before a name that has none, after what governs a place: « rue du Bourg » is of no commune."""
    if place.de_nom not in (f"de {place.nom}", f"d’{place.nom}"):
        return
    for found in _governed(text):
        if name := _name_at(text, found.end(), place):
            typed = found["article"] + name
            yield _Found(found.start("article"), typed, place.de_nom.upper() if typed.isupper() else place.de_nom, True)


def _names_in(text: str, place: Place) -> Iterator[tuple[int, str]]:
    """Where the name of a place stands whole, as it is typed or all in capitals."""
    for name in {place.nom, place.nom.upper()}:
        at = text.find(name)
        while at >= 0:
            if not _GOES_ON.match(text, at + len(name)):
                yield at, name
            at = text.find(name, at + 1)


def _name_at(text: str, at: int, place: Place) -> str:
    """The name of the place, as it is typed or all in capitals, where it stands whole there; else nothing."""
    names = (name for name in (place.nom, place.nom.upper()) if text.startswith(name, at))
    return next((name for name in names if not _GOES_ON.match(text, at + len(name))), "")


def _departements(text: str) -> Iterator[_Departement]:
    """« préfecture du Loire-Atlantique », « département de Gard »: another article than that of the département."""
    for found in _of_departement().finditer(text):
        name = folded(found["name"])
        allowed, right = _articles()[name]
        if folded(found["joined"]) not in allowed:
            yield _Departement(found.start("joined"), found["joined"], right, name)


@functools.cache
def _articles() -> Mapping[str, tuple[frozenset[str], str]]:
    """The départements that take an article: all that « de » may give before each, and the usual form."""
    return {
        folded(one.nom): (frozenset({folded(one.de_nom), folded(one.de_nom_article)}), one.de_nom_article)
        for one in all_departements()
        if one.tncc > _ELIDED
    }


@functools.cache
def _of_departement() -> re.Pattern[str]:
    names = sorted((one.nom for one in all_departements() if one.tncc > _ELIDED), key=len, reverse=True)
    forms = (form for name in names for form in (name, name.upper()))
    either = "|".join(re.escape(form).replace(r"\-", "[ -]") for form in forms)
    head = r"(?:(?:conseil|assembl[ée]e|archives) )?d[ée]part[a-zé]+|pr[ée]fectures?|pr[ée]f[eè]te?"
    joined = rf"(?:(?i:de la|de|du|des){_S}+|(?i:de l|d)[’'])(?P<name>{either})"
    return later(rf"{_START}(?i:{head}){_S}+(?P<joined>{joined})(?![\w-])")
