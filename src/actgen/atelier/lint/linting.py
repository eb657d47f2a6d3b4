"""One template, one clause or one file examined: every check, each fault with its place and its anchor in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.lint.articles import article_faults
from actgen.atelier.lint.headings import heading_faults
from actgen.atelier.lint.journal import journal_faults
from actgen.atelier.lint.known import known_names
from actgen.atelier.lint.leftovers import leftover_faults
from actgen.atelier.lint.lists import list_faults
from actgen.atelier.lint.pictures import picture_faults
from actgen.atelier.lint.places import place_faults
from actgen.atelier.lint.preparing import preparation_faults
from actgen.atelier.lint.spelling import spelling_faults
from actgen.atelier.lint.styles import style_faults
from actgen.atelier.lint.tables import size_faults, table_faults
from actgen.atelier.lint.tags.grammar import grammar_faults
from actgen.atelier.lint.tags.meaning import meaning_faults
from actgen.atelier.lint.template import Finding, Template, raw_part
from actgen.atelier.lint.typed import typed_faults
from actgen.atelier.lint.unread import unread_faults
from actgen.atelier.lint.unseen import unseen_faults
from actgen.atelier.manifests.shelves import shelf_faults
from actgen.atelier.reference.code_table import severity_of
from actgen.core.diagnostics import Diagnostic, FilePlace, WordPlace
from actgen.core.errors import ActgenError, InputFault
from actgen.core.files import read_file
from actgen.core.names import TemplateName, parse_template_name
from actgen.core.still import standing_still
from actgen.document.official_text import as_told
from actgen.document.paragraphs import excerpt
from actgen.document.word.told import told_things
from actgen.facts.readable import context_shape, without_its_manifest
from actgen.fill.letterhead import Letterhead, letterhead_faults
from actgen.kinds.catalogue import kinds_of, shipped_kinds
from actgen.kinds.manifest import all_facts
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.clauses import load_clauses
from actgen.ooxml.blocks import style_names
from actgen.ooxml.clauses import NO_CLAUSES, clause_label, clause_named
from actgen.ooxml.mending import TAG, own_words
from actgen.ooxml.packing.package import Package, read_package, read_received
from actgen.ooxml.xml import Element, w
from actgen.tags.template import read_template, tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from actgen.atelier.lint.template import Part
    from actgen.core.project import Project
    from actgen.kinds.manifest import Facts, Manifeste
    from actgen.tags.placed import Paragraph

#: The checks that need nothing but the template, in the order of what a reader would do first.
CHECKS: tuple[Callable[[Template], Iterator[Finding]], ...] = (
    grammar_faults,
    meaning_faults,
    place_faults,
    table_faults,
    size_faults,
    style_faults,
    heading_faults,
    list_faults,
    article_faults,
    unseen_faults,
    picture_faults,
    leftover_faults,
    spelling_faults,
)


class Fault(Struct, frozen=True):
    """A diagnostic, and where in the Word file it can be shown: the part, the rank of the paragraph, the words.

    `nth` counts from 0 where the paragraph has the same words several times.
    """

    diagnostic: Diagnostic
    file: str = ""
    rank: int | None = None
    words: str = ""
    nth: int = 0


@standing_still()
def lint_template(
    project: Project, name: TemplateName, contract: Iterable[Diagnostic] = (), besides: Iterable[Diagnostic] = ()
) -> tuple[Fault, ...]:
    """Every fault of a template of the project, in reading order: those of its manifest first, from `contract`.

    `besides` are faults that others found in its Word file, those of an official text.
    """
    content = read_file(project.template_file(name, ".docx"))
    try:
        located = load_manifest(project, name)
    except InputFault as fault:
        return (*map(Fault, fault.diagnostics), *_examined(project, content, str(name), acte=name.acte))
    manifest = located.model
    found = _examined(project, content, str(name), acte=name.acte, manifest=manifest, name=name, besides=besides)
    if manifest.is_official:
        found = tuple(replace(one, diagnostic=as_told([one.diagnostic])[0]) for one in found)
    told = (*located.document.faults, *shelf_faults(project, kinds_of(project), name))
    return (*map(Fault, told), *_contract(project, name, contract, found), *found)


def lint_clause(project: Project, name: str) -> tuple[Fault, ...]:
    """Every fault of a common clause, read as any act could include it."""
    content = read_file(project.clause_file(name, ".docx"))
    return _examined(project, content, clause_label(name), is_clause=True)


def lint_letterhead(project: Project, commune: str) -> tuple[Fault, ...]:
    """Every fault of the letterhead of a collectivité, read as any act could have it."""
    path = project.letterhead_file(commune)
    content, label = read_file(path), project.show(path)
    try:
        besides = letterhead_faults(Letterhead(label, content))
    except InputFault:  # told by what opens the file
        besides = []
    return _examined(project, content, label, is_clause=True, besides=besides)


def lint_file(project: Project | None, content: bytes, label: str) -> tuple[Fault, ...]:
    """Every fault of a Word file that stands outside the templates of a project."""
    return _examined(project, content, label)


def opened(content: bytes, label: str) -> tuple[Package, tuple[Diagnostic, ...]]:
    """The file, and why it is refused where it can be read all the same: links to the outside."""
    try:
        return read_package(content, label), ()
    except InputFault as fault:
        return read_received(content, label), fault.diagnostics


def _examined(
    project: Project | None,
    content: bytes,
    label: str,
    *,
    acte: str = "",
    manifest: Manifeste | None = None,
    name: TemplateName | None = None,
    is_clause: bool = False,
    besides: Iterable[Diagnostic] = (),
) -> tuple[Fault, ...]:
    try:
        package, refused = opened(content, label)
    except InputFault as fault:
        return tuple(map(Fault, fault.diagnostics))
    clauses = load_clauses(project) if project else NO_CLAUSES
    read = tagged(package, clauses) if refused else read_template(content, label, clauses)
    kinds = kinds_of(project) if project else shipped_kinds()
    faits = _facts(project, name, manifest) if project and name and manifest else None
    shape = context_shape(kinds, acte, faits, manifest)
    template = Template(
        label,
        package,
        tuple(raw_part(part, package) for part in read.parts),
        style_names(package),
        shape if project else without_its_manifest(shape),
        context_shape(kinds),
        is_clause=is_clause,
        manifest=manifest,
    )
    findings = list(_each_once(_findings(project, template, faits)))
    placed = {finding.subject for finding in findings if finding.code == _LINK}
    kept = (one for one in refused if not _is_placed(one, placed))
    places = _Places(template)
    told = (*kept, *read.faults, *told_things(package), *besides)
    faults = [*map(places.again, told), *map(places.of, findings)]
    if not any(fault.diagnostic.code.startswith(("BAL", "CLA", "MOD")) for fault in faults):
        faults += map(places.again, preparation_faults(template))
        if manifest and acte in kinds:
            faults += map(places.of, unread_faults(template, kinds[acte], manifest))
    return tuple(sorted(dict.fromkeys(faults), key=_reading_order))


def _findings(project: Project | None, template: Template, faits: Facts | None) -> Iterator[Finding]:
    """What each check finds, and what the project knows besides."""
    for check in CHECKS:
        yield from check(template)
    if project:
        yield from typed_faults(template, known_names(project, faits, template.manifest))
        yield from _journal(project, template)


#: A link out of the file, and a field that no act may hold.
_LINK, _FIELD = "MOD-008", "MOD-011"


def _is_placed(fault: Diagnostic, links: Collection[str]) -> bool:
    """Whether a paragraph tells, with its article, what the file is refused for: one of `links`, or a field."""
    if fault.code == _LINK:
        return fault.subject in links
    return fault.code == _FIELD and isinstance(fault.place, WordPlace) and fault.place.paragraph > 0


def _each_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those that say the same again of the same paragraph."""
    told: set[tuple[str, str, str, int]] = set()
    for finding in findings:
        if finding.paragraph is None or finding.identity not in told:
            told.add(finding.identity)
            yield finding


