"""Forms of a received Word file made text, in place: ticked boxes, chosen entries, prompts that nobody answered.

A prompt becomes a blank in brackets, « [Cliquez ici] », and an empty answer a line for the pen: what is to fill shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.ooxml.field_marks import OpenFields
from actgen.ooxml.signs import EMPTY, TICKED
from actgen.ooxml.xml import XML, attribute, w

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.ooxml.field_marks import Field
    from actgen.ooxml.xml import Element

_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_LISTS = (w("dropDownList"), w("comboBox"))
_OFF = ("0", "false", "off")


def settle_controls(root: Element) -> Iterator[str]:
    """Make the content controls and the fields of a form in a part plain text; what a reader should look at."""
    for control in list(root.iter(w("sdt"))):
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        if properties is None or content is None:
            continue
        if (box := properties.find(f"{_CHECKBOX}checkbox")) is not None:
            _say(content, _box(box.find(f"{_CHECKBOX}checked"), f"{_CHECKBOX}val"))
            continue
        prompts = _is_on(properties.find(w("showingPlcHdr")))
        if prompts:
            _put_in_brackets(content)
        yield from _chosen("" if prompts else _words(content), properties)
    for paragraph in root.iter(w("p")):
        _show_unanswered(paragraph)


def shown_by(ended: Field) -> str:
    """What a box, a list or an empty answer of an old form shows; empty for any other field."""
    match ended.name:
        case "FORMCHECKBOX":
            ticked = _setting(ended, "checkBox", "checked")
            return _box(_setting(ended, "checkBox", "default") if ticked is None else ticked, w("val"))
        case "FORMDROPDOWN":
            return chosen_entry(ended)[0]
        case "FORMTEXT" if not ended.result.strip():
            return LINE
        case _:
            return ""


def chosen_entry(ended: Field) -> tuple[str, tuple[str, ...]]:
    """The entry that an old list shows, and all that it offers."""
    entries = () if ended.mark is None else tuple(one.get(w("val"), "") for one in ended.mark.iter(w("listEntry")))
    chosen = _setting(ended, "ddList", "result")
    number = attribute(_setting(ended, "ddList", "default") if chosen is None else chosen) or "0"
    place = int(number) if number.isdecimal() else 0
    return (entries[place] if place < len(entries) else ""), entries


def told_choice(chosen: str, entries: Iterable[str]) -> str:
    """The sentence for a list of which one entry was taken."""
    offered = " ou ".join(f"«\u00a0{one}\u00a0»" for one in entries)
    kept = f"son choix, «\u00a0{chosen}\u00a0»" if chosen else "un blanc, personne n’ayant choisi"
    return f"Une liste déroulante n’a gardé que {kept}\u00a0; elle offrait {offered}."


def _chosen(words: str, properties: Element) -> Iterator[str]:
    for listed in properties.iterchildren(*_LISTS):
        names = (one.get(w("displayText"), "") or one.get(w("value"), "") for one in listed.iter(w("listItem")))
        if offered := [name for name in names if name.strip()]:
            yield told_choice(words, offered)


def _setting(ended: Field, kind: str, name: str) -> Element | None:
    return None if ended.mark is None else ended.mark.find(f"{w('ffData')}/{w(kind)}/{w(name)}")


def _box(state: Element | None, name: str) -> str:
    return TICKED if state is not None and state.get(name, "1") not in _OFF else EMPTY


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(w("val"), "1") not in _OFF


def _show_unanswered(paragraph: Element) -> None:
    """Put an answer that is still the prompt of its field in brackets."""
    fields = OpenFields()
    shown: list[Element] = []
    for piece in paragraph.iter(w("fldChar"), w("instrText"), w("t")):
        if piece.tag == w("instrText"):
            fields.instruct(piece.text or "")
        elif piece.tag == w("t"):
            fields.hold(piece.text or "")
            shown.append(piece)
        elif piece.get(w("fldCharType")) == "begin":
            fields.read(piece)
            shown = []
        elif (ended := fields.read(piece)) and ended.name == "FORMTEXT":
            prompt = attribute(_setting(ended, "textInput", "default")) or ""
            if prompt.strip() and ended.result.strip() == prompt.strip():
                _bracket(shown)


def _put_in_brackets(content: Element) -> None:
    for holder in list(content.iter(w("p"))) or [content]:
        _bracket(list(holder.iter(w("t"))))
    if not _words(content):
        _say(content, LINE)


def _bracket(texts: Sequence[Element]) -> None:
    said = [one for one in texts if (one.text or "").strip()]
    if said and not (said[0].text or "").lstrip().startswith("["):
        said[0].text = f"[{(said[0].text or '').lstrip()}"
        said[-1].text = f"{(said[-1].text or '').rstrip()}]"


def _say(content: Element, text: str) -> None:
    """Make a text all that a content control shows, in the look of its first run."""
    runs = list(content.iter(w("r")))
    if not runs:
        holder = next(content.iter(w("p")), content)
        runs = [holder.makeelement(w("r"))]
        holder.append(runs[0])
    for run in runs:
        for child in [child for child in run if child.tag != w("rPr")]:
            run.remove(child)
    shown = runs[0].makeelement(w("t"))
    shown.text = text
    shown.set(f"{{{XML}}}space", "preserve")
    runs[0].append(shown)


def _words(content: Element) -> str:
    return " ".join("".join(text.text or "" for text in content.iter(w("t"))).split())
