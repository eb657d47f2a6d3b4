"""YAML read as text with positions: nothing is typed by the reader, so 01004, 18:30 and NO stay what they are.

The one door to PyYAML. Only its parser is used: it builds no object and resolves no type.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, cast

import yaml
from msgspec import Struct

from actgen.core.citing import MAX_CITED, cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error, warning
from actgen.core.encodings import decode
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.sentences import OPENED_ABOVE, UNSURE, sentence
from actgen.variables.yaml.slips import find_slip, odd_blank_in, swallowed_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.variables.yaml.plain import Path, Plain

MAX_BYTES, MAX_NODES, MAX_DEPTH = 1_000_000, 20_000, 20
#: More levels than a file may have, and fewer than the parser could not build.
_MANY_LEVELS = 20 * MAX_DEPTH
#: The parser in C where PyYAML was built with it; both read alike.
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: What may stand on a line before the innermost list or mapping that begins there.
_LEAD = " \t-?:"
_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
_SAVE_IN_UTF_8 = "Enregistrez-le de nouveau en choisissant l’encodage UTF-8."
_LINE_BREAK = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
#: What parts lines and stands in few files.
SELDOM_BREAKS = "\r\x85\u2028\u2029"
#: A sign # after a blank, with letters or figures at once after it: a remark has a space there.
_GLUED_REMARK = re.compile(r"[ \t]+(#\w.*)")
_QUOTE_IT = (
    "Si ce sont des mots de la valeur, mettez-la toute entre guillemets droits\u00a0; si c’est une remarque, laissez "
    "une espace après le signe #."
)
#: What stands, without quotes, for no value.
NOTHING = ("", "~", "null", "Null", "NULL")
#: What YAML does not let a file hold: told by what it is, since Python goes through each sign of a set as it compiles.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class _UnreadableError(Exception):
    """Raised with the fault that hides the rest of the file."""

    def __init__(self, fault: Diagnostic) -> None:
        self.fault = fault
        super().__init__(fault.message)


def read_yaml(content: bytes, path: str) -> Document:
    """The document in `content`; `path` is how its diagnostics name the file."""
    document = Document(path)
    try:
        text = _decoded(content, document)
        source = _Source(path, lines_of(text))
        _check_characters(text, source)
        held = _held_colons(text)
        walk = _Walk(document, source, held="" if held is text else _HELD)
        document.data = walk.value(_compose(held, source, document.faults), ())
    except _UnreadableError as failure:
        document.faults, document.is_readable = [*document.faults, failure.fault], False
    return document


def lines_of(text: str) -> list[str]:
    """The lines of a text, as YAML parts them."""
    return _LINE_BREAK.split(text) if any(sign in text for sign in SELDOM_BREAKS) else text.split("\n")


def nodes_of(text: str) -> Node | None:
    """The nodes of a text that `read_yaml` read, as it reads them; None for an empty one.

    ValueError for a text that is no YAML: who asks has read its faults before.
    """
    try:
        found: Any = yaml.compose(_held_colons(text), Loader=PARSER)
    except yaml.YAMLError as failure:
        raise ValueError(str(failure)) from failure
    return cast("Node | None", found)


def _held_colons(text: str) -> str:
    """The text with the colons inside « … » held: there they are punctuation, « écrivez « accord: oui » »."""
    if "«" not in text or _ALREADY_HELD.search(text):
        return text
    return _GUILLEMETS.sub(lambda found: found[0].replace(": ", f"{_HELD} "), text)


#: What stands for a colon that parts nothing: as long as it, and in no text that an act prints.
_HELD = "\ue000"
#: That sign, typed as itself or by its code between double quotes: then none stands for a colon.
_ALREADY_HELD = re.compile(rf"{_HELD}|\\[uU]0*e000", re.IGNORECASE)
_GUILLEMETS = re.compile("«[^«»\n]*»")


class _Mark(Protocol):
    """A position of the parser, counted from 0."""

    line: int
    column: int


class Node(Protocol):
    """A node of the parser: what it is, how it is written, where it begins and where it ends."""

    id: str
    style: str | None
    flow_style: bool | None
    value: Any
    start_mark: _Mark
    end_mark: _Mark


class _Source(Struct, frozen=True):
    """The lines of a file, for the places of its faults."""

    path: str
    lines: list[str]

    def place(self, line: int, column: int) -> FilePlace:
        """The place of a position counted from 0."""
        return FilePlace(self.path, line + 1, column + 1, self.lines[line] if line < len(self.lines) else "")

    def start(self, node: yaml.Node) -> FilePlace:
        """Where a node begins."""
        mark, lines = node.start_mark, self.lines
        line = mark.line
        return FilePlace(self.path, line + 1, mark.column + 1, lines[line] if line < len(lines) else "")

    def of(self, mark: _Mark | None) -> FilePlace:
        """The place of a parser's mark, or the file as a whole."""
        return FilePlace(self.path) if mark is None else self.place(mark.line, mark.column)


