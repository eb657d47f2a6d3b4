"""What is told of paragraphs that are read together is what each is told alone: nothing is passed over."""

from __future__ import annotations

import random

import pytest

from actgen.document.at_once.together import together
from actgen.document.at_once.told import FAULTS, OTHERS, Check, Told, tell
from actgen.document.paragraphs import Known, Line
from tests.core.test_patterns import TEXTS

#: What the checks of paragraphs find besides what has a pattern with clues.
FOUND = (
    "de de la commune", "dans le cadre\u00a0de dans le cadre\u202fde ce marché", "(de de)", "x_de de", "la la-bas",
    "a b c d e f a b c d e f", "l’an l’an", "İstanbul İstanbul", "STRASSE straße STRASSE straße", "3 3 de de", "de\nde",
    "l’article 12", "ARTICLES 1 et\u00a03", "annexe\u202fII", "artıcle 4", "les anneXeſ 1 à 4",
    "de Le Havre", "de  Ancenis", "de\u00a0Écos", "d’Le Mans", "A La Baule", "à  les Abrets", "DE US", "au L’Isle",
    "préfecture du Loire-Atlantique", "DÉPARTEMENT DE GARD", "conseil départemental du Ain", "du Les Lucs", "de aux Ay",
    "n°\n", "n° ", "Nº)", "n° du 3 mai", "n° en", "«\u202f»", "()", "12 , 3", "fin .", "mot\u202f\u00a0mot",
    "VU", "Considérant :", "___", " \u00a0", "que il", "QUE\u00a0UNE", "2025-12-15", "à 18 h 30 h", "à 9 h heures",
    "\u0663 h h",
)  # fmt: skip
CHECKS = [*FAULTS, *OTHERS]


def groups() -> list[tuple[str, ...]]:
    """Texts of acts, whole, spoilt, or made of pieces of what the checks find, a few together."""
    chance = random.Random(63)
    texts = [*TEXTS, *FOUND]
    for text in chance.sample(TEXTS, 600):
        at = chance.randrange(len(text) + 1)
        texts.append(text[:at] + chance.choice(("", " ", "\u00a0", "(")) + chance.choice(FOUND) + text[at:])
    chance.shuffle(texts)
    return [tuple(texts[at : at + 3]) for at in range(0, len(texts), 3)] + [(text,) for text in FOUND]


GROUPS = groups()


@pytest.mark.parametrize("rank", range(len(CHECKS)))
def test_what_a_check_finds_in_a_text_it_may_find_in_all(rank: int) -> None:
    may_find, finds = CHECKS[rank]
    told = [
        {rank for rank, one in enumerate(texts) if any(finds(Line("", 0, kind, one)) for kind in ("corps", "visa"))}
        for texts in GROUPS
    ]
    assert any(told)
    passed_over = [
        texts for texts, found in zip(GROUPS, told, strict=True) if not found.issubset(may_find(together(texts)))
    ]
    assert passed_over == []


@pytest.mark.parametrize("check", CHECKS)
def test_a_sound_text_is_left_alone(check: Check) -> None:
    may_find, _ = check
    texts = ("Le conseil municipal, réuni le 3 mai 2026, décide :", "Pour : 12 ;", "Fait à Oudon.")
    assert not may_find(together(texts))


@pytest.mark.long
def test_paragraphs_are_told_alike_alone_and_together() -> None:
    for texts in GROUPS:
        read, alone = ([Known("corps", text) for text in texts] for _ in range(2))
        tell(read)
        for one in alone:
            tell([one])
        assert [one.read[Told] for one in read] == [one.read[Told] for one in alone]
