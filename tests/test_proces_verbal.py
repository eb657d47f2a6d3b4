"""The procès-verbal says all that a file may state of a sitting and of its acts: each field, none lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import BaseModel

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.fill.compiled import compile_template
from actgen.library.clauses import load_clauses
from actgen.pipeline import render_acts
from actgen.variables.actes import Commission, Noms, OfSitting, Vote
from actgen.variables.conseil.decisions import Ajout, HuisClos
from actgen.variables.conseil.elections import Candidature, Depouillement, Scrutins, Tour
from actgen.variables.conseil.stated import Presence
from actgen.variables.seance import (
    Assistant,
    Pouvoir,
    ProcesVerbal,
    Seance,
    SecondeConvocation,
    Suppleance,
    Urgence,
)
from tests.conftest import EVENING, ROOT
from tests.mairie.village import flat

_ITEM = "seance.actes[]"
_ROUND = f"{_ITEM}.election.scrutins[]"
#: Where a template reads what each model states.
READ_AT: dict[type[BaseModel], str] = {
    Seance: "seance",
    Presence: "seance.presents[]",
    Pouvoir: "seance.pouvoirs[]",
    Suppleance: "seance.suppleances[]",
    Assistant: "seance.assistants[]",
    Urgence: "seance.urgence",
    SecondeConvocation: "seance.seconde_convocation",
    ProcesVerbal: "seance.proces_verbal",
    HuisClos: "seance.huis_clos",
    OfSitting: _ITEM,
    Ajout: f"{_ITEM}.ajout",
    Commission: f"{_ITEM}.commission",
    Vote: f"{_ITEM}.vote",
    Noms: f"{_ITEM}.vote.noms",
    Scrutins: f"{_ITEM}.election",
    Depouillement: f"{_ITEM}.election",
    Tour: _ROUND,
    Candidature: f"{_ROUND}.candidatures[]",
}
#: What is said under another name, computed from it.
SAID_AS = {
    "seance.conseillers_en_exercice": "seance.en_exercice",
    "seance.fonction_president": "seance.president.fonction",
    "seance.mouvements": "seance.presents[].mouvements",
    "seance.presents[].personne": "seance.presents[].complet",
    "seance.presents[].arrivee": "seance.presents[].mouvements",
    "seance.presents[].depart": "seance.presents[].mouvements",
    "seance.presents[].sorties": "seance.presents[].mouvements",
    "seance.presents[].visio": "seance.en_visio",
    "seance.pouvoirs[].de": "seance.pouvoirs[].mandant",
    "seance.pouvoirs[].a": "seance.pouvoirs[].mandataire",
    "seance.assistants[].personne": "seance.assistants[].complet",
    f"{_ITEM}.vote.rejet": f"{_ITEM}.vote.resultat",
    f"{_ITEM}.election.siege": f"{_ROUND}.intitule",
    f"{_ITEM}.election.suivantes": f"{_ITEM}.election.scrutins",
    f"{_ITEM}.election.tours": f"{_ITEM}.election.scrutins",
    f"{_ROUND}.candidatures[].personne": f"{_ROUND}.candidatures[].intitule",
    f"{_ROUND}.candidatures[].liste": f"{_ROUND}.candidatures[].intitule",
}
#: What needs no words of its own: what is elected to, the title of the item says.
NOT_SAID = {f"{_ITEM}.election.poste"}


@pytest.fixture(scope="module")
def names() -> frozenset[str]:
    """The names that the template of the procès-verbal reads."""
    content = (ROOT / "templates/mairie/proces-verbal/2026.docx").read_bytes()
    return compile_template(content, "proces-verbal", load_clauses(Project(ROOT))).names


def stated() -> list[str]:
    return sorted({f"{at}.{field}" for model, at in READ_AT.items() for field in model.model_fields} - NOT_SAID)


@pytest.mark.parametrize("name", stated())
def test_each_field_is_said(name: str, names: frozenset[str]) -> None:
    wanted = SAID_AS.get(name, name)
    assert any(read == wanted or read.startswith((f"{wanted}.", f"{wanted}[")) for read in names)


def test_each_other_name_stands_for_a_field() -> None:
    assert set(SAID_AS) <= {*stated()}


ALL = """
  session: ordinaire
  publique: oui
  affichage_convocation: 2026-02-04
  affichage_liste: 2026-02-12
  auxiliaires: [{ personne: Madame Rose LAC, qualite: secrétaire de mairie }]
  assistants: [Monsieur Paul LAC]
  proces_verbal: { arrete: 2026-04-14, publication: 2026-04-16 }
