"""What is wrong with the tags and the signs of a part, all of it in one pass, each fault with its paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.fill.blocks import BlockFault, block_faults
from actgen.fill.tag_words import WORDS, construct, unknown_word
from actgen.french.amounts import number_figures
from actgen.grammar.foreign import CLAUSE_INSTEAD
from actgen.grammar.syntax import Wording
from actgen.ooxml.clauses import CLAUSE
from actgen.ooxml.mending import MAX_TAG, TAG
from actgen.ooxml.raising import LEVEL, RAISED
from actgen.ooxml.xml import Element, w
from actgen.tags.pictures import picture_fault, variable_pictures
from actgen.tags.placed import Origin, Paragraph, Tag, read_paragraphs, read_tags, stands_alone
from actgen.tags.statements import judged

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

_BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TOO_LONG = "BAL-009"
#: The signs by which another tool prints braces: `{_{`, `%_}`.
_ESCAPES = re.compile(r"\{_[{%#]|[}%#]_\}")
#: How many letters are shown on each side of a brace that stands alone.
_AROUND = 30
#: A tag that begins inside another, outside a text in quotes.
_SWALLOWED = re.compile(r"""(?:[^"']|"[^"]*"|'[^']*')*?(?P<inner>\{\{|\{%)""", re.DOTALL)
_HOLDERS = {"p": "son paragraphe", "tr": "sa ligne", "tc": "sa cellule", "r": "son passage"}


def tag_faults(root: Element, document: str, part: str, origins: Sequence[Origin] = ()) -> list[Diagnostic]:
    """Every fault of the tags and the signs of a mended part; none when the part can be made into a program."""
    paragraphs = read_paragraphs(root, origins)
    diagnostics = [
        error(one.code, _place(document, part, one.paragraph), *one.wording, subject=one.subject)
        for one in located_tag_faults(root, paragraphs)
    ]
    return list(dict.fromkeys(diagnostics))


def _place(document: str, part: str, paragraph: Paragraph) -> WordPlace:
    return WordPlace(document, paragraph.part or part, paragraph.number, paragraph.words)


class TagFault(NamedTuple):
    """What is wrong with a tag, in which paragraph, and the tag itself; empty where there is no whole tag.

    `opener` is the tag that opens its block, where the two stand at two heights; `construct` what it is a part of,
    where no template may have it, so that `set` and `endset` are one fault.
    """

    code: str
    wording: Wording
    paragraph: Paragraph
    tag: str = ""
    opener: str = ""
    construct: str = ""

    @property
    def subject(self) -> str:
        """What it is about, as data."""
        return self.construct or self.tag


def located_tag_faults(root: Element, paragraphs: list[Paragraph]) -> list[TagFault]:
    """The same faults before they are diagnostics, in the order of the paragraphs."""
    tags = read_tags(root, paragraphs)
    found = [
        *(fault for paragraph in paragraphs for fault in _stray_braces(paragraph)),
        *(TagFault("BAL-006", _NO_TEXT, paragraph) for paragraph in _tags_outside_text(root, paragraphs)),
        *(fault for paragraph in paragraphs for fault in _of_pictures(paragraph)),
        *(fault for paragraph in paragraphs for fault in _of_signs(paragraph)),
    ]
    for tag in tags:
        part_of = construct(tag.word)
        found += [TagFault(code, why, tag.paragraph, tag.text, construct=part_of) for code, why in _faults_of(tag)]
    if not any(fault.code == _TOO_LONG for fault in found):  # what it opens or closes is not read
        found += [_of_block(one) for one in block_faults(tags)]
    order = {paragraph.element: place for place, paragraph in enumerate(paragraphs)}
    return sorted(found, key=lambda fault: order.get(fault.paragraph.element, -1))


def _of_pictures(paragraph: Paragraph) -> Iterator[TagFault]:
    for properties in variable_pictures(paragraph.element):
        if (wording := picture_fault(properties)) is not None:
            yield TagFault("BAL-010", wording, paragraph, properties.get("descr", ""))


def _of_signs(paragraph: Paragraph) -> Iterator[TagFault]:
    """The marks of raised letters, typed as signs: they would vanish with ours."""
    for sign in (RAISED, LEVEL):
        if sign in paragraph.words:
            code = f"U+{ord(sign):04X}"
            message = f"Ce paragraphe contient le caractère invisible {code}, qui ne s’imprime pas dans un acte."
            wording = Wording(message, "Supprimez-le, ou tapez la ligne de nouveau.")
            yield TagFault("MOD-013", wording, paragraph, construct=code)


def _of_block(fault: BlockFault) -> TagFault:
    tag, opener = fault.tag, fault.opener.text if fault.opener else ""
    return TagFault("BAL-003", fault.wording, tag.paragraph, tag.text, opener)


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
_DOCUMENT = Wording(
    "Une valeur ne s’imprime qu’en texte simple, non comme un morceau de document.",
    f"Écrivez {{{{ variable }}}}, sans lettre après les accolades. {CLAUSE_INSTEAD}",
)
_ESCAPED = Wording(
    "«\u00a0{0}\u00a0» n’imprime pas d’accolades\u00a0: un acte n’en a pas, et ces signes y resteraient tels quels.",
    "Pour une balise, retirez le souligné\u00a0: {{{{ commune.nom }}}} ou {{% if … %}}.",
)
_EMPTY = Wording("Cette balise est vide.", "Écrivez-y une variable, {{ commune.nom }}, ou supprimez-la.")


def _stray_braces(paragraph: Paragraph) -> Iterator[TagFault]:
    """A brace that belongs to no tag, with the words that it stands among; or a tag that is too long to be read."""
    words = TAG.sub(lambda tag: "\0" * len(tag.group()), paragraph.words)
    stray = _BRACES.search(words)
    if escaped := _ESCAPES.search(words):
        wording = Wording(_ESCAPED.message.format(escaped[0]), _ESCAPED.hint.format())
        yield TagFault("BAL-001", wording, paragraph, escaped[0])
    elif stray and (closing := _closing(words, stray)):
        yield TagFault(_TOO_LONG, _too_long(closing.start() - stray.end()), paragraph, _shown(words, stray))
    elif stray:
        wording = Wording(
            f"Une balise ne se ferme pas, ou ne s’ouvre pas\u00a0: «\u00a0{stray.group()}\u00a0» est seul.",
            "Une balise s’écrit entière dans un paragraphe\u00a0: {{ commune.nom }} ou {% if … %}.",
        )
        yield TagFault("BAL-001", wording, paragraph, _shown(words, stray))


def _shown(words: str, stray: re.Match[str]) -> str:
    """The words around a brace, up to the tags beside it."""
    at, end = stray.start(), words.find("\0", stray.start())
    first = max(words.rfind("\0", 0, at) + 1, at - _AROUND)
    return words[first : min(len(words) if end < 0 else end, at + _AROUND)]


def _closing(words: str, stray: re.Match[str]) -> re.Match[str] | None:
    """The brace that closes what opens there, with no other between: a whole tag, beyond the length of one."""
    following = _BRACES.search(words, stray.end())
    return following if following and following[0] == _CLOSING.get(stray[0]) else None


def _too_long(length: int) -> Wording:
    return Wording(
        f"Cette balise a {number_figures(length)} caractères\u00a0: une balise en a au plus {number_figures(MAX_TAG)}.",
        "Coupez-la en plusieurs\u00a0: une condition en deux blocs l’un dans l’autre, une remarque en deux remarques.",
    )


def _tags_outside_text(root: Element, paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs where a tag stands in an attribute, a field code, or any other element than a text."""
    by_element = {paragraph.element: paragraph for paragraph in paragraphs}
    pictures = {one for paragraph in paragraphs for one in variable_pictures(paragraph.element)}
    for element in root.iter():
        inside = "\0".join(_written_elsewhere(element, pictures))
        if not _BRACES.search(inside):
            continue
        holder = element if element.tag == w("p") else next(element.iterancestors(w("p")), None)
        yield by_element[holder] if holder is not None else Paragraph(0, inside, element)


def _written_elsewhere(element: Element, pictures: Container[Element]) -> Iterator[str]:
    """Everything that the XML of an element holds, and that is not the text of a run nor of a picture."""
    is_picture = element in pictures
    yield from (str(value) for name, value in element.attrib.items() if not (is_picture and name == "descr"))
    yield from element.nsmap.values() if element.getparent() is None else ()
    yield element.tail or ""
    if element.tag != w("t"):
        yield element.text or ""


def _faults_of(tag: Tag) -> Iterator[tuple[str, Wording]]:
    if tag.word == CLAUSE:  # one that was not included: `clauses` has told why
        return
    if tag.kind != "#" and (swallowed := _SWALLOWED.match(tag.text, 2)):
        yield "BAL-001", _unclosed(tag.text[: swallowed.start("inner")])
    elif tag.trims:
        yield "BAL-007", _TRIMMED
    elif tag.kind == "{" and tag.letter:
        yield "BAL-005", _DOCUMENT if tag.letter == "p" else _RICH
    elif tag.kind != "#" and not tag.body:
        yield "BAL-003", _EMPTY
    elif tag.kind == "%" and tag.word not in WORDS:
        yield "BAL-004", unknown_word(tag.word or tag.body.split()[0])
    elif wording := _broken_rule(tag):
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


def _unclosed(tag: str) -> Wording:
    closing = "%}" if tag.startswith("{%") else "}}"
    opened = re.split(r"[}%]", tag[2:])[0].strip()
    return Wording(
        f"Une balise ne se ferme pas\u00a0: il manque «\u00a0{closing}\u00a0» avant la balise qui suit.",
        f"Écrivez {cited(f'{tag[:2]} {opened} {closing}')}.",
    )


def _broken_rule(tag: Tag) -> Wording | None:
    if tag.kind == "#" or tag.word in ("else", "endif", "endfor"):
        extra = tag.body.removeprefix(tag.word).strip() if tag.kind == "%" else ""
        otherwise = ", ou {% elif … %} avec une condition" if tag.word == "else" else ""
        hint = f"Écrivez {{% {tag.word} %}}{otherwise}."
        return Wording(f"«\u00a0{tag.word}\u00a0» s’écrit seul.", hint) if extra else None
    found = judged(tag)
    return found if isinstance(found, Wording) else None
