"""Content controls, tracked changes, comments, and the marks that Word puts beside the words."""

from __future__ import annotations

from tests.word.corpus.said import W14
from tests.word.making import Made, p, r, tbl, tr

_BY = 'w:id="9" w:author="Maire" w:date="2025-01-01T00:00:00Z"'
_W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
_KINDS = {
    "texte": "<w:text/>",
    "texte riche": "<w:richText/>",
    "liste déroulante": '<w:dropDownList><w:listItem w:value="Ancenis"/></w:dropDownList>',
    "zone de liste": '<w:comboBox><w:listItem w:value="Ancenis"/></w:comboBox>',
    "date": '<w:date w:fullDate="2025-01-01T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
    "groupe": "<w:group/>",
    "citation": "<w:citation/>",
    "bibliographie": "<w:bibliography/>",
    "bloc de construction": '<w:docPartList><w:docPartGallery w:val="Quick Parts"/></w:docPartList>',
    "verrouillé": '<w:lock w:val="sdtContentLocked"/>',
    "apparence": f'<w15:appearance {_W15} w15:val="hidden"/>',
}


def control(inside: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _box(sign: str, value: int) -> str:
    return control(r(sign), f'<w14:checkbox {W14}><w14:checked w14:val="{value}"/></w14:checkbox>')


def _repeated(text: str) -> str:
    return control(p(text), f"<w15:repeatingSectionItem {_W15}/>")


CARRIED = {
    **{
        f"contrôle de contenu ({name})": Made(p("Ville de ", control(r("Ancenis"), kind), "."))
        for name, kind in _KINDS.items()
    },
    "case à cocher de Word": Made(p(_box("☒", 1), " oui ", _box("☐", 0), " non")),
    "contrôle de contenu autour de paragraphes": Made(control(p("Un.") + p("Deux."))),
    "contrôle de contenu autour d’un tableau": Made(control(tbl(tr("a", "b", "c", "d")))),
    "contrôle de contenu dans un autre": Made(control(p("Un ", control(r("deux")), "."))),
    "section répétée d’un contrôle": Made(
        control(_repeated("Un.") + _repeated("Deux."), f"<w15:repeatingSection {_W15}/>")
    ),
    "texte ajouté en suivi": Made(p("Un ", f"<w:ins {_BY}>{r('deux')}</w:ins>", ".")),
    "texte supprimé en suivi": Made(p("Un ", f"<w:del {_BY}><w:r><w:delText>deux</w:delText></w:r></w:del>", "trois.")),
    "texte déplacé en suivi": Made(
        p("Un ", f"<w:moveTo {_BY}>{r('deux')}</w:moveTo>", ".")
        + p("Trois ", f"<w:moveFrom {_BY}>{r('deux')}</w:moveFrom>", ".")
    ),
    "mise en forme suivie": Made(p(r("Ancenis", f"<w:b/><w:rPrChange {_BY}><w:rPr/></w:rPrChange>"), ".")),
    "paragraphe mis en forme en suivi": Made(
        p("Un.", look=f'<w:jc w:val="center"/><w:pPrChange {_BY}><w:pPr/></w:pPrChange>')
    ),
    "paragraphe ajouté en suivi": Made(p("Un.", look=f"<w:rPr><w:ins {_BY}/></w:rPr>") + p("Deux.")),
    "ligne ajoutée en suivi": Made(tbl(tr("a", "b", "c", "d"), tr("e", "f", "g", "h", look=f"<w:ins {_BY}/>"))),
    "fin de paragraphe supprimée en suivi": Made(p("Un ", look=f"<w:rPr><w:del {_BY}/></w:rPr>") + p("deux.")),
    "ligne supprimée en suivi": Made(tbl(tr("a", "b", "c", "d"), tr("e", "f", "g", "h", look=f"<w:del {_BY}/>"))),
    "passage commenté": Made(p('<w:commentRangeStart w:id="0"/>', "deux", '<w:commentRangeEnd w:id="0"/>', " trois.")),
    "passage permis": Made(p('<w:permStart w:id="1" w:edGrp="everyone"/>', "Un.", '<w:permEnd w:id="1"/>')),
    "faute soulignée par Word": Made(
        p('<w:proofErr w:type="spellStart"/>', "Ancenis", '<w:proofErr w:type="spellEnd"/>', ".")
    ),
    "balise active": Made(p(f'<w:smartTag w:uri="x" w:element="y">{r("Ancenis")}</w:smartTag>', ".")),
    "XML à soi autour d’un mot": Made(p(f'<w:customXml w:uri="x" w:element="y">{r("Ancenis")}</w:customXml>', ".")),
    "XML à soi autour d’un paragraphe": Made(f'<w:customXml w:uri="x" w:element="y">{p("Ancenis.")}</w:customXml>'),
}
REFUSED = {
    "contrôle de contenu qui montre son invite": (
        "LEC-007",
        Made(p(control(r("Cliquez ici."), "<w:showingPlcHdr/>"))),
    ),
}
