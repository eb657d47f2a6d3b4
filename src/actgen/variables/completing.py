"""What the official list knows of a commune, put in where its file says nothing: `insee: "44036"` is then enough."""

from __future__ import annotations

from typing import Any

from actgen.cog.communes import CommuneOfficielle, find_commune
from actgen.french.typography import typographic
from actgen.variables.marks import MARK, is_mark


def completed(typed: Any) -> Any:
    """The lines of a commune as they were typed, with its name, SIREN, population and elision from the list.

    What is typed is never replaced: a rule compares it with the list. A code that the list does not have, or lines
    that are none, come back as they are. Where the code is still to be typed, so is the name that comes of it.
    """
    if not isinstance(typed, dict) or not isinstance(typed.get("insee"), str):
        return typed
    if is_mark(typed["insee"]):
        return {"nom": MARK, **typed}
    commune = find_commune(typed["insee"].strip())
    return {**_known(commune, typed), **typed} if commune else typed


def _known(commune: CommuneOfficielle, typed: dict[str, Any]) -> dict[str, Any]:
    known = {"nom": commune.nom, "siren": commune.siren, "population": commune.population}
    if _is_named(commune, typed.get("nom")):
        known["elision"] = commune.elision
    return {name: value for name, value in known.items() if value is not None}


def _is_named(commune: CommuneOfficielle, typed: object) -> bool:
    """True where the file gives the official name or none: another name may elide otherwise."""
    return typed is None or (isinstance(typed, str) and typographic(typed.strip()) == commune.nom)
