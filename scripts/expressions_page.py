# ruff: noqa: E501 - a table reads by its rows
"""The page of the expressions: what a jurist may write in `si`, `calcul` and `verifie`, each example evaluated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any

from actgen.expressions.evaluating import UNKNOWN, evaluate
from actgen.expressions.fault import ExpressionFault
from actgen.expressions.parsing import parse
from actgen.french.dates import date_long

ACTE: dict[str, Any] = {
    "aides": [
        {"association": "Les Amis du livre", "montant": Decimal("1500.50"), "convention": None},
        {"association": "Le Club nautique", "montant": Decimal("24000"), "convention": True},
        {"association": "L’Atelier", "montant": Decimal("800"), "convention": False},
    ],
    "objet": "Subventions aux associations",
    "exercice": 2026,
    "urgence": False,
    "debut": date(2026, 1, 1),
    "fin": date(2026, 8, 31),
    "rapporteur": None,
    "avance": None,
}
ROOTS: dict[str, Any] = {"acte": ACTE, "seance": {"date": date(2025, 12, 15), "heure": time(19, 0), "lieu": None}}
_INTRODUCTION = """# Les expressions

Dans le fichier d’un acte, `si`, `calcul` et `verifie` contiennent une expression. Elle se lit comme une balise de modèle, sans
les accolades, et elle sait en plus calculer.

- `si` : le champ n’est demandé que si l’expression est vraie.
- `calcul` : la valeur du champ, qui ne se tape pas.
- `verifie` : la règle est enfreinte si l’expression est fausse.

Chaque exemple de cette page est évalué quand elle est engendrée, sur un acte qui dit ceci :

| nom | valeur |
| --- | --- |
| `aides` | trois aides : Les Amis du livre (1 500,50 €), Le Club nautique (24 000 €, avec une convention), L’Atelier (800 €) |
| `objet`, `exercice`, `urgence` | « Subventions aux associations », 2026, non |
| `debut`, `fin` | 1er janvier 2026, 31 août 2026 |
| `seance.date`, `seance.heure` | 15 décembre 2025, 19 h |
| `rapporteur`, `avance`, `seance.lieu` | non donnés |
"""
_SECTIONS = (
    (
        "Les noms",
        "Un nom seul est cherché dans son groupe, puis dans ceux qui l’entourent, dans l’acte, enfin parmi les racines du "
        "dossier. Un point continue le chemin. `oui` et `non` sont les deux réponses d’un champ `oui_non` ; un texte se met "
        "entre guillemets ; un nombre s’écrit en chiffres, avec un point pour les décimales, sans espace.",
        ("exercice", "acte.exercice", "seance.date", "urgence", "(aides | first).association", "1234.50"),
    ),
    (
        "Comparer",
        "`==` égal, `!=` différent, `<`, `<=`, `>`, `>=`, `in` (dans une liste ou dans un texte), `not in`. Une date se compare à "
        "une date, ou à un texte qui en écrit une ; une heure de même. Deux valeurs de sortes différentes ne se comparent pas.",
        ("exercice == 2026", "seance.date < debut", 'seance.date >= "2025-12-15"', 'seance.heure > "18:30"',
         '"associations" in objet', "exercice > objet"),
    ),
    (
        "Choisir",
        "`and` et, `or` ou, `not` non, `… if … else …` pour choisir entre deux valeurs.",
        ("not urgence", "urgence or exercice > 2025", "15 if urgence else 30"),
    ),
    (
        "Calculer",
        "`+ - * /` et les parenthèses. Tout est exact : aucun arrondi qui ne soit demandé. Une date moins une date donne un nombre "
        "de jours ; une date plus ou moins un nombre donne une date. Une division par zéro est une faute, et un montant qui "
        "tombe entre deux centimes en est une aussi : dites comment l’arrondir.",
        ("800 + 1500.50", "0.1 + 0.2", "(fin - debut) + 1", "seance.date + 15", "100 / 3", "(100 / 3) | arrondi(2)",
         "exercice / (fin - fin)", "objet + 1"),
    ),
    (
        "Compter et additionner",
        "Ces filtres existent aussi dans les modèles. `dont` garde les éléments qui ont ces valeurs ; un champ qui n’est pas "
        "donné compte pour `non`.",
        ("aides | length", "aides | somme('montant')", "aides | dont(convention=oui) | length",
         "aides | dont(convention=non) | somme('montant')", "aides | maximum('montant')", "aides | minimum('montant')",
         "(aides | last).association", "12.345 | arrondi(2)", "12.9 | arrondi(0, 'bas')", "seance.date | jours_apres(8)",
         "seance.date | mois_apres(2)"),
    ),
    (
        "Un filtre après un calcul",
        "Mettez des parenthèses, pour dire si le filtre vaut pour tout le calcul.",
        ("(800 + 1500.50) | montant", "800 + 1500.50 | montant"),
    ),
    (
        "Ce qui n’est pas donné",
        "Un nom seul qui n’est pas donné est faux. Une comparaison ou un calcul avec lui est inconnu, ni vrai ni faux : `verifie` "
        "n’est enfreinte que par le faux, `si` n’est rempli que par le vrai, `calcul` ne donne rien. Une somme à laquelle il "
        "manque un nombre est inconnue, une liste qui n’est pas donnée est vide.",
        ("not rapporteur", "rapporteur or urgence", "rapporteur is defined", "avance > 100", "not (avance > 100)",
         "avance > 100 or exercice == 2026", "avance + 100", "aides_exceptionnelles | somme('montant')"),
    ),
)  # fmt: skip
_RULES = """## Ce qui est refusé

| expression | ce qui est dit |
| --- | --- |
"""
_REFUSED = (
    "exercice = 2026",
    "aides.montant",
    "aides | montent",
    "{{ exercice }}",
    "exercice if urgence",
    "1e6",
    "exercice ** 2",
)


def expressions_page() -> str:
    """The whole page."""
    parts = [_INTRODUCTION]
    for title, words, examples in _SECTIONS:
        rows = "\n".join(f"| {_code(one)} | {_given(one)} |" for one in examples)
        parts.append(f"## {title}\n\n{words}\n\n| expression | valeur |\n| --- | --- |\n{rows}\n")
    parts.append(_RULES + "\n".join(f"| {_code(one)} | {_given(one)} |" for one in _REFUSED) + "\n")
    return _typed("\n".join(parts))


def _given(source: str) -> str:
    try:
        return _worded(evaluate(parse(source), (ACTE, ROOTS)))
    except ExpressionFault as fault:
        return f"faute : {fault.message} {fault.hint}".replace("|", "\\|")


def _worded(value: Any) -> str:
    words = {True: "vrai", False: "faux", None: "non donné", UNKNOWN: "inconnu"}
    if value is None or value is UNKNOWN or isinstance(value, bool):
        return f"*{words[value]}*"
    if isinstance(value, date):
        return date_long(value)
    return str(value).replace(".", ",") if isinstance(value, Decimal) else str(value)


def _code(source: str) -> str:
    return "`" + source.replace("|", "\\|") + "`"


def _typed(text: str) -> str:
    """The page with the no-break spaces that French asks for, outside the code."""
    return "".join(_spaced(piece) if place % 2 == 0 else f"`{piece}`" for place, piece in _pieces(text))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    yield from enumerate(text.split("`"))


def _spaced(text: str) -> str:
    for sign, space in ((":", "\u00a0"), (";", "\u202f"), ("?", "\u202f"), ("€", "\u00a0"), ("»", "\u00a0")):
        text = text.replace(f" {sign}", f"{space}{sign}")
    return text.replace("« ", "«\u00a0")
