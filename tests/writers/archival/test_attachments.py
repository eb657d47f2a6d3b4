"""What rides inside a PDF: what it was made from always, its data and its Word file on demand."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from actgen.core.canonical import json_of_data
from actgen.core.origin import sha256
from actgen.writers import ENGINES
from actgen.writers.archival.attachments import act_files, origin_file
from tests.atelier.verification.test_stated import ORIGIN
from tests.document.building import METADATA, an_act

ACT = replace(an_act(articles=1), metadata=replace(METADATA, origin=ORIGIN))
DATA = json_of_data({"commune": {"nom": "Ancenis-Saint-Géréon"}})


def saved(content: bytes, folder: Path) -> dict[str, bytes]:
    """The files inside a PDF by their names, as `pdfdetach` finds them."""
    path = folder / "acte.pdf"
    path.write_bytes(content)
    (folder / "dedans").mkdir()
    subprocess.run(["pdfdetach", "-saveall", "-o", folder / "dedans", path], check=True)
    return {one.name: one.read_bytes() for one in sorted((folder / "dedans").iterdir())}


@pytest.mark.parametrize("engine", ENGINES)
def test_the_origin_rides_inside(engine: str, tmp_path: Path) -> None:
    files = saved(ENGINES[engine](ACT), tmp_path)
    assert list(files) == ["origine.json"]
    (stated,) = json.loads(files["origine.json"])["actes"]
    assert stated.items() >= ORIGIN.properties().items()


@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_joined_rides_inside_byte_for_byte_with_what_it_is_to_the_act(engine: str, tmp_path: Path) -> None:
    content = ENGINES[engine](ACT, act_files("convention", DATA, b"PK"))
    assert content == ENGINES[engine](ACT, act_files("convention", DATA, b"PK"))
    files = saved(content, tmp_path)
    assert list(files) == ["convention.docx", "convention.json", "origine.json"]
    assert (files["convention.docx"], files["convention.json"]) == (b"PK", DATA)
    assert content.count(b"(D:20251215000000Z)") + content.count(b"D:20251215") >= 3  # the day of the act
    assert sha256(files["convention.json"]) == sha256(DATA)


def test_an_act_that_states_no_origin_holds_nothing() -> None:
    assert origin_file([None]) == ()


def test_the_kinds_of_files_are_said_and_not_asked_of_the_machine() -> None:
    content = ENGINES["weasyprint"](ACT, act_files("convention", DATA, b"PK"))
    assert content.count(b"/Subtype /application#2fjson") == 2
    assert content.count(b"/Subtype /application#2fvnd.openxmlformats-officedocument.wordprocessingml.document") == 1
