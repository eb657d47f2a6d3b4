"""The look of characters."""

from __future__ import annotations

from tests.word.corpus.said import EFFECTS, FONT, PATTERN, RIGHT_TO_LEFT, SHAPES, SPACED, THEME, UNDERLINED, W14
from tests.word.making import Made, p, r, style

CARRIED: dict[str, Made] = {
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
    "gras": Made(p("Voici ", r("Ancenis", "<w:b/>"), " en gras.")),
    "italique": Made(p("Voici ", r("Ancenis", "<w:i/>"), " en italique.")),
    "gras, italique et souligné": Made(p(r("Ancenis", '<w:b/><w:i/><w:u w:val="single"/>'), " est une commune.")),
    "exposant": Made(p("Le 1", r("er", '<w:vertAlign w:val="superscript"/>'), " mars.")),
    "petites capitales": Made(p(r("Ancenis", "<w:smallCaps/>"), " est une commune.")),
    "trame de caractères": Made(p("Voici ", r("Ancenis", '<w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/>'))),
    "couleur du thème": Made(
        p(r("Ancenis", '<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>'), ".")
    ),
    "barré d’un style de caractère": Made(
        p(r("exécutoire", '<w:rStyle w:val="raye"/>'), " non exécutoire"),
        styles=style("raye", "Rayé", "", letters="<w:strike/>", kind="character"),
    ),
    "italique ôté d’un style": Made(
        p("Un ", r("mot", '<w:i w:val="0"/>'), " droit.", style="penche"),
        styles=style("penche", "Penché", "corps", letters="<w:i/>"),
    ),
    "gras d’un style de caractère dans un style gras": Made(
        p("Un ", r("mot", '<w:rStyle w:val="fort"/>'), " maigre.", style="gras"),
        styles=style("fort", "Fort", "", letters="<w:b/>", kind="character")
        + style("gras", "Gras", "corps", letters="<w:b/>"),
    ),
    "petit corps": Made(p("Voici ", r("une mention", '<w:sz w:val="14"/>'), " en petit.")),
    "style de caractère fondé sur un autre": Made(
        p(r("Ancenis", '<w:rStyle w:val="plus"/>'), "."),
        styles=style("fort", "Fort", "", letters="<w:b/>", kind="character")
        + style("plus", "Plus fort", "fort", letters='<w:u w:val="single"/>', kind="character"),
    ),
    "langue d’un passage": Made(p("Voici ", r("the town hall", '<w:lang w:val="en-GB"/><w:noProof/>'), ".")),
    "crénage et grille": Made(p(r("AVANT", '<w:kern w:val="28"/><w:snapToGrid w:val="0"/>'), " tout.")),
    "lettres accentuées en capitales": Made(p(r("élève à Noël, œuvre", "<w:caps/>"), ".")),
    "exposant et gras": Made(p("N", r("o", '<w:b/><w:vertAlign w:val="superscript"/>'), " 12")),
}

