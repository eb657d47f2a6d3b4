"""VOT-011: enough members ask for a public or a secret ballot."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, Scrutin, Stated, Voted, assembly, plural, rule


@rule("VOT-011", ERROR, source="CGCT, art. L. 2121-21", since=CGCT, reads=Voted, needs="demandeurs")
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Le scrutin public est demandé par le quart des présents, le scrutin secret par le tiers.

    Le vote a lieu au scrutin public à la demande du quart des membres présents, au scrutin secret à la demande du tiers
    ou pour une nomination. Sans « demandeurs », rien n’est contrôlé.
    """
    vote, path = act.states.vote, act.path("vote", "demandeurs")
    if vote.demandeurs is None:
        return
    if vote.scrutin not in _SHARES:
        yield Finding(path, "Le scrutin n’est dit ni public ni secret : l’acte n’écrirait pas qui l’a demandé.", _SAY)
        return
    present = len(assembly(dossier.fiche, act.states).presents)
    share, called = _SHARES[vote.scrutin]
    needed = -(-present // share)
    if vote.demandeurs < needed:
        sorte = dossier.fiche.body.sorte
        ask = plural(vote.demandeurs, f"{sorte.elu} demande", f"{sorte.elus} demandent")
        yield Finding(
            path,
            f"{vote.demandeurs} {ask} le scrutin "
            f"{vote.scrutin} : il en faut {needed}, {called} des {present} présents.",
        )


EXAMPLE = """
seance:
  presents: [Rémy ORHON, Mireille LOIRAT, Florent CAILLET, Laure CADOREL, Julie AUBRY, Olivier BINET]
actes:
  deliberation:
    vote: { scrutin: secret, demandeurs: 2 }
"""
WRONG = ("2", "1")
MESSAGE = "1 conseiller demande le scrutin secret : il en faut 2, le tiers des 6 présents."
HINT = "Corrigez « demandeurs » ou « scrutin » ; retirez « demandeurs » si la loi impose le scrutin secret."


_SAY = "Ajoutez « scrutin: public » ou « scrutin: secret », ou retirez « demandeurs »."
_SHARES = {Scrutin.PUBLIC: (4, "le quart"), Scrutin.SECRET: (3, "le tiers")}
