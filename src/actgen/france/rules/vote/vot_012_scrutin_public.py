"""VOT-012: a public ballot names its voters."""

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, Scrutin, Stated, Vote, Voted, enumerate_in_french, rule


@rule("VOT-012", WARNING, source="CGCT, art. L. 2121-21", since=CGCT, reads=Voted, needs="scrutin")
def find(_: Dossier, act: Stated[Voted]) -> Findings:
    """Un scrutin public nomme les votants.

    Après un scrutin public, le registre des délibérations porte le nom des votants et le sens de leur vote.
    """
    vote = act.states.vote
    if vote.scrutin is not Scrutin.PUBLIC:
        return
    if unnamed := [called for side, called in _SIDES.items() if getattr(vote, side) and not _are_named(vote, side)]:
        yield Finding(
            act.path("vote", "scrutin"),
            f"Le scrutin est public, mais l’acte ne nomme pas {enumerate_in_french(unnamed, 'ni')}.",
        )


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Julie AUBRY]
  pouvoirs: []
actes:
  deliberation:
    vote:
      { pour: 1, contre: 1, abstentions: 0, scrutin: public,
        noms: { pour: [Rémy ORHON], contre: [Julie AUBRY] } }
"""
WRONG = """\
seance:
  presents: [Rémy ORHON, Julie AUBRY]
  pouvoirs: []
actes:
  deliberation:
    vote: { pour: 1, contre: 1, abstentions: 0, scrutin: public, noms: { contre: [Julie AUBRY] } }"""
MESSAGE = "Le scrutin est public, mais l’acte ne nomme pas qui a voté pour."
HINT = "Ajoutez les noms sous « vote » : « noms », avec « pour », « contre » et « abstentions »."


def _are_named(vote: Vote, side: str) -> bool:
    return vote.noms is not None and bool(getattr(vote.noms, side))


_SIDES = {
    "pour": "qui a voté pour",
    "contre": "qui a voté contre",
    "abstentions": "qui s’est abstenu",
}
