"""ACT-011: the vote that an act tells is the one that was held."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.counted import Figure, disagreements, figures, followed_by, labelled
from actgen.rules import ERROR, ActFindings, Finished, Voted, act_rule

_KINDS = ("element", "formule", "mention", "dispositif", "cellule", "formalite")
#: What shows that « 21 pour » counts voices.
_AFTER = r"(?= ?(?:[,;.)]|et\b|contre\b|$))"
#: What shows that « pour une durée de trois ans », « pour 24 600 € », « pour 3,40 € » count none.
_OF_VOICES = r"(?!(?:,\d+)? ?[€%])(?! (?!(?:voix|votes?|contre|abstentions?|et|dont|sur)\b)[a-z])"
_VOICES = "(?:voix |votes? )?"
_FIGURES = figures(
    Figure("Votants", "votant", labelled("votants"), lambda tally: tally.votants),
    Figure("Votants", "votant", followed_by(r"votants?\b"), lambda tally: tally.votants),
    Figure(
        "Suffrages exprimés", "exprime", labelled("exprimes", before="(?:suffrages )?"), lambda tally: tally.exprimes
    ),
    Figure(
        "Suffrages exprimés",
        "exprime",
        followed_by(r"suffrages exprimes\b"),
        lambda tally: tally.exprimes,
    ),
    Figure("Majorité absolue", "majorite", labelled("majorite(?: absolue)?"), lambda tally: tally.majorite),
    Figure("Voix pour", "pour", labelled("pour", _OF_VOICES, _VOICES), lambda tally: tally.vote.pour),
    Figure(
        "Voix pour",
        "pour",
        followed_by(rf"(?:voix|votes?) pour\b|pour{_AFTER}"),
        lambda tally: tally.vote.pour,
    ),
    Figure("Voix contre", "contre", labelled("contre", _OF_VOICES, _VOICES), lambda tally: tally.vote.contre),
    Figure(
        "Voix contre",
        "contre",
        followed_by(rf"(?:voix|votes?) contre\b|contre{_AFTER}"),
        lambda tally: tally.vote.contre,
    ),
    Figure("Abstentions", "abstention", labelled("abstentions?"), lambda tally: tally.vote.abstentions),
    Figure(
        "Abstentions",
        "abstention",
        followed_by(r"abstentions?\b"),
        lambda tally: tally.vote.abstentions,
    ),
    kinds=_KINDS,
)


@act_rule("ACT-011", ERROR, source="CGCT, art. L. 2121-20", since=CGCT, reads=Voted, seeks=(_FIGURES,))
def find(finished: Finished) -> ActFindings:
    """Le vote énoncé est celui du dossier.

    Votants, exprimés, pour, contre, abstentions et majorité absolue se calculent ; un chiffre qui diffère vient d’un
    autre acte, ou d’une phrase du modèle qui prend la mauvaise valeur.
    """
    return disagreements(finished, _FIGURES)


EXAMPLE = """
[Élément de liste] Votants : 33
[Élément de liste] Pour : 33
"""
WRONG = ("Pour : 33", "Pour : 32")
MESSAGE = "Voix pour : l’acte dit 32, le dossier compte 33."
HINT = "Dans le modèle Word, prenez ces chiffres de acte.vote ; ou corrigez le vote dans le fichier de la commune."
