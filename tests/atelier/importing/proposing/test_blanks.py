"""Blanks of a form, and the names that the words around them give."""

from __future__ import annotations

from actgen.atelier.importing.proposing.act_tags import or_line
from tests.atelier.importing.bringing import brought
from tests.ooxml.word import p, tbl, tr, word_file


def test_a_blank_of_a_form_is_read_from_the_cell_before_it() -> None:
    table = tbl(tr("Nombre d’élèves", "__________"), tr("Courriel", "__________"))
    done = brought(word_file(p("Convention"), p("Les besoins sont les suivants."), table))
    assert [one.tag for one in done.proposals.suggested] == [
        or_line("inscription.nombre_eleves"),
        "{% if contact and contact.courriel %}{{ contact.courriel }}{% else %}____________________{% endif %}",
    ]
