"""The shape of the context says what the context holds: every name, its kind, and whether it may lack."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from actgen.core.names import TemplateName
from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.facts.readable import context_shape
from actgen.french.values import MonthValue
from actgen.kinds.dossier import Dossier, load_dossier
from actgen.library.catalogue import list_templates, load_manifest
from actgen.values.shape import Kind, Shape
from actgen.variables.manifest import Faits
from actgen.variables.reading import read_model
from tests.conftest import COMMUNES
from tests.kinds.subvention import SUBVENTION, kinds_with
from tests.kinds_of_acts import FICHE, KINDS

PROJECT = Project(Path(__file__).parents[2])
#: Every option stated once, beside what the file of a commune must state.
RICH = """
commune: {insee: "44003", siret: "21440003400015", adresse: 1 place Foch, arrondissement: Ancenis, site: a.fr,
  telephone: "02", telecopie: "02", courriel: a@a.fr, logo: images/blason.png}
maire: {personne: Monsieur Rémy ORHON, appellation: Monsieur le Maire}
contact: {nom: Service, telephone: "02", courriel: a@a.fr}
comptable: {nom: SGC, adresse: rue X}
referent: {personne: Madame Anne LE GOFF, fonction: adjointe}
tribunal: {adresse: 6 allée, telephone: "02", courriel: a@a.fr}
ecoles: [{nom: Camus, type: primaire, uai: 0300673U, effectif: 12}]
historique: [{ecoles: [primaire Camus], depuis: 2022-09, cadre: "l’appel"}]
seance:
  date: 2025-12-15
  heure: 19:00
  session: ordinaire
  publique: oui
  lieu: à la Halle
  convocation: 2025-12-09
  affichage_convocation: 2025-12-09
  note_synthese: oui
  urgence: {motif: clôture, admise: oui}
  seconde_convocation: {seance_sans_quorum: 2025-12-10, meme_ordre_du_jour: oui}
  huis_clos: {demandeurs: [Monsieur Rémy ORHON], pour: 3}
  conseillers_en_exercice: 33
  president: Madame Anne LE GOFF
  fonction_president: première adjointe
  presents: [Madame Anne LE GOFF, {personne: Monsieur Jean DUPONT, arrivee: 19:30, depart: 20:00}]
  excuses: [Madame Zoé PETIT]
  absents: [Monsieur Luc GRAND]
  pouvoirs: [{de: Madame Zoé PETIT, a: Madame Anne LE GOFF}, {de: Monsieur Jean DUPONT, a: Madame Anne LE GOFF}]
  secretaires: [Madame Anne LE GOFF]
actes:
  deliberation:
    numero: 2025-132
    matiere: EDUCATION
    objet: Convention
    nature: DE
    point: 3
    debats: Le coût est discuté.
    issue: débat
    president: Madame Anne LE GOFF
    ajout: {motif: délai, admis: oui}
    huis_clos: {demandeurs: [Monsieur Rémy ORHON], pour: 3}
    rapporteur: Madame Anne LE GOFF
    representant: l’Adjointe
    service: DG
    reference_service: DG/X
    premiere_convention: 2013
    appel_projets: {date: 2021-03-01, ecoles: [primaire Camus]}
    budget: 2026
    anterieure: {numero: "12", date: 2022-01-01}
    commission: {nom: Éducation, date: 2025-12-01}
    vote:
      {pour: 2, contre: 1, abstentions: 1, blancs: 1, nuls: 1, refus: 1, heure: 20:00, scrutin: public, demandeurs: 2,
       voix_preponderante: pour, rejet: non, sans_secret: non, non_participants: [Madame Anne LE GOFF],
       noms: {pour: [Madame Anne LE GOFF], contre: [Monsieur Jean DUPONT], abstentions: [Madame Zoé PETIT]}}
    mode_publication: papier
    publication: 2025-12-16
    affichage: 2025-12-16
    reception_prefecture: 2025-12-16
    identifiant: 044-214400368-20211222-13-DE
    mise_en_ligne: 2025-12-16
    transmission: 2025-12-16
  decision:
    {numero: 11/2025, matiere: Écoles, objet: Adhésion, date: 2025-12-15,
     delegation: {date: 2020-05-25, point: "4", limites: dix}, budget: 2026,
     nature: DE, compte_rendu: 2026-01-15, mode_publication: papier, publication: 2025-12-16, affichage: 2025-12-16,
     mise_en_ligne: 2025-12-16, transmission: 2025-12-16, reception_prefecture: 2025-12-16,
     identifiant: 044-214400368-20211222-13-DE}
  convention: {representation: seule, date_signature: 2025-12-16,
    signataire: {personne: Madame Zoé PETIT, qualite: première adjointe au maire, delegation: par délégation du maire}}
  annexe_engagement: {nombre_eleves: 12, a_completer: oui, date_signature: 2025-12-16,
    signataire: {personne: Madame Zoé PETIT, qualite: première adjointe au maire, delegation: par délégation du maire}}
  certificat_adhesion: {date_signature: 2025-12-16,
    signataire: {personne: Madame Zoé PETIT, qualite: première adjointe au maire, delegation: par délégation du maire}}
