"""Fields, forms and drawings of a received Word file: what they say is carried or told, and nothing frozen unsaid."""

from __future__ import annotations

import pytest

from actgen.atelier.importing import bringing
from actgen.atelier.importing.bringing import Brought
from actgen.atelier.importing.comparing import lost_marks
from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.atelier.importing.roles.reading_roles import understand_source
from actgen.atelier.importing.roles.understood import Reading, Understood
from actgen.atelier.importing.source import Paragraph, Source, Table
from actgen.core.errors import InputFault
from actgen.ooxml.blocks import Run
from tests.atelier.importing.bringing import brought
from tests.atelier.importing.messy import with_margins
from tests.ooxml.word import OFFICE, code, control, field, mark, p, r, simple_field, tbl, tc, tr, word_parts

BOX = "<w:checkBox><w:sizeAuto/>{}</w:checkBox>"
LIST = '<w:ddList>{}<w:listEntry w:val="premier degré"/><w:listEntry w:val="second degré"/></w:ddList>'
TICK = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'
PROMPT = ("<w:textInput/>", '<w:textInput><w:default w:val="à saisir"/></w:textInput>')
ERROR = "Erreur ! Source du renvoi introuvable."


def form(kind: str, data: str, result: str = "") -> str:
    return field(kind, result, f"<w:ffData>{data}</w:ffData>")


def read(*blocks: str, place: bool = False, **others: list[str]) -> Brought:
    return brought(with_margins(word_parts(*blocks, **others)), place=place)


def texts(*blocks: str, **others: list[str]) -> list[str]:
    done = brought(with_margins(word_parts(*blocks, **others)), place=False)
    return [one.text for one in done.reading.paragraphs()]


def told(*blocks: str, **others: list[str]) -> list[str]:
    done = brought(with_margins(word_parts(*blocks, **others)), place=False)
    return [*done.source.remarks, *done.source.doubts]


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


@pytest.mark.parametrize("write", [field, simple_field], ids=["en morceaux", "d’un bloc"])
@pytest.mark.parametrize("result", ["«Nom_commune»", "Saint-Exemple"], ids=["le nom du champ", "un destinataire"])
def test_a_field_of_a_mail_merge_is_a_variable_that_its_name_gives(write: object, result: str) -> None:
    assert callable(write)
    done = read(p("La commune de ", write("MERGEFIELD Nom_commune", result), " adhère."), place=True)
    assert "[Corps] La commune {{ commune.de_nom }} adhère." in done.text
    assert done.source.remarks == ["Un champ de publipostage est devenu un blanc\u00a0: [Nom_commune]."]


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("Maire", "maire.complet"),
        ("adresse_mairie", "commune.adresse"),
        ('"Siret de la commune"', "commune.siret"),
        ("SIREN", "commune.siren"),
        ("Date_seance", "seance.date | date_longue"),
        ("Montant", "inscription.montant"),
        ("Ville", "commune.nom"),
        ("Nb_eleves", "inscription.nombre_eleves"),
    ],
)
def test_the_name_of_the_field_helps(name: str, tag: str) -> None:
    done = read(p("Pour ", field(f"MERGEFIELD {name} \\* MERGEFORMAT", "x"), "."))
    assert tag in " ".join(one.tag for one in done.proposals.suggested)


def test_a_field_that_no_variable_answers_is_a_blank_that_the_review_would_refuse() -> None:
    done = read(p("Réf. ", field("MERGEFIELD civ", "Mme")), place=True)
    assert "[Corps] Réf. [Civ]" in done.text
    assert (
        "Un texte entre crochets attend d’être rempli\u00a0: «\u00a0[Civ]\u00a0». Mettez à sa place une balise "
        "{{ … }} ou le texte voulu, ou supprimez-le."
    ) in done.doubts


def test_a_condition_is_told_with_the_branch_that_went() -> None:
    block = p("Le maire est ", field('IF "M" = "M" "autorisé" "autorisée"', "autorisé"), " à signer.")
    assert texts(block) == ["Le maire est autorisé à signer."]
    assert told(block) == [
        "Un champ conditionnel de Word (IF) n’a gardé que «\u00a0autorisé\u00a0»\u00a0; il disait sinon "
        "«\u00a0autorisée\u00a0». Écrivez la condition en balises\u00a0: {% if … %}…{% else %}…{% endif %}."
    ]


def test_a_field_inside_the_code_of_another_is_no_text() -> None:
    inner = field("MERGEFIELD Civ", "Mme")
    outer = field(f"{code(' IF ')}{inner}{code(' = x la maire le maire ')}", "la maire")
    assert texts(p("Madame, ", outer, " signe.")) == ["Madame, la maire signe."]