"""
OF_AN_ITEM = """
    ajout: { motif: le devis est à signer, admis: oui }
    president: Bruno BOÉ
    huis_clos: { demandeurs: [ABEL], pour: 9 }
"""


@pytest.fixture
def evening(meyrals: Path) -> Path:
    """The file of an evening that states as much as it may."""
    path = meyrals / "variables" / "communes" / EVENING / "seances" / "2026-02-10.yaml"
    text = path.read_text(encoding="utf-8").replace("\n  excuses:", f"{ALL}  excuses:", 1)
    text = text.replace(
        "    objet: Achat d’un terrain pour le cimetière\n", f"    objet: Achat d’un terrain{OF_AN_ITEM}"
    )
    path.write_text(text.replace("    objet: Questions diverses\n", "    objet: Divers\n    issue: débat\n"), "utf-8")
    return meyrals


def paper(project: Path, name: str) -> str:
    (made,) = render_acts(Project(project), EVENING, name, ("txt",))
    return flat(made.files["txt"].decode())


def test_it_says_what_the_evening_states(evening: Path) -> None:
    text = paper(evening, "proces-verbal")
    for words in (
        "s’est réuni en session ordinaire en séance publique, au lieu habituel",
        "Auxiliaire du secrétaire : Rose LAC, secrétaire de mairie. Assistait à la séance : Paul LAC.",
        "La convocation a été affichée le 4 février 2026.",
        "9 | Achat d’un terrain (ajouté en séance) | –",
        "Affaire ajoutée à l’ordre du jour à l’ouverture de la séance (le devis est à signer) : le conseil municipal a "
        "accepté d’en délibérer. Présidence pour cette affaire : Bruno BOÉ. Huis clos pour cette affaire, demandé par "
        "Anne ABEL : le conseil municipal l’a décidé sans débat, par 9 voix.",
        "Le conseil municipal a débattu ; il n’y a pas eu de vote.",
        "a été affichée et mise en ligne le 12 février 2026.",
        "arrêté au début de la séance du 14 avril 2026, et publié le 16 avril 2026.",
    ):
        assert words in text


def test_what_is_added_in_the_sitting_was_not_convened(evening: Path) -> None:
    text = paper(evening, "convocation")
    assert "Achat d’un terrain" not in text
    assert "10 | Avis sur le schéma d’alimentation en eau" in text


def test_the_list_says_the_day_on_which_it_is_posted(evening: Path) -> None:
    assert "Affichage et mise en ligne le : 12 février 2026" in paper(evening, "liste-deliberations")


def test_a_template_of_a_commune_that_passes_over_them_is_refused(evening: Path) -> None:
    """REM-005 on a paper whose kind is « a_dire: oui »: each fact once, where it is typed."""
    shutil.copyfile(
        evening / "templates/mairie/feuillet-cloture/2026.docx", evening / "templates/mairie/proces-verbal/2026.docx"
    )
    (evening / "templates" / "verrou.txt").unlink()
    with pytest.raises(InputFault) as caught:
        paper(evening, "proces-verbal")
    told = {one.subject for one in caught.value.diagnostics if one.code == "REM-005"}
    assert told == {
        "seance.heure",
        "seance.pouvoirs",
        "seance.auxiliaires",
        "seance.assistants",
        "actes.cantine.rapporteur",
        "actes.approbation.vote",
        "actes.judo.vote.non_participants",
        "actes.questions_diverses.issue",
        "actes.terrain.president",
        "actes.terrain.ajout",
        "actes.terrain.huis_clos",
    }
