"""`actgen templates new … --officiel`: an official text brought in whole, and what is said of its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.cli.report import say
from actgen.cli.templates.next import begin_academy, say_next
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from actgen.atelier.importing.proposing.proposals import Placing
    from actgen.atelier.officiel.proof import Placed, Proof
    from actgen.core.names import TemplateName
    from actgen.core.project import Project

_SHOWN = 60


def bring(project: Project, name: TemplateName, path: Path, placing: Placing) -> None:
    """Write the template of an official text, all its files or none, and say what was proven."""
    from actgen.atelier.importing.report import summary
    from actgen.atelier.officiel.bringing import bring_official
    from actgen.core.files import read_file, write_whole

    official = bring_official(project, read_file(path), path, name, placing)
    told = begin_academy(project, name)
    write_whole(project.templates, official.files)
    for file in official.files:
        say(f"écrit {project.show(project.templates / file)}")
    say()
    for line in (*summary(official.brought), *proof_lines(official.proof), *told):
        say(line)
    say_next(project, name, path, several=False)


def proof_lines(proof: Proof) -> Iterator[str]:
    """What the proof says: how many words, and the tags, which are the only differences."""
    words = f"{proof.words:,}".replace(",", "\u202f")
    yield f"Texte officiel, mot pour mot\u00a0: {words} mots de la source, tous là et dans l’ordre."
    if not proof.placed:
        yield "Aucune balise\u00a0: le modèle dit la source, et rien d’autre."
        return
    count = len(proof.placed)
    only = plural(count, "balise est la seule différence", "balises sont les seules différences")
    yield f"{count} {only}\u00a0:"
    yield from (f"  {_line(one)}" for one in proof.placed)


def _line(placed: Placed) -> str:
    words = f"«\u00a0{_short(placed.words)}\u00a0»" if placed.words else "une case vide"
    place = f"{placed.part}, paragraphe {placed.paragraph}"
    return f"{words} → {_short(placed.tag)} ({place})"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else f"{flat[:_SHOWN].rstrip()}…"