def _facts(project: Project, name: TemplateName, manifest: Manifeste) -> Facts:
    """The facts that the tags of a template may read: its own, or those of the versions of the act that it approves."""
    sources = [manifest]
    if manifest.approuve:
        others = [one for one in list_templates(project) if one.academie == name.academie]
        sources += [load_manifest(project, one).model for one in others if one.acte == manifest.approuve]
    return all_facts([source.facts for source in sources])


def _journal(project: Project, template: Template) -> Iterator[Finding]:
    """What the journal does not say, where the version replaced is there and sound."""
    replaced = template.manifest.remplace if template.manifest else None
    if not replaced:
        return
    try:
        former = parse_template_name(replaced)
        yield from journal_faults(template, read_package(read_file(project.template_file(former, ".docx")), replaced))
    except ActgenError:  # told with the manifest
        return


def _contract(
    project: Project, name: TemplateName, contract: Iterable[Diagnostic], found: Iterable[Fault]
) -> Iterator[Fault]:
    """MAN: what the manifest says and the tags do not; a fact told already, in a tag or as typed, is not told again."""
    named = (fault.diagnostic.subject.rpartition(".") for fault in found if fault.diagnostic.code in _OF_FACTS)
    told = {fact for owner, _, fact in named if owner}
    shown = project.show(project.template_file(name, ".yaml"))
    for one in contract:
        if isinstance(one.place, FilePlace) and one.place.path == shown and not _is_told(one, told):
            yield Fault(one)


