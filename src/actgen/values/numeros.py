"""The keys of official numbers: SIREN, SIRET, UAI.

python-stdnum enters only here, for its list of exceptions as well.
"""

from __future__ import annotations


def is_siren(number: str) -> bool:
    """True where the last of the nine figures checks the others (key of Luhn)."""
    from stdnum.fr import siren

    return siren.is_valid(number)


def is_siret(number: str) -> bool:
    """True where the key of the SIREN and that of the fourteen figures are right; La Poste has a key of its own."""
    from stdnum.fr import siret

    return siret.is_valid(number)


def uai_letter(uai: str) -> str:
    """The letter that ends a UAI: its seven figures modulo 23."""
    return _LETTERS[int(uai[:7]) % len(_LETTERS)]


#: The letters of a UAI: I, O and Q are left out.
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