def _decoded(content: bytes, document: Document) -> str:
    """The text of the file; a warning where it is not in UTF-8, and can be read all the same."""
    path = document.path
    if len(content) > MAX_BYTES:
        hint = "Un fichier de commune tient en 10\u00a0ko\u00a0: vérifiez que c’est le bon fichier."
        raise _UnreadableError(error("YAML-001", FilePlace(path), "Ce fichier dépasse 1\u00a0Mo.", hint))
    if decoded := decode(content):
        if decoded.remark:
            document.faults.append(warning("YAML-009", FilePlace(path), decoded.remark, _SAVE_IN_UTF_8))
        return unicodedata.normalize("NFC", decoded.text)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return unicodedata.normalize("NFC", content.decode())
    except UnicodeDecodeError as failure:
        before = content[: failure.start].decode().split("\n")
        excerpt = content.split(b"\n")[len(before) - 1].decode("utf-8", "replace").rstrip("\r")
        place = FilePlace(path, len(before), len(before[-1]) + 1, excerpt)
        message = "Ce fichier n’est pas en UTF-8\u00a0: un caractère ne peut pas être lu."
        raise _UnreadableError(error("YAML-002", place, message, _SAVE_IN_UTF_8)) from failure


def _check_characters(text: str, source: _Source) -> None:
    if found := FORBIDDEN.search(text):
        lines = lines_of(text[: found.start()])
        message = f"Le fichier ne peut pas être lu\u00a0: il contient le caractère invisible U+{ord(found[0]):04X}."
        place = source.place(len(lines) - 1, len(lines[-1]))
        raise _UnreadableError(
            error(
                "YAML-003",
                place,
                message,
                "Supprimez-le, ou tapez la ligne de nouveau.",
                subject=f"U+{ord(found[0]):04X}",
            )
        )


def _compose(text: str, source: _Source, faults: list[Diagnostic]) -> yaml.Node:
    """The one document of the text, once it is known to be neither too deep nor too large."""
    try:
        if not _is_plain_and_small(text, source.lines):
            faults += _tag_faults(text, source)
        node = yaml.compose(text, Loader=_untyped(PARSER))
    except yaml.MarkedYAMLError as failure:
        raise _UnreadableError(_syntax_fault(failure, source)) from failure
    except (yaml.YAMLError, ValueError, OverflowError) as failure:  # a code of a character that does not exist
        what, hint = sentence("unknown escape", "")
        message = f"Le fichier ne peut pas être lu\u00a0: {what}."
        raise _UnreadableError(error("YAML-003", FilePlace(source.path), message, hint)) from failure
    if node is None or _is_empty(node):
        hint = "Reprenez le fichier d’exemple."
        raise _UnreadableError(error("YAML-004", FilePlace(source.path), "Ce fichier est vide.", hint))
    return node


@cache
def _untyped(parser: type[Any]) -> type[Any]:
    """That parser, spared the search for the type of each value, which nobody asks for."""

    class Untyped(parser):  # type: ignore[misc]
        def resolve(self, *_: object) -> str:
            return ""

        def descend_resolver(self, *_: object) -> None:
            """No type depends on where a value stands."""

        ascend_resolver = descend_resolver

    return Untyped


