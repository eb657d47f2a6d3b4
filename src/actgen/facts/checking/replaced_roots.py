"""A root of the package that can no longer be computed, told where the cause is: the project’s own root that it reads.

What the package ships is sound beside the roots of the package; one that a project declares in its own way may lack
the fields that another reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import shipped_kinds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.kinds.kind import Kinds
    from actgen.kinds.rubrique import Rubrique

_OTHER_CAUSE = (
    "Un fichier du projet remplace celui d’actgen que ce calcul lit\u00a0: donnez-lui ce champ, ou déclarez aussi "
    "variables/rubriques/{}.yaml à votre façon."
)
_WORD = re.compile(r"[a-z_][a-z0-9_]*")


def told_at_their_cause(kinds: Kinds, broken: Mapping[Rubrique, Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    """DCL-008: one fault for each root of the project that roots of the package cannot read any more.

    `broken` are those roots with what is wrong in each. One that no root of the project explains is told as it is.
    """
    told: set[Rubrique] = set()
    for own in kinds.rubriques.values():
        readers = {} if own.is_shipped else {one: found for one, found in broken.items() if _reads(found, own)}
        if readers:
            told |= set(readers)
            yield _fault(own, readers)
    for one, found in broken.items():
        yield from (replace(fault, hint=_OTHER_CAUSE.format(one.name)) for fault in found if one not in told)


def _reads(found: Sequence[Diagnostic], own: Rubrique) -> bool:
    """Whether what is wrong is a calculation that names that root."""
    return own.key in _words(found)


def _fault(own: Rubrique, readers: Mapping[Rubrique, Sequence[Diagnostic]]) -> Diagnostic:
    lacking = [cited(name) for name in _lacking(own, [one for found in readers.values() for one in found])]
    what = f"ne donne pas {enumerate_in_french(lacking)}" if lacking else "n’en a pas la forme"
    named = enumerate_in_french([cited(one.name) for one in readers])
    roots = plural(
        len(readers),
        f"la rubrique {named} d’actgen, qui la lit, ne peut plus se calculer",
        f"les rubriques {named} d’actgen, qui la lisent, ne peuvent plus se calculer",
    )
    message = f"Cette rubrique remplace celle d’actgen et {what}\u00a0: {roots}."
    files = enumerate_in_french([f"variables/rubriques/{one.name}.yaml" for one in readers])
    hint = f"Donnez-lui {plural(len(lacking), 'ce champ', 'ces champs')}, ou déclarez aussi {files} à votre façon."
    if not lacking:
        hint = f"Reprenez le type de celle d’actgen, ou déclarez aussi {files} à votre façon."
    return error("DCL-008", own.located.place("champs"), message, hint, subject=own.name)


def _lacking(own: Rubrique, found: Sequence[Diagnostic]) -> list[str]:
    """The fields of the package’s root of that name that these calculations name, and that this one has not."""
    shipped = shipped_kinds().rubriques.get(own.key)
    names = shipped.declared.champs if shipped is not None else {}
    return [name for name in names if name in _words(found) and name not in own.declared.champs]


def _words(found: Sequence[Diagnostic]) -> set[str]:
    return {word for fault in found for word in _WORD.findall(fault.subject)}
