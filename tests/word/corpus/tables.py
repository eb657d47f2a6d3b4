"""Tables: merged cells, headers, widths, lines and grounds."""

from __future__ import annotations

from tests.word.corpus.passages import HEADS
from tests.word.corpus.said import BORDERS, CELLS, FLOATING, FRAMED, HEIGHT, OWN_TABLES, PATTERN, RIGHT_TO_LEFT, TURNED
from tests.word.making import Made, p, r, span, style, tbl, tc, tr


def nested(depth: int) -> str:
    """So many tables, one in another."""
    return tbl(tr(tc(nested(depth - 1)) if depth > 1 else "fond"), columns=1)


_BETWEEN = '<w:insideH w:val="single" w:sz="4"/><w:insideV w:val="nil"/>'

CARRIED: dict[str, Made] = {
    "cellules fusionnées d’une ligne de total": Made(
        tbl(HEADS, tr("Livre", "2", "150", "300"), tr(tc("TOTAL", look=span(3)), "300,00"))
    ),
    "ligne qui commence à la deuxième colonne": Made(
        tbl(HEADS, tr("Deux", "Trois", "Quatre", look='<w:gridBefore w:val="1"/>'))
    ),
    "ligne qui finit avant la dernière colonne": Made(tbl(HEADS, tr("Un", "Deux", look='<w:gridAfter w:val="2"/>'))),
    "en-tête de cellules fusionnées": Made(
        tbl(tr("École", tc("Élèves", look=span(2)), "Montant", look="<w:tblHeader/>"), tr("Camus", "12", "13", "450"))
    ),
    "deux lignes d’en-tête": Made(
        tbl(HEADS, tr("a", "b", "c", "d", look="<w:tblHeader/>"), tr("Livre", "2", "150", "300"))
    ),
    "cellules fusionnées de haut en bas": Made(
        tbl(
            tr(tc("Primaire", look='<w:vMerge w:val="restart"/>'), "Camus", "12", "450"),
            tr(tc(look="<w:vMerge/>"), "Prévert", "13", "500"),
            tr("Maternelle", "Perrault", "14", "550"),
        )
    ),
    "cellules fusionnées dans les deux sens": Made(
        tbl(
            tr(tc("Tout", look=span(2) + '<w:vMerge w:val="restart"/>'), "a", "b"),
            tr(tc(look=span(2) + "<w:vMerge/>"), "c", "d"),
            tr("e", "f", "g", "h"),
        )
    ),
    "cellules fusionnées par un ancien Word": Made(
        tbl(
            tr(tc("TOTAL", look='<w:hMerge w:val="restart"/>'), tc(look="<w:hMerge/>"), "b", "c"),
            tr("e", "f", "g", "h"),
        )
    ),
    "colonnes de largeurs diverses": Made(tbl(HEADS, tr("a", "b", "c", "d"), widths=(5000, 1500, 1300, 1600))),
    "cellule colorée, centrée, sans filet": Made(
        tbl(
            tr(
                tc("Vert", look='<w:shd w:val="clear" w:fill="C6E0B4"/><w:vAlign w:val="center"/>'),
                tc("Nu", look='<w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/></w:tcBorders>'),
                tc(p("450", style="cellule", look='<w:jc w:val="center"/>')),
                "d",
            )
        )
    ),
    "tableau sans filet": Made(
        tbl(
            tr("a", "b", "c", "d"),
            look='<w:tblBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:insideH w:val="nil"/></w:tblBorders>',
        )
    ),
    "tableau étroit au milieu": Made(
        tbl(tr("a", "b", "c", "d"), look='<w:jc w:val="center"/>').replace(
            '<w:tblW w:w="0" w:type="auto"/>', '<w:tblW w:w="2500" w:type="pct"/>'
        )
    ),
    "tableau dans une cellule": Made(tbl(tr("Dehors", tc(tbl(tr("x", "y"), columns=2, widths=(800, 800))), "c", "d"))),
    "signatures dont une cellule est fusionnée": Made(
        tbl(
            tr(tc("Fait en deux exemplaires", look=span(2), style="signature")),
            tr(tc("Le Maire", style="signature"), tc("Le recteur", style="signature")),
            columns=2,
            style="signatures",
        )
    ),
    "cellule qui nomme les filets d’entre les cellules": Made(
        tbl(tr(tc("Un", look=f"<w:tcBorders>{_BETWEEN}</w:tcBorders>"), "Deux", "Trois", "Quatre"))
    ),
    "tableau simple": Made(tbl(HEADS, tr("Livre", "2", "150", "300"))),
    "tableau au style Colonnes": Made(
        tbl(tr(tc("Commune", style="entete"), tc("Le 5 mai", style="entete")), columns=2, style="colonnes")
    ),
    "signatures": Made(
        tbl(tr(tc("Le Maire", style="signature"), tc("Le recteur", style="signature")), columns=2, style="signatures")
    ),
    "ligne qui ne se coupe pas": Made(tbl(HEADS, tr("a", "b", "c", "d", look="<w:cantSplit/>"))),
    "cellule au pied": Made(tbl(tr(tc("haut", "bas"), tc("pied", look='<w:vAlign w:val="bottom"/>'), "c", "d"))),
    "cellule à trois paragraphes": Made(tbl(tr(tc("un", "deux", "trois"), "b", "c", "d"))),
    "liste dans une cellule": Made(
        tbl(tr(tc(p("lire", style="element"), p("écrire", style="element")), "b", "c", "d"))
    ),
    "cellule vide": Made(tbl(tr("a", "", "c", "d"))),
    "ligne vide": Made(tbl(tr("a", "b", "c", "d"), tr("", "", "", ""))),
    "tableau à droite": Made(
        tbl(tr("a", "b", "c", "d"), look='<w:jc w:val="right"/>').replace(
            '<w:tblW w:w="0" w:type="auto"/>', '<w:tblW w:w="2500" w:type="pct"/>'
        )
    ),
    "deux tableaux l’un après l’autre": Made(tbl(tr("a", "b", "c", "d")) + tbl(tr("e", "f", "g", "h"))),
    # LibreOffice knows no tie between rows, by which Word and the PDF keep the last three together: none ends here.
    "tableau de deux pages": Made(tbl(HEADS, *(tr(f"Alinéa {rank}", "b", "c", "d") for rank in range(76)))),
    "ligne décalée des deux côtés": Made(
        tbl(HEADS, tr("Deux", "Trois", look='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'))
    ),
    "ligne que des cellules du dessus remplissent": Made(
        tbl(
            tr("a", "b", "c", "d"),
            tr(tc("Bloc", look=span(4) + '<w:vMerge w:val="restart"/>')),
            tr(tc(look=span(4) + "<w:vMerge/>")),
            tr("e", "f", "g", "h"),
        )
    ),
    "bloc fusionné au milieu": Made(
        tbl(
            tr("a", tc("Bloc", look=span(2) + '<w:vMerge w:val="restart"/>'), "d"),
            tr("e", tc(look=span(2) + "<w:vMerge/>"), "h"),
            tr("i", tc(look=span(2) + "<w:vMerge/>"), "l"),
        )
    ),
    "lignes de découpes diverses": Made(
        tbl(
            tr(tc("a", look=span(3)), "d"),
            tr("e", tc("f", look=span(3))),
            tr(tc("g", look=span(2)), tc("h", look=span(2))),
        )
    ),
    "gras et centré dans une cellule": Made(
        tbl(tr(tc(p(r("Total", "<w:b/>"), style="cellule", look='<w:jc w:val="center"/>')), "b", "c", "d"))
    ),
    "description d’un tableau": Made(
        tbl(tr("a", "b", "c", "d"), look='<w:tblCaption w:val="Prix"/><w:tblDescription w:val="Les prix"/>')
    ),
    "mise en page fixe": Made(tbl(tr("a", "b", "c", "d"), look='<w:tblLayout w:type="fixed"/>')),
    "tableau dans un tableau dans un tableau": Made(
        tbl(
            tr(
                "Dehors",
                tc(tbl(tr("x", tc(tbl(tr("y", "z"), columns=2, widths=(400, 400)))), columns=2, widths=(900, 1200))),
                "c",
                "d",
            )
        )
    ),
    "contrôle de contenu autour d’une ligne": Made(
        tbl(
            tr("a", "b", "c", "d"),
            "<w:sdt><w:sdtPr/><w:sdtContent>" + tr("e", "f", "g", "h") + "</w:sdtContent></w:sdt>",
        )
    ),
    "contrôle de contenu autour d’une cellule": Made(
        tbl(tr("a", "<w:sdt><w:sdtPr/><w:sdtContent>" + tc("b") + "</w:sdtContent></w:sdt>", "c", "d"))
    ),
}
_FIRST_ROW = (
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
    '<w:tcPr><w:shd w:val="clear" w:fill="FFF2CC"/></w:tcPr></w:tblStylePr>'
)

