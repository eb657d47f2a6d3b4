"""The paragraphs of a part, each with what became of it."""

from __future__ import annotations

from actgen.atelier.revision.items import added_items, block_key, items_of, removed_items
from tests.atelier.revision.versions import a_text


def test_what_is_the_same_is_told_the_same() -> None:
    blocks = a_text("# Convention\n\nUn mot.\n\nDeux mots.\n").parts[-1].blocks
    assert all(item.is_same for item in items_of(blocks, blocks))
    assert [block_key(one) for one in blocks] == [block_key(one) for one in blocks]


def test_what_is_removed_or_added_has_one_side() -> None:
    blocks = a_text("# Convention\n\nUn mot.\n").parts[-1].blocks
    assert all(item.after is None for item in removed_items(blocks))
    assert all(item.before is None for item in added_items(blocks))
