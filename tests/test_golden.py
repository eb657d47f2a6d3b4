"""Every act of the project is the act that was accepted; a template shown in Git is the template."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import ROOT, Answer


def test_every_act_says_what_its_golden_says(actgen: Callable[..., Answer]) -> None:
    """Its words; `make golden`, which CI runs, looks at its pages too."""
    answer = actgen("golden", "check", "--sans-pages", "--project", ROOT)
    assert answer.code == 0, answer.out + answer.err


def test_the_text_beside_each_template_is_that_of_the_template(actgen: Callable[..., Answer]) -> None:
    answer = actgen("templates", "text", "--check", "--project", ROOT)
    assert answer.code == 0, answer.out


def test_every_published_template_is_as_it_was_locked(actgen: Callable[..., Answer]) -> None:
    answer = actgen("templates", "lock", "--check", "--project", ROOT)
    assert answer.code == 0, answer.err


def test_the_schemas_of_the_editors_are_current(actgen: Callable[..., Answer]) -> None:
    answer = actgen("schema", "--check", "--project", ROOT)
    assert answer.code == 0, answer.out
