"""Every seeded fault is found, in its place, with its message, and nothing else is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actgen.core.diagnostics import WordPlace
from tests.atelier.lint.corpus import CORPUS, SEVERAL, SINGLE, Broken, N
from tests.atelier.lint.spoiling import text
from tests.atelier.lint.workshop import Workshop, told
from tests.sizes import some

#: What is told of a place as a whole: a tag where nothing is printed, a table without a style, a file without a word.
OF_A_PLACE = ("BAL-006", "LEC-002", "LNT-021")
MESSAGES = Path(__file__).parent / "corpus.txt"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("atelier") / "projet")


def expected() -> dict[str, str]:
    """Each case of corpus.txt → what it says."""
    blocks = MESSAGES.read_text(encoding="utf-8").split("\n## ")[1:] if MESSAGES.exists() else []
    return {name: body.strip("\n") for name, _, body in (block.partition("\n") for block in blocks)}


def test_the_corpus_is_large() -> None:
    assert len(SINGLE) >= 80
    assert len(SEVERAL) >= 10
    assert len({case.name for case in CORPUS}) == len(CORPUS)
    assert list(expected()) == [case.name for case in CORPUS]


@pytest.mark.parametrize("case", some(CORPUS, 3), ids=lambda case: case.name)
def test_a_seeded_fault_is_found_where_it_is(workshop: Workshop, case: Broken) -> None:
    faults = workshop.faults(case.template, *case.changes)
    found = [(fault.diagnostic.code, *_article_and_words(fault.diagnostic.place)) for fault in faults]
    assert [code for code, _, _ in found] == [code for code, _, _ in case.told], "\n".join(told(faults))
    assert all(one.diagnostic.subject for one in faults if one.diagnostic.code not in OF_A_PLACE)
    for (_, article, words), (_, wanted, part) in zip(found, case.told, strict=True):
        assert article == wanted
        assert part in words
    assert "\n".join(told(faults)) == expected()[case.name]


def _article_and_words(place: object) -> Iterator[str]:
    assert isinstance(place, WordPlace)
    yield place.article
    yield place.excerpt


# What the manifest says, and the tags do not


@pytest.mark.long
def test_a_fact_whose_only_tag_has_gone_is_told_in_the_manifest(workshop: Workshop) -> None:
    (fault,) = workshop.all_faults(N, text("{{ convention.notification_marche }}", "fin avril"))
    assert (fault.diagnostic.code, fault.diagnostic.place.excerpt.strip()) == (
        "MAN-004",
        "notification_marche: fin avril 2026",
    )


@pytest.mark.long
@pytest.mark.parametrize(("new", "code"), [("1530", "LNT-014"), ("{{ convention.ecoles_utilisatrice }}", "REM-001")])
def test_a_fact_that_a_tag_has_told_is_not_told_again(workshop: Workshop, new: str, code: str) -> None:
    found = workshop.all_faults(N, text("{{ convention.ecoles_utilisatrices }}", new))
    assert [fault.diagnostic.code for fault in found if fault.diagnostic.code != "MAN-004"] == [code]
