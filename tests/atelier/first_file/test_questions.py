"""The questions that a file still asks."""

from __future__ import annotations

from actgen.atelier.first_file.questions import Ask, Question
from actgen.variables.expected import expected_at
from tests.kinds_of_acts import FICHE


def test_a_question_may_be_passed_where_no_act_needs_its_answer() -> None:
    expected = expected_at(FICHE, ("seance", "lieu"))
    assert expected is not None
    ask = next(iter(Ask))
    optional = Question(ask, ("seance", "lieu"), expected, is_needed=False, is_answered=True)
    needed = Question(ask, ("seance", "lieu"), expected, is_needed=True, is_answered=False, held="x")
    assert optional.may_be_passed
    assert not needed.may_be_passed
    assert optional.key == needed.key
