"""What a branch changes in the acts: its templates, clauses and goldens beside those that it started from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.compare.passages import by_heading, difference
from actgen.atelier.goldens.comparison import golden_lines
from actgen.atelier.goldens.page_comparison import compare_pages
from actgen.atelier.goldens.page_store import holds_pages, read_pages
from actgen.atelier.goldens.producing import produce, produce_with_pages
from actgen.atelier.goldens.store import read_goldens
from actgen.atelier.goldens.verdict import Verdict, judge
from actgen.atelier.revision.comparison import Comparison, compare_versions
from actgen.atelier.revision.versions import open_version
from actgen.atelier.revision.wording import summary
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.french.agreement import plural
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.clauses import list_clauses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.compare.passages import Headed, Passage
    from actgen.atelier.goldens.page_comparison import PagesChange
    from actgen.atelier.goldens.store import GoldenName
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

_CLAUSE = "commun/"
_BEFORE, _AFTER = "avant", "après"


class Became(StrEnum):
    """What a branch made of a file."""

    ADDED = "nouveau"
    CHANGED = "modifié"
    REMOVED = "supprimé"


class TemplateChange(Struct, frozen=True):
    """A template or a clause: what became of it, and the comparison; none where there is nothing to compare it with.

    `reasons` say why a comparison could not be made.
    """

    name: str
    became: Became
    comparison: Comparison | None = None
    reasons: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """What changes, in a sentence."""
        if self.reasons:
            return f"Illisible\u00a0: {' '.join(self.reasons)}"
        if self.comparison is None:
            alone = "Aucune version à laquelle le comparer."
            return alone if self.became is Became.ADDED else "Il n’est plus dans le projet."
        told = summary(self.comparison.revision)
        beside = f"Comparé à {self.comparison.before.label}\u00a0: "
        return f"{beside}{told[:1].lower()}{told[1:]}" if self.became is Became.ADDED else told


class GoldenChange(Struct, frozen=True):
    """The accepted act: what became of it, the passages that changed, and what changed in its pages."""

    name: GoldenName
    became: Became
    passages: tuple[Passage, ...] = ()
    pages: tuple[PagesChange, ...] = ()

    def headed(self) -> tuple[Headed, ...]:
        """The passages under their headings, as a reader is shown them."""
        return tuple(by_heading(self.passages))


class PullRequest(Struct, frozen=True):
    """All that a branch changes in the acts, and the acts as it makes them beside its goldens."""

    templates: tuple[TemplateChange, ...]
    goldens: tuple[GoldenChange, ...]
    verdict: Verdict

    @property
    def shows_pages(self) -> bool:
        """Whether there are pages to be shown side by side."""
        return self.verdict.shows_pages or any(change.pictures for one in self.goldens for change in one.pages)

    @property
    def is_nothing(self) -> bool:
        """Whether no template, clause or golden changed."""
        return not (self.templates or self.goldens)

    def golden_counts(self) -> str:
        """« 1 golden modifié, 1 supprimé », or « aucun golden changé »."""
        counts = [(became, sum(one.became is became for one in self.goldens)) for became in Became]
        told = [f"{count}\u00a0{_agreed(became, count)}" for became, count in counts if count]
        if not told:
            return "aucun golden changé"
        first, _, rest = ", ".join(told).partition("\u00a0")
        return f"{first}\u00a0{plural(int(first), 'golden', 'goldens')} {rest}"


def pull_request(base: Project, head: Project) -> PullRequest:
    """What `head` changes in `base`."""
    pages = holds_pages(head)
    return PullRequest(
        (*_template_changes(base, head), *_clause_changes(base, head)),
        tuple(_golden_changes(base, head)),
        judge(head, (), produce_with_pages if pages else produce, pages=pages),
    )


def _template_changes(base: Project, head: Project) -> Iterator[TemplateChange]:
    old, new = set(list_templates(base)), set(list_templates(head))
    for name in sorted(old | new):
        if name not in new:
            yield TemplateChange(str(name), Became.REMOVED)
        elif name not in old:
            yield _added(head, name)
        elif _differs(base, head, name):
            yield _compared(str(name), str(name), base, head, Became.CHANGED)


def _clause_changes(base: Project, head: Project) -> Iterator[TemplateChange]:
    old, new = set(list_clauses(base)), set(list_clauses(head))
    for name in sorted(old | new):
        label = f"{_CLAUSE}{name}"
        if name not in new:
            yield TemplateChange(label, Became.REMOVED)
        elif name not in old:
            yield TemplateChange(label, Became.ADDED)
        elif read_file(base.clause_file(name, ".docx")) != read_file(head.clause_file(name, ".docx")):
            yield _compared(label, label, base, head, Became.CHANGED)


def _differs(base: Project, head: Project, name: TemplateName) -> bool:
    """Whether the Word file or the manifest is another one."""
    files = ((base.template_file(name, suffix), head.template_file(name, suffix)) for suffix in (".docx", ".yaml"))
    return any(
        (read_file(one) if one.is_file() else b"") != (read_file(other) if other.is_file() else b"")
        for one, other in files
    )


def _added(head: Project, name: TemplateName) -> TemplateChange:
    """A new template, beside the version that it replaces."""
    try:
        replaced = load_manifest(head, name).model.remplace
    except InputFault as fault:
        return TemplateChange(str(name), Became.ADDED, reasons=_messages(fault))
    if replaced is None or replaced not in map(str, list_templates(head)):
        return TemplateChange(str(name), Became.ADDED)
    return _compared(replaced, str(name), head, head, Became.ADDED)


def _compared(before: str, after: str, base: Project, head: Project, became: Became) -> TemplateChange:
    try:
        old, new = open_version(before, lambda: base), open_version(after, lambda: head)
    except InputFault as fault:
        return TemplateChange(after, became, reasons=_messages(fault))
    if before == after:
        old, new = replace(old, label=f"{before}, {_BEFORE}"), replace(new, label=f"{after}, {_AFTER}")
    return TemplateChange(after, became, Comparison(old, new, compare_versions(old, new)))


def _golden_changes(base: Project, head: Project) -> Iterator[GoldenChange]:
    old, new = read_goldens(base), read_goldens(head)
    old_pages, new_pages = read_pages(base), read_pages(head)
    for name in sorted(old.keys() | new.keys()):
        before, after = (goldens.get(name, b"") for goldens in (old, new))
        pages = compare_pages(old_pages.get(name, {}), new_pages.get(name, {}))
        if before == after and not pages:
            continue
        became = Became.ADDED if name not in old else Became.REMOVED if name not in new else Became.CHANGED
        texts = (golden_lines(content) for content in (before, after))
        changed = became is Became.CHANGED
        yield GoldenChange(name, became, difference(*texts) if changed else (), pages if changed else ())


def _messages(fault: InputFault) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.message for one in fault.diagnostics if one.is_error))


def _agreed(became: Became, count: int) -> str:
    many = "nouveaux" if became is Became.ADDED else f"{became}s"
    return plural(count, str(became), many)
