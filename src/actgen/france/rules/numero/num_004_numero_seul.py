"""NUM-004: a number is a number, without the « n° » that a template writes before it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from actgen.core.folding import folded
from actgen.france.reading_dossiers.act_number import transmitted
from actgen.rules import ERROR, Dossier, Finding, Findings, Numbered, Path, earlier_acts, quoted, rule

_SIGN = re.compile(
    r"\s*(?:(?:d[ée]lib[ée]ration|d[ée]cision|arr[êe]t[ée]|acte)\b\s*(?:municipale?\s*)?)?"
    r"(?:n\s*[°º]\s*|(?:no|n[ou]?\.|num(?:[ée]ro|\.)?)\s+(?=\S))?",
    re.IGNORECASE,
)
#: Words that say that there is no number, or not yet.
_NONE = frozenset(
    {"null", "none", "nil", "nan", "na", "nc", "neant", "aucun", "sans", "sansnumero", "sn", "vide", "inconnu"}
    | {"aattribuer", "adonner", "avenir", "encours", "numero", "no", "n", "so"}
)
#: A word of letters alone is no number, unless it counts: « XIV »; an act may be « A », or « BIS ».
_WORDS = re.compile(r"[a-z]{4,}")
_ROMAN = re.compile(r"[ivxlcdm]+")
#: « 2025- »: what was to follow never did.
_UNFINISHED = tuple("-–—/_…")


@rule("NUM-004", ERROR, source="usage", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Un numéro se donne seul.

    Les modèles écrivent « n° » devant le numéro : saisi avec lui, l’acte dirait « N° n° 2025-132 ». Un mot qui veut
    dire « aucun » y serait imprimé comme un numéro.
    """
    for path, number in _numbers(dossier):
        alone = _alone(number)
        if _says_nothing(alone or number):
            yield Finding(path, f"{quoted(number)} n’est pas un numéro.", _NO_NUMBER)
        elif alone != number.strip():
            repeated = number[: len(number) - len(alone)].strip()
            yield Finding(
                path,
                f"Le numéro {quoted(number)} commence par {quoted(repeated)}, que le modèle écrit déjà : l’acte le "
                "dirait deux fois.",
                f"Écrivez le seul numéro : {alone}.",
            )


EXAMPLE = """
actes:
  deliberation:
    numero: 2025-132
"""
WRONG = """\
actes:
  deliberation:
    numero: n° 2025-132"""
MESSAGE = "Le numéro « n° 2025-132 » commence par « n° », que le modèle écrit déjà : l’acte le dirait deux fois."
HINT = "Écrivez le seul numéro : 2025-132."


_NO_NUMBER = "Écrivez celui que l’acte porte au registre, ou « à compléter » tant qu’il n’est pas connu."


def _numbers(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    for act in dossier.having(Numbered):
        yield act.path("numero"), act.states.numero
    for earlier in earlier_acts(dossier):
        yield earlier.path("numero"), earlier.number


@lru_cache(maxsize=1024)
def _alone(number: str) -> str:
    """A number without the sign or the word that announces it."""
    sign = _SIGN.match(number)
    return number[sign.end() :].strip() if sign else number


@lru_cache(maxsize=1024)
def _says_nothing(number: str) -> bool:
    """True for « - », « ? », « néant », « s/n », « null », « sans objet », « provisoire », « 0 », « 2025- »."""
    plain = folded(number)
    bare = re.sub(r"[^a-z0-9]", "", plain)
    words = _WORDS.findall("" if re.search(r"\d", bare) else plain)
    is_wordy = any(not _ROMAN.fullmatch(word) for word in words)
    return not transmitted(number) or bare in _NONE or is_wordy or _is_unfinished(number, bare)


def _is_unfinished(number: str, bare: str) -> bool:
    return not bare.strip("0") or number.rstrip().endswith(_UNFINISHED)