TOLD = {
    "style de tableau à soi fondé sur Tableau": (
        OWN_TABLES,
        Made(
            tbl(HEADS, tr("a", "b", "c", "d"), style="montableau"),
            styles=style("montableau", "Mon tableau", "tableau", kind="table"),
        ),
    ),
    "filets d’un tableau au style Colonnes": (
        FRAMED,
        Made(
            tbl(
                tr(tc("a", style="entete"), tc("b", style="entete")),
                columns=2,
                style="colonnes",
                look='<w:tblBorders><w:top w:val="single" w:sz="4" w:color="auto"/></w:tblBorders>',
            )
        ),
    ),
    "filets d’une cellule au style Signatures": (
        FRAMED,
        Made(
            tbl(
                tr(tc("a", style="signature", look='<w:tcBorders><w:top w:val="single" w:sz="4"/></w:tcBorders>'), "b"),
                columns=2,
                style="signatures",
            )
        ),
    ),
    "texte tourné dans une cellule": (
        TURNED,
        Made(tbl(tr(tc("a", look='<w:textDirection w:val="btLr"/>'), "b", "c", "d"))),
    ),
    "texte en colonne dans une cellule": (
        TURNED,
        Made(tbl(tr(tc("a", look='<w:textDirection w:val="tbRl"/>'), "b", "c", "d"))),
    ),
    "hauteur exacte d’une ligne": (
        HEIGHT,
        Made(tbl(tr("a", "b", "c", "d", look='<w:trHeight w:val="900" w:hRule="exact"/>'))),
    ),
    "hauteur minimale d’une ligne": (HEIGHT, Made(tbl(tr("a", "b", "c", "d", look='<w:trHeight w:val="900"/>')))),
    "tableau flottant": (
        FLOATING,
        Made(
            tbl(
                tr("a", "b", "c", "d"),
                look='<w:tblpPr w:leftFromText="141" w:vertAnchor="text" w:tblpX="1" w:tblpY="1"/>',
            )
        ),
    ),
    "tableau de droite à gauche": (RIGHT_TO_LEFT, Made(tbl(tr("a", "b", "c", "d"), look="<w:bidiVisual/>"))),
    "cellules espacées": (CELLS, Made(tbl(tr("a", "b", "c", "d"), look='<w:tblCellSpacing w:w="60" w:type="dxa"/>'))),
    "marges de toutes les cellules": (
        CELLS,
        Made(tbl(tr("a", "b", "c", "d"), look='<w:tblCellMar><w:left w:w="400" w:type="dxa"/></w:tblCellMar>')),
    ),
    "marges d’une cellule": (
        CELLS,
        Made(tbl(tr(tc("a", look='<w:tcMar><w:left w:w="400" w:type="dxa"/></w:tcMar>'), "b", "c", "d"))),
    ),
    "texte ajusté à la cellule": (CELLS, Made(tbl(tr(tc("a", look="<w:tcFitText/>"), "b", "c", "d")))),
    "tableau en retrait": (CELLS, Made(tbl(tr("a", "b", "c", "d"), look='<w:tblInd w:w="1000" w:type="dxa"/>'))),
    "diagonale d’une cellule": (
        BORDERS,
        Made(tbl(tr(tc("a", look='<w:tcBorders><w:tl2br w:val="single" w:sz="4"/></w:tcBorders>'), "b", "c", "d"))),
    ),
    "filets en couleur d’une cellule": (
        BORDERS,
        Made(
            tbl(
                tr(
                    tc("a", look='<w:tcBorders><w:top w:val="single" w:sz="4" w:color="FF0000"/></w:tcBorders>'),
                    "b",
                    "c",
                    "d",
                )
            )
        ),
    ),
    "filets épais d’un tableau": (
        BORDERS,
        Made(
            tbl(
                tr("a", "b", "c", "d"),
                look='<w:tblBorders><w:top w:val="thick" w:sz="24" w:color="auto"/></w:tblBorders>',
            )
        ),
    ),
    "filets d’une ligne": (
        BORDERS,
        Made(
            tbl(
                tr("a", "b", "c", "d").replace(
                    "<w:tr>",
                    '<w:tr><w:tblPrEx><w:tblBorders><w:top w:val="double" w:sz="4"/></w:tblBorders></w:tblPrEx>',
                )
            )
        ),
    ),
    "trame à motif d’une cellule": (
        PATTERN,
        Made(tbl(tr(tc("a", look='<w:shd w:val="horzStripe" w:color="FF0000" w:fill="FFFFFF"/>'), "b", "c", "d"))),
    ),
    "trame de tout le tableau": (
        PATTERN,
        Made(tbl(tr("a", "b", "c", "d"), look='<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>')),
    ),
    "style de tableau à soi, première ligne en couleur": (
        OWN_TABLES,
        Made(
            tbl(HEADS, tr("a", "b", "c", "d"), style="montableau"),
            styles=style("montableau", "Mon tableau", "tableau", kind="table").replace(
                "</w:style>",
                _FIRST_ROW + "</w:style>",
            ),
        ),
    ),
}
REFUSED = {
    "tableau sans style": ("LEC-002", Made(tbl(tr("a", "b", "c", "d")).replace('<w:tblStyle w:val="tableau"/>', ""))),
    "tableau de soixante-dix colonnes": ("LEC-010", Made(tbl(tr(*["x"] * 70), columns=70))),
    "tableaux dix fois l’un dans l’autre": ("LEC-010", Made(nested(10))),
    "ligne masquée": ("LEC-008", Made(tbl(tr("a", "b", "c", "d"), tr("e", "f", "g", "h", look="<w:hidden/>")))),
}
