"""The fields of a received Word file: which of them are blanks of a mail merge, and what the report says of the others.

Word computes the result of a field; a template keeps words. What would be frozen is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.word.forms import chosen_entry, told_choice
from actgen.french.lists import enumerate_in_french
from actgen.ooxml.field_marks import PAGE_FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.ooxml.field_marks import Field

_MERGED = re.compile(r'\s*MERGEFIELD\s+(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s\\]+))', re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(?P<words>.*)", re.IGNORECASE | re.DOTALL)
_QUOTED = re.compile(r'["“]([^"“”]*)["”]')
_CLOCKS = frozenset({"DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME"})
#: The fields of a mail merge that put a whole block: the blank that each leaves.
_BLOCKS = {"ADDRESSBLOCK": "[Bloc d’adresse]", "GREETINGLINE": "[Formule de politesse]"}
#: The fields for which a mail merge puts words.
MERGED = frozenset({"MERGEFIELD", *_BLOCKS})
#: The fields whose result is replaced: by a number of each page, by a blank, by what a form shows.
REPLACED = frozenset({*PAGE_FIELDS, *MERGED, "MACROBUTTON", "GOTOBUTTON", "FORMCHECKBOX", "FORMDROPDOWN"})
#: What only says how a mail merge runs.
_MERGE_RULES = frozenset(
    {"NEXT", "NEXTIF", "SKIPIF", "SET", "ASK", "FILLIN", "COMPARE", "MERGEREC", "MERGESEQ", "DATABASE"}
)
#: What Word counts before a paragraph and does not keep in the file.
_COUNTED = frozenset({"AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"})
#: What reads the same on any day: its words are those of the text.
_PLAIN = frozenset(
    {"", "REF", "HYPERLINK", "SEQ", "QUOTE", "SYMBOL", "TC", "XE", "TA", "RD", "PRIVATE", "CITATION", "ADVANCE",
     "BIBLIOGRAPHY", "FORMTEXT"}
)  # fmt: skip
_LONGEST = 60


def blank_of(ended: Field) -> str:
    """The blank that a field of a mail merge, or one to click on, leaves: « [Nom_commune] »; empty for any other."""
    if found := _MERGED.match(ended.instruction):
        name = (found["quoted"] or found["plain"] or "").strip()
        return f"[{name[:1].upper()}{name[1:]}]" if name else ""
    if found := _BUTTON.match(ended.instruction):
        words = " ".join(found["words"].split())
        return words if not words or words.startswith("[") else f"[{words}]"
    return _BLOCKS.get(ended.name, "")


def remarks_on_fields(fields: Iterable[Field]) -> Iterator[str]:
    """What the report says of the fields that were carried."""
    merged = list(dict.fromkeys(blank_of(one) for one in fields if one.name in MERGED))
    if merged:
        one = "Un champ de publipostage est devenu un blanc"
        several = f"{len(merged)} champs de publipostage sont devenus des blancs"
        yield f"{several if len(merged) > 1 else one}\u00a0: {enumerate_in_french(merged)}."


def doubts_on_fields(fields: Sequence[Field]) -> Iterator[str]:
    """What a reader should look at: conditions, rules of a merge, clocks, numbers and words that Word computed."""
    names = {one.name for one in fields}
    for one in fields:
        if one.name == "IF":
            yield _condition(one)
        elif one.name == "FORMDROPDOWN":
            yield told_choice(*chosen_entry(one))
    for name in sorted(names & _MERGE_RULES):
        yield (
            f"Une règle de publipostage ({name}) ne s’exécute pas dans un modèle\u00a0: dites-la par une balise, "
            "ou retirez ce qu’elle a laissé."
        )
    if names & _CLOCKS:
        yield "Word calculait une date à l’ouverture\u00a0: celle du dernier enregistrement a été reprise."
    if "SECTIONPAGES" in names:
        yield "Word comptait les pages de chaque section\u00a0: le modèle compte celles de tout l’acte."
    for name in sorted(names & _COUNTED):
        yield f"Word numérotait des paragraphes par un champ ({name})\u00a0: le fichier n’a pas ces numéros, tapez-les."
    known = {*REPLACED, *_MERGE_RULES, *_CLOCKS, *_COUNTED, *_PLAIN, "IF"}
    for name in sorted(names - known):
        yield _frozen(name, [one.result for one in fields if one.name == name])


def _condition(one: Field) -> str:
    """« Un champ conditionnel de Word n’a gardé que « autorisé » ; il disait sinon « autorisée ». »"""
    kept = " ".join(one.result.split())
    branches = (" ".join(words.split()) for words in _QUOTED.findall(one.instruction)[-2:])
    others = [branch for branch in branches if branch != kept]
    said = f"«\u00a0{kept}\u00a0»" if kept else "rien"
    other = f"\u00a0; il disait sinon «\u00a0{others[0]}\u00a0»" if others and others[0] else ""
    return (
        f"Un champ conditionnel de Word (IF) n’a gardé que {said}{other}. Écrivez la condition en balises\u00a0: "
        "{% if … %}…{% else %}…{% endif %}."
    )


def _frozen(name: str, results: Sequence[str]) -> str:
    shown = list(dict.fromkeys(text for one in results if (text := " ".join(one.split()))))
    said = enumerate_in_french([f"«\u00a0{_short(one)}\u00a0»" for one in shown[:3]]) if shown else "rien"
    return (
        f"Word calculait ce passage (champ {name})\u00a0: {said}{'…' if len(shown) > 3 else ''}, repris tel quel, ne "
        "changera plus. Vérifiez-le, ou mettez une balise à sa place."
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
