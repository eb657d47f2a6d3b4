"""`actgen templates vars` on a copy of the project: the contract of a template, and the dossiers beside it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from actgen.atelier.contract.contract import contract_of
from actgen.atelier.contract.origins import Source
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.library.catalogue import list_templates
from tests.atelier.drafts import FOLDER, MANIFEST, NAME, WORD, a_draft, edit, reword
from tests.conftest import COMMUNE, ROOT, Actgen

DECISION = "montpellier/decision@2025"
SHEET = f"variables/communes/{COMMUNE}.yaml"


def said(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_contract_of_a_template_is_a_tree(project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "vars", DECISION)
    assert (answer.code, answer.err) == (0, "")
    assert (
        said(answer.out)
        == """\
montpellier/decision@2025 : Décision du maire de conclure la convention ENT-école
publié, du 01/05/2025 au 05/09/2026 ; 19 noms lus, dont 3 sous condition.

commune — fichier de la commune
├─ nom : un texte
│    imprimé : pied de page, paragraphe 1
├─ de_nom : un texte, calculé
│    imprimé 2 fois : dispositif, paragraphe 3 ; article 1, paragraphe 10
├─ a_nom : un texte, calculé
│    imprimé : signatures, paragraphe 15
├─ departement
│  └─ de_nom : un texte, calculé
│       imprimé : formalités, paragraphe 19
└─ tribunal : un texte, calculé
     imprimé : formalités, paragraphe 19
maire — fichier de la commune
├─ complet : un texte
│    imprimé : signatures, paragraphe 17
└─ titre : un texte, calculé, par majuscule_initiale
     imprimé 2 fois : dispositif, paragraphe 3 ; signatures, paragraphe 16
tribunal — fichier de la commune
├─ adresse : un texte, facultatif
│    seulement si tribunal.adresse est donné
│    imprimé : formalités, paragraphe 19
├─ telephone : un texte, facultatif
│    seulement si tribunal.adresse est donné et tribunal.telephone est donné
│    imprimé : formalités, paragraphe 19
└─ courriel : un texte, facultatif
     seulement si tribunal.adresse est donné et tribunal.courriel est donné
     imprimé : formalités, paragraphe 19
inscription — calculé
├─ nombre_ecoles : un nombre, calculé, par accord
│    imprimé 2 fois : article 2, paragraphe 12
└─ montant : un nombre, calculé, par nombre
     imprimé : article 2, paragraphe 12
acte — fichier de la commune
├─ numero : un texte
│    imprimé 2 fois : titre, paragraphe 1 ; pied de page, paragraphe 1
├─ date : une date, par date_cachet
│    imprimé : signatures, paragraphe 15
├─ delegation
│  ├─ date : une date, par date_longue
│  │    imprimé : visas, paragraphe 5
│  └─ point : un texte
│       imprimé : visas, paragraphe 5
└─ budget : un nombre
     imprimé : article 2, paragraphe 12
convention — manifeste de montpellier/convention@2025
├─ cout_par_ecole : un nombre
│    imprimé : article 2, paragraphe 12
└─ annee_scolaire : une valeur
     imprimé : article 1, paragraphe 10

Pour information, aucun modèle des actes de la commune ne lit ces valeurs (un contrôle peut les lire) :
  variables/communes/villeneuve-la-riviere.yaml:8 : commune.population
"""
    )


def test_conditions_clauses_and_lists_stand_in_the_tree(project: Path, actgen: Actgen) -> None:
    out = said(actgen("templates", "vars", "nantes/deliberation@2026").out)
    assert (
        """\
├─ commission : facultatif
│  │ testé : considérants, paragraphe 39
│  ├─ nom : un texte
│  │    seulement si acte.commission est donné
│  │    imprimé : considérants, paragraphe 40
"""
        in out
    )
    assert (
        """\
