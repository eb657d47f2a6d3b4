"""ELE-001: the ballots of an election are those of the voters."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.elections import rounds_of
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Stated, assembly, plural, rule
from actgen.variables.conseil.elections import Elected


@rule(
    "ELE-001",
    ERROR,
    source="CGCT, art. L. 2121-20 et L. 2122-7",
    since=CGCT,
    warns="s’il manque des bulletins : un conseiller a pu ne pas en déposer",
    reads=Elected,
)
def find(dossier: Dossier, act: Stated[Elected]) -> Findings:
    """Une élection ne compte pas plus de bulletins que de votants.

    Chaque membre présent ou représenté dépose un bulletin par tour ; les bulletins blancs ou nuls ne sont pas des
    suffrages exprimés. « abstentions » compte ceux qui n’en ont pas déposé.
    """
    voters = assembly(dossier.fiche, act.states).votants
    for path, number, tour in rounds_of(act):
        found = tour.bulletins + tour.abstentions
        if found != voters:
            ballots = f"{found} {plural(found, 'bulletin', 'bulletins')} pour {voters}"
            message = f"Au tour {number + 1}, le scrutin compte {ballots} {plural(voters, 'votant', 'votants')}."
            severity = ERROR if found > voters else WARNING
            yield Finding(path, message, severity=severity)


EXAMPLE = """
actes:
  election_conseil:
    numero: "12"
    objet: Élection du maire
    election:
      poste: maire
      tours:
        - blancs: 1
          candidatures: [{ personne: Rémy ORHON, voix: 30 }, { personne: Florent CAILLET, voix: 2 }]
"""
WRONG = ("voix: 30", "voix: 31")
MESSAGE = "Au tour 1, le scrutin compte 34 bulletins pour 33 votants."
HINT = "Relisez le dépouillement : voix, bulletins blancs, bulletins nuls, et « abstentions » pour qui n’a pas voté."
