"""What became of a record: its acts as lines of a manifest, the faults of those that were not made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actgen.core.diagnostics import Diagnostic
    from actgen.making.writing import Rendered

#: A line of a manifest, as plain data.
Line = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a record: a line of the manifest for each act that was written, the faults of the others."""

    slug: str
    place: str
    lines: tuple[Line, ...]
    faults: tuple[Diagnostic, ...] = ()


def act_line(slug: str, place: str, act: Rendered, digests: Mapping[str, str]) -> Line:
    """The line of an act that was made, from a row at that place; `digests` are those of its files by their names."""
    return {
        "collectivite": slug,
        "source": place,
        "acte": act.acte,
        "modele": str(act.template),
        "sha256_docx": act.source,
        "fichiers": {name: digests[name] for name in (f"{act.acte}.{ending}" for ending in act.files)},
        "avertissements": [told(warning) for warning in act.warnings],
    }


def fault_line(made: Made) -> Line:
    """The line of the acts that were not made."""
    return {"collectivite": made.slug, "source": made.place, "erreurs": list(map(told, made.faults))}


def told(found: Diagnostic) -> dict[str, str]:
    """A finding as plain data."""
    return {"code": found.code, "place": str(found.place), "message": found.message, "conseil": found.hint}
