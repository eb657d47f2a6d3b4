"""The names that a declaration may not take: what every template reads alike, what the program prints."""

from __future__ import annotations

from actgen.core.citing import cited
from actgen.core.door import Group, brought
from actgen.core.names import key_of
from actgen.kinds.shipped import RUBRIQUES, shipped_files
from actgen.variables.capacities import CAPACITIES

#: The roots that the package declares, each of which a project may declare in its own way.
DECLARED_ROOTS = frozenset(map(key_of, shipped_files(RUBRIQUES)))
#: What a template reads of every act: a kind of act or a field at the top of one may not be called so.
ROOTS = DECLARED_ROOTS | {
    "commune", "collectivite", "executif", "assemblee", "academie", "maire", "signataire", "contact", "referent",
    "tribunal", "seance",
}  # fmt: skip
#: What an entry of `actes:` says of itself, and what expressions read as their own.
OWN = frozenset({"acte", "actes", "nom", "modele", "approuve", "presence", "element", "rang", "oui", "non", "loop"})
#: The letters of the codes of the program; each package of rules has its own besides.
_LETTERS = frozenset(
    {
        "ATE", "BAL", "CLA", "DCL", "IMP", "LEC", "LNT", "MAN", "MOD", "OFF", "PDF", "PLAN", "REM", "REV", "VAR",
        "VER", "YAML",
    }
)  # fmt: skip
_ITSELF = "un acte dit de lui-même, sous ce nom, comment il se nomme, son modèle ou ce qu’il approuve."
_OF_RULES = "une règle nomme ainsi l’élément de la liste qu’elle parcourt, ou son rang."
_ANSWER = "c’est une valeur, celle d’un champ oui_non."
_BY = {
    "acte": "les modèles et les règles nomment ainsi l’acte lui-même.",
    "actes": "le fichier d’une collectivité range ses actes sous ce nom.",
    "nom": _ITSELF,
    "modele": _ITSELF,
    "approuve": _ITSELF,
    "presence": "les modèles nomment ainsi ceux qui sont là pour l’acte.",
    "element": _OF_RULES,
    "rang": _OF_RULES,
    "oui": _ANSWER,
    "non": _ANSWER,
    "loop": "les répétitions des modèles nomment ainsi leur compteur.",
}


def letters_taken() -> frozenset[str]:
    """The letters of the codes that a declared rule may not take: those of the program and of the packages of law."""
    return _LETTERS | {family.letters for package in brought(Group.RULES) for family in package.FAMILIES}


def taken_by(name: str) -> str:
    """What has the name already, as the end of a sentence; nothing where it is free."""
    if name in _BY:
        return _BY[name]
    if name in ROOTS:
        return "les modèles de tous les actes lisent déjà ce nom."
    return f"c’est celui de la capacité «\u00a0{name}\u00a0»." if name in CAPACITIES else ""


def instead_of(name: str) -> str:
    """What to do of a field of a taken name."""
    advice = f"Précisez-le d’un mot\u00a0: {cited(f'{name}_…')}"
    if name in ROOTS:
        return f"{advice}\u00a0; ou retirez-le, un modèle lit {name} sans qu’il soit déclaré."
    if name in CAPACITIES:
        return f"{advice}\u00a0; ou retirez-le et ajoutez {name} à «\u00a0capacites\u00a0», dans la sorte d’acte."
    return f"{advice}."
