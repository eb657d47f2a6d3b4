"""Each reader of the program reads what is changed at random, or refuses it in a sentence."""

from __future__ import annotations

import random

import pytest

from actgen.core.project import Project
from scripts.fuzzing import bounded
from scripts.fuzzing.bounded import Batch, batch, case
from scripts.fuzzing.mutations import mutated_text, mutated_word
from scripts.fuzzing.readers import READERS, Reader
from tests.sizes import some

#: Those that read a few files in a second, and those that read a hundred.
_SLOW = ("fiche", "dossier", "modele", "diff", "word", "declaration", "prose", "markdown", "academie")


@pytest.mark.parametrize("reader", some(list(READERS), 12))
def test_a_reader_reads_what_is_changed_at_random_or_says_why_not(reader: str) -> None:
    count = 4 if reader in _SLOW else 25
    made = batch(reader, 11, 0, count)
    assert (made.read, made.findings) == (count, ())


def test_a_case_is_what_its_seed_and_its_number_decide() -> None:
    assert case("sorte", 1, 4) == case("sorte", 1, 4)
    assert len({case("sorte", seed, number) for seed in (1, 2) for number in range(20)}) > 30
    assert len({case("lint", 1, number) for number in range(20)}) > 15


def test_a_change_leaves_something_to_read() -> None:
    chance = random.Random(1)
    assert mutated_text([b""], chance)
    assert mutated_word(READERS["lint"].corpus(), chance)[:2] == b"PK"


def _raising(_: Project, content: bytes) -> None:
    raise KeyError(len(content))


def _hanging(_: Project, content: bytes) -> None:
    while content:
        content += b""


def _growing(_: Project, content: bytes) -> None:
    _KEPT.append(b"x" * 3_000_000)


_KEPT: list[bytes] = []


def test_an_exception_that_is_no_sentence_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _of(monkeypatch, _reader(_raising), 2)
    assert [(one.number, one.what) for one in made.findings] == [(0, "trace"), (1, "trace")]
    assert "KeyError" in made.findings[0].told


def test_a_case_that_hangs_is_found_and_the_next_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "LONGEST", 0.3)
    made = _of(monkeypatch, _reader(_hanging), 2)
    assert [(one.number, one.what) for one in made.findings] == [(0, "hang"), (1, "hang")]
    assert "_hanging" in made.findings[0].told


@pytest.mark.long
def test_memory_that_cases_leave_behind_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "MOST_GROWTH", 50_000_000)
    made = _of(monkeypatch, _reader(_growing), 340)
    assert [(one.number, one.what) for one in made.findings] == [(339, "growth")]


def test_it_ends_when_it_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, "essai", _reader(lambda _, content: None))
    assert batch("essai", 1, 0, 10, lambda: False) == Batch("essai", 0, 0, ())


def test_a_refusal_is_no_finding() -> None:
    made = batch("expression", 3, 0, 40)
    assert made.findings == ()
    assert 0 < made.refused < 40


def _reader(read: object) -> Reader:
    return Reader(lambda: (b"a: b\n",), read)  # type: ignore[arg-type]


def _of(monkeypatch: pytest.MonkeyPatch, reader: Reader, count: int) -> Batch:
    monkeypatch.setitem(READERS, "essai", reader)
    return batch("essai", 1, 0, count)


def test_the_corpus_of_each_reader_holds_files() -> None:
    assert [name for name, one in READERS.items() if not one.corpus()] == []