def _is_plain_and_small(text: str, lines: Sequence[str]) -> bool:
    """Whether the signs of a text show alone that it has no type, no anchor, and that its values can all be built.

    A list or a mapping that holds another begins before it on their lines, but for a list right below its name, which
    may begin with it; or a bracket opens it. No sign makes more than two events of the parser.
    """
    if "!" in text or "&" in text or len(text) >= MAX_NODES:
        return False
    opened = text.count("[") + text.count("{")
    if 2 * (max(map(len, lines)) + 1) + opened < _MANY_LEVELS:  # no line is long enough to begin so many
        return True
    deepest = max(len(line) - len(line.lstrip(_LEAD)) for line in lines)
    return 2 * (deepest + 1) + opened < _MANY_LEVELS


def _tag_faults(text: str, source: _Source) -> list[Diagnostic]:
    """The faults of the types that were typed (`!!int`); raises where the values are too deep or too many."""
    faults = []
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=PARSER)):
        depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
        if isinstance(event, yaml.ScalarEvent) and event.anchor and not event.value:
            what, hint = sentence("undefined alias", "")
            message = f"Le fichier ne peut pas être lu\u00a0: {what}."
            raise _UnreadableError(error("YAML-003", source.of(event.start_mark), message, hint))
        if tag := getattr(event, "tag", None):
            shown = cited(tag.replace("tag:yaml.org,2002:", "!!"))
            hint = "Écrivez la valeur seule, ou entre guillemets si elle commence par «\u00a0!\u00a0»."
            faults.append(
                error(
                    "YAML-006", source.of(event.start_mark), f"L’étiquette {shown} n’est pas admise.", hint, subject=tag
                )
            )
        if depth > MAX_DEPTH:
            raise _UnreadableError(_too_deep(source.of(event.start_mark)))
        if count > 2 * MAX_NODES:
            raise _UnreadableError(_too_large(source.of(event.start_mark)))
    return faults


def _too_deep(place: FilePlace) -> Diagnostic:
    message = f"Les valeurs de ce fichier sont emboîtées sur plus de {MAX_DEPTH} niveaux."
    return error(
        "YAML-005", place, message, "Mettez entre guillemets un texte qui contient des crochets ou des accolades."
    )


def _too_large(place: FilePlace) -> Diagnostic:
    message = "Ce fichier contient trop de valeurs, ou des renvois (*) qui se répètent."
    return error("YAML-005", place, message, "Écrivez chaque valeur elle-même, et seulement celles de cette commune.")


def _syntax_fault(failure: yaml.MarkedYAMLError, source: _Source) -> Diagnostic:
    problem, mark = failure.problem or "", failure.problem_mark or failure.context_mark
    unsure = any(piece in problem for piece in UNSURE)
    if unsure and mark is not None and (slip := find_slip(source.lines, mark.line)):
        message = f"Le fichier ne peut pas être lu\u00a0: {slip.what}."
        return error("YAML-003", source.place(slip.row, slip.column), message, slip.hint)
    if any(piece in problem for piece in OPENED_ABOVE):
        mark = failure.context_mark or mark  # where the quotation mark or the bracket was opened
    place = source.of(mark)
    what, hint = sentence(problem, place.excerpt[place.column - 1 : place.column] if place.line else "")
    return error("YAML-003", place, f"Le fichier ne peut pas être lu\u00a0: {what}.", hint)


