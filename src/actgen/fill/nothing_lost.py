"""The proof that preparing a part for Jinja lost none of its words, since docxtpl cuts raw XML by pattern."""

from __future__ import annotations

import copy
import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.ooxml.mending import PREPARED_TAG, own_texts, own_words
from actgen.ooxml.tables import is_room
from actgen.ooxml.xml import Element, UnsafeXml, parse, w
from actgen.tags.placed import Origin, Paragraph, Tag, read_paragraphs, read_tags

if TYPE_CHECKING:
    from collections.abc import Sequence

_HINT = (
    "Simplifiez cet endroit\u00a0: sortez la balise de la zone de texte, du tableau imbriqué ou du champ qui la tient."
)


class Expected(NamedTuple):
    """What a part says before it is prepared: its paragraphs, but the rooms around tables, and its tags."""

    paragraphs: list[Paragraph]
    tags: list[Tag]


def loss(expected: Expected, source: str, document: str, part: str) -> Diagnostic | None:
    """A fault where the words or the tags of `source` are no longer those of the part that it was prepared from."""
    wanted, tags = expected
    try:
        paragraphs = parse(PREPARED_TAG.sub("", source).encode()).iter(w("p"))
        found = [own_words(paragraph) for paragraph in paragraphs if not is_room(paragraph)]
    except UnsafeXml:
        found = []
    if [paragraph.words for paragraph in wanted] == found and [_bare(tag.bare) for tag in tags] == _tags_in(source):
        return None
    pairs = itertools.zip_longest(wanted, found)
    return unprepared(
        document, part, next((kept for kept, words in pairs if kept is None or kept.words != words), None)
    )


def unprepared(document: str, part: str, paragraph: Paragraph | None = None) -> Diagnostic:
    """The fault of a part that cannot be prepared as it is, from this paragraph on when it is known."""
    number, words = (paragraph.number, paragraph.words) if paragraph else (0, "")
    message = "La préparation de cette partie y perdrait du texte ou une balise."
    place = WordPlace(document, (paragraph and paragraph.part) or part, number, words)
    return error("BAL-008", place, message, _HINT)


def expected(root: Element, origins: Sequence[Origin] = ()) -> Expected:
    """The paragraphs that must remain, without their tags; and the tags, without remarks."""
    bare = copy.deepcopy(root)
    paragraphs = read_paragraphs(bare, origins)
    tags = read_tags(bare, paragraphs, PREPARED_TAG)
    for tag in tags:
        holder = tag.holder
        parent = None if holder is None else holder.getparent()
        if tag.letter and holder is not None and parent is not None:
            parent.remove(holder)
    remaining = set(bare.iter(w("p")))
    kept = [paragraph for paragraph in paragraphs if paragraph.element in remaining]
    for text in (text for paragraph in kept for text in own_texts(paragraph.element)):
        text.text = PREPARED_TAG.sub("", text.text or "")
    spoken = [tag for tag in tags if tag.kind != "#"]
    said = (structs.replace(each, words=own_words(each.element)) for each in kept if not is_room(each.element))
    return Expected(list(said), spoken)


def _tags_in(source: str) -> list[str]:
    return [_bare(tag) for tag in PREPARED_TAG.findall(source) if not tag.startswith("{#")]


def _bare(tag: str) -> str:
    return re.sub(r"\s", "", tag)
