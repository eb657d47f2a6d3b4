"""What SECURITY.md names is there."""

from __future__ import annotations

import re

from tests.conftest import ROOT

PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_each_file_and_folder_of_tests_that_it_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/.]+)`", PAGE)
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert named


def test_each_target_that_it_names_is_one_of_make() -> None:
    targets = re.findall(r"`make (\w+)`", PAGE)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert [one for one in targets if not re.search(rf"^{one}:", makefile, re.MULTILINE)] == []
    assert targets
