"""A Word file opened as a stranger's."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Diagnostic, WordPlace
from actgen.core.errors import InputFault
from actgen.ooxml.packing.package import ANY_LINKS, HYPERLINKS, MAIN_PART, french_part_name, read_package, read_received
from actgen.ooxml.packing.targets import targets
from tests.ooxml.word import (
    MAIN,
    OFFICE,
    WORD_TYPE,
    archive,
    content_types,
    field,
    letters,
    note,
    p,
    part,
    relations,
    word_file,
    word_parts,
)

LABEL = "essai.docx"
RELATED = "word/_rels/document.xml.rels"
SAVE_AS = "Ouvrez-le dans Word ou LibreOffice et enregistrez-le au format «\u00a0Document Word (.docx)\u00a0»."
UNLINK = "Supprimez le lien dans Word (Ctrl+Maj+F9 sur le texte, ou Fichier > Informations > Modifier les liens)."
DETACH = (
    "Détachez ce modèle dans Word\u00a0: Développeur > Modèle de document, tapez «\u00a0Normal\u00a0» à la place de "
    "son chemin, puis enregistrez (Fichier > Options > Personnaliser le ruban montre l’onglet Développeur)."
)
STRICT = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'


def refusals(parts: dict[str, bytes]) -> list[tuple[str, str, str]]:
    with pytest.raises(InputFault) as refusal:
        read_package(archive(parts), LABEL)
    assert {fault.place for fault in refusal.value.diagnostics} == {WordPlace(LABEL)}
    return [(fault.code, fault.message, fault.hint) for fault in refusal.value.diagnostics]


def changed(**others: bytes) -> dict[str, bytes]:
    """A sound Word file with these parts besides."""
    return {**word_parts(p("Bonjour")), **others}


def typed(kind: str, name: str = MAIN) -> dict[str, bytes]:
    return {**changed(), "[Content_Types].xml": content_types({f"/{name}": kind})}


def test_a_sound_file_gives_its_parts() -> None:
    package = read_package(word_file(p("Bonjour")), LABEL)
    assert package.label == LABEL
    assert MAIN_PART in package.names()
    assert package.find("word/nothing.xml") is None
    assert letters(package.xml(MAIN_PART)) == "Bonjour"


def test_the_same_file_has_the_name_that_each_gives_it() -> None:
    content = word_file(p("Bonjour"))
    assert [read_package(content, name).label for name in ("une", "autre")] == ["une", "autre"]


def test_a_missing_part_is_said() -> None:
    package = read_package(word_file(p("Bonjour")), LABEL)
    with pytest.raises(InputFault, match=r"^La partie word/styles\.xml manque\.$"):
        package.xml("word/styles.xml")


def test_an_opendocument_is_named() -> None:
    parts = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
    assert refusals(parts) == [("MOD-001", "C’est un fichier OpenDocument (.odt), non un .docx.", SAVE_AS)]


@pytest.mark.parametrize("parts", [{"a.txt": b"a"}, {"[Content_Types].xml": content_types({}), "a.xml": b"<a/>"}])
def test_an_archive_of_something_else_is_refused(parts: dict[str, bytes]) -> None:
    assert refusals(parts) == [("MOD-001", "Cette archive n’est pas un fichier Word (.docx).", SAVE_AS)]


@pytest.mark.parametrize(
    ("part", "what"),
    [("xl/workbook.xml", "un classeur Excel (.xlsx)"), ("ppt/presentation.xml", "une présentation PowerPoint (.pptx)")],
)
def test_another_office_file_under_the_name_of_a_word_file_is_named(part: str, what: str) -> None:
    copy = "Copiez son texte dans un nouveau document Word, et enregistrez-le au format .docx."
    parts = {"[Content_Types].xml": content_types({}), part: b"<a/>"}
    assert refusals(parts) == [("MOD-001", f"C’est {what}, non un fichier Word (.docx).", copy)]


def test_a_received_file_may_lead_outside_itself() -> None:
    links = relations({f"{OFFICE}/relationships/hyperlink": "https://www.exemple.fr"}, mode="External")
    parts = changed(**{"word/_rels/document.xml.rels": links})
    assert letters(read_received(archive(parts), LABEL).xml(MAIN_PART)) == "Bonjour"


def test_a_received_file_holds_no_other_document() -> None:
    links = relations({f"{OFFICE}/relationships/aFChunk": "autre.docx"})
    with pytest.raises(InputFault) as refusal:
        read_received(archive(changed(**{"word/_rels/document.xml.rels": links})), LABEL)
    (fault,) = refusal.value.diagnostics
    assert (fault.code, fault.message) == (
        "MOD-010",
        "Ce fichier contient un autre document\u00a0: «\u00a0autre.docx\u00a0» (dans document.xml).",
    )


@pytest.mark.parametrize(
    "parts",
    [
        typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
        typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
        changed(**{"word/vbaProject.bin": b"\xd0\xcf"}),
        changed(**{"word/VBAProject.BIN": b"\xd0\xcf"}),
    ],
)
def test_macros_are_refused(parts: dict[str, bytes]) -> None:
    assert refusals(parts) == [("MOD-007", "Ce fichier contient des macros\u00a0: un acte n’en a pas.", SAVE_AS)]


def test_a_word_template_is_refused() -> None:
    parts = typed(f"{WORD_TYPE}.template.main+xml")
    assert refusals(parts) == [("MOD-007", "C’est un modèle Word (.dotx), non un document (.docx).", SAVE_AS)]


def test_a_main_part_of_another_kind_is_refused() -> None:
    message = "La partie principale de ce fichier n’est pas déclarée comme un document Word."
    assert refusals(typed("application/xml")) == [("MOD-007", message, SAVE_AS)]


def test_a_main_part_under_another_name_is_said() -> None:
    parts = typed(f"{WORD_TYPE}.document.main+xml", "word/document2.xml")
    parts["word/document2.xml"] = parts.pop(MAIN)
    message = "La partie word/document.xml manque\u00a0: le texte se trouve dans word/document2.xml."
    assert refusals(parts) == [("MOD-005", message, SAVE_AS)]


def test_no_main_part_at_all_is_said() -> None:
    parts = changed()
    parts.pop(MAIN)
    parts["[Content_Types].xml"] = content_types({})
    assert refusals(parts) == [("MOD-005", "La partie word/document.xml manque.", SAVE_AS)]


def test_the_strict_variant_of_the_format_is_refused_rather_than_read_as_empty() -> None:
    message = "Ce fichier est au format «\u00a0Open XML Strict\u00a0», ou n’est pas un document Word."
    assert refusals(changed(**{MAIN: STRICT.encode()})) == [("MOD-009", message, SAVE_AS)]


@pytest.mark.parametrize("name", [MAIN, "word/header1.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"])
def test_a_doctype_is_refused_in_every_part(name: str) -> None:
    parts = changed(**{name: b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"})
    message = f"La partie {name} ne peut pas être lue\u00a0: déclaration DOCTYPE."
    assert refusals(parts) == [("MOD-006", message, SAVE_AS)]


def test_every_damaged_part_is_told() -> None:
    parts = changed(**{"word/a.xml": b"<a>", "word/_rels/b.xml.rels": b"", "word/c.bin": b"<a>"})
    assert [message for _, message, _ in refusals(parts)] == [
        "La partie word/a.xml ne peut pas être lue\u00a0: XML mal formé.",
        "La partie word/_rels/b.xml.rels ne peut pas être lue\u00a0: XML mal formé.",
    ]


def test_a_part_in_utf_16_is_read() -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?>' + part("document", p("L’élu")).decode()
    package = read_package(archive(changed(**{MAIN: text.encode("utf-16")})), LABEL)
    assert letters(package.xml(MAIN)) == "L’élu"


@pytest.mark.parametrize(
    "target",
    ["ftp://exemple.fr", "javascript:alert(1)", "https://a.fr/{{ x }}", "file:///C:/a.dotx", "//serveur/partage"],
)
@pytest.mark.parametrize("mode", ["External", ""])
def test_a_link_to_the_outside_is_refused_declared_or_not(target: str, mode: str) -> None:
    parts = changed(**{"word/_rels/document.xml.rels": relations({f"{OFFICE}/relationships/hyperlink": target}, mode)})
    message = f"Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0{target}\u00a0» (dans document.xml)."
    assert refusals(parts) == [("MOD-008", message, UNLINK)]


@pytest.mark.parametrize("target", ["https://exemple.fr/mairie?a=1&amp;b=2", "mailto:maire@exemple.fr"])
def test_a_link_to_a_page_or_a_mailbox_stays_where_it_is_declared(target: str) -> None:
    kind = f"{OFFICE}/relationships/hyperlink"
    parts = changed(**{"word/_rels/document.xml.rels": relations({kind: target}, "External")})
    assert letters(read_package(archive(parts), LABEL).xml(MAIN_PART)) == "Bonjour"
    hidden = changed(**{"word/_rels/document.xml.rels": relations({kind: target})})
    assert [code for code, _, _ in refusals(hidden)] == ["MOD-008"]


def test_so_is_a_template_attached_to_the_settings() -> None:
    kind = f"{OFFICE}/relationships/attachedTemplate"
    parts = changed(**{"word/_rels/settings.xml.rels": relations({kind: "Normal.dotm"}, "External")})
    message = "Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0Normal.dotm\u00a0» (dans settings.xml)."
    assert refusals(parts) == [("MOD-008", message, DETACH)]


@pytest.mark.parametrize("kind", ["hyperlink", "attachedTemplate", "image"])
def test_a_file_that_is_only_read_may_lead_out(kind: str) -> None:
    links = relations({f"{OFFICE}/relationships/{kind}": "https://www.exemple.fr"}, "External")
    content = archive(changed(**{"word/_rels/document.xml.rels": links}))
    assert letters(read_package(content, LABEL, links=ANY_LINKS).xml(MAIN_PART)) == "Bonjour"
    if kind != "hyperlink":
        with pytest.raises(InputFault, match="Ce fichier renvoie à l’extérieur de lui-même"):
            read_package(content, LABEL, links=HYPERLINKS)


@pytest.mark.parametrize("target", ["word/document2.xml", "/word/document2.xml"])
def test_the_main_part_may_have_the_name_that_word_in_the_browser_gives_it(target: str) -> None:
    parts = word_parts(p("Bonjour"), footer=[p("Pied")])
    renamed = {
        MAIN: "word/document2.xml",
        "word/_rels/document.xml.rels": "word/_rels/document2.xml.rels",
    }
    parts = {renamed.get(name, name): content for name, content in parts.items()}
    parts["_rels/.rels"] = relations({f"{OFFICE}/relationships/officeDocument": target})
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"/word/document.xml", b"/word/document2.xml")
    package = read_package(archive(parts), LABEL)
    assert letters(package.xml(MAIN_PART)) == "Bonjour"
    assert list(targets(package, MAIN_PART).values()) == ["word/footer1.xml"]
    assert b"document2" not in b"".join(entry.content() for entry in package.entries)


def test_the_main_part_may_be_typed_by_its_ending() -> None:
    parts = changed()
    kind = f"{WORD_TYPE}.document.main+xml".encode()
    parts["[Content_Types].xml"] = content_types({}).replace(b"application/xml", kind)
    assert letters(read_package(archive(parts), LABEL).xml(MAIN_PART)) == "Bonjour"


def test_a_document_inside_the_document_is_refused() -> None:
    rels = relations({f"{OFFICE}/relationships/aFChunk": "afchunk.htm"})
    message = "Ce fichier contient un autre document\u00a0: «\u00a0afchunk.htm\u00a0» (dans document.xml)."
    parts = changed(**{"word/_rels/document.xml.rels": rels})
    assert refusals(parts) == [("MOD-010", message, "Copiez son texte à sa place, puis enregistrez.")]


@pytest.mark.parametrize(
    ("name", "french"),
    [
        ("word/document.xml", "corps du texte"),
        ("word/header2.xml", "en-tête de page"),
        ("word/footer12.xml", "pied de page"),
        ("word/footnotes.xml", "notes"),
        ("word/endnotes.xml", "notes"),
    ],
)
def test_a_part_has_a_french_name(name: str, french: str) -> None:
    assert french_part_name(name) == french


def test_the_place_of_a_link_that_stands_in_the_text_leads_outside() -> None:
    link = p('<w:hyperlink w:docLocation="https://a.fr"><w:r><w:t>ici</w:t></w:r></w:hyperlink>')
    message = "Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0https://a.fr\u00a0» (dans document.xml)."
    assert refusals({**changed(), MAIN: part("document", link)}) == [("MOD-008", message, UNLINK)]


# Relationships that are written so as not to look like what they are


@pytest.mark.parametrize("target", [" http://exemple.fr", "%68ttp://exemple.fr", "%20file:///C:/modele.dotx"])
@pytest.mark.parametrize("mode", ["", "Internal", "External", " External", "external", "Ailleurs"])
def test_an_address_in_disguise_leads_outside_all_the_same(target: str, mode: str) -> None:
    parts = changed(**{"word/_rels/document.xml.rels": relations({f"{OFFICE}/relationships/image": target}, mode)})
    message = f"Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0{target.strip()}\u00a0» (dans document.xml)."
    assert [(code, said.replace("«\u00a0 ", "«\u00a0")) for code, said, _ in refusals(parts)] == [("MOD-008", message)]


@pytest.mark.parametrize("mode", [" External", "external", "Ailleurs"])
def test_a_mode_that_word_does_not_know_leads_outside(mode: str) -> None:
    parts = changed(**{"word/_rels/document.xml.rels": relations({f"{OFFICE}/relationships/image": "a.xml"}, mode)})
    message = "Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0a.xml\u00a0» (dans document.xml)."
    assert refusals({**parts, "word/a.xml": b"<a/>"}) == [("MOD-008", message, UNLINK)]


@pytest.mark.parametrize("target", ["../../../x", "media/image1.png", "/word/absent.xml", "", "#ancre", "C"])
def test_a_relationship_to_a_part_that_the_file_lacks_is_refused(target: str) -> None:
    parts = changed(**{"word/_rels/document.xml.rels": relations({f"{OFFICE}/relationships/image": target})})
    message = f"Ce fichier renvoie à une partie qu’il n’a pas\u00a0: «\u00a0{target}\u00a0» (dans document.xml)."
    assert refusals(parts) == [("MOD-008", message, SAVE_AS)]


@pytest.mark.parametrize("target", ["a b.xml", "a%20b.xml", "/word/a b.xml", "../word/A B.xml", "./a b.xml"])
def test_a_part_of_the_file_may_be_named_in_any_way_that_word_knows(target: str) -> None:
    rels = relations({f"{OFFICE}/relationships/image": target})
    parts = changed(**{"word/_rels/document.xml.rels": rels, "word/a b.xml": b"<a/>"})
    assert letters(read_package(archive(parts), LABEL).xml(MAIN_PART)) == "Bonjour"


def test_relationships_in_a_part_named_in_capitals_are_read_too() -> None:
    rels = relations({f"{OFFICE}/relationships/image": "http://exemple.fr"}, "External")
    message = "Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0http://exemple.fr\u00a0» (dans header1.xml)."
    assert refusals(changed(**{"word/_rels/header1.xml.RELS": rels})) == [("MOD-008", message, UNLINK)]


@pytest.mark.parametrize("attribute", ["src", "o:href", "href"])
def test_an_address_without_a_relationship_is_refused(attribute: str) -> None:
    drawn = (
        f'<w:pict xmlns:o="urn:schemas-microsoft-com:office:office"><a {attribute}="http://exemple.fr/a.png"/></w:pict>'
    )
    message = (
        "Ce fichier renvoie à l’extérieur de lui-même\u00a0: «\u00a0http://exemple.fr/a.png\u00a0» (dans document.xml)."
    )
    assert refusals(word_parts(p("a", f"<w:r>{drawn}</w:r>"))) == [("MOD-008", message, UNLINK)]


# Fields


def test_a_field_that_fetches_is_refused_in_its_paragraph_wherever_it_stands() -> None:
    field = '<w:fldSimple w:instr=" INCLUDETEXT &quot;a.docx&quot; "/>'
    parts = word_parts(p("a"), p("b", field), header=[p("c", field)], footnotes=[note(1, p("d", field))])
    parts["word/glossary/document.xml"] = part("document", p("e", field))
    with pytest.raises(InputFault) as refusal:
        read_package(archive(parts), LABEL)
    assert {(fault.code, fault.message, fault.hint) for fault in refusal.value.diagnostics} == {
        (
            "MOD-011",
            'Ce passage contient le champ de Word «\u00a0INCLUDETEXT "a.docx"\u00a0»\u00a0: un acte ne garde que les '
            "numéros de page et les renvois simples (NOTEREF, NUMPAGES, PAGE, PAGEREF, REF, SECTIONPAGES).",
            "Sélectionnez le passage et détachez le champ (Ctrl+Maj+F9)\u00a0: le texte reste.",
        )
    }
    assert [fault.place for fault in refusal.value.diagnostics] == [
        WordPlace(LABEL, "corps du texte", 2, "b"),
        WordPlace(LABEL, "en-tête de page", 1, "c"),
        WordPlace(LABEL, "notes", 1, "d"),
        WordPlace(LABEL, "document.xml", 1, "e"),
    ]


def test_the_words_of_a_received_file_with_such_a_field_are_read() -> None:
    field = '<w:fldSimple w:instr="INCLUDETEXT a.docx"><w:r><w:t> au Havre</w:t></w:r></w:fldSimple>'
    assert letters(read_received(word_file(p("Fait", field)), LABEL).xml(MAIN_PART)) == "Fait au Havre"


def test_a_link_written_as_a_field_stays_where_links_do() -> None:
    link = p("b", '<w:fldSimple w:instr="HYPERLINK &quot;mailto:a@b.fr&quot;"><w:r><w:t>c</w:t></w:r></w:fldSimple>')
    nested = link.replace("HYPERLINK", "LINK")
    assert letters(read_package(word_file(link), LABEL, links=ANY_LINKS).xml(MAIN_PART)) == "bc"
    for blocks, links in (([link], ()), ([link, nested], ANY_LINKS)):
        with pytest.raises(InputFault, match="contient le champ de Word"):
            read_package(word_file(*blocks), LABEL, links=links)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        (MAIN, part("document", p("Un."), p(field("DATE"))), "MOD-011"),
        (MAIN, part("document", '<w:p src="http://exemple.fr/a.png"/>'), "MOD-008"),
        (MAIN, b"<w:document", "MOD-006"),
        (MAIN, STRICT.encode(), "MOD-009"),
        ("docProps/core.xml", b"<!DOCTYPE a><a/>", "MOD-006"),
        (RELATED, relations({f"{OFFICE}/relationships/image": "file:///a.png"}, "External"), "MOD-008"),
        (RELATED, relations({f"{OFFICE}/relationships/styles": "styles.xml"}), "MOD-008"),
        ("[Content_Types].xml", content_types({}), "MOD-007"),
    ],
)
def test_a_file_is_proven_whole_after_another_that_shares_most_of_it(name: str, content: bytes, code: str) -> None:
    parts = word_parts(p("Un."))
    for text in ("Deux.", "Trois."):
        read_package(archive(parts | {MAIN: part("document", p(text))}), LABEL)
    for _ in range(2):
        (fault,) = refused(parts | {name: content})
        assert fault.code == code
        read_package(archive(parts), LABEL)


def refused(parts: dict[str, bytes]) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputFault) as refusal:
        read_package(archive(parts), LABEL)
    return refusal.value.diagnostics


def test_a_fault_in_the_foot_of_the_pages_is_told_with_the_words_of_this_act() -> None:
    for words in ("Oudon le ", "Ancenis le "):
        read_package(word_file(p("Un."), footer=[p(words)]), LABEL)
        (fault,) = refused(word_parts(p("Un."), footer=[p(words, field("DATE"))]))
        assert (fault.code, fault.place) == ("MOD-011", WordPlace(LABEL, "pied de page", 1, words))


def test_what_acts_share_is_the_same_whatever_their_text_and_their_title() -> None:
    one, other = (read_package(word_file(p(text)), LABEL) for text in ("Un.", "Deux."))
    assert one != other
    assert one.shared == other.shared
    assert [entry.name for entry in one.own()] == ["docProps/core.xml", MAIN]
    assert one.shared.names() == one.names()
