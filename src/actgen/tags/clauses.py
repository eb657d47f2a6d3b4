"""Common clauses put in the place of their tags, before any other tag is looked at: as if their text were typed there.

A paragraph then no longer tells by its position in the part where its reader finds it: `Origins` does.
"""

from __future__ import annotations

import copy

from msgspec import Struct, field

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault
from actgen.core.nearest import did_you_mean
from actgen.ooxml.clauses import CLAUSE, Clauses, clause_label, clause_named, clause_tag
from actgen.ooxml.mending import mend
from actgen.ooxml.packing.package import MAIN_PART, Package, read_package
from actgen.ooxml.xml import Element, w
from actgen.tags.clause_body import BodyFault, Styles, blocks_of, body_faults, clean, fit_to, read_styles
from actgen.tags.placed import Origin, Paragraph, Tag, read_paragraphs, read_tags, stands_alone

_MAX_INCLUSIONS = 200
_FOLLOWING = (w("p"), w("tbl"), w("sdt"), w("customXml"), w("sectPr"))


class Inclusion(Struct):
    """The inclusion of clauses in the parts of one template; `faults` are all that it met."""

    template: Package
    clauses: Clauses
    _faults: dict[Diagnostic, None] = field(default_factory=dict)
    _styles: Styles | None = None
    _count: int = 0

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """All that was met so far, each once."""
        return tuple(self._faults)

    def include(self, root: Element, part: str) -> tuple[Origin, ...]:
        """Put the clauses in the place of their tags in a mended part; where each paragraph then comes from.

        Empty where nothing was included: the position of a paragraph tells all.
        """
        origins: dict[Element, Origin] = {}
        before = self._count
        self._include(root, part, (), origins)
        if self._count == before:
            return ()
        return tuple(origins[paragraph] for paragraph in root.iter(w("p")))

    def _include(self, root: Element, part: str, chain: tuple[str, ...], origins: dict[Element, Origin]) -> None:
        """The same in the body of the last clause of `chain`, each clause included by the one before it."""
        paragraphs = read_paragraphs(root)
        for paragraph in paragraphs:
            origins[paragraph.element] = Origin(part, paragraph.number)
        for tag in read_tags(root, paragraphs):
            if tag.word != CLAUSE:
                continue
            place = _place(self.template.label, part, tag.paragraph)
            if body := self._body(tag, place, chain, origins):
                origin = origins[tag.paragraph.element]
                origins.update(dict.fromkeys(_put(body, tag.paragraph.element), origin))

    def _body(
        self, tag: Tag, place: WordPlace, chain: tuple[str, ...], origins: dict[Element, Origin]
    ) -> list[Element]:
        """The blocks that take the place of a tag; none, and a fault, where there can be none."""
        name = clause_named(tag.text)
        content = self.clauses.find(name)
        self._count += content is not None
        if not name:
            self._fault("CLA-003", place, *_BADLY_WRITTEN, tag.text)
        elif not stands_alone(tag):
            self._fault("CLA-003", place, "Une clause ne s’inclut que seule dans son paragraphe.", _alone(name), name)
        elif content is None:
            self._fault("CLA-001", place, f"La clause {cited(name)} n’existe pas.", self._instead(name), name)
        elif name in chain:
            hint = f"Retirez la balise {clause_tag(name)} de cette clause."
            self._fault("CLA-002", place, _circle(name, chain), hint, name)
        elif self._count > _MAX_INCLUSIONS:
            message = f"Ce modèle inclut plus de {_MAX_INCLUSIONS} clauses."
            self._fault(
                "CLA-007", WordPlace(self.template.label), message, "Réduisez les clauses que d’autres incluent."
            )
        else:
            try:
                return self._made(content, name, chain, origins)
            except InputFault as fault:
                self._faults |= dict.fromkeys(fault.diagnostics)
        return []

    def _made(self, content: bytes, name: str, chain: tuple[str, ...], origins: dict[Element, Origin]) -> list[Element]:
        """The blocks of a clause, made fit for the template, with those of the clauses that it includes."""
        package = read_package(content, f"{self.template.label}, {clause_label(name)}")
        root = package.xml(MAIN_PART)
        mend(root)
        clean(root)
        self._tell(root, name, [*body_faults(package, root, name), *self._misfits(root, package, name)])
        self._include(root, clause_label(name), (*chain, name), origins)
        return blocks_of(root)

    def _misfits(self, root: Element, package: Package, name: str) -> list[BodyFault]:
        if self._styles is None:
            self._styles = read_styles(self.template)
        return list(fit_to(root, read_styles(package), self._styles, name))

    def _tell(self, root: Element, name: str, found: list[BodyFault]) -> None:
        paragraphs = {paragraph.element: paragraph for paragraph in read_paragraphs(root)}
        for code, element, wording in found:
            paragraph = paragraphs.get(_paragraph_of(element, root), Paragraph(0, "", root))
            self._fault(code, _place(self.template.label, clause_label(name), paragraph), *wording, name)

    def _instead(self, name: str) -> str:
        if near := did_you_mean(name, self.clauses.names):
            return near
        if known := self.clauses.names:
            return f"Les clauses sont\u00a0: {', '.join(known)}."
        return "Ce projet n’a aucune clause\u00a0; «\u00a0actgen templates new commun/NOM\u00a0» en fait une."

    def _fault(self, code: str, place: WordPlace, message: str, hint: str, subject: str = "") -> None:
        self._faults[error(code, place, message, hint, subject=subject)] = None


