"""The text format."""

from __future__ import annotations

from actgen.document.reading import read_act
from actgen.writers.text import write_act
from tests.document.building import LABEL, METADATA, an_act, word_file
from tests.document.parts import with_body, with_notes


def test_one_paragraph_is_one_line_and_headings_stand_apart() -> None:
    act = an_act(
        visas=2, considerants=1, articles=1, body="- un,\n- deux.\nFin" + " longue" * 60, footer="Commune⇥Page ‹page›"
    )
    assert write_act(act) == (
        "Convention\n\n"
        "VU le texte 1,\nVU le texte 2,\n\n"
        "CONSIDÉRANT la raison 1,\n\n"
        "ARTICLE 1 – Objet 1\n\n"
        "Voici la règle 1.\n\n"
        "– un,\n– deux.\n\n"
        "Fin" + " longue" * 60 + "\n\n"
        "[Pied de page] Commune\tPage ‹page›\n"
    )


def test_tables_and_signatures_can_be_read() -> None:
    table = "| École | Élèves |\n|---|---|\n| Camus⏎Nantes | 12 |\n"
    plan = table + "[Signatures]\nLe Maire\n[Signataire] Rémy ORHON\n||\nLe recteur\n[fin]"
    assert write_act(an_act(body=plan)) == (
        "Convention\n\nÉcole | Élèves\nCamus Nantes | 12\n\nLe Maire\nRémy ORHON\n\nLe recteur\n"
    )


def test_every_line_that_pages_repeat_is_marked() -> None:
    act = an_act(body="Premier.", footer="Commune⏎Année 2026⇥Page ‹page›")
    assert write_act(act).endswith("Premier.\n\n[Pied de page] Commune\n[Pied de page] Année 2026\tPage ‹page›\n")


def test_notes_come_at_the_end() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    docx = with_body(word_file("Premier."), "Premier.</w:t></w:r></w:p>", "Premier.</w:t></w:r>" + call)
    assert write_act(read_act(with_notes(docx, "Une note."), LABEL, METADATA)) == "Premier.[1]\n\n[1] Une note.\n"
