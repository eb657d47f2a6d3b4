"""Tracked changes as Word writes them."""

from __future__ import annotations

from actgen.atelier.revision.tokens import tokens_of
from actgen.atelier.revision.word.change_marks import Marker, run_look
from actgen.ooxml.blocks import Run
from actgen.ooxml.xml import w

MARKER = Marker("Mairie", "2026-01-01T00:00:00Z")


def test_each_mark_has_an_id_of_its_own_and_says_who() -> None:
    one, other = MARKER.mark("ins"), MARKER.mark("del")
    assert one.get(w("id")) != other.get(w("id"))
    assert one.get(w("author")) == "Mairie"


def test_what_is_removed_is_deleted_text() -> None:
    (mark,) = MARKER.runs(tokens_of([Run("adieu")]), "del", None, {})
    assert [node.text for node in mark.iter(w("delText"))] == ["adieu"]
    assert list(mark.iter(w("t"))) == []


def test_a_look_is_put_on_a_run() -> None:
    assert run_look(None, (True, False, False)).find(w("b")) is not None
