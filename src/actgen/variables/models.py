"""The files of `variables/` as frozen models: what a commune, a sitting, an act and an academy state, and no more.

Each description is shown by the editor, by `actgen schema` and in the reference page. What can be computed (number
present, voters, court, day of the week, agreement) has no field here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from actgen.variables.fields import (
    ActeIdentifiant,
    Count,
    Date,
    Insee,
    Line,
    Name,
    PartialDate,
    Siren,
    Siret,
    Site,
    Slug,
    Time,
    Uai,
    YesNo,
)
from actgen.variables.persons import Person, Personne


class Fiche(BaseModel):
    """The root of every model: frozen, and no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Representation(StrEnum):
    """Who represents the commune in the group of buyers."""

    SEULE = "seule"
    E_COLLECTIVITES = "e-collectivites"


class Civilite(StrEnum):
    """How a person is addressed; it decides the agreement of what stands around."""

    MONSIEUR = "Monsieur"
    MADAME = "Madame"


class TypeEcole(StrEnum):
    """The kind of a school."""

    MATERNELLE = "maternelle"
    ELEMENTAIRE = "élémentaire"
    PRIMAIRE = "primaire"


class Commune(Fiche):
    """La commune."""

    nom: Name = Field(description="Le nom officiel, avec ses accents et ses traits d’union.")
    insee: Insee = Field(description="Le code officiel de la commune (COG), sur cinq caractères.")
    siren: Siren | None = Field(None, description="Le numéro SIREN de la commune, sur neuf chiffres.")
    siret: Siret | None = Field(None, description="Le numéro SIRET, sur quatorze chiffres, si l’acte le donne.")
    adresse: Line | None = Field(None, description="L’adresse de la mairie, sur une ligne.")
    arrondissement: Name | None = Field(None, description="L’arrondissement, si l’acte le donne\\u00a0: Alès.")
    population: Count | None = Field(None, description="La population municipale.")
    academie: Slug = Field(description="L’académie\u00a0: le nom de son fichier dans variables/academies.")
    site: Site | None = Field(None, description="L’adresse du site internet, sans https://.")
    denomination: Line | None = Field(
        None,
        description="Comment la commune se nomme dans un contrat\u00a0; «\u00a0Commune de …\u00a0» si rien n’est dit.",
    )
    elision: YesNo | None = Field(
        None,
        description="Pour un nom en H ou en Y seulement\u00a0: oui donne «\u00a0d’Hyères\u00a0», "
        "non «\u00a0de Huez\u00a0».",
    )


class Contact(Fiche):
    """Le service qui suit le dossier\u00a0: jamais les coordonnées d’une personne privée."""

    nom: Name | None = Field(None, description="Le nom du service.")
    telephone: Name | None = Field(None, description="Son numéro de téléphone.")
    courriel: Name | None = Field(None, description="Son adresse électronique.")


class Comptable(Fiche):
    """Le comptable assignataire."""

    nom: Line = Field(description="Sa dénomination.")
    adresse: Line | None = Field(None, description="Ses coordonnées postales.")


class Referent(Fiche):
    """Le référent que la commune désigne auprès du coordonnateur."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    fonction: Line | None = Field(None, description="Sa fonction.")


class Tribunal(Fiche):
    """Les coordonnées du tribunal\u00a0; son nom se calcule du département."""

    adresse: Line = Field(description="Son adresse postale.")
    telephone: Name | None = Field(None, description="Son numéro de téléphone.")
    courriel: Name | None = Field(None, description="L’adresse électronique du greffe.")


class Maire(Fiche):
    """Le maire."""

    personne: Person = Field(description="Civilité, prénom et nom, le nom en capitales\u00a0: Monsieur Rémy ORHON.")
    appellation: Line | None = Field(
        None,
        description="Sans elle, «\u00a0Monsieur le Maire\u00a0» ou «\u00a0Madame la Maire\u00a0»\u00a0; "
        "«\u00a0Madame le Maire\u00a0» s’écrit ici.",
    )


class Ecole(Fiche):
    """Une école de la commune."""

    nom: Name | None = Field(None, description="Le nom de l’école, sans le mot école\u00a0; absent s’il est inconnu.")
    type: TypeEcole | None = Field(None, description="maternelle, élémentaire ou primaire.")
    uai: Uai | None = Field(None, description="Le numéro UAI de l’école.")
    effectif: Count | None = Field(None, description="Le nombre d’élèves estimé.")

    @property
    def designation(self) -> str:
        """The school as a sentence names it after the word « école »: « maternelle Mme de Sévigné »."""
        return " ".join(part for part in (self.type, self.nom) if part)


class Etape(Fiche):
    """Une étape de l’équipement des écoles."""

    ecoles: tuple[Name, ...] = Field(
        min_length=1, description="Des écoles de la liste «\u00a0ecoles\u00a0», type et nom."
    )
    depuis: PartialDate = Field(description="Le jour (2021-09-01) ou le mois (2022-09) du début.")
    cadre: Line | None = Field(
        None, description="Après «\u00a0dans le cadre de\u00a0»\u00a0: l’appel à projet pour le socle numérique."
    )


def _present(value: Any) -> Any:
    return {"personne": value} if isinstance(value, str | Personne) else value


class _Present(Fiche):
    """Un conseiller présent."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    arrivee: Time | None = Field(None, description="L’heure d’arrivée, pour qui est arrivé en cours de séance.")


