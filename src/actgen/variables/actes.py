"""What a file states of each act: its number, its subject, its vote, its dates."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from actgen.variables.choices import Choice
from actgen.variables.fiche import Fiche
from actgen.variables.fields import ActeIdentifiant, Count, Date, Line, Name, Time, YesNo
from actgen.variables.persons import Person, Personne


class Representation(Choice):
    """Who represents the commune in the group of buyers."""

    SEULE = "seule"
    E_COLLECTIVITES = "e-collectivites"


class Scrutin(Choice):
    """How the council votes: by show of hands, by names, by ballots."""

    ORDINAIRE = "ordinaire"
    PUBLIC = "public"
    SECRET = "secret"


class Voix(Choice):
    """The side of a voice that decides."""

    POUR = "pour"
    CONTRE = "contre"


class Noms(Fiche):
    """Les noms des votants d’un scrutin public\u00a0; qui a donné pouvoir est un votant."""

    pour: tuple[Person, ...] = Field((), description="Qui vote pour.")
    contre: tuple[Person, ...] = Field((), description="Qui vote contre.")
    abstentions: tuple[Person, ...] = Field((), description="Qui s’abstient.")


class ModePublication(Choice):
    """How the acts of the commune are published."""

    ELECTRONIQUE = "électronique"
    AFFICHAGE = "affichage"
    PAPIER = "papier"


class Motif(Choice):
    """The ground on which a member takes no part in a vote."""

    INTERET = "intérêt"
    ORGANISME = "organisme"
    COMPTE = "compte"


def _withdrawn(value: Any) -> Any:
    return {"personne": value} if isinstance(value, str | Personne) else value


class _NonParticipant(Fiche):
    """Un conseiller qui ne prend pas part au vote."""

    personne: Person = Field(description="Prénom et nom, le nom en capitales.")
    motif: Motif = Field(
        Motif.INTERET,
        description="intérêt\u00a0: il est intéressé à l’affaire (CGCT, art.\u00a0L.\u00a02131-11)\u00a0; "
        "organisme\u00a0: il représente la commune dans l’organisme en cause (art.\u00a0L.\u00a01111-6, II)\u00a0; "
        "compte\u00a0: maire, il se retire du vote du compte (art.\u00a0L.\u00a02121-14). Sans motif\u00a0: intérêt.",
    )


NonParticipant = Annotated[_NonParticipant, BeforeValidator(_withdrawn, json_schema_input_type=str | _NonParticipant)]


class Vote(Fiche):
    """Le vote\u00a0; votants, exprimés et majorité se calculent."""

    pour: Count = Field(description="Les voix pour, pouvoirs compris.")
    contre: Count = Field(description="Les voix contre.")
    abstentions: Count = Field(description="Les abstentions.")
    blancs: Count | None = Field(None, description="Les bulletins blancs, dans un scrutin secret.")
    nuls: Count | None = Field(None, description="Les bulletins nuls, dans un scrutin secret.")
    refus: Count | None = Field(None, description="Les refus de vote, hors conseillers intéressés.")
    heure: Time | None = Field(
        None, description="L’heure du vote, si des conseillers sont arrivés ou partis en cours de séance."
    )
    non_participants: tuple[NonParticipant, ...] = Field(
        (),
        description="Les conseillers qui ne prennent pas part au vote et ne comptent pas dans le quorum\u00a0: leurs "
        "noms seuls s’ils sont intéressés à l’affaire, sinon avec le motif de leur retrait.",
    )
    scrutin: Scrutin | None = Field(None, description="ordinaire, public ou secret, si l’acte le dit.")
    demandeurs: Count | None = Field(
        None, description="Le nombre de présents qui ont demandé le scrutin public ou secret."
    )
    noms: Noms | None = Field(None, description="Les noms des votants, dans un scrutin public.")
    voix_preponderante: Voix | None = Field(
        None, description="La voix du président, pour ou contre, quand elle départage des voix égales."
    )


class DeliberationAnterieure(Fiche):
    """La délibération qui approuvait la convention précédente."""

    numero: Name = Field(description="Son numéro.")
    date: Date = Field(description="Sa date.")


class Commission(Fiche):
    """La commission qui a donné son avis."""

    nom: Line = Field(description="Après «\u00a0la commission\u00a0»\u00a0: son nom.")
    date: Date = Field(description="La date de son avis.")


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
    mode_publication: ModePublication | None = Field(
        None,
        description="Sous 3 500 habitants, le mode que le conseil a choisi\u00a0: affichage, papier ou "
        "électronique\u00a0; sans choix, électronique.",
    )
    publication: Date | None = Field(None, description="Le jour de la publication.")
    affichage: Date | None = Field(None, description="Le jour de l’affichage.")
    reception_prefecture: Date | None = Field(None, description="Le jour de réception en préfecture.")
    identifiant: ActeIdentifiant | None = Field(None, description="L’identifiant de l’acte, tel que l’accusé le donne.")
    mise_en_ligne: Date | None = Field(None, description="Le jour de la mise en ligne, s’il est connu.")
    transmission: Date | None = Field(None, description="Le jour de la transmission au contrôle de légalité.")
    recours_a_compter_de: Line = Field(
        "la publication", description="Le départ du délai de recours\u00a0: la publication, la notification."
    )


class ActeConvention(Fiche):
    """Ce que la convention a en propre."""

    representation: Representation | None = Field(
        None, description="seule ou e-collectivites\u00a0; sans elle, l’acte n’énonce pas de choix."
    )
    date_signature: Date | None = Field(
        None,
        description="Le jour de la signature par la commune, s’il est connu\u00a0; sans séance, il faut le donner.",
    )


class ActeAnnexeEngagement(Fiche):
    """Ce que l’annexe d’engagement a en propre\u00a0; le nombre d’écoles et le total se calculent de la liste."""

    nombre_eleves: Count | None = Field(
        None, description="Le nombre d’élèves, quand l’effectif de chaque école n’est pas connu."
    )
    a_completer: YesNo | None = Field(
        None,
        description="oui tant que la commune n’a pas arrêté les écoles qu’elle inscrit\u00a0: le nombre d’écoles, les "
        "effectifs et le détail se remplissent à la main.",
    )
    date_signature: Date | None = Field(
        None, description="Le jour de la signature, s’il est connu\u00a0; sans séance, il faut le donner."
    )


class Nature(Choice):
    """The nature of an act that is transmitted: the codes of @CTES."""

    DE = "DE"
    AR = "AR"
    AI = "AI"
    CC = "CC"
    BF = "BF"
    AU = "AU"


class Delegation(Fiche):
    """La délégation du conseil au maire (CGCT, art. L. 2122-22)."""

    date: Date = Field(description="Le jour de la délibération de délégation.")
    point: Name = Field(description="Le point de l’article L. 2122-22\u00a0: 4.")
    limites: Line | None = Field(
        None, description="Les limites que le conseil a fixées, pour les points qui en demandent."
    )


class ActeDecision(Fiche):
    """Ce que la décision du maire a en propre."""

    numero: Name = Field(description="Son numéro\u00a0: 11/2025.")
    date: Date = Field(description="Sa date.")
    delegation: Delegation = Field(description="La délégation sur laquelle elle se fonde.")
    budget: Count = Field(description="L’année du budget.")
    nature: Nature | None = Field(
        None, description="La nature sous laquelle elle se transmet, que la préfecture indique\u00a0: DE, AR, AI ou AU."
    )
    compte_rendu: Date | None = Field(None, description="Le jour de la séance où il en est rendu compte au conseil.")
    mode_publication: ModePublication | None = Field(
        None, description="Le mode de publication des actes de la commune, comme pour la délibération."
    )
    publication: Date | None = Field(None, description="Le jour de la publication.")
    affichage: Date | None = Field(None, description="Le jour de l’affichage.")
    mise_en_ligne: Date | None = Field(None, description="Le jour de la mise en ligne, s’il est connu.")
    transmission: Date | None = Field(None, description="Le jour de la transmission au contrôle de légalité.")
    reception_prefecture: Date | None = Field(None, description="Le jour de réception en préfecture.")
    identifiant: ActeIdentifiant | None = Field(None, description="L’identifiant de l’acte, tel que l’accusé le donne.")


class ActeCertificat(Fiche):
    """Ce que le certificat d’adhésion a en propre."""

    date_signature: Date | None = Field(
        None, description="Le jour de la signature, s’il est connu\u00a0; sans séance, il faut le donner."
    )


class Actes(Fiche):
    """Les actes de la commune."""

    deliberation: ActeDeliberation | None = Field(None, description="La délibération du conseil municipal.")
    decision: ActeDecision | None = Field(None, description="La décision du maire, par délégation du conseil.")
    convention: ActeConvention | None = Field(None, description="La convention avec l’académie.")
    annexe_engagement: ActeAnnexeEngagement | None = Field(None, description="L’annexe d’engagement de la convention.")
    certificat_adhesion: ActeCertificat | None = Field(None, description="Le certificat d’adhésion au groupement.")
