"""The origin that a file states: whatever is done to the file, an origin or a sentence with advice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace

from actgen.atelier.verification.stated import Stated, read_stated
from actgen.core.errors import UsageFault
from actgen.core.metadata import Metadata
from actgen.core.origin import Origin
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill
from actgen.writers import pdf
from tests.document.building import METADATA, an_act, word_file

ORIGIN = Origin("nantes/convention@2026", "0" * 64, "c" * 64, "a" * 64, "0.1.0", "ancenis-saint-gereon", "convention")


def stating_word_file() -> bytes:
    properties = Metadata("Titre", "Commune", "Sujet", date(2025, 12, 15), origin=ORIGIN)
    return fill(compile_template(word_file("# Titre\nTexte."), "essai"), {}, properties).docx


def stating_pdf() -> bytes:
    act = an_act(articles=1)
    return pdf.write_act(replace(act, metadata=replace(METADATA, origin=ORIGIN)))


FILES = {"docx": stating_word_file, "pdf": stating_pdf}


def spoiled(content: bytes) -> Iterator[bytes]:
    """The file cut at many places, and with one byte changed at many places."""
    step = max(len(content) // 150, 1)
    for place in range(0, len(content), step):
        yield content[:place]
        yield content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :]


def outcome(content: bytes) -> Stated | UsageFault:
    """What is read of a file, or why it is refused; any other exception is a bug."""
    try:
        return read_stated(content)
    except UsageFault as fault:
        return fault


@pytest.mark.parametrize("kind", FILES)
def test_a_file_states_the_origin_that_it_was_given(kind: str) -> None:
    stated = read_stated(FILES[kind]())
    assert (stated.format, stated.origin) == (kind, ORIGIN)


def test_a_pdf_may_begin_with_what_a_mail_left() -> None:
    assert read_stated(b"\r\n" + stating_pdf()).origin == ORIGIN


@pytest.mark.parametrize("kind", FILES)
def test_a_spoiled_file_states_it_still_or_is_refused_with_advice(kind: str) -> None:
    outcomes = [outcome(content) for content in spoiled(FILES[kind]())]
    refused = [found for found in outcomes if isinstance(found, UsageFault)]
    assert len(refused) > len(outcomes) / 4
    assert all(fault.message.endswith(".") and fault.hint.endswith(".") for fault in refused)
    assert {found.origin.acte for found in outcomes if isinstance(found, Stated)} <= {"convention"}


def test_several_acts_in_one_pdf_are_verified_one_by_one() -> None:
    with pytest.raises(UsageFault, match=r"^Ce fichier ne dit pas son origine") as refusal:
        read_stated(pdf.write_act(an_act(articles=1)))
    assert refusal.value.hint.endswith("Plusieurs actes réunis en un PDF se vérifient un par un.")
