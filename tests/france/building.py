"""Acts for the rules about finished acts: from a few lines, or the thirteen real ones, whole or altered."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from msgspec import Struct, structs

from actgen.core.metadata import Metadata
from actgen.core.project import Project
from actgen.document.model import (
    Act,
    Block,
    Cell,
    Considerant,
    Dispositif,
    ItemList,
    Paragraph,
    Section,
    Signatures,
    Table,
    Text,
    Title,
    Visa,
)
from actgen.document.paragraphs import plain, texts
from actgen.kinds.dossier import Dossier, load_dossier
from actgen.library.catalogue import choose_template
from actgen.ooxml.house import Role, find_style
from actgen.pipeline import render_acts
from actgen.rules.finished import Finished, finish
from actgen.variables.actes import Voted
from actgen.variables.manifest import Faits
from actgen.variables.reading import Located
from actgen.variables.seance import SecondeConvocation
from tests.changing import commune_of, with_act
from tests.conftest import COMMUNES, ROOT

PROJECT = Project(ROOT)
#: The dossier with which the lines of an act of each kind are read.
READ_WITH = {"deliberation": "ancenis-saint-gereon", "decision": "villeneuve-la-riviere"}
OTHER = "chateaubriant"
REAL = tuple((slug, acte) for slug in COMMUNES for acte in load_dossier(PROJECT, slug).actes())
METADATA = Metadata(title="Acte", author="Commune", subject="essai", day=date(2025, 12, 15))
_ROLES: dict[Role, Callable[..., Block]] = {
    Role.TITLE: Title,
    Role.VISA: Visa,
    Role.CONSIDERANT: Considerant,
    Role.DISPOSITIF: Dispositif,
}
_TAGGED = re.compile(r"\[(?P<style>[^\]]+)\] ?(?P<text>.*)")


@functools.cache
def dossier_of(slug: str) -> Dossier:
    return load_dossier(PROJECT, slug)


@functools.cache
def facts_of(slug: str, acte: str) -> Faits:
    """The facts of the convention that the act is about."""
    dossier = dossier_of(slug)
    wanted, academie = acte, dossier.academie_slug
    for _ in range(2):
        template, _ = choose_template(PROJECT, academie, wanted, dossier.date_of(wanted), dossier.place())
        if template.manifest.approuve is None:
            return template.manifest.faits
        wanted = template.manifest.approuve
    raise AssertionError(wanted)


@functools.cache
def real_acts(slug: str) -> dict[str, Act]:
    return {one.acte: one.act for one in render_acts(PROJECT, slug, "dossier", ())}


def real(slug: str, acte: str, act: Act | None = None) -> Finished:
    """A real act beside its dossier; or another model in its place."""
    return finish(act or real_acts(slug)[acte], acte, dossier_of(slug), facts_of(slug, acte))


def from_lines(lines: str, acte: str, slug: str = "") -> Finished:
    """The act of some lines, each after the name of its style, with a real dossier."""
    slug = slug or READ_WITH.get(acte, OTHER)
    return act_of_lines(lines, acte, dossier_of(slug), facts_of(slug, acte))


def act_of_lines(lines: str, acte: str, dossier: Dossier, facts: Faits | None = None) -> Finished:
    """The act of some lines with that dossier; without facts, about no convention."""
    body, footer, dossier = _blocks(lines, dossier)
    act = Act("Acte", (), tuple(body), tuple(footer), (), METADATA)
    return finish(act, acte, dossier, facts or Faits())


def with_vote(dossier: Dossier, **voices: int) -> Dossier:
    """The dossier with another vote."""
    (voted,) = dossier.having(Voted)
    return with_act(dossier, voted.kind.name, vote=voted.states.vote.model_copy(update=voices))


def of_commune(dossier: Dossier, insee: str) -> Dossier:
    """The dossier with another code of commune."""
    fiche = dossier.fiche
    changed = fiche.model_copy(update={"commune": commune_of(fiche).model_copy(update={"insee": insee})})
    return structs.replace(dossier, commune=Located(changed, dossier.commune.document))


def convened_anew(dossier: Dossier, failed: str) -> Dossier:
    """The dossier of a sitting after that one, in which there was no quorum."""
    second = SecondeConvocation.model_validate({"seance_sans_quorum": failed, "meme_ordre_du_jour": "oui"})
    seance = dossier.seance.model_copy(update={"seconde_convocation": second})
    changed = dossier.fiche.model_copy(update={"seance": seance})
    return structs.replace(dossier, commune=Located(changed, dossier.commune.document))


#: What a line gives the dossier, by its name in brackets.
_OF_THE_DOSSIER: dict[str, Callable[[Dossier, dict[str, str]], Dossier]] = {
    "vote": lambda dossier, given: with_vote(dossier, **{name: int(count) for name, count in given.items()}),
    "commune": lambda dossier, given: of_commune(dossier, given["insee"]),
    "seance": lambda dossier, given: convened_anew(dossier, given["seconde_convocation"]),
}


def altered(act: Act, old: str, new: str) -> Act:
    """The act with `old` replaced wherever a paragraph says it, at least once; spaces of any kind are alike."""
    pattern = re.compile(re.escape(old).replace(r"\ ", r"\s"))
    changed, count = _rewrite(act, lambda text: pattern.subn(new, text))
    assert count, f"{old!r} stands nowhere"
    assert isinstance(changed, Act)
    return changed


def without(act: Act, said: str) -> Act:
    """The act without the blocks, the items and the cells that say that."""
    pattern = re.compile(re.escape(said).replace(r"\ ", r"\s"))
    return structs.replace(
        act, body=tuple(_kept(act.body, pattern)), header=tuple(_kept(act.header, pattern)),
        footer=tuple(_kept(act.footer, pattern)),
    )  # fmt: skip


def added(act: Act, lines: str) -> Act:
    """The act with these lines after its first block."""
    body, _, _ = _blocks(lines, dossier_of(OTHER))
    return structs.replace(act, body=(act.body[0], *body, *act.body[1:]))


def shown(message: str) -> str:
    """A message as it is easy to type: its no-break spaces made plain, once it is sure that it has them."""
    assert not re.search(r" [:;!?»]|« ", message), message
    return message.replace("\u00a0", " ").replace("\u202f", " ")


def _blocks(lines: str, dossier: Dossier) -> tuple[list[Block], list[Block], Dossier]:
    body: list[Block] = []
    footer: list[Block] = []
    signatures: list[Block] = []
    rows: list[tuple[Cell, ...]] = []
    for style, text in _logical(lines):
        inlines = (Text(text),)
        if style in _OF_THE_DOSSIER:
            dossier = _OF_THE_DOSSIER[style](dossier, dict(re.findall(r"(\w+): ([\d-]+)", text)))
        elif style == "|":
            if not set(text) <= set("|-"):
                rows.append(tuple(_cell(cell) for cell in text.strip("|").split("|")))
        elif style == "footer":
            footer.append(Paragraph("page-bas", inlines))
        else:
            found = find_style(style)
            assert found, style
            if found.css in ("signature", "signataire"):
                signatures.append(Paragraph(found.css, inlines))
            elif found.role is Role.ITEM:
                body.append(ItemList((inlines,)))
            elif found.role is Role.HEADING:
                body.append(Section(found.css, None, inlines, ()))
            else:
                body.append(_ROLES[found.role](inlines) if found.role in _ROLES else Paragraph(found.css, inlines))
    if rows:
        body.append(Table(tuple(rows[:1]), tuple(rows[1:])))
    if signatures:
        body.append(Signatures(((Cell(tuple(signatures)),),)))
    return body, footer, dossier


def _cell(text: str) -> Cell:
    return Cell((Paragraph("cellule", (Text(text.strip()),)),))


def _logical(lines: str) -> Iterator[tuple[str, str]]:
    """Each line with its style; a line without one goes on with the line before."""
    found: list[list[str]] = []
    for line in lines.strip().splitlines():
        tagged = _TAGGED.fullmatch(line.strip())
        if tagged:
            found.append([tagged["style"], tagged["text"]])
        elif line.strip().startswith("|"):
            found.append(["|", line.strip()])
        else:
            found[-1][1] += f" {line.strip()}"
    return ((style, text) for style, text in found)


def _rewrite(value: Any, change: Callable[[str], tuple[str, int]]) -> tuple[Any, int]:
    if isinstance(value, Metadata):
        return value, 0
    if isinstance(value, tuple):
        if any(isinstance(item, Text) for item in value):
            text, count = change(plain(value))
            return ((Text(text),) if count else value), count
        pairs = [_rewrite(item, change) for item in value]
        return tuple(item for item, _ in pairs), sum(count for _, count in pairs)
    if isinstance(value, Struct):
        fields = {name: _rewrite(getattr(value, name), change) for name in value.__struct_fields__}
        changed = structs.replace(value, **{name: item for name, (item, _) in fields.items()})
        return changed, sum(count for _, count in fields.values())
    return value, 0


def _kept(blocks: tuple[Block, ...], pattern: re.Pattern[str]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Section(kind, number, heading, inner):
                yield Section(kind, number, heading, tuple(_kept(inner, pattern)))
            case ItemList(items):
                yield ItemList(tuple(item for item in items if not pattern.search(plain(item))))
            case Signatures(rows):
                yield Signatures(tuple(tuple(Cell(tuple(_kept(cell.blocks, pattern))) for cell in row) for row in rows))
            case _ if not any(pattern.search(text) for text in texts([block])):
                yield block
            case _:
                pass
