"""The reference page of the kinds of acts: those of the package, and what each capacity brings to any act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.declaring.example_act import example_lines
from actgen.atelier.declaring.showing import collection_said, described, sentence_of, type_said
from actgen.variables.capacities import CAPACITIES
from actgen.variables.expected import expected_fields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind, Kinds

_INTRODUCTION = (
    "# Les sortes d’actes\n",
    "Une sorte d’acte est un fichier, `variables/actes/ACTE.yaml`\u00a0: `actgen actes new ACTE` en commence un, "
    "`actgen actes show ACTE` montre ce qu’il déclare. Un fichier du projet l’emporte sur celui du même nom "
    "qu’actgen fournit. Les types des champs sont dans [types.md](types.md), calculs et conditions dans "
    "[expressions.md](expressions.md). Un astérisque marque ce qui est obligatoire.\n",
)


def kinds_page(kinds: Kinds) -> str:
    """The whole page, in Markdown."""
    lines = [
        *_INTRODUCTION,
        "## Les capacités\n",
        "Ce qu’un acte a de commun avec d’autres\u00a0: `capacites: [numero, vote]`.\n",
    ]
    for capacity in CAPACITIES:
        lines += _capacity(capacity)
    lines.append("## Les actes fournis\n")
    for kind in kinds.values():
        lines += _kind(kind)
    return "\n".join(lines)


def _capacity(capacity: str) -> Iterator[str]:
    model = CAPACITIES[capacity]
    yield f"### {capacity}\n"
    yield f"{(model.__doc__ or '').strip()}\n"
    yield from _table(("nom", "ce qu’il contient"))
    for one in expected_fields(model):
        yield _row(f"`{one.name}`{_star(is_required=one.is_required)}", one.explained)
    yield ""


def _kind(kind: ActKind) -> Iterator[str]:
    declared = kind.declared
    yield f"### {kind.name}\n"
    nature = f" Nature\u00a0: {declared.nature.value}." if declared.nature else ""
    yield f"{sentence_of(kind)} Collection\u00a0: {collection_said(kind)}.{nature}\n"
    yield f"Capacités\u00a0: {', '.join(f'`{one}`' for one in declared.capacites)}. Date\u00a0: la première qui est "
    yield f"donnée de {', '.join(f'`{one}`' for one in declared.date)}.\n"
    if declared.champs:
        yield from _table(("champ", "type", "ce qu’il contient"))
        yield from _fields(declared.champs, "")
        yield ""
    yield "```yaml\nactes:"
    yield from example_lines(kind)
    yield "```\n"


def _fields(fields: Mapping[str, DeclaredField], prefix: str) -> Iterator[str]:
    for name, declared in fields.items():
        is_required = declared.type is not None and not declared.is_optional and declared.calcul is None
        yield _row(f"`{prefix}{name}`{_star(is_required=is_required)}", type_said(declared), described(declared))
        yield from _fields(declared.champs, f"{prefix}{name}.")


def _star(*, is_required: bool) -> str:
    return "\u00a0\\*" if is_required else ""


def _table(headings: tuple[str, ...]) -> Iterator[str]:
    yield _row(*headings)
    yield _row(*("---" for _ in headings))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
