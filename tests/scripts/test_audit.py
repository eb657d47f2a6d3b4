"""What the audit finds: a lock without hashes, a licence that nobody read, a file from nobody knows where."""

from __future__ import annotations

from email.message import Message
from typing import Any

import pytest

from scripts import audit
from scripts.licences import Content
from scripts.locks import Locked


class Installed:
    """An installed package, as far as the audit asks it."""

    def __init__(self, name: str, **metadata: str) -> None:
        self.name = name
        self.metadata = Message()
        for key, value in metadata.items():
            self.metadata[key.replace("_", "-")] = value


def test_nothing_of_what_the_repository_holds_is_a_fault() -> None:
    assert audit.faults() == []


def test_a_package_without_a_hash_is_told() -> None:
    packages = {"un": Locked("un", "1", hashes=("sha256:aa",)), "deux": Locked("deux", "2", hashes=("md5:aa",))}
    assert list(audit.unlocked("run", packages)) == ["requirements/run.txt: deux has no hash"]


def test_a_licence_that_nobody_read_is_told_and_so_is_a_line_of_no_package() -> None:
    assert list(audit.unlicensed({"un", "deux"}, {"un": "MIT", "trois": "MIT"})) == [
        "deux: read its licence, and add it to requirements/licences.tsv",
        "trois: no lock has it any more, remove its line from requirements/licences.tsv",
    ]


@pytest.mark.parametrize(
    ("expression", "is_allowed"),
    [
        ("MIT", True),
        ("AGPL-3.0-only", False),
        ("GPL-2.0-or-later OR MPL-1.1", True),
        ("MIT AND AGPL-3.0-only", False),
        ("BSD-3-Clause AND Apache-2.0", True),
    ],
)
def test_one_of_a_choice_and_all_of_a_whole_are_allowed(expression: str, is_allowed: bool) -> None:
    told = list(audit.unlicensed({"un"}, {"un": expression}))
    assert told == (
        [] if is_allowed else [f"un: its licence, {expression}, is not one of those allowed (scripts/licences.py)"]
    )


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"License_Expression": "AGPL-3.0-only"}, "AGPL-3.0-only"),
        ({"License": "BSD"}, "BSD"),
        ({"Classifier": "License :: OSI Approved :: BSD License"}, "License :: OSI Approved :: BSD License"),
    ],
)
def test_an_installed_package_that_says_otherwise_is_told(metadata: dict[str, str], said: str) -> None:
    installed: Any = [Installed("Un_Deux", **metadata), Installed("autre", License="MIT"), Installed("muet")]
    assert list(audit.contradicted({"un-deux": "MIT", "autre": "MIT", "muet": "ISC"}, installed)) == [
        f"un-deux: it says {said}, requirements/licences.tsv says MIT"
    ]


def test_a_file_that_the_table_does_not_name_is_told() -> None:
    files = ["cog/communes.zip", "cog/autre.zip", "core/files.py"]
    named = [Content("cog/communes.zip", "", "etalab-2.0", ""), Content("cog/nulle-part.zip", "", "Inconnue-1.0", "")]
    assert list(audit.unnamed(files, named)) == [
        "cog/nulle-part.zip: no file has this name, remove its line from requirements/contenus.tsv",
        "cog/nulle-part.zip: its licence, Inconnue-1.0, is not one of those allowed (scripts/licences.py)",
        "src/actgen/cog/autre.zip: say in requirements/contenus.tsv where it is from, and its licence",
    ]
