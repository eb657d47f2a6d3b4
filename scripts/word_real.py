"""Real Word files held against LibreOffice: what each shows stands in the PDF, the page and the text, or is told.

    python scripts/word_real.py FOLDER OUT

Each .docx of FOLDER is dressed as a jurist's template (`word_dressed`), goes the way of an act (opened, compiled,
filled, read, written) and is held against LibreOffice's PDF of the filled file. OUT keeps all of them, and `bilan.tsv`.
"""

from __future__ import annotations

import hashlib
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from actgen.core.errors import InputFault
from actgen.document.reading import read_and_tell
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill, prove_complete
from actgen.writers import html, pdf, text

sys.path.insert(0, str(Path(__file__).parents[1]))
from scripts.word_differences import differences
from scripts.word_dressed import dressed
from tests.document.building import METADATA

if TYPE_CHECKING:
    from types import FrameType

    from actgen.core.diagnostics import Diagnostic
    from actgen.document.model import Act

#: How long one file may take, in seconds, and how many LibreOffice opens at once before it stops in silence.
_PATIENCE, _AT_ONCE = 60, 200
_LABEL = "acte.docx"
#: What is told, by its first words, that shows other words or other places than Word.
_OF_WORDS = (
    "renvoi", "numéros", "notes", "section", "texte", "puce", "filets de page", "filets, couleurs", "hauteur",
    "lettrine", "tableau placé", "image", "autre mise",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of a file: `refused` and `told` are its faults, `act` is what was read; `failure` should never be."""

    name: str
    refused: tuple[Diagnostic, ...] = ()
    told: tuple[Diagnostic, ...] = ()
    act: Act | None = None
    failure: str = ""
    seconds: float = 0


def passed(path: Path, out: Path, *, mended: bool = False) -> Passed:
    """A file on the way of an act; its filled Word file, its PDF, its page and its text are put into OUT."""
    began = time.perf_counter()
    try:
        signal.alarm(_PATIENCE)
        act, told = _made(path, out, mended=mended)
        return Passed(path.stem, told=told, act=act, seconds=time.perf_counter() - began)
    except InputFault as fault:
        return Passed(path.stem, refused=tuple(fault.diagnostics), seconds=time.perf_counter() - began)
    except Exception:  # noqa: BLE001  (what no file may cause is counted)
        return Passed(path.stem, failure=traceback.format_exc(), seconds=time.perf_counter() - began)
    finally:
        signal.alarm(0)


def _made(path: Path, out: Path, *, mended: bool) -> tuple[Act, tuple[Diagnostic, ...]]:
    filled = fill(compile_template(dressed(path.read_bytes(), mended=mended), _LABEL), {}, METADATA)
    prove_complete(filled, _LABEL)
    act, told = read_and_tell(filled.docx, _LABEL, METADATA)
    written = pdf.write_act(act)
    for ending, content in {
        "docx": filled.docx,
        "pdf": written,
        "html": html.write_act(act).encode(),
        "txt": text.write_act(act).encode(),
    }.items():
        (out / f"{path.stem}.{ending}").write_bytes(content)
    return act, told


def shown_by_office(out: Path, names: list[str]) -> None:
    """The PDF that LibreOffice makes of each filled file, in « office »; one that it has made already stays."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing"
    kept = out / "office"
    kept.mkdir(exist_ok=True)
    wanted = {name: kept / f"{_digest(out / f'{name}.docx')}.docx" for name in names}
    for name, copy in wanted.items():
        if not copy.with_suffix(".pdf").exists():
            shutil.copy(out / f"{name}.docx", copy)
    files = sorted(str(one) for one in set(wanted.values()) if one.exists())
    command = [office, f"-env:UserInstallation={(out / 'profil').as_uri()}", "--headless", "--convert-to", "pdf"]
    for start in range(0, len(files), _AT_ONCE):
        batch = files[start : start + _AT_ONCE]
        subprocess.run([*command, "--outdir", str(kept), *batch], check=False, capture_output=True)
    for one in files:
        Path(one).unlink()


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:24]


def main(folder: Path, out: Path) -> int:
    """Pass all files, those that are refused once more without what no act may hold, and tell what became of each."""
    out.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGALRM, _too_long)
    found = [passed(path, out) for path in sorted(folder.glob("*.docx"))]
    again = [passed(folder / f"{one.name}.docx", out, mended=True) for one in found if one.refused]
    shown_by_office(out, [one.name for one in (*found, *again) if one.act])
    whole, bare = ([(one.name, one.seconds, *_fate(one, out)) for one in some] for some in (found, again))
    lines = [
        f"{fate}\t{name}\t{seconds:.1f}\t{' '.join(detail.split())}" for name, seconds, fate, detail in (*whole, *bare)
    ]
    (out / "bilan.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for title, some in (("as they are", whole), ("without what is refused", bare)):
        print(title, len(some), dict(Counter(fate for _, _, fate, _ in some)))
    return any(fate in ("silent", "failed") for _, _, fate, _ in (*whole, *bare))


def _fate(one: Passed, out: Path) -> tuple[str, str]:
    """What became of a file: same, told, refused, silent, failed; « unopened » where LibreOffice shows nothing."""
    if one.failure:
        return "failed", one.failure.strip().replace("\n", " / ")[-600:]
    if one.refused:
        return "refused", "; ".join(dict.fromkeys(f"{fault.code} {fault.subject[:60]}" for fault in one.refused))
    office = out / "office" / f"{_digest(out / f'{one.name}.docx')}.pdf"
    if one.act is None or not office.exists():
        return "unopened", ""
    found = differences(one.act, str(out / one.name), office)
    reasons = [fault.subject for fault in one.told if fault.subject.startswith(_OF_WORDS)]
    if not found:
        return "same", ""
    return "told" if reasons else "silent", f"{'; '.join(reasons)} || {' | '.join(found)}"


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
