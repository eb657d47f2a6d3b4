"""Elision before the word that follows: « que la salle », « qu’il », « que onze », « que les haies »."""

from __future__ import annotations

import re

from actgen.core.folding import without_accents
from actgen.french.typography import APOSTROPHE

_FIRST_WORD = re.compile(r"\w+(?P<goes_on>-)?")
#: Vowels as first letters, once their accents are gone; « y » elides alone: « qu’y ».
_VOWELS = frozenset("aeiouœæ")
#: Words that a vowel begins and before which nothing elides: Grevisse, Le Bon Usage, § 48.
_UNELIDED = frozenset({"onze", "onzieme", "onziemes", "oui", "ouistiti", "ouistitis", "uhlan", "uhlans"})
#: How words begin whose h is « aspiré », so that nothing elides: Dictionnaire de l’Académie française, 9th edition.
_ASPIRATED = (
    "hach", "hag", "haie", "hain", "hair", "hal", "ham", "hanch", "hand", "hang", "hap", "harc", "hard", "har",
    "hasard", "hat", "hauban", "hauss", "haut", "havr", "hayon", "heler", "heriss", "hernie", "heron", "heros",
    "hers", "heurt", "hibou", "hic", "hierarch", "hiss", "hochet", "hockey", "holland", "homard", "honni", "hont",
    "hoquet", "hors", "hot", "houblon", "houe", "houill", "houl", "housse", "houx", "hublot", "huche", "huer",
    "huit", "hull", "hurl", "hutt",
)  # fmt: skip
_MUTE = ("halei", "halie", "halit", "hallucin", "halog", "halter", "hameco", "harmoni", "hote", "huitr")


def after_que(text: str) -> str:
    """« que la salle est libre », « qu’il faut nommer la voie »: a text after the conjunction, which elides as it must.

    A name in capitals or between guillemets, a number in figures and an initial follow « que » whole.
    """
    return f"qu{APOSTROPHE}{text}" if elides(text) else f"que {text}"


def elides(text: str) -> bool:
    """Whether a word that ends in a silent e loses it before this text: before a vowel, or an h that is not heard."""
    found = _FIRST_WORD.match(text)
    if found is None:
        return False
    word = without_accents(found[0].rstrip("-")).lower()
    if len(word) == 1:
        return word == "y" or (found[0] in "àÀ")
    if word.startswith("h"):
        return not word.startswith(_ASPIRATED) or word.startswith(_MUTE)
    return word[0] in _VOWELS and word not in _UNELIDED
