from __future__ import annotations

import pytest

from actgen.atelier.revision.names import names_changed
from tests.atelier.revision.versions import a_text


@pytest.mark.parametrize(
    ("tag", "variables"),
    [
        ("{{ commune.nom }}", ("commune.nom",)),
        ("{{ seance.date | date_longue }}", ("seance.date",)),
        ('{{ maire | accord("Le maire", "La maire") }}', ("maire",)),
        ("{{ d | date_lettres(mil=true) }}", ("d",)),
        ("{% if acte.rapporteur and not x.y %}a{% endif %}", ("acte.rapporteur", "x.y")),
        ("{% if a == b %}a{% endif %}", ("a", "b")),
        ("{% if a.b is defined %}a{% endif %}", ("a.b",)),
        ("{% for e in ecoles.liste %}{{ e.nom }}{{ loop.index }}{% endfor %}", ("ecoles.liste",)),
        ("{# remarque #}", ()),
    ],
)
def test_the_names_that_a_tag_reads(tag: str, variables: tuple[str, ...]) -> None:
    assert names_changed(a_text("# Acte"), a_text(f"# Acte\n{tag}")).new_variables == variables
    assert names_changed(a_text(f"# Acte\n{tag}"), a_text("# Acte")).gone_variables == variables


def test_conditions_are_told_as_they_are_typed() -> None:
    names = names_changed(
        a_text("# Acte"), a_text("# Acte\n{%p if a %}\nun\n{%p elif b %}\ndeux\n{%p else %}\n{%p endif %}")
    )
    assert names.new_conditions == ("if a", "if b")
    assert not names.gone_conditions
