"""What is wrong with the tags of a part, all of it in one pass, each fault with its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.fill.blocks import block_faults
from actgen.fill.rules import RuleBroken, check_tag
from actgen.fill.syntax import WORDS, Wording, unknown_word
from actgen.fill.tags import Origin, Paragraph, Tag, read_paragraphs, read_tags
from actgen.ooxml.clauses import CLAUSE
from actgen.ooxml.mending import TAG
from actgen.ooxml.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.fill.sandbox import ActEnvironment

_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_HOLDERS = {"p": "son paragraphe", "tr": "sa ligne", "tc": "sa cellule", "r": "son passage"}
_CLOSED_BY = {"if": "{% endif %}", "for": "{% endfor %}"}
#: What a paragraph, a row or a cell may hold besides words, and would lose with them.
_CARGO = (
    *(
        w(tag)
        for tag in (
            "drawing", "pict", "object", "footnoteReference", "endnoteReference", "fldChar", "fldSimple", "sectPr",
            "sym", "ptab", "pgNum", "contentPart", "noBreakHyphen", "tbl", "footnoteRef", "endnoteRef",
        )
    ),
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
)  # fmt: skip


def tag_faults(
    root: Element, document: str, part: str, environment: ActEnvironment, origins: Sequence[Origin] = ()
) -> list[Diagnostic]:
    """Every fault of the tags of a mended part; none when the part can be made into a program."""
    paragraphs = read_paragraphs(root, origins)
    tags = read_tags(root, paragraphs)
    found = [
        *((paragraph, "BAL-001", wording) for paragraph in paragraphs for wording in _stray_braces(paragraph)),
        *((paragraph, "BAL-006", _NO_TEXT) for paragraph in _tags_outside_text(root, paragraphs)),
    ]
    for tag in tags:
        found += [(tag.paragraph, code, wording) for code, wording in _faults_of(tag, environment)]
    found += [(tag.paragraph, "BAL-003", wording) for tag, wording in block_faults(tags)]
    order = {paragraph.element: place for place, paragraph in enumerate(paragraphs)}
    diagnostics = [
        error(code, WordPlace(document, paragraph.part or part, paragraph.number, paragraph.words), *wording)
        for paragraph, code, wording in sorted(found, key=lambda fault: order.get(fault[0].element, -1))
    ]
    return list(dict.fromkeys(diagnostics))


_NO_TEXT = Wording(
    "Une balise se trouve dans un champ, un lien ou un objet, où rien ne s’imprime.",
    "Sortez-la de ce champ ou de cet objet\u00a0: elle doit faire partie du texte.",
)
_TRIMMED = Wording(
    "Un trait d’union collé aux accolades effacerait le texte voisin.",
    "Écrivez {% … %} et {{ … }} sans trait d’union ni signe + contre l’accolade.",
)
_RICH = Wording(
    "Une valeur ne s’imprime qu’en texte simple.", "Écrivez {{ variable }}, sans lettre après les accolades."
)
_EMPTY = Wording("Cette balise est vide.", "Écrivez-y une variable, {{ commune.nom }}, ou supprimez-la.")


def _stray_braces(paragraph: Paragraph) -> Iterator[Wording]:
    if stray := _BRACES.search(TAG.sub("\0", paragraph.words)):
        yield Wording(
            f"Une balise ne se ferme pas, ou ne s’ouvre pas\u00a0: «\u00a0{stray.group()}\u00a0» est seul.",
            "Une balise s’écrit entière dans un paragraphe\u00a0: {{ commune.nom }} ou {% if … %}.",
        )


def _tags_outside_text(root: Element, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs where a tag stands in an attribute, a field code, or any other element than a text."""
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
    for element in root.iter():
        inside = "\0".join(_written_elsewhere(element))
        if not _BRACES.search(inside):
            continue
        holder = element if element.tag == w("p") else next(element.iterancestors(w("p")), None)
        yield by_element[holder] if holder is not None else Paragraph(0, inside, element)


def _written_elsewhere(element: Element) -> Iterator[str]:
    """Everything that the XML of an element holds and that is not the text of a run."""
    yield from map(str, element.attrib.values())
    yield from element.nsmap.values() if element.getparent() is None else ()
    yield element.tail or ""
    if element.tag != w("t"):
        yield element.text or ""


def _faults_of(tag: Tag, environment: ActEnvironment) -> Iterator[tuple[str, Wording]]:
    if tag.word == CLAUSE:  # one that was not included: `clauses` has told why
        return
    if tag.text[2] in "+-" or tag.text[-3] in "+-":
        yield "BAL-007", _TRIMMED
    elif tag.kind == "{" and tag.letter:
        yield "BAL-005", _RICH
    elif tag.kind != "#" and not tag.body:
        yield "BAL-003", _EMPTY
    elif tag.kind == "%" and tag.word not in WORDS:
        yield "BAL-004", unknown_word(tag.word or tag.body.split()[0])
    elif wording := _broken_rule(tag, environment):
        yield "BAL-004", wording
    if tag.letter and not stands_alone(tag):
        yield (
            "BAL-002",
            Wording(
                f"Cette balise prend la place de tout ce qui l’entoure dans {_HOLDERS[tag.letter]}, "
                "et elle n’y est pas seule.",
                "Mettez-la seule dans son paragraphe ({%p), sa ligne ({%tr) ou sa cellule ({%tc).",
            ),
        )


def _broken_rule(tag: Tag, environment: ActEnvironment) -> Wording | None:
    if tag.kind == "#" or tag.word in ("else", "endif", "endfor"):
        extra = tag.body.removeprefix(tag.word).strip() if tag.kind == "%" else ""
        otherwise = ", ou {% elif … %} avec une condition" if tag.word == "else" else ""
        hint = f"Écrivez {{% {tag.word} %}}{otherwise}."
        return Wording(f"«\u00a0{tag.word}\u00a0» s’écrit seul.", hint) if extra else None
    source = (
        f"{{% if true %}}{tag.bare}{{% endif %}}" if tag.word == "elif" else tag.bare + _CLOSED_BY.get(tag.word, "")
    )
    try:
        check_tag(environment, source)
    except RuleBroken as fault:
        return fault.wording
    return None


def stands_alone(tag: Tag) -> bool:
    """Whether nothing else would vanish with the element whose place the tag takes."""
    holder = tag.holder
    if tag.letter == "r":
        return holder is not None
    if holder is None or any(True for _ in holder.iter(*_CARGO)):
        return False
    if any(page.get(w("type")) for page in holder.iter(w("br"))):
        return False
    words = "".join(text.text or "" for text in holder.iter(w("t")))
    return words.strip() == tag.text
