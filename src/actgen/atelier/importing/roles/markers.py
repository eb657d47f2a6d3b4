"""What stands before the words of a paragraph and tells what it is: « Article 1er – », « 2.1 », « – », « Vu »."""

from __future__ import annotations

import re

NUMBER = r"(?:premier|unique|(?:\d+|[IVX]+)\s?(?:er|ère|re|e|ème|è)?(?:[-.]\d+)*(?:\s(?:bis|ter|quater)\b)?)"
#: « Article 1er », « ARTICLE 2 – », « Art. 3 : »
ARTICLE = re.compile(rf"art(?:icle)?\b\.?\s*(?:n\s*°\s*)?{NUMBER}(?!\w)(?!\s+(?:du|de|des|et)\b)", re.IGNORECASE)
#: « 1.1 », « 4.2. », « 3-1 – »
SUB_ARTICLE = re.compile(
    r"(?:article\s+)?\d{1,2}[.-]\d{1,2}(?:[.-]\d{1,2})?(?:\s*[-–—.:)]+\s*|\s+)(?=[^\W\d_])", re.IGNORECASE
)
#: « 1. », « 2 – », « 3) » before words
DECIMAL = re.compile(r"(\d{1,2})\s*(?:[.)°/]|[-–—:](?=\s))\s*(?:[-–—]\s+)?(?=[^\W\d_«])")
ROMAN = re.compile(r"([IVX]{1,5})\s*(?:[.)]|[-–—:])\s*(?:[-–—]\s+)?(?=[^\W\d_])")
LETTER = re.compile(r"([a-hA-H])\s*(?:[.)]|[-–—](?=\s))\s*(?=[^\W\d_])")
#: A dash or a bullet that was typed.
TYPED_BULLET = re.compile(
    r"(?:[-–—‐‑−•●▪■◦○➢➤►▶✓✔·→‣⁃\uf0b7\uf0a7](?:\s+(?=[^\s_.…])|(?=[^\W\d_]))|o\s{1,3}(?=[a-zéèàâêîôûç]))"
)
#: A star may be a bullet, or the call of a note: only several of them are bullets.
STAR = re.compile(r"\*\s+(?=[^\W\d_])")
VISA = re.compile(r"(?:VUE?S?|Vue?s?)(?=\s*(?::|,|\s[^,:]))(?!\s+pour\b)(?!\s*(?:et|,)\s+(?:approuvé|certifié))")
CONSIDERANT = re.compile(r"consid[ée]rant\b", re.IGNORECASE)
#: How much stands between the number of an article and its words: « – », « : », « . ».
AFTER_NUMBER = re.compile(r"[\s.:)–—-]*")


def opens_paragraph(text: str) -> bool:
    """Whether a line of a text begins a paragraph, whatever stands before it."""
    marks = (VISA, CONSIDERANT, ARTICLE, SUB_ARTICLE, DECIMAL, ROMAN, LETTER, TYPED_BULLET, STAR)
    return any(mark.match(text) for mark in marks)
