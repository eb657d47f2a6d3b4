"""The changes of a file that tests of identifiers make."""

from __future__ import annotations

from collections.abc import Callable

from actgen.kinds.dossier import Dossier

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]
Sheet = Callable[..., Dossier]

NOM = "nom: Ancenis-Saint-Géréon"
SIREN = 'siren: "200083228"'
LAST = "    transmission: 2025-12-16"
COPY = "Recopiez l’identifiant de l’accusé de réception de cet acte."


def insee(typed: str) -> Change:
    return 'insee: "44003"', f'insee: "{typed}"'


def siren(typed: str) -> Change:
    return SIREN, f'siren: "{typed}"'


def commune(*lines: str) -> Change:
    return "  academie: nantes", "\n".join(["  academie: nantes", *(f"  {line}" for line in lines)])


def identifiant(typed: str, *lines: str) -> Change:
    return LAST, "\n".join([LAST, f"    identifiant: {typed}", *(f"    {line}" for line in lines)])
