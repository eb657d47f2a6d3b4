"""Conditions of a template, told in plain French."""

from __future__ import annotations

import pytest

from tests.atelier.contract.reading import uses


def conditions(tags: str) -> list[str]:
    """The conditions of the last name that a paragraph reads."""
    return [one.words.replace("\u00a0", " ") for one in uses(f"# Acte\n\n{tags}\n")[-1].conditions]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("{{ acte.numero }}", []),
        ("{% if acte.commission %}{{ acte.commission.nom }}{% endif %}", ["acte.commission est donné"]),
        ("{% if not seance.lieu %}{{ acte.numero }}{% endif %}", ["seance.lieu n’est pas donné"]),
        ("{% if seance.lieu is defined %}{{ acte.numero }}{% endif %}", ["seance.lieu est donné"]),
        ("{% if seance.absents %}a{% else %}{{ acte.numero }}{% endif %}", ["seance.absents est vide"]),
        ("{% if acte.vote.unanimite %}a{% else %}{{ acte.vote.pour }}{% endif %}",
         ["acte.vote.unanimite n’est pas « oui »"]),
        ('{% if acte.vote.scrutin == "secret" %}{{ acte.numero }}{% endif %}', ["acte.vote.scrutin est « secret »"]),
        ('{% if acte.vote.scrutin == "secret" %}a{% elif seance.lieu %}{{ acte.numero }}{% endif %}',
         ["acte.vote.scrutin n’est pas « secret »", "seance.lieu est donné"]),
        ("{% if seance.secretaires | length > 1 %}{{ acte.numero }}{% endif %}",
         ["le nombre de seance.secretaires dépasse 1"]),
        ("{% if seance.lieu and seance.heure %}{{ acte.numero }}{% endif %}",
         ["seance.lieu est donné et seance.heure est donné"]),
        ("{% if seance.lieu or seance.heure %}a{% else %}{{ acte.numero }}{% endif %}",
         ["seance.lieu n’est pas donné et seance.heure n’est pas donné"]),
        ("{% if (seance.lieu or seance.heure) and acte.budget %}{{ acte.numero }}{% endif %}",
         ["(seance.lieu est donné ou seance.heure est donné) et acte.budget est donné"]),
        ("{% for one in ecoles %}{{ one.nom }}{% endfor %}", []),
        ("{% for one in ecoles %}{{ acte.numero }}{% endfor %}", ["ecoles n’est pas vide"]),
        ("{% for one in ecoles %}{% if not loop.last %}{{ one.nom }}{% endif %}{% endfor %}", []),
        ("{{ acte.numero if seance.lieu else acte.objet }}", ["seance.lieu n’est pas donné"]),
    ],
)  # fmt: skip
def test_a_condition_is_told_in_french(tags: str, expected: list[str]) -> None:
    assert conditions(tags) == expected
