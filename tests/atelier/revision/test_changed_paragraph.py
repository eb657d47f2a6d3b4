"""A paragraph as a reader takes in what changed in it."""

from __future__ import annotations

from actgen.atelier.compare.word_changes import Changed
from actgen.atelier.revision.changed_paragraph import plain, shown_pieces
from actgen.atelier.revision.model import paragraphs
from actgen.atelier.revision.tokens import tokens_of
from actgen.ooxml.blocks import Run
from tests.atelier.revision.versions import a_revision, articles, changed


def test_characters_stand_on_one_line() -> None:
    assert "\n" not in plain(tokens_of([Run("un\ndeux")]))


def test_a_word_that_changed_is_a_piece_of_its_own() -> None:
    (part,) = changed(
        a_revision(articles("OBJET", OBJET="Le maire signe."), articles("OBJET", OBJET="Le préfet signe."))
    )
    pieces = [piece for item in paragraphs(part.items) for piece in shown_pieces(item)]
    assert [(one.removed, one.added) for one in pieces if isinstance(one, Changed)] == [("maire", "préfet")]