class _Walk:
    """One pass over the nodes, bounded in number: an alias cannot make a small file huge.

    `held` is what stands for a colon in their texts, empty where nothing does.
    """

    def __init__(self, document: Document, source: _Source, held: str) -> None:
        self.document, self.source, self.held, self.count = document, source, held, 0
        self.open: list[yaml.Node] = []

    def value(self, node: yaml.Node, path: Path) -> Plain:
        self.count += 1
        place = self.source.start(node)
        if self.count > MAX_NODES:
            raise _UnreadableError(_too_large(place))
        self.document.values[path] = place
        if isinstance(node, yaml.ScalarNode):
            return self.text(node, path)
        if node in self.open:
            message, hint = "Ce renvoi (*) se contient lui-même.", "Écrivez la valeur elle-même."
            raise _UnreadableError(error("YAML-005", place, message, hint))
        if len(self.open) == MAX_DEPTH:
            raise _UnreadableError(_too_deep(place))
        self.open.append(node)
        found = self.held_by(node, path)
        self.open.pop()
        return found

    def held_by(self, node: yaml.Node, path: Path) -> Plain:
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, path)
        return [self.value(item, (*path, number)) for number, item in enumerate(node.value)]

    def text(self, node: yaml.ScalarNode, path: Path) -> str | None:
        if _is_empty(node):
            self.document.empty[path] = str(node.value)
            return None
        if not node.style:
            line, end = node.start_mark.line, node.end_mark
            if line != end.line:
                self.check_lines(node)
            if end.column < len(self.source.lines[end.line]):
                self.check_remark(node)
        value: str = node.value
        return value.replace(self.held, ":") if self.held else value

    def check_lines(self, node: yaml.ScalarNode) -> None:
        """A fault where a value without quotes has swallowed the lines of a list."""
        lines, start, last = self.source.lines, node.start_mark, node.end_mark.line
        if lines[start.line][: start.column].strip() not in ("", "-"):
            return  # a value beside its name, where such lines may follow
        if slip := swallowed_list(lines, start.line, last):
            message = f"{slip.what[:1].upper()}{slip.what[1:]}."
            self.document.faults.append(error("YAML-010", self.source.place(slip.row, slip.column), message, slip.hint))

    def check_remark(self, node: yaml.ScalarNode) -> None:
        """A fault where words of a value without quotes are read as a remark: « lot #12 »."""
        row, column = node.end_mark.line, node.end_mark.column
        if found := _GLUED_REMARK.match(self.source.lines[row], column):
            message = f"{cited(found[1])} est lu comme une remarque\u00a0: aucun acte ne l’aura."
            place = self.source.place(row, found.start(1))
            self.document.faults.append(error("VAR-020", place, message, _QUOTE_IT, subject=found[1]))

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            key = _key(key_node)
            if key is None:
                self.fault("YAML-007", key_node, *_no_name(key_node))
            elif key in found:
                first = self.document.keys[(*path, key)].line
                message = f"{cited(key)} est écrit deux fois\u00a0: déjà à la ligne {first}."
                self.fault("YAML-008", key_node, message, "Gardez une seule des deux lignes.", key)
            else:
                below = (*path, key)
                self.document.keys[below] = self.source.start(key_node)
                found[key] = self.value(value_node, below)
        return found

    def fault(self, code: str, node: yaml.Node, message: str, hint: str, subject: str = "") -> None:
        self.document.faults.append(error(code, self.source.start(node), message, hint, subject=subject))


def _key(node: yaml.Node) -> str | None:
    """The name in a key, or None when no variable can be named so."""
    if not isinstance(node, yaml.ScalarNode):
        return None
    key = str(node.value)
    return key if key and len(key) <= MAX_CITED and key.isprintable() else None


def _no_name(node: yaml.Node) -> tuple[str, str]:
    """Why a key is no name, and what to type."""
    blank = odd_blank_in(str(node.value)) if isinstance(node, yaml.ScalarNode) else ""
    if blank:
        return f"Ce nom de variable contient {blank}.", "Effacez-la\u00a0: le deux-points suit le nom, puis une espace."
    return "Un nom de variable est un simple mot.", "Écrivez nom: valeur, le nom en un mot."


def _is_empty(node: yaml.Node) -> bool:
    """True where nothing was typed, not even quotes, or a word by which YAML says nothing.

    libyaml names the style of a bare text "", PyYAML None.
    """
    return isinstance(node, yaml.ScalarNode) and node.value in NOTHING and not node.style
