"""What is remembered of the paragraphs of an act changes nothing of what is found in the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from actgen.document.paragraphs import Known
from actgen.document.review import review_act
from actgen.rules.act_check import check_act
from actgen.rules.deadlines import deadlines
from actgen.rules.plain_texts import PlainText, Searches, Sought, all_of, hits_of, plain_of, plain_texts, standing_in
from tests.france.building import from_lines
from tests.memories import bounded, forget, recurring
from tests.sizes import some

LINES = """\
[Titre de l’acte] Convention constitutive d’un groupement de commandes
[Visa] VU le Code général des collectivités territoriales,
[Ouverture] Le lundi 15 décembre 2025, les membres du conseil municipal d’Ancenis-Saint-Géréon se sont réunis.
[Mention] Nombre de conseillers en exercice : 35
[Élément de liste] Votants : 33
[Élément de liste] Pour : 33
[Article] ARTICLE 1 – Objet
[Corps] L’annexe 1 et l’article 2 disent la règle.
[Article] ARTICLE 2 – Durée
[Corps] La convention prend effet à compter du 19 juillet 2022.
[Formalité] La présente délibération peut faire l’objet d’un recours contentieux devant le tribunal administratif de \
Nantes dans un délai de deux mois à compter de sa publication.
[Formalité] Publication le : 16 décembre 2025
[Signature] Le Maire, Rémy ORHON
"""
ARTICLES = "[Article] ARTICLE 1 – Objet\n[Corps] Rien.\n[Article] ARTICLE 2 – Durée"
#: What is changed of these lines: a value, a style, what stands around a paragraph, a text that is hostile.
CHANGES = (
    ("", ""),
    ("Votants : 33", "Votants : 32"),
    ("[Signature] Le Maire", "[Corps] Le Maire"),
    ("Pour : 33", "Pour : 33\n[Élément de liste] Pour : 33\n[Élément de liste] Contre : 3"),
    ("ARTICLE 1", "ARTICLE 3"),
    ("[Article] ARTICLE 2 – Durée\n", ""),
    ("le Code général", "le code des marchés publics et le Code général"),
    ("lundi", "mardi"),
    ("de Nantes", "de Rennes"),
    ("deux mois", "trois mois"),
    ("16 décembre", "17 décembre"),
    ("Rémy ORHON", "Rémi ORHON"),
    ("d’Ancenis-Saint-Géréon", "de Ancenis-Saint-Géréon"),
    ("d’Ancenis-Saint-Géréon", "de la commune de Châteaubriant"),
    ("l’article 2", "l’article 12"),
    ("la règle.", "la règle de de {{ x }} None () le 2025-12-15, [nom] n° n° 12 À COMPLÉTER."),
    ("la règle.", "la règle\u00a0\u202fde\u00adde İstanbul ſ ﬁ … <Adresse> &amp; ‹page› \u200bA"),
)


def found_with(change: tuple[str, str]) -> tuple[object, ...]:
    """All that is found in the lines once changed, and the days that follow."""
    old, new = change
    assert old in LINES
    finished = from_lines(LINES.replace(old, new, 1) if old else LINES, "deliberation")
    names = ("Ancenis-Saint-Géréon", "Rémy ORHON")
    return review_act(finished.act, "acte", proper_names=names), check_act(finished, "acte"), deadlines(finished)


@pytest.fixture(scope="module")
def cold() -> dict[tuple[str, str], tuple[object, ...]]:
    """What is found in each by a program that has read nothing before."""
    found: dict[tuple[str, str], tuple[object, ...]] = {}
    for change in CHANGES:
        forget()
        found[change] = found_with(change)
    return found


@pytest.mark.parametrize("first", some(range(len(CHANGES)), 6))
def test_the_acts_read_before_change_nothing(cold: dict[tuple[str, str], tuple[object, ...]], first: int) -> None:
    forget()
    turned = (*CHANGES[first:], *CHANGES[:first], *reversed(CHANGES))
    assert {change: found_with(change) for change in turned} == cold
    assert [found_with(change) for change in CHANGES] == [cold[change] for change in CHANGES]


def test_each_change_is_told(cold: dict[tuple[str, str], tuple[object, ...]]) -> None:
    assert len({str(found) for found in cold.values()}) == len(CHANGES)


def test_a_pattern_is_known_by_its_words_and_by_its_flags() -> None:
    read = plain_of("corps", "Le MAIRE ou le maire")
    assert read.text == "le maire ou le maire"
    assert [found.start() for found in read.matches(re.compile("maire"))] == [3, 15]
    assert [found.start() for found in read.matches(re.compile("MAIRE", re.IGNORECASE))] == [3, 15]
    assert read.matches(re.compile("MAIRE")) == ()


def test_a_pattern_is_sought_in_its_kinds_and_beside_a_clue() -> None:
    read = PlainText("corps", "le maire")
    assert Sought(re.compile("maire"), clues=("prefet",)).found(read) == ()
    assert Sought(re.compile("maire"), ("visa",)).found(read) == ()
    assert [found.start() for found in Sought(re.compile("maire"), ("corps",), ("prefet", "aire")).found(read)] == [3]


def test_a_text_is_tried_once_for_all_searches_in_its_kinds() -> None:
    searches, *read = Searches(), Known("mention", "33 votants, 3 absents"), Known("visa", "3 absents")
    tried, visa = plain_texts(read)
    figures, absents = re.compile(r"\d+"), re.compile("absents")
    asked = [
        Sought(figures, ("mention",)),
        Sought(figures),
        Sought(absents, ("visa",), ("absents",)),
        Sought(absents, clues=("presents",)),
    ]
    assert [searches.rank(one) for one in (*asked[:2], asked[0])] == [0, 1, 0]
    searches.tried_in(read[:1])
    assert tried.hits.tried == len(searches) == 2
    assert [searches.rank(one) for one in asked] == [0, 1, 2, 3]
    searches.tried_in([*read, *read])
    assert tried.hits.tried == visa.hits.tried == len(searches) == 4
    assert {rank: [match[0] for match in found] for rank, found in tried.found.items()} == {
        rank: ["33", "3"] for rank in (0, 1)
    }
    assert visa.hits.ranks == tuple(visa.found) == (1, 2)


def test_where_searches_find_something_is_told_once_for_acts_that_are_alike() -> None:
    first, second = hits_of(2, (0,)), hits_of(3, (1, 0))
    standing = standing_in((first, second))
    assert (standing.tried, standing.found) == (2, frozenset({0, 1}))
    assert standing.places == {0: [0, 1], 1: [1]}
    assert standing is standing_in((hits_of(2, (0,)), hits_of(3, (1, 0))))
    assert standing_in(()).tried == 0


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> Iterator[Searches]:
    """Searches of their own, and no text that was tried for others."""
    forget()
    fresh = Searches()
    monkeypatch.setattr("actgen.rules.finished.SEARCHES", fresh)
    yield fresh
    forget()


def test_searches_without_end_are_made_and_not_kept(searches: Searches) -> None:
    act = from_lines(ARTICLES, "deliberation")
    made = [Sought(re.compile(f"article {number}")) for number in range(2 * Searches.most)]
    assert [len([*act.search(one)]) for one in made[:4]] == [0, 1, 1, 0]
    assert sum(act.says(one) for one in made) == 2
    assert len(searches) == Searches.most
    assert len(from_lines(ARTICLES, "deliberation").saying(made[2])) == 1


def test_the_passages_of_some_kinds_are_a_search_too(searches: Searches) -> None:
    for _ in range(2):
        act = from_lines(ARTICLES, "deliberation")
        assert [one.plain for one in act.of("article")] == ["article 1 – objet", "article 2 – duree"]
        assert [one.rank for one in act.of("corps", "visa")] == [one.rank for one in act.saying(all_of("corps"))]


def test_memories_are_bounded() -> None:
    found = {one.__name__: one.cache_parameters()["maxsize"] for one in bounded()}
    assert {memory.most for memory in recurring()} == {2048, 4096}
    assert max(found.values()) <= 16_384