def test_a_field_may_run_over_paragraphs() -> None:
    begin = mark("begin") + code(" TOC ") + mark("separate")
    assert texts(p(begin, r("Article 1")), p(r("Article 2"), mark("end")), p("Texte.")) == [
        "Article 1",
        "Article 2",
        "Texte.",
    ]
    hidden = (
        p("Avant ", mark("begin"), code(" IF 1 = 2 "), r("rien")),
        p(r("rien"), mark("separate"), r("oui"), mark("end")),
    )
    assert texts(*hidden) == ["Avant", "oui"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    assert texts(p("Avant ", mark("begin"), code(" PAGE "), r("puis")), p("Après.")) == ["Avant puis", "Après."]


@pytest.mark.parametrize(
    ("instruction", "result", "sentence"),
    [
        ("NUMWORDS", "812", "Word calculait ce passage (champ NUMWORDS)\u00a0: «\u00a0812\u00a0», repris tel quel"),
        ("PAGEREF _Toc1", "7", "Word calculait ce passage (champ PAGEREF)\u00a0: «\u00a07\u00a0», repris tel quel"),
        ("= 2 + 2", "4", "Word calculait ce passage (champ =)\u00a0: «\u00a04\u00a0», repris tel quel"),
        ("NEXT", "", "Une règle de publipostage (NEXT) ne s’exécute pas dans un modèle"),
        ("AUTONUM", "", "Word numérotait des paragraphes par un champ (AUTONUM)"),
        ("TIME", "18:00", "Word calculait une date à l’ouverture"),
    ],
)  # fmt: skip
def test_what_word_computed_is_told(instruction: str, result: str, sentence: str) -> None:
    (said,) = told(p("Il y a ", field(instruction, result), " ici."))
    assert said.startswith(sentence)


def test_a_reference_that_holds_needs_no_remark() -> None:
    assert told(p("Voir ", field("REF x", "l’article 3"), " et ", field("HYPERLINK x", "le site"), ".")) == []


@pytest.mark.parametrize(
    ("instruction", "result", "blank"),
    [
        ('ADDRESSBLOCK \\f "x"', "«BlocAdresse»", "[Bloc d’adresse]"),
        ("GREETINGLINE", "«Politesse»", "[Formule de politesse]"),
    ],
)
def test_a_block_of_a_mail_merge_is_a_blank_too(instruction: str, result: str, blank: str) -> None:
    words = (p("Pour ", field(instruction, result), " ici."),)
    assert texts(*words) == [f"Pour {blank} ici."]
    assert told(*words)[0] == f"Un champ de publipostage est devenu un blanc\u00a0: {blank}."


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


@pytest.mark.parametrize(
    "left",
    [ERROR, "Error! Reference source not found.", "Erreur ! Signet non défini.", "[Texte]",
     "Cliquez ou appuyez ici pour entrer du texte.", "[Titre du document]", "#REF!",
     "Aucune entrée de table des matières n’a été trouvée."],
)  # fmt: skip
def test_what_word_left_is_told(left: str) -> None:
    (told_of,) = [one for one in read(p("Voir ", r(left), " ici.")).doubts if left[:6] in one]
    assert left.rstrip(".") in told_of.replace("\u202f!", " !")


# Breaks


@pytest.mark.parametrize("kind", ['w:br w:type="column"', 'w:br w:type="textWrapping" w:clear="all"', "w:cr", "w:br"])
def test_a_break_parts_words(kind: str) -> None:
    assert texts(p("Texte."), p("Le maire,", f"<w:r><{kind}/></w:r>", "Le recteur,")) == [
        "Texte.",
        "Le maire,\nLe recteur,",
    ]


def test_a_page_break_parts_a_paragraph() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    (first, second, third) = read(p("Fin de la page", page, r("Annexe"), page), p("Suite")).source.body
    assert [(one.text, one.look.new_page) for one in (first, second, third)] == [  # type: ignore[union-attr]
        ("Fin de la page", False),
        ("Annexe", True),
        ("Suite", True),
    ]


def test_a_page_break_before_the_words_begins_their_page() -> None:
    (one,) = read(p('<w:r><w:br w:type="page"/></w:r>', "Annexe")).source.body
    assert (one.text, one.look.new_page) == ("Annexe", True)  # type: ignore[union-attr]


SECTION = "<w:sectPr>{}</w:sectPr>"


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("", True),
        ('<w:type w:val="nextPage"/>', True),
        ('<w:type w:val="oddPage"/>', True),
        ('<w:type w:val="continuous"/>', False),
        ('<w:type w:val="nextColumn"/>', False),
    ],
)
def test_a_section_begins_a_page_as_it_says_itself(kind: str, begins: bool) -> None:
    last = SECTION.format(kind)
    (_, annex) = read(p("Fin.", properties=SECTION.format("")), p("Annexe"), last).source.body
    assert annex.look.new_page is begins  # type: ignore[union-attr]


PAGE = '<w:r><w:br w:type="page"/></w:r>'
ONLY = "\u00a0: dans un modèle, seul le style «\u00a0Partie en page neuve\u00a0» commence une page."


@pytest.mark.parametrize(
    "blocks",
    [
        [p("Fin de la page.", PAGE, r("Le tableau financier figure ici."))],
        [p("Fin."), p("Le tableau financier figure ici.", properties="<w:pageBreakBefore/>")],
        [p("Fin."), p(PAGE), tbl(tr("Le tableau financier figure ici.", "b"))],
        [p("Fin.", properties=SECTION.format("")), p("Le tableau financier figure ici.")],
    ],
    ids=["dans le paragraphe", "avant le paragraphe", "avant un tableau", "par une section"],
)
def test_a_page_break_that_a_template_has_not_is_told_with_its_place(blocks: list[str]) -> None:
    told_of = f"Un saut de page n’a pas été repris, devant «\u00a0Le tableau financier figure ici.\u00a0»{ONLY}"
    assert [one for one in read(*blocks).doubts if "page" in one] == [told_of]


