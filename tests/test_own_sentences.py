"""What the program says is for its reader: no code reads its own French back, it asks the code and the subject."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import actgen

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(actgen.__file__).parent
#: The attributes of diagnostics, faults and wordings that are sentences, and the variables that usually hold one.
SENTENCES, USUAL = frozenset({"message", "hint", "french"}), frozenset({"message", "hint"})
#: What takes a text to pieces, or looks for something in it.
ENDS = ("startswith", "endswith", "removeprefix", "removesuffix")
READS = frozenset((*ENDS, "partition", "rpartition", "split", "rsplit", "find", "rfind", "index", "rindex"))
#: What a regular expression does with a text.
MATCHES = frozenset(("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn"))
#: Where what a library says in English, Jinja of a tag and Typer of a command, is read to be said in French.
OF_A_LIBRARY = ("grammar/syntax.py", "cli/french.py")


def readings(source: str) -> Iterator[int]:
    """The lines where a sentence, or what a sentence was put into, is compared, searched or taken to pieces."""
    if not any(name in source for name in SENTENCES):
        return
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef | ast.Lambda):
            held = set(_held(function))
            inside = (node for node in ast.walk(function) if isinstance(node, ast.Compare | ast.Call))
            yield from (node.lineno for node in inside if _reads(node, held))


def _held(function: ast.AST) -> Iterator[str]:
    """The names to which the function gives a sentence, alone or among others."""
    for node in ast.walk(function):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.NamedExpr(target=ast.Name(id=name), value=value)
            ):
                if any(isinstance(one, ast.Attribute) and one.attr in SENTENCES for one in ast.walk(value)):
                    yield name


def _reads(node: ast.expr, held: set[str]) -> bool:
    match node:
        case ast.Compare(left=left, ops=ops, comparators=others):
            by_value = not all(isinstance(one, ast.Is | ast.IsNot) for one in ops)
            return by_value and any(_is_said(one, held) for one in (left, *others))
        case ast.Call(func=ast.Attribute(value=owner, attr=name), args=args):
            matched = name in MATCHES and any(_is_said(one, held) for one in args)
            return matched or (name in READS and _is_said(owner, held))
        case _:
            return False


def _is_said(expression: ast.expr, held: set[str]) -> bool:
    return any(
        (isinstance(one, ast.Attribute) and one.attr in SENTENCES)
        or (isinstance(one, ast.Name) and one.id in held | USUAL)
        for one in ast.walk(expression)
    )


def test_no_code_reads_its_own_french_back() -> None:
    found = [
        f"{name}:{line}"
        for path in sorted(SOURCE.rglob("*.py"))
        if (name := path.relative_to(SOURCE).as_posix()) not in OF_A_LIBRARY
        for line in readings(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "reading",
    [
        'fault.message.partition("\u00a0: «")',
        'fault.hint.startswith("Vouliez-vous")',
        '"à la même place" in fault.wording.message',
        "fault.message == other.message",
        '_FACT.search(f"{fault.code} {fault.message}")',
        'message.endswith("pas.")',
        "re.sub(_NAMED, _WHOLE, failure.french)",
    ],
)
def test_a_reading_of_a_sentence_is_seen(reading: str) -> None:
    assert list(readings(f"def told(fault, other, failure, message):\n    return {reading}\n")) == [2]


@pytest.mark.parametrize(
    "held",
    [
        "told = {one.message for one in faults}",
        'told = " ".join(one.message for one in faults)',
    ],
)
def test_a_reading_of_sentences_kept_aside_is_seen(held: str) -> None:
    assert list(readings(f"def known(faults, name):\n    {held}\n    return name in told\n")) == [3]


@pytest.mark.parametrize(
    "use",
    [
        'f"{name}\u00a0: {fault.message}"',
        "fault.code in codes and fault.subject == name",
        'fault.subject.partition(" ")',
        "fault.hint if fault.hint is not None else name",
        'fault.message.replace("|", escaped)',
    ],
)
def test_what_carries_a_sentence_to_its_reader_is_none(use: str) -> None:
    assert list(readings(f"def shown(fault, name, codes, escaped):\n    return {use}\n")) == []
