"""Paragraphs: where they stand, their lines, their tabs, their links, their notes."""

from __future__ import annotations

from tests.document.parts import W
from tests.word.corpus.passages import UNDER
from tests.word.corpus.said import (
    AUTOMATIC,
    BAR,
    BORDERS,
    FRAME,
    LINES,
    NOTES,
    PATTERN,
    RIGHT_TO_LEFT,
    TAB,
    a_note,
    noted,
)
from tests.word.making import PAGE, Made, computed, p, r, refer, style, tbl, tc, tr

CARRIED: dict[str, Made] = {
    "ligne nouvelle": Made(p("première ligne", '<w:r><w:br w:type="textWrapping"/></w:r>', "seconde ligne")),
    "retour d’une ancienne machine": Made(p("un", "<w:r><w:cr/></w:r>", "deux")),
    "tabulation alignée": Made(
        p("Un."),
        section=refer("header7") + PAGE,
        repeated={
            "header7": p(
                "gauche",
                '<w:r><w:ptab w:relativeTo="margin" w:alignment="center" w:leader="none"/></w:r>',
                "milieu",
                '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>',
                "droite",
                style="page-haut",
            )
        },
    ),
    "tabulation à points de conduite": Made(p("Nom", "<w:r><w:tab/></w:r>", "12", look=f"<w:tabs>{UNDER}</w:tabs>")),
    "numéro de page en minuscules": Made(
        p("Un."), section=refer("footer7") + PAGE, repeated={"footer7": p("Page ", computed("page"), style="page-bas")}
    ),
    **{
        f"paragraphe aligné ({align})": Made(p("Un alinéa de la convention.", look=f'<w:jc w:val="{align}"/>'))
        for align in ("left", "center", "right")
    },
    "paragraphe solidaire du suivant, lignes solidaires": Made(
        "".join(p(f"Alinéa {rank} de la convention.") for rank in range(30))
        + "".join(p(f"Tenu {rank}.", look="<w:keepNext/><w:keepLines/>") for rank in range(12))
        + p("Suite de ce qui est tenu.")
    ),
    "paragraphe libéré de la suite de son style": Made(
        p("Partie", style="partie", look='<w:keepNext w:val="0"/>') + p("Un.")
    ),
    "retraits": Made(p("Un alinéa en retrait.", look='<w:ind w:left="1440" w:right="720" w:firstLine="360"/>')),
    "encadré et coloré": Made(
        p(
            "Un avis.",
            look='<w:pBdr><w:top w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/></w:pBdr>'
            '<w:shd w:val="clear" w:fill="FFF2CC"/>',
        )
    ),
    "style à soi fondé sur Corps": Made(
        p("Un avis.", style="avis"),
        styles=style("avis", "Avis", "corps", look='<w:jc w:val="center"/>', letters='<w:i/><w:color w:val="C00000"/>'),
    ),
    "style à soi fondé sur Article": Made(
        p("ARTICLE 1 – Objet", style="monarticle") + p("Un."), styles=style("monarticle", "Mon article", "article")
    ),
    "style redéfini dans le fichier": Made(
        p("Un.", style="corps-2"), styles=style("corps-2", "Corps", "Normal", look='<w:jc w:val="center"/>')
    ),
    "paragraphe au style Normal": Made("<w:p><w:r><w:t>Un alinéa sans style.</w:t></w:r></w:p>"),
    "liens vers une page et une adresse": Made(
        p(
            "Voir ",
            f'<w:hyperlink r:id="rIdpage">{r("le site")}</w:hyperlink>',
            " ou ",
            f'<w:hyperlink r:id="rIdmail">{r("écrire")}</w:hyperlink>',
            ".",
        ),
        links={"rIdpage": "https://www.exemple.fr/a?b=1&amp;c=2", "rIdmail": "mailto:mairie@exemple.fr"},
    ),
    "lien vers un signet": Made(
        p("Voir ", f'<w:hyperlink w:anchor="fin">{r("la fin")}</w:hyperlink>', ".")
        + p('<w:bookmarkStart w:id="1" w:name="fin"/>', "Fin.", '<w:bookmarkEnd w:id="1"/>'),
    ),
    "note à marque propre": Made(
        p("La loi", '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>', " s’applique."),
        notes='<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="note-2"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">* Voir le code.</w:t></w:r></w:p></w:footnote>',
    ),
    **{
        f"paragraphe aligné ({align}, autre nom)": Made(
            p("Un alinéa de la convention.", look=f'<w:jc w:val="{align}"/>')
        )
        for align in ("start", "end", "both")
    },
    "première ligne en retrait": Made(p("Un alinéa en retrait.", look='<w:ind w:firstLine="720"/>')),
    "lignes pendues": Made(p("Un alinéa dont les lignes pendent. " * 6, look='<w:ind w:left="720" w:hanging="720"/>')),
    "retraits par d’autres noms": Made(p("Un alinéa en retrait.", look='<w:ind w:start="1440" w:end="720"/>')),
    "espaces avant et après": Made(
        p("Un.") + p("Deux.", look='<w:spacing w:before="480" w:after="480"/>') + p("Trois.")
    ),
    "lignes vides": Made(p("Un.") + p() + p() + p("Deux.")),
    "paragraphes solidaires": Made(
        p("Un.", look="<w:keepNext/><w:keepLines/>") + p("Deux.", look='<w:widowControl w:val="0"/>')
    ),
    "filet sous un paragraphe": Made(
        p("Un avis.", look='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')
    ),
    "niveau de plan": Made(p("Un.", look='<w:outlineLvl w:val="0"/>')),
    "espacement repris d’un style": Made(
        p("Un.", style="aere") + p("Deux.", style="aere"),
        styles=style("aere", "Aéré", "corps", look='<w:spacing w:before="240" w:after="240"/>'),
    ),
    **{
        f"tabulation ({name})": Made(p("Nom", TAB, "mairie", look=f"<w:tabs>{stop}</w:tabs>"))
        for name, stop in (
            ("calée à gauche", '<w:tab w:val="left" w:pos="2835"/>'),
            ("calée au milieu", '<w:tab w:val="center" w:pos="4700"/>'),
            ("calée à droite", '<w:tab w:val="right" w:pos="9000"/>'),
            ("calée à gauche, par un autre nom", '<w:tab w:val="start" w:pos="2835"/>'),
            ("à tirets", '<w:tab w:val="left" w:leader="hyphen" w:pos="2835"/>'),
            ("à trait", '<w:tab w:val="left" w:leader="underscore" w:pos="2835"/>'),
            ("à trait épais", '<w:tab w:val="right" w:leader="heavy" w:pos="9000"/>'),
            ("à points médians", '<w:tab w:val="right" w:leader="middleDot" w:pos="9000"/>'),
        )
    },
    "tabulation calée sur la virgule": Made(
        "".join(
            p(name, TAB, amount, look='<w:tabs><w:tab w:val="decimal" w:pos="5000"/></w:tabs>')
            for name, amount in (("Livres", "1250,50"), ("Cartes", "8,5"))
        )
    ),
    "plusieurs tabulations": Made(
        p(
            "Nom",
            TAB,
            "Qualité",
            TAB,
            "12",
            look='<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="center" w:pos="5000"/>'
            '<w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>',
        )
    ),
    "tabulation après des lignes pendues": Made(
        p("a)", TAB, "Un alinéa numéroté à la main.", look='<w:ind w:left="567" w:hanging="567"/>')
    ),
    "tabulation sans taquet": Made(p("Nom", TAB, "mairie")),
    "tabulation d’un style": Made(
        p("Nom", TAB, "mairie", style="cale"),
        styles=style("cale", "Calé", "corps", look='<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'),
    ),
    "tabulation ôtée d’un style": Made(
        p("Nom", TAB, "mairie", style="cale", look='<w:tabs><w:tab w:val="clear" w:pos="2835"/></w:tabs>'),
        styles=style("cale", "Calé", "corps", look='<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'),
    ),
    "tabulations sur deux lignes": Made(
        p("Nom", TAB, "mairie", "<w:r><w:br/></w:r>", "Rue", TAB, "école", look=f"<w:tabs>{UNDER}</w:tabs>")
    ),
    "traits d’union insécables et facultatifs": Made(
        p("<w:r><w:t>Jean</w:t><w:noBreakHyphen/><w:t>Pierre, inter</w:t><w:softHyphen/><w:t>communal</w:t></w:r>")
    ),
    "ligne nouvelle d’avant Word": Made(p("un", '<w:r><w:br w:clear="all"/></w:r>', "deux")),
    "plusieurs notes": Made(
        p("La loi", noted(2), " et le code", noted(3), "."), notes=a_note(2, "Loi.") + a_note(3, "Code.")
    ),
    "note dans une cellule": Made(
        tbl(tr(tc(p("La loi", noted(2), style="cellule")), "b", "c", "d")), notes=a_note(2, "Loi.")
    ),
    "note à deux paragraphes": Made(
        p("La loi", noted(2), "."),
        notes=a_note(2, "Loi.").replace("</w:footnote>", p("Suite.", style="note-2") + "</w:footnote>"),
    ),
    **{
        f"style de la maison ({name})": Made(p(text, style=name))
        for name, text in (
            ("visa", "VU le code,"),
            ("considerant", "CONSIDÉRANT la demande,"),
            ("dispositif", "APPROUVE la convention."),
            ("article", "ARTICLE 1 – Objet"),
            ("element", "lire"),
            ("formule", "Le Maire,"),
        )
    },
}

