# ruff: noqa: E501 - a table reads by its rows
"""The work of lint grows with a template and no faster, whatever there is much of in it; work is counted, not timed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.core.project import Project
from tests.atelier.lint.workshop import ROOT
from tests.counting import calls_of
from tests.ooxml.word import p, r, tbl, tr, word_file
from tests.sizes import COMPLETE, one_of

PROJECT = Project(ROOT)
IF, END = "{% if seance.heure %}", "{% endif %}"
#: What there is much of → the paragraphs or tables of a template that has `n` of it.
MANY: dict[str, Callable[[int], list[str]]] = {
    "branches that never hold": lambda n: [p("{% if false %}a" + "{% elif false %}b" * n + END)],
    "branches, each its own": lambda n: [p(IF + "".join(f"{{% elif seance.heure == 'a{i}' %}}b" for i in range(n)) + END)],
    "branches of paragraphs": lambda n: [p("{%p if seance.heure %}"), *[p("{%p elif seance.date == 'b' %}"), p("b")] * n, p("{%p endif %}")],
    "else": lambda n: [p(IF + "{% else %}b" * n + END)],
    "blocks in blocks": lambda n: [p(f"{IF}a" * n + END * n)],
    "loops in loops": lambda n: [p("{% for x in seance.presents %}a" * n + "{% endfor %}" * n)],
    "blocks never closed": lambda n: [p(f"{IF}a" * n)],
    "blocks closed by the end of another": lambda n: [p(f"{IF}a" * n + "{% endfor %}" * n)],
    "blocks one after another": lambda n: [p(f"{IF}a{END} " * n)],
    "variables in a paragraph": lambda n: [p("{{ commune.nom }} " * n)],
    "unknown variables in a paragraph": lambda n: [p("".join(f"{{{{ commune.n{i} }}}} " for i in range(n)))],
    "set": lambda n: [p("".join(f"{{% set a{i} = commune.nom %}}{{{{ a{i} }}}}" for i in range(n)))],
    "paragraphs": lambda n: [p("Le texte {{ commune.nom }}.")] * n,
    "paragraphs with a fault": lambda n: [p(f"Le texte {{{{ commune.n{i} }}}}.") for i in range(n)],
    "clauses that do not exist": lambda n: [p("{%p clause inconnue %}")] * n,
    "rows": lambda n: [tbl(*[tr("a", "{{ commune.nom }}")] * n)],
    "tables": lambda n: [tbl(tr("a")), p("b")] * n,
    "runs that cut a tag": lambda n: [p(*(r("{{ comm"), r("une.nom "), r("}} ")) * n)],
    "curly quotes": lambda n: [p("{% if seance.heure == “a” %}b{% endif %} " * n)],
    "tags of runs": lambda n: [p("{%r if seance.heure %}a{%r endif %} " * n)],
}  # fmt: skip
#: How much of it: twice, and twice again.
COUNTS = (40, 80, 160) if COMPLETE else (20, 40, 80)
#: Linear work doubles when its matter does, and quadratic work is four times as much.
_MOST = 2.4


@pytest.mark.parametrize("what", one_of([*MANY]))
def test_twice_as_much_asks_no_more_than_twice_the_work(what: str) -> None:
    few, twice, four_times = (_work(MANY[what], count) for count in COUNTS)
    assert (four_times - twice) <= _MOST * (twice - few), (few, twice, four_times)


def _work(many: Callable[[int], list[str]], count: int) -> int:
    content = word_file(*many(count))

    def lint() -> None:
        lint_file(PROJECT, content, "essai.docx")

    lint()  # what is remembered of a tag, once read, is no work
    return calls_of(lint)
