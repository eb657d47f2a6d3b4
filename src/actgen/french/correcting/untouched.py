"""What no rule of typography may change: addresses, codes, file names, tags; masked, character by character."""

from __future__ import annotations

import re

from actgen.french.correcting.signs import OPAQUE, PRINTED, SILENT, UNIT
from actgen.french.correcting.units import UNITS

_UNTOUCHED = re.compile(
    r"""\{\{.{0,1000}?\}\}|\{%.{0,1000}?%\}|\{\#.{0,1000}?\#\}               # tags of a template
      | `[^`\n]*`                                                          # code
      | (?:(?:https?|ftp)://|mailto:)[^\s"«»<>]*[^\s"«»<>.,;:!?)]                 # addresses
      | \bwww\.[^\s"«»<>]*[^\s"«»<>.,;:!?)]
      | (?<![\w.+'-])[\w.+'-]{1,200}@[\w-]{1,200}(?:\.[\w-]{1,200})+
      | (?<![\w.-])(?:[\w-]{1,100}\.){1,9}[a-z]{2,30}/(?:[^\s"«»<>]*[^\s"«»<>.,;:!?)])?
      | (?<![\w-])[\w-]{1,200}\.(?:docx?|odt|pdf|txt|xlsx?|ods|csv|html?|xml|json|ya?ml|zip)\b   # file names
      | (?<![\w.-])[\w.-]*_[\w.-]*\w|_                                                # identifiers, lines to fill in
      | &\#?\w{1,10};                                                      # characters of a web page
      | [\ufdd0-\ufdef]""",
    re.VERBOSE | re.DOTALL,
)
#: Without any of these in it, a text has nothing to mask; most have none of their signs, which is told sooner.
_WORTH_A_LOOK = re.compile(r"[{`@_&\ufdd0-\ufdef]|://|mailto:|\.\w")
_SIGNS = re.compile(r"[{`@_&\ufdd0-\ufdef:.]")
_STAND_INS = OPAQUE + PRINTED + UNIT + SILENT
_MASKED = re.compile(f"[{_STAND_INS}]")
_AGREEMENT = re.compile(r"\|\s*accord\(\s*[\"']([^\"',]*)[\"']\s*,\s*[\"']([^\"',]*)[\"']\s*\)\s*\}\}$")


def masked(text: str) -> str:
    """The text, as long as it was, with a stand-in for each character that no rule may change."""
    if not _SIGNS.search(text) or not _WORTH_A_LOOK.search(text):
        return text
    return _UNTOUCHED.sub(lambda found: _stand_in(found[0]) * len(found[0]), text)


def unmasked(views: list[str], view: str, text: str) -> list[str]:
    """The pieces of `view`, the masked `text`, with the characters that were masked, in the same order."""
    hidden = (char for char, seen in zip(text, view, strict=True) if seen in _STAND_INS)
    return [_MASKED.sub(lambda _: next(hidden), view) for view in views]


def _stand_in(found: str) -> str:
    if found.startswith("{{"):
        return UNIT if _prints_unit(found) else PRINTED
    return SILENT if found.startswith(("{%", "{#")) else OPAQUE


def _prints_unit(tag: str) -> bool:
    agreement = _AGREEMENT.search(tag)
    return agreement is not None and all(
        words.split()[:1] and words.split()[0] in UNITS for words in agreement.groups()
    )
