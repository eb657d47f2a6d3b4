"""The conversation of `actgen new --ask` as its tests hold it: how it is called, and an answer to each question."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import Answer

SLUG = "vigneux-de-bretagne"
CALL = ("new", "--insee", "44217", "--acte", "deliberation", "--ask")
RESUME = ("new", "--ask", "--commune", SLUG)
Talk = Callable[..., Answer]
#: More answers than any conversation has.
MOST = 300
#: Prompt, or what it begins with → the answers given to it, in turn; nothing typed for any other.
WHOLE = {
    "Civilité": ["Madame Anne MARTIN"],
    "Le jour de la séance": ["15/12/2025"],
    "L’heure d’ouverture": ["19h"],
    "Le nombre de conseillers": ["5"],
    "Les présents": ["Anne MARTIN, Luc BON", "Zoé LE GALL", ""],
    "Les excusés": ["Paul PETIT", ""],
    "Les absents": ["Jean GRAND", ""],
    "Ajouter un pouvoir": ["oui"],
    "Qui donne pouvoir": ["Paul PETIT"],
    "Qui le reçoit": ["Luc BON"],
    "Le ou les secrétaires": ["Zoé LE GALL", ""],
    "Le numéro": ["2025-12"],
    "L’objet": ["Adhésion : un groupement de commandes"],
}
