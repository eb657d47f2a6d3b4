"""Styles that say nothing of the act: unknown ones, and headings made by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.core.citing import cited
from actgen.grammar.syntax import Wording
from actgen.ooxml.blocks import DEFAULT_STYLE
from actgen.ooxml.house import TABLE_STYLES, Role, find_style, style_hint
from actgen.ooxml.mending import TAG
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.xml import Element, attribute, w
from actgen.tags.written import written_tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Part, Template
    from actgen.ooxml.house import HouseStyle
    from actgen.ooxml.styles import Stylesheet
    from actgen.tags.placed import Paragraph

_TABLE_ROLES = (Role.TABLE, Role.COLUMNS, Role.SIGNATURES)
#: An article that begins a paragraph: « ARTICLE 3 – », « Article 3 : », not « Article 3 de la convention ».
_ARTICLE = re.compile(r"article\s+(?:\d+|premier|1er)(?:\s*er\b)?\s*(?:[-–—:.]|$)", re.IGNORECASE)
_NUMBERED = re.compile(r"article\s+\d+\s*[-–—:]", re.IGNORECASE)
_PLAIN = frozenset({"corps", "mention", "formule", "element", "dispositif", "ouverture"})
#: The styles in which a short bold centred line looks like a title.
_RUNNING = frozenset({"corps", "element"})
#: What to choose instead of Word's own style, by part.
_BODY = "Choisissez le style Corps pour un alinéa, sinon celui qui dit ce qu’il est\u00a0: Article, Visa, Mention…"
_USUAL = {
    "notes": "Choisissez dans Word le style «\u00a0Note de bas de page\u00a0».",
    "en-tête de page": "Choisissez dans Word le style «\u00a0En-tête\u00a0».",
    "pied de page": "Choisissez dans Word le style «\u00a0Pied de page\u00a0».",
}
_LONGEST_TITLE = 100
#: The letters of the tags that take away the paragraph, the row or the cell that holds them.
_HOLDERS = ("p", "tr", "tc")


def style_faults(template: Template) -> Iterator[Finding]:
    """LEC-001, LEC-002: a style that is no house style; LNT-011, 012, 025: a heading, a paragraph without its style."""
    styles = read_stylesheet(template.package)
    for part in template.parts:
        for paragraph in part.paragraphs:
            if paragraph.part in ("", part.label) and not _vanishes(paragraph) and not _is_in_box(paragraph.element):
                yield from _paragraph_faults(template, styles, part, paragraph)
        yield from _table_faults(template, styles, part)


def is_unstyled_article(style: HouseStyle | None, paragraph: Paragraph) -> bool:
    """Whether the paragraph is the heading of an article, in a style that does not say so."""
    if style is None or style.css not in _PLAIN or _is_in_table(paragraph.element):
        return False
    return bool((_NUMBERED if style.css == "dispositif" else _ARTICLE).match(paragraph.words.lstrip()))


def _is_in_box(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(w("txbxContent")), None) is not None


def _vanishes(paragraph: Paragraph) -> bool:
    """True for an empty line and for one that holds a tag alone, which no reader of the act sees."""
    tag = written_tag(words := paragraph.words.strip())
    return not words or (tag is not None and tag.kind == "%" and tag.letter in _HOLDERS)


def _paragraph_faults(template: Template, styles: Stylesheet, part: Part, paragraph: Paragraph) -> Iterator[Finding]:
    name = template.style(paragraph.element)
    style = find_style(name) or find_style(styles.house_name(_identity(paragraph)))
    if name == DEFAULT_STYLE:
        message = f"Ce paragraphe est au style {cited(name)}\u00a0: il est lu comme un simple alinéa."
        wording = Wording(message, _instead(name, part, paragraph))
        yield Finding("LNT-025", wording, part, paragraph, subject=name)
    elif style is None or style.role in _TABLE_ROLES:
        message = f"Le style {cited(name)} n’est pas un style de la maison."
        wording = Wording(message, _instead(name, part, paragraph))
        yield Finding("LEC-001", wording, part, paragraph, subject=name)
    elif is_unstyled_article(style, paragraph):
        message = (
            f"Cet intitulé d’article est au style {cited(style.name)}\u00a0: le sommaire et le PDF ne le voient pas."
        )
        wording = Wording(message, "Donnez-lui le style «\u00a0Article\u00a0».")
        yield Finding("LNT-012", wording, part, paragraph, subject=style.name)
    elif style.css in _RUNNING and _looks_like_a_title(paragraph):
        message = (
            f"Ce paragraphe au style {cited(style.name)}, gras et centré, ressemble à un titre mis en forme à la main."
        )
        hint = "Donnez-lui le style qui dit ce qu’il est\u00a0: Partie, Titre de l’acte ou Formule."
        yield Finding("LNT-011", Wording(message, hint), part, paragraph, subject=style.name)


def _identity(paragraph: Paragraph) -> str:
    return attribute(paragraph.element.find(f"{w('pPr')}/{w('pStyle')}")) or ""


def _instead(name: str, part: Part, paragraph: Paragraph) -> str:
    if _ARTICLE.match(paragraph.words.lstrip()):
        return "C’est un intitulé d’article\u00a0: choisissez dans Word le style «\u00a0Article\u00a0»."
    if _looks_like_a_title(paragraph):
        return "Gras et centré, ce paragraphe ressemble à un titre\u00a0: choisissez le style «\u00a0Partie\u00a0»."
    if name == DEFAULT_STYLE:
        return _USUAL.get(part.label, _BODY)
    return style_hint(name)


def _looks_like_a_title(paragraph: Paragraph) -> bool:
    words = paragraph.words.strip()
    if len(words) > _LONGEST_TITLE or words.endswith((".", ";", ",", ":")) or _is_in_table(paragraph.element):
        return False
    centred = attribute(paragraph.element.find(f"{w('pPr')}/{w('jc')}")) == "center"
    runs = [
        run for run in paragraph.element.iter(w("r")) if "".join(text.text or "" for text in run.iter(w("t"))).strip()
    ]
    return centred and bool(runs) and all(_is_bold(run) for run in runs)


def _is_bold(run: Element) -> bool:
    bold = run.find(f"{w('rPr')}/{w('b')}")
    return bold is not None and bold.get(w("val"), "1") not in ("0", "false", "off")


def _is_in_table(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(w("tbl")), None) is not None


_NO_STYLE = "Ce tableau n’a pas de style\u00a0: la page web et le PDF ne savent pas ce qu’il est."


def _table_faults(template: Template, styles: Stylesheet, part: Part) -> Iterator[Finding]:
    by_element = {paragraph.element: paragraph for paragraph in part.paragraphs}
    for table in part.root.iter(w("tbl")):
        identity = attribute(table.find(f"{w('tblPr')}/{w('tblStyle')}"))
        name = "" if identity is None else template.styles.get(identity, identity)
        style = find_style(name) or find_style(styles.house_name(identity or "", of_table=True))
        if style is not None and style.role in _TABLE_ROLES:
            continue
        message = f"Le style de tableau {cited(name)} n’est pas un style de la maison." if name else _NO_STYLE
        names = ", ".join(known.name for known in TABLE_STYLES)
        first = next(
            (by_element[one] for one in table.iter(w("p")) if TAG.sub("", by_element[one].words).strip()), None
        )
        wording = Wording(message, f"Choisissez dans Word un de ces styles\u00a0: {names}.")
        shown = first or next((by_element[one] for one in table.iter(w("p"))), None)
        yield Finding("LEC-002", wording, part, shown, subject=name)