#: What a template tells of a fact: a tag that reads what is not given, a date and a number that are typed.
_OF_FACTS = ("REM-001", "LNT-013", "LNT-014")
#: What its manifest tells of one: given and not read, read and not given.
_GIVEN = ("MAN-004", "MAN-005")


def _is_told(fault: Diagnostic, told: Collection[str]) -> bool:
    """Whether the fact of a fault, « cout » of « marche.cout », is among those told."""
    return fault.code in _GIVEN and fault.subject.split(".")[1] in told


class _Places:
    """Where the faults of a template stand, and where its file shows them."""

    def __init__(self, template: Template) -> None:
        self._label = template.label
        self._named: dict[tuple[str, int], tuple[Part, Paragraph]] = {}
        self._clauses: dict[tuple[str, str], int | None] = {}
        for part in template.parts:
            for paragraph in part.paragraphs:
                self._named.setdefault((paragraph.part or part.label, paragraph.number), (part, paragraph))

    def of(self, finding: Finding) -> Fault:
        """A finding with its place; one that a clause brought is shown where the template includes the clause."""
        part, paragraph = finding.part, finding.paragraph
        severity, place = severity_of(finding.code), WordPlace(self._label)
        diagnostic = Diagnostic(severity, finding.code, place, *finding.wording, finding.about)
        if part is None:
            return Fault(diagnostic)
        if paragraph is None:
            return Fault(replace(diagnostic, place=WordPlace(self._label, part.label)), part.file)
        words = paragraph.words or _all_words(paragraph.element)
        place = WordPlace(
            self._label,
            paragraph.part or part.label,
            paragraph.number,
            _around(words, finding.words, finding.nth),
            part.setting_of(paragraph).heading,
        )
        rank = part.rank_of(paragraph)
        if rank is None and paragraph.part:
            rank = self._rank_of_clause(part, paragraph.part)
        return Fault(replace(diagnostic, place=place), part.file, rank, finding.words, finding.nth)

    def again(self, diagnostic: Diagnostic) -> Fault:
        """A diagnostic of another stage, with its article and its anchor where it names a paragraph."""
        place = diagnostic.place
        if not isinstance(place, WordPlace) or (place.part, place.paragraph) not in self._named:
            return Fault(diagnostic)
        part, paragraph = self._named[place.part, place.paragraph]
        placed = replace(place, excerpt=excerpt(place.excerpt), article=part.setting_of(paragraph).heading)
        return Fault(replace(diagnostic, place=placed), part.file, part.rank_of(paragraph))

    def _rank_of_clause(self, part: Part, label: str) -> int | None:
        """The rank of the paragraph that includes a clause, or the one that includes it; sought once."""
        if (part.file, label) not in self._clauses:
            name = label.rpartition(" ")[2]
            included = (map(clause_named, TAG.findall(own_words(one))) for one in part.raw.iter(w("p")))
            ranks = (rank for rank, names in enumerate(included) if name in names)
            self._clauses[part.file, label] = next(ranks, None)
        return self._clauses[part.file, label]


def nth_place(text: str, words: str, nth: int) -> int:
    """Where the words stand for the nth time, or for the last; -1 where they do not."""
    at = text.find(words)
    for _ in range(nth):
        following = text.find(words, at + 1)
        at = following if following >= 0 else at
    return at


def _around(text: str, words: str, nth: int) -> str:
    """At most about a hundred characters of the text, these words in their middle."""
    flat = text.replace("\n", " ").replace("\t", " ")
    at = max(nth_place(flat, words, nth), 0)
    room = max(_SHOWN - len(words), 0)
    start = 0 if len(flat) <= _SHOWN else max(min(at - room // 2, len(flat) - _SHOWN), 0)
    end = max(start + _SHOWN, at + len(words)) if len(words) < 2 * _SHOWN else start + _SHOWN
    return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


_SHOWN = 100


def _all_words(paragraph: Element) -> str:
    """The words of a paragraph of the file, deleted ones too."""
    return own_words(paragraph) or "".join(text.text or "" for text in paragraph.iter(w("t"), w("delText")))


_ORDER = {"": 0, "en-tête de page": 1, "corps du texte": 2}


def _reading_order(fault: Fault) -> tuple[int, int, str]:
    place = fault.diagnostic.place
    if not isinstance(place, WordPlace):
        return 0, 0, ""
    part = 2 if place.part.startswith("clause ") else _ORDER.get(place.part, 3)
    return part, (fault.rank or 0) if part == _ORDER["corps du texte"] else place.paragraph, fault.diagnostic.code
