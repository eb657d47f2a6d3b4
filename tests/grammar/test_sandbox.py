"""The closed world of a template: whatever is tried, a French diagnostic, and never an object with methods."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from actgen.french.values import MonthValue
from actgen.grammar.foreign import CLAUSE_INSTEAD, filter_instead
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.undefined import Absent, Unknown
from tests.fill.filled import CONTEXT, fault, faults, said

ALLOWED = "Il peut imprimer une variable, choisir (if), répéter (for) et appliquer un filtre."
UNKNOWN = "La variable «\u00a0{}\u00a0» n’existe pas."


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("{{ x.items() }}", "appeler une fonction"),
        ("{{ range(999999999) }}", "appeler une fonction"),
        ("{{ lipsum() }}", "appeler une fonction"),
        ("{{ x.format(y) }}", "appeler une fonction"),
        ("{{ (x | majuscules)() }}", "appeler une fonction"),
        ("{{ x ~ y }}", "coller des textes (~)"),
        ("{{ 'a' * 999999999 }}", "calculer"),
        ("{{ 9 ** 999999999 }}", "calculer"),
        ("{{ '%s' % x }}", "calculer"),
        ("{{ 1 + 1 }}", "calculer"),
        ("{{ -1 }}", "calculer"),
        ("{{ [x, y] }}", "écrire une liste"),
        ("{{ (x, y) }}", "écrire plusieurs valeurs séparées par des virgules"),
        ("{{ x, y }}", "écrire plusieurs valeurs séparées par des virgules"),
        ("{{ {'a': x} }}", "écrire un groupe de valeurs"),
        ("{{ x[0:1] }}", "découper une liste ou un texte"),
        ("{% for k, v in ecoles %}{% endfor %}", "écrire plusieurs valeurs séparées par des virgules"),
        ("{% for e in [1, 2] %}{% endfor %}", "écrire une liste"),
        ("{% for e in ecoles recursive %}{% endfor %}", "répéter de façon récursive"),
        ("{{ villes | liste(*villes) }}", "donner à un filtre des options toutes faites"),
        ("{{ villes | liste(**maire) }}", "donner à un filtre des options toutes faites"),
        ("{% set a = 1 %}", "donner une valeur (set)"),
        ("{% set a %}{% endset %}", "donner une valeur (set)"),
        ("{% with a = 1 %}{% endwith %}", "donner une valeur (with)"),
        ("{% include 'autre' %}", "inclure un fichier (include)"),
        ("{% import 'autre' as a %}", "importer (import)"),
        ("{% from 'autre' import a %}", "importer (from)"),
        ("{% extends 'autre' %}", "étendre un autre modèle (extends)"),
        ("{% block a %}{% endblock %}", "ouvrir un bloc (block)"),
        ("{% macro a() %}{% endmacro %}", "écrire une macro"),
        ("{% call x() %}{% endcall %}", "appeler une macro (call)"),
        ("{% filter safe %}{% endfilter %}", "filtrer un bloc (filter)"),
        ("{% do x %}", "exécuter une instruction (do)"),
        ("{% raw %}{% endraw %}", "montrer des balises telles quelles (raw)"),
        ("{% autoescape false %}{% endautoescape %}", "changer la façon d’imprimer (autoescape)"),
        ("{% trans %}{% endtrans %}", "traduire (trans)"),
        ("{% break %}", "interrompre une répétition (break)"),
        ("{% colspan x %}", "fusionner des cellules (colspan)"),
        ("{% vm %}", "fusionner des cellules (vm)"),
        ("{% hm %}", "fusionner des cellules (hm)"),
        ("{% cellbg x %}", "colorer une cellule (cellbg)"),
    ],
)
def test_what_a_template_cannot_do_is_named(typed: str, refused: str) -> None:
    found = fault(typed)
    of_files = refused.startswith(("inclure", "importer", "étendre"))
    called = re.search(r"\.(items|format)\(", typed)
    hint = CLAUSE_INSTEAD if of_files else filter_instead(called[1]) if called else ALLOWED
    assert (found.code, found.message, found.hint) == ("BAL-004", f"Un modèle ne peut pas {refused}.", hint)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("{{ ''.__class__ }}", "__class__"),
        ("{{ x.__class__.__mro__ }}", "__mro__"),
        ("{{ x.__dict__ }}", "__dict__"),
        ("{{ _record }}", "_record"),
        ("{{ _record.printed }}", "_record"),
        ("{{ self }}", "self"),
        ("{{ self._TemplateReference__context }}", "_TemplateReference__context"),
        ("{{ caller }}", "caller"),
        ("{{ varargs }}", "varargs"),
        ("{{ context }}", "context"),
        ("{% for e in ecoles %}{{ loop.__init__ }}{% endfor %}", "__init__"),
        ("{% for e in ecoles %}{{ e._x }}{% endfor %}", "_x"),
        ("{% if x.__class__ %}{% endif %}", "__class__"),
        ("{{ x | majuscules | accord(x.__class__, y) }}", "__class__"),
    ],
)
def test_private_names_do_not_exist(typed: str, name: str) -> None:
    found = faults(typed)[0]
    assert (found.code, found.message) == ("BAL-004", UNKNOWN.format(name))


@pytest.mark.parametrize("name", ["cycler", "joiner", "namespace", "lipsum", "dict", "range", "g", "request", "config"])
def test_the_globals_of_jinja_do_not_exist_either(name: str) -> None:
    assert fault(f"{{{{ {name} }}}}").message == UNKNOWN.format(name)
    assert fault(f"{{{{ {name}.x }}}}").message == UNKNOWN.format(name)


@pytest.mark.parametrize("key", ["__class__", "items", "keys", "upper", "format", "__init__", "_record", "append"])
@pytest.mark.parametrize("holder", ["x", "ecoles", "commune", "commune.population", "seance.unanime"])
def test_no_attribute_of_an_object_is_reached_through_a_key(holder: str, key: str) -> None:
    assert fault(f"{{{{ {holder}['{key}'] }}}}").message == UNKNOWN.format(key)


@pytest.mark.parametrize("holder", ["x", "ecoles", "commune", "commune.population"])
@pytest.mark.parametrize("name", ["items", "upper", "append", "real", "format_map", "copy"])
def test_nor_by_its_name(holder: str, name: str) -> None:
    assert fault(f"{{{{ {holder}.{name} }}}}").message == UNKNOWN.format(name)


@pytest.mark.parametrize(
    "name",
    ["attr", "map", "select", "tojson", "safe", "forceescape", "format", "join", "list", "string", "xmlattr", "_each"],
)
def test_the_filters_of_jinja_do_not_exist(name: str) -> None:
    found = fault(f"{{{{ x | {name} }}}}")
    assert (found.code, found.message) == ("BAL-004", f"Le filtre «\u00a0{name}\u00a0» n’existe pas.")


@pytest.mark.parametrize("name", ["callable", "mapping", "filter", "sameas", "odd"])
def test_nor_its_tests(name: str) -> None:
    found = fault(f"{{% if x is {name} %}}{{% endif %}}")
    assert (found.code, found.message) == ("BAL-004", f"Le test «\u00a0{name}\u00a0» n’existe pas.")


@pytest.mark.parametrize(
    "typed", ["{{ loop }}", "{% for e in loop %}{% endfor %}", "{{ loop | length }}", "{{ loop['index'] }}"]
)
def test_a_loop_is_known_by_its_counters_alone(typed: str) -> None:
    found = fault(f"{{% for e in ecoles %}}{typed}{{% endfor %}}")
    assert (found.message, found.hint) == (
        "«\u00a0loop\u00a0» ne s’emploie pas seul.",
        "Écrivez loop.index, ou un autre de ses compteurs\u00a0: index, index0, first, last, length, revindex.",
    )


def test_a_counter_that_does_not_exist_is_told() -> None:
    found = fault("{% for e in ecoles %}{{ loop.depth }}{% endfor %}")
    assert (found.message, found.hint) == (
        "Le compteur «\u00a0depth\u00a0» n’existe pas.",
        "Il y a\u00a0: index, index0, first, last, length, revindex.",
    )


def test_the_counters_count() -> None:
    counters = "{{ loop.index }}{{ loop.index0 }}{{ loop.length }}{{ loop.revindex }}"
    assert said("{% for v in villes %}" + counters + "{% if loop.last %}.{% endif %}{% endfor %}") == ["10222121."]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ " + "(" * 400 + "x" + ")" * 400 + " }}",
        "{{ x" + " | de" * 60 + " }}",
        "{{ x" + ".a" * 60 + " }}",
        "{{ " + "not " * 60 + "x }}",
        "{{ " + "x and " * 60 + "y }}",
        "{{ " + "x if x else " * 40 + "y }}",
    ],
)
def test_a_tag_may_not_nest_without_end(tag: str) -> None:
    found = faults(tag)[0]
    assert found.code in ("BAL-004", "REM-001")
    if found.code == "BAL-004":
        assert found.message == "Cette balise est trop compliquée."


def test_loops_may_not_run_without_end() -> None:
    context: dict[str, Any] = {"many": list(range(100))}
    found = fault(
        "{% for a in many %}{% for b in many %}{% for c in many %}x{% endfor %}{% endfor %}{% endfor %}",
        context=context,
    )
    assert (found.code, found.message) == ("REM-003", "Les répétitions de ce modèle dépassent 10000 passages.")


def test_a_choice_without_else_would_print_nothing() -> None:
    found = fault("{{ x if commune.site }}")
    assert (found.message, found.hint) == (
        "Il manque «\u00a0else\u00a0» à ce choix\u00a0: rien ne dit quoi imprimer sinon.",
        "Écrivez {{ a if condition else b }}, ou {% if condition %}{{ a }}{% endif %}.",
    )


def test_the_second_wall_lets_nothing_but_data_through() -> None:
    environment = ClosedEnvironment()
    assert isinstance(environment.getattr("texte", "upper"), Unknown)
    assert isinstance(environment.getattr({}, "items"), Unknown)
    assert isinstance(environment.getattr([], "append"), Unknown)
    assert isinstance(environment.getitem({"a": None}, "a"), Absent)
    assert environment.getitem({"items": "valeur"}, "items") == "valeur"
    assert environment.getitem(["a", "b"], -1) == "b"
    assert not environment.is_safe_callable(str)
    assert environment.globals == {}
    assert set(environment.tests) == {"defined"}


def test_a_key_that_has_the_name_of_a_method_is_the_key() -> None:
    assert said("{{ x.items }} {{ x.format }}", context={"x": {"items": "a", "format": "b"}}) == ["a b"]


def test_the_data_of_the_act_are_not_changed() -> None:
    before = repr(CONTEXT)
    said("{% for e in ecoles %}{{ e.nom }}{% endfor %}{{ villes | liste }}")
    assert repr(CONTEXT) == before


DAYS: dict[str, Any] = {
    "le": date(2025, 12, 15), "autre": date(2026, 1, 3), "a": time(19), "mois": MonthValue(2022, 9),
    "jours": [date(2025, 12, 15), date(2026, 1, 3)], "prix": Decimal("12.50"), "texte": "2025-12-15", "rien": None,
}  # fmt: skip


@pytest.mark.parametrize(
    "holds",
    [
        'le == "2025-12-15"',
        'le >= "2025-12-15"',
        '"2025-12-14" < le <= "2025-12-15"',
        "le == texte",
        "le < autre",
        "le != autre",
        'le != "2025-12-16"',
        "le in jours",
        '"2026-01-03" in jours',
        '"2025-12" in le',
        'a == "19:00"',
        'a < "19:30"',
        'a != "19:00:00"',
        'mois == "2022-09"',
        "mois < le",
        "prix > 12",
        "not rien == le",
        "not (le == a)",
    ],
)
def test_dates_and_times_compare_with_each_other_and_with_the_texts_of_a_file(holds: str) -> None:
    assert said(f"{{% if {holds} %}}oui{{% endif %}}.", context=DAYS) == ["oui."]
    assert said("{% for v in jours if v == le %}{{ v }}{% endfor %}.", context=DAYS) == ["2025-12-15."]


def test_a_template_that_is_compiled_without_its_guards_compares_alike() -> None:
    template = ClosedEnvironment().from_string('{% if le >= "2025-12-15" %}oui{% endif %}')
    assert template.render(DAYS) == "oui"


def test_a_typed_value_prints_as_a_file_states_it() -> None:
    assert said("{{ le }}, {{ a }}, {{ mois }}, {{ prix }}", context=DAYS) == ["2025-12-15, 19:00, 2022-09, 12,50"]
