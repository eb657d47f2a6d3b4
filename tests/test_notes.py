"""Every note of the fact sheets is said by a sentence of its template, and every obligation by all its words.

`tests/notes/ACADEMIE-ACTE-VERSION.tsv` holds a line a note, in two or six columns:

- the note, then the excerpt that says it; « […] » joins pieces that follow one another in one article;
- for an obligation, four columns more, in words of the excerpt: who is bound, the modality (its family, then its
  words: « faculté : pourront »), the object, and the condition, limit or reserve (« - » where there is none).

An edit that drops an obligation fails; so does one that keeps the sentence and changes who is bound, « peut » into
« doit », or loses a condition.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from actgen.atelier.plans.text_view import template_text
from actgen.core.names import TemplateName
from actgen.core.project import Project
from actgen.fill.compiled import compile_template
from actgen.library.catalogue import list_templates, load_template
from actgen.library.clauses import load_clause, load_clauses
from actgen.ooxml.clauses import clauses_in
from tests.conftest import ROOT
from tests.sizes import some

FOLDER = Path(__file__).parent / "notes"
PROJECT = Project(ROOT)
TEMPLATES = list_templates(PROJECT)
ELISION = " […] "
NOTHING = "-"
FAMILIES = {
    "obligation",  # doit, est tenu de, s’acquitte
    "engagement",  # s’engage à, conviennent de
    "interdiction",  # ne pourra pas, n’est pas possible
    "faculté",  # peut, pourra
    "offre",  # propose, met à disposition
    "vocation",  # a vocation à, vise à, s’efforce de
    "attribution",  # assure, est chargé de, prend à sa charge
    "décision",  # approuve, autorise, décide, désigne
    "constat",  # est, relève de, comprend: what the act states, and binds by stating
}


@dataclass(frozen=True)
class Note:
    """A note of a sheet and the words that say it; the last four are empty for a note that obliges nobody."""

    text: str
    excerpt: str
    party: str = ""
    modality: str = ""
    object: str = ""
    condition: str = ""

    @property
    def is_obligation(self) -> bool:
        return bool(self.party or self.modality)

    @property
    def family(self) -> str:
        return self.modality.partition(" : ")[0]

    @property
    def modal_words(self) -> str:
        return self.modality.partition(" : ")[2]

    def terms(self) -> dict[str, str]:
        """The words that the excerpt must hold, by the name of their column."""
        named = {
            "partie": self.party,
            "modalité": self.modal_words,
            "objet": self.object,
            "condition": self.condition,
        }
        return {name: words for name, words in named.items() if words != NOTHING}


@cache
def notes_of(name: TemplateName) -> tuple[Note, ...]:
    path = FOLDER / f"{name.academie}-{name.acte}-{name.version}.tsv"
    rows = csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return tuple(Note(*row) for row in rows if row)


def obligations_of(name: TemplateName) -> tuple[Note, ...]:
    return tuple(note for note in notes_of(name) if note.is_obligation)


@cache
def articles_of(name: TemplateName) -> tuple[str, ...]:
    """The text of a template and of the clauses that it includes, cut at each heading."""
    docx = load_template(PROJECT, name).docx
    included = [load_clause(PROJECT, clause) for clause in clauses_in(docx, str(name))]
    texts = [template_text(docx, str(name)), *(template_text(content, "clause") for content in included)]
    return tuple(article for text in texts for article in cut_at_headings(text))


def cut_at_headings(text: str) -> list[str]:
    articles: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith(("[Article]", "[Partie]", "[Partie en page neuve]")):
            articles.append([])
        articles[-1].append(line)
    return ["\n".join(lines) for lines in articles]


def holds(text: str, words: str) -> bool:
    """Whether each piece of the words stands in the text, after the piece before it."""
    start = 0
    for piece in words.split(ELISION):
        found = text.find(piece, start)
        if found < 0:
            return False
        start = found + len(piece)
    return True


def is_said(note: Note, articles: tuple[str, ...]) -> bool:
    return any(holds(article, note.excerpt) for article in articles)


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_note_of_the_sheet_stands_in_the_template(name: TemplateName) -> None:
    missing = [f"{note.text} → {note.excerpt}" for note in notes_of(name) if not is_said(note, articles_of(name))]
    assert missing == []


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_obligation_says_who_is_bound_how_to_what_and_when(name: TemplateName) -> None:
    lost = [
        f"{note.text} → {column} : {words}"
        for note in obligations_of(name)
        for column, words in note.terms().items()
        if not words or not holds(note.excerpt, words)
    ]
    assert lost == []


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_modality_is_of_a_known_family(name: TemplateName) -> None:
    assert {note.family for note in obligations_of(name)} <= FAMILIES


def test_the_same_modal_words_never_mean_two_modalities() -> None:
    families = defaultdict(set)
    for name in TEMPLATES:
        for note in obligations_of(name):
            families[note.modal_words].add(note.family)
    assert {words: sorted(found) for words, found in families.items() if len(found) > 1} == {}


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_a_template_that_loses_a_word_of_an_obligation_is_caught(name: TemplateName) -> None:
    """The net itself is tried: each term is struck out of the very sentence that says it."""
    passed = [
        f"{note.text} → {column} : {words}"
        for note in obligations_of(name)
        for column, words in note.terms().items()
        if is_said(note, without(articles_of(name), note, words))
    ]
    assert passed == []


def without(articles: tuple[str, ...], note: Note, words: str) -> tuple[str, ...]:
    """The articles, where the excerpt has lost the last piece of the words wherever it is said."""
    last = words.rsplit(ELISION, maxsplit=1)[-1]
    return tuple(struck(article, note.excerpt, last) for article in articles)


def struck(article: str, excerpt: str, word: str) -> str:
    for piece in excerpt.split(ELISION):
        if word in piece:
            article = article.replace(piece, piece.replace(word, "…"))
    return article


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_template_has_its_table_of_notes(name: TemplateName) -> None:
    rows = notes_of(name)
    assert len(rows) >= 10
    assert all(note.text and note.excerpt for note in rows)


@pytest.mark.parametrize("name", TEMPLATES, ids=str)
def test_every_template_has_obligations(name: TemplateName) -> None:
    assert obligations_of(name)


def test_no_table_is_left_without_template() -> None:
    tables = {path.stem for path in FOLDER.glob("*.tsv")}
    assert tables == {f"{name.academie}-{name.acte}-{name.version}" for name in TEMPLATES}


@pytest.mark.parametrize("name", some(TEMPLATES, 4), ids=str)
def test_every_template_compiles_with_its_clauses(name: TemplateName) -> None:
    assert compile_template(load_template(PROJECT, name).docx, str(name), load_clauses(PROJECT)).parts