def test_several_are_told_at_once() -> None:
    (told_of,) = [one for one in read(*[p("Suite du texte.", PAGE)] * 9).doubts if "page" in one]
    shown = ", ".join(["«\u00a0Suite du texte.\u00a0»"] * 6)
    assert told_of == f"8 sauts de page n’ont pas été repris, devant {shown}…{ONLY}"


def test_one_that_the_style_of_a_heading_carries_is_not_told() -> None:
    title = p(r("CONVENTION", "<w:b/>"), properties='<w:jc w:val="center"/>')
    article = p(r("Article 1 – Objet", "<w:b/>"))
    annex = p(PAGE, r("ANNEXE FINANCIÈRE", "<w:b/>"))
    done = read(title, article, p("La commune adhère au groupement."), annex, p("Le coût est de 3 €."))
    assert "[Partie en page neuve] ANNEXE FINANCIÈRE" in done.text
    assert [one for one in done.doubts if "page" in one] == []


@pytest.mark.parametrize(
    "block",
    [
        p(PAGE, "Le maire signe."),
        p("Le maire signe.", PAGE),
        p("<w:r><w:lastRenderedPageBreak/></w:r>", "Le maire signe."),
    ],
)
def test_one_that_parts_nothing_is_not_told(block: str) -> None:
    assert [one for one in read(block).doubts if "page" in one] == []


def test_a_column_break_is_told_with_the_words_before_it() -> None:
    column = '<w:r><w:br w:type="column"/></w:r>'
    assert (
        "Un saut de colonne est devenu un saut de ligne, après «\u00a0Le maire,\u00a0»\u00a0: un modèle n’a de "
        "colonnes que dans un tableau."
    ) in read(p("Texte."), p("Le maire,", column, "Le recteur,")).doubts


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


def test_words_in_a_drawing_and_a_chart_are_no_picture() -> None:
    canvas = "<w:r><w:drawing><a:p><a:r><a:t>Légende</a:t></a:r></a:p></w:drawing></w:r>"
    assert texts(p("Le texte."), p(canvas)) == ["Le texte.", "Légende"]
    assert told(p("Le texte."), p("<w:r><w:drawing><c:chart/></w:drawing></w:r>")) == [
        "Un graphique n’a pas été repris\u00a0: remettez ses chiffres dans un tableau."
    ]
    assert told(p("Le texte."), p("<w:r><w:object/></w:r>")) == [
        "Un objet incorporé n’a pas été repris\u00a0: un modèle ne porte que du texte."
    ]


def test_a_sign_of_symbols_that_is_not_known_is_told() -> None:
    assert told(p('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', " est l’angle.")) == [
        "Un signe d’une police de symboles est devenu «\u00a0□\u00a0»\u00a0: remettez-le."
    ]


# Numbers that Word counts

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def numbered_file(*blocks: str, **others: list[str]) -> bytes:
    from actgen.ooxml.xml import W

    parts = word_parts(*blocks, **others)
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    parts["word/numbering.xml"] = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    ).encode()
    return with_margins(parts)


def numbered(text: str = "") -> str:
    return p(*([text] if text else []), properties=NUMBERED)


def test_a_numbered_list_in_a_cell_keeps_its_numbers() -> None:
    table = tbl(tr(tc("La commune"), tc(numbered("Tenir les comptes"), numbered("Payer"))))
    done = brought(numbered_file(p("Les tâches sont les suivantes."), table), place=False)
    assert [one.text for one in done.reading.paragraphs()][2:] == ["1. Tenir les comptes", "2. Payer"]


def test_a_column_that_counts_its_rows_keeps_its_numbers() -> None:
    table = tbl(tr(tc(numbered()), tc("Exemple")), tr(tc(numbered()), tc("Modèle")))
    done = brought(numbered_file(p("Les écoles sont les suivantes."), table), place=False)
    assert [one.text for one in done.reading.paragraphs()][1:] == ["1.", "Exemple", "2.", "Modèle"]


def test_an_empty_numbered_line_counts_as_it_does_in_word_and_is_told() -> None:
    done = brought(numbered_file(p("Texte."), numbered("Payer"), numbered(), numbered("Tenir")), place=False)
    assert [one.text for one in done.reading.paragraphs()][1:] == ["1. Payer", "3. Tenir"]
    assert done.source.doubts == [
        "Word numérotait un paragraphe vide\u00a0: un numéro manque dans la suite, vérifiez-la."
    ]


def test_numbers_in_a_footer_and_in_a_note_are_kept() -> None:
    done = brought(numbered_file(p("Texte de l’acte."), footer=[numbered("Mairie")]), place=False)
    assert [one.text for one in done.reading.paragraphs()] == ["Texte de l’acte.", "1. Mairie"]


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
