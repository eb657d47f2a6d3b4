"""What a hostile file of a kind of acts may try: its calculations, conditions, defaults, rules and messages."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.core.diagnostics import Diagnostic
from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.expressions.texts import MOST_FILLED, check_text
from actgen.grammar.filters import FILTERS
from actgen.program import render
from actgen.variables.fields import MAX_TEXT
from tests.attacks.declared import COMMUNE, KIND, Invented, written
from tests.counting import calls_of
from tests.sizes import some

#: Ways out of a closed grammar, each as an expression.
ESCAPES = (
    "x.__class__",
    "''.__class__.__mro__",
    "x['__class__']",
    "x.__init__.__globals__",
    "self",
    "_rounds",
    "_record.printed",
    "x | attr('__class__')",
    "x | map(attribute='__class__') | list",
    "lipsum()",
    "range(999999999)",
    "cycler('a')",
    "x.format(x)",
    "'%s' % x",
    "'a' * 99999999",
    "9 ** 99999999",
    "[x, x]",
    "{'a': x}",
    "x[0:1]",
    "x ~ x",
    "(x | majuscules)()",
    "loop",
    "x | _each",
    "x | _comparable",
)


def _as_text(typed: str) -> str:
    return f"{{{{ {typed} }}}}"


#: Where an expression stands in the file of a kind, with the line of its field or of its rule.
PLACES: dict[str, Callable[[str], list[str]]] = {
    "calcul": lambda typed: [f"  c: {{type: ligne, calcul: {_quoted(typed)}}}"],
    "si": lambda typed: [f"  c: {{type: ligne, si: {_quoted(typed)}}}"],
    "calcul en texte": lambda typed: [f"  c: {{type: ligne, calcul: {_quoted(_as_text(typed))}}}"],
    "defaut": lambda typed: [f"  c: {{type: ligne, defaut: {_quoted(_as_text(typed))}}}"],
    "verifie": lambda typed: _rule(verifie=typed),
    "pour": lambda typed: _rule(pour=typed),
    "message": lambda typed: _rule(message=_as_text(typed)),
    "conseil": lambda typed: _rule(conseil=_as_text(typed)),
}


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _rule(**said: str) -> list[str]:
    lines = {"verifie": "x", "message": "Faux.", "conseil": "Corrigez.", **said}
    head = ["regles:", "  - code: ZZZ-001", "    gravite: erreur", "    source: usage"]
    return [*head, *(f"    {name}: {_quoted(text)}" for name, text in lines.items())]


def act(root: Path, kind: list[str], typed: list[str], plan: list[str]) -> Project:
    """A project with one act of a kind that has these fields."""
    one = Invented(random.Random(1), random.Random(1), 0)
    one.kind, one.typed, one.plan["body"] = kind, typed, plan
    return written(one, root)


def faults(project: Project) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputFault) as caught:
        render(project, COMMUNE, KIND, ("docx",))
    return caught.value.diagnostics


@pytest.mark.parametrize("place", PLACES)
def test_no_expression_of_a_kind_leaves_the_closed_grammar(place: str, tmp_path: Path) -> None:
    for number, typed in enumerate(some(ESCAPES, 18)):
        project = act(tmp_path / str(number), ["  x: {type: ligne}", *PLACES[place](typed)], ["    x: a"], [])
        found = faults(project)
        assert {one.code[:3] for one in found} == {"DCL"}, typed
        assert all("variables/actes/essai.yaml:" in str(one.place) for one in found), typed


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_no_filter_is_handed_what_is_private(name: str) -> None:
    for typed in (f"x.__class__ | {name}", f"x | {name}(x.__class__)", f"x | {name}(*x)", f"x | {name}(**x)"):
        with pytest.raises(ExpressionFault):
            parse(typed)
        with pytest.raises(ExpressionFault):
            check_text(_as_text(typed))


def test_a_text_that_takes_up_another_twice_and_again_is_stopped(tmp_path: Path) -> None:
    doubled = [f'  c{n}: {{type: texte, calcul: "{{{{ c{n - 1} }}}}{{{{ c{n - 1} }}}}"}}' for n in range(1, 40)]
    project = act(tmp_path, ["  c0: {type: ligne}", *doubled], ["    c0: abcdefghij"], ["[Corps] {{ acte.c39 }}"])
    first = faults(project)[0]
    assert first.code == "VAR-011"
    assert first.message == "c9 ne se calcule pas\u00a0: ce texte calculé dépasse 4\u202f000 signes."
    assert first.hint == "Coupez-le, ou ne reprenez pas deux fois un long texte."


def test_a_computed_text_is_as_long_as_a_typed_one() -> None:
    assert MOST_FILLED == MAX_TEXT


def test_calculations_that_lack_a_value_are_each_sought_once(tmp_path: Path) -> None:
    def of(count: int, root: Path) -> int:
        squares = [f"  c{n}: {{type: nombre, calcul: c{n - 1} * c{n - 1}}}" for n in range(1, count)]
        project = act(root, ["  c0: {type: nombre}", *squares], ["    c0: 999999999"], [])
        faults(project)
        return calls_of(lambda: faults(project))

    assert of(24, tmp_path / "a") < 3 * of(12, tmp_path / "b")


def test_numbers_that_grow_are_stopped(tmp_path: Path) -> None:
    found = faults(
        act(
            tmp_path,
            ["  c0: {type: nombre}", "  c1: {type: nombre, calcul: c0 * c0}"],
            ["    c0: 999999999"],
            ["[Corps] {{ acte.c1 }}"],
        )
    )
    assert found[0].message.endswith("ce calcul donne un nombre de plus de 15 chiffres.")


@pytest.mark.parametrize(
    ("calcul", "said"),
    [
        ("jour | jours_apres(999999999999)", "ce jour sort des années 1900 à 2200, celles des actes."),
        ("jour | mois_apres(999999999)", "ce jour sort des années 1900 à 2200, celles des actes."),
    ],
)
def test_a_day_that_leaves_the_calendar_is_told(calcul: str, said: str, tmp_path: Path) -> None:
    kind = ["  jour: {type: date}", f"  c: {{type: date, calcul: {_quoted(calcul)}}}"]
    found = faults(act(tmp_path, kind, ["    jour: 2025-01-01"], ["[Corps] {{ acte.c | date_longue }}"]))
    assert found[0].message.endswith(said)


def test_loops_in_loops_of_a_computed_text_are_counted(tmp_path: Path) -> None:
    nested = "{% for a in l %}{% for b in l %}{% for d in l %}{% endfor %}{% endfor %}{% endfor %}{{ l | length }}"
    kind = ["  l: {type: liste de ligne}", f"  c: {{type: texte, calcul: {_quoted(nested)}}}"]
    typed = ["    l: [" + ", ".join(f"a{n}" for n in range(500)) + "]"]
    found = faults(act(tmp_path, kind, typed, ["[Corps] {{ acte.c }}"]))
    said = "c ne se calcule pas\u00a0: les répétitions de ce modèle dépassent 10000 passages."
    assert (found[0].code, found[0].message) == ("VAR-011", said)


@pytest.mark.parametrize("motif", ["(a+)+", "(?:a|a?)+", "(?:[a-z]*[a-z]*)*[0-9]", "(.*)*b", "a**", "(?P<a>"])
def test_a_pattern_that_may_take_for_ever_is_refused(motif: str, tmp_path: Path) -> None:
    kind = [f"  c: {{type: ligne, motif: {_quoted(motif)}, motif_dit: des lettres}}"]
    (fault,) = faults(act(tmp_path, kind, ["    c: " + "a" * 60 + "!"], []))
    assert fault.code == "DCL-001"


def test_fields_in_fields_without_end_are_refused(tmp_path: Path) -> None:
    deep = "{type: ligne}"
    for _ in range(40):
        deep = f"{{type: groupe, champs: {{g: {deep}}}}}"
    (fault,) = faults(act(tmp_path, [f"  c: {deep}"], ["    c: a"], []))
    assert fault.code == "YAML-005"
