from __future__ import annotations

from actgen.atelier.revision.model import Part, PartKind, Text
from actgen.atelier.revision.parts import read_text
from actgen.ooxml.packing.package import read_package
from tests.atelier.revision.edits import TEMPLATES, package_of
from tests.atelier.revision.versions import a_text
from tests.document.building import word_file
from tests.document.parts import with_body, with_notes

PLAN = """
[Colonnes]
Commune
||
Séance
[fin]
[Ouverture] L’an deux mille
# Délibération
VU le code ;
[Corps] {%p if acte.commission %}
VU l’avis ;
[Corps] {%p endif %}
CONSIDÉRANT que
[Formule] Le conseil
[Dispositif] APPROUVE
ARTICLE 1 – Objet
Un texte.
1.1 – Détail
- un élément
## ANNEXE 1
Une liste.
[Signatures]
Le maire
[fin]
[Formalité] Publié le
"""


def kinds(text: Text) -> list[PartKind]:
    return [part.kind for part in text.parts]


def parts(plan: str) -> tuple[Part, ...]:
    return a_text(plan).parts


def test_an_act_is_cut_into_the_parts_that_a_jurist_names() -> None:
    assert kinds(a_text(PLAN)) == [
        PartKind.LETTERHEAD, PartKind.OPENING, PartKind.TITLE, PartKind.VISAS, PartKind.CONSIDERANTS,
        PartKind.DISPOSITIF, PartKind.ARTICLE, PartKind.SUB_ARTICLE, PartKind.ANNEX, PartKind.SIGNATURES,
        PartKind.FORMALITIES,
    ]  # fmt: skip


def test_a_sub_article_knows_its_article() -> None:
    by_kind = {part.kind: part for part in parts(PLAN)}
    assert by_kind[PartKind.SUB_ARTICLE].parent == by_kind[PartKind.ARTICLE].rank
    assert (by_kind[PartKind.ARTICLE].number, by_kind[PartKind.SUB_ARTICLE].number) == ("1", "1.1")


def test_a_tag_that_opens_goes_with_what_it_opens() -> None:
    plan = "# Acte\nVU le code ;\n[Corps] {%p if x %}\nCONSIDÉRANT que\n[Corps] {%p endif %}"
    assert [len(part.blocks) for part in parts(plan)] == [1, 1, 3]


def test_the_articles_of_a_file_without_house_styles_are_found_by_their_words() -> None:
    docx = word_file("# Acte\n[Corps] Article 1 – Objet\n[Corps] Un texte.\n[Corps] Article 2 : Durée\n[Corps] Un an.")
    foreign = with_body(docx, 'w:val="titre"', 'w:val="Inconnu"')
    for _ in range(4):
        foreign = with_body(foreign, 'w:val="corps"', 'w:val="Inconnu"')
    found = read_text(read_package(foreign, "essai")).parts
    assert [(part.kind, part.number) for part in found] == [
        (PartKind.BODY, ""), (PartKind.ARTICLE, "1"), (PartKind.ARTICLE, "2"),
    ]  # fmt: skip


def test_notes_stand_after_the_act() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr'
    docx = with_body(with_notes(word_file("# Acte\nUn texte."), "La note."), "</w:p><w:sectPr", call)
    note = read_text(read_package(docx, "essai")).parts[-1]
    assert (note.kind, note.number, note.story) == (PartKind.NOTE, "2", "word/footnotes.xml#2")


def test_every_template_of_the_library_keeps_all_its_paragraphs() -> None:
    for path in TEMPLATES:
        text = read_text(package_of(path))
        assert [part.rank for part in text.parts] == list(range(len(text.parts)))
        assert all(part.blocks for part in text.parts), path
