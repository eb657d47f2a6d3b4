"""The plan of a template: what it understands, and every fault with its line."""

from __future__ import annotations

import pytest

from actgen.atelier.plans.outline import Outline, read_outline
from actgen.atelier.plans.outline_writing import write_outline
from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault
from actgen.ooxml.blocks import Run, WordBlock, WordParagraph, WordTable
from actgen.ooxml.house import PARAGRAPH_STYLES
from tests.atelier.plans.outlines import Maker
from tests.library.projects import ROOT
from tests.sizes import some

STYLES = ", ".join(style.name for style in PARAGRAPH_STYLES)
NOT_CLOSED = ("Ce cadre n’est pas fermé.", "Ajoutez une ligne [fin] après son dernier paragraphe.")
RAGGED = (
    "Cette ligne n’a pas autant de cellules que la première de son tableau.",
    "Comptez les barres |\u00a0; pour une vraie barre, écrivez \\|.",
)
RAGGED_FRAME = (
    1,
    "Les rangées de ce cadre n’ont pas toutes le même nombre de cellules.",
    "Comptez les lignes || de chacune.",
)
NOTE = (
    "Un plan ne peut pas porter de note de bas de page.",
    "Supprimez-la du plan\u00a0; ajoutez-la dans Word, par Références > Insérer une note de bas de page.",
)
STAR = (
    "Une étoile de gras ou d’italique n’est pas fermée.",
    "Fermez-la sur la même ligne\u00a0; pour une vraie étoile, écrivez \\*.",
)
NESTED = (
    "Un cadre ne peut pas contenir de tableau.",
    "Fermez le cadre avant par une ligne [fin]\u00a0; || seul sur sa ligne passe à la cellule suivante.",
)
ONLY_IN_FRAMES = "Ouvrez un cadre avant\u00a0: [Colonnes], [Signatures] ou [Tableau]."


def body(text: str) -> tuple[WordBlock, ...]:
    return read_outline(text, "plan.txt").body


def one(text: str) -> WordParagraph:
    (block,) = body(text)
    assert isinstance(block, WordParagraph)
    return block


def table(text: str) -> WordTable:
    (block,) = body(text)
    assert isinstance(block, WordTable)
    return block


def texts(made: WordTable) -> list[list[str]]:
    return [
        [" / ".join(block.text for block in cell if isinstance(block, WordParagraph)) for cell in row]
        for row in made.rows
    ]


def faults(text: str) -> list[tuple[int, str, str]]:
    with pytest.raises(InputFault) as caught:
        read_outline(text, "plan.txt")
    found = []
    for fault in caught.value.diagnostics:
        assert isinstance(fault.place, FilePlace)
        assert (fault.code, fault.place.path) == ("PLAN-001", "plan.txt")
        found.append((fault.place.line, fault.message, fault.hint))
    return found


@pytest.mark.parametrize(
    ("line", "style", "text"),
    [
        ("VU le code ;", "Visa", "VU le code\u202f;"),
        ("Vu l'arrêté", "Visa", "Vu l’arrêté"),
        ("CONSIDÉRANT que", "Considérant", "CONSIDÉRANT que"),
        ("Considerant que", "Considérant", "Considerant que"),
        ("ARTICLE 1 – OBJET", "Article", "ARTICLE 1 – OBJET"),
        ("4.1 – Missions", "Sous-article", "4.1 – Missions"),
        ("- un élément", "Élément de liste", "un élément"),
        ("# Titre", "Titre de l’acte", "Titre"),
        ("## Partie", "Partie", "Partie"),
        ("Vue d'ensemble", "Corps", "Vue d’ensemble"),
        ("[Mention] Date : ce jour", "Mention", "Date\u00a0: ce jour"),
        ("[EN-TETE D'ACTE] Commune", "En-tête d’acte", "Commune"),
        ("[Corps] VU d'en haut", "Corps", "VU d’en haut"),
        ("[Corps]", "Corps", ""),
        ("[Corps] [ ] oui", "Corps", "[ ] oui"),
        ("\\[Corps] x", "Corps", "[Corps] x"),
        ("  \tretrait", "Corps", "retrait"),
        ("\\# dièse", "Corps", "# dièse"),
        ("[Corps] %% dièse", "Corps", "%% dièse"),
    ],
)
def test_the_style_is_named_or_told_by_the_first_word(line: str, style: str, text: str) -> None:
    assert (one(line).style, one(line).text) == (style, text)


