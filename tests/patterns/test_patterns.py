"""No regular expression of the package lasts: none grows exponentially, none faster than the text that it reads."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.patterns.ambiguity import is_exponential
from tests.sizes import COMPLETE, one_of

EXPONENTIAL = [
    r"(?:a+)+$",
    r"(?:a|a?b?)*c",
    r"\|(?:\s*:?-+:?\s*\|?)+",
    r"(\s*(PAGE|NUMPAGES)(\s+\\\*\s*\w+)*)*\s*",
    r"(?:\d{1,4}e|[IVX]+e)(?:[-/](?:[IVX]+e|[^\W\d_]{2,}))*(?!\w)",
    r"^commune:\s*\n(?:[ \t]+.*\n)*?[ \t]+nom:",
    r"(?:[ \t][A-Z]{2,}(?:[’' -][A-Z]{2,})*)+(?!\w)",
    r"x(?:ab|a|b)*y",
]
LINEAR = [
    r"(?:a|b)*c",
    r"[a-z0-9]+(?:-[a-z0-9]+)*",
    r"(?:[^\\\"]|\\.)*",
    r"(?>a|ab)*c",
    r"(?:(?:du|de|des) )*la",
    r"(?:[ \t]+\S.*\n|[ \t]*\n)*?[ \t]+nom:",
]
SLOW = [r"\s+$", r"\bfor\s+(.+?)\s+in\b"]
QUICK = [r"(?<!\s)\s+$", r"(?:\s{0,20},)?;", r"(?<![\w.])[\w.]+@\w+", r"\{\{.{0,200}?\}\}", r"\w+(?:, \w+)*"]


def pumped(*sources: str) -> Any:
    """What the pumping tells of these patterns, or of those of the whole package."""
    command = [sys.executable, "-m", "bench.patterns", *sources]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"stopped by its limit of processor time:\n{done.stderr}"
    return json.loads(done.stdout)


@pytest.mark.parametrize("source", EXPONENTIAL)
def test_a_pattern_with_two_ways_to_read_each_turn_is_known(source: str) -> None:
    assert is_exponential(source)


@pytest.mark.parametrize("source", [*LINEAR, *SLOW, *QUICK])
def test_one_with_a_single_way_is_not_taken_for_it(source: str) -> None:
    assert not is_exponential(source)


@pytest.mark.long
@pytest.mark.parametrize("source", one_of(SLOW))
def test_a_pattern_that_grows_faster_than_its_text_is_found(source: str) -> None:
    assert [told.split(" on ")[0] for told in pumped(source)["offenders"]] == [f"given: {source}"]


def test_one_that_grows_with_it_is_not() -> None:
    assert pumped(*QUICK)["offenders"] == []


def test_no_pattern_of_the_package_lasts() -> None:
    told = pumped("--one-in", "1" if COMPLETE else "31")
    assert told["patterns"] > 400
    assert told["offenders"] == []
