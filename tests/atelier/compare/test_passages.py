"""The paragraphs that changed, and the heading that each stands under."""

from __future__ import annotations

from actgen.atelier.compare.outline import read_lines
from actgen.atelier.compare.passages import Passage, act_difference, by_heading, difference
from actgen.atelier.compare.word_changes import Changed, Kept
from tests.document.building import an_act

ACT = (
    "VU le Code de l’éducation ;\n\nARTICLE 1 – OBJET\n\nLa commune adhère au groupement.\n\n"
    "ARTICLE 2 – PRIX\n\n2.1 - Barème\n\nLe prix compte pour 40% de la note.\n\nLes factures sont annuelles.\n"
)


def changes(before: str, after: str) -> tuple[Passage, ...]:
    return difference(read_lines(before, ()), read_lines(after, ()))


def test_the_same_text_has_no_difference() -> None:
    assert changes(ACT, ACT) == ()


def test_a_reworded_paragraph_stands_under_its_article() -> None:
    assert changes(ACT, ACT.replace("40%", "30%")) == (
        Passage("2.1 - Barème", (Kept("Le prix compte pour "), Changed("40", "30"), Kept("% de la note."))),
    )


def test_an_added_paragraph_stands_under_the_article_that_receives_it() -> None:
    assert changes(ACT, ACT.replace("groupement.\n", "groupement.\n\nElle le quitte librement.\n")) == (
        Passage("ARTICLE 1 – OBJET", (Changed("", "Elle le quitte librement."),)),
    )


def test_a_removed_article_is_removed_with_its_heading() -> None:
    before = ACT + "\nARTICLE 3 – LITIGES\n\nLe juge tranche.\n"
    assert changes(before, ACT) == (
        Passage("ARTICLE 3 – LITIGES", (Changed("ARTICLE 3 – LITIGES", ""),)),
        Passage("ARTICLE 3 – LITIGES", (Changed("Le juge tranche.", ""),)),
    )


def test_a_paragraph_that_has_nothing_in_common_is_removed_and_another_added() -> None:
    assert changes(ACT, ACT.replace("Les factures sont annuelles.", "Un avenant fixe tout autre point.")) == (
        Passage("2.1 - Barème", (Changed("Les factures sont annuelles.", ""),)),
        Passage("2.1 - Barème", (Changed("", "Un avenant fixe tout autre point."),)),
    )


def test_each_of_several_reworded_paragraphs_is_matched_with_its_own_past() -> None:
    before = "Votants : 33\nPour : 33\nContre : 0\n"
    after = "Inscrits : 35\nVotants : 34\nPour : 34\n"
    assert [passage.pieces for passage in changes(before, after)] == [
        (Changed("", "Inscrits : 35"),),
        (Kept("Votants : "), Changed("33", "34")),
        (Kept("Pour : "), Changed("33", "34")),
        (Changed("Contre : 0", ""),),
    ]


def test_another_value_after_the_same_label_is_a_rewording() -> None:
    assert changes("Le maire expose.\nRapporteur : Anthony MORTIER\n", "Rapporteur : Bruno FOUCHER\n") == (
        Passage("Corps de l’acte", (Changed("Le maire expose.", ""),)),
        Passage("Corps de l’acte", (Kept("Rapporteur : "), Changed("Anthony MORTIER", "Bruno FOUCHER"))),
    )


def test_blank_lines_are_no_paragraphs() -> None:
    assert changes(ACT, ACT.replace("\n\n", "\n").replace("\n", "\r\n")) == ()


def test_of_two_paragraphs_that_changed_places_the_longer_one_stays() -> None:
    long, short = "La commune s’engage à respecter la présente convention.", "Fait en double."
    assert [passage.pieces for passage in changes(f"{long}\n{short}\n", f"{short}\n{long}\n")] == [
        (Changed("", short),),
        (Changed(short, ""),),
    ]


def test_passages_that_follow_one_another_share_their_heading() -> None:
    after = ACT.replace("40%", "30%").replace("annuelles", "mensuelles").replace("adhère", "appartient")
    assert [(heading, len(passages)) for heading, passages in by_heading(changes(ACT, after))] == [
        ("ARTICLE 1 – OBJET", 1),
        ("2.1 - Barème", 2),
    ]


def test_two_acts_differ_in_their_notes_and_page_footers_too() -> None:
    before, after = an_act(footer="Conseil municipal"), an_act(footer="Conseil de la commune")
    assert act_difference(before, before) == ()
    assert [passage.heading for passage in act_difference(before, after)] == ["Pied de page"]
