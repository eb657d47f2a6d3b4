"""An act of another sitting, read by the one that names it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.facts.checking.kept_elsewhere import sought_faults
from actgen.facts.context import build_context
from actgen.kinds.dossier import Dossier, load_dossier
from actgen.library.catalogue import load_manifest
from actgen.making.template import facts_for, template_of
from actgen.variables.manifest import Faits
from tests.evening import SEANCE, SLUG, add_kind, folder, write_sitting
from tests.library.projects import write_word

FIRST, SECOND = "2026-02-10", "2026-03-10"
AMENDING = """\
nom: délibération modificative
feminin: oui
collection: mairie
capacites: [numero, seance, vote]
champs:
  modifie: {type: acte de question, description: La délibération modifiée.}
  autres: {type: liste de acte de question, description: Les autres., facultatif: oui}
  ecart: {type: nombre, description: Les voix de plus., calcul: acte.vote.pour - modifie.vote.pour}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = folder(tmp_path, FIRST)
    add_kind(made, "modificative", AMENDING)
    return made


def amending(project: Project, modifie: str) -> Any:
    acts = (
        "actes:\n  - acte: modificative\n    numero: 2026-9\n    objet: Tarifs\n    point: 1\n"
        f"    modifie: {modifie}\n    autres: [{FIRST}/voirie]\n    vote: {{pour: 7, contre: 0, abstentions: 0}}\n"
    )
    seance = SEANCE.replace("  date: 2026-02-10\n", "").replace("2026-02-03", "2026-03-03")
    write_sitting(project, SECOND, seance.partition("  mouvements:")[0] + "  secretaires: [Bruno BOÉ]\n" + acts)
    return load_dossier(project, SLUG, SECOND)


def test_its_fields_its_vote_and_its_day_are_read(project: Project) -> None:
    acte = build_context(amending(project, f"{FIRST}/tarifs"), "modificative", Faits())["acte"]
    named = acte["modifie"]
    assert (named["nom"], named["numero"], named["date"].isoformat()) == ("tarifs", "2026-01", FIRST)
    assert (named["objet"], named["vote"]["votants"]) == ("Tarifs de la salle", 6)
    assert [one["numero"] for one in acte["autres"]] == ["2026-02"]
    assert acte["ecart"] == 1


@pytest.mark.parametrize(
    ("named", "message", "hint"),
    [
        ("2026-01-01/tarifs", "il n’y a pas de séance du 2026-01-01.", f"Les séances sont : {FIRST}, {SECOND}."),
        (
            f"{FIRST}/tarif",
            f"la séance du {FIRST} n’a pas d’acte « tarif ».",
            "Vouliez-vous dire « tarifs » ?",
        ),
        (
            f"{FIRST}/divers",
            f"la séance du {FIRST} n’a pas d’acte « divers ».",
            "Cette séance a : tarifs, voirie, emploi.",
        ),
    ],
)
def test_one_that_is_not_there_is_told(named: str, message: str, hint: str, project: Project) -> None:
    (fault,) = sought_faults(project.root, amending(project, named), "modificative")
    assert fault.code == "VAR-003"
    assert fault.message.replace("\u00a0", " ") == f"actes.modificative.modifie : {message}"
    assert fault.hint.replace("\u00a0", " ").replace("\u202f", " ") == hint


FOLLOWING = "nom: suivi\ncollection: mairie\ncapacites: [numero, seance]\napprouve: question\n"
PLAN = "[Titre de l’acte] Suivi de la délibération {{ question.numero }} : {{ question.objet }}\n"


def following(project: Project, approuve: str) -> Dossier:
    add_kind(project, "suivi", FOLLOWING)
    manifest = "titre: Suivi\netat: publie\napprouve: question\nfenetre: {du: 2026-01-01}\n"
    write_word(project, "mairie/suivi@2026", PLAN).with_suffix(".yaml").write_text(manifest, encoding="utf-8")
    acts = f"actes:\n  - {{acte: suivi, numero: 2026-7, objet: Suivi, point: 1, approuve: {approuve}}}\n"
    seance = SEANCE.replace("  date: 2026-02-10\n", "").replace("2026-02-03", "2026-03-03")
    write_sitting(project, SECOND, seance.partition("  mouvements:")[0] + "  secretaires: [Bruno BOÉ]\n" + acts)
    return load_dossier(project, SLUG, SECOND)


def test_an_act_may_approve_one_of_another_sitting(project: Project) -> None:
    dossier = following(project, f"{FIRST}/tarifs")
    context = build_context(dossier, "suivi", Faits())
    assert (context["question"]["numero"], context["acte"]["numero"]) == ("2026-01", "2026-7")
    template, _ = template_of(project, dossier, "suivi")
    approved = load_manifest(project, parse_template_name("mairie/question@2026")).model.facts
    assert facts_for(project, dossier, "suivi", template) == approved


@pytest.mark.parametrize("named", [f"{FIRST}/tarif", f"{FIRST}/divers", "2026-01-01/tarifs"])
def test_one_that_cannot_be_approved_is_told(named: str, project: Project) -> None:
    dossier = following(project, named)
    template, _ = template_of(project, dossier, "suivi")
    with pytest.raises(InputFault) as caught:
        facts_for(project, dossier, "suivi", template)
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.subject) == ("VAR-015", named)
    assert fault.message.replace("\u00a0", " ") == (
        f"L’acte « suivi » approuve « {named} », qui n’est pas un acte « question » de ce jour."
    )
