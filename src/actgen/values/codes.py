"""Official numbers and addresses on the network: the shape of each, and its key where it has one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from msgspec.structs import replace
from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from actgen.cog.communes import find_commune
from actgen.cog.unknown import has_merged, unknown_code
from actgen.core.citing import cited
from actgen.values.numeros import is_siren, is_siret, uai_letter
from actgen.variables.fields import INSEE, SIREN, SIRET, UAI, Code, FieldFault, typed_text

_RECOPY = "Recopiez le numéro sur l’avis de situation de l’INSEE."


def _siren(number: str) -> str:
    if not is_siren(number):
        raise FieldFault(f"{number} n’est pas un numéro SIREN\u00a0: {_WRONG_KEY} huit premiers.", _RECOPY)
    return number


def _siret(number: str) -> str:
    if not is_siret(number):
        raise FieldFault(f"{number} n’est pas un numéro SIRET\u00a0: {_WRONG_KEY} treize premiers.", _RECOPY)
    return number


def _uai(number: str) -> str:
    if (letter := uai_letter(number)) != number[-1]:
        raise FieldFault(
            f"Le numéro UAI {number} ne finit pas par sa lettre de contrôle\u00a0: pour {number[:-1]}, c’est {letter}.",
            "Comparez avec l’annuaire de l’éducation\u00a0: un chiffre ou la lettre est faux.",
        )
    return number


def _insee(code: str) -> str:
    if find_commune(code) is None and not has_merged(code):
        message, hint = unknown_code(code)
        raise FieldFault(message, hint or _NOT_POSTAL)
    return code


def _courriel(value: Any) -> str:
    text = typed_text(value)
    if not _COURRIEL.fullmatch(text):
        raise FieldFault(f"{cited(text)} n’est pas une adresse électronique.", "Exemple\u00a0: mairie@exemple.fr.")
    return text


def _telephone(text: str) -> str:
    """Ten figures after a first 0, from eight to fifteen after a +, fewer in a short number or one of the Pacific."""
    figures = [char for char in text if char.isdigit()]
    least, most = (8, 15) if text.startswith("+") else (10, 10) if figures[0] == "0" else (2, 8)
    if least <= len(figures) <= most:
        return text
    raise FieldFault(f"{cited(text)} n’a pas le nombre de chiffres d’un numéro de téléphone.", _A_PHONE)


def _checked(code: Code, check: Callable[[str], str] | None = None) -> Any:
    return Annotated[str, code, AfterValidator(check)] if check else Annotated[str, code]


_COURRIEL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,24}")
_WRONG_KEY = "son dernier chiffre, la clé, ne répond pas aux"
_NOT_POSTAL = "Recopiez le code officiel de la commune\u00a0; ce n’est pas son code postal."
_A_PHONE = "Exemple\u00a0: 02 40 83 87 00, ou +33 2 40 83 87 00."

Siren = _checked(replace(SIREN, tidied=True), _siren)
Siret = _checked(replace(SIRET, tidied=True), _siret)
Uai = _checked(replace(UAI, tidied=True), _uai)
Insee = _checked(replace(INSEE, tidied=True), _insee)
Rna = _checked(Code(r"W[0-9]{9}", "un numéro RNA d’association (W et neuf chiffres)", "W442000001", tidied=True))
Courriel = Annotated[
    str,
    BeforeValidator(_courriel),
    WithJsonSchema({"type": "string", "pattern": f"^{_COURRIEL.pattern}$", "examples": ["mairie@exemple.fr"]}),
]
Telephone = _checked(
    Code(r"(?:\+|\([0-9]|[0-9])[0-9 .()\u00a0\u202f-]{0,30}[0-9]", "un numéro de téléphone", "02 40 83 87 00"),
    _telephone,
)
