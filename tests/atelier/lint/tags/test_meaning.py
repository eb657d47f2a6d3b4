# ruff: noqa: E501 - a table reads by its rows
"""What is known where a tag stands: options found by a condition, and those that are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from actgen.atelier.lint.linting import lint_file
from actgen.core.project import Project
from tests.atelier.lint.workshop import ROOT
from tests.fill.clauses import styled


def codes(*words: str) -> Iterator[str]:
    docx = styled(*(f'<w:p><w:pPr><w:pStyle w:val="corps"/></w:pPr><w:r><w:t xml:space="preserve">{one}</w:t></w:r></w:p>' for one in words))  # fmt: skip
    return (fault.diagnostic.code for fault in lint_file(Project(ROOT), docx, "essai.docx"))


@pytest.mark.parametrize(
    "words",
    [
        "{% if commune.site %}{{ commune.site }}{% endif %}",
        "{% if not commune.site %}x{% else %}{{ commune.site }}{% endif %}",
        "{% if commune.site is defined %}{{ commune.site }}{% endif %}",
        "{% if commune.site and commune.adresse %}{{ commune.site }}{{ commune.adresse }}{% endif %}",
        "{% if not commune.site or not commune.adresse %}x{% else %}{{ commune.site }}{{ commune.adresse }}{% endif %}",
        "{{ commune.site if commune.site else commune.nom }}",
        "{% if acte.commission %}{{ acte.commission.nom }}{% endif %}",
        "{% if acte.commission.nom %}{{ acte.commission.date | date_longue }}{% endif %}",
        "{% if acte.representation == &quot;seule&quot; %}{{ acte.representation }}{% endif %}",
        "{% if seance.sans_quorum %}{{ seance.seconde_convocation.seance_sans_quorum | date_longue }}{% endif %}",
        "{% for un in seance.excuses %}{% if un.mandataire %}{{ un.mandataire.nom }}{% endif %}{% endfor %}",
        "{{ seance.presents | first | accord(&quot;M.&quot;, &quot;Mme&quot;) }}",
        "{{ (seance.presents | first).nom }}",
        "{{ convention.quoi_que_ce_soit | date_longue }}",
        "{% if seance.presents | length > 1 %}{{ seance.presents | length }}{% endif %}",
        "{{ historique | length }}{% for e in historique %}{{ e.depuis | date_longue }}{% endfor %}",
        "{% if commune.population %}{{ commune.population }}{% endif %}",
        "{{ seance.date | annee_lettres }}",
    ],
)
def test_what_a_condition_has_found_may_be_used(words: str) -> None:
    assert list(codes(words)) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("{% if commune.site or commune.adresse %}{{ commune.site }}{% endif %}", "LNT-003"),
        ("{% if not commune.site %}{{ commune.site }}{% endif %}", "LNT-003"),
        ("{% if commune.site %}{% endif %}{{ commune.site }}", "LNT-003"),
        ("{% if acte.commission %}{{ acte.rapporteur.nom }}{% endif %}{% if acte.rapporteur %}{% endif %}", "LNT-003"),
        ("{% if commune.site | majuscules %}x{% endif %}", "LNT-003"),
        ("{% if acte.vote.blancs > 0 %}x{% endif %}", "LNT-003"),
        ("{{ seance.date | periode(commune.nom) }}", "REM-003"),
        ("{{ seance.presents.nom }}", "REM-001"),
        ("{% if commune.nom == 3 %}x{% endif %}", "LNT-001"),
        ("{% if true %}x{% endif %}", "LNT-002"),
        ("{{ 1e5 }}", "REM-003"),
        ("{{ 1.5 }}", "REM-003"),
        ("{{ mon_subdoc }}", "REM-001"),
        ("{% if acte.vote.scrutin == &quot;ordinaire&quot; and acte.vote.scrutin == &quot;libre&quot; %}x{% endif %}", "LNT-001"),
        ("{% if acte.vote.scrutin != &quot;libre&quot; %}x{% endif %}", "LNT-002"),
    ],
)  # fmt: skip
def test_the_rest_is_told(words: str, code: str) -> None:
    assert list(codes(words)) == [code]


def test_a_box_that_no_choice_ticks_is_a_fault() -> None:
    assert list(codes('{{ acte.nom | case("convention") }}')) == []
    assert list(codes('{{ acte.nom | case("conventions") }}')) == ["REM-003"]
