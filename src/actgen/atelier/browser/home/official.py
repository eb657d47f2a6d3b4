"""Whose file is begun: what the official lists know, sought by a name, an INSEE code, a postal code or a SIREN."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.first_file.whose.offering import communes_beginning
from actgen.atelier.first_file.whose.official import default_slug, identified
from actgen.cog.communes import find_commune
from actgen.cog.epci import EpciOfficiel, epci_named, epci_of, find_epci
from actgen.cog.search import commune_with_siren, nearest_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.first_file.whose.official import Official

_CODE_IN = re.compile(r"\b((?:\d{2}|2[AB])\d{3})\)$")
_SIREN = re.compile(r"\d{9}")


class Known(Struct, frozen=True):
    """A collectivité of the lists: its code, which names it in an address, and what is known of it."""

    official: Official

    @property
    def code(self) -> str:
        """Its INSEE code, or its SIREN for an EPCI."""
        return identified(self.official)[1]

    @property
    def slug(self) -> str:
        """The name that its file takes unless told otherwise."""
        return default_slug(self.official)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What the list knows, each under its word."""
        return tuple((word, value) for word, value in self._lines() if value)

    def _lines(self) -> Iterator[tuple[str, str]]:
        one = self.official
        yield "Département", f"{one.departement.nom} ({one.departement.code})"
        if isinstance(one, EpciOfficiel):
            yield "SIREN", one.siren
            yield "Communes membres", str(len(one.membres))
            return
        yield "Code INSEE", one.insee
        yield "SIREN", one.siren or ""
        yield "Habitants", f"{one.population:,}".replace(",", "\u202f") if one.population is not None else ""
        epci = epci_of(one.insee)
        yield "Intercommunalité", epci.nom if epci else ""


def sought(text: str) -> tuple[Known, ...]:
    """Those that may be meant, the likeliest first; none where nothing is like it."""
    bare = "".join(text.split())
    if _SIREN.fullmatch(bare):
        found: list[Official | None] = [find_epci(bare), commune_with_siren(bare)]
    else:
        found = [*epci_named(text), *_communes(text)]
    return tuple(Known(one) for one in dict.fromkeys(found) if one is not None)


def with_code(code: str) -> Known | None:
    """The one of that INSEE code or SIREN; None where the lists have none such."""
    one = find_epci(code) or find_commune(code.upper())
    return Known(one) if one else None


def _communes(text: str) -> list[Official | None]:
    beginning = [found[1] for shown in communes_beginning(text) if (found := _CODE_IN.search(shown))]
    named = map(find_commune, beginning) if beginning else nearest_names(text)
    return [find_commune(text.upper()), *named]
