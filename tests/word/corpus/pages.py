"""Pages: their breaks and their sections."""

from __future__ import annotations

from tests.word.corpus.passages import HEADS
from tests.word.corpus.said import COLUMNS, GOING_ON, GROUND, GUTTER, HYPHENS, MIDDLE, ODD, PAGE_BORDERS, RIGHT_TO_LEFT
from tests.word.making import LANDSCAPE, PAGE, Made, ended, p, page_break, tbl, tr

_GOING_ON = '<w:type w:val="continuous"/>'

CARRIED: dict[str, Made] = {
    "saut de page seul": Made(p("Un.") + p(page_break()) + p("Deux.")),
    "saut de page dans un paragraphe": Made(p("Un ", page_break(), " deux.")),
    "saut de page à la fin d’un paragraphe": Made(p("Un.", page_break()) + p("Deux.")),
    "saut de page avant": Made(p("Un.") + p("Deux.", look="<w:pageBreakBefore/>")),
    "saut de page avant une ligne vide": Made(p("Un.") + p(look="<w:pageBreakBefore/>") + p("Deux.")),
    "saut de page avant un tableau": Made(p("Un.") + p(page_break()) + tbl(HEADS)),
    "saut de page avant une liste": Made(p("Un.") + p(page_break()) + p("lire", style="element") + p("Fin.")),
    "section en paysage": Made(p("Un.") + ended(PAGE) + p("Deux."), section=LANDSCAPE),
    "paysage puis portrait": Made(
        p("Un.") + ended(PAGE) + tbl(HEADS) + p("Milieu.") + ended(LANDSCAPE) + p("Trois."), section=PAGE
    ),
    "section continue": Made(p("Un.") + ended(PAGE) + p("Deux."), section=_GOING_ON + PAGE),
    "paysage dans un article": Made(
        p("ARTICLE 1 – Objet", style="article")
        + ended(PAGE)
        + p("Tableau.")
        + ended(LANDSCAPE)
        + p("ARTICLE 2 – Durée", style="article")
        + p("Un an."),
        section=PAGE,
    ),
    "saut de page avant un article": Made(
        p("Un.") + p(page_break()) + p("ARTICLE 1 – Objet", style="article") + p("Deux.")
    ),
    "saut de page entre deux mots": Made(p("Un ", page_break(), "deux ", page_break(), "trois.")),
    "section d’un autre papier": Made(
        p("Un.") + ended(PAGE) + p("Deux."), section=PAGE.replace('w:h="16838"', 'w:h="11906"')
    ),
    "marges larges": Made(p("Un."), section=PAGE.replace("1247", "2268").replace("1134", "2268")),
    "bac du papier": Made(p("Un."), section=PAGE + '<w:paperSrc w:first="1" w:other="2"/>'),
    "grille du document": Made(p("Un."), section=PAGE + '<w:docGrid w:linePitch="360"/>'),
    "dernier rendu de Word": Made(p("<w:r><w:lastRenderedPageBreak/><w:t>Un.</w:t></w:r>")),
    "trois sections": Made(
        p("Un.") + ended(PAGE) + p("Deux.") + ended(LANDSCAPE) + p("Trois.") + ended(PAGE) + p("Quatre.")
    ),
    "tableau à cheval sur un saut": Made(tbl(tr("a", "b", "c", "d")) + p(page_break()) + tbl(tr("e", "f", "g", "h"))),
}

_TWO = p("Un.") + ended(PAGE) + p("Deux.")
_EDGE = '<w:pgBorders><w:top w:val="single" w:sz="4" w:space="24" w:color="auto"/></w:pgBorders>'

TOLD = {
    "texte en deux colonnes": (
        COLUMNS,
        Made(p("Un.") + p("Deux."), section=PAGE + '<w:cols w:num="2" w:space="708"/>'),
    ),
    "texte en trois colonnes à trait": (
        COLUMNS,
        Made(p("Un."), section=PAGE + '<w:cols w:num="3" w:sep="1" w:space="708"/>'),
    ),
    "saut de colonne": (
        COLUMNS,
        Made(
            p("Un.") + p('<w:r><w:br w:type="column"/></w:r>', "Deux."),
            section=PAGE + '<w:cols w:num="2" w:space="708"/>',
        ),
    ),
    "section qui commence sur une page impaire": (ODD, Made(_TWO, section='<w:type w:val="oddPage"/>' + PAGE)),
    "section qui commence sur une page paire": (ODD, Made(_TWO, section='<w:type w:val="evenPage"/>' + PAGE)),
    "deux sauts de page": (ODD, Made(p("Un.") + p(page_break()) + p(page_break()) + p("Trois."))),
    "saut de page à la fin": (ODD, Made(p("Un.") + p(page_break()) + p())),
    "section sans texte": (ODD, Made(p("Un.") + ended(PAGE) + p(), section=LANDSCAPE)),
    "section continue à marges larges": (
        GOING_ON,
        Made(p("Un.") + ended(PAGE) + p("Deux."), section=_GOING_ON + PAGE.replace("1247", "2268")),
    ),
    "section continue à première page différente": (
        GOING_ON,
        Made(p("Un.") + ended(PAGE) + p("Deux."), section=_GOING_ON + PAGE + "<w:titlePg/>"),
    ),
    "filets de page": (PAGE_BORDERS, Made(p("Un."), section=PAGE + _EDGE)),
    "numéros de ligne": (PAGE_BORDERS, Made(p("Un."), section=PAGE + '<w:lnNumType w:countBy="5"/>')),
    "texte au milieu de la page": (MIDDLE, Made(p("Un."), section=PAGE + '<w:vAlign w:val="center"/>')),
    "texte au pied de la page": (MIDDLE, Made(p("Un."), section=PAGE + '<w:vAlign w:val="bottom"/>')),
    "page écrite de haut en bas": (RIGHT_TO_LEFT, Made(p("Un."), section=PAGE + '<w:textDirection w:val="tbRl"/>')),
    "section de droite à gauche": (RIGHT_TO_LEFT, Made(p("Un."), section=PAGE + "<w:bidi/>")),
    "reliure": (GUTTER, Made(p("Un."), section=PAGE.replace('w:footer="567"', 'w:footer="567" w:gutter="567"'))),
    "marges en miroir": (GUTTER, Made(p("Un."), settings="<w:mirrorMargins/>")),
    "coupure des mots": (HYPHENS, Made(p("Un."), settings="<w:autoHyphenation/>")),
    "fond de page": (GROUND, Made(p("Un."), background='<w:background w:color="FFF2CC"/>')),
}
