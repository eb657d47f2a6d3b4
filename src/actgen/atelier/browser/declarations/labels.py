"""What the form of a declaration asks, model by model: the names in the order of the page, each with its label.

The help under a label is what the model itself says of the name. What a table does not have stays in the file as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from actgen.kinds.declared import DeclaredField, DeclaredKind, DeclaredRule
from actgen.kinds.manifest import Manifeste
from actgen.variables.manifest import Changement, Faits, Fenetre, Periode

if TYPE_CHECKING:
    from pydantic import BaseModel

Labels = Mapping["type[BaseModel]", Mapping[str, str]]

_FIELD = {
    "type": "Type",
    "description": "Ce qu’il veut dire",
    "exemple": "Exemple",
    "choix": "Les mots admis, un par ligne",
    "facultatif": "Peut-il manquer\u00a0?",
    "si": "Posé si",
    "champs": "Ses champs",
    "element": "Ce qu’est un élément",
    "calcul": "Se calcule",
    "defaut": "Valeur par défaut",
    "raison": "Pourquoi cette valeur",
    "minimum": "Au moins",
    "maximum": "Au plus",
    "parmi": "Ses valeurs viennent de",
    "motif": "Motif",
    "motif_dit": "Motif, en mots",
    "attendu": "Un modèle peut-il y compter\u00a0?",
    "a_dire": "L’acte doit-il le dire\u00a0?",
    "depuis": "Premier jour",
    "jusqua": "Dernier jour",
}
_RULE = {
    "code": "Code",
    "pour": "Pour chaque élément de",
    "verifie": "Ce qui doit être vrai",
    "message": "Le message, si ce ne l’est pas",
    "conseil": "Que faire",
    "gravite": "Gravité",
    "source": "Source",
    "faux": "Un exemple qui l’enfreint",
    "juste": "Un exemple qui la respecte",
    "depuis": "Premier jour",
    "jusqua": "Dernier jour",
}
#: What each capacity brings, in the words of a page.
CAPACITY_LABELS = MappingProxyType(
    {
        "numero": "un numéro et un objet",
        "date": "sa propre date",
        "seance": "une séance",
        "delegation": "une délégation",
        "vote": "un vote",
        "election": "une élection",
        "parties": "des parties",
        "annexes": "des annexes",
        "signature": "un jour de signature",
        "publicite": "une publication",
    }
)
#: The form of a kind of act.
OF_KIND: Labels = MappingProxyType(
    {
        DeclaredKind: {
            "nom": "Son nom, comme une phrase le dit",
            "feminin": "Dit-on «\u00a0une\u00a0»\u00a0?",
            "description": "Ce qu’il est",
            "capacites": "Ses capacités",
            "champs": "Ses champs",
            "regles": "Ses règles",
            "collection": "Le dossier de ses modèles",
            "nature": "Nature (@CTES)",
            "matiere": "Matière (@CTES)",
            "date": "D’où vient sa date, un nom par ligne",
            "rang": "Sa place parmi les actes envoyés",
            "papier_de_seance": "Papier de séance, fait",
            "a_dire": "Doit-il tout dire de la séance\u00a0?",
            "approuve": "L’acte qu’il approuve",
        },
        DeclaredField: _FIELD,
        DeclaredRule: _RULE,
    }
)
#: The form of a manifest: its state changes by publishing it, whose words it holds is proven elsewhere.
OF_MANIFEST: Labels = MappingProxyType(
    {
        Manifeste: {
            "titre": "Titre",
            "fenetre": "Sa fenêtre",
            "remplace": "Le modèle qu’il remplace",
            "approuve": "L’acte dont il reprend les faits",
            "faits": "Les faits de cette version",
            "variables": "Ses variables",
            "sources": "Ses sources, une par ligne",
            "journal": "Son journal",
            "accents_sur_capitales": "Accents sur les capitales\u00a0?",
        },
        Fenetre: {"du": "Premier jour", "au": "Dernier jour"},
        Faits: {
            "periode": "Période de validité",
            "precedente": "Période de l’acte qu’il remplace",
            "dates": "Autres dates",
            "nombres": "Nombres",
            "textes": "Textes d’une ligne",
        },
        Periode: {"entree_en_vigueur": "Prend effet le", "fin": "Prend fin le"},
        Changement: {"date": "Jour", "texte": "Ce qui a changé, et pourquoi"},
        DeclaredField: {"type": _FIELD["type"], "valeur": "La valeur de cette version"} | _FIELD,
    }
)
#: What stands in the open though nothing is given; what else is not given stands folded.
USUAL: Mapping[type[BaseModel], frozenset[str]] = MappingProxyType(
    {
        DeclaredField: frozenset({"type", "valeur", "description", "exemple", "choix", "facultatif", "si", "champs"}),
        DeclaredRule: frozenset(_RULE) - {"depuis", "jusqua"},
        DeclaredKind: frozenset({"nom", "description", "capacites", "champs", "regles"}),
        Manifeste: frozenset({"titre", "fenetre", "faits", "variables", "sources", "journal"}),
    }
)
#: What the row of a new element asks at first; that of any other model asks all.
FRESH: Mapping[type[BaseModel], tuple[str, ...]] = MappingProxyType(
    {DeclaredField: ("type", "valeur", "description", "exemple", "facultatif")}
)
