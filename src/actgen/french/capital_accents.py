"""Accents on words in capitals: only those that have one accented form, and that are no word without their accents.

Left out on purpose: CHARGE, MARCHE, INTERESSE, ARRETE, DELEGUE, ELEVE, PRESENTE, REFERENCE, ADHERENT (adhèrent) and
their like, which could be read in two ways; and the names of persons and places, which no table knows.
"""

from __future__ import annotations

import re
import unicodedata

from actgen.french.corrections import Edit, Rule, replacing

_LEXIQUE = "Lexique des règles typographiques en usage à l’Imprimerie nationale, « Accentuation des capitales »"

_LIST = """
    ACADÉMIE ACADÉMIES ACADÉMIQUE ACADÉMIQUES ACCÈS ACTIVITÉ ACTIVITÉS ADHÉRENTE ADHÉRENTS ADHÉRENTES ADHÉRER ADHÉSION
    ADHÉSIONS AGRÉMENT AGRÉMENTS AMÉNAGEMENT AMÉNAGEMENTS ANNÉE ANNÉES APRÈS ASSEMBLÉE ASSEMBLÉES AUTORITÉ AUTORITÉS
    BÉNÉFICIAIRE BÉNÉFICIAIRES BIBLIOTHÈQUE CAPACITÉ CATÉGORIE CATÉGORIES CÉRÉMONIE CITOYENNETÉ COLLÈGE COLLÈGES
    COLLECTIVITÉ COLLECTIVITÉS COMMUNAUTÉ COMMUNAUTÉS COMPÉTENCE COMPÉTENCES COMPLÉMENTAIRE COMPLÉMENTAIRES COMPTABILITÉ
    CONFÉRENCE CONFORMÉMENT CONFORMITÉ CONSIDÉRANT COORDONNÉES CRÉATION CRÉATIONS CRÉDIT CRÉDITS DÉBAT DÉBATS DÉCEMBRE
    DÉCHETS DÉCIDENT DÉCISION DÉCISIONS DÉCLARATION DÉCLARATIONS DÉCRET DÉCRETS DÉFINITIF DÉFINITION DÉJÀ DÉLAI DÉLAIS
    DÉLÉGATION DÉLÉGATIONS DÉLIBÉRANT DÉLIBÉRANTE DÉLIBÉRATION DÉLIBÉRATIONS DÉLIBÉRATIF DÉMATÉRIALISATION DÉMISSION
    DÉNOMINATION DÉPARTEMENT DÉPARTEMENTAL DÉPARTEMENTALE DÉPARTEMENTALES DÉPARTEMENTAUX DÉPARTEMENTS DÉPLOIEMENT DÉPÔT
    DÉSIGNATION DÉSIGNATIONS DÉTAIL DÉVELOPPEMENT DISPONIBILITÉ DONNÉES DURÉE DURÉES ÉCHÉANCE ÉCHÉANCES ÉCOLE ÉCOLES
    ÉCONOMIE ÉCONOMIQUE ÉCONOMIQUES ÉDUCATIF ÉDUCATIFS ÉDUCATION ÉDUCATIVE ÉDUCATIVES EFFICACITÉ ÉGALITÉ ÉGLISE ÉLECTION
    ÉLECTIONS ÉLECTORAL ÉLECTORALE ÉLECTRICITÉ ÉLECTRONIQUE ÉLECTRONIQUES ÉLÉMENT ÉLÉMENTAIRE ÉLÉMENTAIRES ÉLÉMENTS ÉLU
    ÉLUE ÉLUES ÉLUS ÉNERGIE ÉNERGÉTIQUE ÉQUIPEMENT ÉQUIPEMENTS ÉTABLISSEMENT ÉTABLISSEMENTS ÉTAT ÉTATS ÉTÉ ÊTRE ÉTUDE
    ÉTUDES ÉVOLUTION EXÉCUTION EXÉCUTOIRE EXÉCUTOIRES FÉVRIER FINANCIÈRE FINANCIÈRES FISCALITÉ FRANÇAIS FRANÇAISE
    FRANÇAISES FRATERNITÉ GÉNÉRAL GÉNÉRALE GÉNÉRALES GÉNÉRAUX GÉRANT HÔTEL IMMÉDIAT INDEMNITÉ INDEMNITÉS INTÉGRALITÉ
    INTÉGRATION INTÉRÊT INTÉRÊTS INTÉRIEUR INTÉRIEURE INTERACADÉMIQUE LÉGALITÉ LÉGISLATIF LÉGISLATION LEVÉE LEVÉES
    LIBERTÉ LIBERTÉS LYCÉE LYCÉES MAJORITÉ MATÉRIEL MÊME MÊMES MATÉRIELLE MATÉRIELLES MATÉRIELS MÉDECINE MÉDIATHÈQUE
    MÉMOIRE MÉTROPOLE MÉTROPOLES MINISTÈRE MINISTÈRES MOBILITÉ MODALITÉ MODALITÉS MUNICIPALITÉ NÉCESSAIRE NÉCESSAIRES
    NUMÉRIQUE NUMÉRIQUES NUMÉRO NUMÉROS OPÉRATION OPÉRATIONNEL OPÉRATIONS PÉDAGOGIE PÉDAGOGIQUE PÉDAGOGIQUES PÉRIMÈTRE
    PÉRIMÈTRES PÉRIODE PÉRIODES PÉRISCOLAIRE PÉRISCOLAIRES PIÈCE PIÈCES PRÉAMBULE PRÉCÉDENTE PRÉFECTORAL PRÉFECTORALE
    PRÉFECTURE PRÉFECTURES PRÉFET PRÉFÈTE PRÉFETS PREMIÈRE PREMIÈRES PRÉPARATION PRÉSENCE PRÉSENT PRÉSENTATION PRÉSENTS
    PRÉSIDENCE PRÉSIDENT PRÉSIDENTE PRÉSIDENTS PRÉVENTION PRÉVISIONNEL PRÉVISIONNELLE PROCÈS PROCÉDURE PROCÉDURES
    PROPRIÉTÉ PROPRIÉTÉS PROXIMITÉ PUBLICITÉ QUALITÉ QUANTITÉ RÉALISATION RÉCEPTION RÉCÉPISSÉ RÉDACTION RÉFÉRENTS RÉGION
    RÉGIONAL RÉGIONALE RÉGIONALES RÉGIONAUX RÉGIONS RÈGLEMENT RÈGLEMENTS RÉMUNÉRATION RÉPARTITION RÉPUBLIQUE RÉSEAU
    RÉSEAUX RÉSIDENCE RÉSILIATION RÉSOLUTION RESPONSABILITÉ RÉSULTAT RÉSULTATS RÉUNION RÉUNIONS RÉVISION RÔLE SANTÉ
    SCOLARITÉ SÉANCE SÉANCES SECRÉTAIRE SECRÉTAIRES SECRÉTARIAT SÉCURITÉ SOCIÉTÉ SOCIÉTÉS SOLIDARITÉ SOLIDARITÉS SPÉCIAL
    SPÉCIALE SPÉCIALES STRATÉGIE SUPPLÉANT SUPPLÉANTE SUPPLÉANTS TÉLÉPHONIE TÉLÉSERVICE TÉLÉTRANSMISSION THÉÂTRE TRÈS
    TRÉSORERIE TRÉSORIER TRÉSORIÈRE UNANIMITÉ UNIVERSITÉ UNIVERSITÉS UTILITÉ VÉRIFICATION
"""
WORDS = frozenset(_LIST.split())


