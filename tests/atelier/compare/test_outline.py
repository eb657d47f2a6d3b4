"""Where each line of an act stands."""

from __future__ import annotations

from datetime import date

from actgen.atelier.compare.outline import Line, lines_of, read_lines
from actgen.core.metadata import Metadata
from actgen.document.model import (
    Act,
    Block,
    Cell,
    Columns,
    Considerant,
    Dispositif,
    ItemList,
    LineBreak,
    Note,
    Paragraph,
    Section,
    Signatures,
    Text,
    Title,
    Visa,
)
from actgen.writers.text import write_act


def of(text: str) -> tuple[Text]:
    return (Text(text),)


def a_paragraph(text: str, kind: str = "corps") -> Paragraph:
    return Paragraph(kind, of(text))


def an_act(*body: Block, footer: tuple[Block, ...] = (), notes: tuple[Note, ...] = ()) -> Act:
    return Act("Acte", (), body, footer, notes, Metadata("Acte", "", "", date(2025, 12, 15)))


WHOLE = an_act(
    Columns(((Cell((a_paragraph("RÉPUBLIQUE FRANÇAISE", "entete"),)),),)),
    a_paragraph("Le lundi quinze décembre,", "ouverture"),
    a_paragraph("Présents : 33", "mention"),
    Title(of("Adhésion")),
    Visa(of("VU le code ;")),
    Considerant(of("CONSIDÉRANT le besoin ;")),
    a_paragraph("Le maire expose."),
    Section("partie", None, of("PRÉAMBULE"), (a_paragraph("L’espace est commun."),)),
    Section(
        "article",
        "7",
        (Text("ARTICLE 7 –"), LineBreak(), Text("PRIX")),
        (Section("sous-article", "7.1", of("7.1 - Barème"), (ItemList((of("40%"), of("60%"))),)),),
    ),
    Dispositif(of("APPROUVE la convention.")),
    Signatures(((Cell((a_paragraph("Le Maire,", "signature"),)),),)),
    a_paragraph("Publié le 16 décembre 2025", "formalite"),
    footer=(a_paragraph("Conseil municipal", "page-bas"),),
    notes=(Note(1, (a_paragraph("Voir l’annexe.", "note"),)),),
)


def test_every_line_of_an_act_stands_under_its_heading_or_in_its_part() -> None:
    article = "ARTICLE 7 – PRIX"
    assert read_lines(write_act(WHOLE), lines_of(WHOLE)) == (
        Line("En-tête", "RÉPUBLIQUE FRANÇAISE"),
        Line("Ouverture", "Le lundi quinze décembre,"),
        Line("Mentions", "Présents : 33"),
        Line("Titre", "Adhésion"),
        Line("Visas", "VU le code ;"),
        Line("Considérants", "CONSIDÉRANT le besoin ;"),
        Line("Corps de l’acte", "Le maire expose."),
        Line("PRÉAMBULE", "PRÉAMBULE"),
        Line("PRÉAMBULE", "L’espace est commun."),
        Line(article, "ARTICLE 7 –"),
        Line(article, "PRIX"),
        Line("7.1 - Barème", "7.1 - Barème"),
        Line("7.1 - Barème", "– 40%"),
        Line("7.1 - Barème", "– 60%"),
        Line("Dispositif", "APPROUVE la convention."),
        Line("Signatures", "Le Maire,"),
        Line("Formalités", "Publié le 16 décembre 2025"),
        Line("Notes", "[1] Voir l’annexe."),
        Line("Pied de page", "[Pied de page] Conseil municipal"),
    )


def test_the_lines_of_a_body_are_those_of_its_text() -> None:
    act = an_act(*WHOLE.body)
    assert [line.text for line in lines_of(act)] == [line for line in write_act(act).split("\n") if line]


def test_a_line_that_the_act_no_longer_has_is_placed_by_its_first_words() -> None:
    text = "Bonjour.\nVU la loi ;\nCONSIDÉRANT tout ;\n4.1 - Missions\nIl agit."
    assert read_lines(text, ()) == (
        Line("Corps de l’acte", "Bonjour."),
        Line("Visas", "VU la loi ;"),
        Line("Considérants", "CONSIDÉRANT tout ;"),
        Line("4.1 - Missions", "4.1 - Missions"),
        Line("4.1 - Missions", "Il agit."),
    )


def test_a_line_that_stands_twice_in_an_act_keeps_its_two_places() -> None:
    known = (Line("Signatures", "Date :"), Line("Formalités", "Date :"))
    assert read_lines("Date :\n\nDate :\n\nDate :\n", known) == (*known, Line("Formalités", "Date :"))
