"""All the values that an act lacks are told at once, each where the template needs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Answer
from tests.fill.filled import CONTEXT, faults


def without(project: Path, commune: str, *starts: str) -> None:
    """Take out of a commune's file the lines that begin with these words."""
    path = project / "variables" / "communes" / f"{commune}.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.strip().startswith(starts)]
    assert len(lines) - len(kept) == len(starts)
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")


def test_all_missing_values_of_an_act_come_in_one_run(project: Path, actgen: Callable[..., Answer]) -> None:
    without(project, "saint-ambroix", "heure:", "convocation:", "rapporteur:", "matiere:")
    answer = actgen("check", "--commune", "saint-ambroix")
    assert answer.code == 1
    told = [line.strip() for line in answer.err.splitlines() if "Le modèle emploie" in line]
    assert told == [
        f"Le modèle emploie «\u00a0{name}\u00a0», que le fichier de la commune ne donne pas."
        for name in ("heure", "convocation", "matiere", "rapporteur")
    ]
    assert answer.err.count("montpellier/deliberation@2021") == 4


def test_the_missing_values_of_several_acts_come_with_the_act_that_needs_each(
    project: Path, actgen: Callable[..., Answer]
) -> None:
    path = project / "variables" / "academies" / "montpellier.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("rectorat_adresse:", "# rectorat_adresse:"), encoding="utf-8")
    without(project, "saint-ambroix", "heure:")
    answer = actgen("check", "--commune", "saint-ambroix")
    assert "montpellier/deliberation@2021" in answer.err
    assert "montpellier/convention@2021" in answer.err
    assert "«\u00a0heure\u00a0»" in answer.err
    assert "«\u00a0rectorat_adresse\u00a0»" in answer.err


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.x | date_lettres }}",
        "{{ a.x | heure }}",
        "{{ a.x | montant }}",
        "{{ a.x | liste('nom') }}",
        "{{ (a.x | first).nom }}",
        "{{ a.x | accord('né', 'née') }}",
        "{{ seance.date | periode(a.x) }}",
        "{{ a.x | majuscules | de }}",
        "{{ a.x.nom.prenom }}",
        "{{ a.x | somme('montant') | montant }}",
        "{{ (a.x | dont(nom='X') | last).nom }}",
        "{{ a.x | arrondi(2) | montant }}",
        "{{ a.x | jours_apres(8) | date_longue }}",
        "{{ seance.date | jours_apres(a.x) | date_longue }}",
        "{{ b | dont(nom=a.x) | length }}",
        "{% for e in a.x %}{{ e.nom }}{% endfor %}",
        "{% if a.x > 3 %}non{% endif %}",
        "{% if 'x' in a.x %}non{% endif %}",
        "{{ a.x if a.x < '2025' else a.x }}",
    ],
)
def test_whatever_is_missing_does_not_hide_the_next(tag: str) -> None:
    found = faults(tag, "{{ a.y }}", context={**CONTEXT, "a": {"x": None, "y": None}, "b": [{"nom": "X"}]})
    told = [one.message for one in found]
    assert told == [
        f"Le modèle emploie «\u00a0{name}\u00a0», que le fichier de la commune ne donne pas." for name in ("x", "y")
    ]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ a.genre }}{{ a | accord('né', 'née') }}",
        "{{ b[0].genre }}{{ b | liste('genre') }}",
        "{{ b[0].genre }}{{ b | somme('genre') | montant }}",
        "{{ b[0].genre }}{{ b | maximum('genre') | date_longue }}",
        "{{ b[0].genre }}{{ (b | dont(genre='feminin') | first).nom }}",
    ],
)
def test_a_filter_of_what_holds_a_missing_value_tells_nothing_more(tag: str) -> None:
    person = {"genre": None, "nom": "X"}
    assert [one.code for one in faults(tag, context={**CONTEXT, "a": person, "b": [person]})] == ["REM-001"]


def test_what_is_wrong_after_a_missing_value_is_told_too() -> None:
    found = faults("{{ a.x }}", "{{ commune.nom | heure }}", "{{ a.y }}", context={**CONTEXT, "a": {"x": None}})
    assert [one.code for one in found] == ["REM-001", "REM-003"]


def test_a_missing_value_is_told_by_its_whole_path() -> None:
    found = faults("{{ a.x }} {{ b.c.y }}", context={**CONTEXT, "a": {}, "b": {"c": {}}})
    assert [one.subject for one in found] == ["a.x", "b.c.y"]
