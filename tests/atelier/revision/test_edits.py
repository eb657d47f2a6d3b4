"""For any template of the library and any edit: the diff applied gives the other version, in words and in Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import Revision, Text, block_paragraphs
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.word.tracked import tracked_docx
from actgen.ooxml.packing.package import Package
from tests.atelier.revision.applying import apply, revert, texts_of
from tests.atelier.revision.edits import TEMPLATES, Editor, change_a_word, package_of, style_of, words_of
from tests.atelier.revision.judge import decided
from tests.sizes import some

#: Two edits each, on average.
SEEDS = range(80)


def pair(seed: int) -> tuple[Package, Package, str]:
    """A template, the same edited, and what was done."""
    before = package_of(TEMPLATES[seed % len(TEMPLATES)])
    editor = Editor(before, seed)
    after = editor.edited(1 + seed % 3)
    told = f"seed {seed}, {TEMPLATES[seed % len(TEMPLATES)]}: {', '.join(editor.done)}"
    return (before, after, told) if seed % 2 else (after, before, told)


def said(text: Text) -> list[tuple[str, str, str]]:
    """What a reader sees: kind of part apart, each paragraph that says something, with its style."""
    found = [(part.story, paragraph) for part in text.parts for paragraph in block_paragraphs(part.blocks)]
    return [(story, one.style, one.text) for story, one in found if one.text.strip()]


def looks(text: Text) -> list[tuple[str, tuple[bool, bool, bool]]]:
    tokens = [token for part in text.parts for one in block_paragraphs(part.blocks) for token in one.tokens]
    return [(token.text, token.look) for token in tokens]


def revision_of(seed: int) -> tuple[Revision, Package, Package, str]:
    before, after, told = pair(seed)
    return compare(read_text(before), read_text(after)), before, after, told


@pytest.mark.parametrize("first", range(0, len(SEEDS), 20))
def test_any_edit_is_told_whole(first: int) -> None:
    """Applied, it gives the second version; reverted, the first; accepted or rejected in Word, the same."""
    for seed in some(range(first, first + 20), 10):
        revision, before, after, told = revision_of(seed)
        old, new = texts_of(revision.before), texts_of(revision.after)
        assert apply(revision, old) == new, told
        assert revert(revision, new) == old, told
        content = tracked_docx(revision, before, after, "actgen")
        for accept, wanted in ((True, revision.after), (False, revision.before)):
            found = read_text(decided(content, accept=accept))
            assert said(found) == said(wanted), (told, accept)
            assert looks(found) == looks(wanted), (told, accept)


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.parent.name == "convention"], ids=str)
def test_an_article_that_moves_is_never_one_removed_and_one_added(path: Path) -> None:
    """Even reworded a little, and among articles that keep their numbers."""
    before = package_of(path)
    first = read_text(before)
    for seed in some(range(20), 10):
        editor = Editor(before, seed)
        blocks = editor.article()
        heads = [one for one in editor.body if style_of(one) in ("article", "partie") and one not in blocks]
        places = {id(one): place for place, one in enumerate(one for one in editor.body)}
        target = editor.chance.choice(heads)
        jumped = sum(1 for one in heads if between(places[id(one)], places[id(blocks[0])], places[id(target)]))
        for block in blocks:
            target.addprevious(block)
        change_a_word(editor)
        revision = compare(first, read_text(editor.edited(0)))
        assert all(change.before and change.after for change in revision.parts), (path, seed)
        names = [change.part.name for change in revision.parts if change.moved]
        assert len(names) == min(1, jumped), (path, seed, names)
        if jumped > 1:
            assert names[0].split()[:2] == words_of(blocks[0]).split()[:2], (path, seed)


def between(place: int, start: int, target: int) -> bool:
    """Whether an article that goes from `start` to just before `target` jumps over the one at `place`."""
    return start < place < target if start < target else target <= place < start
