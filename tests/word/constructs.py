"""The constructs of Word that an act carries, each alone in a base act: PDF, page and text show what Word shows."""

from __future__ import annotations

from tests.word.making import (
    LANDSCAPE,
    PAGE,
    Made,
    computed,
    counted,
    ended,
    level,
    lists,
    p,
    page_break,
    r,
    refer,
    span,
    style,
    tbl,
    tc,
    tr,
)

HEADS = tr("Objet", "Quantité", "Prix", "Montant", look="<w:tblHeader/>")
TITLE_PAGE, FROM_ONE = "<w:titlePg/>", '<w:pgNumType w:start="1"/>'
MANY = "".join(p(f"Alinéa {number} de la convention.") for number in range(60))
NUMBERED = p("Page ", computed("PAGE"), " sur ", computed("NUMPAGES"))
THREE = "".join(p(text, look=counted()) for text in ("Premier alinéa", "Deuxième alinéa", "Troisième alinéa"))
TWO_LEVELS = "".join(p(f"Rang {rank}", look=counted(depth)) for rank, depth in enumerate((0, 1, 1, 0, 1)))
ARTICLES = "".join(p(text, style="article", look=counted()) + p("Voici la règle.") for text in ("Objet", "Durée"))
ONE = '<w:lvl w:ilvl="0"><w:start w:val="1"/>'
HANGING = '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>'
UNDER = '<w:tab w:val="right" w:leader="dot" w:pos="9000"/>'


def listed(kind: str, text: str = "%1.") -> Made:
    """Three paragraphs of a list of one level."""
    return Made(THREE, numbering=lists(level(0, text, kind)))