_BADLY_WRITTEN = (
    "Cette balise de clause est mal écrite.",
    f"Écrivez-la {clause_tag('vote')}, avec le seul nom de la clause, dans un paragraphe à elle.",
)


def _alone(name: str) -> str:
    return f"Mettez {clause_tag(name)} dans un paragraphe à elle, sans autre texte, note ni saut de page."


def _circle(name: str, chain: tuple[str, ...]) -> str:
    around = [*chain[chain.index(name) :], name]
    return f"La clause {cited(name)} s’inclut elle-même\u00a0: {' → '.join(around)}."


def _place(label: str, part: str, paragraph: Paragraph) -> WordPlace:
    return WordPlace(label, part, paragraph.number, paragraph.words)


def _paragraph_of(element: Element, root: Element) -> Element:
    """The paragraph that an element is or stands in, else the first of its table; the root for none of these."""
    if element.tag == w("p"):
        return element
    around = next(element.iterancestors(w("p")), None)
    table = next(element.iterancestors(w("tbl")), root)
    if around is None and table is not root:
        around = next(table.iter(w("p")), None)
    return root if around is None else around


def _put(body: list[Element], tagged: Element) -> list[Element]:
    """Put the blocks of a clause in the place of the paragraph of its tag; the empty paragraphs that it takes.

    Two tables that touch would be one, and Word wants a paragraph at the end of a cell.
    """
    following = next(tagged.itersiblings(*_FOLLOWING), None)
    before = next(tagged.itersiblings(*_FOLLOWING, preceding=True), None)
    gaps = []
    if body[0].tag == w("tbl") and before is not None and before.tag == w("tbl"):
        gaps.append(_emptied(tagged))
        body = [gaps[-1], *body]
    if body[-1].tag == w("tbl") and (following is None or following.tag == w("tbl")):
        gaps.append(_emptied(tagged))
        body = [*body, gaps[-1]]
    if tagged.find(f"{w('pPr')}/{w('keepNext')}") is not None:
        _keep_with_next(body[-1])
    for block in body:
        tagged.addprevious(block)
    parent = tagged.getparent()
    if parent is not None:
        parent.remove(tagged)
    return gaps


def _keep_with_next(block: Element) -> None:
    """What stays on the page of what follows it, as the tag did, is the last paragraph of the clause."""
    if block.tag != w("p"):
        return
    look = block.find(w("pPr"))
    if look is None:
        look = block.makeelement(w("pPr"))
        block.insert(0, look)
    if look.find(w("keepNext")) is None:
        look.insert(1 if look.find(w("pStyle")) is not None else 0, look.makeelement(w("keepNext")))


def _emptied(paragraph: Element) -> Element:
    made = paragraph.makeelement(w("p"))
    look = paragraph.find(w("pPr"))
    if look is not None:
        made.append(copy.deepcopy(look))
    return made
