"""The slips of a hand in a file that YAML refuses: the very line and sign, which the parser only meets further down.

Nothing is looked for in a file that can be read: what is a slip in one may be a text in another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.core.citing import cited
from actgen.core.patterns import later

if TYPE_CHECKING:
    from collections.abc import Sequence


class Slip(NamedTuple):
    """Where the hand slipped, counted from 0; what is wrong there, without capital or full stop; what to do."""

    row: int
    column: int
    what: str
    hint: str


#: Blanks that a key of the keyboard does not give, by the name that a reader knows.
_BLANKS = {
    "\u00a0": "une espace insécable",
    "\u202f": "une espace fine insécable",
    "\u2007": "une espace insécable",
    "\u2009": "une espace fine",
    "\u3000": "une espace pleine largeur",
    "\u200b": "un caractère invisible",
    "\u2060": "un caractère invisible",
    "\ufeff": "un caractère invisible",
}
_B = "[" + "".join(_BLANKS) + "]"
#: Before a line, after its dash, around its colon.
_ODD_BLANKS = tuple(
    later(pattern)
    for pattern in (
        rf"\A *({_B})",
        rf"\A *(?:- +)*-({_B})",
        rf"\A *(?:- +)*[^\W\d]\w*({_B})+ *:",
        rf"\A *(?:- +)*[^\W\d]\w* *:({_B})",
    )
)
_GLUED_COLON = later(r"(?P<head>\s*(?:- )*)(?P<name>[^\W\d]\w*):(?P<value>(?![/\s]).+)")
_GLUED_DASH = later(r"(?P<head>\s*)-(?P<value>[^\s\d-].*)")
_MARK = later(r"(?P<head>\s*)(?P<mark>[–—−‑•·●▪*+>])\s*(?P<value>\S.*)")
_NO_COLON = later(r"(?P<head>\s*(?:- )*)(?P<name>[^\W\d]\w*)\s*(?P<sign>[：﹕꞉=;])\s*(?P<value>.*)")
_ALONE = later(r"(?P<head>\s*)(?P<name>[a-z_]+)(?:\s+(?P<value>(?:[^:]|:(?=\S))*?))?\s*")
_KEY = later(r"(?P<head>\s*(?:- )*)(?P<name>[^\W\d]\w*)\s*:(?:\s+(?P<value>.*))?")
_OPENED = later(r"(?P<head>\s*(?:- )*(?:[^\W\d]\w*\s*:\s+|- ))(?P<quote>[\"'])(?P<rest>.*)")
_BLOCK = later(r"[|>][-+0-9]*\s*(?:#.*)?")
#: How many lines above a fault a name without colon may stand.
_NEAR, _PAIR = 60, 2
_LONGEST = 600
_LIST = later(r"\s*-(?:\s|$)")
_NAMES = {"–": "un tiret long", "—": "un tiret long", "−": "un signe moins", "‑": "un trait d’union insécable"}


def find_slip(lines: Sequence[str], row: int) -> Slip | None:
    """The slip that explains a fault that the parser met at that row, the nearest above it; None without one."""
    free = _free_text(lines)
    sound = [at for at in range(min(row, len(lines) - 1) + 1) if at not in free and not _is_blank(lines[at])]
    for at in sound:
        if slip := _unclosed(lines, at):
            return slip
    for at in reversed(sound):
        for find in (_odd_blank, _glued_colon, _glued_dash, _odd_mark, _odd_colon, _after_quote):
            if slip := find(lines[at], at):
                return slip
    for place in reversed(range(max(len(sound) - _NEAR, 0), len(sound))):
        if slip := _lonely(lines, sound[place]) or _misaligned(lines, sound[: place + 1]):
            return slip
    return None


def odd_blank_in(name: str) -> str:
    """« une espace insécable (U+00A0) » for the first such blank in a name; an empty text without one."""
    return next((_blank_name(char) for char in name if char in _BLANKS), "")


def _is_blank(line: str) -> bool:
    """Whether no slip is sought in a line: nothing stands there, or far more than a hand types on one."""
    return len(line) > _LONGEST or not line.strip() or line.lstrip().startswith("#") or line.strip() in ("---", "...")


def _free_text(lines: Sequence[str]) -> set[int]:
    """The rows of texts written under « | » or « > », where any sign may stand."""
    free: set[int] = set()
    depth: int | None = None
    for row, line in enumerate(lines):
        indent = _indent(line)
        if depth is not None and (not line.strip() or indent > depth):
            free.add(row)
            continue
        depth = None
        found = _KEY.fullmatch(line)
        if found and _BLOCK.fullmatch((found["value"] or "").strip()):
            depth = len(found["head"])
    return free


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


# One line


def _odd_blank(line: str, row: int) -> Slip | None:
    found = next((found for pattern in _ODD_BLANKS if (found := pattern.match(line))), None)
    if found is None:
        return None
    at = found.start(1)
    what = f"{_blank_name(line[at])} se trouve où une espace ordinaire est attendue"
    return Slip(row, at, what, "Effacez ce signe, et tapez une espace avec la barre d’espace.")


def _blank_name(char: str) -> str:
    return f"{_BLANKS[char]} (U+{ord(char):04X})"


def _glued_colon(line: str, row: int) -> Slip | None:
    found = _GLUED_COLON.fullmatch(line)
    if not found:
        return None
    what = f"il manque une espace après le deux-points de {cited(found['name'])}"
    return Slip(row, found.start("value"), what, f"Écrivez {cited(found['name'] + ': ' + found['value'].strip())}.")


def _glued_dash(line: str, row: int) -> Slip | None:
    found = _GLUED_DASH.fullmatch(line)
    if not found:
        return None
    return Slip(
        row,
        found.start("value"),
        "il manque une espace après le tiret",
        f"Écrivez {cited('- ' + found['value'].strip())}.",
    )


def _odd_mark(line: str, row: int) -> Slip | None:
    found = _MARK.fullmatch(line)
    if not found:
        return None
    named = f" ({_NAMES[found['mark']]})" if found["mark"] in _NAMES else ""
    what = f"{cited(found['mark'])}{named} n’ouvre pas une ligne de liste"
    return Slip(row, found.start("mark"), what, f"Écrivez {cited('- ' + found['value'].strip())}, le tiret du clavier.")


def _odd_colon(line: str, row: int) -> Slip | None:
    found = _NO_COLON.fullmatch(line)
    if not found:
        return None
    what = f"{cited(found['sign'])} n’est pas un deux-points"
    return Slip(row, found.start("sign"), what, f"Écrivez {cited(found['name'] + ': ' + found['value'].strip())}.")


def _after_quote(line: str, row: int) -> Slip | None:
    """A text after the quote that closes a value: the quote was one of its words, or only a part is quoted."""
    found = _OPENED.fullmatch(line)
    end = _closing(found["rest"], found["quote"]) if found else -1
    if not found or end < 0:
        return None
    rest = found["rest"][end + 1 :]
    if not rest.strip() or rest.lstrip().startswith("#"):
        return None
    column = found.start("rest") + end
    what = f"ce {cited(found['quote'])} ferme le texte, et d’autres mots le suivent"
    bare = (found["rest"][:end] + "’" + rest).replace("'", "").strip()
    meant = (
        f"Écrivez une apostrophe courbe, ou tout le texte entre guillemets\u00a0: {cited(f'{chr(34)}{bare}{chr(34)}')}."
    )
    whole = "Mettez tout le texte entre ces guillemets, et «\u00a0…\u00a0» à l’intérieur."
    return Slip(row, column, what, meant if found["quote"] == "'" else whole)


def _closing(rest: str, quote: str) -> int:
    """Where the quote that opened is closed; a doubled « ' » and an escaped « \\" » stay in the text."""
    at = 0
    while at < len(rest):
        if quote == '"' and rest[at] == "\\":
            at += 2
            continue
        if rest[at] == quote:
            if quote == "'" and rest[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at
        at += 1
    return -1


# A line and its neighbours


def _unclosed(lines: Sequence[str], row: int) -> Slip | None:
    """A quote that opens a value and is not closed before the next name or the next dash."""
    found = _OPENED.fullmatch(lines[row])
    if not found or _closing(found["rest"], found["quote"]) >= 0:
        return None
    following = next((line for line in lines[row + 1 :] if not _is_blank(line)), "")
    if following and not (_KEY.match(following) or _LIST.match(following)):
        return None
    what = f"le guillemet {cited(found['quote'])} ouvert ici n’est pas fermé"
    hint = f"Fermez-le à la fin du texte, ou ôtez-le\u00a0: {cited(found['rest'].strip())}."
    return Slip(row, found.start("quote"), what, hint)


def _lonely(lines: Sequence[str], row: int) -> Slip | None:
    """A name without its colon, or a line of a list without its dash."""
    found = _ALONE.fullmatch(lines[row].partition(" #")[0])
    if found:
        what = f"il manque un deux-points après {cited(found['name'])}"
        meant = f"{found['name']}: {found['value']}".rstrip() if found["value"] else f"{found['name']}:"
        return Slip(row, found.end("name"), what, f"Écrivez {cited(meant)}.")
    indent = _indent(lines[row])
    beside = next((line for line in lines[row + 1 :] if not _is_blank(line)), "")
    is_bare = not _KEY.fullmatch(lines[row]) and not _LIST.match(lines[row])
    if is_bare and _LIST.match(beside) and indent == _indent(beside):
        what = "il manque un tiret au début de cette ligne de liste"
        return Slip(row, indent, what, f"Écrivez {cited('- ' + lines[row].strip())}.")
    return None


def _misaligned(lines: Sequence[str], rows: Sequence[int]) -> Slip | None:
    """A last line deeper than the one before, which has its value already: one of the two lost its place."""
    if len(rows) < _PAIR:
        return None
    *earlier, before, row = rows
    above = _KEY.fullmatch(lines[before])
    if not above or not (above["value"] or "").strip() or not _KEY.fullmatch(lines[row]):
        return None
    indent, wanted = _indent(lines[row]), len(above["head"])
    if indent <= wanted:
        return None
    if earlier and _indent(lines[earlier[-1]]) == indent:
        return Slip(before, wanted, _OUT_OF_LINE, f"Mettez {indent} espaces devant, comme aux lignes voisines.")
    return Slip(row, indent, _OUT_OF_LINE, f"Laissez {wanted} espaces devant, comme à la ligne d’avant.")


_OUT_OF_LINE = "cette ligne n’est pas alignée avec ses voisines"


def swallowed_list(lines: Sequence[str], first: int, last: int) -> Slip | None:
    """Why lines of a list became one value without quotes, from its first row to its last; None for any other text."""
    head = _glued_dash(lines[first], first) or _odd_mark(lines[first], first)
    for row in range(first + 1, min(last + 1, len(lines))):
        if head and (_LIST.match(lines[row]) or _glued_dash(lines[row], row) or _odd_mark(lines[row], row)):
            return head
        if _LIST.match(lines[row]) or _odd_mark(lines[row], row):
            column = _indent(lines[row])
            return _odd_mark(lines[row], row) or Slip(
                row, column, _SWALLOWED, "Alignez ce tiret avec ceux de sa liste."
            )
    return None


_SWALLOWED = "ce tiret n’ouvre rien\u00a0: la ligne continue la valeur de la ligne d’avant"
