"""A rule and what it finds; their French is typed with ordinary spaces and takes its no-break spaces here."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Severity
from actgen.french.typography import NO_BREAK, typographic

if TYPE_CHECKING:
    from actgen.variables.dossier import Dossier

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a rule: `path` leads to the faulty value, `message` says what is wrong, with the values.

    Without `hint` and `severity`, those of the rule hold.
    """

    path: Path
    message: str
    hint: str = ""
    severity: Severity | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", typeset(self.message))
        object.__setattr__(self, "hint", typeset(self.hint))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it demands, where the law says so, and `find`, which yields each breach in a dossier.

    `right` and `wrong` are excerpts of a commune's file; `message` is what `wrong` gives; `warns` tells when an error
    is only a warning. The tests lay both excerpts over a real dossier: an example cannot drift from the rule.
    """

    code: str
    title: str
    severity: Severity
    source: str
    why: str
    right: str
    wrong: str
    message: str
    hint: str
    find: Callable[[Dossier], Iterator[Finding]]
    warns: str = ""
    needs_sitting: bool = True

    def applies(self, dossier: Dossier) -> bool:
        """False for a rule on a sitting where the dossier has none."""
        return dossier.fiche.seance is not None or not self.needs_sitting

    def __post_init__(self) -> None:
        for prose in ("title", "source", "why", "message", "hint", "warns"):
            object.__setattr__(self, prose, typeset(getattr(self, prose)))
        for excerpt in ("right", "wrong"):
            object.__setattr__(self, excerpt, textwrap.dedent(getattr(self, excerpt)).strip())


def typeset(text: str) -> str:
    """The text in French typography, the number of a law or of an article kept with what announces it."""
    return _REFERENCE.sub(lambda found: found[0].replace(" ", NO_BREAK), typographic(text))


_REFERENCE = re.compile(r"\bart\. (?:[LRD]\. )?(?=\d)|\b[LRD]\. (?=\d)|\bn° (?=\d)")
