"""A hostile YAML file is refused in a sentence with its place, whichever file of the project it is."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest

from tests.conftest import COMMUNE, EVENING, ROOT, Actgen
from tests.counting import calls_of
from tests.sizes import some

#: Every YAML file that is read, with the command that reads it.
FILES = {
    "dossier": (f"variables/communes/{COMMUNE}.yaml", ("check", "--commune", COMMUNE)),
    "académie": ("variables/academies/nantes.yaml", ("check", "--commune", COMMUNE)),
    "sorte": ("variables/actes/tarifs.yaml", ("actes", "list")),
    "rubrique": ("variables/rubriques/salles.yaml", ("actes", "list")),
    "projet": ("variables/projet.yaml", ("render", "deliberation", "--commune", COMMUNE)),
    "manifeste": ("templates/nantes/convention/2026.yaml", ("templates", "lint", "nantes/convention@2026")),
    "commune d’un dossier": (f"variables/communes/{EVENING}/commune.yaml", ("check", "--commune", EVENING)),
    "séance d’un dossier": (f"variables/communes/{EVENING}/seances/2026-02-10.yaml", ("check", "--commune", EVENING)),
}
_LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)
BOMBS = {
    "mille rires": _LAUGHS,
    "renvoi à soi": "a: &a\n  b: *a\n",
    "étiquette": "a: !!python/object/apply:os.system ['touch dehors']\n",
    "étiquette de Python": "a: !!python/name:os.system\n",
    "cent mille niveaux": "a: " + "[" * 100_000 + "]" * 100_000 + "\n",
    "fusion": "a: &a {b: c}\nd:\n  <<: *a\n  e: f\n",
    "deux documents": "a: b\n---\nc: d\n",
    "clé immense": "?" + " a" * 200_000 + "\n: b\n",
    "nul": "a: b\x00c\n",
    "directive": "%TAG ! tag:exemple.fr,2026:\n--- !a\nb: c\n",
}


@pytest.mark.parametrize(("file", "bomb"), some(list(itertools.product(FILES, BOMBS)), 14))
def test_a_hostile_file_is_refused_in_a_sentence(file: str, bomb: str, project: Path, actgen: Actgen) -> None:
    path, command = FILES[file]
    if EVENING in path:
        shutil.copytree(ROOT / "variables/communes" / EVENING, project / "variables/communes" / EVENING)
        assert Path(path).is_file()
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(BOMBS[bomb], encoding="utf-8")
    answers = []
    assert calls_of(lambda: answers.append(actgen(*command))) < 12_000_000
    (answer,) = answers
    assert answer.code == 1
    assert Path(path).name in answer.err + answer.out
    assert not Path("dehors").exists()
