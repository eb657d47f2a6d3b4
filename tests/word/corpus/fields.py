"""The fields of Word: those that an act computes anew, those that are told, those that no act may hold."""

from __future__ import annotations

from tests.word.corpus.said import REFERENCE
from tests.word.making import Made, complex_field, computed, p, r

_PLACE = '<w:bookmarkStart w:id="1" w:name="fin"/><w:bookmarkEnd w:id="1"/>'
_REFUSED = (
    "ADDRESSBLOCK", r"ADVANCE \d 6", "ASK Nom", "AUTHOR", "AUTONUM", "AUTONUMLGL", "AUTOTEXT Visa", "BIBLIOGRAPHY",
    "CITATION Loi", "COMMENTS", "CREATEDATE", "DATABASE", r"DATE \@ d", "DDE Excel", "DOCPROPERTY Titre",
    "DOCVARIABLE Nom", "EDITTIME", r"EQ \f(1;2)", "FILENAME", "FILESIZE", "FILLIN Nom", "FORMTEXT", "GOTOBUTTON fin",
    "GREETINGLINE", "HYPERLINK fin", "IF 1 = 1 oui non", "INCLUDEPICTURE plan.png", "INCLUDETEXT plan.docx",
    "INDEX", "INFO Author", "KEYWORDS", "LASTSAVEDBY", "LINK Excel", "LISTNUM", "MACROBUTTON Nom", "MERGEFIELD Nom",
    "MERGEREC", "NEXT", "NUMCHARS", "NUMWORDS", "PRINT", "PRINTDATE", "QUOTE Loi", "RD plan.docx", "REVNUM",
    "SAVEDATE", "SECTION", "SEQ Tableau", "SET Nom", "SKIPIF 1 = 1", "STYLEREF Article", "SUBJECT", "SYMBOL 74",
    "TA Loi", "TC Objet", "TEMPLATE", "TIME", "TITLE", "TOA", r"TOC \o", "USERADDRESS", "USERINITIALS", "USERNAME",
    "XE Loi", "= 1 + 1",
)  # fmt: skip
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'

CARRIED = {
    "champ de page en plusieurs morceaux": Made(p("Page ", complex_field("PAGE"), ".")),
    "nombre de pages dans le texte": Made(p("Cet acte a ", computed("NUMPAGES"), " page.")),
    "champ de page à bascule de mise en forme": Made(p("Page ", computed(r"PAGE \* MERGEFORMAT"), ".")),
    "signet": Made(p("Un ", _PLACE, "deux.")),
}
TOLD = {
    **{
        f"renvoi ({name})": (REFERENCE, Made(p("Voir ", complex_field(f"{name} fin"), ".") + p(_PLACE, "Fin.")))
        for name in ("REF", "PAGEREF", "NOTEREF")
    },
    "renvoi à mise en forme": (REFERENCE, Made(p("Voir ", complex_field(r"REF fin \h"), ".") + p(_PLACE, "Fin."))),
}
REFUSED = {
    **{f"champ {code.split()[0]}": ("MOD-011", Made(p("Voir ", computed(code), "."))) for code in _REFUSED},
    "champ dans un champ": (
        "MOD-011",
        Made(
            p(
                _MARK.format("begin"),
                "<w:r><w:instrText>REF </w:instrText></w:r>",
                complex_field("QUOTE fin"),
                _MARK.format("separate"),
                r("Fin"),
                _MARK.format("end"),
            )
        ),
    ),
    "case d’un formulaire": (
        "MOD-011",
        Made(
            p(
                '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox/></w:ffData></w:fldChar></w:r>',
                "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>",
                _MARK.format("end"),
                r(" oui"),
            )
        ),
    ),
}