CARRIED: dict[str, Made] = {
    # Tables
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
    "style de tableau à soi fondé sur Tableau": Made(
        tbl(HEADS, tr("a", "b", "c", "d"), style="montableau"),
        styles=style("montableau", "Mon tableau", "tableau", kind="table"),
    ),
    # What pages repeat
    "tableau au pied de page": Made(
        p("Un."),
        section=refer("footer7") + PAGE,
        repeated={
            "footer7": tbl(
                tr("Commune d’Ancenis", tc(p("Page ", computed("PAGE"), " sur ", computed("NUMPAGES")))), columns=2
            )
        },
    ),
    "titre en haut de page": Made(
        p("Un."), section=refer("header7") + PAGE, repeated={"header7": p("Ville d’Ancenis", style="titre")}
    ),
    "visa et liste en haut de page": Made(
        p("Un."),
        section=refer("header7") + PAGE,
        repeated={
            "header7": p("VU le code,", style="visa") + p("lire", style="element") + p("écrire", style="element")
        },
    ),
    "liste numérotée en haut de page et dans le texte": Made(
        THREE,
        section=refer("header7") + PAGE,
        repeated={"header7": p("Service", look=counted())},
        numbering=lists(level(0, "%1.")),
    ),
    "gras et italique en haut de page": Made(
        p("Un."),
        section=refer("header7") + PAGE,
        repeated={"header7": p(r("Ville", "<w:b/>"), " d’", r("Ancenis", "<w:i/>"), style="page-haut")},
    ),
    "haut de page plus haut que sa marge": Made(
        MANY,
        section=refer("header7") + PAGE,
        repeated={"header7": "".join(p(f"Service {number}", style="corps") for number in range(9))},
    ),
    "première page sans en-tête": Made(
        MANY,
        section=refer("header7") + PAGE + TITLE_PAGE,
        repeated={"header7": p("Suite de la convention", style="page-haut")},
    ),
    "première page différente": Made(
        MANY,
        section=refer("header7") + refer("header8", kind="first") + PAGE + TITLE_PAGE,
        repeated={"header7": p("Suite", style="page-haut"), "header8": p("Accueil", style="page-haut")},
    ),
    "pages paires différentes": Made(
        MANY,
        section=refer("footer7") + refer("footer8", kind="even") + PAGE,
        settings="<w:evenAndOddHeaders/>",
        repeated={"footer7": p("Impaire", style="page-bas"), "footer8": p("Paire", style="page-bas")},
    ),
    "en-tête de la seconde partie seule": Made(
        p("Un.") + ended(PAGE) + p("Deux."),
        section=refer("header7") + PAGE,
        repeated={"header7": p("Annexe", style="page-haut")},
    ),
    "en-tête vidé dans la seconde partie": Made(
        p("Un.") + ended(refer("header7") + PAGE) + p("Deux."),
        section=refer("header8") + PAGE,
        repeated={"header7": p("Ville", style="page-haut"), "header8": p("", style="page-haut")},
    ),
    "deux parties à première page différente": Made(
        p("Un.")
        + p("Deux.", look="<w:pageBreakBefore/>")
        + ended(refer("header7") + refer("header8", kind="first") + PAGE + TITLE_PAGE)
        + p("Trois.")
        + p("Quatre.", look="<w:pageBreakBefore/>"),
        section=PAGE + TITLE_PAGE,
        repeated={"header7": p("Suite", style="page-haut"), "header8": p("Accueil", style="page-haut")},
    ),
    "deux parties comptées chacune à partir de 1": Made(
        p("Un.")
        + ended(refer("footer7") + PAGE + FROM_ONE)
        + p("Deux.")
        + p("Trois.", look="<w:pageBreakBefore/>")
        + p("ARTICLE 1 – Objet", style="article")
        + p("Quatre.", look="<w:pageBreakBefore/>"),
        section=PAGE + FROM_ONE,
        repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
    ),
    "section continue après des pages comptées": Made(
        p("Un.") + ended(refer("footer7") + PAGE + FROM_ONE) + p("Deux."),
        section='<w:type w:val="continuous"/>' + PAGE,
        repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
    ),
    "pages comptées à partir de 5 en chiffres romains": Made(
        MANY,
        section=refer("footer7") + PAGE + '<w:pgNumType w:start="5" w:fmt="upperRoman"/>',
        repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
    ),
    "seconde partie comptée de nouveau": Made(
        p("Un.") + ended(refer("footer7") + PAGE) + p("Deux."),
        section=refer("footer7") + PAGE + '<w:pgNumType w:start="1"/>',
        repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
    ),
    # Numbers
    **{
        f"liste numérotée ({kind})": listed(kind)
        for kind in ("decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter")
    },
    "numéros entre parenthèses": listed("decimal", "(%1)"),
    "articles numérotés par Word": Made(ARTICLES, numbering=lists(level(0, "Article %1 –"))),
    "liste à deux niveaux": Made(TWO_LEVELS, numbering=lists(level(0, "%1."), level(1, "%1.%2"))),
    "liste à deux niveaux, chiffres et lettres": Made(
        TWO_LEVELS, numbering=lists(level(0, "%1.", "upperRoman"), level(1, "%2)", "lowerLetter"))
    ),
    "niveau qui ne recommence pas": Made(
        TWO_LEVELS, numbering=lists(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    ),
    "niveaux en chiffres arabes (isLgl)": Made(
        TWO_LEVELS, numbering=lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    ),
    "liste qui recommence": Made(
        THREE + p("Encore", look=counted(number=8)) + p("Enfin", look=counted(number=8)),
        numbering=lists(
            level(0, "%1."),
            more='<w:num w:numId="8"><w:abstractNumId w:val="7"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
        ),
    ),
    "liste qui continue": Made(
        THREE + p("Encore", look=counted(number=8)),
        numbering=lists(level(0, "%1."), more='<w:num w:numId="8"><w:abstractNumId w:val="7"/></w:num>'),
    ),
    "niveau redéfini dans la liste": Made(
        THREE + p("Encore", look=counted(number=8)),
        numbering=lists(
            level(0, "%1."),
            more='<w:num w:numId="8"><w:abstractNumId w:val="7"/>'
            f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "lowerLetter")}</w:lvlOverride></w:num>',
        ),
    ),
    "numéro venu du style": Made(
        p("Un", style="alinea") + p("Deux", style="alinea"),
        styles=style("alinea", "Alinéa numéroté", "corps", look=counted()),
        numbering=lists(level(0, "%1)")),
    ),
    "élément de liste numéroté": Made(
        p("Lire", style="element", look=counted()) + p("Écrire", style="element", look=counted()),
        numbering=lists(level(0, "%1°")),
    ),
    "numéros gras et rouges": Made(
        THREE, numbering=lists(level(0, "%1.", look='<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>'))
    ),
    "numéro suivi de rien": Made(THREE, numbering=lists(level(0, "§%1/", more='<w:suff w:val="nothing"/>'))),
    "numéro ôté du paragraphe": Made(
        p("Un", style="alinea") + p("Sans", style="alinea", look=counted(number=0)) + p("Deux", style="alinea"),
        styles=style("alinea", "Alinéa numéroté", "corps", look=counted()),
        numbering=lists(level(0, "%1)")),
    ),
    "numéros pendus dans la marge": Made(THREE, numbering=lists(level(0, "%1.", look=HANGING))),
    "liste numérotée dans des cellules": Made(
        tbl(
            *(tr(tc(p("x", style="cellule", look=counted())), "b", "c", "d") for _ in range(3)),
        ),
        numbering=lists(level(0, "%1.")),
    ),
    # Characters
    "texte barré": Made(p(r("exécutoire", "<w:strike/>"), " non exécutoire")),
    "texte barré deux fois": Made(p(r("exécutoire", "<w:dstrike/>"), " non exécutoire")),
    "texte souligné": Made(p(r("exécutoire", '<w:u w:val="single"/>'), " de plein droit")),
    "gras d’un style de caractère": Made(
        p(r("Ancenis", '<w:rStyle w:val="fort"/>'), " est une commune"),
        styles=style("fort", "Fort", "", letters="<w:b/>", kind="character"),
    ),
    "capitales": Made(p(r("la commune", "<w:caps/>"), " d’Ancenis")),
    "capitales d’un style de caractère": Made(
        p(r("élue", '<w:rStyle w:val="cap"/>'), " d’Ancenis"),
        styles=style("cap", "Capitales", "", letters="<w:caps/>", kind="character"),
    ),
    "indice": Made(p("H", r("2", '<w:vertAlign w:val="subscript"/>'), "O")),
    "couleur, surlignage et corps": Made(
        p(
            r("rouge", '<w:color w:val="C00000"/>'),
            r(" jaune", '<w:highlight w:val="yellow"/>'),
            r(" gros", '<w:sz w:val="40"/>'),
        )
    ),
    "gras ôté d’un intitulé": Made(p(r("Objet", '<w:b w:val="0"/>'), style="article") + p("Un.")),
    "case à cocher": Made(p("☐ oui ☒ non")),
    "case d’une police de symboles": Made(p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " oui")),
    # Pages
    "saut de page seul": Made(p("Un.") + p(page_break()) + p("Deux.")),
    "saut de page dans un paragraphe": Made(p("Un ", page_break(), " deux.")),
    "saut de page à la fin d’un paragraphe": Made(p("Un.", page_break()) + p("Deux.")),
    "saut de page avant": Made(p("Un.") + p("Deux.", look="<w:pageBreakBefore/>")),
    "saut de page avant un tableau": Made(p("Un.") + p(page_break()) + tbl(HEADS)),
    "saut de page avant une liste": Made(p("Un.") + p(page_break()) + p("lire", style="element") + p("Fin.")),
    "section en paysage": Made(p("Un.") + ended(PAGE) + p("Deux."), section=LANDSCAPE),
    "paysage puis portrait": Made(
        p("Un.") + ended(PAGE) + tbl(HEADS) + p("Milieu.") + ended(LANDSCAPE) + p("Trois."), section=PAGE
    ),
    "section continue": Made(p("Un.") + ended(PAGE) + p("Deux."), section='<w:type w:val="continuous"/>' + PAGE),
    "paysage dans un article": Made(
        p("ARTICLE 1 – Objet", style="article")
        + ended(PAGE)
        + p("Tableau.")
        + ended(LANDSCAPE)
        + p("ARTICLE 2 – Durée", style="article")
        + p("Un an."),
        section=PAGE,
    ),
    # Lines
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
    # Paragraphs
    **{
        f"paragraphe aligné ({align})": Made(p("Un alinéa de la convention.", look=f'<w:jc w:val="{align}"/>'))
        for align in ("left", "center", "right")
    },
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
    # Notes
    "note à marque propre": Made(
        p("La loi", '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>', " s’applique."),
        notes='<w:footnote w:id="2"><w:p><w:pPr><w:pStyle w:val="note-2"/></w:pPr>'
        '<w:r><w:t xml:space="preserve">* Voir le code.</w:t></w:r></w:p></w:footnote>',
    ),
}

#: What LibreOffice shows otherwise than Word: the words that Word shows, by ECMA-376 part 1 (isLgl: § 17.9.4).
AS_WORD_SHOWS = {
    "niveau qui ne recommence pas": "Convention 1. Rang 0 1) Rang 1 2) Rang 2 2. Rang 3 3) Rang 4",  # § 17.9.10
    "niveaux en chiffres arabes (isLgl)": "Convention I. Rang 0 1.1 Rang 1 1.2 Rang 2 II. Rang 3 2.1 Rang 4",
    "case d’une police de symboles": "Convention ☒ oui",  # § 17.3.3.30: it keeps the number of the sign
    "note à marque propre": "Convention La loi* s’applique. * Voir le code.",  # § 17.11.14: it adds the mark again
}
