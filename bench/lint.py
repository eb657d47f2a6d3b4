"""What lint finds in the corpus of broken templates, what docxtpl says of each, and how long lint takes.

docxtpl renders each file as its documentation shows, with the filters of actgen in its environment and the context of
the first commune whose sound template it renders. A template with clauses, a tag of actgen, is left out of its score.
"""

from __future__ import annotations

import io
import statistics
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from actgen.core.names import parse_template_name
from actgen.facts.context import build_context
from actgen.grammar.filters import FILTERS
from actgen.kinds.dossier import load_dossier
from actgen.library.catalogue import list_templates, load_manifest
from actgen.variables.manifest import Faits
from bench._measure import milliseconds, row
from tests.atelier.lint.corpus import CORPUS, Broken
from tests.atelier.lint.test_bad_input import examined, sound_file, spoiled_file
from tests.atelier.lint.workshop import Workshop

ACTGEN = Path(sys.executable).parent / "actgen"
LONGEST = "nantes/convention@2026"


def main() -> None:
    """Print a line for each broken template, the score, and the times of whole processes."""
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder) / "projet")
        lines = [_line(workshop, case) for case in CORPUS]
        for name, ours, theirs in lines:
            print(f"  {'oui' if ours else 'NON'}  {name:<44.44} docxtpl\u00a0: {theirs}")
        found = sum(ours for _, ours, _ in lines)
        measured = [theirs for _, _, theirs in lines if theirs != _LEFT_OUT]
        silent = measured.count(_SILENCE)
        print(f"\n  actgen trouve {found} sur {len(lines)}, à sa place et avec son message")
        print("  (tests/atelier/lint/test_corpus.py)")
        print(
            f"  docxtpl lève une exception pour {len(measured) - silent} sur {len(measured)}, et se tait pour {silent}"
        )
    _of_spoiled_files()
    _times()


def _line(workshop: Workshop, case: Broken) -> tuple[str, bool, str]:
    codes = [fault.diagnostic.code for fault in workshop.faults(case.template, *case.changes)]
    return case.name, codes == [code for code, _, _ in case.told], docxtpl_says(workshop, case)


def docxtpl_says(workshop: Workshop, case: Broken) -> str:
    """The class and the text of the exception, on one line; « silence » where it makes a file."""
    context = _context(workshop, case.template)
    return _rendered(workshop.broken(case), context) if context else _LEFT_OUT


_SILENCE, _LEFT_OUT = "silence", "(le modèle inclut des clauses)"


def _rendered(docx: bytes, context: dict[str, Any]) -> str:
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)
    try:
        template = DocxTemplate(io.BytesIO(docx))
        template.render(context, environment)
        template.save(io.BytesIO())
    except Exception as failure:  # noqa: BLE001 - what it says is the measure
        return " ".join(f"{type(failure).__name__}: {failure}".split())[:110]
    return _SILENCE


def _context(workshop: Workshop, template: str) -> dict[str, Any]:
    """The first context with which docxtpl renders the sound template; empty without any."""
    name = parse_template_name(template)
    facts = _facts(workshop, name.academie)
    for slug in workshop.project.communes():
        dossier = load_dossier(workshop.project, slug)
        if dossier.academie_slug != name.academie or name.acte not in dossier.actes():
            continue
        context = build_context(dossier, name.acte, facts)
        if _rendered(workshop.docx(template), context) == _SILENCE:
            return context
    return {}


def _facts(workshop: Workshop, academie: str) -> Faits:
    """The facts of all the versions of an academy."""
    names = [one for one in list_templates(workshop.project) if one.academie == academie]
    facts = [load_manifest(workshop.project, one).model.faits for one in names]
    return Faits(
        periode=next((one.periode for one in facts if one.periode), None),
        precedente=next((one.precedente for one in facts if one.precedente), None),
        dates={name: day for one in facts for name, day in one.dates.items()},
        nombres={name: count for one in facts for name, count in one.nombres.items()},
        textes={name: words for one in facts for name, words in one.textes.items()},
    )


def _of_spoiled_files() -> None:
    """How many times longer than its sound template the slowest of a hundred spoiled files takes, in one run."""
    ratios = []
    for number in range(100):
        spoiled, sound = partial(examined, spoiled_file(number)), partial(examined, sound_file(number))
        ratios.append(milliseconds(spoiled) / milliseconds(sound))
    row("a spoiled file / its sound template, median", statistics.median(ratios), "times")
    row("a spoiled file / its sound template, slowest", max(ratios), "times")


def _times() -> None:
    for words in ([LONGEST], []):
        command = [str(ACTGEN), "templates", "lint", *words]
        taken = []
        for _ in range(7):
            started = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            taken.append((time.perf_counter() - started) * 1000)
        row(f"actgen templates lint {' '.join(words)}".rstrip() + ", whole process", statistics.median(taken))


if __name__ == "__main__":
    main()
