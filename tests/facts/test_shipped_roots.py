"""The roots that the package declares: what is computed of the schools, of a convention, of an annexe."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.facts.checking.declarations import rubrique_declaration_faults
from actgen.facts.checking.declared import rubrique_faults
from actgen.facts.context import facts_of
from actgen.facts.readable import context_shape
from actgen.facts.sources import behind, computed_from, offered, roots_fed_by
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.dossier import load_dossier
from actgen.variables.expected import expected_at
from actgen.variables.manifest import Faits
from tests.conftest import COMMUNES, ROOT
from tests.kinds.salles import salles

COMMUNE = """\
commune: {insee: "44003", academie: nantes}
maire: {personne: Monsieur Rémy ORHON}
seance: {date: 2025-12-15, conseillers_en_exercice: 3, presents: [Rémy ORHON], secretaires: [Rémy ORHON]}
actes:
  annexe_engagement: {nombre_eleves: 90}
"""
CAMUS, SEVIGNE = "{nom: Albert Camus, effectif: 40}", "{nom: Mme de Sévigné, type: maternelle, effectif: 30}"


def read(folder: Path, ecoles: str, facts: Faits | None = None) -> dict[str, Any]:
    """What an annexe reads where the commune has these schools."""
    project = Project(folder)
    for path, text in (("communes/ancenis", COMMUNE + ecoles), ("academies/nantes", ACADEMY)):
        (folder / f"variables/{path}.yaml").parent.mkdir(parents=True, exist_ok=True)
        (folder / f"variables/{path}.yaml").write_text(text, encoding="utf-8")
    dossier = load_dossier(project, "ancenis")
    found = facts_of(dossier, "annexe-engagement", facts or Faits())
    assert list(rubrique_faults(dossier, "annexe-engagement", found.rubriques)) == []
    return found.plain


ACADEMY = "nom: Nantes\nrecteurs: [{depuis: 2020-01-01, civilite: Madame}]\n"


@pytest.mark.parametrize(
    ("school", "named"),
    [
        ("{nom: Mme de Sévigné, type: maternelle}", "maternelle Mme\u00a0de Sévigné"),
        ("{nom: Albert Camus}", "Albert Camus"),
        ("{type: Primaire}", "primaire"),
        ("{effectif: 3}", ""),
    ],
)
def test_a_school_is_named_by_its_type_and_its_name(school: str, named: str, tmp_path: Path) -> None:
    assert read(tmp_path, f"ecoles: [{school}]\n")["ecoles"][0]["designation"] == named


@pytest.mark.parametrize(
    ("ecoles", "pupils"),
    [
        (f"ecoles: [{CAMUS}, {SEVIGNE}]\n", 70),
        (f"ecoles: [{CAMUS}, {{nom: Autre}}]\n", 90),
        ("", 90),
    ],
)
def test_pupils_are_summed_where_every_school_has_its_own_else_the_annexe_tells(
    ecoles: str, pupils: int, tmp_path: Path
) -> None:
    assert read(tmp_path, ecoles)["inscription"]["nombre_eleves"] == pupils


def test_the_schools_are_counted_and_cost_what_the_version_says(tmp_path: Path) -> None:
    facts = Faits.model_validate({"nombres": {"cout_par_ecole": "50"}})
    found = read(tmp_path, f"ecoles: [{CAMUS}, {SEVIGNE}]\n", facts)
    assert found["inscription"]["ecoles"] == found["ecoles"]
    assert (found["inscription"]["nombre_ecoles"], found["inscription"]["montant"]) == (2, Decimal(100))


def test_what_no_version_says_is_absent_and_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, f"ecoles: [{CAMUS}]\n")["inscription"]["montant"] is None


def test_a_template_relies_on_the_amount_and_not_on_the_pupils() -> None:
    fields = context_shape(shipped_kinds()).fields["inscription"].fields
    assert [(name, one.optional, one.usual) for name, one in fields.items() if one.optional] == [
        ("nombre_eleves", True, False),
        ("montant", True, True),
    ]


def test_a_file_never_states_what_is_computed(tmp_path: Path) -> None:
    with pytest.raises(InputFault) as told:
        read(tmp_path, "inscription: {nombre_ecoles: 3}\n")
    (fault,) = told.value.diagnostics
    assert fault.message == "inscription\u00a0: cette valeur se calcule\u00a0: elle ne s’écrit pas."


def test_an_element_of_a_list_is_named_by_itself() -> None:
    expected = expected_at(shipped_kinds().fiche, ("ecoles",))
    assert expected is not None
    assert expected.model is not None
    assert (expected.description, expected.model.__doc__) == ("Les écoles de la commune.", "Une école de la commune.")


def test_a_project_declares_a_root_in_its_own_way(tmp_path: Path) -> None:
    text = "type: liste de groupe\ndescription: Les écoles.\nchamps:\n  nom: {type: ligne}\n  rue: {type: ligne}\n"
    (tmp_path / "variables").mkdir()
    salles(tmp_path, text, "ecoles")
    assert read(tmp_path, "ecoles: [{nom: Camus, rue: 3 quai Foch}]\n")["ecoles"] == [
        {"nom": "Camus", "rue": "3 quai Foch"}
    ]


def test_each_calculation_tells_the_names_of_the_file_behind_it() -> None:
    kinds = shipped_kinds()
    assert computed_from(kinds, ("ecoles", "designation")) == (("ecoles", "nom"), ("ecoles", "type"))
    assert computed_from(kinds, ("inscription", "ecoles", "uai")) == (("ecoles", "uai"),)
    assert ("actes", "annexe_engagement", "nombre_eleves") in behind(kinds, ("inscription", "nombre_eleves"))
    assert computed_from(kinds, ("ecoles", "uai")) == ()


def test_the_story_of_the_schools_names_those_of_the_list() -> None:
    assert offered(shipped_kinds(), ("historique", "ecoles")) == (
        ("ecoles",),
        ("ecoles", "designation"),
        ("ecoles", "nom"),
        ("ecoles", "type"),
    )
    assert offered(shipped_kinds(), ("historique", "depuis")) == ()


def test_where_values_come_from_is_checked_as_a_calculation_is(tmp_path: Path) -> None:
    (tmp_path / "variables").mkdir()
    project = salles(tmp_path, "type: ligne\ndescription: X.\nparmi: ecole | liste('nom')\n", "une")
    found = [one for one in rubrique_declaration_faults(kinds_of(project)) if "une.yaml" in str(one.place)]
    assert [(one.code, one.message) for one in found] == [("DCL-008", "La variable «\u00a0ecole\u00a0» n’existe pas.")]


def test_the_amount_is_fed_by_a_fact_of_the_convention() -> None:
    assert roots_fed_by(shipped_kinds(), "convention") == {"inscription.montant": frozenset({"cout_par_ecole"})}
    assert roots_fed_by(shipped_kinds(), "deliberation") == {}


@pytest.mark.parametrize("commune", COMMUNES)
def test_what_the_package_computes_of_roots_that_a_file_does_not_state_has_no_fault(commune: str) -> None:
    dossier = load_dossier(Project(ROOT), commune)
    bare = dict.fromkeys(dossier.kinds.rubriques) | {"ecoles": ()}
    fiche = dossier.fiche.model_copy(update={name: bare[name] for name in dossier.kinds.rubriques})
    without = replace(dossier, commune=replace(dossier.commune, model=fiche))
    for acte in without.actes():
        for facts in (Faits(), Faits(nombres={"cout_par_ecole": 10**9})):
            found = facts_of(without, acte, facts)
            assert list(rubrique_faults(without, acte, found.rubriques)) == []
