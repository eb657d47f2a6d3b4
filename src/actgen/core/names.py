"""The names that become file paths: the slug of a commune, the kind of an act, a version, a template name."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.folding import folded, without_ligatures
from actgen.core.letters.by_sign import BySign

if TYPE_CHECKING:
    from collections.abc import Iterable

SLUG_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
VERSION_PATTERN = r"[0-9a-z]+(?:[.-][0-9a-z]+)*"
MAX_LENGTH = 80
#: The devices of Windows, of which no file has the name, whatever follows its first point (« Naming Files, Paths, and
#: Namespaces », Microsoft).
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?")


class TemplateName(Struct, frozen=True, order=True):
    """The name of a template everywhere: `mairie/arrete@2026`."""

    academie: str
    acte: str
    version: str

    def __str__(self) -> str:
        return f"{self.academie}/{self.acte}@{self.version}"


def is_slug(text: str) -> bool:
    """Whether `text` is a slug: small letters and figures, parted by single hyphens, that names a file anywhere."""
    return _is_written(text, SLUG_PATTERN) and not _OF_WINDOWS.fullmatch(text)


def slug_of(text: str) -> str:
    """The slug nearest to `text`: « Saint Jéan » gives `saint-jean`, « Œuilly » `oeuilly`."""
    return re.sub(r"[^a-z0-9]+", "-", folded(without_ligatures(text))).strip("-")


def slugs_of(lines: Iterable[str]) -> list[str]:
    """The slugs of many texts of one line each, made at once: those of all communes are asked together."""
    made = _by_sign().of(without_ligatures("\n".join(lines)))
    while "--" in made:
        made = made.replace("--", "-")
    return [slug.strip("-") for slug in made.split("\n")]


def is_day(text: str) -> bool:
    """Whether `text` is the date of a day as files are named by it: 2026-01-20."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def check_slug(text: str, what: str) -> str:
    """`text` itself when it is a slug (`ancenis-saint-gereon`); UsageFault naming `what` otherwise."""
    if is_slug(text):
        return text
    _refuse_of_windows(text, what)
    raise UsageFault(
        f"{_named(text)} ne peut pas être {what}.",
        "Un tel nom s’écrit en minuscules sans accent, avec des chiffres et des traits d’union"
        f"\u00a0: ancenis-saint-gereon. Il a {MAX_LENGTH} caractères au plus.",
    )


def check_version(text: str) -> str:
    """`text` itself when it is a version (`2026`, `2026-bis`); UsageFault otherwise."""
    _refuse_of_windows(text, "une version de modèle")
    if _is_written(text, VERSION_PATTERN):
        return text
    raise UsageFault(
        f"{_named(text)} ne peut pas être une version de modèle.",
        "Une version s’écrit comme 2026 ou 2026-bis.",
    )


def parse_template_name(text: str) -> TemplateName:
    """The parts of `mairie/arrete@2026`; UsageFault when one is missing or could leave its folder."""
    match = re.fullmatch(r"([^/@]+)/([^/@]+)@([^/@]+)", text)
    if match is None:
        raise UsageFault(
            f"{_named(text)} n’est pas un nom de modèle.",
            "Un modèle se nomme ACADEMIE/ACTE@VERSION, par exemple mairie/arrete@2026.",
        )
    academie, acte, version = match.groups()
    return TemplateName(
        check_slug(academie, "le nom d’une académie"), check_slug(acte, "le nom d’un acte"), check_version(version)
    )


@cache
def _by_sign() -> BySign:
    """What a slug makes of each sign, before its hyphens are single; the ends of lines stay."""
    return BySign(lambda sign: re.sub(r"[^a-z0-9\n]", "-", folded(sign)))


def _is_written(text: str, pattern: str) -> bool:
    return len(text) <= MAX_LENGTH and re.fullmatch(pattern, text) is not None


def _refuse_of_windows(text: str, what: str) -> None:
    if _OF_WINDOWS.fullmatch(text):
        raise UsageFault(
            f"{_named(text)} ne peut pas être {what}.",
            "Windows garde ce nom pour lui\u00a0: aucun fichier ne peut y avoir ce nom. Ajoutez-y un mot, par exemple "
            f"{text.partition('.')[0]}-ville.",
        )


def _named(text: str) -> str:
    return cited(text) if text else "Un texte vide"


@lru_cache(maxsize=1024)  # an act is asked for it forty times
def key_of(acte: str) -> str:
    """The name under `actes:` of an act, and in a template: `arrete_voirie` for `arrete-voirie`."""
    return acte.replace("-", "_")
