"""What a reader of a Word part sees: its words, and the things that are not words."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.document.word.elements import foreign_elements
from actgen.document.word.pictures import is_read
from actgen.document.words import words_of
from actgen.ooxml.blocks import plain_text
from actgen.ooxml.drawings import drawn_thing
from actgen.ooxml.field_marks import PAGE_FIELDS, OpenFields, field_name
from actgen.ooxml.looks import is_on
from actgen.ooxml.signs import UNKNOWN_SIGN, in_signs, is_numbered, sign_of
from actgen.ooxml.symbol_fonts import SYMBOL_FONTS, symbol_font
from actgen.ooxml.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.ooxml.xml import Element

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
#: What the model has no node for, as a reader would call it; of a drawing, what it draws.
_DRAWN = (w("drawing"), w("pict"), w("object"))
_THINGS = {
    w("endnoteReference"): "une note de fin",
    w("ffData"): "un champ de formulaire (case à cocher, liste, zone à remplir)",
    _MATH: "une formule",
    w("pgNum"): "un numéro de page d’un ancien Word",
    w("contentPart"): "un dessin à l’encre",
    **dict.fromkeys(
        map(w, ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")),
        "une date que Word récrit à chaque ouverture",
    ),
}
_SIGNS = "un signe d’une police de symboles"
#: Letters that draw signs by their style: what they stand for is read of a run alone.
_SIGNED_TEXT = "un texte dans une police de symboles"
_SECTION_PAGES = "le nombre des pages d’une section"
#: What a control for a picture shows as long as nobody has chosen one.
_PICTURE_PROMPT = "une image à choisir"
_HINT = "Remplacez-le par du texte ordinaire, ou supprimez-le\u00a0: le PDF et la page web ne le montreraient pas."


def visible_words(root: Element) -> list[str]:
    """The words of a part, without the page numbers that Word computes."""
    return words_of(plain_text(_without_page_numbers(root)))


def unread_things(
    root: Element, place: WordPlace, fonts: Mapping[str, str], *, several: bool = False
) -> list[Diagnostic]:
    """A fault for each kind of thing in the part that no writer could show.

    `fonts` are those of the styles, `several` tells that pages have sections.
    """
    found = dict.fromkeys(_thing(element) for element in root.iter(*_DRAWN, *_THINGS) if not is_read(element))
    found |= dict.fromkeys(name for _, name in foreign_elements(root))
    found |= dict.fromkeys(_SIGNS for run in _runs_of_signs(root) if _has_unknown_sign(run))
    found |= dict.fromkeys(_SIGNED_TEXT for run in _runs_in_styles_of_signs(root, fonts))
    found |= dict.fromkeys([_SECTION_PAGES] if several and _counts_section(root) else [])
    return [_thing_fault(thing, place) for thing in found]


def things_between(root: Element, place: WordPlace) -> list[Diagnostic]:
    """The same for what stands between the paragraphs of a part and that nothing reads: another file put there."""
    named = ((name, next(one.iterancestors(w("p")), None)) for one, name in foreign_elements(root))
    return [_thing_fault(name, place) for name in dict.fromkeys(name for name, around in named if around is None)]


def missing_note_fault(identity: str, text: str, place: WordPlace) -> Diagnostic:
    """The fault of the call of a note that the file does not hold."""
    message = f"Ce paragraphe appelle une note (n°\u00a0{identity}) qui n’existe pas."
    hint = "Supprimez l’appel de note, ou insérez la note de nouveau."
    return error("LEC-004", place, message, hint, subject=text)


def open_prompts(root: Element) -> list[str]:
    """The prompt of each content control of a part that still shows it."""
    return [words for control in root.iter(w("sdt")) if (words := prompt_of(control))]


def prompt_of(control: Element) -> str:
    """The prompt that a content control still shows; empty where it has its answer."""
    shown = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}")
    if shown is None or shown.get(w("val"), "1") in ("0", "false", "off"):
        return ""
    words = " ".join("".join(text.text or "" for text in control.iter(w("t"))).split())
    return words or (_PICTURE_PROMPT if next(control.iter(w("drawing")), None) is not None else "")


def prompt_fault(words: str, place: WordPlace) -> Diagnostic:
    """The fault of a content control that still shows its prompt."""
    message = f"Un contrôle de contenu montre encore son invite\u00a0: {cited(words)}."
    return error(
        "LEC-007",
        place,
        message,
        "Tapez-y une balise ou le texte voulu, ou supprimez ce contrôle dans Word.",
        subject=words,
    )


def hidden_passages(root: Element) -> list[str]:
    """The words of each paragraph of a part that Word hides with its row, or by the sign that ends it."""
    hidden = (paragraph for paragraph in root.iter(w("p")) if is_hidden(paragraph))
    found = ("".join(text.text or "" for text in one.iter(w("t"))).strip() for one in hidden)
    return [words for words in found if words]


def is_hidden(paragraph: Element) -> bool:
    """Whether Word hides a paragraph: its row, or the sign that ends it, which puts the next one on the same line."""
    rows = (row.find(f"{w('trPr')}/{w('hidden')}") for row in paragraph.iterancestors(w("tr")))
    return is_on(paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('vanish')}")) or any(map(is_on, rows))


def hidden_fault(words: str, place: WordPlace) -> Diagnostic:
    """The fault of words that Word hides, by themselves or by their style."""
    message = f"Ce passage est en texte masqué\u00a0: {cited(words)}. Word le cache, le PDF l’imprimerait."
    hint = "Supprimez-le, ou rendez-le visible (Word\u00a0: Police > décochez Masqué)."
    return error("LEC-008", place, message, hint, subject=words)


def _runs_of_signs(root: Element) -> Iterator[Element]:
    """The runs that hold a sign of a font of symbols: by its number, in that font, or in none."""
    for element in root.iter(w("sym"), w("rFonts"), w("t")):
        if element.tag == w("t") and not is_numbered(element.text or ""):
            continue
        run = next(element.iterancestors(w("r")), None)
        if run is not None and (element.tag != w("rFonts") or symbol_font(run)):
            yield run


def _has_unknown_sign(run: Element) -> bool:
    """Whether a run holds a sign that only its font draws."""
    if any(sign_of(symbol) == UNKNOWN_SIGN for symbol in run.iterfind(w("sym"))):
        return True
    texts = [text.text or "" for text in run.iterfind(w("t"))]
    return any(UNKNOWN_SIGN in in_signs(text, run) and UNKNOWN_SIGN not in text for text in texts)


def _runs_in_styles_of_signs(root: Element, fonts: Mapping[str, str]) -> Iterator[Element]:
    """The runs whose style, or that of their paragraph, draws signs for their letters."""
    if SYMBOL_FONTS.isdisjoint(fonts.values()):
        return
    for run in root.iter(w("r")):
        says_something = any((text.text or "").strip() for text in run.iterfind(w("t")))
        if says_something and not symbol_font(run) and symbol_font(run, fonts):
            yield run


def _counts_section(root: Element) -> bool:
    codes = [one.text or one.get(w("instr")) or "" for one in root.iter(w("instrText"), w("fldSimple"))]
    return any(field_name(code) == "SECTIONPAGES" for code in codes)


def _thing_fault(thing: str, place: WordPlace) -> Diagnostic:
    return error("LEC-005", place, f"Le fichier contient {thing}, qui se perdrait.", _HINT, subject=thing)


def _thing(element: Element) -> str:
    return _THINGS.get(str(element.tag)) or drawn_thing(element)


def _without_page_numbers(root: Element) -> Element:
    """The part without the results of page numbers: a copy where it has such fields, else the part itself."""
    if next(root.iter(w("instrText"), w("fldSimple")), None) is None:
        return root
    bare = copy.deepcopy(root)
    for text in list(_page_number_texts(bare)):
        text.text = ""
    return bare


def _page_number_texts(root: Element) -> Iterator[Element]:
    for simple in root.iter(w("fldSimple")):
        if field_name(simple.get(w("instr"), "")) in PAGE_FIELDS:
            yield from simple.iter(w("t"))
    fields = OpenFields()
    for element in root.iter(w("fldChar"), w("instrText"), w("t")):
        if element.tag == w("fldChar"):
            fields.read(element)
        elif element.tag == w("instrText"):
            fields.instruct(element.text or "")
        elif any(one.in_result and one.name in PAGE_FIELDS for one in fields.fields):
            yield element
