"""The door for a program: `import actgen`, its names, its example, and docxtpl over our templates."""

from __future__ import annotations

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from docxtpl import DocxTemplate

import actgen
from tests.conftest import COMMUNE, COMMUNES
from tests.sizes import some
from tests.writers.reading_back import docx_signs

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]


def test_the_door_has_a_dozen_names_each_documented() -> None:
    names: list[str] = actgen.__all__
    assert len(names) == len(set(names)) <= 12
    assert [name for name in names if not (getattr(actgen, name).__doc__ or "").strip()] == []


def test_a_name_that_it_has_not_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'actgen' has no attribute 'rendre'"):
        _ = actgen.rendre


def test_it_loads_nothing_before_a_name_is_used() -> None:
    loaded = "import sys, actgen; print([name for name in sys.modules if name.startswith('actgen.')])"
    told = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert told.stdout.strip() == "[]"


def test_the_examples_of_the_readme_do_what_they_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"```text\n(deliberation .*?)```", text, re.DOTALL)
    exec("\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL)), {})
    assert capsys.readouterr().out == told


def test_what_it_checks_is_what_stops_an_act(project: Path, edit: Callable[[str, str], None]) -> None:
    edit("heure: 19:00", "heure: 25:00")
    opened = actgen.open_project(project)
    (fault,) = actgen.check(opened, COMMUNE)
    assert (fault.code, fault.is_error) == ("VAR-003", True)
    with pytest.raises(actgen.InputFault) as refused:
        actgen.render(opened, COMMUNE, "deliberation")
    assert refused.value.diagnostics == (fault,)


@pytest.mark.parametrize("slug", some(COMMUNES, 3))
def test_docxtpl_says_the_same_words_of_our_templates(slug: str) -> None:
    project = actgen.open_project(ROOT)
    world = actgen.docxtpl_environment(project)
    for made in actgen.render(project, slug):
        document = DocxTemplate(project.template_file(made.template, ".docx"))
        document.render(actgen.docxtpl_context(project, slug, made.acte), jinja_env=world)
        filled = BytesIO()
        document.save(filled)
        assert docx_signs(filled.getvalue()) == docx_signs(made.files["docx"]), made.acte
