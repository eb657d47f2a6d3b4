"""The variables of the template that makes an act: what must be given, what is computed, what only others read."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.facts.context import build_context, facts_of
from actgen.facts.readable import context_shape
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import load_dossier
from actgen.library.catalogue import load_manifest
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from actgen.values.shape import Kind
from tests.kinds.subventions import subventions, write_commune, write_template

NAME = "mairie/subvention@2026"
FILE = "variables/communes/ancenis.yaml"


@pytest.fixture
def place(tmp_path: Path) -> Project:
    return subventions(tmp_path)


def render(project: Project, lines: str, day: str = "2026-03-01") -> Rendered:
    write_commune(project, lines, day)
    (made,) = render_acts(project, "ancenis", "subvention", ["txt"])
    return made


def plain_spaces(made: Rendered) -> str:
    return made.files["txt"].decode().replace("\u202f", " ").replace("\u00a0", " ")


def faults(project: Project, lines: str) -> list[tuple[str, str, str, str]]:
    with pytest.raises(InputFault) as caught:
        render(project, lines)
    return [(one.code, str(one.place), one.message, one.hint) for one in caught.value.diagnostics]


def test_an_act_says_what_the_file_gives_what_the_version_states_and_what_is_computed(place: Project) -> None:
    made = render(place, "association: Club de judo\nmontant: 1 000,50")
    assert plain_spaces(made) == (
        "Subvention\n\nClub de judo reçoit 1 000,50 € sur 1 500 €, reste 499,50 €, avant le 31 décembre 2026, "
        "à Ancenis-Saint-Géréon, pour l’intérêt local.\n"
    )


def test_a_variable_that_the_template_asks_must_be_given(place: Project) -> None:
    assert faults(place, "association: Club de judo") == [
        (
            "VAR-001",
            f"{FILE}:5:3",
            f"Il manque «\u00a0montant\u00a0» dans «\u00a0actes.subvention\u00a0»\u00a0: le modèle {NAME} le demande.",
            "Ajoutez une ligne «\u00a0montant: …\u00a0». L’aide.",
        )
    ]


def test_a_bound_is_that_of_the_version_that_makes_the_act(place: Project) -> None:
    lines = "association: Club de judo\nmontant: 3 000"
    assert faults(place, lines) == [
        (
            "VAR-003",
            f"{FILE}:11:14",
            "actes.subvention.montant\u00a0: 3\u202f000\u00a0€ est plus que le maximum, 2\u202f000\u00a0€.",
            f"Écrivez 2\u202f000\u00a0€ ou moins. C’est le modèle {NAME} qui le veut ainsi.",
        )
    ]
    assert render(place, lines + "\nancien: 3", "2025-03-01").template == parse_template_name("mairie/subvention@2025")


def test_what_only_another_version_reads_is_told(place: Project) -> None:
    made = render(place, "association: Club de judo\nmontant: 1 000\nancien: 3")
    assert [(one.code, str(one.place), one.message, one.hint) for one in made.warnings][:1] == [
        (
            "VAR-010",
            f"{FILE}:12:5",
            f"actes.subvention.ancien ne sert pas\u00a0: le modèle {NAME} ne le lit pas.",
            "Supprimez cette ligne, si l’acte n’est pas fait par mairie/subvention@2025.",
        )
    ]


def test_what_is_computed_is_never_typed(place: Project) -> None:
    assert faults(place, "association: Club de judo\nmontant: 1 000\nreste: 3") == [
        (
            "VAR-003",
            f"{FILE}:12:12",
            "actes.subvention.reste\u00a0: cette valeur se calcule\u00a0: elle ne s’écrit pas.",
            "Retirez ce nom et sa valeur.",
        )
    ]


def test_a_value_of_the_version_is_read_under_the_act_and_under_its_kind(place: Project) -> None:
    write_commune(place, "association: Club de judo\nmontant: 1 000")
    manifest = load_manifest(place, parse_template_name(NAME)).model
    dossier = load_dossier(place, "ancenis")
    context = build_context(dossier, "subvention", manifest.facts, manifest)
    assert context["acte"]["plafond"] == context["subvention"]["plafond"] == 1500
    assert "plafond" not in context["convention"]
    assert facts_of(dossier, "subvention", manifest.facts, manifest).group["reste"] == 500


def test_the_facts_of_an_approved_act_are_read_under_its_name(place: Project) -> None:
    (place.root / "variables/actes/accord.yaml").write_text("nom: accord\ncapacites: [date]\n", encoding="utf-8")
    write_template(
        place,
        "mairie/accord@2026",
        "approuve: subvention\n",
        "# Accord\nPlafond {{ subvention.plafond | montant }} {{ commune.a_nom }}.",
        "2026-01-01",
    )
    write_commune(place, "association: Club de judo\nmontant: 1 000")
    path = place.root / FILE
    path.write_text(path.read_text(encoding="utf-8") + "  accord: {date: 2026-04-01}\n", encoding="utf-8")
    (made,) = render_acts(place, "ancenis", "accord", ["txt"])
    assert plain_spaces(made) == "Accord\n\nPlafond 1 500 € à Ancenis-Saint-Géréon.\n"


def test_the_shape_of_a_template_has_its_variables_and_none_of_another_version(place: Project) -> None:
    manifest = load_manifest(place, parse_template_name(NAME)).model
    shape = context_shape(kinds_of(place), "subvention", manifest.facts, manifest)
    act = shape.fields["acte"].fields
    assert (act["plafond"].kind, act["plafond"].optional) == (Kind.NUMBER, False)
    assert (act["association"].optional, act["motif"].optional) == (False, False)
    assert "ancien" not in act
    assert not shape.fields["subvention"].fields["plafond"].optional


def test_without_a_template_each_variable_may_lack(place: Project) -> None:
    act = context_shape(kinds_of(place), "subvention").fields["acte"].fields
    assert {name: act[name].optional for name in ("association", "ancien", "reste")} == {
        "association": True, "ancien": True, "reste": True,
    }  # fmt: skip


def test_what_another_version_computes_is_not_computed_here(place: Project) -> None:
    write_commune(place, "association: Club de judo\nmontant: 1 000", "2025-03-01")
    manifest = load_manifest(place, parse_template_name("mairie/subvention@2025")).model
    dossier = load_dossier(place, "ancenis")
    group = facts_of(dossier, "subvention", manifest.facts, manifest).group
    assert (group["montant"], group["reste"], "reste" in group.fields) == (1000, None, False)


def test_a_condition_of_a_variable_is_held(place: Project) -> None:
    declared = "variables:\n  montant: {type: montant}\n  motif: {type: ligne, si: montant > 500}\n"
    write_template(place, NAME, declared, "# Aide\n{{ acte.montant | montant }}{% if acte.motif %}, "
                   "{{ acte.motif }}{% endif %} {{ commune.a_nom }}", "2026-01-01")  # fmt: skip
    assert faults(place, "montant: 600") == [
        (
            "VAR-001",
            f"{FILE}:5:3",
            "Il manque «\u00a0motif\u00a0», que la condition «\u00a0montant > 500\u00a0» demande.",
            "Ajoutez une ligne «\u00a0motif: …\u00a0».",
        )
    ]
    assert faults(place, "montant: 400\nmotif: mot") == [
        (
            "VAR-010",
            f"{FILE}:11:5",
            "actes.subvention.motif n’est pas admis ici\u00a0: sa condition, «\u00a0montant > 500\u00a0», n’est pas "
            "remplie.",
            "Supprimez cette ligne, ou ce qui contredit la condition.",
        )
    ]


def test_an_act_that_a_list_names_is_asked_the_same(place: Project) -> None:
    (place.root / FILE).write_text(
        'commune: {insee: "44003"}\nmaire:\n  personne: Monsieur Rémy ORHON\nactes:\n'
        "  - acte: subvention\n    nom: aide-au-judo\n    numero: 2026-12\n    objet: Aide\n    date: 2026-03-01\n"
        "    exercice: 2026\n    association: Club de judo\n",
        encoding="utf-8",
    )
    with pytest.raises(InputFault) as caught:
        render_acts(place, "ancenis", "aide-au-judo", ["txt"])
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place)) == ("VAR-001", f"{FILE}:5:5")
    assert fault.message == (
        f"Il manque «\u00a0montant\u00a0» dans «\u00a0actes.aide_au_judo\u00a0»\u00a0: le modèle {NAME} le demande."
    )


def test_a_field_of_a_kind_is_asked_from_its_first_day(place: Project) -> None:
    path = place.root / "variables/actes/subvention.yaml"
    neuf = "  budget: {type: ligne, description: Le budget., exemple: principal, depuis: 2026-02-01}\n"
    path.write_text(path.read_text(encoding="utf-8") + neuf, encoding="utf-8")
    assert render(place, "association: Club de judo\nmontant: 10", "2026-01-31").files["txt"]
    assert faults(place, "association: Club de judo\nmontant: 10") == [
        (
            "VAR-001",
            f"{FILE}:5:3",
            "Il manque «\u00a0budget\u00a0», que l’acte du 01/03/2026 demande.",
            "Ajoutez une ligne «\u00a0budget: …\u00a0». Le budget.",
        )
    ]
