"""Fields, forms and drawings of a received Word file: what they say is carried or told, and nothing frozen unsaid."""

from __future__ import annotations

import pytest

from actgen.atelier.importing import bringing
from actgen.atelier.importing.comparing import lost_marks
from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.atelier.importing.roles.reading_roles import understand_source
from actgen.atelier.importing.roles.understood import Reading, Understood
from actgen.atelier.importing.source import Paragraph, Source, Table
from actgen.core.errors import InputFault
from actgen.ooxml.blocks import Run
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
from tests.atelier.importing.word.received import read, texts, told
from tests.ooxml.word import OFFICE, control, field, p, r, simple_field, tbl, tc, tr, word_parts

BOX = "<w:checkBox><w:sizeAuto/>{}</w:checkBox>"
LIST = '<w:ddList>{}<w:listEntry w:val="premier degré"/><w:listEntry w:val="second degré"/></w:ddList>'
TICK = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'
PROMPT = ("<w:textInput/>", '<w:textInput><w:default w:val="à saisir"/></w:textInput>')


def form(kind: str, data: str, result: str = "") -> str:
    return field(kind, result, f"<w:ffData>{data}</w:ffData>")


# Page numbers


@pytest.mark.parametrize("write", [field, simple_field], ids=["en morceaux", "d’un bloc"])
@pytest.mark.parametrize("count", ["NUMPAGES", "numpages", "SECTIONPAGES \\* MERGEFORMAT"])
def test_page_x_of_y_keeps_its_blanks(write: object, count: str) -> None:
    assert callable(write)
    foot = p("Page ", write("PAGE", "1"), " sur ", write(count, "4"))
    assert "[footer] Page ‹page› sur ‹pages›\n" in read(p("La commune adhère."), footer=[foot]).text


def test_pages_of_a_section_are_told() -> None:
    foot = p("Page ", field("PAGE", "1"), " sur ", field("SECTIONPAGES", "4"))
    assert told(p("La commune adhère."), footer=[foot]) == [
        "Word comptait les pages de chaque section\u00a0: le modèle compte celles de tout l’acte."
    ]


def test_a_call_of_a_note_keeps_its_blanks() -> None:
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = ['<w:footnote w:id="2"><w:p><w:r><w:t>Sauf en août.</w:t></w:r></w:p></w:footnote>']
    assert "Le service ‹note 1› est ouvert." in read(p("Le service ", call, " est ouvert."), footnotes=notes).text


# Mail merge


# Forms


@pytest.mark.parametrize(
    ("box", "shown"),
    [
        (form("FORMCHECKBOX", BOX.format('<w:default w:val="1"/>')), "☒ Oui"),
        (form("FORMCHECKBOX", BOX.format('<w:default w:val="1"/><w:checked w:val="0"/>')), "☐ Oui"),
        (form("FORMCHECKBOX", BOX.format('<w:default w:val="0"/><w:checked/>')), "☒ Oui"),
        (form("FORMCHECKBOX", BOX.format("")), "☐ Oui"),
        (control(r("☒"), TICK.format("1")), "☒ Oui"),
        (control('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', TICK.format("1")), "☒ Oui"),
        (control(r("X"), TICK.format("0")), "☐ Oui"),
        (control("", TICK.format("true")), "☒ Oui"),
    ],
)  # fmt: skip
def test_a_box_says_whether_it_is_ticked(box: str, shown: str) -> None:
    assert texts(p(box, " Oui")) == [shown]


def test_a_box_around_a_cell_or_a_paragraph_is_one_too() -> None:
    assert texts(p("Le texte."), tbl(tr(control(tc(p("x")), TICK.format("1")), tc("oui"))))[1:] == ["☒", "oui"]
    assert texts(p("Le texte."), control(p("x"), TICK.format("0"))) == ["Le texte.", "☐"]


def test_a_list_says_its_entry_and_what_it_offered() -> None:
    chosen = form("FORMDROPDOWN", LIST.format('<w:result w:val="1"/>'))
    assert texts(p("Niveau : ", chosen)) == ["Niveau\u00a0: second degré"]
    assert texts(p("Niveau : ", form("FORMDROPDOWN", LIST.format("")))) == ["Niveau\u00a0: premier degré"]
    assert told(p("Niveau : ", chosen)) == [
        "Une liste déroulante n’a gardé que son choix, «\u00a0second degré\u00a0»\u00a0; elle offrait "
        "«\u00a0premier degré\u00a0» ou «\u00a0second degré\u00a0»."
    ]


def test_a_content_control_says_its_entry_and_what_it_offered() -> None:
    items = '<w:dropDownList><w:listItem w:displayText="oui"/><w:listItem w:value="non"/></w:dropDownList>'
    assert told(p("Adhère : ", control(r("oui"), items))) == [
        "Une liste déroulante n’a gardé que son choix, «\u00a0oui\u00a0»\u00a0; elle offrait «\u00a0oui\u00a0» ou "
        "«\u00a0non\u00a0»."
    ]