Present = Annotated[_Present, BeforeValidator(_present, json_schema_input_type=str | _Present)]


class Pouvoir(Fiche):
    """Un pouvoir écrit."""

    de: Person = Field(description="Qui donne pouvoir\u00a0: un excusé ou un absent.")
    a: Person = Field(description="Qui le reçoit\u00a0: un présent.")


class Seance(Fiche):
    """La séance du conseil municipal."""

    date: Date = Field(description="Le jour de la séance.")
    heure: Time | None = Field(None, description="L’heure d’ouverture\u00a0: 19:00.")
    session: Line | None = Field(None, description="Après «\u00a0en session\u00a0»\u00a0: ordinaire.")
    publique: YesNo | None = Field(None, description="oui pour l’écrire en tête de l’acte.")
    lieu: Line | None = Field(
        None, description="Après «\u00a0réunis\u00a0»\u00a0: à la Halle de Béré. Sinon, le lieu habituel."
    )
    convocation: Date | None = Field(None, description="Le jour d’envoi de la convocation.")
    affichage_convocation: Date | None = Field(None, description="Le jour de son affichage à la porte de la mairie.")
    conseillers_en_exercice: Count = Field(description="Le nombre de conseillers en exercice.")
    president: Person | None = Field(None, description="Qui préside, si ce n’est pas le maire.")
    fonction_president: Line | None = Field(
        None, description="Sa fonction, si ce n’est pas le maire\u00a0: première adjointe au maire."
    )
    presents: tuple[Present, ...] = Field(min_length=1, description="Les présents, dans l’ordre de l’acte.")
    excuses: tuple[Person, ...] = Field((), description="Les excusés, qu’ils aient donné pouvoir ou non.")
    absents: tuple[Person, ...] = Field((), description="Les absents non excusés.")
    pouvoirs: tuple[Pouvoir, ...] = Field((), description="Les pouvoirs\u00a0: de qui, à qui.")
    secretaires: tuple[Person, ...] = Field(min_length=1, description="Le ou les secrétaires de séance.")


class Vote(Fiche):
    """Le vote\u00a0; votants et exprimés se calculent."""

    pour: Count = Field(description="Les voix pour, pouvoirs compris.")
    contre: Count = Field(description="Les voix contre.")
    abstentions: Count = Field(description="Les abstentions.")


class DeliberationAnterieure(Fiche):
    """La délibération qui approuvait la convention précédente."""

    numero: Name = Field(description="Son numéro.")
    date: Date = Field(description="Sa date.")


class Commission(Fiche):
    """La commission qui a donné son avis."""

    nom: Line = Field(description="Après «\u00a0la commission\u00a0»\u00a0: son nom.")
    date: Date = Field(description="Le jour de sa réunion.")


class AppelProjets(Fiche):
    """L’appel à projets par lequel des écoles ont été équipées."""

    date: Date = Field(description="Le jour de la séance qui a demandé les aides.")
    ecoles: tuple[Name, ...] = Field(
        min_length=1, description="Les écoles concernées, de la liste «\u00a0ecoles\u00a0»."
    )


class ActeDeliberation(Fiche):
    """Ce que la délibération a en propre."""

    numero: Name = Field(description="Le numéro de la délibération\u00a0: 2025-132.")
    matiere: Line | None = Field(None, description="La matière, en tête du titre\u00a0: EDUCATION.")
    objet: Line = Field(description="L’objet, tel que le titre l’énonce.")
    rapporteur: Person | None = Field(None, description="Qui rapporte, prénom et nom.")
    representant: Line | None = Field(None, description="Qui d’autre peut signer\u00a0: l’Adjointe Déléguée.")
    service: Line | None = Field(None, description="Le service, en tête de l’acte\u00a0: DIRECTION GÉNÉRALE.")
    reference_service: Line | None = Field(None, description="Sa référence\u00a0: DGS/MH.")
    premiere_convention: Count | None = Field(
        None, description="L’année de la première convention, s’il y en a eu une."
    )
    appel_projets: AppelProjets | None = Field(None, description="L’appel à projets qui a précédé, s’il y en a eu un.")
    budget: Count | None = Field(None, description="L’année du budget où les crédits sont inscrits.")
    anterieure: DeliberationAnterieure | None = Field(None, description="La délibération précédente, s’il y en a une.")
    commission: Commission | None = Field(None, description="La commission consultée, s’il y en a une.")
    vote: Vote = Field(description="Le vote.")
    publication: Date | None = Field(None, description="Le jour de la publication.")
    affichage: Date | None = Field(None, description="Le jour de l’affichage.")
    reception_prefecture: Date | None = Field(None, description="Le jour de réception en préfecture.")
    identifiant: ActeIdentifiant | None = Field(None, description="L’identifiant de l’acte, tel que l’accusé le donne.")
    mise_en_ligne: Date | None = Field(None, description="Le jour de la mise en ligne, s’il est connu.")
    transmission: Date | None = Field(None, description="Le jour de la transmission au contrôle de légalité.")
    recours_a_compter_de: Line = Field(
        "la notification", description="Le départ du délai de recours\u00a0: la notification, la publication."
    )


