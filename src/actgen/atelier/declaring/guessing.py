"""What a blank of a text waits for: its type and its name, from the words before it, in it and after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from actgen.core.folding import folded
from actgen.core.names import slug_of

_NEAR = 70
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class Guess(NamedTuple):
    """A name and a type for a blank."""

    name: str
    type: str


class _Sign(NamedTuple):
    type: str
    name: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


def _sign(type_: str, name: str, before: str = "", after: str = "") -> _Sign:
    """Words, without accents, that end before a blank, or that begin after it."""
    return _Sign(
        type_,
        name,
        re.compile(rf"(?:{before})[^.;]{{0,30}}$") if before else None,
        re.compile(rf"\s{{0,3}}(?:{after})") if after else None,
    )


#: The first that fits is the one: identifiers, then units, then what precedes.
_SIGNS = (
    _sign("siret", "siret", r"\bsiret\b"),
    _sign("siren", "siren", r"\bsiren\b"),
    _sign("rna", "rna", r"\brna\b"),
    _sign("insee", "insee", r"\bcode insee\b"),
    _sign("uai", "uai", r"\b(?:uai|rne)\b"),
    _sign("courriel", "courriel", r"\b(?:courriel|e-?mail|mel)\b"),
    _sign("telephone", "telephone", r"\b(?:telephone|tel\b\.?)"),
    _sign("montant", "montant", after=r"€|euros?\b"),
    _sign("pourcentage", "taux", after=r"%|pour cent\b"),
    _sign("superficie", "superficie", after=r"m²|m2\b|hectares?\b|ha\b"),
    _sign("duree", "duree", after=r"(?:ans?|annees?|mois|jours?|semaines?|heures?)\b"),
    _sign("date", "debut", r"\b(?:a compter|a partir) du"),
    _sign("date", "fin", r"\b(?:jusqu’au|jusqu'au)"),
    _sign("adresse", "adresse", r"\b(?:adresse|sise?|situee?|domiciliee?|demeurant)\b"),
    _sign("personne", "personne", r"\b(?:m\.|mme|monsieur|madame|representee? par)"),
    _sign("montant", "montant", r"\b(?:montant|somme|loyer|prix|cout|redevance|caution|aide de|subvention de)\b"),
    _sign("pourcentage", "taux", r"\b(?:taux|pourcentage)\b"),
    _sign("superficie", "superficie", r"\b(?:superficie|surface)\b"),
    _sign("duree", "duree", r"\bduree\b"),
    _sign("heure", "heure", r"\b(?:heure|horaires?)\b"),
    _sign("nombre", "nombre", r"\b(?:nombre|effectif|quantite|exercice|annee)\b"),
    _sign("date", "jour", r"\bdate\b"),
)
_DATED = re.compile(r"(?:\ble|\bdu|\bau|\ben date du)\s*$")
#: What names an amount better than « montant » does.
_AMOUNTS = ("loyer", "caution", "redevance", "prix", "cout", "aide", "subvention", "somme", "montant")
_EMPTY_WORDS = frozenset(
    (
        "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "et", "ou", "en", "est", "sont",
        "pour", "par", "sur", "dans", "ce", "cette", "qui", "que", "s", "fixe", "fixee", "dit", "dite", "soit", "ci",
        "apres", "indiquer", "completer", "preciser", "inserer", "saisir", "numero", "n", "nom",
    )
)  # fmt: skip
_WORD = re.compile(r"[a-z][a-z0-9]*")
_MOST_WORDS = 3


def guess(before: str, words: str, after: str) -> Guess:
    """The name and the type of a blank; `words` are those that stand in it, « [montant] », or a heading."""
    label = bare(words).replace("_", " ").strip("[]«»<> .…")
    ahead, behind = bare(before)[-_NEAR:], bare(after)[:_NEAR]
    type_, usual = _typed(f"{ahead} {label}" if label else ahead, behind)
    if label and any(char.isalpha() for char in label):
        type_, usual = _typed(label, behind) if _typed(label, "")[0] != "ligne" else (type_, usual)
        return Guess(name_of(label) or usual, type_)
    if type_ == "montant":
        near = next((word for word in reversed(_WORD.findall(ahead)) if word in _AMOUNTS), "montant")
        return Guess(near, type_)
    if type_ == "ligne" or usual == "jour":
        return Guess(_last_words(ahead) or usual, type_)
    if usual == "nombre":
        return Guess(_after(ahead, usual) or usual, type_)
    return Guess(usual, type_)


def guess_heading(heading: str) -> Guess:
    """The name and the type of what stands under the heading of a column: « Montant (€) »."""
    found = bare(heading)
    if "€" in found or "euro" in found:
        return Guess(name_of(found.split("(")[0]) or "montant", "montant")
    type_, usual = _typed(found, "")
    return Guess(name_of(found.split("(")[0]) or usual, type_)


def name_of(label: str) -> str:
    """A name of a field of some words: « Nom de l’association » gives `association`."""
    words = [word for word in slug_of(label).split("-") if word]
    kept = [word for word in words if word not in _EMPTY_WORDS] or words
    name = "_".join(kept[:_MOST_WORDS])
    return name if name[:1].isalpha() else ""


def field_name(typed: str) -> str:
    """What is typed as the name of a field: itself where it may be one, else what its words give, or nothing."""
    return typed if _NAME.fullmatch(typed) else name_of(typed)


def bare(text: str) -> str:
    """The text in small letters, without accents, with plain spaces."""
    return folded(text.replace("\u00a0", " ").replace("\u202f", " "))


def _typed(ahead: str, behind: str) -> tuple[str, str]:
    for sign in _SIGNS:
        if (sign.before and sign.before.search(ahead)) or (sign.after and sign.after.match(behind)):
            return sign.type, sign.name
    return ("date", "jour") if _DATED.search(ahead) else ("ligne", "texte")


def _last_words(ahead: str) -> str:
    """The last word that says something: « l’association dénommée » gives `association`."""
    words = [word for word in _WORD.findall(ahead) if word not in _EMPTY_WORDS and len(word) > 2]
    nouns = [word for word in words if not word.endswith(("ee", "ees"))] or words
    return nouns[-1] if nouns else ""


def _after(ahead: str, noun: str) -> str:
    """« nombre_places » for « le nombre de places : »."""
    words = [word for word in _WORD.findall(ahead.rpartition(noun)[2]) if word not in _EMPTY_WORDS]
    return "_".join([noun, *words[:1]]) if noun in ahead else (_last_words(ahead) or noun)
