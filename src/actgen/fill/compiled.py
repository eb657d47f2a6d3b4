"""A Word template compiled once: parts without tags kept as they are compressed, parts with tags as Jinja code."""

from __future__ import annotations

import functools
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from jinja2 import Template, TemplateSyntaxError, nodes
from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.core.errors import WordingError, stop_on_errors
from actgen.fill.layout.finishing import Layout, layout_of
from actgen.fill.layout.loop_ties import loosened
from actgen.fill.leftovers import kept_entries
from actgen.fill.nothing_lost import expected, loss, unprepared
from actgen.fill.pictures import BEFORE_PICTURE, mark_pictures, note_pictures
from actgen.fill.prepare import isolate_run_tags, jinja_source
from actgen.fill.preview.tracing import OPENS, opens, trace
from actgen.fill.printing import RECORD, ActEnvironment, Record, accent_titles, typeset_strings
from actgen.fill.tag_faults import tag_faults
from actgen.grammar.around import EACH
from actgen.grammar.code import PIECES
from actgen.grammar.repeating import ROUNDS, guard_loops
from actgen.grammar.walking import every, names_read
from actgen.library.layout.rooms import add_rooms
from actgen.library.layout.table_marks import mark_style, mark_tables
from actgen.ooxml.blocks import style_names
from actgen.ooxml.clauses import NO_CLAUSES, Clauses
from actgen.ooxml.house import find_style
from actgen.ooxml.mending import PREPARED_TAG, mend
from actgen.ooxml.packing.archive import MAX_XML_PART
from actgen.ooxml.packing.package import TEXT_PART, french_part_name, read_package
from actgen.ooxml.packing.parts import DECLARATION, written_part
from actgen.ooxml.packing.tidying import tidy
from actgen.ooxml.packing.zipping import Entry, stored
from actgen.ooxml.styles import STYLES_PART
from actgen.ooxml.typesetting import typeset
from actgen.ooxml.xml import Element, parse, seen, serialise
from actgen.tags.clauses import Inclusion
from actgen.tags.placed import Origin, Tag, make_safe, read_paragraphs, read_tags
from actgen.tags.statements import readings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.ooxml.house import HouseStyle

#: How many bytes a character takes at most.
_MOST_BYTES = 4
#: How many pieces of a part are printed at least before it is asked whether they are too many: more than most have.
_TOGETHER = 256
_ENVIRONMENT = ActEnvironment()
#: Where each value that is printed is marked too.
_TRACING = ActEnvironment()
_TRACING.filters[OPENS] = opens


class Part(Struct, frozen=True):
    """A part with tags: its name in the archive, its French name, its code, the source of that code, its tags.

    `lines` are the lines of the source where the tags begin, one for each of `paragraphs`; `names` are the paths that
    they read, `ecoles[].nom`; what stands between them is no longer than `longest`; `roots` are the values that its
    code takes, by their names at the top; `has_pictures` where some of them are pictures.
    """

    name: str
    label: str
    code: Template
    source: str
    lines: tuple[int, ...]
    paragraphs: tuple[tuple[Origin, str], ...]
    names: frozenset[str]
    longest: int
    roots: frozenset[str] = frozenset()
    has_pictures: bool = False

    def pieces(self, context: Mapping[str, Any], record: Record) -> list[str | None]:
        """What the part prints around these values, None for each of them; they are noted in the record, as markup.

        WordingError when that is more than a part of a Word file may hold.
        """
        pieces = self.noting(context, record)
        self.settle(pieces, record)
        return pieces

    def noting(self, context: Mapping[str, Any], record: Record) -> list[str | None]:
        """The same, before the values that go together are settled."""
        pieces: list[str | None] = []
        code, read = self.code, {name: context[name] for name in self.roots if name in context}
        given = {**read, RECORD: record, ROUNDS: record.rounds, PIECES: pieces}
        # these values alone, since the closed world has no others
        printed = code.root_render_func(code.environment.context_class(code.environment, given, code.name, code.blocks))
        while self._goes_on(printed, pieces, max(_TOGETHER, 2 * len(pieces))):
            self.settle(pieces, record)
        return pieces

    def settle(self, pieces: Sequence[str | None], record: Record) -> None:
        """Have the values typeset that were noted; WordingError as of `pieces`."""
        record.settle()
        said = sum(map(len, record.values))
        most = len(pieces) * self.longest * _MOST_BYTES + said  # what is far from too long is not put together
        if most > MAX_XML_PART and len("".join(filter(None, pieces)).encode()) + said > MAX_XML_PART:
            raise WordingError(*_too_long(self.label))

    def _goes_on(self, printed: Iterator[object], pieces: Sequence[str | None], many: int) -> bool:
        """Whether there is more to print behind so many pieces; a failure is told with the line where it began."""
        try:
            for _ in printed:
                if len(pieces) > many:
                    return True
        except Exception:  # noqa: BLE001 - Jinja’s own way to say which line failed
            self.code.environment.handle_exception()
        return False

    def place(self, document: str, line: int) -> WordPlace:
        """The paragraph of the tag that stands at a line of the source, with its words."""
        nearest = bisect_right(self.lines, line) - 1
        (part, number), words = self.paragraphs[nearest] if nearest >= 0 else (Origin(self.label, 0), "")
        return WordPlace(document, part, number, words)