TOLD = {
    "interligne double": (LINES, Made(p("Un.", look='<w:spacing w:line="480" w:lineRule="auto"/>'))),
    "interligne exact": (LINES, Made(p("Un.", look='<w:spacing w:line="300" w:lineRule="exact"/>'))),
    "interligne au moins": (LINES, Made(p("Un.", look='<w:spacing w:line="300" w:lineRule="atLeast"/>'))),
    "interligne d’un style": (
        LINES,
        Made(p("Un.", style="double"), styles=style("double", "Double", "corps", look='<w:spacing w:line="480"/>')),
    ),
    "espaces automatiques": (
        AUTOMATIC,
        Made(p("Un.", look='<w:spacing w:beforeAutospacing="1" w:afterAutospacing="1"/>')),
    ),
    "espaces en lignes": (AUTOMATIC, Made(p("Un.", look='<w:spacing w:beforeLines="200"/>'))),
    "pas d’espace entre paragraphes de même style": (
        AUTOMATIC,
        Made(p("Un.", look="<w:contextualSpacing/>") + p("Deux.")),
    ),
    "retraits en caractères": (AUTOMATIC, Made(p("Un.", look='<w:ind w:leftChars="300"/>'))),
    "retraits en miroir": (AUTOMATIC, Made(p("Un.", look='<w:ind w:left="720"/><w:mirrorIndents/>'))),
    "lettrine": (
        FRAME,
        Made(
            p("L", look='<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>')
            + p("a commune.")
        ),
    ),
    "cadre": (
        FRAME,
        Made(
            p(
                "À part.",
                look='<w:framePr w:w="3000" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:y="1"/>',
            )
            + p("Un.")
        ),
    ),
    "paragraphe de droite à gauche": (RIGHT_TO_LEFT, Made(p("Ancenis.", look="<w:bidi/>"))),
    "texte vertical dans un paragraphe": (RIGHT_TO_LEFT, Made(p("Ancenis.", look='<w:textDirection w:val="tbRl"/>'))),
    "filet en couleur": (
        BORDERS,
        Made(p("Un.", look='<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="FF0000"/></w:pBdr>')),
    ),
    "filet épais": (
        BORDERS,
        Made(p("Un.", look='<w:pBdr><w:bottom w:val="single" w:sz="48" w:space="1" w:color="auto"/></w:pBdr>')),
    ),
    "filet double": (
        BORDERS,
        Made(p("Un.", look='<w:pBdr><w:bottom w:val="double" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')),
    ),
    "filet entre paragraphes": (
        BORDERS,
        Made(
            "".join(
                p(one, look='<w:pBdr><w:between w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')
                for one in ("Un.", "Deux.")
            )
        ),
    ),
    "filet dans la marge": (
        BORDERS,
        Made(p("Un.", look='<w:pBdr><w:bar w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>')),
    ),
    "paragraphe à trame et motif": (
        PATTERN,
        Made(p("Un.", look='<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>')),
    ),
    "tabulation à barre": (
        BAR,
        Made(p("Nom", TAB, "mairie", look='<w:tabs><w:tab w:val="bar" w:pos="2835"/></w:tabs>')),
    ),
    "alignement des caractères dans la ligne": (LINES, Made(p("Un.", look='<w:textAlignment w:val="top"/>'))),
    "numéros de note en lettres": (
        NOTES,
        Made(
            p("La loi", noted(2), "."),
            notes=a_note(2, "Loi."),
            section='<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>' + PAGE,
        ),
    ),
    "notes comptées de nouveau à chaque page": (
        NOTES,
        Made(
            p("La loi", noted(2), "."),
            notes=a_note(2, "Loi."),
            section='<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>' + PAGE,
        ),
    ),
    "notes sous le texte": (
        NOTES,
        Made(
            p("La loi", noted(2), "."),
            notes=a_note(2, "Loi."),
            section='<w:footnotePr><w:pos w:val="beneathText"/></w:footnotePr>' + PAGE,
        ),
    ),
    "première note au numéro 5": (
        NOTES,
        Made(
            p("La loi", noted(2), "."),
            notes=a_note(2, "Loi."),
            section='<w:footnotePr><w:numStart w:val="5"/></w:footnotePr>' + PAGE,
        ),
    ),
}
_END_NOTE = f'<w:endnote w:id="2">{p("Fin.", style="note-2")}</w:endnote>'
REFUSED = {
    "style inconnu de la maison": (
        "LEC-001",
        Made(p("Un.", style="ailleurs"), styles=style("ailleurs", "Ailleurs", "Normal")),
    ),
    "note qui n’existe pas": ("LEC-004", Made(p("La loi", noted(9), "."))),
    "note de fin": (
        "LEC-005",
        Made(
            p("La loi", '<w:r><w:endnoteReference w:id="2"/></w:r>', "."),
            others={"endnotes": f"<w:endnotes {W}>{_END_NOTE}</w:endnotes>"},
        ),
    ),
    "lien vers un fichier": (
        "MOD-008",
        Made(p(f'<w:hyperlink r:id="rIdfile">{r("le plan")}</w:hyperlink>'), links={"rIdfile": "file:///C:/plan.docx"}),
    ),
}
