"""An act of two pages with everything that a look is made of: its PDF, its Word file, and both once changed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from actgen.atelier.goldens.look.word_outline import word_outline
from actgen.document.reading import read_act
from actgen.writers import paper, pdf
from tests.document.building import LABEL, METADATA
from tests.document.parts import part, with_parts
from tests.word.making import PAGE, Made, p, page_break, r, refer, tbl, tc, tr

_GREY = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>'
_HEADS = tr(tc("École"), tc("Élèves"), tc("Prix"), look="<w:tblHeader/>")
_BOLD, _LINE, _RAISED = "<w:b/>", '<w:u w:val="single"/>', '<w:vertAlign w:val="superscript"/>'
_BLUE = '<w:color w:val="0563C1"/>'
_LINK = f'<w:hyperlink r:id="rIdsite">{r("le site", _BLUE)}</w:hyperlink>'
_LONG = "La commune adhère au groupement de commandes pour la durée du marché, et le maire signe la convention. " * 3

ACT = Made(
    p(_LONG)
    + p("Le conseil ", r("approuve", _BOLD), " la ", r("convention", _LINE), " au 1", r("er", _RAISED), " janvier.")
    + p("Voir ", _LINK, ".")
    + p("Un point de la liste", style="element")
    + tbl(_HEADS, tr(tc("Camus", look=_GREY), tc("12", look=_GREY), tc("450", look=_GREY)), columns=3)
    + p(page_break())
    + p("Objet", style="article")
    + p("L’alinéa rentré.", look='<w:ind w:left="567"/>')
    + tbl(tr(tc("Le Maire", style="signature"), tc("Le secrétaire", style="signature")), columns=2, style="signatures"),
    section=refer("footer7") + PAGE,
    repeated={"footer7": p("Convention, page", style="page-bas")},
    links={"rIdsite": "https://exemple.fr/"},
)


@cache
def pdf_file(css: str = "") -> bytes:
    """Its PDF, once its paper has this style sheet too."""
    return pdf_of(ACT, css)


@cache
def word_file() -> bytes:
    """Its Word file."""
    return ACT.docx()


def pdf_of(made: Made, css: str = "") -> bytes:
    """The PDF of an act, with that style sheet."""
    act = read_act(made.docx(), LABEL, METADATA)
    source = paper.write_page(act).replace("</head>", f"<style>{css}</style></head>")
    return pdf.write(pdf.laid_out(source, act.title), source, act.title)


def word_pages(name: str = "document", old: str = "", new: str = "", docx: bytes = b"") -> dict[str, bytes]:
    """The structure of its Word file, or of another, once `old` is `new` in that part."""
    docx = docx or word_file()
    xml = part(docx, f"word/{name}.xml")
    assert old in xml, f"{old} is not in {name}"
    changed = xml.replace(old, new) if old else xml
    return {"docx.txt": word_outline(with_parts(docx, {f"word/{name}.xml": changed}), LABEL).encode()}


def swapped() -> Made:
    """The same act, the last two columns of its table in the other order."""
    body = ACT.body.replace(f"{tc('Élèves')}{tc('Prix')}", f"{tc('Prix')}{tc('Élèves')}")
    assert body != ACT.body
    return replace(ACT, body=body)
