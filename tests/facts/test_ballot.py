"""A vote as a template reads it; who takes no part is named with the article of her ground, or no act is made."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.facts.ballot import VOTE, Ballot
from actgen.facts.context import build_context
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill
from actgen.kinds.dossier import load_dossier
from actgen.library.clauses import load_clauses
from actgen.pipeline import render_acts
from actgen.variables.actes import Vote
from actgen.variables.assemblee import Assemblee
from actgen.variables.manifest import Faits
from tests.borrowing import borrowed, retold
from tests.conftest import ROOT
from tests.facts.reading import context
from tests.fill.clauses import styled
from tests.fill.filled import LABEL, PROPERTIES
from tests.ooxml.word import MAIN, read_part, shown
from tests.test_defauts import retype

SLUG = "ancenis-saint-gereon"
CODE = "du Code général des collectivités territoriales"
STYLES = {"mention": "Mention", "formule": "Formule", "element": "Élément de liste"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return borrowed(tmp_path)


def write(project: Project, withdrawn: str, pour: int) -> None:
    lines = f"      pour: {pour}\n      non_participants: [{withdrawn}]\n"
    retold(project, SLUG, "      pour: 33\n", lines)


def context_of(project: Project) -> dict[str, Any]:
    return build_context(load_dossier(project, SLUG), "deliberation", Faits())


def said(project: Project, clause: str) -> list[str]:
    compiled = compile_template(styled(f"{{%p clause {clause} %}}", styles=STYLES), LABEL, load_clauses(project))
    told = shown(read_part(fill(compiled, context_of(project), PROPERTIES).docx, MAIN))
    return [line.replace("\u00a0", " ") for line in told if "part" in line or "retire" in line]


@pytest.mark.parametrize(
    ("motif", "names", "line"),
    [
        ("compte", ["Rémy ORHON"], f"Rémy ORHON se retire au moment du vote (article L. 2121-14 {CODE})."),
        (
            "organisme",
            ["Rémy ORHON", "Julie AUBRY"],
            f"Rémy ORHON et Julie AUBRY ne prennent pas part à la décision (article L. 1111-6, II, {CODE}).",
        ),
        ("organisme", ["Julie AUBRY"], f"Julie AUBRY ne prend pas part à la décision (article L. 1111-6, II, {CODE})."),
    ],
)
def test_each_ground_has_its_article(project: Project, motif: str, names: list[str], line: str) -> None:
    write(project, ", ".join(f"{{ personne: {name}, motif: {motif} }}" for name in names), 31)
    assert said(project, "retraits") == [line]
    assert said(project, "vote") == []


def test_an_interest_is_told_by_the_clause_of_the_vote_alone(project: Project) -> None:
    write(project, "Olivier BINET, { personne: Rémy ORHON, motif: compte }", 31)
    assert said(project, "vote") == [
        f"Ne prend part ni au débat ni au vote (article L. 2131-11 {CODE}) : Olivier BINET"
    ]
    assert said(project, "retraits") == [f"Rémy ORHON se retire au moment du vote (article L. 2121-14 {CODE})."]


def test_a_template_that_passes_over_a_ground_is_refused(project: Project) -> None:
    project.templates.unlink()
    shutil.copytree(ROOT / "templates", project.templates)
    retype(project.root, "nantes/deliberation@2026", "[Mention] {%p clause retraits %}\n", "")
    write(project, "{ personne: Julie AUBRY, motif: organisme }", 32)
    with pytest.raises(InputFault) as caught:
        render_acts(project, SLUG, "deliberation", ())
    fault = next(one for one in caught.value.diagnostics if one.code == "REM-005")
    assert fault.message == (
        "«\u00a0actes.deliberation.vote.non_participants\u00a0» est écrit ici, mais le modèle nantes/deliberation@2026 "
        "ne le dit pas dans l’acte."
    )
    assert fault.hint == "Demandez un modèle qui inclut la clause commune retraits, ou supprimez ce fait s’il est faux."


@pytest.mark.parametrize(
    ("typed", "said"), [("interet", []), ("compte", ["compte"]), ("Organisme", ["organisme"]), ("deport", None)]
)
def test_a_ground_is_one_of_three(project: Project, typed: str, said: list[str] | None) -> None:
    write(project, f"{{ personne: Julie AUBRY, motif: {typed} }}", 32)
    if said is not None:
        assert [one["motif"] for one in context_of(project)["acte"]["vote"]["retraits"]] == said
        return
    with pytest.raises(InputFault) as caught:
        load_dossier(project, SLUG)
    (fault,) = caught.value.diagnostics
    assert fault.hint == "Écrivez intérêt, organisme ou compte."


def test_the_vote_is_computed() -> None:
    acte = context("deliberation")["acte"]
    assert acte["nom"] == "deliberation"
    assert acte["vote"] == {
        "pour": 33,
        "contre": 0,
        "abstentions": 0,
        "blancs": None,
        "nuls": None,
        "refus": None,
        "heure": None,
        "non_participants": [],
        "retraits": [],
        "scrutin": None,
        "demandeurs": None,
        "noms": {"pour": [], "contre": [], "abstentions": []},
        "voix_preponderante": None,
        "rejet": None,
        "sans_secret": None,
        "votants": 33,
        "exprimes": 33,
        "majorite_absolue": 17,
        "unanimite": True,
        "adopte": True,
        "resultat": "adoptée à l’unanimité",
    }
    assert acte["anterieure"] == {"numero": "2021-153", "date": date(2021, 11, 15)}
    assert acte["rapporteur"]["complet"] == "Anthony MORTIER"
    assert acte["mise_en_ligne"] is None


@pytest.mark.parametrize(
    ("vote", "outcome"),
    [
        ({"pour": 9}, "adoptée à l’unanimité"),
        ({"pour": 8, "abstentions": 1}, "adoptée"),
        ({"pour": 4, "contre": 5}, "rejetée"),
        ({"pour": 4, "contre": 4}, "rejetée"),
        ({"pour": 4, "contre": 4, "voix_preponderante": "pour"}, "adoptée"),
        ({"pour": 4, "contre": 4, "non_participants": [{"personne": "Anne ABEL", "motif": "compte"}]}, "adoptée"),
        ({"abstentions": 9}, "rejetée"),
    ],
)
def test_what_the_council_did_is_said_in_a_word(vote: dict[str, Any], outcome: str) -> None:
    """Code général des collectivités territoriales, articles L. 2121-20 and, for an account, L. 1612-12."""
    read = Vote.model_validate({"pour": 0, "contre": 0, "abstentions": 0} | vote)
    assert VOTE.values(Ballot(read, Assemblee((), (), (), ())))["resultat"] == outcome