def test_remarks_and_blank_lines_say_nothing() -> None:
    assert [
        block.text for block in body("%% remarque\n\nUn\r\n  %% autre\rDeux\n") if isinstance(block, WordParagraph)
    ] == [
        "Un",
        "Deux",
    ]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**gras** et *italique*", [Run("gras", bold=True), Run(" et "), Run("italique", italic=True)]),
        ("***les deux***", [Run("les deux", bold=True, italic=True)]),
        ("1^{er} mai", [Run("1"), Run("er", superscript=True), Run(" mai")]),
        ("**1^{er}**", [Run("1", bold=True), Run("er", bold=True, superscript=True)]),
        ("^{{{ n }}}", [Run("{{ n }}", superscript=True)]),
        ("^{a\\}b}", [Run("a}b", superscript=True)]),
        ("a⏎b⇥c", [Run("a\nb\tc")]),
        (
            "Page ‹page› sur **‹pages›**",
            [Run("Page "), Run("", field="page"), Run(" sur "), Run("", bold=True, field="pages")],
        ),
        ("{{ a * b * c | d }}", [Run("{{ a * b * c | d }}")]),
        ("5 \\* 3 \\\\ \\| \\^{ \\⏎ \\‹page›", [Run("5 * 3 \\ | ^{ ⏎ ‹page›")]),
        ("C:\\dossier", [Run("C:\\dossier")]),
        ("^ seul", [Run("^ seul")]),
    ],
)
def test_looks_and_signs_are_read(text: str, runs: list[Run]) -> None:
    assert list(one(f"[Corps] {text}").runs) == runs


def test_a_table_of_bars_has_a_heading_when_a_rule_follows_its_first_row() -> None:
    made = table("| Nom | Effectif |\n|---|:---:|\n| {{ a | b }} | 12 \\| 13 |\n| x | |\n")
    assert (made.style, made.header) == ("Tableau", True)
    assert texts(made) == [["Nom", "Effectif"], ["{{ a | b }}", "12 | 13"], ["x", ""]]
    plain = table("| a | b\n|  |  |\n")
    assert (plain.header, texts(plain)) == (False, [["a", "b"], ["", ""]])


def test_frames_hold_cells_side_by_side_and_rows() -> None:
    made = table("[Colonnes]\nMairie\n[Mention] Date\n||\n==\nbas\n||\nfin\n[fin]\n")
    assert texts(made) == [["Mairie / Date", ""], ["bas", "fin"]]
    assert [block.style for block in made.rows[0][0] if isinstance(block, WordParagraph)] == [
        "En-tête d’acte",
        "Mention",
    ]
    assert made.rows[0][1] == (WordParagraph("Cellule"),)
    assert table("[signatures]\nLe Maire\n[FIN]").style == "Signatures"
    headed = table("[Tableau à en-tête]\na\n==\nb\n[fin]")
    assert (headed.style, headed.header) == ("Tableau", True)


