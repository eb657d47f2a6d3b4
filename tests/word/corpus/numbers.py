"""The numbers and the bullets that Word computes."""

from __future__ import annotations

from tests.word.corpus.passages import ARTICLES, HANGING, THREE, TWO_LEVELS, listed
from tests.word.corpus.said import BULLETS, ONLY_WORD
from tests.word.making import PAGE, Made, counted, ended, level, lists, p, span, style, tbl, tc, tr

_FAMILY = '<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="multilevel"/>{}</w:abstractNum>'
_NUMBER = '<w:num w:numId="{0}"><w:abstractNumId w:val="{0}"/></w:num>'
_BY_STYLE = (
    _FAMILY.format(7, '<w:numStyleLink w:val="maliste"/>')
    + _FAMILY.format(8, '<w:styleLink w:val="maliste"/>' + level(0, "%1."))
    + "||"
    + _NUMBER.format(7)
    + _NUMBER.format(8)
)

#: As Word writes a kind of numbers that older ones do not know.
_IN_FOUR_DIGITS = level(0, "%1.").replace(
    '<w:numFmt w:val="decimal"/>',
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
    'Requires="w14"><w:numFmt w:val="custom" w:format="0001, 0002, 0003, ..."/></mc:Choice><mc:Fallback>'
    '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
)

CARRIED: dict[str, Made] = {
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
    "liste sans début, qui compte à partir de 0": Made(
        THREE, numbering=lists(level(0, "%1.").replace('<w:start w:val="1"/>', ""))
    ),
    "puce qui est un trait d’union facultatif": Made(THREE, numbering=lists(level(0, "\u00ad", "bullet"))),
    "liste où une section finit sans un mot": Made(
        p("Un", look=counted())
        + ended(PAGE, "").replace("<w:sectPr>", counted() + "<w:sectPr>")
        + p("Deux", look=counted()),
        numbering=lists(level(0, "%1.")),
        section=PAGE,
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
    **{
        f"liste numérotée ({kind})": listed(kind)
        for kind in ("ordinal", "cardinalText", "ordinalText", "numberInDash", "none")
    },
    "puce ronde": listed("bullet", "•"),
    "puce d’une police de symboles": Made(
        THREE,
        numbering=lists(
            level(0, "\uf0b7", "bullet", look='<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>')
        ),
    ),
    "puce flèche": Made(
        THREE,
        numbering=lists(
            level(0, "\uf0d8", "bullet", look='<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>')
        ),
    ),
    "puce en tiret": listed("bullet", "-"),
    "numéro suivi d’une espace": Made(THREE, numbering=lists(level(0, "%1.", more='<w:suff w:val="space"/>'))),
    "numéro suivi d’une tabulation": Made(
        THREE, numbering=lists(level(0, "%1.", more='<w:suff w:val="tab"/>', look=HANGING))
    ),
    "liste qui commence à 4": Made(
        THREE, numbering=lists(level(0, "%1.").replace('w:start w:val="1"', 'w:start w:val="4"'))
    ),
    "trois niveaux": Made(
        "".join(p(f"Rang {rank}", look=counted(depth)) for rank, depth in enumerate((0, 1, 2, 2, 1, 2, 0, 1))),
        numbering=lists(level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.")),
    ),
    "neuf niveaux": Made(
        "".join(p(f"Rang {depth}", look=counted(depth)) for depth in range(9)),
        numbering=lists(*(level(depth, f"%{depth + 1})") for depth in range(9))),
    ),
    "niveau sans le premier": Made(
        p("Rang 0", look=counted(1)) + p("Rang 1", look=counted(1)), numbering=lists(level(0, "%1."), level(1, "%1.%2"))
    ),
    "niveau lié à un style": Made(
        p("Un", style="alinea") + p("Deux", style="alinea"),
        styles=style("alinea", "Alinéa numéroté", "corps", look='<w:numPr><w:numId w:val="7"/></w:numPr>'),
        numbering=lists(level(0, "%1)", more='<w:pStyle w:val="alinea"/>')),
    ),
    "liste d’un style de liste": Made(
        THREE,
        styles=style("maliste", "Ma liste", "", look='<w:numPr><w:numId w:val="8"/></w:numPr>', kind="numbering"),
        numbering=_BY_STYLE,
    ),
    "texte entre deux éléments numérotés": Made(
        p("Un", look=counted()) + p("Voici.") + p("Deux", look=counted()), numbering=lists(level(0, "%1."))
    ),
    "éléments numérotés à deux niveaux": Made(
        "".join(p(f"rang {rank}", style="element", look=counted(depth)) for rank, depth in enumerate((0, 1, 1, 0))),
        numbering=lists(level(0, "%1."), level(1, "%2)", "lowerLetter")),
    ),
    "sous-articles numérotés par Word": Made(
        p("Objet", style="article", look=counted()) + p("Portée", style="sous-article", look=counted(1)) + p("Un."),
        numbering=lists(level(0, "ARTICLE %1 –"), level(1, "%1.%2 -")),
    ),
    "plus de vingt-six lettres": Made(
        "".join(p(f"Alinéa {rank}", look=counted()) for rank in range(28)),
        numbering=lists(level(0, "%1)", "lowerLetter")),
    ),
    "numéro calé à droite": Made(
        THREE, numbering=lists(level(0, "%1.").replace('w:lvlJc w:val="left"', 'w:lvlJc w:val="right"'))
    ),
    "numéro en exposant et en couleur": Made(
        THREE, numbering=lists(level(0, "%1", look='<w:rPr><w:color w:val="0070C0"/><w:sz w:val="28"/></w:rPr>'))
    ),
    "liste d’une cellule fusionnée": Made(
        tbl(tr(tc(p("x", style="cellule", look=counted()), p("y", style="cellule", look=counted()), look=span(4)))),
        numbering=lists(level(0, "%1.")),
    ),
}

TOLD = {
    "puce en image": (
        BULLETS,
        Made(THREE, numbering=lists(level(0, "•", "bullet", more='<w:lvlPicBulletId w:val="0"/>'))),
    ),
}
REFUSED = {
    "liste que rien ne définit": ("LEC-009", Made(p("Un", look=counted(number=99)))),
    **{f"numéros que seul Word écrit ({kind})": ("LEC-009", listed(kind)) for kind in ONLY_WORD},
    "numéros à quatre chiffres": ("LEC-009", Made(THREE, numbering=lists(_IN_FOUR_DIGITS))),
}
