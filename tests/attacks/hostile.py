# ruff: noqa: E501 - a table reads by its rows, and holds the signs that look like others
"""What a hostile hand types where a clerk types a word: one table, which the properties and the fuzzing share."""

from __future__ import annotations

#: Family → texts. Each is what could vanish, run, be read as something else or break a layout.
HOSTILE = {
    "plain": ("Fêtes et loisirs", "Œuvre d’Étienne", "ŒUVRES À L’ÉCOLE", "n° 12 bis"),
    "controls": ("a\x00b", "a\x07b", "a\x1bb[31m", "a\x7fb", "a\x85b", "a\x0cb", "a\tb", "a\rb", "a\u2028b", "a\u2029b"),
    "bidi": ("a\u202eb", "a\u2066b\u2069", "a\u200fb", "\u202d12", "שלום", "مرحبا 12"),
    "combining": ("e\u0301te\u0301", "a" + "\u0301" * 40, "Zalgo\u0336\u0335", "c\u0327a", "\u0301a"),
    "blanks": ("a\u00a0b", "a\u202fb", "a\u2009b", "a\u3000b", "a  b", " a", "a ", "\u00a0a\u00a0", "\u2003"),
    "zero width": ("a\u200bb", "a\u200db", "a\u200cb", "a\u2060b", "\ufeffa", "a\u00adb", "\u200b"),
    "emoji": ("👍", "👩‍👩‍👧‍👦", "🇫🇷", "a😀b", "\U0001f3fd"),
    "beyond": ("\ue000", "\ufdd0\ufdd1", "\ufdd2", "\ufdd4a\ufdd5", "\uffff", "\ufffe", "\U0010ffff", "𝕬", "漢字", "\ufffd", "ﬁ", "ǆ", "ß", "İ"),
    "jinja": ("{{ 7 * 7 }}", "{% for x in y %}", "{# a #}", "{{p a }}", "{%p if a %}", "}}", "{%", "{{ self.__class__ }}"),
    "html": ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p><p>", "&amp;", "&lt;", "&#65;", "<!-- a -->", "]]>", "<![CDATA[a]]>", "javascript:alert(1)"),
    "typst": ("#import \"a\"", "#panic(1)", "$x$", "*gras*", "_a_", "`a`", "#eval(\"1\")", "@ref", "<label>", "\\", "= Titre", "- a", "// a", "/* a", "~"),
    "xml": ("<w:t>a</w:t>", "&x;", "<?xml version=\"1.0\"?>", "<!DOCTYPE a>", "_x000D_", "_x0041_"),
    "word": ("PAGE \\* MERGEFORMAT", "MERGEFIELD a", "INCLUDETEXT \"http://a.invalid/\"", "DDEAUTO cmd"),
    "css": ("a; background: url(http://a.invalid/)", "\\41", "/* a */", "@import 'a'", "expression(1)"),
    "formula": ("=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1"),
    "paths": ("../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://a.invalid/a", "\\\\a.invalid\\b", "C:\\a", "a\x00.docx"),
    "quotes": ("\"a\"", "'a'", "« a »", "«a»", "“a”", "l'an", "l’an", "``a''", "a\"b'c"),
    "hyphens": ("a-b", "a‑b", "a–b", "a—b", "a--b", "-a", "a-", "- a", "a\u2010b"),
    "yaml": ("a: b", "- a", "? a", "*a", "&a b", "!!python/object:os.system", "%TAG", "{a: b}", "[a]", "null", "~", "oui", "1e5", "0x10", "012", "a #b", "---", "..."),
    "unfinished": ("à compléter", "…", "XXX", "[a]", "____", "{ DATE }", "2026-01-01"),
    "long": ("anticonstitutionnellement" * 12, "mot " * 90, "é" * 300, "a" * 60 + "-" + "b" * 60),
    "stops": ("a.", "a…", "a...", "a,", "a;", "a ?", "a!", ".", ",", "M.", "etc."),
}  # fmt: skip
EVERY = tuple(text for texts in HOSTILE.values() for text in texts)
#: The families of which some sign has no place in an act: most files that hold one are refused.
REFUSED = ("controls", "bidi", "zero width", "emoji", "beyond", "jinja", "unfinished", "formula", "blanks")
ACCEPTED = tuple(text for name, texts in HOSTILE.items() if name not in REFUSED for text in texts)


def forms_of(mark: str, one: str, other: str) -> tuple[str, ...]:
    """A mark and hostile words: beside it, before and behind it."""
    return f"{mark}{one}", f"{one}{mark}", f"{one} {mark}", f"{mark} {one}", f"{mark} {one} fin", f"{one}{mark}{other}"
