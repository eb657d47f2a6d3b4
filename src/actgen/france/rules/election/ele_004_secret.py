"""ELE-004: the mayor and adjoints are elected by secret ballot, whatever the council decides."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Stated, rule
from actgen.variables.conseil.elections import Elected, Poste


@rule("ELE-004", ERROR, source="CGCT, art. L. 2121-21, L. 2122-4 et L. 2122-7-2", since=CGCT, reads=Elected)
def find(_: Dossier, act: Stated[Elected]) -> Findings:
    """Le maire et les adjoints sont élus au scrutin secret.

    Le conseil peut écarter le scrutin secret pour une nomination, à l’unanimité, sauf si un texte l’impose : la loi
    l’impose pour le maire et pour les adjoints.
    """
    election = act.states.election
    if election.sans_secret and election.poste in _OF:
        message = (
            f"Le conseil aurait écarté le scrutin secret, que la loi impose pour l’élection {_OF[election.poste]}."
        )
        yield Finding(act.path("election", "sans_secret"), message)


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      sans_secret: non
      tours:
        - blancs: 1
          candidatures: [{ personne: Rémy ORHON, voix: 30 }, { personne: Florent CAILLET, voix: 2 }]
"""
WRONG = ("sans_secret: non", "sans_secret: oui")
MESSAGE = "Le conseil aurait écarté le scrutin secret, que la loi impose pour l’élection du maire."
HINT = "Retirez « sans_secret » si le scrutin était secret ; sinon, l’élection est à refaire."


_OF = {Poste.MAIRE: "du maire", Poste.ADJOINTS: "des adjoints"}
