"""What stands in whatever says that it is not the right text yet: « à compléter », « xxx », « [date] ».

A mark (VAR-008) has one of these clues, and so has each text that a rule takes for provisional (OBJ-002).
"""

from __future__ import annotations

#: Each letter of ASCII as a small one, and by the second of its bytes each of « À » to « Þ »; a sign that is neither of
#: Latin-1 nor a mark of typography, and could be another form of a letter, as « [ ».
_LARGE = bytes([*range(0x41, 0x5B), *range(0x80, 0x9F), *range(0xC4, 0xE2), *range(0xE3, 0x100)])
_SMALL = bytes.maketrans(_LARGE, bytes([*range(0x61, 0x7B), *range(0xA0, 0xBF)]).ljust(len(_LARGE), b"["))
#: What stands in such a text so changed, or whatever blank it has: a sign, the last byte of « … », a word, or a verb of
#: what is still to be done, « compléter » and « remplir », « renseigner », « venir », « préciser », « définir ».
_CLUES = (
    *(b"[", b"_", b"?", b"\xa6", b"xxx", b"todo", b"tbd", b"lorem", b"mpl", b"rens", b"venir"),
    *(verb.encode() for verb in ("préc", "prec", "déf", "def")),
)
#: How a point goes on before another: at once, or with two blanks or the first byte of one.
_POINTS = (b"..", b". .", b".  ", b".\t", b".\n", b".\xc2", b".\xe2")


def may_be_unfinished(text: str) -> bool:
    """Whether a text may say so: seldom, and then it is read."""
    read = text.encode(errors="surrogatepass").translate(_SMALL)
    return any(map(read.__contains__, _CLUES)) or (b"." in read and any(map(read.__contains__, _POINTS)))
