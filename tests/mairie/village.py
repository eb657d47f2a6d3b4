"""The acts of the example of a mairie: what they say once their file is changed, what the rules of their kinds tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from actgen.core.project import Project
from actgen.facts.checking.declared import rule_faults
from actgen.facts.checking.rule_examples import example_dossier
from actgen.facts.context import facts_of
from actgen.kinds.catalogue import kinds_of
from actgen.variables.manifest import Faits
from tests.conftest import MAIRIE, ROOT, Actgen, Answer

FORMATS = ("docx", "pdf", "html", "txt")
KINDS = kinds_of(Project(ROOT))


def flat(text: str) -> str:
    """The text on one line, with plain spaces."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@dataclass(frozen=True)
class Village:
    """A copy of the project, in which the file of the mairie may be changed."""

    root: Path
    actgen: Actgen

    def edit(self, old: str, new: str) -> None:
        """Replace a text, which must stand there exactly once, in the file of the mairie."""
        path = self.root / "variables" / "communes" / f"{MAIRIE}.yaml"
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def made(self, acte: str, formats: str = "txt") -> Answer:
        """What making an act answers."""
        return self.actgen("render", acte, "--commune", MAIRIE, "--format", formats)

    def file(self, acte: str, suffix: str) -> Path:
        """Where the act is written."""
        return self.root / "out" / MAIRIE / f"{acte}.{suffix}"

    def said(self, acte: str) -> str:
        """The words of an act that is made without a fault."""
        answer = self.made(acte)
        assert answer.code == 0, answer.err
        return flat(self.file(acte, "txt").read_text(encoding="utf-8"))


def told_by_rules(kind: str) -> dict[str, list[str]]:
    """Code → gravity and message of each rule of a kind on its wrong example; on the right one none says a word."""
    rules = [rule for rule in KINDS[kind].declared.regles if rule.faux is not None]
    kept = [rule for rule in rules if rule.juste is not None]
    assert [faults(kind, rule.code, rule.juste) for rule in kept] == [[] for _ in kept]
    return {rule.code: faults(kind, rule.code, rule.faux) for rule in rules}


def faults(kind: str, code: str, given: Any) -> list[str]:
    """What that rule says of an act made of the examples of its fields, with these values laid over."""
    found = KINDS[kind]
    rule = next(rule for rule in found.declared.regles if rule.code == code)
    dossier = example_dossier(KINDS, found, given)
    group = facts_of(dossier, kind, Faits()).group
    return [flat(f"{fault.severity.value} {fault.message}") for fault in rule_faults(dossier, rule, group)]
