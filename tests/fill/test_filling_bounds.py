"""What a template prints is bounded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from actgen.core.diagnostics import WordPlace
from actgen.core.errors import WordingError
from actgen.fill.compiled import compile_template
from actgen.fill.printing import Record
from tests.fill.filled import CONTEXT, LABEL, fault
from tests.ooxml.word import p, word_file
from tests.sizes import one_of


@pytest.mark.parametrize("words", one_of(["a" * 400_000, "é" * 200_000, f"{'a' * 9_000}{{{{ x }}}}"]))
def test_a_template_that_would_print_more_than_a_part_holds_stops_there(words: str) -> None:
    loops = ["{%p for a in villes %}", "{%p for b in beaucoup %}"]
    template = [p(each) for each in (*loops, words, "{%p endfor %}", "{%p endfor %}")]
    found = fault(*template, context={**CONTEXT, "beaucoup": ["x"] * 4_000})
    assert (found.code, found.place, found.message, found.hint) == (
        "REM-003",
        WordPlace(LABEL, "corps du texte"),
        "Ce que le modèle imprime ici (corps du texte) dépasse 10\u00a0Mo.",
        "Ses répétitions (for) s’emboîtent, ou répètent un trop long passage\u00a0: séparez-les.",
    )


def test_so_is_the_number_of_the_values_that_it_prints() -> None:
    template = [p(each) for each in ("{%p for a in many %}", "{{ x }} " * 50, "{%p endfor %}")]
    found = fault(*template, context={**CONTEXT, "many": ["x"] * 2_001})
    assert (found.code, found.message, found.hint) == (
        "REM-003",
        "Ce modèle imprime plus de 100\u202f000 valeurs.",
        "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
    )
    assert found.place == WordPlace(LABEL, "corps du texte", 2, "{{ x }} " * 50)


def test_it_stops_as_soon_as_it_is_too_long_and_not_at_the_end() -> None:
    rounds: list[str] = []

    class Counted(list[str]):
        def __iter__(self) -> Iterator[str]:
            for each in super().__iter__():
                rounds.append(each)
                yield each

    template = [p(each) for each in ("{%p for a in many %}", f"{'a' * 100_000}{{{{ a }}}}", "{%p endfor %}")]
    ((_, filled_part),) = compile_template(word_file(*template), LABEL).parts
    with pytest.raises(WordingError, match="dépasse 10\u00a0Mo"):
        filled_part.pieces({"many": Counted(["x"] * 9_000)}, Record())
    assert len(rounds) < 200
