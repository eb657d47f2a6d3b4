"""Poppler: is each font of a PDF in it, and does its text say what the act says?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from scripts.judges.acts import engine_pdfs
from scripts.judges.places import program
from scripts.judges.running import output_of
from scripts.judges.verdicts import Files, Finding, Judge, of_suffix
from tests.writers.reading_back import pdf_words, text_words

#: In words: how many tell a place, and the longest head of a table.
_SURE, _LONGEST = 3, 60
#: Columns of `pdffonts` from the right: object number and generation, then unicode, subset, embedded.
_EMBEDDED, _SUBSET, _UNICODE = -5, -4, -3


def judge(files: Files) -> Iterator[Finding]:
    """Fonts that are not embedded, subset and readable; acts whose words differ; bundles that lack an act."""
    for path in files.of(".pdf"):
        yield from (Finding(path, told) for told in font_faults(output_of([program("pdffonts"), path])))
    for act in files.acts:
        said = text_words(act.stem.with_name(f"{act.stem.name}.txt").read_text(encoding="utf-8"))
        yield from (found for path in engine_pdfs(act.stem) for found in _differing(path, said))
    for bundle in files.bundles:
        whole = " ".join(pdf_words(bundle.path))
        own = {act.acte: _bundled(bundle.path, act.stem) for act in bundle.acts}
        yield from (
            Finding(bundle.path, f"lacks the words of {acte}") for acte, said in own.items() if said not in whole
        )


def font_faults(listed: str) -> Iterator[str]:
    """What is wrong with the fonts that `pdffonts` lists."""
    rows = [line.split() for line in listed.splitlines()[2:]]
    if not rows:
        yield "no font at all"
    for row in rows:
        wanting = [
            name
            for name, column in (("embedded", _EMBEDDED), ("subset", _SUBSET), ("mapped to Unicode", _UNICODE))
            if row[column] != "yes"
        ]
        if wanting:
            yield f"{row[0]} is not {', not '.join(wanting)}"


def without_repeats(said: list[str], shown: list[str]) -> list[str]:
    """What is shown, without what a table shows again at the head of a page: a run of words that was said before."""
    kept: list[str] = []
    at = 0
    while at < len(shown):
        following = said[len(kept) : len(kept) + _SURE]
        if shown[at : at + _SURE] != following:
            again = _repeated(said[: len(kept)], shown[at:], following)
            if not again and shown[at : at + 1] != following[:1]:
                return kept + shown[at:]
            at += again
        kept.append(shown[at])
        at += 1
    return kept


def _repeated(before: list[str], shown: list[str], following: list[str]) -> int:
    """How many of the words that are shown were said before, one after the other, and stand before what follows."""
    text = f" {' '.join(before)} "
    for length in range(1, min(_LONGEST, len(shown)) + 1):
        if f" {' '.join(shown[:length])} " not in text:
            return 0
        if shown[length : length + _SURE] == following:
            return length
    return 0


def first_difference(said: list[str], shown: list[str]) -> str:
    """Where two texts part, in a few words; nothing where they are the same."""
    if said == shown:
        return ""
    place = next((rank for rank, pair in enumerate(zip(said, shown, strict=False)) if pair[0] != pair[1]), -1)
    place = min(len(said), len(shown)) if place < 0 else place
    around = slice(max(0, place - 2), place + 4)
    return f"« {' '.join(said[around])} » is « {' '.join(shown[around])} »"


def _differing(path: Path, said: list[str]) -> Iterator[Finding]:
    difference = first_difference(said, without_repeats(said, pdf_words(path)))
    if difference:
        yield Finding(path, difference)


def _bundled(bundle: Path, stem: Path) -> str:
    """The words of an act as its own PDF of the same engine shows them."""
    engine = bundle.name.removesuffix(".pdf").partition(".")[2]
    return " ".join(pdf_words(stem.with_name(f"{stem.name}.{engine}.pdf" if engine else f"{stem.name}.pdf")))


POPPLER = Judge("poppler", of_suffix(".pdf"), judge)
