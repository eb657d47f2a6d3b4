"""What Word keeps beside or under the text: tracked changes, comments, hidden passages, boxes, fields, pictures.

A tag in a tracked deletion or in a comment never runs; one in an insertion, a note, a header or the result of a field
does; one in the code of a field is refused (BAL-006).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding, Told
from actgen.core.citing import cited
from actgen.core.diagnostics import WordPlace
from actgen.document.visible import (
    is_hidden,
    missing_note_fault,
    prompt_fault,
    prompt_of,
    things_between,
    unread_things,
)
from actgen.grammar.syntax import Wording
from actgen.ooxml.fields import field_name, refusal, refused_fields
from actgen.ooxml.mending import TAG, is_answered
from actgen.ooxml.notes import NOTES_PART, own_notes
from actgen.ooxml.packing.links import is_followed
from actgen.ooxml.packing.package import MAIN_PART
from actgen.ooxml.packing.targets import addresses
from actgen.ooxml.sections import read_sections
from actgen.ooxml.styles import read_stylesheet
from actgen.ooxml.symbol_fonts import font_styles
from actgen.ooxml.xml import Element, R, w

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actgen.atelier.lint.template import Part, Template
    from actgen.ooxml.fields import Field
    from actgen.ooxml.packing.package import Package
    from actgen.ooxml.styles import Stylesheet

_DELETED, _INSERTED = (w("del"), w("moveFrom")), (w("ins"), w("moveTo"))
_LOOKS = tuple(map(w, ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange")))
_BOX = w("txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_COMMENTS_PART = "word/comments.xml"
_ACCEPT = "Dans Word, Révision > Accepter ou Refuser\u00a0; puis désactivez le suivi des modifications."


def unseen_faults(template: Template) -> Iterator[Finding]:
    """LNT-005 to 009, 018, 019, MOD-011, LEC-004, LEC-005 and LEC-007, each in its paragraph or between two."""
    comments, fonts = _comments(template), font_styles(template.package)
    styles, notes = read_stylesheet(template.package), _notes(template.package)
    several = len(read_sections(template.package, template.package.seen(MAIN_PART))) > 1
    for part in template.parts:
        for one in things_between(part.raw, WordPlace(template.label)):
            yield Finding(one.code, Wording(one.message, one.hint), part, subject=one.subject)
        links, foreign = _links(template, part), _foreign_fields(part)
        for element, paragraph in part.raw_paragraphs():
            if next(element.iterancestors(_FALLBACK), None) is not None:
                continue
            for told, words in (
                *_tracked(element),
                *_hidden(element, styles),
                *_boxed(element),
                *_fields(element),
                *_commented(element, comments),
                *_things(element, template.label, fonts, several=several),
                *_missing_notes(element, notes),
                *_prompts(element),
                *_linked(element, links),
                *((Told("MOD-011", Wording(*refusal(one)), one.said), "") for one in foreign.get(element, ())),
            ):
                yield Finding(told.code, told.wording, part, paragraph, words, subject=told.subject)


Shown = tuple[Told, str]


def _tracked(element: Element) -> Iterator[Shown]:
    deleted, inserted = _own_text(element, _DELETED), _own_text(element, _INSERTED)
    lost = list(dict.fromkeys(TAG.findall(deleted)))
    for tag in lost:
        message = f"La balise {tag} est dans un texte supprimé en suivi des modifications\u00a0: elle ne s’exécute pas."
        hint = f"Refusez la suppression si la balise doit servir, sinon acceptez-la. {_ACCEPT}"
        yield Told("LNT-005", Wording(message, hint)), tag
    if lost:
        return
    said = [
        *([f"texte ajouté {cited(inserted)}"] if inserted.strip() else []),
        *([f"texte supprimé {cited(deleted)}"] if deleted.strip() else []),
        *(["mise en forme changée"] if not inserted.strip() and not deleted.strip() and _has(element, _LOOKS) else []),
    ]
    if said:
        runs = "\u00a0; les balises du texte ajouté s’exécutent" if TAG.search(inserted) else ""
        message = f"Des modifications suivies restent dans ce paragraphe\u00a0: {', '.join(said)}{runs}."
        wording = Wording(message, f"actgen les lit comme acceptées. {_ACCEPT}")
        yield Told("LNT-007", wording, inserted.strip() or deleted.strip()), inserted.strip()


def _has(element: Element, tags: tuple[str, ...]) -> bool:
    return next(_own(element, tags), None) is not None


def _own(element: Element, tags: tuple[str, ...]) -> Iterator[Element]:
    """What stands in the paragraph itself, not in one that a text box puts inside it."""
    for found in element.iter(*tags):
        if next(found.iterancestors(w("p")), None) is element:
            yield found


def _own_text(element: Element, holders: tuple[str, ...]) -> str:
    texts = _own(element, (w("t"), w("delText")))
    return "".join(text.text or "" for text in texts if next(text.iterancestors(*holders), None) is not None)


def _hidden(element: Element, styles: Stylesheet) -> Iterator[Shown]:
    all_hidden = is_hidden(element)
    runs = [run for run in _own(element, (w("r"),)) if all_hidden or styles.letters(run, element).hidden]
    hidden = "".join(text.text or "" for run in runs for text in run.iter(w("t")))
    if not hidden.strip():
        return
    tag = " Ses balises s’exécutent." if TAG.search(hidden) else ""
    what = f"Ce passage est en texte masqué\u00a0: {cited(hidden.strip())}."
    message = f"{what} Word le cache, le PDF et la page web l’impriment.{tag}"
    hint = "Supprimez-le, ou rendez-le visible (Word\u00a0: Police > décochez Masqué)."
    yield Told("LNT-009", Wording(message, hint)), hidden.strip()


def _boxed(element: Element) -> Iterator[Shown]:
    """A text box that the paragraph holds; the copy for old readers is the same box."""
    boxes = [box for box in element.iter(_BOX) if next(box.iterancestors(w("p")), None) is element]
    told = [box for box in boxes if next(box.iterancestors(_FALLBACK), None) is None] or boxes
    for box in told:
        words = "".join(text.text or "" for text in box.iter(w("t")))
        tags = " Ses balises s’exécutent, mais ce qu’elles impriment se perdrait aussi." if TAG.search(words) else ""
        what = "Ce texte est dans une zone de texte, que le PDF et la page web ne montrent pas"
        message = f"{what}\u00a0: {cited(words)}.{tags}"
        hint = "Mettez-le dans un paragraphe ordinaire, ou dans un tableau au style Colonnes."
        yield Told("LNT-018", Wording(message, hint), words), ""


def _fields(element: Element) -> Iterator[Shown]:
    """The tags in the result of a field, which Word will write over."""
    for name, result in _computed(element):
        if tags := TAG.findall(result):
            what = f"La balise {tags[0]} est dans le résultat d’un champ {name}"
            message = f"{what}\u00a0: elle s’exécute, mais Word l’efface quand il recalcule ce champ."
            yield Told("LNT-019", Wording(message, "Sélectionnez le champ et détachez-le (Ctrl+Maj+F9).")), tags[0]


def _computed(element: Element) -> Iterator[tuple[str, str]]:
    """The name and the result of each field of a paragraph."""
    for simple in _own(element, (w("fldSimple"),)):
        yield field_name(simple.get(w("instr"), "")), "".join(text.text or "" for text in simple.iter(w("t")))
    code, result, state = "", "", ""
    for piece in _own(element, (w("fldChar"), w("instrText"), w("t"))):
        kind = piece.get(w("fldCharType"))
        if kind == "end" and state:
            yield field_name(code), result
        if kind:
            code, result, state = (
                ("", "", "code") if kind == "begin" else (code, "", "result" if kind == "separate" else "")
            )
        elif state == "code":
            code += piece.text or ""
        elif state == "result":
            result += piece.text or ""


def _comments(template: Template) -> dict[str, str]:
    """The comments of the file: identity → words."""
    if template.package.find(_COMMENTS_PART) is None:
        return {}
    found = template.package.seen(_COMMENTS_PART).iter(w("comment"))
    return {
        one.get(w("id"), ""): " ".join(
            "".join(text.text or "" for text in paragraph.iter(w("t"))) for paragraph in one.iter(w("p"))
        )
        for one in found
    }


def _commented(element: Element, comments: dict[str, str]) -> Iterator[Shown]:
    for reference in _own(element, (w("commentReference"),)):
        words = re.sub(r"\s+", " ", comments.get(reference.get(w("id"), ""), "")).strip()
        if tags := TAG.findall(words):
            message = f"La balise {tags[0]} est dans un commentaire\u00a0: elle ne s’exécute pas."
            hint = "Si elle doit servir, mettez-la dans le texte\u00a0; puis supprimez le commentaire."
            yield Told("LNT-006", Wording(message, hint), tags[0]), ""
        else:
            message = f"Un commentaire reste sur ce paragraphe\u00a0: {cited(words)}."
            hint = "Répondez-y, puis supprimez-le (Révision > Supprimer)\u00a0: l’acte ne le porte pas."
            yield Told("LNT-008", Wording(message, hint), words), ""


def _notes(package: Package) -> frozenset[str]:
    """The identities of the notes of the file."""
    if package.find(NOTES_PART) is None:
        return frozenset()
    return frozenset(identity for identity, _ in own_notes(package.seen(NOTES_PART)))


def _missing_notes(element: Element, notes: Collection[str]) -> Iterator[Shown]:
    for call in _own(element, (w("footnoteReference"),)):
        if (identity := call.get(w("id"), "")) not in notes:
            fault = missing_note_fault(identity, "", WordPlace(""))
            yield Told(fault.code, Wording(fault.message, fault.hint), identity), ""


def _things(element: Element, label: str, fonts: Mapping[str, str], *, several: bool) -> Iterator[Shown]:
    """Pictures, objects, formulas: told once for a paragraph; a text box has been told."""
    if next(element.iter(_BOX), None) is not None or next(element.iterancestors(_BOX), None) is not None:
        return
    for found in unread_things(element, WordPlace(label), fonts, several=several):
        yield Told(found.code, Wording(found.message, found.hint), found.subject), ""


def _prompts(element: Element) -> Iterator[Shown]:
    """Content controls that still show their prompt, in the paragraph, or around it where it is their first one."""
    around = [one for one in element.iterancestors(w("sdt")) if next(one.iter(w("p")), None) is element]
    for control in (*around, *_own(element, (w("sdt"),))):
        words = prompt_of(control)
        if words and not is_answered(control):
            fault = prompt_fault(words, WordPlace(""))
            yield Told(fault.code, Wording(fault.message, fault.hint)), words


def _links(template: Template, part: Part) -> dict[str, str]:
    """The addresses outside the file to which a part may not link, by the identity of their relationship."""
    found = addresses(template.package, part.file)
    return {identity: address for identity, address in found.items() if not is_followed(address)}


def _foreign_fields(part: Part) -> dict[Element | None, list[Field]]:
    """The fields that no act may hold, by the paragraph where each begins; a tag in the code of one is BAL-006."""
    found: dict[Element | None, list[Field]] = {}
    for one in refused_fields(part.raw):
        if not TAG.search(one.instruction):
            found.setdefault(one.paragraph, []).append(one)
    return found


def _linked(element: Element, links: dict[str, str]) -> Iterator[Shown]:
    for one in element.iter() if links else ():
        if address := links.get(one.get(f"{{{R}}}id", "")):
            words = "".join(text.text or "" for text in one.iter(w("t")))
            message = f"Ce passage renvoie hors du fichier, à {cited(address)}."
            yield Told("MOD-008", Wording(message, _UNLINK), address), words


_UNLINK = "Supprimez le lien dans Word (Ctrl+Maj+F9 sur le texte)\u00a0: le texte reste."