├─ presents : une liste, par liste
│  │ imprimé : mentions, clause presence, paragraphe 1
│  └─ mention : un texte, calculé, par liste
│       imprimé : mentions, clause presence, paragraphe 1
"""
        in out
    )
    assert "scrutin : un texte (ordinaire, public ou secret), facultatif\n" in out


@pytest.mark.long
def test_all_templates_without_a_name_or_several(project: Path, actgen: Actgen) -> None:
    names = [str(name) for name in list_templates(Project(project))]
    everything = actgen("templates", "vars")
    assert (everything.code, everything.err) == (0, "")
    assert re.findall(r"^(\S+@\S+)\u00a0: ", everything.out, re.MULTILINE) == names
    two = json.loads(actgen("templates", "vars", DECISION, "nantes/convention@2026", "--json").out)
    assert [one["modele"] for one in two["modeles"]] == [DECISION, "nantes/convention@2026"]


def test_the_same_as_data(project: Path, actgen: Actgen) -> None:
    found = json.loads(actgen("templates", "vars", "nantes/deliberation@2026", "--json").out)
    (template,) = found["modeles"]
    names = {one["nom"]: one for one in template["noms"]}
    assert names["acte.commission.date"] == {
        "nom": "acte.commission.date",
        "nature": "date",
        "choix": [],
        "description": "La date de son avis.",
        "exemple": "",
        "facultatif": False,
        "toujours_lu": False,
        "conditions": ["acte.commission est donné"],
        "source": "commune",
        "calcule": False,
        "clauses": [],
        "filtres": ["date_longue"],
        "emplois": [
            {
                "emploi": "imprimé",
                "partie": "corps du texte",
                "endroit": "considérants",
                "paragraphe": 40,
                "filtres": ["date_longue"],
                "conditions": ["acte.commission est donné"],
            }
        ],
    }
    assert names["acte.vote.pour"]["clauses"] == ["vote-chiffres"]
    assert (template["faits_de"], template["etat"], template["manques"]) == ("nantes/convention@2026", "publie", [])
    assert found["valeurs_non_lues"][0] == {
        "commune": COMMUNE, "nom": "commune.siren", "fichier": SHEET, "ligne": 8
    }  # fmt: skip
    assert found["defauts"] == []


@pytest.mark.long
def test_a_compulsory_field_that_no_tag_reads_is_listed(project: Path, actgen: Actgen) -> None:
    listed = "\nNon lus, et que chaque dossier doit donner : motif.\n"
    assert listed not in said(actgen("templates", "vars", "mairie/circulation@2026").out)
    reword(
        Path("templates/mairie/circulation/2026.docx"),
        ("{{ acte.motif | que }}", "que des travaux occupent la chaussée"),
    )
    assert listed in said(actgen("templates", "vars", "mairie/circulation@2026").out)
    (found,) = json.loads(actgen("templates", "vars", "mairie/circulation@2026", "--json").out)["modeles"]
    assert found["champs_non_lus"] == ["motif"]


def test_an_unknown_name_is_a_fault_with_its_place_and_the_nearest(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    reword(WORD, ("{{ signataire.fonction }}", "{{ signataire.fonctoin }} {{ acte.comission.nom }}"))
    answer = actgen("templates", "vars", NAME)
    assert answer.code == 1
    told = said(answer.err)
    assert "erreur REM-001 — nantes/convention@2030, corps du texte, paragraphe " in told
    assert (
        "  La variable « signataire.fonctoin » n’existe pas.\n  → Vouliez-vous dire « signataire.fonction » ?\n"
    ) in told
    assert (
        "  La variable « acte.comission.nom » n’existe pas.\n"
        "  → Les noms admis sous « acte » sont : date_signature, nom, representation, signataire.\n"
    ) in told


def test_a_fact_that_nothing_reads_and_a_name_that_nothing_gives(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    edit(MANIFEST, ("    partenariat_depuis: 2013", "    partenariat_depuis: 2013\n    inconnu: 12"))
    reword(WORD, ("{{ signataire.fonction }}", "{{ convention.inconnue }}"))
    answer = actgen("templates", "vars", NAME)
    assert answer.code == 1
    assert "  Aucune balise ne lit le fait «\u00a0inconnu\u00a0»" in answer.err
    assert "  Le texte de ce modèle lit convention.inconnue, que son manifeste ne donne pas.\n" in answer.err


def test_a_dossier_that_lacks_a_value_is_shown_with_its_block(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    reword(WORD, ("{{ signataire.fonction }}", "{{ commune.adresse }} {{ comptable.nom }}"))
    answer = actgen("templates", "vars", NAME)
    assert answer.code == 0
    out = said(answer.out)
    assert (
        "Des dossiers ne donnent pas ce que ce modèle lit :\n"
        f"  {COMMUNE} : il manque commune.adresse, à donner dans {SHEET}:5:1\n"
        f"  {COMMUNE} : il manque comptable.nom, à donner dans {SHEET}\n"
        "  chateaubriant : il manque comptable.nom, à donner dans variables/communes/chateaubriant.yaml\n"
    ) in out


def test_a_damaged_template_is_told_and_the_others_are_shown(project: Path, actgen: Actgen) -> None:
    Path(f"{FOLDER}/2026.docx").write_bytes(b"rien")
    answer = actgen("templates", "vars", "nantes/convention@2026", DECISION)
    assert (answer.code, "nantes/convention@2026" in answer.err) == (1, True)
    assert said(answer.out).startswith(f"{DECISION} :")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nantes/convention@2027", "Le modèle nantes/convention@2027 n’existe pas.\n→ Vouliez-vous dire"),
        ("convention", "«\u00a0convention\u00a0» n’est pas un nom de modèle.\n"),
    ],
)
def test_a_wrong_name_is_a_usage_fault(name: str, message: str, project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "vars", name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(message)


def test_facts_of_an_approved_act_are_of_its_manifest() -> None:
    contract = contract_of(Project(ROOT), parse_template_name(DECISION))
    assert str(contract.stated_by) == "montpellier/convention@2025"
    assert {one.source for one in contract.reads if one.path.startswith("convention.")} == {Source.MANIFEST}


def test_a_group_that_only_a_filter_reads_is_named_without_an_empty_kind(project: Path, actgen: Actgen) -> None:
    lines = actgen("templates", "vars", "nantes/convention@2026").out.splitlines()
    assert [line for line in lines if line.endswith("recteur, par accord")] == ["└─ recteur, par accord"]
    assert [line for line in lines if ":\u00a0," in line or "\u00a0: ," in line] == []
