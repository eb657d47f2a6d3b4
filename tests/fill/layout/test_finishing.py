"""The layout of a filled part: titles that end well, names that no line cuts, the same whatever was filled before."""

from __future__ import annotations

import re
from random import Random

import pytest
from markupsafe import Markup

from actgen.fill.layout.finishing import finished, layout_of, unbound
from actgen.french.correcting.unbroken import held
from actgen.ooxml.house import PARAGRAPH_STYLES

LAYOUT = layout_of({style.css: style for style in PARAGRAPH_STYLES})
KEEP = "<w:keepNext/>"


def laid_out(*pieces: str) -> str:
    """The part that these pieces make; those that are `Markup` are its values."""
    around = [None if isinstance(piece, Markup) else piece for piece in pieces]
    values = [piece.encode() for piece in pieces if isinstance(piece, Markup)]
    return finished(around, values, LAYOUT).content().decode()


def p(text: str, style: str = "corps", more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Court titre d’une ligne", "Court titre d’une ligne"),
        (
            "Convention d’adhésion à un groupement de commandes dans les écoles de l’académie de Nantes",
            "Convention d’adhésion à un groupement de commandes dans les écoles de~l’académie~de~Nantes",
        ),
        (
            "Un titre assez long pour deux lignes, dont le dernier mot est : incommensurablement",
            "Un titre assez long pour deux lignes, dont le dernier mot est :~incommensurablement",
        ),
    ],
)
def test_the_last_words_of_a_long_title_stay_together(title: str, shown: str) -> None:
    xml = laid_out(p(title, "titre"))
    assert xml == p(shown.replace("~", "\u00a0"), "titre")
    assert unbound(xml) == p(title, "titre")


def test_the_last_words_are_bound_through_the_runs_of_a_title_and_in_no_other_paragraph() -> None:
    cut = "</w:t></w:r><w:r><w:t>"
    title = f"DÉLIBÉRATION 2021-100. RENOUVELLEMENT DE LA CONVENTION AVEC{cut} L’ACADÉMIE{cut} DE NANTES"
    assert "AVEC</w:t></w:r><w:r><w:t>\u00a0L’ACADÉMIE</w:t></w:r><w:r><w:t>\u00a0DE\u00a0NANTES" in laid_out(
        p(title, "titre")
    )
    assert laid_out(p(title, "article")) == p(title, "article")


def test_a_name_is_not_cut_at_its_hyphen_and_a_common_word_and_a_number_may_be() -> None:
    xml = laid_out(p("Saint-Géréon peut-il voter n° 2025-132"))
    hyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
    assert f"<w:t>Saint{hyphen}Géréon peut-il voter n° 2025-132</w:t>" in xml
    assert unbound("Saint\u2011Géréon") == "Saint-Géréon"


def test_the_same_template_asks_for_the_same_whatever_its_values_are() -> None:
    """What is remembered of a template, of a paragraph, is what each act would find alone."""
    for said in (*DANGEROUS, *reversed(DANGEROUS), *DANGEROUS):
        pieces = around(*map(Markup, said))
        assert laid_out(*pieces) == laid_out("".join(pieces))


def test_two_templates_with_the_same_values_are_laid_out_each_as_it_is() -> None:
    one = around(Markup("2025-132"), Markup("Titre"), Markup("Yeu"))
    other = [piece if isinstance(piece, Markup) else piece.replace('"visa"', '"corps"') for piece in one]
    for _ in range(2):
        assert [laid_out(*pieces).count(KEEP) for pieces in (one, other)] == [1, 0]


def test_a_template_that_has_the_sign_of_a_value_is_laid_out_all_the_same() -> None:
    pieces = [p("le signe \ufdd9 et", "visa"), p("", "visa").removesuffix("</w:t></w:r></w:p>"), Markup("Vu le code")]
    pieces.append("</w:t></w:r></w:p>")
    assert laid_out(*pieces) == laid_out("".join(pieces))
    assert laid_out(*pieces).count(KEEP) == 1


def test_letters_are_raised_in_a_run_that_a_text_box_interrupts() -> None:
    box = f"<w:pict><w:txbxContent>{p('boîte')}</w:txbxContent></w:pict>"
    for said in ("1\ufdd4er\ufdd5 mai", "2 mai", "1\ufdd4er\ufdd5 mai"):
        pieces = [f"<w:p><w:r>{box}<w:t>Le ", Markup(said), "</w:t></w:r></w:p>", *around(*map(Markup, DANGEROUS[0]))]
        assert laid_out(*pieces) == laid_out("".join(pieces))
        assert ("superscript" in laid_out(*pieces)) is (said != "2 mai")


