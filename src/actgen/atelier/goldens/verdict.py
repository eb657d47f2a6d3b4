"""The goldens of some communes, or of all: judged against their acts, and accepted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.goldens.comparison import Comparison, Produced, State, compare, orphans, with_pages
from actgen.atelier.goldens.looking import look_at
from actgen.atelier.goldens.page_store import PICTURE, read_pages, write_pages
from actgen.atelier.goldens.store import GoldenName, delete_golden, read_goldens, write_golden
from actgen.core.errors import InputFault, UsageFault
from actgen.core.still import standing_still
from actgen.french.agreement import plural
from actgen.variables.marks import MARK_CODE

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project

#: What makes the acts of one commune; it raises InputFault when its dossier has faults.
Render = Callable[["Project", str], Iterable[Produced]]


class Verdict(Struct, frozen=True):
    """The comparisons, and the faults of the communes whose acts could not be made.

    A commune whose file is still to be completed, and that never had a golden, is `unfinished`: no fault of it counts.
    `unseen` says which pages this machine could not look at; they count as those that are held.
    """

    comparisons: tuple[Comparison, ...]
    faults: Mapping[str, tuple[Diagnostic, ...]]
    unfinished: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def differing(self) -> tuple[Comparison, ...]:
        """The comparisons that find another state than the same."""
        return tuple(comparison for comparison in self.comparisons if not comparison.is_same)

    @property
    def is_clean(self) -> bool:
        """True where every act was made and is the same as its golden."""
        return not self.differing and not self.faults

    @property
    def shows_pages(self) -> bool:
        """Whether there are pages to be shown side by side."""
        return any(change.pictures for one in self.comparisons for change in one.page_changes)

    def count(self, state: State) -> int:
        """How many comparisons find that state."""
        return sum(comparison.state is state for comparison in self.comparisons)

    def summary(self) -> str:
        """The counts as one sentence: « 2 actes conformes à leurs goldens. »."""
        if not self.comparisons and not self.faults:
            return "Aucun acte à comparer."
        same = self.count(State.SAME)
        if self.is_clean:
            pages = sum(name.endswith(PICTURE) for one in self.comparisons for name in one.pages or ())
            held = f", {pages}\u00a0pages comprises" if pages and not self.unseen else ""
            return f"{same} {plural(same, 'acte conforme à son golden', 'actes conformes à leurs goldens')}{held}."
        words = [
            (same, "acte conforme", "actes conformes"),
            (self.count(State.CHANGED), "acte modifié", "actes modifiés"),
            (self.count(State.NEW), "acte nouveau", "actes nouveaux"),
            (self.count(State.ORPHAN), "golden orphelin", "goldens orphelins"),
            (len(self.faults), "dossier en défaut", "dossiers en défaut"),
        ]
        return ", ".join(f"{count} {plural(count, one, many)}" for count, one, many in words if count) + "."


@standing_still()
def judge(
    project: Project, communes: Iterable[str], render: Render, *, pages: bool = False, seance: str | None = None
) -> Verdict:
    """Every act of those communes beside its golden, or of the whole project when none is named.

    With `pages`, what `render` gives has the files that show them, and they are compared too. With a `seance`, which
    `render` is to know too, only the goldens of that sitting are looked at.

    The goldens of a commune whose dossier has faults are left alone: nobody knows which acts it has.
    UsageFault, before anything is made, for a commune that has no file.
    """
    named = list(dict.fromkeys(communes))
    for commune in named:
        project.commune_file(commune)
    produced: list[Produced] = []
    faults: dict[str, tuple[Diagnostic, ...]] = {}
    for commune in named or project.communes():
        try:
            produced += render(project, commune)
        except InputFault as fault:
            faults[commune] = fault.diagnostics
    goldens = read_goldens(project, named)
    asked = {one.name.seance for one in produced} if seance is not None else None

    def is_seen(name: GoldenName) -> bool:
        return name.commune not in faults and (asked is None or name.seance in asked)

    known = {name: content for name, content in goldens.items() if is_seen(name)}
    held = {*named, *(name.commune for name in goldens)}
    unfinished = tuple(commune for commune, found in faults.items() if commune not in held and _has_marks(found))
    verdict = Verdict(
        compare(produced, known), {slug: faults[slug] for slug in faults if slug not in unfinished}, unfinished
    )
    if not pages:
        return verdict
    seen = {name: files for name, files in read_pages(project, named).items() if is_seen(name)}
    return looked_at(verdict, produced, seen)


def looked_at(
    verdict: Verdict, produced: Sequence[Produced], held: Mapping[GoldenName, Mapping[str, bytes]]
) -> Verdict:
    """The verdict on acts once their pages are compared with those that are held, orphans among these included."""
    looked = look_at(produced, held)
    told = tuple(
        with_pages(one, held.get(one.name, {}), looked.pages[one.name]) if one.name in looked.pages else one
        for one in verdict.comparisons
    )
    alone = orphans(held, {one.name for one in told})
    return replace(verdict, comparisons=(*told, *alone), unseen=looked.unseen)


def _has_marks(faults: Iterable[Diagnostic]) -> bool:
    return any(fault.code == MARK_CODE for fault in faults)


def refuse_blind_deletions(project: Project, verdict: Verdict) -> None:
    """UsageFault where goldens would go because their communes are not seen: no file, or one under another name."""
    orphans = [one.name for one in verdict.comparisons if one.state is State.ORPHAN]
    known = project.communes()
    lonely = sorted({name.commune for name in orphans} - set(known))
    misnamed = [(path, name) for path, name in project.misnamed_communes() if _may_be_of_a_commune(path, name, lonely)]
    if not lonely or (known and not misnamed):
        return
    count = sum(name.commune in lonely for name in orphans)
    what = plural(count, "golden serait supprimé", "goldens seraient supprimés")
    message = f"{count} {what} sans que leurs communes soient vues\u00a0: {', '.join(lonely)}. Rien n’a été écrit."
    hints = [f"Renommez {project.show(path)} en {name}." for path, name in misnamed]
    if not known:
        hints.append("Aucune commune n’a de fichier\u00a0: reprenez variables/communes tel qu’il est dans Git.")
    raise UsageFault(message, " ".join(hints))


def _may_be_of_a_commune(path: Path, name: str, lonely: list[str]) -> bool:
    """Whether a file that no command reads is that of a commune: it looks like YAML, or bears the name of one."""
    return ".y" in path.name.casefold() or name.removesuffix(".yaml") in lonely


def accept(project: Project, comparison: Comparison) -> None:
    """Make the golden hold what the act says and shows now; delete it when no act produces it any more."""
    if comparison.produced is None:
        delete_golden(project, comparison.name)
        write_pages(project, comparison.name, {})
        return
    write_golden(project, comparison.name, comparison.produced.content)
    if comparison.pages is not None:
        write_pages(project, comparison.name, comparison.pages)