@pytest.mark.parametrize(
    ("block", "shown"),
    [
        (p("Date : ", form("FORMTEXT", PROMPT[0], "     ")), f"Date\u00a0: {LINE}"),
        (p("Date : ", form("FORMTEXT", PROMPT[1], "à saisir")), "Date\u00a0: [à saisir]"),
        (p("Date : ", form("FORMTEXT", PROMPT[1], "le 3 mai")), "Date\u00a0: le 3 mai"),
        (p("Nom : ", control(r("Entrez le nom"), "<w:showingPlcHdr/>")), "Nom\u00a0: [Entrez le nom]"),
        (p("Nom : ", control(r("[Nom]"), "<w:showingPlcHdr/>")), "Nom\u00a0: [Nom]"),
        (p("Nom : ", control(r(" "), "<w:showingPlcHdr/>")), f"Nom\u00a0: {LINE}"),
        (p("Nom : ", control(r("Dupont"), '<w:showingPlcHdr w:val="0"/>')), "Nom\u00a0: Dupont"),
        (control(p("Entrez le nom"), "<w:showingPlcHdr/>"), "[Entrez le nom]"),
        (p(field("MACROBUTTON Rien Tapez le nom")), "[Tapez le nom]"),
        (p(field("MACROBUTTON Rien [Tapez le nom]")), "[Tapez le nom]"),
    ],
)  # fmt: skip
def test_what_nobody_answered_is_a_blank(block: str, shown: str) -> None:
    assert texts(block) == [shown]


# Breaks


# Drawings


def diagram(*points: str) -> bytes:
    parts = word_parts(
        p("Le circuit est le suivant :"),
        p('<w:r><w:drawing><dgm:relIds r:dm="rId77"/></w:drawing></w:r>'),
    )
    inside = "".join(
        f'<dgm:pt type="{kind}"><dgm:t><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        for kind, text in (one.split(":") for one in points)
    )
    parts["word/diagrams/data1.xml"] = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>{inside}</dgm:ptLst></dgm:dataModel>'
    ).encode()
    link = f'<Relationship Id="rId77" Type="{OFFICE}/relationships/diagramData" Target="diagrams/data1.xml"/>'
    name = "word/_rels/document.xml.rels"
    parts[name] = parts[name].replace(b"</Relationships>", f"{link}</Relationships>".encode())
    return with_margins(parts)


def test_the_words_of_a_diagram_become_a_list() -> None:
    done = brought(diagram("node:Le maire notifie", "parTrans:non", "node:Le recteur répond"), place=False)
    assert [(one.style, one.text) for one in done.reading.paragraphs()][1:] == [
        ("Élément de liste", "Le maire notifie"),
        ("Élément de liste", "Le recteur répond"),
    ]
    assert done.source.doubts == ["Un schéma (SmartArt) est devenu une liste de ses textes\u00a0: vérifiez leur ordre."]


ART = '<w:r><w:pict><v:shape id="{}"><v:textpath string="{}"/></v:shape></w:pict></w:r>'


def test_a_decorative_text_is_text_and_a_watermark_is_told() -> None:
    assert texts(p("Le texte."), p(ART.format("Art1", "Bienvenue à tous"))) == ["Le texte.", "Bienvenue à tous"]
    assert told(p("Le texte."), p(ART.format("Art1", "Bienvenue"))) == [
        "Un texte décoratif (WordArt) est devenu du texte ordinaire\u00a0: vérifiez sa place."
    ]
    assert told(p("Le texte."), header=[p(ART.format("PowerPlusWaterMarkObject1", "BROUILLON"))]) == [
        "Un filigrane («\u00a0BROUILLON\u00a0») n’a pas été repris\u00a0: un modèle n’en porte pas."
    ]


# Numbers that Word counts


# What is no word is not lost either


def test_a_mark_that_would_go_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bringing, "lost_marks", lambda *_: 2)
    with pytest.raises(InputFault) as refusal:
        read(p("La commune adhère."))
    (fault,) = refusal.value.diagnostics
    assert fault.code == "IMP-002"
    assert fault.message == "2 appels de note ou numéros de page manqueraient dans le modèle."
    assert fault.hint.startswith("Rien n’a été écrit.")


def test_marks_are_counted_wherever_they_stand() -> None:
    one, page = Paragraph((Run("a"), Run("", note="1"))), Paragraph((Run("", field="page"),))
    source = Source(body=[one, Table((((one,),),))], footer=[page], notes=[("1", (page,))])
    kept = Understood("Corps", one.runs, "")
    assert lost_marks(source, Reading(body=(kept, kept), footer=(Understood("footer", page.runs, ""),))) == 1
    assert lost_marks(source, understand_source(source)) == 0