def test_a_value_that_is_longer_than_acts_are_is_laid_out_all_the_same() -> None:
    pieces = around(Markup("2025-132"), Markup(f"{LONG} de Nantes" * 200), Markup("Saint-Géréon"))
    assert laid_out(*pieces) == laid_out("".join(pieces))


def test_hyphens_are_those_of_texts_whatever_stands_around_them() -> None:
    draw, said = Random(2026), ["Saint-Jean", " d-e", "- ", "A-B", "é", "<w:br/>", '<w:x w:val="A-b"/>', "&lt;"]
    ends = ["<w:t>", "</w:t>", '<w:t xml:space="preserve">', "<w:instrText>", "</w:instrText>", "</w:t>"]
    for _ in range(5_000):
        xml = "".join(draw.choices([*said, *ends], k=draw.randrange(12)))
        texts = re.sub(r">([^<-]*-[^<]*)(?=</w:t>)", lambda text: ">" + held(text[1]), xml)
        hyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
        assert laid_out(xml) == texts.replace("\u2011", hyphen), xml


def test_a_part_around_values_is_laid_out_as_the_whole_of_it() -> None:
    """Values in texts, fields and attributes, beside hyphens of the template, in titles; the same ones come again."""
    draw = Random(2027)
    plain: list[str] = [*map(Markup, ("Saint-Jean", "2025-132", "d-e", "-", "", "Yeu", f"{LONG} d’Île-de-France"))]
    plain.append(Markup("A\u2011B"))
    values = [
        *plain,
        *map(Markup, ("1\ufdd4er\ufdd5-Mai", "2\ufdd4e\ufdd5", f"Saint-Jean{BREAK}de-Monts", "a &lt; B-C")),
    ]
    calm = [" ", "Vu ", ", ", "\u00a0» ", ". À "]
    for _ in range(4_000):
        words = draw.choice([calm, [*calm, "-sur-Mer", "L-", "é", "X\u2011Y", "Saint-"]])
        pieces: list[str] = []
        for _ in range(draw.randrange(4)):
            pieces.append(p("", draw.choice(["corps", "titre", "visa"])).removesuffix("<w:r><w:t></w:t></w:r></w:p>"))
            for _ in range(draw.randrange(4)):
                kind = draw.choice(["t", "t", "t", "instrText"])
                said = draw.choices(draw.choice([plain, plain, values]), k=3)
                said = [one for each in said for one in (each, draw.choice(words)) if draw.random() < 0.9]
                attribute = draw.choice(plain) if draw.random() < 0.05 else "A-b"
                pieces += ['<w:r><w:x w:val="', attribute, f'"/><w:{kind}>', *said, f"</w:{kind}></w:r>"]
            pieces.append("</w:p>")
        assert laid_out(*pieces) == laid_out("".join(pieces)), pieces


def around(number: Markup, title: Markup, name: Markup) -> list[str]:
    """The pieces of an act of two visas, a title and a paragraph, with its values."""
    end = "</w:t></w:r></w:p>"
    opened = [p("", style).removesuffix(end) for style in ("visa", "titre", "corps")]
    return [opened[0], "Vu la délibération ", number, end, p("Vu le code", "visa"), opened[1], title, end,
            opened[2], "À ", name, "-sur-Mer, vu par ", name, end]  # fmt: skip


LONG = "Convention d’adhésion à un groupement de commandes dans les écoles de l’académie"
BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
#: Values that ask for something, beside those that hardly differ and ask for nothing.
DANGEROUS = (
    ("2025-132", "Titre", "Yeu"),
    ("2025-132", f"{LONG} de Nantes", "Yeu"),
    ("2025-132", f"{LONG}{BREAK}de Nantes", "Saint-Géréon"),
    ("2025-132", f"{LONG} de \ufdd4Nantes\ufdd5", "1\ufdd4er\ufdd5-Mai"),
    ("", "", ""),
    ("\ufdd9", "Titre", "\ufdd9"),
    ("&lt;w:tbl&gt;", "Île-de-France", "a-"),
)
