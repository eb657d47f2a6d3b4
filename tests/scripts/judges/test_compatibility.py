"""A part of a Word file as ECMA-376 alone reads it."""

from __future__ import annotations

from scripts.judges.compatibility import as_the_standard_reads_it

NAMES = (
    'xmlns:w="urn:w" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wpg="urn:wpg" mc:Ignorable="w14"'
)


def read(inner: str) -> str:
    text = as_the_standard_reads_it(f"<w:p {NAMES}>{inner}</w:p>".encode()).decode()
    return text.partition(">")[2].removesuffix("</w:p>")


def test_what_may_be_skipped_is_skipped() -> None:
    assert read('<w:r w14:id="1"><w14:glow/><w:t>Mot</w:t></w:r>') == "<w:r><w:t>Mot</w:t></w:r>"


def test_the_fallback_stands_in_place_of_a_choice_that_is_not_understood() -> None:
    choice = '<mc:Choice Requires="w14"><w:neuf/></mc:Choice>'
    alternate = f"<mc:AlternateContent>{choice}<mc:Fallback><w:ancien/></mc:Fallback></mc:AlternateContent>"
    assert read(alternate) == "<w:ancien/>"


def test_a_choice_that_is_understood_is_read() -> None:
    choice = '<mc:Choice Requires="wpg"><w:neuf/></mc:Choice>'
    alternate = f"<mc:AlternateContent>{choice}<mc:Fallback><w:ancien/></mc:Fallback></mc:AlternateContent>"
    assert read(alternate) == "<w:neuf/>"
