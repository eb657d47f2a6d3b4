"""What a template of another tool would write: the filters of Jinja and words like them, with what to write here."""

from __future__ import annotations

import re

from actgen.core.patterns import later

_ALWAYS = "Retirez-le\u00a0: actgen le fait toujours."
_CALCULATED = "Un modèle ne calcule pas\u00a0: une variable donne ce qui se compte, {{ inscription.nombre_eleves }}."
_IN_A_LOOP = "Répétez la liste, {% for ecole in ecoles %} … {% endfor %}, et choisissez dedans avec {% if … %}."
_AS_TYPED = "Retirez-le\u00a0: une valeur s’imprime telle que le fichier la donne."
_BY_STYLE = "Retirez-le\u00a0: la mise en forme se fait dans Word, par le style du paragraphe."
_NO_USE = "Retirez-le\u00a0: il ne sert pas dans un acte."


def _instead(french: str, example: str) -> str:
    return f"Il s’appelle ici {french}\u00a0: {{{{ {example} }}}}."


_CAPITALS = _instead("majuscules", "commune.nom | majuscules")
_INITIAL = _instead("majuscule_initiale", "maire.titre | majuscule_initiale")
_SMALL = _instead("minuscule_initiale", "maire.appellation | minuscule_initiale")
_LIST = _instead("liste", 'ecoles | liste("designation")')
_LENGTH = _instead("length", "seance.presents | length")
_AMOUNT = _instead("montant", "acte.montant | montant")
_IN_LETTERS = _instead("nombre_lettres, montant_lettres ou date_lettres", "seance.date | date_lettres")
_NUMBER = _instead("nombre", "commune.population | nombre")
_DATE = _instead("date_longue", "seance.date | date_longue")
_AGREES = 'Il s’appelle ici accord\u00a0: {{ acte.vote.pour | accord("voix", "voix") }}.'
_OTHERWISE = "Écrivez {% if commune.site %}{{ commune.site }}{% else %} … {% endif %}."
_LAST = "Écrivez last\u00a0: {{ (seance.secretaires | last).complet }}. Dans une répétition\u00a0: {% if loop.last %}."
_ROWS = {
    _CAPITALS: "upper strtoupper toupper maj uppercase capitales capitale maju",
    _INITIAL: "capitalize title capital ucfirst ucwords titre",
    _SMALL: "lower strtolower tolower lowercase minuscules",
    _LIST: "join joinand implode joindre map enumeration",
    _LENGTH: "count longueur taille nb compte",
    _OTHERWISE: "default d defaut par_defaut sinon",
    _ALWAYS: "e escape forceescape safe striptags trim strip rstrip lstrip "
    "nl2br string wordwrap typographie insecable espaces normalize",
    _AS_TYPED: "replace truncate format list items attr remplacer tronquer substr split zfill ljust rjust",
    _CALCULATED: "abs float int",
    _instead("somme", 'ecoles | somme("effectif")'): "sum total addition",
    _instead("maximum", 'ecoles | maximum("effectif")'): "max",
    _instead("minimum", 'ecoles | minimum("effectif")'): "min",
    _instead("arrondi", "acte.montant | arrondi(2)"): "round arrondir",
    _instead("dont", 'ecoles | dont(type="maternelle") | length'): "select selectattr filtrer choisir",
    _IN_A_LOOP: "batch dictsort groupby reject rejectattr slice sort reverse unique trier",
    _LAST: "dernier derniere",
    _BY_STYLE: "center indent gras italique souligne bold italic",
    _NO_USE: "filesizeformat pprint random tojson urlencode urlize wordcount xmlattr",
    _AMOUNT: "euros euro eur prix currency_fr monnaie devise currency money",
    _NUMBER: "number chiffres milliers intcomma",
    _IN_LETTERS: "lettres en_lettres toutes_lettres mots words num2words",
    _DATE: "date date_fr strftime isoformat datetime jour date_courte date_format",
    _AGREES: "pluriel pluralize singulier genre feminin",
    _instead("heure", "seance.heure | heure"): "time horloge heures",
    _instead("pourcentage", "acte.part | pourcentage"): "pourcent percent pct",
    _instead("annee_lettres", "seance.date | annee_lettres"): "annee year an",
    _instead("first", "seance.secretaires | first"): "premier premiere",
    _instead("duree", 'acte.duree | duree("mois")'): "duration mois",
    _instead("de", "commune.nom | de"): "du des",
    _instead("a", "commune.nom | a"): "au aux",
}
_FILTERS = {name: hint for hint, names in _ROWS.items() for name in names.split()}
_PARTS = later(r"sub_?doc|sous_?doc|annexe_?word|richtext|rich_?text", re.IGNORECASE)
#: How the text of another file comes into an act.
CLAUSE_INSTEAD = (
    "Pour inclure le texte d’un autre fichier Word, faites-en une clause, et écrivez {%p clause NOM %} seul dans son "
    "paragraphe."
)


#: What opens a tag elsewhere, in French or in another tool.
_WORD_ROWS = {
    "Un choix s’écrit {% if commune.site %} … {% endif %}.": "si when case switch",
    "L’autre choix s’écrit {% else %}, ou {% elif … %}.": "sinon sinonsi autrement",
    "Une répétition s’écrit {% for ecole in ecoles %} … {% endfor %}.": "pour foreach each boucle repeat while tantque",
    "Un bloc se ferme par {% endif %} ou {% endfor %}.": "fin finsi fsi finpour end endeach endforeach endwhile",
}
_WORDS = {word: hint for hint, words in _WORD_ROWS.items() for word in words.split()}


def filter_instead(name: str) -> str:
    """What to write instead of a filter that other tools have; an empty text for any other."""
    return _FILTERS.get(name.casefold(), "")


def variable_instead(name: str) -> str:
    """What to write instead of a variable that holds a part of a document; an empty text for any other."""
    return CLAUSE_INSTEAD if _PARTS.search(name) else ""


def word_instead(word: str) -> str:
    """What opens a tag here instead of a word that opens it elsewhere; an empty text for any other."""
    return _WORDS.get(word.casefold(), "")
