"""The chapter on the atelier names what the pages say, and its file of people is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.atelier.browser.frame.navigation import NAVIGATION
from actgen.atelier.projects.settings import Atelier, Role
from actgen.variables.reading import read_model
from tests.conftest import ROOT

CHAPTER = (ROOT / "docs" / "guide-atelier.md").read_text(encoding="utf-8")
FRAME = ROOT / "src" / "actgen" / "atelier" / "browser"


def pages() -> str:
    """What the templates and the refusals of the atelier say."""
    texts = [path.read_text(encoding="utf-8") for path in (*FRAME.rglob("*.html"), *FRAME.rglob("*.py"))]
    labels = " ".join(place.label for place in NAVIGATION)
    return re.sub(r"\s+", " ", " ".join([*texts, labels]).replace("\\u00a0", " ").replace("\u00a0", " "))


@pytest.mark.parametrize("cited", sorted({" ".join(one.split()) for one in re.findall(r"«\s([^»\d]+)\s»", CHAPTER)}))
def test_what_the_chapter_cites_is_on_a_page(cited: str) -> None:
    assert cited in pages()


def test_its_file_of_people_can_be_read() -> None:
    (text,) = re.findall(r"```yaml\n(.*?)```", CHAPTER, re.DOTALL)
    read = read_model(text.encode(), "variables/atelier.yaml", Atelier).model
    assert [one.role for one in read.personnes] == [Role.SAISIT, Role.VALIDE]


def test_its_pictures_are_there() -> None:
    for name in re.findall(r"\]\((images/[^)]+)\)", CHAPTER):
        assert Path(ROOT, "docs", name).is_file(), name
