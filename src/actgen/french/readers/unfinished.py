"""What is nearly a value: the sign, the unit or the figure that keeps it from being read, named."""

from __future__ import annotations

import re

from actgen.core.errors import WordingError
from actgen.french.readers.kinds import stated_value
from actgen.french.readers.times import unfinished_time
from actgen.french.readers.typed import plain
from actgen.french.typography import quoted


def unfinished_value(text: str) -> WordingError | None:
    """Return the refusal of « -50 € », « € 40 », « 12 345,60 », « 8h5 »; None for any other text."""
    shown, typed = text.strip(), plain(text)
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
    return _unread_brackets(text) or unfinished_time(text)


def _unread_brackets(text: str) -> WordingError | None:
    """Return the refusal of brackets that keep a value from being read: « trois ans (ferme) »; None otherwise."""
    found = _BRACKETS.search(text)
    if not found:
        return None
    alone = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split())
    try:
        is_read = stated_value(alone) is not None
    except WordingError:
        is_read = False
    if not is_read:
        return None
    return WordingError(
        f"La parenthèse {quoted(found[0].strip())} n’est pas comprise.",
        f"Tapez la valeur sans elle\u00a0: {quoted(alone)}.",
    )


# The patterns see plain text: lower case, no accent, single ordinary spaces.
_BRACKETS = re.compile(r"\([^()]*\)")
_NEGATIVE = re.compile(r"[-\u2212\u2013] ?[0-9][0-9 .,]*(?:€|eur|euros?|%)?")
_EURO_FIRST = re.compile(r"€ ?([0-9][0-9 .,]*)")
_DECIMALS = re.compile(r"[0-9]{1,3}(?:[0-9]*|(?: [0-9]{3})*|(?:[.,][0-9]{3})*)[.,][0-9]{1,2}")
_MAY_BE_TIME = re.compile(r"(?:[01][0-9]|2[0-3])[.,][0-5][0-9]")
