"""The words by which a reader knows what a paragraph of an act is, one pattern per role."""

from __future__ import annotations

import re

from actgen.atelier.importing.roles.unaccented import Unaccented
from actgen.french.dates import MONTHS, WEEKDAYS

_WHO = "maire|recteur|rectrice|présidente?|coordonnat(?:eur|rice)"


_MONTH = "|".join(MONTHS)
_DAY = (
    "1er|\\d{1,2}|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|"
    "quatorze|quinze|seize|(?:vingt|trente)(?:[ -]et[ -]un|[ -]\\w{2,6})?"
)
#: « lundi 15 décembre », « quinze du mois de décembre », « 15/12/2025 »
_ON = (
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?(?:le )?(?:(?:{_DAY}) (?:du mois d(?:e |’))?(?:{_MONTH})"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
)
_TODAY = "(?:le |ce |ce jour,? |aujourd’hui,? )?"
#: Who deliberates, in a commune or a grouping of communes.
_ASSEMBLY = (
    "(?:conseil (?:municipal|communautaire|métropolitain|syndical|d’agglomération)|comité syndical|"
    "bureau communautaire|"
    "conseil(?=,? (?:s’est|dûment|légalement|régulièrement|réuni|convoqué))|assemblée (?:délibérante|municipale)|"
    "membres (?:composant|du conseil|de l’assemblée)|"
    "(?:conseillers|délégués) (?:municipaux|communautaires|syndicaux|métropolitains))"
)
#: Who was called or has met; not who called or brought together others.
_MEETS = r"(?<!\ba)(?<!\bont) (?:réuni|assemblé|convoqué)e?s?\b"
_CONVOCATION = (
    "(?:sur|à la suite d[e’]|(?:par )?suite (?:à|d[e’])|en exécution d[e’]|suivant|après|conformément à|"
    "en vertu d[e’]) ?(?:la |une |l’)?convocation"
)


def _opens(*choices: str) -> Unaccented:
    """A pattern for what begins with one of these, in small letters or capitals, with accents or without."""
    return Unaccented(f"(?:{'|'.join(choices)})")


TITLE = _opens(
    r"(?:projet de |avenant n|extrait du registre)?(?:convention|d[ée]lib[ée]ration|d[ée]cision|arr[êe]t[ée]|contrat|"
    r"avenant|charte|protocole|certificat|règlement|accord|attestation|annexe|marché|formulaire|bulletin)\b"
)
FOLLOWS_TITLE = _opens(r"(?:relative?s?|portant|pour|entre|en vue|d[eu’]|des|concernant|fixant|à|au|et)\b")
PART = _opens(
    r"(?:pr[ée]ambule|expos[ée](?: des motifs| pr[ée]alable)?|titre|chapitre|section|partie|annexes?|pi[èe]ces jointes|"
    r"liste des (?:annexes|documents|pi[èe]ces)|dispositions|contexte|rappel)\b"
)
CONTENTS = _opens(r"(?:toc|tm|table des mati[èe]res|sommaire) ?\d*")
OPENING = _opens(
    r"entre (?:les|la|le|l’)? ?soussigné",
    r"entre(?:\s*les parties)?\s*:?$",
    r"entre (?:d’une part|la commune|l’académie|le rectorat|la région académique|l’état)\b.{0,200}"
    r"(?:d’une part|soussigné|représentée?)",
    r"(?:en )?l’an (?:deux|20)",
    rf"{_TODAY}{_ON}\b(?=.{{0,400}}\b{_ASSEMBLY}).{{0,400}}{_MEETS}",
    rf"{_CONVOCATION}\b(?=.{{0,400}}\b{_ASSEMBLY}).{{0,400}}{_MEETS}",
    rf"(?:étaient|sont|s’est|se sont) réunie?s?\b.{{0,200}}\b{_ASSEMBLY}",
    r"décision prise au visa",
    rf"(?:le|la|les|l’) ?{_ASSEMBLY}\b.{{0,200}}{_MEETS}",
    r"la présente convention est (?:conclue|passée|établie) entre",
)
#: The same with less of its words, where only the head of an act stands before.
OPENING_OF_HEAD = _opens(
    rf"{_TODAY}{_ON}(?:(?<=\d{{4}})|,? (?:de l’an )?(?:20\d\d|deux mil)).{{0,200}}\b{_ASSEMBLY}",
    r"(?:séance|réunion|session)(?: (?:extra)?ordinaire| publique| du (?:conseil|comité|bureau)"
    rf"| municipal| communautaire| métropolitain| syndical){{0,4}} du {_ON}\b",
    r"la séance (?:est|a été|fut) ouverte\b",
)
FORMULA = _opens(
    r"il (?:a été|est) (?:d’abord |préalablement )?(?:convenu|arrêté|décidé|exposé)",
    r"ceci (?:étant )?exposé",
    r"cela exposé",
    r"(?:(?:le conseil municipal|l’assemblée(?: délibérante)?),? )?après (?:en )?avoir (?:entendu|délibéré|pris "
    r"connaissance)",
    r"(?:le conseil municipal|l’assemblée|le maire|la maire|le recteur|la rectrice|il est)?,?\s{0,9}(?:a )?"
    r"(?:d[ée]cid[ée]r?|arr[êe]te|d[ée]lib[èe]re)\s*[:;.]?$",
    r"(?:monsieur |madame )?(?:le|la) (?:maire|recteur|rectrice|présidente?) de (?:la |l’)?(?:commune|ville|académie)\b"
    r".{0,80},$",
    r"sur proposition d",
    r"(?:le conseil municipal|l’assemblée|l[ea] maire)\b.{0,80}\b(?:d[ée]cide|arr[êe]te|d[ée]lib[èe]re)\s*:?$",
)
DECIDES = Unaccented(r"\b(?:d[ée]cid[ée]|arr[êe]te|d[ée]lib[èe]re)\s*[:;.]?$|conseil municipal\s*[,:]?.{0,60}$")
_VERBS = (
    "APPROUVE|ADOPTE|AUTORISE|D[ÉE]SIGNE|DIT|D[ÉE]CIDE|PREND|DONNE|CHARGE|INSCRIT|PR[ÉE]CISE|ACCEPTE|VALIDE|SOLLICITE|"
    "FIXE|S’ENGAGE|MANDATE|CONFIRME|PROPOSE|RAPPELLE|D[ÉE]L[ÈE]GUE|NOMME|VOTE|[ÉE]MET|ARRÊTE|ABROGE"
)
#: The verb of a decision in capitals tells one anywhere; in small letters only where the act decides. Its last accent
#: counts: « ADOPTE la convention » decides, « ADOPTÉ à l’unanimité » tells the vote.
OPERATIVE = re.compile(rf"(?:et )?(?:{_VERBS})\b")
OPERATIVE_SMALL = re.compile(rf"(?:{_VERBS})\b", re.IGNORECASE)
FORMALITY = _opens(
    r"(?:la présente (?:délibération|décision|convention)|le présent (?:arrêté|acte)|elle|il|cet acte|cette décision)\b"
    r".{0,80}(?:recours|exécutoire)",
    r"(?:le )?tribunal administratif\b.{0,120}(?:saisi|recours)",
    r"(?:monsieur |madame )?(?:le|la) maire\b.{0,40}\bcertifie\b",
    r"(?:acte )?certifi[ée]e?s?\b.{0,30}(?:exécutoire|conforme)",
    r"(?:acte )?rendu exécutoire",
    r"transmi(?:s|se|ssion)\b",
    r"reçue? (?:en|à la) (?:sous-)?préfecture|reçu le",
    r"publi(?:ée?|cation)\b.{0,60}(?:\ble\b|:)",
    r"affich(?:ée?|age)\b",
    r"notifi(?:ée?|cation)\b.{0,40}(?:\ble\b|:)",
    r"accusé de réception",
    r"identifiant (?:unique )?de l’acte",
    r"voies? et délais? de recours|délais? et voies? de recours",
    r"préfecture d",
    r"en application de l’article l\. ?\d",
    r"mise? en ligne",
    r"un recours\b",
    r"dans (?:un|le) délai de (?:deux|2) mois",
)
SIGNING = _opens(
    r"fait (?:à|en|le|au)\b",
    r"en (?:deux|trois|2|3|\w+ \(\d\)) exemplaires",
    r"pour (?:la (?:commune|ville|collectivité|région|mairie)|l’(?:académie|état|adhérent|extrait)|"
    r"le (?:maire|recteur|rectorat|coordonnateur|préfet|président|groupement)|la rectrice|extrait|copie|ampliation)\b",
    rf"(?:monsieur |madame |m\. |mme )?(?:le |la |l’)(?:{_WHO}|adhérent|directeur|directrice|secrétaire|préfet|préfète|"
    r"adjointe?|inspecteur|inspectrice|commune)\b",
    r"les? secrétaires? de séance|secrétaire de séance",
    r"(?:date|nom|prénom|cachet|signature|fonction|qualité)\b.{0,40}(?:signature|signataire|cachet|:)",
    r"signature|cachet|\(?lu et approuvé|suivent les signatures|\(?signature|bon pour accord",
)
CLOSING = _opens(
    r"fait (?:à|en|le|au)\b",
    r"pour (?:extrait|copie|ampliation)",
    r"ainsi fait|suivent les signatures",
    r"(?:la présente convention est établie|le présent contrat est établi|établie?) en .{0,30}exemplaires",
)
_CAPITAL = "[A-ZÉÈÀÂÊÎÔÛÇ]"
SIGNATORY = Unaccented(
    r"(?!(?i:commune|ville|mairie|académie|rectorat|région|collectivité)\b)"
    rf"(?:(?:M\.|Mme|Monsieur|Madame)\s+)?{_CAPITAL}[\w’-]+(?:\s+(?:de|d’|le|la|du)\b)?(?:\s+{_CAPITAL}[\w’-]*){{1,3}}",
    flags=0,
)
LETTERHEAD = _opens(
    r"(?:république française|liberté|égalité|fraternité|département|arrondissement|canton|commune|ville|mairie|"
    r"académie|rectorat|région académique|ministère|préfecture|service|direction|conseil municipal|séance|"
    r"extrait du registre|membres en exercice|délégation)\b"
)
#: What names an act where nothing else in its head does.
REGISTER = _opens(r"extrait du registre\b")
POSTAL = re.compile(r"\b\d{2} ?\d{3}\b")
ADDRESS_LEAD = Unaccented(r"adresse suivante\s*:$|adressée? à\s*:$|à l’adresse\s*:$")
BETWEEN = _opens(r"entre\b")
LINK = _opens(r"(?:entre(?= ?:)|et(?: d’autre part)?|d’une part|d’autre part|d’un côté)\s*[:,]?")
SITTING = _opens(
    r"(?:étaient|était|présents?|absents?|excusés?|pouvoirs?|secrétaires?|rapporteure?|nombre de|dates? de|"
    r"dates? d’\w+|"
    r"membres|en exercice|votants?|suffrages|abstentions?|majorité absolue|quorum)(?!\w)[^.:]{0,90}:(?:\s|$)",
    r"(?:voix |votes? )?(?:pour|contre)\s*:\s*\w+",
    r"(?:la présente délibération est |les propositions sont )?adoptée?s?\b.{0,40}\b(?:unanimité|majorité|voix)\b",
)
PARTY = _opens(
    r"(?:adresse|commune|collectivité|représenté(?:e|\(e\))? par|en sa qualité|siret|siren|téléphone|courriel|"
    r"coordonnées|la collectivité|dénomination|fonction|qualité|noms?|prénoms?)\b[^.:]{0,40}\s?:\s*\S",
    r"ci-après (?:dénommé|désigné)(?:e|\(e\))?\b.{1,60}[»,.]$",
)
NOTE = _opens(r"(?:\*|\(\*\)|\(1\)|nota?\b|n\.? ?b\.?\b|\*+ )\s*")
UNDERSIGNED = _opens(r"je,? soussignée?s?\b")
#: A label and the blank that it announces: « Nombre d’écoles : ………… ».
TO_FILL = re.compile(r"[^.:]{2,60}\s?:[….\s_]{4,}")
#: What the label of an indication does not hold: « … à l’adresse suivante : » is a sentence.
NO_LABEL = Unaccented(r"\b(?:suivant(?:e?s?)?|est|sont|peut|doit)\b")