"""


def faults_of(shape: Shape, value: Any, path: str = "") -> Iterator[str]:
    """Each place where the value is not what its shape says."""
    if value is None:
        if not shape.optional:
            yield f"{path} may be absent"
        return
    match shape.kind:
        case Kind.GROUP:
            names = set(value) - ({"appellation", "titre"} if path == ".seance.president" else set())
            if path == ".convention":
                names |= set(shape.fields)
            if names != set(shape.fields):
                yield f"{path}: {sorted(names ^ set(shape.fields))}"
            for name in names & set(shape.fields) & set(value):
                yield from faults_of(shape.fields[name], value[name], f"{path}.{name}")
        case Kind.LIST:
            assert shape.element is not None
            for element in value:
                yield from faults_of(shape.element, element, f"{path}[]")
        case kind:
            if not _is(kind, value) or (shape.choices and value not in shape.choices):
                yield f"{path} is {value!r}, not {kind}"


def _is(kind: Kind, value: Any) -> bool:
    if kind in (Kind.DATE, Kind.TIME):
        return isinstance(value, time if kind is Kind.TIME else date)
    if kind is Kind.MONTH:
        return isinstance(value, date | MonthValue)
    if kind is Kind.FLAG:
        return isinstance(value, bool)
    return kind is Kind.ANY or (
        isinstance(value, int | Decimal if kind is Kind.NUMBER else str) and not isinstance(value, bool)
    )


def dossiers() -> list[Dossier]:
    found = load_dossier(PROJECT, "ancenis-saint-gereon")
    rich = replace(found, commune=read_model(RICH.encode(), "riche.yaml", FICHE), kinds=KINDS)
    return [*(load_dossier(PROJECT, slug) for slug in COMMUNES), rich]


def facts(academie: str, acte: str) -> list[Faits]:
    names = [name for name in list_templates(PROJECT) if name.academie == academie]
    assert names
    return [load_manifest(PROJECT, name).model.faits for name in names if name.acte in (acte, "convention")]


@pytest.mark.parametrize("dossier", dossiers(), ids=lambda one: one.fiche.commune.nom)
def test_the_shape_says_what_the_context_holds(dossier: Dossier) -> None:
    for acte in dossier.actes():
        for stated in facts(dossier.academie_slug, acte):
            context = build_context(dossier, acte, stated)
            assert list(faults_of(context_shape(dossier.kinds, acte, stated), context)) == []


#: What the academy does not state, who is away without a pouvoir, and what the rich dossier does not hold: a logo, the
#: acts of a town hall.
_OF_A_TOWN_HALL = tuple(
    f"{kind.key}." for kind in KINDS.values() if kind.declared.collection in ("mairie", "intercommunalite")
)
_OF_A_SITTING = ("seance.", "acte.presence.", "deliberation.presence.")
_UNSAID = (
    "academie.",
    "commune.logo",
    "collectivite.logo",
    "inscription.montant",
    *_OF_A_SITTING,
    *_OF_A_TOWN_HALL,
)


def test_the_rich_dossier_leaves_out_only_what_its_academy_does_not_state() -> None:
    """So that each kind of the shape was held against a value."""
    context = build_context(dossiers()[-1], "deliberation", facts("nantes", "convention")[-1])
    unsaid = [path for path, _ in _absent(context, "") if not path.startswith(_UNSAID)]
    assert unsaid == []


def _absent(value: Any, path: str) -> Iterator[tuple[str, None]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _absent(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _absent(inner, path)
    elif value is None:
        yield path, None


def test_a_path_goes_through_lists() -> None:
    shape = context_shape(KINDS)
    found = shape.at(["seance", "presents", "nom"])
    assert found is not None
    assert (found.kind, found.optional) == (Kind.TEXT, False)
    assert shape.at(["seance", "presidents"]) is None


def test_every_name_is_described() -> None:
    assert [path for path, shape in context_shape(KINDS, "", Faits()).leaves() if not shape.description] == []


def test_an_act_has_its_own_names_only() -> None:
    assert context_shape(KINDS, "convention").at(["acte", "vote"]) is None
    assert context_shape(KINDS, "deliberation").at(["acte", "vote", "scrutin"]) is not None
    assert TemplateName("nantes", "convention", "2026") in list_templates(PROJECT)


def test_what_an_act_approves_is_there_with_all_that_it_must_state(tmp_path: Path) -> None:
    """So a décision that grants a subsidy reads its amount with no condition around it."""
    kinds_with(tmp_path)
    kinds = kinds_with(tmp_path, "nom: décision d’aide\ncapacites: [numero, date]\napprouve: subvention\n", "aide")
    approved = context_shape(kinds, "aide").fields["subvention"].fields
    other = context_shape(kinds, "decision").fields["subvention"].fields
    assert (approved["exercice"].optional, other["exercice"].optional) == (False, True)
    assert approved["matiere"].optional


def test_the_facts_of_a_manifest_have_their_kinds() -> None:
    facts = load_manifest(PROJECT, TemplateName("nantes", "convention", "2026")).model.faits
    shape = context_shape(KINDS, "convention", facts).fields["convention"]
    assert not shape.open
    assert shape.fields["adhesion_limite"].kind is Kind.DATE
    assert shape.fields["duree_periode_mois"].kind is Kind.NUMBER
    assert shape.fields["notification_marche"].kind is Kind.TEXT
    assert context_shape(KINDS).fields["convention"].open


def test_what_another_act_states_is_worked_out_when_it_is_asked_for(tmp_path: Path) -> None:
    kinds_with(tmp_path, "nom: lettre que seul cet essai lit\ncapacites: [date]\n", "lettre")
    kinds = kinds_with(tmp_path, f"{SUBVENTION}# lue par un seul essai\n")
    whole = context_shape(kinds, "subvention")
    assert whole.at(("acte", "exercice")) is not None
    assert ["model" in vars(kinds[name]) for name in ("subvention", "lettre")] == [True, False]
    assert whole.at(("lettre", "date")) is not None
    assert "model" in vars(kinds["lettre"])