class CompiledTemplate(Struct, frozen=True, dict=True):
    """A template ready to be filled any number of times; `parts` maps places in `entries` to what is rendered there.

    `styles` are the house styles by their identities in the file.
    """

    label: str
    entries: tuple[Entry, ...]
    parts: tuple[tuple[int, Part], ...]
    styles: Mapping[str, HouseStyle] = field(default_factory=dict)

    @functools.cached_property
    def layout(self) -> Layout:
        """What its styles ask for once it is filled."""
        return layout_of(self.styles)

    @functools.cached_property
    def pictured(self) -> tuple[Part, ...]:
        """Its parts of which some tags print pictures."""
        return tuple(part for _, part in self.parts if part.has_pictures)

    @functools.cached_property
    def reads(self) -> frozenset[str]:
        """The paths of the context that it reads; what it reads of the elements of a list reads the list."""
        return frozenset(name.partition(EACH)[0] for name in self.names)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """The paths that its tags read, `ecoles[].nom`."""
        return frozenset[str]().union(*(part.names for _, part in self.parts))


@functools.lru_cache(maxsize=64)
def compile_template(
    content: bytes, label: str, clauses: Clauses = NO_CLAUSES, *, accents: bool = False, traced: bool = False
) -> CompiledTemplate:
    """The template in a .docx, with the clauses that it includes, in French typography.

    With `accents`, words in capitals get the accents that are certain; where `traced`, each value that is printed is
    marked, for a preview alone. InputFault with every fault of its tags and of its clauses, each with part and
    paragraph.
    """
    package = read_package(content, label)
    inclusion = Inclusion(package, clauses)
    entries, styles = list(kept_entries(package)), style_names(package)
    parts: list[tuple[int, Part]] = []
    faults: list[Diagnostic] = []
    for place, entry in enumerate(entries):
        if entry.name == STYLES_PART:
            entries[place] = _with_marked_style(entry)
        if not TEXT_PART.fullmatch(entry.name):
            continue
        root, part = _mended(entry), french_part_name(entry.name)
        origins = inclusion.include(root, part)
        found = tag_faults(root, label, part, origins)
        tags = read_tags(root, read_paragraphs(root, origins))
        if found:
            faults += found
        elif not tags:
            mark_tables(root, styles)
            add_rooms(root, styles)
            entries[place] = _static(entry, typeset(root, accents=accents))
        elif inclusion.faults:
            continue
        elif isinstance(
            made := _compiled(root, tags, origins, entry.name, label, styles, accents=accents, traced=traced), Part
        ):
            parts.append((place, made))
        else:
            faults.append(made)
    stop_on_errors(dict.fromkeys([*inclusion.faults, *faults]))
    known = {identity: style for identity, name in styles.items() if (style := find_style(name))}
    return CompiledTemplate(label, tuple(entries), tuple(parts), known)


def _too_long(label: str) -> tuple[str, str]:
    message = f"Ce que le modèle imprime ici ({label}) dépasse {MAX_XML_PART // 1_000_000}\u00a0Mo."
    return message, "Ses répétitions (for) s’emboîtent, ou répètent un trop long passage\u00a0: séparez-les."


def _mended(entry: Entry) -> Element:
    root = parse(entry.content())
    mend(root)
    tidy(root)
    return root


def _with_marked_style(entry: Entry) -> Entry:
    root = parse(entry.content())
    return written_part(entry.name, root) if mark_style(root) else entry


def _static(entry: Entry, made: Element) -> Entry:
    """A part without tags: as it stands in the template, unless mending or typography changed something in it."""
    xml = serialise(made)
    return entry if xml == serialise(seen(entry.content())) else stored(entry.name, (DECLARATION + xml).encode())


def _compiled(
    root: Element,
    tags: list[Tag],
    origins: tuple[Origin, ...],
    name: str,
    label: str,
    styles: Mapping[str, str],
    *,
    accents: bool,
    traced: bool,
) -> Part | Diagnostic:
    part = french_part_name(name)
    places = tuple((Origin(tag.paragraph.part or part, tag.paragraph.number), tag.paragraph.words) for tag in tags)
    root = typeset(root, accents=accents)
    isolate_run_tags(read_tags(root, read_paragraphs(root, origins)))
    make_safe(root)
    has_pictures = mark_pictures(root)
    said = expected(root, origins)
    mark_tables(root, styles)
    add_rooms(root, styles)
    source = DECLARATION + jinja_source(root)
    if lost := loss(said, source, label, part):
        return lost
    try:
        tree = _ENVIRONMENT.parse(loosened(source))
    except TemplateSyntaxError:  # each tag is sound: something that looks like a tag stands outside the text
        return unprepared(label, part)
    roots = names_read(tree)
    note_pictures(tree)
    if traced:
        trace(tree, BEFORE_PICTURE)
    guard_loops(tree)
    typeset_strings(tree)
    if accents:
        accent_titles(tree)
    names = frozenset(reading.path for _, reading in readings_of(tags))
    code = (_TRACING if traced else _ENVIRONMENT).from_string(tree)
    return Part(name, part, code, source, tuple(_lines(source)), places, names, _longest(tree), roots, has_pictures)


def _longest(tree: nodes.Template) -> int:
    """The most characters that a piece of a template may have: those that stand together go into one."""
    said = [
        [one for one in output.nodes if isinstance(one, nodes.TemplateData)] for output in every(nodes.Output, tree)
    ]
    return max([sum(len(one.data) for one in each) for each in said], default=0)


def _lines(source: str) -> Iterator[int]:
    """The line after the one where each tag of a source begins, counted from 1: there its words stand."""
    line, last = 2, 0
    for tag in PREPARED_TAG.finditer(source):
        line += source.count("\n", last, tag.start())
        last = tag.start()
        yield line
