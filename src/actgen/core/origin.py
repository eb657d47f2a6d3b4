"""The origin of an act: what it was made from, as every file of it says under the same names."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.canonical import json_of_data

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Field of `Origin` → its name as a property of a Word file, an entry of a PDF and a <meta> of a web page.
PROPERTY_NAMES = {
    "template": "ActgenModele",
    "template_sha256": "ActgenModeleSha256",
    "clauses_sha256": "ActgenClausesSha256",
    "data_sha256": "ActgenDonneesSha256",
    "actgen": "ActgenVersion",
    "commune": "ActgenCommune",
    "acte": "ActgenActe",
    "source_sha256": "ActgenSourceSha256",
    "papier_sha256": "ActgenPapierSha256",
    "seance": "ActgenSeance",
    "texte": "ActgenTexte",
}
_NAMES, _STATED = tuple(PROPERTY_NAMES.values()), attrgetter(*PROPERTY_NAMES)
#: What an act says whose template was proven to hold an official text and nothing else.
OFFICIAL = "texte officiel, mot pour mot"
#: What a PDF states of the engine that laid it out, where it is not WeasyPrint: its name and its version.
ENGINE_NAME = "ActgenMoteur"
#: What not every act states.
_OPTIONAL = ("source_sha256", "papier_sha256", "seance")
_WORD = re.compile(r"[!-~]{1,250}")  # every other value is one word of plain ASCII
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Origin(Struct, frozen=True):
    """What an act was made from, by which version of actgen, and for which commune.

    `clauses_sha256` is that of the JSON of the clauses which the template includes: name → SHA-256. `source_sha256` is
    that of the received file of an official text, empty for any other template; `papier_sha256` that of the letterhead.
    `seance` is the day of the sitting, where the collectivité has a folder of them, empty for any other act.
    """

    template: str
    template_sha256: str
    clauses_sha256: str
    data_sha256: str
    actgen: str
    commune: str
    acte: str
    source_sha256: str = ""
    papier_sha256: str = ""
    seance: str = ""

    @property
    def texte(self) -> str:
        """« texte officiel, mot pour mot » where the act was made from a received file; empty otherwise."""
        return OFFICIAL if self.source_sha256 else ""

    def properties(self) -> dict[str, str]:
        """Name → value, in the order of the table; what an act does not state is left out."""
        return {name: value for name, value in zip(_NAMES, _STATED(self), strict=True) if value}


def origin_of(properties: Mapping[str, str]) -> Origin | None:
    """The origin that these properties state; None when one is missing or is not what actgen writes."""
    values = {field: properties.get(name, "") for field, name in PROPERTY_NAMES.items()}
    texte = values.pop("texte")
    given = {field: value for field, value in values.items() if value or field not in _OPTIONAL}
    hashes = [value for field, value in given.items() if field.endswith("sha256")]
    if not (all(map(_WORD.fullmatch, given.values())) and all(map(_SHA256.fullmatch, hashes))):
        return None
    found = Origin(**given)
    return found if found.texte == texte else None


def sha256(content: bytes) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def sha256_of_data(data: Mapping[str, Any]) -> str:
    """The SHA-256 of data: that of its JSON."""
    return sha256(json_of_data(data))


@cache
def actgen_version() -> str:
    """The version of the installed package."""
    from importlib.metadata import version

    return version("actgen")
