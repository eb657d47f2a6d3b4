"""What a PDF says that it is."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from actgen.writers.archival.identity import with_accessibility

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta>'
OPEN = XMP.replace(b"/></x", b"></rdf:RDF></x")
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def test_the_part_of_pdf_ua_and_its_own_description_stand_in_the_one_description_of_the_file() -> None:
    root = ElementTree.fromstring(with_accessibility(OPEN))
    (described,) = root.findall(f"{RDF}RDF")
    schemas, part = described.findall(f"{RDF}Description")
    assert part.attrib["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert [one.text for one in schemas.iter("{http://www.aiim.org/pdfa/ns/schema#}prefix")] == ["pdfuaid"]


def test_an_xmp_without_a_description_is_refused() -> None:
    with pytest.raises(ValueError, match="an XMP without a description of its file"):
        with_accessibility(b"<x/>")
