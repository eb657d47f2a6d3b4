"""What stands in a Word file beside its words: drawings, objects, formulas, other files."""

from __future__ import annotations

from tests.word.making import PAGE, Made, p, r, refer

_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_BOX = f"<w:txbxContent>{p('Dans la zone.')}</w:txbxContent>"


def drawing(inside: str, uri: str) -> str:
    """A drawing, of what a name of DrawingML says."""
    return (
        f'<w:drawing><wp:inline {_WP}><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="Dessin"/>'
        f'<a:graphic {_A}><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>'
    )


def _run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def _pict(inside: str, given: str = "") -> str:
    return _run(f"<w:pict><v:shape {_V}{given}>{inside}</v:shape></w:pict>")


_SHAPE = drawing(f'<wps:wsp xmlns:wps="{_SHAPES}"><wps:spPr/><wps:bodyPr/></wps:wsp>', _SHAPES)
_TEXT_BOX = drawing(
    f'<wps:wsp xmlns:wps="{_SHAPES}"><wps:spPr/><wps:txbx>{_BOX}</wps:txbx><wps:bodyPr/></wps:wsp>', _SHAPES
)
_OLD_BOX = f"<w:pict><v:shape {_V}><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"
_TWICE = (
    f'<mc:AlternateContent {_MC}><mc:Choice Requires="wps">{_TEXT_BOX}</mc:Choice>'
    f"<mc:Fallback>{_OLD_BOX}</mc:Fallback></mc:AlternateContent>"
)
_WATERMARK = _pict('<v:textpath string="PROJET"/>', ' id="PowerPlusWaterMarkObject1" style="width:400pt;height:100pt"')
_FORMULA = f"<m:oMath {_M}><m:r><m:t>x=1</m:t></m:r></m:oMath>"

REFUSED = {
    "forme": ("LEC-005", Made(p("Un ", _run(_SHAPE)))),
    "zone de texte": ("LEC-005", Made(p("Un ", _run(_TEXT_BOX)))),
    "zone de texte et sa copie d’avant": ("LEC-005", Made(p("Un ", _run(_TWICE)))),
    "zone de texte d’avant": ("LEC-005", Made(p("Un ", _run(_OLD_BOX)))),
    "trait": ("LEC-005", Made(p(_run(f'<w:pict><v:line {_V} from="0,0" to="100pt,0"/></w:pict>')))),
    "filet horizontal": ("LEC-005", Made(p(_run(f'<w:pict><v:rect {_V} o:hr="t" style="height:1.5pt"/></w:pict>')))),
    "graphique": ("LEC-005", Made(p(_run(drawing(f'<c:chart xmlns:c="{_CHART}"/>', _CHART))))),
    "schéma (SmartArt)": ("LEC-005", Made(p(_run(drawing(f'<dgm:relIds xmlns:dgm="{_DIAGRAM}"/>', _DIAGRAM))))),
    "texte décoratif (WordArt)": ("LEC-005", Made(p(_pict('<v:textpath string="Ancenis"/>')))),
    "filigrane": (
        "LEC-005",
        Made(p("Un."), section=refer("header7") + PAGE, repeated={"header7": p(_WATERMARK, style="page-haut")}),
    ),
    "objet incorporé (OLE)": (
        "LEC-005",
        Made(p(_run(f'<w:object><v:shape {_V}/><o:OLEObject {_V} Type="Embed" ProgID="Excel.Sheet.12"/></w:object>'))),
    ),
    "dessin à l’encre": ("LEC-005", Made(p("<w:r><w:contentPart/></w:r>"))),
    "formule dans une ligne": ("LEC-005", Made(p("Soit ", _FORMULA))),
    "formule seule": ("LEC-005", Made(p(f"<m:oMathPara {_M}>{_FORMULA}</m:oMathPara>"))),
    "date que Word récrit": ("LEC-005", Made(p("<w:r><w:dayLong/></w:r>"))),
    "numéro de page d’un ancien Word": ("LEC-005", Made(p("Page ", "<w:r><w:pgNum/></w:r>"))),
    "fichier incorporé (altChunk)": ("LEC-005", Made('<w:altChunk r:id="rIdailleurs"/>' + p("Un."))),
    "sous-document": ("LEC-005", Made('<w:p><w:subDoc r:id="rIdailleurs"/></w:p>' + p("Un."))),
    "élément que rien ne connaît": ("LEC-005", Made(p("<w:r><w:nouveau/></w:r>", "Un."))),
    "bloc que rien ne connaît": ("LEC-005", Made("<w:nouveau/>" + p(r("Un.")))),
}
