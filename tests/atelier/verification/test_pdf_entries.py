"""Entries of a PDF found without a PDF library, however another program wrote them."""

from __future__ import annotations

import os
import zlib

import pytest

from actgen.atelier.verification.pdf_entries import read_entries

NAMES = ("ActgenModele", "ActgenActe")


def packed(content: bytes, *, head: bytes = b"<</Type /ObjStm/N 1/First 4/Filter /FlateDecode/Length 1>>") -> bytes:
    return b"7 0 obj\n" + head + b"\nstream\n" + zlib.compress(content) + b"\nendstream\nendobj\n"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"/ActgenModele (nantes/convention@2026)", "nantes/convention@2026"),
        (b"/ActgenModele(nantes)", "nantes"),
        (b"/ActgenModele\r\n<6E616E746573>", "nantes"),
        (b"/ActgenModele <6E61 6E74 6573>", "nantes"),
        (b"/ActgenModele <FEFF006E0061006E007400650073>", "nantes"),
        (b"/ActgenModele (\xfe\xff\x00n\x00a)", "na"),
        (rb"/ActgenModele (a\(b\)\\c\101\n\8)", "a(b)\\cA\n8"),
        (b"/ActgenModele (a\\\nb)", "ab"),
        (b"/ActgenModele <6E6>", "n`"),
        (b"/ActgenModele ()", ""),
    ],
)
def test_an_entry_is_read_as_the_standard_lets_it_be_written(written: bytes, read: str) -> None:
    assert read_entries(b"%PDF-1.7\n<<" + written + b">>", NAMES) == {"ActgenModele": read}
    assert read_entries(b"%PDF-1.7\n" + packed(b"1 0 <<" + written + b">>"), NAMES) == {"ActgenModele": read}


def test_the_last_one_written_counts_and_others_are_left() -> None:
    content = packed(b"<</ActgenModele (a)/Title (b)>>") + packed(b"<</ActgenModele (c)>>")
    assert read_entries(content, NAMES) == {"ActgenModele": "c"}


def test_a_longer_name_is_another_name() -> None:
    assert read_entries(b"/ActgenModeleSha256 (a) /ActgenActe (b)", NAMES) == {"ActgenActe": "b"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"/ActgenModele (never closed",
        b"/ActgenModele <6X>",
        b"/Type /ObjStm>>\nstream\n",
        b"/Type /ObjStm>>\nstream\nnot packed\nendstream",
        packed(b"<</ActgenModele (a)>>")[:-30],
        packed(b"<</ActgenModele (a)>>", head=b"<</Type /XObject>>"),
        os.urandom(4000),
    ],
)
def test_what_is_damaged_or_no_entry_is_passed_over(content: bytes) -> None:
    assert read_entries(content, NAMES) == {}


def test_a_stream_that_unpacks_without_end_is_cut() -> None:
    bomb = packed(bytes(80_000_000) + b"/ActgenModele (a)")
    assert read_entries(bomb * 3 + b"/ActgenActe (b)", NAMES) == {"ActgenActe": "b"}
