"""LNT-024: a field that every file must give, and that no tag reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.lint.linting import lint_template
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from tests.kinds.subventions import subventions, write_template

NAME = "mairie/cantine@2026"
KIND = """\
nom: délibération des tarifs
feminin: oui
capacites: [numero, date]
champs:
  cout: {type: montant, description: Le coût., exemple: "9,40"}
"""
REPEATED = """\
  tranches:
    type: liste de groupe
    description: Les tranches.
    champs:
      nom: {type: ligne, description: La lettre., exemple: A}
      prix: {type: montant, description: Le prix., exemple: "2,90"}
      repas: {type: nombre, description: Les repas., exemple: "5400"}
      recette: {type: montant, calcul: prix * repas}
  total: {type: montant, calcul: "tranches | somme('recette')"}
"""
ADVICE = (
    "ou déclarez le champ «\u00a0facultatif: oui\u00a0»\u00a0; «\u00a0a_dire: non\u00a0» si l’acte n’a pas à le dire."
)


def project_with(root: Path, words: str, fields: str = "", variables: str = "") -> Project:
    project = subventions(root)
    (root / "variables/actes/cantine.yaml").write_text(KIND + fields, encoding="utf-8")
    write_template(project, NAME, variables, f"# Tarifs\n{words}", "2026-01-01")
    return project


def told(root: Path, words: str, fields: str = "", variables: str = "") -> list[tuple[str, str]]:
    faults = lint_template(project_with(root, words, fields, variables), parse_template_name(NAME))
    found = [fault.diagnostic for fault in faults if fault.diagnostic.code == "LNT-024"]
    assert not any(one.is_error for one in found)
    return [(one.message, one.hint) for one in found]


def names(root: Path, words: str, fields: str = "", variables: str = "") -> list[str]:
    return [message.split("\u00a0")[1] for message, _ in told(root, words, fields, variables)]


def test_a_value_of_the_past_act_that_stays_typed_is_told_with_the_tag_to_place(tmp_path: Path) -> None:
    assert told(tmp_path, "Le coût est de 9,40 €.") == [
        (
            "Aucune balise ne lit «\u00a0cout\u00a0», que chaque dossier doit donner.",
            f"Placez {{{{ acte.cout | montant }}}} où l’acte le dit, {ADVICE}",
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "{{ acte.cout | montant }}",
        "{{ cantine.cout | montant }}",
        "{% if acte.cout > 5 %}Cher.{% endif %}",
        "{% if acte.numero %}{% elif acte.cout > 5 %}Cher.{% endif %}",
    ],
)
def test_a_field_that_a_tag_reads_in_any_way_is_not_told(words: str, tmp_path: Path) -> None:
    assert told(tmp_path, words) == []


@pytest.mark.parametrize("said", ["facultatif: oui", "defaut: A", "a_dire: non", "si: cout > 3", "depuis: 2027-01-01"])
def test_what_an_act_may_lack_or_leave_unsaid_is_not_told(said: str, tmp_path: Path) -> None:
    assert told(tmp_path, "{{ acte.cout | montant }}", f"  lettre: {{type: ligne, {said}}}\n") == []


def test_a_field_of_a_repeated_group_is_told_with_the_name_that_the_loop_gives(tmp_path: Path) -> None:
    words = "{{ acte.cout | montant }}{% for t in acte.tranches %}{{ t.prix | montant }} {{ t.repas }}{% endfor %}"
    assert told(tmp_path, words, REPEATED) == [
        (
            "Aucune balise ne lit «\u00a0tranches.nom\u00a0», que chaque élément de «\u00a0tranches\u00a0» doit "
            "donner.",
            f"Placez {{{{ t.nom }}}} dans la répétition de «\u00a0tranches\u00a0», {ADVICE}",
        )
    ]


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("", ["tranches"]),
        ("{{ acte.total | montant }}", ["tranches.nom"]),
        ('{{ acte.tranches | liste("nom") }}', ["tranches.prix", "tranches.repas"]),
        ("{{ acte.tranches | length }}", ["tranches.nom", "tranches.prix", "tranches.repas"]),
    ],
)
def test_a_calculation_and_a_filter_read_what_they_take(words: str, unread: list[str], tmp_path: Path) -> None:
    assert names(tmp_path, f"{{{{ acte.cout | montant }}}} {words}", REPEATED) == unread


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("type: date", "{{ acte.champ | date_longue }}"),
        ("type: nombre", "{{ acte.champ }}"),
        ("type: oui_non", "{% if acte.champ %} … {% endif %}"),
        ("type: personne", "{{ acte.champ.complet }}"),
        ("type: liste de ligne", "{{ acte.champ | liste }}"),
        ("type: liste de personne", '{{ acte.champ | liste("complet") }}'),
        ("type: periode", "{{ acte.champ.du | periode(acte.champ.au) }}"),
        ("type: liste de groupe, champs: {nom: {type: ligne}}", "{% for element in acte.champ %} … {% endfor %}"),
        ("type: groupe, champs: {jour: {type: ligne}}", "{{ acte.champ.jour }}"),
    ],
)
def test_the_tag_is_the_usual_one_of_the_type(declared: str, tag: str, tmp_path: Path) -> None:
    ((_, hint),) = told(tmp_path, "{{ acte.cout | montant }}", f"  champ: {{{declared}}}\n")
    assert hint == f"Placez {tag} où l’acte le dit, {ADVICE}"


def test_a_variable_that_the_manifest_asks_is_told_too(tmp_path: Path) -> None:
    variables = "variables:\n  lieu: {type: ligne}\n  plafond: {type: montant, valeur: '40,00'}\n"
    assert names(tmp_path, "{{ acte.cout | montant }}", variables=variables) == ["lieu"]


def test_nothing_is_told_while_a_tag_cannot_be_read(tmp_path: Path) -> None:
    assert told(tmp_path, "{{ acte.cout | montnat }}") == []


def test_the_contract_lists_them(tmp_path: Path) -> None:
    project = project_with(tmp_path, "{{ acte.total | montant }}", REPEATED)
    assert contract_of(project, parse_template_name(NAME)).unread == ("cout", "tranches.nom")
