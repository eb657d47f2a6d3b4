"""Tags that name a value that is not there, or one that is no text."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import WordPlace
from tests.fill.filled import LABEL, fault, faults, said, with_value
from tests.ooxml.word import p


@pytest.mark.parametrize(
    ("tag", "code", "message", "hint"),
    [
        (
            "{{ comune.nom }}",
            "REM-001",
            "La variable «\u00a0comune\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0commune\u00a0» ou «\u00a0aucune\u00a0»\u202f?",
        ),
        (
            "{{ commune.nomm }}",
            "REM-001",
            "La variable «\u00a0nomm\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.departement.nim }}",
            "REM-001",
            "La variable «\u00a0nim\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.zzz.nom }}",
            "REM-001",
            "La variable «\u00a0zzz\u00a0» n’existe pas.",
            "Les noms admis ici sont\u00a0: departement, nom, population, site.",
        ),
        (
            "{{ qwertz }}",
            "REM-001",
            "La variable «\u00a0qwertz\u00a0» n’existe pas.",
            "Les noms admis ici sont\u00a0: aucune, commune, ecoles, maire, seance, villes, x, y.",
        ),
        (
            "{% for e in ecoles %}{{ e.nome }}{% endfor %}",
            "REM-001",
            "La variable «\u00a0nome\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.site }}",
            "REM-001",
            "Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas.",
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
        ),
        (
            "{{ commune.site | majuscules }}",
            "REM-001",
            "Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas.",
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
        ),
        (
            "{{ commune.nom.court }}",
            "REM-001",
            "La variable «\u00a0court\u00a0» n’existe pas.",
            "Elle est cherchée dans «\u00a0Ancenis-Saint-Géréon\u00a0», qui n’a rien d’autre à imprimer que lui-même.",
        ),
        (
            "{{ ecoles.nom }}",
            "REM-001",
            "La variable «\u00a0nom\u00a0» n’existe pas.",
            "Elle est cherchée dans une liste\u00a0: parcourez-la avec {% for %}, ou prenez-en le premier (first).",
        ),
        (
            "{{ ecoles }}",
            "REM-003",
            "Cette balise imprime une liste, non un texte.",
            'Ajoutez un filtre\u00a0: {{ seance.presents | liste("complet") }}.',
        ),
        (
            "{{ maire }}",
            "REM-003",
            "Cette balise imprime un groupe de valeurs, non un texte.",
            "Nommez la valeur à imprimer\u00a0: {{ maire.complet }}.",
        ),
        (
            "{{ seance.unanime }}",
            "REM-003",
            "Cette balise imprime «\u00a0oui\u00a0» ou «\u00a0non\u00a0», non un texte.",
            "Choisissez les mots avec {% if … %} et {% else %}.",
        ),
        (
            "{{ 1.5 }}",
            "REM-003",
            "Cette balise imprime le nombre 1.5, non un texte.",
            "Seuls un texte et un nombre entier s’impriment.",
        ),
        (
            "{% for v in commune %}{% endfor %}",
            "REM-003",
            "Cette répétition (for) attend une liste, et reçoit un groupe de valeurs.",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        ),
        (
            "{% for v in x %}{% endfor %}",
            "REM-003",
            "Cette répétition (for) attend une liste, et reçoit le texte «\u00a0X\u00a0».",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        ),
        (
            "{% if commune > 3 %}{% endif %}",
            "REM-004",
            "Cette balise ne peut pas être remplie.",
            "Vérifiez qu’elle compare ou reçoit ce qu’elle attend\u00a0: une date, un nombre, un texte, une liste.",
        ),
    ],
)
def test_a_value_that_cannot_be_printed_is_told(tag: str, code: str, message: str, hint: str) -> None:
    found = fault("a", f"b {tag}")
    assert (found.code, found.message, found.hint) == (code, message, hint)
    assert found.place == WordPlace(LABEL, "corps du texte", 2, f"b {tag}")


def test_an_optional_value_may_be_asked_for() -> None:
    assert said("{% if commune.site %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if commune.site.x %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if not commune.site %}a{% endif %}") == ["a"]
    assert said("{% if commune.site == 'x' %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if commune.site != 'x' %}a{% endif %}") == ["a"]
    assert said("{{ commune.site or 'mairie' }}") == ["mairie"]


@pytest.mark.parametrize(
    "tag", ["{% if comune %}{% endif %}", "{% if comune is defined %}{% endif %}", "{{ comune or x }}"]
)
def test_an_unknown_name_may_not(tag: str) -> None:
    assert fault(tag).message == "La variable «\u00a0comune\u00a0» n’existe pas."


def test_a_name_without_value_at_the_top_is_absent_too() -> None:
    wanted = ("REM-001", "Le modèle emploie «\u00a0x\u00a0», que le fichier de la commune ne donne pas.")
    for tag in ("{{ x }}", "{{ x.nom }}", "{% for one in x %}{% endfor %}"):
        found = fault(tag, context=with_value(None))
        assert (found.code, found.message) == wanted
    assert said("{% if x or x is defined %}a{% else %}b{% endif %}", context=with_value(None)) == ["b"]


def test_all_that_lacks_at_the_top_is_told_at_once() -> None:
    found = faults("{{ x.nom }} {{ y.nom }}", context={**with_value(None), "y": None})
    assert [fault.message[18:21].strip("\u00a0 ") for fault in found] == ["«\u00a0x", "«\u00a0y"]


def test_an_element_without_value_has_no_name() -> None:
    found = fault("{% for one in x %}{{ one }}{% endfor %}", context=with_value([None]))
    assert found.message == "Cette balise imprime une valeur que le fichier de la commune ne donne pas."


def test_each_part_tells_its_first_fault() -> None:
    found = faults("{{ a1 }} {{ a2 }}", header=[p("{{ a3 }}")], footer=[p("{{ a4 }}")])
    assert [(each.message[14:16], str(each.place).split(", ")[1]) for each in found] == [
        ("a1", "corps du texte"),
        ("a3", "en-tête de page"),
        ("a4", "pied de page"),
    ]
