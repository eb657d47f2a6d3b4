"""Parts of a Word file, and what makes Word find a new one."""

from __future__ import annotations

from actgen.ooxml.packing.package import CONTENT_TYPES_PART, MAIN_PART, read_package
from actgen.ooxml.packing.parts import declare, relate, relations_of, written_part
from actgen.ooxml.packing.targets import relations, relations_root, targets
from actgen.ooxml.xml import parse
from tests.document.building import word_file

PACKAGE = read_package(word_file("# A\nun"), "essai")


def test_each_part_has_its_relationships_in_a_folder_beside_it() -> None:
    assert relations_of("word/document.xml") == "word/_rels/document.xml.rels"


def test_a_part_without_relationships_has_none_and_may_get_some() -> None:
    assert list(relations(PACKAGE, "word/absent.xml")) == []
    root = relations_root(PACKAGE, "word/absent.xml")
    relate(root, "rId1", "urn:entete", "header1.xml")
    (only,) = root
    assert [only.get(name) for name in ("Id", "Type", "Target")] == ["rId1", "urn:entete", "header1.xml"]


def test_a_new_part_is_declared_and_related_and_found() -> None:
    types, related = PACKAGE.xml(CONTENT_TYPES_PART), relations_root(PACKAGE, MAIN_PART)
    declare(types, "word/header9.xml", "application/entete")
    relate(related, "rId99", "urn:entete", "header9.xml")
    changed = {CONTENT_TYPES_PART: types, relations_of(MAIN_PART): related}
    entries = [entry for entry in PACKAGE.entries if entry.name not in changed]
    package = type(PACKAGE)(PACKAGE.label, (*entries, *(written_part(name, root) for name, root in changed.items())))
    assert targets(package, MAIN_PART)["rId99"] == "word/header9.xml"
    assert types[-1].get("PartName") == "/word/header9.xml"


def test_a_part_is_written_with_its_declaration() -> None:
    entry = written_part("word/a.xml", parse(b"<a>\xc3\xa9</a>"))
    assert entry.content().decode() == '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a>é</a>'
