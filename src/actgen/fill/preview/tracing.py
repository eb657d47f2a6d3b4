"""Where the values of an act stand in it: marks around what its tags print, for a page that shows both side by side.

Only a preview is filled so. The marks are Unicode noncharacters, which no text holds; `pieces` reads them back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import nodes
from jinja2.runtime import Context
from jinja2.utils import pass_context

from actgen.fill.printing import RECORD, Bare, Record
from actgen.grammar.around import EACH, TOP, Around
from actgen.grammar.readings import Role, readings_in

#: The filter that opens the mark of a value; no template can name it.
OPENS = "_opens"
_OPENED, _NUMBERED, _CLOSED = "\ufdd6", "\ufdd7", "\ufdd8"
_MARK = re.compile(f"{_OPENED}([0-9]+){_NUMBERED}|({_CLOSED})")
_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]+)\]")


def trace(tree: nodes.Template, untouched: str) -> None:
    """Put marks around what each tag prints, in place; a tag right after `untouched` prints no word of the act."""
    _trace(tree.body, TOP, (), untouched)


def pieces(text: str, rank: int | None = None) -> Iterator[tuple[str, int | None]]:
    """The pieces of a text with marks, each with the rank of the value that it is of; None for the template’s words.

    `rank` is that of the value which is open before the text.
    """
    at = 0
    for mark in _MARK.finditer(text):
        if text[at : mark.start()]:
            yield text[at : mark.start()], rank
        rank, at = (None if mark[2] else int(mark[1])), mark.end()
    if text[at:]:
        yield text[at:], rank


def without_marks(text: str) -> str:
    """The text as an act that is kept has it."""
    return _MARK.sub("", text)


def is_open(text: str, rank: int | None) -> int | None:
    """The rank of the value that is still open after a text, before which `rank` was."""
    for mark in _MARK.finditer(text):
        rank = None if mark[2] else int(mark[1])
    return rank


@pass_context
def opens(context: Context, paths: tuple[str, ...], loops: tuple[tuple[str, ...], ...], *elements: Any) -> Bare:
    """The mark that opens a value which is read at these paths, `acte.aides[].montant`, inside these loops.

    The record of the part notes the paths with the numbers of their elements, as far as they are known.
    """
    record: Record = context.parent[RECORD]
    record.traced.append(_numbered(paths, loops, elements, context.parent))
    return Bare(f"{_OPENED}{len(record.traced) - 1}{_NUMBERED}")


def _trace(body: Sequence[nodes.Node], around: Around, loops: tuple[str, ...], untouched: str) -> None:
    for node in body:
        match node:
            case nodes.Output():
                node.nodes = list(_marked(node.nodes, around, loops, untouched))
            case nodes.For(target=nodes.Name(name=name), iter=nodes.Expr() as gone_through):
                _trace(node.body, around.repeating(name, gone_through), (*loops, name), untouched)
                _trace(node.else_, around, loops, untouched)
            case nodes.If():
                for branch in (node.body, node.elif_, node.else_):
                    _trace(branch, around, loops, untouched)


def _marked(
    printed: Sequence[nodes.Expr], around: Around, loops: tuple[str, ...], untouched: str
) -> Iterator[nodes.Expr]:
    before = ""
    for said in printed:
        if isinstance(said, nodes.TemplateData):
            before = said.data
            yield said
        elif before.endswith(untouched):
            yield said
        else:
            yield _opening(said, around, loops)
            yield said
            yield nodes.TemplateData(_CLOSED, lineno=said.lineno)


def _opening(said: nodes.Expr, around: Around, loops: tuple[str, ...]) -> nodes.Expr:
    readings = [one for one in readings_in(said, Role.PRINTED, around) if one.role is not Role.TESTED]
    paths = tuple(dict.fromkeys(one.path for one in readings))
    lists = tuple(tuple(one.removesuffix(EACH) for one in around.names[name]) for name in loops)
    names = [nodes.Name(name, "load", lineno=said.lineno) for name in loops]
    return nodes.Filter(
        nodes.Const(paths, lineno=said.lineno),
        OPENS,
        [nodes.Const(lists, lineno=said.lineno), *names],
        [],
        None,
        None,
        lineno=said.lineno,
    )


def _numbered(
    paths: tuple[str, ...], loops: tuple[tuple[str, ...], ...], elements: Sequence[Any], context: Mapping[str, Any]
) -> tuple[str, ...]:
    """The paths with the number of the element on which each loop stands, the outermost first."""
    known: list[tuple[str, str]] = []
    for lists, element in zip(loops, elements, strict=True):
        for one in (_with_numbers(path, known) for path in lists):
            rank = next((rank for rank, held in enumerate(_held(context, one)) if held is element), None)
            if rank is not None:
                known.append((f"{one}{EACH}", f"{one}[{rank}]"))
    return tuple(_with_numbers(path, known) for path in paths)


def _with_numbers(path: str, known: Sequence[tuple[str, str]]) -> str:
    for each, numbered in known:
        if path == each or path.startswith((f"{each}.", f"{each}[")):
            path = numbered + path[len(each) :]
    return path


def _held(context: Any, path: str) -> Sequence[Any]:
    """The list at a path of the context; empty where there is none."""
    held = context
    for name, number in _STEP.findall(path):
        if name:
            held = held.get(name) if isinstance(held, Mapping) else None
        elif isinstance(held, list | tuple) and int(number) < len(held):
            held = held[int(number)]
    return held if isinstance(held, list | tuple) else ()