def test_headers_and_footers_stand_apart() -> None:
    outline = read_outline("[en-tête de page]\nMairie\n[fin]\nTexte\n[pied de page]\nPage ‹page›\n[fin]\n", "plan.txt")
    assert outline == Outline(
        (WordParagraph("Corps", (Run("Texte"),)),),
        (WordParagraph("header", (Run("Mairie"),)),),
        (WordParagraph("footer", (Run("Page "), Run("", field="page"))),),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, "Ce plan est vide.", "Écrivez au moins un titre (# Titre) et un paragraphe.")]),
        ("%% rien\n\n", [(0, "Ce plan est vide.", "Écrivez au moins un titre (# Titre) et un paragraphe.")]),
        ("[Vissa] x", [(1, "«\u00a0Vissa\u00a0» n’est pas un style de la maison.",
                        "Vouliez-vous dire «\u00a0Visa\u00a0»\u202f?")]),
        ("[zzz] x", [(1, "«\u00a0zzz\u00a0» n’est pas un style de la maison.",
                      f"Les styles sont\u00a0: {STYLES}. Pour un vrai crochet, écrivez \\[.")]),
        ("[Tableau] x", [(1, "«\u00a0Tableau\u00a0» est un cadre, non le style d’un paragraphe.",
                          "Écrivez [Tableau] seul sur sa ligne.")]),
        ("Un\n**deux", [(2, *STAR)]),
        ("5 * 3", [(1, *STAR)]),
        ("| a | b |\n| **c | d |", [(2, *STAR)]),
        ("| a | b |\n| c |\n| d | e | f |", [(2, *RAGGED), (3, *RAGGED)]),
        ("Un\n[Colonnes]\na\n||\nb\n", [(2, *NOT_CLOSED)]),
        ("[pied de page]\nx\n", [(1, *NOT_CLOSED)]),
        ("[Colonnes]\na\n[Signatures]\nb\n[fin]", [(1, *NOT_CLOSED)]),
        ("[en-tête de page]\na\n[pied de page]\nb\n[fin]\nc", [(1, *NOT_CLOSED)]),
        ("[Colonnes]\na\n||\nb\n==\nc\n[fin]", [RAGGED_FRAME]),
        ("[Colonnes]\n| a | b |\n[fin]", [(2, *NESTED)]),
        ("Un\n[fin]", [(2, "Cette ligne [fin] ne ferme aucun cadre.", "Supprimez-la, ou ouvrez un cadre avant.")]),
        ("Un\n||\n==", [(2, "«\u00a0||\u00a0» n’a de sens que dans un cadre.", ONLY_IN_FRAMES),
                        (3, "«\u00a0==\u00a0» n’a de sens que dans un cadre.", ONLY_IN_FRAMES)]),
        ("Voir‹note 3›", [(1, *NOTE)]),
        ("Un\n[note 3]\n[footnote text] Texte\n[fin]", [(2, *NOTE)]),
        ("Un\x0bdeux\ntrois\x00", [(1, "Cette ligne contient le caractère invisible U+000B.",
                                    "Supprimez-le, ou tapez la ligne de nouveau."),
                                   (2, "Cette ligne contient le caractère invisible U+0000.",
                                    "Supprimez-le, ou tapez la ligne de nouveau.")]),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert faults(text) == expected


def test_all_faults_come_at_once_in_the_order_of_the_lines() -> None:
    text = "[Colonnes]\n[Vissa] a\n[pied de page]\n**b\n[fin]\n| c | d |\n| e |\n[fin]\nx\x07"
    assert [(line, message.split(" ")[0]) for line, message, _ in faults(text)] == [
        (1, "Ce"), (2, "«\u00a0Vissa\u00a0»"), (4, "Une"), (7, "Cette"), (8, "Cette"), (9, "Cette"),
    ]  # fmt: skip


def test_frames_without_end_are_refused_one_by_one() -> None:
    assert len(faults("[Colonnes]\n" * 3000)) == 3000


def test_what_is_written_reads_as_the_same_blocks() -> None:
    for seed in some(range(300), 5):
        outline = Maker(seed).outline()
        text = write_outline(outline)
        assert read_outline(text, "plan.txt") == outline, seed
        assert write_outline(read_outline(text, "plan.txt")) == text, seed


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("*/*/*.txt")), ids=lambda path: f"{path.parent.name}")
def test_the_text_of_a_published_template_is_a_plan(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert write_outline(read_outline(text, "plan.txt")) == text


def test_a_rule_of_a_table_that_is_none_is_read_at_once() -> None:
    """« |-----…x| » once made a plan last for ever."""
    with pytest.raises(InputFault) as caught:
        read_outline(f"| a | b |\n|{'-' * 5000}x|\n", "plan.txt")
    assert [fault.message for fault in caught.value.diagnostics] == [
        "Cette ligne n’a pas autant de cellules que la première de son tableau."
    ]