def bare(word: str) -> str:
    """The word without its accents and cedillas."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


_ACCENTED = {bare(word): word for word in WORDS}
_CAPITALS = re.compile(r"(?<![\w@./])(?<!\d-)[A-Z]{3,}(?![\w@/]|-\d|\.\w)")
#: Where « A » in capitals is surely the preposition: before these words, after those, and at the head of a line.
SURE_A = (
    r"\bA(?= (?i:l’unanimité|la majorité|la suite\b|l’ordre du jour|compter\b|savoir\b|huis clos|cet effet))"
    r"|(?:^|(?<=\n)|(?<=[.;:!?«] )|(?<=[:;!?«][\u00a0\u202f]))A"
    r"(?= (?:l’|la |cet? |cette |titre |défaut |partir |bulletin|main levée))"
    r"|(?:(?<=ADHÉSION )|(?<=RELATIF )|(?<=RELATIFS )|(?<=RELATIVE )|(?<=RELATIVES )|(?<=CONFORMÉMENT )|(?<=JUSQU’))A\b"
    r"|(?:^|(?<=\n))A(?= [A-ZÀÉÈÊ]{2,}(?![a-z]))"
)
#: « LE CONSEIL DECIDE », but « LE CONSEIL A DECIDE » is the participle.
#: « APRES EN AVOIR DELIBERE », but « LE CONSEIL DELIBERE » may be a verb or a participle.
_DELIBERE = r"(?<=\bAVOIR )DELIBERE(?![\w-])"
_REPRESENTES = r"(?<=\bPRÉSENTS (?:ET|OU) )REPRESENTES(?![\w-])"
_OUI = r"\b(?i:ou(i))(?= (?i:l’expos[eé]\b|le rapport\b|la lecture\b))"
_EXPOSE = r"(?<=\bOUÏ L’)EXPOSE(?![\w-])"
_DECIDE = r"(?<![\w-])(?<!\bA )(?<!\bONT )(?<!\bEST )(?<!AYANT )(?<!ÉTÉ )DECIDE(?![\w-])"


def _accents(text: str) -> list[Edit]:
    found = ((match, _ACCENTED.get(match[0])) for match in _CAPITALS.finditer(text))
    return [Edit(*match.span(), word) for match, word in found if word]


ACCENT_RULES = (
    Rule("accents sur les capitales", _LEXIQUE, frozenset("ACEIOU"), _accents),
    Rule("DÉCIDE", _LEXIQUE, frozenset("D"), replacing(_DECIDE, "DÉCIDE")),
    Rule("DÉLIBÉRÉ", _LEXIQUE, frozenset("D"), replacing(_DELIBERE, "DÉLIBÉRÉ")),
    Rule("REPRÉSENTÉS", _LEXIQUE, frozenset("R"), replacing(_REPRESENTES, "REPRÉSENTÉS")),
    Rule("OUÏ", _LEXIQUE, frozenset("Oo"), replacing(_OUI, lambda i: "Ï" if i == "I" else "ï")),
    Rule("EXPOSÉ", _LEXIQUE, frozenset("E"), replacing(_EXPOSE, "EXPOSÉ")),
    Rule("À en capitales", f"{_LEXIQUE} : À compris", frozenset("A"), replacing(SURE_A, "À")),
)
