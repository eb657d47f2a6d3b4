"""What a template reads: names, places, filters, and conditions in plain French."""

from __future__ import annotations

import pytest

from actgen.atelier.contract.conditions import Condition, alternatives, joined
from actgen.grammar.readings import Role
from actgen.ooxml.clauses import Clauses
from tests.atelier.contract.reading import uses
from tests.atelier.revision.versions import articles
from tests.document.building import word_file


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{{ seance.date | date_longue | majuscules }}",
         [("seance.date", Role.PRINTED, ("date_longue", "majuscules"))]),
        ('{{ seance.presents | liste("mention") }}',
         [("seance.presents", Role.PRINTED, ("liste",)), ("seance.presents[].mention", Role.PRINTED, ("liste",))]),
        ('{{ maire | accord("Le", "La") }}',
         [("maire", Role.PRINTED, ("accord",)), ("maire.genre", Role.PRINTED, ("accord",))]),
        ("{{ (seance.secretaires | first).complet }}", [("seance.secretaires[].complet", Role.PRINTED, ())]),
        ('{{ ecoles | somme("effectif") }}',
         [("ecoles", Role.PRINTED, ("somme",)), ("ecoles[].effectif", Role.PRINTED, ("somme",))]),
        ('{{ ecoles | dont(type=acte.objet) | length }}',
         [("ecoles", Role.COUNTED, ("dont", "length")), ("acte.objet", Role.COUNTED, ()),
          ("ecoles[].type", Role.COUNTED, ("dont", "length"))]),
        ("{% for one in ecoles %}{% endfor %}", [("ecoles", Role.REPEATED, ())]),
        ('{{ ecoles | length | accord("école", "écoles") }}', [("ecoles", Role.COUNTED, ("length", "accord"))]),
        ("{{ ecoles[0].nom }}", [("ecoles[].nom", Role.PRINTED, ())]),
        ("{# rien #}{{ acte['numero'] }}", [("acte.numero", Role.PRINTED, ())]),
    ],
)  # fmt: skip
def test_a_tag_reads_names_through_filters(tag: str, expected: list[tuple[str, Role, tuple[str, ...]]]) -> None:
    assert [(one.path, one.role, one.filters) for one in uses(f"# Acte\n\n{tag}\n")] == expected


def test_each_use_has_its_article_or_zone_and_its_paragraph() -> None:
    plan = (
        "[pied de page]\n{{ commune.nom }}\n[fin]\n# Acte {{ acte.numero }}\nVU {{ acte.objet }}\n"
        + articles("OBJET", OBJET="{{ commune.nom }}").partition("\n")[2]
        + "\n4.1 – Détail\n{{ seance.lieu }}\n[Signataire] {{ maire.complet }}"
    )
    told = [f"{one.path} {one.spot.around} {one.spot.paragraph}" for one in uses(plan)]
    assert told == [
        "acte.numero titre 1",
        "acte.objet visas 2",
        "commune.nom article 1 4",
        "seance.lieu article 4.1 6",
        "maire.complet signatures 7",
        "commune.nom pied de page 1",
    ]


def test_what_a_clause_reads_says_its_name() -> None:
    clauses = Clauses((("vote", word_file("Pour\u00a0: {{ acte.vote.pour }}")),))
    (use,) = uses("# Acte\nARTICLE 1 – Objet\n{%p clause vote %}", clauses)
    assert (use.path, use.spot.clause, use.spot.around) == ("acte.vote.pour", "vote", "article 1, clause vote")


A, NOT_A = Condition("a", "non a"), Condition("non a", "a")
B, NOT_B = Condition("b", "non b"), Condition("non b", "b")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([(A,), (NOT_A,)], [()]),
        ([(A, B), (A, NOT_B)], [(A,)]),
        ([(A, B), (A, NOT_B), (NOT_A,)], [()]),
        ([(A,), (A, B)], [(A,)]),
        ([(A,), (B,)], [(A,), (B,)]),
        ([(A, B), (A, B)], [(A, B)]),
    ],
)
def test_what_is_read_either_way_needs_no_condition(
    found: list[tuple[Condition, ...]], expected: list[tuple[Condition, ...]]
) -> None:
    assert alternatives(found) == expected


def test_a_choice_stands_between_brackets_among_others() -> None:
    assert joined((Condition("a ou b"), Condition("c"))) == "(a ou b) et c"
    assert joined((Condition("a ou b"),)) == "a ou b"
