"""What pages repeat: headers and footers, first pages and even ones, numbers of pages."""

from __future__ import annotations

from tests.word.corpus.passages import FROM_ONE, MANY, THREE, TITLE_PAGE
from tests.word.corpus.said import DIGITS, TAB
from tests.word.making import (
    PAGE,
    Made,
    complex_field,
    computed,
    counted,
    ended,
    level,
    lists,
    p,
    r,
    refer,
    tbl,
    tc,
    tr,
)

CARRIED: dict[str, Made] = {
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
    **{
        f"numéros de page ({kind})": Made(
            p("Un.") + p("Deux.", look="<w:pageBreakBefore/>"),
            section=refer("footer7") + PAGE + f'<w:pgNumType w:fmt="{kind}"/>',
            repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
        )
        for kind in ("decimal", "lowerRoman", "upperRoman", "lowerLetter", "upperLetter")
    },
    "numéro de page en plusieurs morceaux": Made(
        p("Un."),
        section=refer("footer7") + PAGE,
        repeated={"footer7": p("Page ", complex_field("PAGE"), " sur ", complex_field("NUMPAGES"), style="page-bas")},
    ),
    "gauche, milieu et droite par des tabulations": Made(
        p("Un."),
        section=refer("header7") + PAGE,
        repeated={"header7": p("gauche", TAB, "milieu", TAB, "droite", style="page-haut")},
    ),
    "tableau en haut de page": Made(
        p("Un."), section=refer("header7") + PAGE, repeated={"header7": tbl(tr("Ville", "Service", "Rue", "Date"))}
    ),
    "colonnes en haut de page": Made(
        p("Un."),
        section=refer("header7") + PAGE,
        repeated={
            "header7": tbl(tr(tc("Ville", style="entete"), tc("Service", style="entete")), columns=2, style="colonnes")
        },
    ),
    "pied de page de deux lignes": Made(
        p("Un."),
        section=refer("footer7") + PAGE,
        repeated={"footer7": p("Mairie", style="page-bas") + p("Rue des Écoles", style="page-bas")},
    ),
    "première page sans pied": Made(
        p("Un.") + p("Deux.", look="<w:pageBreakBefore/>"),
        section=refer("footer7") + PAGE + TITLE_PAGE,
        repeated={"footer7": p("Suite", style="page-bas")},
    ),
    "pied centré": Made(
        p("Un."),
        section=refer("footer7") + PAGE,
        repeated={"footer7": p("Mairie", style="page-bas", look='<w:jc w:val="center"/>')},
    ),
    "adresse en pied de page": Made(
        p("Un."),
        section=refer("footer7") + PAGE,
        repeated={"footer7": p("Voir ", r("www.exemple.fr"), style="page-bas")},
    ),
}


def _digits(given: str) -> Made:
    """A page whose number is written in its own way."""
    return Made(
        p("Un."),
        section=refer("footer7") + PAGE + f"<w:pgNumType {given}/>",
        repeated={"footer7": p("Page ", computed("PAGE"), style="page-bas")},
    )


TOLD = {
    "numéro de page en chiffres romains par le champ": (
        DIGITS,
        Made(
            p("Un."),
            section=refer("footer7") + PAGE,
            repeated={"footer7": p("Page ", computed(r"PAGE \* roman"), style="page-bas")},
        ),
    ),
    **{
        f"numéros de page ({kind})": (DIGITS, _digits(f'w:fmt="{kind}"'))
        for kind in ("ordinal", "cardinalText", "ordinalText", "numberInDash", "hex")
    },
    "numéros de page par chapitre": (DIGITS, _digits('w:chapStyle="1"')),
}
REFUSED = {
    "pages d’une section, quand il y en a deux": (
        "LEC-005",
        Made(
            p("Un.") + ended(PAGE) + p("Deux."),
            section=refer("footer7") + PAGE,
            repeated={"footer7": p(computed("SECTIONPAGES"), style="page-bas")},
        ),
    ),
}
