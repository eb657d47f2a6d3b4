"""Lawful edits of a template, made up from a seed: what someone does to a text in Word between two versions."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from actgen.atelier.revision.parts import mended
from actgen.ooxml.packing.package import MAIN_PART, Package, read_package
from actgen.ooxml.packing.zipping import pack, stored
from actgen.ooxml.xml import Element, serialise, w

ROOT = Path(__file__).parents[3]
TEMPLATES = sorted(ROOT.glob("templates/*/*/*.docx"))
_HEADS = ("article", "sous-article", "partie", "partie-neuve")
_WORDS = (
    "le", "conseil", "approuve", "une", "convention", "nouvelle,", "d’une", "durée", "de", "12\u00a0mois,",
    "pour", "l’école\u00a0:", "élèves", "et", "maîtres",
)  # fmt: skip


@cache
def package_of(path: Path) -> Package:
    return read_package(path.read_bytes(), path.stem)


@dataclass
class Editor:
    """Edits one template, always in the same way for one seed; `done` says what it did."""

    package: Package
    seed: int
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.root = mended(self.package, MAIN_PART)
        self.body = next(self.root.iter(w("body")))

    def edited(self, times: int = 2) -> Package:
        for _ in range(times):
            edit = self.chance.choice(EDITS)
            edit(self)
            self.done.append(edit.__name__)
        content = serialise(self.root).encode()
        entries = [stored(MAIN_PART, content) if one.name == MAIN_PART else one for one in self.package.entries]
        return read_package(pack(entries), f"seed {self.seed}")

    def paragraphs(self) -> list[Element]:
        return [one for one in self.body.iter(w("p")) if words_of(one)]

    def article(self, kinds: tuple[str, ...] = ("article", "partie")) -> list[Element]:
        """An article with all that stands under it, or a few paragraphs where the act has none."""
        blocks = [one for one in self.body if one.tag in (w("p"), w("tbl"))]
        starts = [place for place, one in enumerate(blocks) if style_of(one) in kinds]
        if not starts:
            start = self.chance.randrange(max(1, len(blocks) - 3))
            return blocks[start : start + 2]
        start = self.chance.choice(starts)
        ends = [place for place in range(start + 1, len(blocks)) if ends_article(blocks[place], kinds)]
        return blocks[start : min(ends, default=len(blocks))]


def style_of(block: Element) -> str:
    style = block.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def ends_article(block: Element, kinds: tuple[str, ...]) -> bool:
    return style_of(block) in (*kinds, "formalite", "titre") or block.find(f"{w('tblPr')}/{w('tblStyle')}") is not None


def parent_of(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None
    return parent


def words_of(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t")))


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=chance.randint(6, 24))) + "."


def made(style: str, text: str) -> Element:
    from actgen.atelier.revision.word.change_marks import element

    paragraph, properties, run, words = (element(tag) for tag in ("p", "pPr", "r", "t"))
    properties.append(element("pStyle", {"val": style}))
    words.text = text
    run.append(words)
    paragraph.extend([properties, run])
    return paragraph


def change_a_word(editor: Editor) -> None:
    text = editor.chance.choice([one for one in editor.body.iter(w("t")) if re.search(r"\w{4}", one.text or "")])
    words = text.text or ""
    spots = [spot for spot in re.finditer(r"\{[{%].*?[%}]\}|\w+", words) if not spot.group().startswith("{")]
    if spots:
        spot = editor.chance.choice(spots)
        new = editor.chance.choice(["", "autre", "quarante-huit mois", "l’État"])
        text.text = words[: spot.start()] + new + words[spot.end() :]


def rename_a_variable(editor: Editor) -> None:
    found = [one for one in editor.body.iter(w("t")) if "{{" in (one.text or "")]
    if found:
        text = editor.chance.choice(found)
        text.text = re.sub(r"\{\{ (\w+)\.", r"{{ autre.", text.text or "", count=1)


def add_an_article(editor: Editor) -> None:
    here = editor.article()[0]
    number = editor.chance.randint(2, 30)
    here.addprevious(made("article", f"ARTICLE {number} – {sentence(editor.chance)[:40].upper()}"))
    for _ in range(editor.chance.randint(1, 3)):
        here.addprevious(made("corps", sentence(editor.chance)))


def remove_an_article(editor: Editor) -> None:
    for block in editor.article():
        editor.body.remove(block)


def move_an_article(editor: Editor) -> None:
    blocks = editor.article()
    others = [one for one in editor.body if one.tag == w("p") and one not in blocks]
    heads = [one for one in others if style_of(one) in ("article", "partie")]
    target = editor.chance.choice(heads or others)
    for block in blocks:
        target.addprevious(block)


def add_a_paragraph(editor: Editor) -> None:
    beside = editor.chance.choice(editor.paragraphs())
    fresh = made(style_of(beside) or "corps", sentence(editor.chance))
    if editor.chance.random() < 0.5:
        beside.addnext(fresh)
    else:
        beside.addprevious(fresh)


def remove_a_paragraph(editor: Editor) -> None:
    paragraph = editor.chance.choice(editor.paragraphs())
    parent = parent_of(paragraph)
    if len(parent.findall(w("p"))) > 1:
        parent.remove(paragraph)


def reword_a_paragraph(editor: Editor) -> None:
    text = editor.chance.choice([one for one in editor.body.iter(w("t")) if len(one.text or "") > 20])
    text.text = sentence(editor.chance)


def restyle_a_paragraph(editor: Editor) -> None:
    style = editor.chance.choice(editor.paragraphs()).find(f"{w('pPr')}/{w('pStyle')}")
    if style is not None and style.get(w("val")) in ("corps", "mention", "element", "visa"):
        style.set(w("val"), editor.chance.choice(["corps", "mention", "adresse"]))


def embolden(editor: Editor) -> None:
    from actgen.atelier.revision.word.change_marks import element

    run = editor.chance.choice([one for one in editor.body.iter(w("r")) if one.find(w("t")) is not None])
    look = run.find(w("rPr"))
    if look is None:
        look = element("rPr")
        run.insert(0, look)
    if look.find(w("b")) is None:
        look.insert(0, element("b"))


def spoil_the_spaces(editor: Editor) -> None:
    for text in editor.body.iter(w("t")):
        if editor.chance.random() < 0.2 and "{" not in (text.text or ""):
            text.text = (text.text or "").replace("\u00a0", " ").replace("’", "'")


def double_a_row(editor: Editor) -> None:
    rows = list(editor.body.iter(w("tr")))
    if rows:
        row = editor.chance.choice(rows)
        row.addnext(copy.deepcopy(row))


def remove_a_row(editor: Editor) -> None:
    rows = [row for row in editor.body.iter(w("tr")) if len(parent_of(row).findall(w("tr"))) > 1]
    if rows:
        row = editor.chance.choice(rows)
        parent_of(row).remove(row)


def move_a_table(editor: Editor) -> None:
    tables = [one for one in editor.body if one.tag == w("tbl")]
    if tables:
        editor.chance.choice([one for one in editor.body if one.tag == w("p")]).addnext(editor.chance.choice(tables))


def end_otherwise(editor: Editor) -> None:
    last = [one for one in editor.body if one.tag == w("p")][-1]
    if editor.chance.random() < 0.5:
        last.addnext(made(editor.chance.choice(["corps", "element"]), sentence(editor.chance)))
    else:
        editor.body.remove(last)


EDITS: tuple[Callable[[Editor], None], ...] = (
    change_a_word, change_a_word, rename_a_variable, add_an_article, remove_an_article, move_an_article,
    move_an_article, add_a_paragraph, remove_a_paragraph, reword_a_paragraph, restyle_a_paragraph, embolden,
    spoil_the_spaces, double_a_row, remove_a_row, move_a_table, end_otherwise,
)  # fmt: skip
