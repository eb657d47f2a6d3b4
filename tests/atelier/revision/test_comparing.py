from __future__ import annotations

import re

from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.model import PartKind, Text
from actgen.atelier.revision.parts import read_text
from actgen.ooxml.packing.package import read_package
from tests.atelier.revision.versions import ARTICLES, a_revision, articles, changed, told
from tests.document.building import word_file
from tests.document.parts import part, with_body

FIVE = tuple(ARTICLES)


def test_the_same_act_has_no_difference() -> None:
    assert a_revision(articles(*FIVE), articles(*FIVE)).is_same


def test_an_article_that_moved_is_one_that_moved() -> None:
    revision = a_revision(articles(*FIVE), articles("OBJET", "PRIX", "LITIGES", "DURÉE", "RETRAIT"))
    (moved,) = [change for change in revision.parts if change.moved]
    assert moved.before is not None
    assert (moved.before.number, moved.part.number, moved.is_modified) == ("2", "5", False)
    assert [change.part.number for change in revision.parts if change.is_renumbered and not change.moved] == [
        "2", "3", "4",
    ]  # fmt: skip
    assert all(change.before and change.after for change in revision.parts)


def test_an_article_moved_and_reworded_is_still_recognised() -> None:
    other = ARTICLES["RETRAIT"].replace("premiers mois", "douze premiers mois")
    after = articles("OBJET", "PRIX", "LITIGES", "DURÉE", "RETRAIT ET EXCLUSION", **{"RETRAIT ET EXCLUSION": other})
    (moved,) = [change for change in a_revision(articles(*FIVE), after).parts if change.moved]
    assert moved.is_modified
    assert "pendant les [|douze |texte]premiers mois" in told(moved)


def test_an_article_added_and_one_removed_are_told_as_such() -> None:
    revision = a_revision(articles(*FIVE), articles("OBJET", "PRIX", "SECRET", "LITIGES", "DURÉE"))
    assert [change.part.name for change in revision.parts if change.before is None] == ["ARTICLE 3 – SECRET"]
    assert [change.part.name for change in revision.parts if change.after is None] == ["ARTICLE 2 – RETRAIT"]
    assert not [change for change in revision.parts if change.moved]


def test_what_was_removed_stands_where_it_stood() -> None:
    revision = a_revision(articles(*FIVE), articles("OBJET", "PRIX", "LITIGES", "DURÉE"))
    names = [change.part.name.partition("– ")[2] for change in revision.parts if change.part.is_headed]
    assert names == list(FIVE)


def test_an_article_with_the_same_heading_and_all_other_words_is_the_same_article() -> None:
    (change,) = changed(a_revision(articles(*FIVE), articles(*FIVE, PRIX="Rien de commun ici.")))
    assert change.is_modified
    assert change.words == (15, 4)


def test_a_split_article_says_where_its_words_come_from() -> None:
    second = "Le coordonnateur signe, notifie et publie le marché au nom des membres adhérents du groupement constitué."
    before = articles("OBJET", "PRIX", OBJET=f"{ARTICLES['OBJET']}\n{second}")
    after = articles("OBJET", "COORDONNATEUR", "PRIX", COORDONNATEUR=second)
    (added,) = [change for change in a_revision(before, after).parts if change.before is None]
    assert added.kin is not None
    assert added.kin.name == "ARTICLE 1 – OBJET"
    (removed,) = [change for change in a_revision(after, before).parts if change.after is None]
    assert removed.kin is not None
    assert removed.kin.name == "ARTICLE 1 – OBJET"


def test_sub_articles_move_with_their_article_and_are_not_told_again() -> None:
    lines = articles(*FIVE).split("\n")
    with_subs = [
        *lines[:5],
        "2.1 – Délai",
        "Le délai est de deux mois francs.",
        "2.2 – Forme",
        "Par lettre.",
        *lines[5:],
    ]
    moved = [*lines[:3], *lines[5:], *with_subs[3:9]]
    revision = a_revision("\n".join(with_subs), "\n".join(moved))
    assert [change.part.name for change in revision.parts if change.moved] == ["ARTICLE 2 – RETRAIT"]


def test_a_style_alone_is_told_apart_from_the_words() -> None:
    revision = a_revision("# Acte\n[Corps] Les mêmes mots.", "# Acte\n[Adresse] Les mêmes mots.")
    (change,) = changed(revision)
    assert change.words == (0, 0)
    assert told(change) == "Les mêmes mots."


def test_tables_are_compared_cell_by_cell_and_row_by_row() -> None:
    before = "# Acte\n| École | Élèves |\n|---|---|\n| Camus | 12 |\n| Perrault | 30 |"
    after = "# Acte\n| École | Élèves |\n|---|---|\n| Camus | 14 |\n| Ferry | 25 |\n| Perrault | 30 |"
    (change,) = changed(a_revision(before, after))
    assert told(change).split("\n") == [
        "École", "Élèves", "Camus", "[12|14|texte]", "[|Ferry|texte]", "[|25|texte]", "Perrault", "30",
    ]  # fmt: skip


def test_a_table_with_merged_cells_stays_the_same_table() -> None:
    def merged(before: str, cell: str, after: str) -> Text:
        docx = word_file(f"# Acte\n{before}\n| a | b |\n| {cell} | d |\n{after}")
        row = re.search(r"<w:tr>.*?</w:tr>", part(docx, "word/document.xml"), re.DOTALL)
        assert row is not None
        narrow = re.sub(r"(<w:tc>.*?</w:tc>)<w:tc>.*?</w:tc>", r"\1", row.group(), count=1, flags=re.DOTALL)
        return read_text(read_package(with_body(docx, row.group(), narrow), "essai"))

    revision = compare(merged("Un début.", "c", "Une fin."), merged("Un autre début.", "x", "Une autre fin."))
    (change,) = changed(revision)
    assert told(change).split("\n") == ["Un[| autre|texte] début.", "a", "[c|x|texte]", "d", "Une[| autre|texte] fin."]


def test_page_headers_and_footers_are_parts() -> None:
    revision = a_revision("[pied de page]\nPage ‹page›\n[fin]\n# Acte", "[pied de page]\nFeuille ‹page›\n[fin]\n# Acte")
    (change,) = changed(revision)
    assert change.part.kind is PartKind.PAGE_FOOTER
    assert told(change) == "[Page|Feuille|texte] ‹page›"
