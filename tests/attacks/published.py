"""The dossiers of the project with hostile words in the place of some of theirs."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.french.typography import typographic
from actgen.program import render
from tests.attacks.declared import composed, yaml
from tests.attacks.hostile import ACCEPTED, EVERY
from tests.attacks.marked import hyphens, read_back
from tests.conftest import EXAMPLES, ROOT, copy_project

if TYPE_CHECKING:
    from pathlib import Path

#: A line that gives a name a value of words: « objet: Adhésion », « - nom: Camus ».
_LINE = re.compile(r"^(?P<head>\s*(?:- )?[a-z_]+: )(?P<value>[^\s#{\[\"'|>&*!][^#{\[]*?)(?P<tail>\s*(?:#.*)?)$")
_HARMLESS = "Zq{}kw harmonie"
#: How often a seed seeks such a line.
_TRIES = 4
FORMATS = ("docx", "html", "txt")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a dossier: its faults, or each act in each format."""

    faults: InputFault | UsageFault | None
    acts: dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """Hostile words in the place of those of a line of the file of a commune; `mark` stands in them."""

    commune: str
    row: int
    mark: str
    words: str

    @property
    def expected(self) -> str:
        return typographic(composed(self.words).strip())


def project_in(root: Path) -> Project:
    """A copy of the project, whose files of communes may be changed."""
    return Project(copy_project(root, "templates", "variables"))


@cache
def lines_of(commune: str) -> tuple[str, ...]:
    """The lines of the file of a commune."""
    return tuple((ROOT / "variables/communes" / f"{commune}.yaml").read_text(encoding="utf-8").split("\n"))


@cache
def rows_of(commune: str) -> tuple[int, ...]:
    """The lines whose value may be other words."""
    return tuple(row for row, line in enumerate(lines_of(commune)) if _LINE.match(line))


def change_of(seed: int, harmless: Harmless) -> Change:
    """The change that a seed decides; mostly of a line that takes harmless words."""
    chance = random.Random(f"published-{seed}")  # the seed is fixed
    mark, texts = f"zq{seed}kw", EVERY if chance.random() < 0.2 else ACCEPTED
    one, other = chance.choice(texts), chance.choice(texts)
    forms = (
        f"{mark}{one}",
        f"{one}{mark}",
        f"{one} {mark}",
        f"{mark} {one}",
        f"{mark} {one} fin",
        f"{one}{mark}{other}",
    )
    words = chance.choice(forms)
    for _ in range(_TRIES):
        commune = chance.choice(EXAMPLES)
        change = Change(commune, chance.choice(rows_of(commune)), mark, words)
        if harmless.counts(change) is not None:
            break
    return change


def outcome(project: Project, change: Change, words: str) -> Outcome:
    """The dossier with these words in the place of the change."""
    lines = list(lines_of(change.commune))
    found = _LINE.match(lines[change.row])
    assert found
    lines[change.row] = f"{found['head']}{yaml(words)}{found['tail']}"
    path = project.root / "variables/communes" / f"{change.commune}.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        made = render(project, change.commune, formats=FORMATS)
    except (InputFault, UsageFault) as fault:
        return Outcome(fault, {})
    finally:
        path.write_text("\n".join(lines_of(change.commune)), encoding="utf-8")
    return Outcome(None, {one.acte: read_back(one.files) for one in made})


class Harmless:
    """How often each act says harmless words in a place, once for each place that was looked at."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.known: dict[tuple[str, int], dict[str, int] | None] = {}

    def counts(self, change: Change) -> dict[str, int] | None:
        """By act; None where even harmless words are refused there."""
        key = change.commune, change.row
        if key not in self.known:
            words = _HARMLESS.format(change.row)
            made = outcome(self.project, change, words)
            self.known[key] = (
                None if made.faults else {act: text["docx"].count(words) for act, text in made.acts.items()}
            )
        return self.known[key]


def faults_of(change: Change, made: Outcome, harmless: Harmless) -> list[str]:
    """What became of the change that must not be: one sentence for each."""
    wanted = harmless.counts(change)
    if made.faults is not None:
        placed = wanted is None or _is_placed(change, made.faults)
        return [] if placed else [f"refused without its place: {made.faults}"]
    told = []
    for act, texts in made.acts.items():
        for name, text in texts.items():
            whole, marked = _folded(text).count(_folded(change.expected)), text.casefold().count(change.mark)
            if whole < (wanted or {}).get(act, 0):
                told.append(f"{act}.{name}: {change.expected!r} stands {whole} times")
            if name != "html" and marked != texts["docx"].casefold().count(change.mark):
                told.append(f"{act}.{name}: the mark stands {marked} times")
    return told


def _folded(text: str) -> str:
    """A text without its capitals, which a filter may have given, with one hyphen and one blank.

    What is filled binds the last words of a title, whatever blank was typed between them.
    """
    return hyphens(text).casefold().replace("\u00a0", " ")


def _is_placed(change: Change, fault: InputFault | UsageFault) -> bool:
    """Whether a fault leads to the line, or to the paragraph, where the words stand."""
    if isinstance(fault, UsageFault):
        return change.mark in fault.message.casefold()
    row = change.row + 1
    return any(
        (isinstance(one.place, FilePlace) and one.place.line == row)
        or change.mark in f"{one.place.excerpt} {one.message} {one.subject}".casefold()
        for one in fault.diagnostics
    )
