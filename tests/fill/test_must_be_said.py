"""A fact on which the lawfulness of a vote rests is said by the act, or the act is not made."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.kinds.manifest import Manifeste
from actgen.library.catalogue import ActTemplate
from actgen.making.writing import Rendered
from actgen.pipeline import render_acts
from actgen.variables.reading import read_model
from tests.borrowing import borrowed, retold
from tests.conftest import ROOT
from tests.document.building import word_file
from tests.evening import PLAN, village, write_file
from tests.evening import SLUG as VILLAGE
from tests.library.projects import write_word

SLUG = "chateaubriant"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return borrowed(tmp_path)


def make(project: Project, old: str, new: str) -> Rendered:
    """The délibération made with that change of its file."""
    retold(project, SLUG, old, new)
    (rendered,) = render_acts(project, SLUG, "deliberation", ())
    return rendered


def test_a_secret_ballot_that_the_template_passes_over_is_an_error(project: Project) -> None:
    with pytest.raises(InputFault) as caught:
        make(project, "    vote:\n      pour: 33", "    vote:\n      scrutin: secret\n      pour: 33")
    (fault,) = caught.value.diagnostics
    assert (fault.code, str(fault.place).split("/")[-1].split(":")[0]) == ("REM-005", "chateaubriant.yaml")
    assert fault.message == (
        "«\u00a0actes.deliberation.vote.scrutin\u00a0» est écrit ici, mais le modèle nantes/deliberation@2022 ne le "
        "dit pas dans l’acte."
    )
    assert fault.hint == (
        "Demandez un modèle qui inclut les clauses communes presence et vote, ou supprimez ce fait s’il est faux."
    )


def test_the_usual_way_of_voting_needs_no_sentence(project: Project) -> None:
    usual = make(project, "    vote:\n      pour: 33", "    vote:\n      scrutin: ordinaire\n      pour: 33")
    (unsaid,) = render_acts(Project(ROOT), SLUG, "deliberation", ())
    assert usual.act.body == unsaid.act.body
    assert [warning.code for warning in usual.warnings] == [warning.code for warning in unsaid.warnings]


KIND = """
nom: bail
capacites: [date]
champs:
  loyer: {type: montant, description: Le loyer., a_dire: oui}
  depot: {type: montant, description: Le dépôt de garantie., facultatif: oui, a_dire: oui}
"""
OUTLINE = (
    "[Titre de l’acte] BAIL\n[Corps] La commune {{ commune.de_nom }} paie un loyer de {{ acte.loyer | montant }}.\n"
)


def lease(project: Project, stated: str) -> Rendered:
    """A lease of a kind of the project, made by a template that says the rent alone."""
    (project.root / "variables" / "actes").mkdir()
    (project.root / "variables" / "actes" / "bail.yaml").write_text(KIND, encoding="utf-8")
    name = parse_template_name("mairie/bail@2026")
    docx = word_file(OUTLINE)
    manifest = read_model(b"titre: Bail\netat: publie\nfenetre: {du: 2000-01-01}\n", "bail.yaml", Manifeste)
    text = (ROOT / "variables" / "communes" / f"{SLUG}.yaml").read_text(encoding="utf-8")
    path = project.root / "variables" / "communes" / f"{SLUG}.yaml"
    path.write_text(f"{text}  bail: {{date: 2026-01-05, {stated}}}\n", encoding="utf-8")
    (one,) = render_acts(project, SLUG, "bail", (), template=ActTemplate(name, manifest, docx))
    return one


def test_a_field_that_must_be_said_is_read_by_the_template_or_the_act_is_refused(project: Project) -> None:
    with pytest.raises(InputFault) as caught:
        lease(project, 'loyer: "500", depot: "1000"')
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.message.replace("\u00a0", " ")) == (
        "REM-005",
        "« actes.bail.depot » est écrit ici, mais le modèle mairie/bail@2026 ne le dit pas dans l’acte.",
    )
    assert fault.hint == "Demandez un modèle qui inclut ce champ, ou supprimez ce fait s’il est faux."


def test_a_field_that_must_be_said_may_be_left_out(project: Project) -> None:
    assert lease(project, 'loyer: "500"').acte == "bail"


def test_who_came_late_or_left_is_said_beside_her_name_or_act_by_act(tmp_path: Path) -> None:
    silent = PLAN.replace(', dont {{ acte.presence.presents | liste("complet") }}', "")
    made = village(tmp_path)
    write_word(made, "mairie/question@2026", silent)
    write_file(made)
    with pytest.raises(InputFault) as caught:
        render_acts(made, VILLAGE, "tarifs", ())
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.subject) == ("REM-005", "seance.mouvements")
    assert fault.hint == (
        "Demandez un modèle qui inclut la clause commune presence-de-l-acte, ou supprimez ce fait s’il est faux."
    )
    assert [one.acte for one in render_acts(made, VILLAGE, "voirie", ())] == ["voirie"]