TOLD = {
    "souligné sans les espaces": (UNDERLINED, Made(p(r("deux mots", '<w:u w:val="words"/>'), "."))),
    "souligné double": (UNDERLINED, Made(p(r("Ancenis", '<w:u w:val="double"/>'), "."))),
    "souligné ondulé": (UNDERLINED, Made(p(r("Ancenis", '<w:u w:val="wave"/>'), "."))),
    "souligné en couleur": (UNDERLINED, Made(p(r("Ancenis", '<w:u w:val="single" w:color="FF0000"/>'), "."))),
    **{
        f"effet de caractères ({name})": (EFFECTS, Made(p(r("Ancenis", f"<w:{name}/>"), ".")))
        for name in ("outline", "shadow", "emboss", "imprint")
    },
    "caractères encadrés": (EFFECTS, Made(p(r("Ancenis", '<w:bdr w:val="single" w:sz="4" w:color="auto"/>'), "."))),
    "caractères animés": (EFFECTS, Made(p(r("Ancenis", '<w:effect w:val="shimmer"/>'), "."))),
    "marque d’insistance": (EFFECTS, Made(p(r("Ancenis", '<w:em w:val="dot"/>'), "."))),
    **{
        f"effet de texte de Word ({name})": (EFFECTS, Made(p(r("Ancenis", f"<w14:{name} {W14}{given}/>"), ".")))
        for name, given in (
            ("glow", ' w14:rad="63500"'),
            ("shadow", ' w14:blurRad="50800"'),
            ("reflection", ' w14:blurRad="6350"'),
            ("textOutline", ' w14:w="9525"'),
            ("textFill", ""),
            ("props3d", ' w14:extrusionH="57150"'),
            ("scene3d", ""),
        )
    },
    **{
        f"forme de lettres ({name})": (
            SHAPES,
            Made(p(r("Ancenis 1234", f'<w14:{name} {W14} w14:val="{value}"/>'), ".")),
        )
        for name, value in (("ligatures", "all"), ("numForm", "oldStyle"), ("numSpacing", "tabular"))
    },
    "caractères espacés": (SPACED, Made(p(r("Ancenis", '<w:spacing w:val="40"/>'), "."))),
    "caractères étirés": (SPACED, Made(p(r("Ancenis", '<w:w w:val="150"/>'), "."))),
    "caractères relevés": (SPACED, Made(p(r("Ancenis", '<w:position w:val="6"/>'), "."))),
    "caractères ajustés à une largeur": (SPACED, Made(p(r("Ancenis", '<w:fitText w:val="2000" w:id="1"/>'), "."))),
    "autre police": (FONT, Made(p(r("Ancenis", '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>'), "."))),
    "police du thème": (
        FONT,
        Made(p(r("Ancenis", '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'), ".")),
    ),
    "police d’un style de caractère": (
        FONT,
        Made(
            p(r("Ancenis", '<w:rStyle w:val="georgia"/>'), "."),
            styles=style("georgia", "Géorgie", "", letters='<w:rFonts w:ascii="Georgia"/>', kind="character"),
        ),
    ),
    "relief d’un style de caractère": (
        EFFECTS,
        Made(
            p(r("Ancenis", '<w:rStyle w:val="relief"/>'), "."),
            styles=style("relief", "En relief", "", letters="<w:emboss/>", kind="character"),
        ),
    ),
    "caractères espacés d’un style de paragraphe": (
        SPACED,
        Made(p("Ancenis.", style="large"), styles=style("large", "Large", "corps", letters='<w:spacing w:val="40"/>')),
    ),
    "couleur que seul le thème donne": (
        THEME,
        Made(p(r("Ancenis", '<w:color w:val="auto" w:themeColor="accent2"/>'), ".")),
    ),
    "trame à motif": (
        PATTERN,
        Made(p(r("Ancenis", '<w:shd w:val="diagStripe" w:color="FF0000" w:fill="FFFFFF"/>'), ".")),
    ),
    "texte de droite à gauche": (RIGHT_TO_LEFT, Made(p(r("Ancenis", "<w:rtl/>"), "."))),
    "deux lignes en une": (SPACED, Made(p(r("Ancenis", '<w:eastAsianLayout w:id="1" w:combine="1"/>'), "."))),
}
REFUSED = {
    "texte masqué": ("LEC-008", Made(p("Un ", r("secret", "<w:vanish/>"), "."))),
    "texte masqué d’un style de caractère": (
        "LEC-008",
        Made(
            p("Un ", r("secret", '<w:rStyle w:val="cache"/>'), "."),
            styles=style("cache", "Caché", "", letters="<w:vanish/>", kind="character"),
        ),
    ),
    "texte masqué d’un style de paragraphe": (
        "LEC-008",
        Made(p("Un secret.", style="cache"), styles=style("cache", "Caché", "corps", letters="<w:vanish/>")),
    ),
    "texte masqué par le style de la fin d’un paragraphe": (
        "LEC-008",
        Made(p("Un ", r("secret", "<w:vanish/><w:specVanish/>"), ".")),
    ),
    "fin de paragraphe masquée": ("LEC-008", Made(p("Un.", look="<w:rPr><w:vanish/></w:rPr>") + p("Deux."))),
    "signe inconnu d’une police de symboles": (
        "LEC-005",
        Made(p('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>')),
    ),
    "texte dans une police de symboles, par son style": (
        "LEC-005",
        Made(
            p(r("abc", '<w:rStyle w:val="signes"/>')),
            styles=style("signes", "Signes", "", letters='<w:rFonts w:ascii="Wingdings"/>', kind="character"),
        ),
    ),
    "guide phonétique (ruby)": (
        "LEC-005",
        Made(
            p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('an')}</w:rt><w:rubyBase>{r('Ancenis')}</w:rubyBase></w:ruby></w:r>")
        ),
    ),
    "sens d’écriture forcé (bdo)": ("LEC-005", Made(p(f'<w:bdo w:val="rtl">{r("Ancenis")}</w:bdo>'))),
    "sens d’écriture d’un passage (dir)": ("LEC-005", Made(p(f'<w:dir w:val="rtl">{r("Ancenis")}</w:dir>'))),
}
