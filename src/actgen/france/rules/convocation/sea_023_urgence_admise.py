"""SEA-023: the council admits the urgency."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, first_capital, rule


@rule("SEA-023", ERROR, source="CGCT, art. L. 2121-11 et L. 2121-12", since=CGCT, needs="urgence")
def find(dossier: Dossier) -> Findings:
    """Le conseil a admis l’urgence.

    À l’ouverture de la séance, le maire rend compte de l’urgence au conseil, qui se prononce sur elle et peut renvoyer
    l’affaire. S’il ne l’admet pas, le délai ordinaire n’est pas respecté.
    """
    urgency = dossier.seance.urgence
    if urgency is not None and not urgency.admise:
        council = first_capital(dossier.fiche.body.sorte.en_bref)
        yield Finding(
            ("seance", "urgence", "admise"),
            f"{council} n’a pas admis l’urgence : l’affaire, convoquée hors délai, est renvoyée à une autre séance.",
        )


EXAMPLE = """
seance:
  urgence: { motif: clôture des adhésions le 18 décembre, admise: oui }
"""
WRONG = ("oui", "non")
MESSAGE = "Le conseil n’a pas admis l’urgence : l’affaire, convoquée hors délai, est renvoyée à une autre séance."
HINT = "Écrivez « admise: oui » si l’assemblée a admis l’urgence. Sinon, la délibération ne peut pas être prise."
