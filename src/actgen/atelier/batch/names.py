"""What the headings of a table mean: each is the name of a variable, or a mapping file says which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, error
from actgen.core.nearest import nearest, offered
from actgen.variables.expected import Kind, expected_at, expected_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic import BaseModel

    from actgen.atelier.batch.table import Table
    from actgen.kinds.kind import ActKind, Kinds
    from actgen.variables.expected import Expected
    from actgen.variables.yaml.plain import Path

#: The column that names the file of a commune.
SLUG = "commune"
_ACTE, _ACTES = "acte", "actes"
_LISTS = (Kind.VALUES, Kind.GROUPS)
#: What the columns of an EPCI or a syndicat begin with.
_OF_A_GROUP = ("collectivite", "executif")
#: The rank of an element in the name of a value, which the name of a column has not.
_RANK = re.compile(r"\[\d+\]")


class Column(Struct, frozen=True):
    """A column: its rank from 0, the paths of the file of a commune where its cells go, the list that holds it.

    `repeated` is how many steps of each path lead to a list, whose elements are on several rows: 0 for a value that a
    commune has once; `is_value` tells a list of values, `presents`, from a list of groups, `aides.montant`.
    """

    rank: int
    heading: str
    paths: tuple[Path, ...]
    repeated: int = 0
    is_value: bool = False


def file_model(kinds: Kinds, names: Iterable[str], made: Iterable[ActKind] | None = None) -> type[BaseModel]:
    """The model of the files that columns of these names fill: of communes, unless one names a group or its head.

    Of the kinds of acts, it knows those that are made and those that a column names, where it is said which are made.
    """
    told = [*names]
    of_a_commune = not any(name.startswith(_OF_A_GROUP) for name in told)
    if made is None:
        return kinds.fiche_of((), of_a_commune=of_a_commune)
    named = [steps[1] for name in told if len(steps := name.split(".")) > 1 and steps[0] == _ACTES]
    return kinds.fiche_of((), of_a_commune=of_a_commune, held=frozenset([*named, *(kind.key for kind in made)]))


def columns_of(
    table: Table, model: type[BaseModel], kinds: Sequence[ActKind], named: Mapping[str, str]
) -> tuple[list[Column], list[Diagnostic]]:
    """The columns, and a fault for each that no variable has.

    `model` is that of the file of a commune, `kinds` are those of the acts that are made, `named` says which variable
    a heading means.
    """
    found: list[Column] = []
    faults: list[Diagnostic] = []
    for rank, heading in enumerate(table.headings):
        name = named.get(heading, heading)
        if not name or name == SLUG:
            continue
        paths = [path for path in _paths(name, kinds) if _is_known(model, path)]
        column = _column(rank, heading, paths, model) if paths else None
        if column is None:
            faults.append(_unknown(table, rank, name, model, kinds, nested=bool(paths)))
        else:
            found.append(column)
    return found, faults


def _paths(name: str, kinds: Sequence[ActKind]) -> list[Path]:
    """Where a name leads in the file of a commune: « acte.objet » to each act, « deliberation.objet » to one."""
    root, *steps = name.split(".")
    if root == _ACTE:
        return [(_ACTES, kind.key, *steps) for kind in kinds] if steps else []
    own = [kind.key for kind in kinds if root in (kind.key, kind.name)]
    return [(_ACTES, key, *steps) for key in own] if own and steps else [(root, *steps)]


def _is_known(model: type[BaseModel], path: Path) -> bool:
    expected = expected_at(model, path)
    return expected is not None and expected.kind not in (Kind.GROUP, Kind.GROUPS)


def _column(rank: int, heading: str, paths: list[Path], model: type[BaseModel]) -> Column | None:
    """The column; None where a list would hold a list."""
    path = paths[0]
    lists = [
        length
        for length in range(1, len(path) + 1)
        if (one := expected_at(model, path[:length])) is not None and one.kind in _LISTS
    ]
    if len(lists) > 1:
        return None
    repeated = lists[0] if lists else 0
    return Column(rank, heading, tuple(paths), repeated, is_value=repeated == len(path))


def _unknown(
    table: Table, rank: int, name: str, model: type[BaseModel], kinds: Sequence[ActKind], *, nested: bool
) -> Diagnostic:
    place = table.place(table.rows[0].number if not table.rows else 1, rank)
    if nested:
        message = f"{cited(name)} est une liste dans une liste\u00a0: une table n’en porte qu’une."
        hint = "Donnez un dossier de fichiers YAML, ou des lignes JSON, à la place de cette table."
        return error("LOT-002", place, message, hint, subject=name)
    message = f"Cette colonne ne porte le nom d’aucune variable\u00a0: {cited(name)}."
    hint = offered(_near(name, list(names_for_columns(model, kinds)))) or _advice(name, kinds)
    return error("LOT-002", place, message, hint, subject=name)


def _near(name: str, known: Sequence[str]) -> list[str]:
    """The names that look like it; of one that begins rightly, those that go on as it does.

    A heading often says the last name alone: « insee » for « commune.insee ».
    """
    root, dot, rest = name.partition(".")
    if not dot and (whole := [one for one in known if one.endswith(f".{name.casefold()}")]):
        return whole[:3]
    same = [one.removeprefix(root + dot) for one in known if dot and one.startswith(root + dot)]
    return [f"{root}.{one}" for one in nearest(rest, same)] if same else nearest(name, known)


def _advice(name: str, kinds: Sequence[ActKind]) -> str:
    """What to write instead: the fields of the acts for one that begins as theirs, else how columns are named."""
    fields = [f"{_ACTE}.{one.name}" for kind in kinds for one in expected_fields(kind.model)]
    if name.startswith(f"{_ACTE}.") and fields:
        return f"Ce que disent ces actes\u00a0: {', '.join(dict.fromkeys(fields))}."
    return (
        "Nommez-la comme dans le fichier d’une commune, «\u00a0maire.personne\u00a0» ou «\u00a0ecoles.nom\u00a0», "
        "ou dites ce qu’elle est dans un fichier donné par --colonnes."
    )


def names_for_columns(model: type[BaseModel], kinds: Sequence[ActKind]) -> Iterator[str]:
    """Every name that a column may have, for those acts."""
    yield SLUG
    for expected in expected_fields(model):
        if expected.name != _ACTES:
            yield from _below("", expected)
    for kind in kinds:
        for expected in expected_fields(kind.model):
            yield from _below(f"{_ACTE}.", expected)
            yield from _below(f"{kind.key}.", expected)


def path_of(name: str) -> tuple[str, ...]:
    """Where the value of that name stands in a file, whichever element of its list it is."""
    return tuple(_RANK.sub("", name).split("."))


def column_of(name: str) -> str:
    """The column of a value by its name in a file: « acte.aides.montant » of `actes.subvention.aides[2].montant`."""
    root, *below = path_of(name)
    return ".".join([_ACTE, *below[1:]] if root == _ACTES and len(below) > 1 else [root, *below])


def columns_asked(model: type[BaseModel], name: str) -> Iterator[str]:
    """The columns that give what has that name in a file: its own, or those that its group cannot lack."""
    expected = expected_at(model, path_of(name))
    if expected is not None and expected.kind in (Kind.GROUP, Kind.GROUPS) and expected.model is not None:
        for held in expected_fields(expected.model):
            if held.is_required:
                yield from columns_asked(model, f"{name}.{held.name}")
    else:
        yield column_of(name)


def _below(around: str, expected: Expected, depth: int = 3) -> Iterator[str]:
    name = f"{around}{expected.name}"
    if expected.kind not in (Kind.GROUP, Kind.GROUPS):
        yield name
    for held in expected_fields(expected.model) if expected.model is not None and depth else ():
        yield from _below(f"{name}.", held, depth - 1)
