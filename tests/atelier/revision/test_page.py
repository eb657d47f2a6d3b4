from __future__ import annotations

import re

import pytest

from actgen.atelier.revision.acts import ActChange
from actgen.atelier.revision.comparison import Comparison, compare_versions
from actgen.atelier.revision.data import as_data
from actgen.atelier.revision.page import is_page, page
from actgen.atelier.revision.parts import read_text
from actgen.atelier.revision.versions import Version
from actgen.ooxml.packing.package import read_package
from tests.atelier.revision.edits import TEMPLATES
from tests.atelier.revision.versions import articles
from tests.document.building import word_file
from tests.pages.checking import checked
from tests.sizes import some


def version(label: str, docx: bytes) -> Version:
    package = read_package(docx, label)
    return Version(label, docx, package, read_text(package))


def comparison(before: str, after: str, acts: tuple[ActChange, ...] | None = None) -> Comparison:
    old, new = version("avant", word_file(before)), version("après", word_file(after))
    return Comparison(old, new, compare_versions(old, new), acts)


MOVED = comparison(articles("OBJET", "RETRAIT", "PRIX", "LITIGES"), articles("OBJET", "PRIX", "LITIGES", "RETRAIT"))


def test_every_link_of_the_page_leads_somewhere_in_it() -> None:
    assert checked(page(MOVED)).links


def test_the_page_fetches_nothing_and_says_who_made_it() -> None:
    content = page(MOVED)
    assert is_page(content.encode())
    assert not re.search(r"https?:|url\(|@import|<script|<img", content)


def test_a_part_that_moved_is_linked_from_its_old_place() -> None:
    content = page(MOVED)
    assert '-avant" class="former">' in content
    assert "déplacé (article 2 → article 4)" in content
    assert ">ancienne place</a>" in content


def test_what_a_text_says_is_never_markup() -> None:
    content = page(comparison("# A\nun", "# A\n<b>deux</b> & {{ x | accord('a', 'b') }}"))
    assert "&lt;b&gt;deux&lt;/b&gt; &amp; {{ x" in content
    checked(content)


def test_the_acts_stand_at_the_end() -> None:
    acts = (
        ActChange("nantes", "convention", gone=3, come=12),
        ActChange("rezé", "convention"),
        ActChange("blain", "convention", broken_by="après", reasons=("La variable «\u00a0x\u00a0» n’existe pas.",)),
    )
    content = page(comparison("# A\nun", "# A\ndeux", acts))
    assert "nantes/convention&nbsp;: +12\u00a0−3\u00a0mots" in content
    assert "rezé/convention&nbsp;: inchangé" in content
    assert "impossible avec après.</strong> La variable «\u00a0x\u00a0» n’existe pas." in content


@pytest.mark.parametrize("path", some(TEMPLATES[::3], 4), ids=str)
def test_any_two_templates_make_a_sound_page_and_data(path: object) -> None:
    before, after = version("a", TEMPLATES[0].read_bytes()), version("b", path.read_bytes())  # type: ignore[attr-defined]
    found = Comparison(before, after, compare_versions(before, after))
    checked(page(found))
    assert as_data(found)["identiques"] is (path == TEMPLATES[0])


def test_data_tell_parts_paragraphs_and_pieces() -> None:
    data = as_data(comparison("# A\nle prix {{ a.b }}", "# A\nle coût {{ a.b }}"))
    (part,) = data["parties"]
    assert data["mots"] == {"supprimes": 1, "ajoutes": 1}
    assert part["apres"]["nature"] == "corps de l’acte"
    assert part["paragraphes"][0]["morceaux"] == [
        {"garde": "le "},
        {"supprime": "prix", "ajoute": "coût", "categories": ["texte"]},
        {"garde": " {{ a.b }}"},
    ]