class ActeConvention(Fiche):
    """Ce que la convention a en propre."""

    representation: Representation | None = Field(
        None, description="seule ou e-collectivites\u00a0; sans elle, l’acte n’énonce pas de choix."
    )
    date_signature: Date | None = Field(None, description="Le jour de la signature par la commune, s’il est connu.")


class ActeAnnexeEngagement(Fiche):
    """Ce que l’annexe d’engagement a en propre\u00a0; le nombre d’écoles et le total se calculent de la liste."""

    nombre_eleves: Count | None = Field(
        None, description="Le nombre d’élèves, quand l’effectif de chaque école n’est pas connu."
    )
    date_signature: Date | None = Field(None, description="Le jour de la signature, s’il est connu.")


class Delegation(Fiche):
    """La délégation du conseil au maire (CGCT, art. L. 2122-22)."""

    date: Date = Field(description="Le jour de la délibération de délégation.")
    point: Name = Field(description="Le point de l’article L. 2122-22\u00a0: 4.")


class ActeDecision(Fiche):
    """Ce que la décision du maire a en propre."""

    numero: Name = Field(description="Son numéro\u00a0: 11/2025.")
    date: Date = Field(description="Sa date.")
    delegation: Delegation = Field(description="La délégation sur laquelle elle se fonde.")
    budget: Count = Field(description="L’année du budget.")


class ActeCertificat(Fiche):
    """Ce que le certificat d’adhésion a en propre."""

    date_signature: Date | None = Field(None, description="Le jour de la signature, s’il est connu.")


class Actes(Fiche):
    """Les actes de la commune."""

    deliberation: ActeDeliberation | None = Field(None, description="La délibération du conseil municipal.")
    decision: ActeDecision | None = Field(None, description="La décision du maire, par délégation du conseil.")
    convention: ActeConvention | None = Field(None, description="La convention avec l’académie.")
    annexe_engagement: ActeAnnexeEngagement | None = Field(None, description="L’annexe d’engagement de la convention.")
    certificat_adhesion: ActeCertificat | None = Field(None, description="Le certificat d’adhésion au groupement.")


class FicheCommune(Fiche):
    """Le fichier d’une commune."""

    commune: Commune = Field(description="L’identité de la commune.")
    maire: Maire = Field(description="Le maire.")
    ecoles: tuple[Ecole, ...] = Field((), description="Les écoles de la commune.")
    historique: tuple[Etape, ...] = Field((), description="L’équipement des écoles, étape par étape.")
    seance: Seance | None = Field(None, description="La séance du conseil municipal\u00a0; une décision s’en passe.")
    contact: Contact | None = Field(None, description="Le service qui suit le dossier.")
    comptable: Comptable | None = Field(None, description="Le comptable assignataire.")
    referent: Referent | None = Field(None, description="Le référent désigné, s’il l’est.")
    tribunal: Tribunal | None = Field(None, description="Les coordonnées du tribunal, si l’acte les donne.")
    actes: Actes = Field(description="Les actes à faire.")


class Recteur(Fiche):
    """Un recteur ou une rectrice, et depuis quand ses actes portent son titre."""

    depuis: Date = Field(description="La date à partir de laquelle les actes l’emploient.")
    civilite: Civilite = Field(description="Monsieur ou Madame\u00a0: le titre s’accorde.")
    nom: Name | None = Field(None, description="Prénom et nom, s’ils figurent dans les actes.")
    titre: Line | None = Field(None, description="Son titre, tel que l’acte l’écrit.")


class Academie(Fiche):
    """Le fichier d’une académie\u00a0: chaque fait avec la date à partir de laquelle il vaut."""

    nom: Name = Field(description="Le nom de l’académie\u00a0: Nantes.")
    rectorat_adresse: Line | None = Field(None, description="L’adresse du rectorat, sur une ligne.")
    recteurs: tuple[Recteur, ...] = Field(min_length=1, description="Les recteurs, du plus ancien au plus récent.")
