"""« de », « à », « le » typed before a tag that prints the name of a place: right for one commune, wrong for another.

Which tags name places is read from what a template may read: a group that has `nom` and `de_nom` is a place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.lint.template import Finding
from actgen.core.citing import cited
from actgen.grammar.paths import path_of, unfiltered
from actgen.grammar.syntax import Wording
from actgen.ooxml.mending import TAG
from actgen.tags.statements import printed_by
from actgen.tags.written import written_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.atelier.lint.template import Template
    from actgen.values.shape import Shape

_S = "[ \u00a0\u202f]"
#: What stands before a tag: « de », « de la », « d’ »; « à », « au »; « le », « l’ ».
_BEFORE = re.compile(
    rf"(?<![\w’'-])(?:(?P<of>de{_S}+la|de{_S}+l[’']|de|des|du|d[’'])|(?P<to>à{_S}+la|à{_S}+l[’']|à|aux?)"
    rf"|(?P<the>les?|la|l[’'])){_S}*\Z",
    re.IGNORECASE,
)
#: How far back the words before a tag are read.
_NEAR = 200
#: The filters that change the look of a name and nothing else, and those that put « de » or « à » before it.
_LOOKS = frozenset({"majuscules", "majuscule_initiale", "minuscule_initiale"})
_JOINS = (("de",), ("a",))


class _Printed(NamedTuple):
    """A tag that prints a field of a group: its text, the field, its filters in order."""

    text: str
    path: str
    filters: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        """Whether the name stands as it is."""
        return _LOOKS.issuperset(self.filters)


class _Place(NamedTuple):
    """How a sentence names a kind of place, and right forms of some: after « de », after « à »."""

    noun: str
    after_de: str
    after_a: str


_PLACES = {
    "commune": _Place("la commune", "«\u00a0du Havre\u00a0», «\u00a0d’Ancenis\u00a0»", "«\u00a0au Havre\u00a0»"),
    "departement": _Place("le département", "«\u00a0du Gard\u00a0», «\u00a0de l’Ain\u00a0»", ""),
    "academie": _Place("l’académie", "«\u00a0d’Amiens\u00a0», «\u00a0de Nantes\u00a0»", ""),
}
_ARRONDISSEMENT = "commune.arrondissement"


def place_faults(template: Template) -> Iterator[Finding]:
    """LNT-022, in the text of the template itself: a clause tells its own."""
    places = dict(_places(template.shape))
    for part in template.parts:
        for paragraph in part.paragraphs:
            if paragraph.part in ("", part.label):
                told: list[str] = []
                for words, wording in _told(paragraph.words, places):
                    yield Finding("LNT-022", wording, part, paragraph, words, told.count(words))
                    told.append(words)


def _places(shape: Shape, path: str = "") -> Iterator[tuple[str, Mapping[str, Shape]]]:
    """Each group that is a place, with its fields."""
    for name, inner in shape.fields.items():
        here = f"{path}.{name}" if path else name
        if "de_nom" in inner.fields:
            yield here, inner.fields
        yield from _places(inner, here)


def _told(text: str, places: Mapping[str, Mapping[str, Shape]]) -> Iterator[tuple[str, Wording]]:
    for tag, printed in _printed(text):
        before = _BEFORE.search(printed)
        if before and (wording := _wording(before, tag, places)):
            words = before[0] + tag.text
            yield (words if words in text else tag.text), wording


def _printed(text: str) -> Iterator[tuple[_Printed, str]]:
    """Each tag that prints a field of a group, with the end of what is printed before it, each value as one sign."""
    printed, at = "", 0
    for tag in TAG.finditer(text):
        printed = (printed + text[at : tag.start()])[-_NEAR:]
        if found := _field(tag[0]):
            yield found, printed
        printed += "\0" if tag[0].startswith("{{") else ""
        at = tag.end()


def _field(text: str) -> _Printed | None:
    tag = written_tag(text)
    said = printed_by(tag) if tag else None
    if said is None:
        return None
    inner, filters = unfiltered(said)
    path = path_of(inner)
    return _Printed(text, path, tuple(one.name for one in filters)) if "." in path else None


def _wording(before: re.Match[str], tag: _Printed, places: Mapping[str, Mapping[str, Shape]]) -> Wording | None:
    group, _, name = tag.path.rpartition(".")
    typed = before[0] + tag.text
    if tag.path == _ARRONDISSEMENT and tag.is_bare:
        return _wrong(typed, "«\u00a0du Havre\u00a0», «\u00a0d’Alès\u00a0»", f"{{{{ {tag.path} | de }}}}")
    if group not in places:
        return None
    if name in ("de_nom", "de_nom_article", "a_nom") or (name == "nom" and tag.filters[:1] in _JOINS):
        return Wording(
            f"{cited(typed)} l’écrit deux fois\u00a0: cette balise donne déjà sa préposition.",
            f"Supprimez {cited(before[0].strip())} devant {tag.text}.",
        )
    return _bare(before, tag, group, places[group]) if name == "nom" and tag.is_bare else None


def _bare(before: re.Match[str], tag: _Printed, group: str, fields: Mapping[str, Shape]) -> Wording:
    """What to write instead of a bare name after « de », « à » or « le »."""
    typed, look = before[0] + tag.text, "".join(f" | {name}" for name in tag.filters)
    place = _PLACES[group.rpartition(".")[2]]
    of = f"{{{{ {group}.de_nom{look} }}}}"
    if before["of"]:
        article = "de_nom_article" in fields and not re.search(
            rf"d[ée]partement{_S}*\Z", before.string[: before.start()], re.IGNORECASE
        )
        return _wrong(typed, place.after_de, f"{{{{ {group}.de_nom_article{look} }}}}" if article else of)
    if before["to"] and "a_nom" in fields:
        return _wrong(typed, place.after_a, f"{{{{ {group}.a_nom{look} }}}}")
    return _wrong(typed, f"«\u00a0{place.noun} …\u00a0»", f"{place.noun} {of}")


def _wrong(typed: str, right: str, tag: str) -> Wording:
    message = f"{cited(typed)} ne convient pas à tous les noms\u00a0: on écrit {right}."
    return Wording(message, f"Écrivez {tag} à la place de ces mots.")
