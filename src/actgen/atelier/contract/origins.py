"""Where a value that a template reads comes from: typed in a file, stated by a manifest, or computed."""

from __future__ import annotations

import re
from enum import StrEnum

from actgen.core.names import key_of
from actgen.facts.sources import COMPUTED, Steps, behind, name_in_file
from actgen.facts.version_facts import PERIOD
from actgen.kinds.kind import Kinds
from actgen.kinds.manifest import Facts, Manifeste
from actgen.values.people import person_shapes
from actgen.variables.expected import Kind, expected_at
from actgen.variables.manifest import Faits

_INDEX = re.compile(r"\[(\d*)\]")
_PERSON = frozenset(person_shapes())


class Source(StrEnum):
    """From where a value comes, as a reader is told."""

    COMMUNE = "fichier de la commune"
    ACADEMIE = "fichier de l’académie"
    MANIFEST = "manifeste"
    COMPUTED = "calculé"


def source_of(path: str, kinds: Kinds, acte: str, faits: Faits, manifest: Manifeste | None = None) -> Source:
    """From where the value at a path of the context comes."""
    first, *rest = plain_steps(path)
    if manifest is not None and first in ("acte", key_of(acte)) and rest:
        if rest[0] in manifest.stated:
            return Source.MANIFEST
        if (asked := manifest.asked.get(rest[0])) is not None and asked.calcul is not None:
            return Source.COMPUTED
    if first == "academie":
        return Source.COMPUTED if rest[:1] == ["de_nom"] else Source.ACADEMIE
    if first in {kind.key for kind in kinds.values()} and _is_fact(rest, faits):
        return Source.MANIFEST
    return Source.COMMUNE if typed_at(path, kinds, acte) else Source.COMPUTED


def typed_at(path: str, kinds: Kinds, acte: str) -> Steps | None:
    """Where the file of a commune has the value at a path of the context; None for what is computed."""
    found = name_in_file(kinds, _steps(path), {"acte": key_of(acte), **{kind.key: kind.key for kind in kinds.values()}})
    names = tuple(step for step in found if isinstance(step, str))
    if expected_at(kinds.fiche, names) is not None:
        return found
    if names and names[-1] in _PERSON:
        for person in (found[:-1], (*found[:-1], "personne")):
            expected = expected_at(kinds.fiche, person)
            if expected is not None and expected.kind in (Kind.PERSON, Kind.VALUES):
                return person
    return None


def typed_for(path: str, kinds: Kinds, acte: str) -> tuple[Steps, ...]:
    """The names of the file from which the value at a path comes, typed or computed; the first is the one to give."""
    path, acte = _of_its_act(path, kinds, acte)
    typed = typed_at(path, kinds, acte)
    found: list[Steps] = [typed] if typed else []
    read = tuple(plain_steps(path))
    names = tuple(map(str, name_in_file(kinds, read, {})))
    declared = tuple(map(str, name_in_file(kinds, read, {"acte": key_of(acte)})))
    found += [one for one in behind(kinds, declared) if expected_at(kinds.fiche, one)]
    for name in dict.fromkeys((names, read)):
        for length in range(len(name), 0, -1):
            found += [_of_act(one, kinds, acte) for one in COMPUTED.get(name[:length], ())]
    return tuple(dict.fromkeys(found))


def _of_its_act(path: str, kinds: Kinds, acte: str) -> tuple[str, str]:
    """`deliberation.vote.votants` as `acte.vote.votants` of the délibération."""
    first, dot, rest = path.partition(".")
    named = next((kind.name for kind in kinds.values() if kind.key == first), "")
    return (f"acte{dot}{rest}", named) if named else (path, acte)


def plain_steps(path: str) -> list[str]:
    """The names of a path, without lists: `seance`, `presents`, `nom`."""
    return _INDEX.sub("", path).split(".")


def _steps(path: str) -> Steps:
    """`ecoles[2].nom` as `ecoles`, 2, `nom`; a list without a number gives its name alone."""
    steps: list[str | int] = []
    for name in path.split("."):
        steps.append(_INDEX.sub("", name))
        steps += [int(number) for number in _INDEX.findall(name) if number]
    return tuple(steps)


def _of_act(names: Steps, kinds: Kinds, acte: str) -> Steps:
    """The names with those of the act that states them: this one, or the first kind that has such a value."""
    if names[0] != "acte":
        return names
    holders = [kind.key for kind in kinds.values() if names[1] in kind.model.model_fields]
    key = key_of(acte)
    return ("actes", key if key in holders or not holders else holders[0], *names[1:])


def _is_fact(names: list[str], faits: Faits) -> bool:
    """Whether a manifest states `convention.NAME` itself: a fact with a name, or a day of a period."""
    if isinstance(faits, Facts) and names and names[0] in faits.declared:
        return True
    stated = {*faits.named(), "precedente", *PERIOD.stated}
    return bool(names) and names[0] in stated and (len(names) == 1 or names[-1] in PERIOD.stated)
