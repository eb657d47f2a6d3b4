"""What is nearly a value: the sign, the unit or the figure that keeps it from being read, named."""

from __future__ import annotations

import re

from actgen.core.errors import WordingError
from actgen.french.readers.times import unfinished_time
from actgen.french.readers.typed import plain
from actgen.french.typography import quoted


def unfinished_value(text: str) -> WordingError | None:
    """Return the refusal of « 2 000 € HT », « -50 € », « € 40 », « 12 345,60 » or « 8h5 »; None for any other text."""
    shown, typed = text.strip(), plain(text)
    if found := _TAX.fullmatch(typed):
        amount = shown[: -len(found["tax"])].strip()
        return WordingError(
            f"{quoted(shown[-len(found['tax']) :])} ne fait pas partie du montant.",
            f"Tapez le montant seul, {amount}, et écrivez {quoted(_TAXES[found['tax'].replace('.', '')])} dans l’acte.",
        )
    if found := _NEGATIVE.fullmatch(typed):
        return WordingError(
            f"Une valeur négative ne s’écrit pas en lettres\u00a0: {quoted(shown)}.",
            f"Tapez-la sans le signe, {shown[1:].strip()}, et dites dans la phrase ce qui diminue.",
        )
    if found := _EURO_FIRST.fullmatch(typed):
        return WordingError(
            f"Dans {quoted(shown)}, le signe € vient trop tôt.", f"Écrivez-le après le nombre\u00a0: {found[1]}\u00a0€."
        )
    if _DECIMALS.fullmatch(typed):
        return WordingError(
            f"{quoted(shown)} a des décimales, et rien ne dit ce qu’il compte.",
            f"Ajoutez-le\u00a0: {shown}\u00a0€ pour un montant, {shown}\u00a0% pour un pourcentage"
            + (f", {typed[:2]}\u00a0h\u00a0{typed[3:]} pour une heure." if _MAY_BE_TIME.fullmatch(typed) else "."),
        )
    return unfinished_time(text)


_TAXES = {"ht": "hors taxes", "ttc": "toutes taxes comprises"}

# The patterns see plain text: lower case, no accent, single ordinary spaces.
_TAX = re.compile(r"[0-9][0-9 .,]*(?:€|eur|euros?|[km]€) ?(?P<tax>h\.?t\.?|t\.?t\.?c\.?)")
_NEGATIVE = re.compile(r"[-\u2212\u2013] ?[0-9][0-9 .,]*(?:€|eur|euros?|%)?")
_EURO_FIRST = re.compile(r"€ ?([0-9][0-9 .,]*)")
_DECIMALS = re.compile(r"[0-9]{1,3}(?:[0-9]*|(?: [0-9]{3})*|(?:[.,][0-9]{3})*)[.,][0-9]{1,2}")
_MAY_BE_TIME = re.compile(r"(?:[01][0-9]|2[0-3])[.,][0-5][0-9]")
