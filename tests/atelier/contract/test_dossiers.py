"""The dossiers beside a contract: what they lack, and what they state for nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.contract.dossiers import lacks_of, sound_dossiers, template_of, unread_values
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from tests.conftest import ROOT
from tests.evening import evening


@pytest.mark.long
def test_what_a_contract_leaves_out_is_not_read_by_any_act_of_the_project() -> None:
    """The contract against the program: without a value that it does not name, each act is made the same."""
    project = Project(ROOT)
    for dossier in sound_dossiers(project):
        for acte in dossier.actes():
            name = template_of(project, dossier, acte)
            if name is None:
                continue
            contract = contract_of(project, name)
            read = {one.path.split(".")[0].removesuffix("[]") for one in contract.reads}
            context = build_context(load_dossier(project, dossier.slug), acte, contract.faits)
            kept = {group: value if group in read else None for group, value in context.items()}
            assert _filled(project, contract.template.docx, str(name), context) == _filled(
                project, contract.template.docx, str(name), kept
            )


def _filled(project: Project, docx: bytes, label: str, context: dict[str, object]) -> list[object]:
    from actgen.fill.compiled import compile_template
    from actgen.fill.printing import Record
    from actgen.library.clauses import load_clauses

    parts = compile_template(docx, label, load_clauses(project)).parts
    record = Record()
    return [*(part.pieces(context, record) for _, part in parts), [*record.values]]


def test_each_of_several_acts_of_a_kind_is_filled_and_read_under_its_own_name(tmp_path: Path) -> None:
    lines = "    objet: Création d’un emploi\n"
    dossier = evening(tmp_path, (lines, f"{lines}    matiere: PERSONNEL\n"), ("  - acte: information\n", _AS_VOTED))
    project = Project(tmp_path)
    contract = contract_of(project, parse_template_name("mairie/question@2026"))
    assert lacks_of(project, contract, dossier) == ()
    unread = unread_values(dossier, dict.fromkeys(dossier.actes(), contract))
    assert "actes.emploi.matiere" in [one.path for one in unread]
    assert [one.path for one in unread if one.path.startswith(("membres", "seance.mouvements", "actes.tarifs"))] == []


_AS_VOTED = "  - acte: question\n    decide: Rien.\n    vote: {pour: 5, contre: 0, abstentions: 0}\n"


def test_what_the_file_of_an_epci_states_is_told_by_its_own_names() -> None:
    project = Project(ROOT)
    dossier = load_dossier(project, "cayres-pradelles")
    contract = contract_of(project, parse_template_name("intercommunalite/deliberation-intercommunale@2026"))
    assert [one.path for one in unread_values(dossier, {"deliberation-intercommunale": contract})] == []
    assert lacks_of(project, contract, dossier) == ()
