"""What each told construct is called in the table of constructs, and what several families write alike."""

from __future__ import annotations

from tests.word.making import p

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
TAB = "<w:r><w:tab/></w:r>"

FONT = "autre police que celle de la maison"
SPACED = "caractères espacés, étirés, décalés en hauteur"
EFFECTS = "contour, ombre, relief, encadrement de caractères"
UNDERLINED = "souligné double, ondulé ou en couleur"
SHAPES = "ligatures et formes de chiffres"
THEME = "couleur que seul le thème donne"
PATTERN = "trame à motif, trame de tout un tableau"
RIGHT_TO_LEFT = "texte de droite à gauche, ou de haut en bas"
LINES = "interligne"
AUTOMATIC = "espaces et retraits que Word calcule"
FRAME = "lettrine, paragraphe placé à part"
BORDERS = "filets en couleur, épais, doubles, en diagonale ou dans la marge"
FRAMED = "filets d’un tableau au style Colonnes ou Signatures"
BAR = "tabulation à barre"
NOTES = "notes comptées autrement que 1, 2, 3 d’un bout à l’autre"
BULLETS = "puce en image"
TURNED = "texte tourné dans une cellule"
HEIGHT = "hauteur de ligne d’un tableau"
FLOATING = "tableau placé à part du texte"
CELLS = "marges et espacement des cellules, tableau en retrait"
OWN_TABLES = "filets, couleurs et lettres d’un style de tableau à soi"
DIGITS = "numéros de page en toutes lettres, en ordinaux, par chapitre, par un commutateur"
COLUMNS = "texte en plusieurs colonnes"
ODD = "section qui commence sur une page paire ou impaire, page blanche"
GOING_ON = "section en continu dont l’en-tête, les marges ou les numéros ne sont pas ceux d’avant"
PAGE_BORDERS = "filets de page, numéros de ligne"
MIDDLE = "texte au milieu ou au pied de la page"
GUTTER = "reliure, marges en miroir"
HYPHENS = "coupure automatique des mots"
GROUND = "fond de page"
REFERENCE = "renvoi que Word calcule (REF, PAGEREF, NOTEREF)"
ONLY_WORD = (
    "hex", "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth",
    "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth",
    "irohaFullWidth", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen",
    "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac",
    "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand",
    "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand", "koreanDigital",
    "koreanCounting", "koreanLegal", "koreanDigital2", "vietnameseCounting", "russianLower", "russianUpper", "hebrew1",
    "hebrew2", "arabicAlpha", "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting",
    "thaiLetters", "thaiNumbers", "thaiCounting", "bahtText", "dollarText", "custom",
)  # fmt: skip


def noted(number: int) -> str:
    """The call of a note."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def a_note(number: int, text: str) -> str:
    """A note."""
    mark = "<w:r><w:footnoteRef/></w:r>"
    return f'<w:footnote w:id="{number}">{p(mark, " " + text, style="note-2")}</w:footnote>'
