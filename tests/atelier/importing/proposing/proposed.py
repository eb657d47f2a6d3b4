"""What is proposed for a few sentences of a received act."""

from __future__ import annotations

from actgen.atelier.importing.proposing.proposals import Proposal
from actgen.core.names import parse_template_name
from tests.atelier.importing.bringing import brought
from tests.ooxml.word import p, word_file


def proposals(*sentences: str) -> list[Proposal]:
    return brought(word_file(p("Convention"), *map(p, sentences))).proposals.proposals


def shown(*sentences: str) -> list[tuple[str, str, bool]]:
    return [(one.tag, one.words, one.placed) for one in proposals(*sentences)]


def of(acte: str, *sentences: str) -> list[tuple[str, str]]:
    """The tags and the words of an act that opens with a title."""
    title = p("Délibération" if acte == "deliberation" else "Décision")
    done = brought(word_file(title, *map(p, sentences)), as_=parse_template_name(f"nantes/{acte}@2031"))
    return [(one.tag, one.words) for one in done.proposals.proposals]
