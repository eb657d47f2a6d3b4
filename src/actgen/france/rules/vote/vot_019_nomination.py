"""VOT-019: the council names by secret ballot, or decides with one voice not to."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.affairs import elects_the_executive, names_to_a_seat
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, Scrutin, Stated, Voted, rule


@rule(
    "VOT-019",
    ERROR,
    source="CGCT, art. L. 2121-21, L. 2122-4 et L. 2122-7 ; EPCI et syndicats : art. L. 5211-2",
    since=CGCT,
    warns="d’après le titre de l’acte",
    reads=Voted,
)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Une nomination se vote au scrutin secret, sauf décision unanime.

    Le conseil vote au scrutin secret quand il procède à une nomination ou à une présentation. Il peut décider, à
    l’unanimité, de ne pas le faire (« sans_secret: oui »), sauf si un texte impose ce scrutin : ainsi pour le maire et
    les adjoints. La règle lit le titre de l’acte.
    """
    vote, body = act.states.vote, dossier.fiche.body
    if vote.sans_secret and vote.scrutin is Scrutin.SECRET:
        message = f"Le scrutin est secret, et {body.sorte.en_bref} aurait décidé qu’il ne l’est pas."
        yield Finding(act.path("vote", "sans_secret"), message)
    if vote.scrutin is Scrutin.SECRET or not any(vote.voices):
        return
    if elects_the_executive(act):
        message = (
            f"Le {body.sorte.chef} et les {body.sorte.adjoints} sont élus au scrutin secret, et ce vote ne l’est pas."
        )
        yield Finding(act.path("vote"), message, _NO_WAIVER, WARNING)
    elif names_to_a_seat(act) and not vote.sans_secret:
        message = f"{_OPEN}, et rien ne dit que {body.sorte.en_bref} l’a écarté."
        yield Finding(act.path("vote"), message, _SAY_SO, WARNING)


EXAMPLE = """
actes:
  deliberation:
    objet: Désignation des délégués au syndicat des eaux
    vote: { pour: 33, contre: 0, abstentions: 0, sans_secret: oui }
"""
WRONG = ("sans_secret: oui", "sans_secret: oui, scrutin: secret")
MESSAGE = "Le scrutin est secret, et le conseil aurait décidé qu’il ne l’est pas."
HINT = "Gardez « scrutin: secret », ou « sans_secret: oui »."


_OPEN = "Cette nomination n’est pas votée au scrutin secret"
_SAY_SO = (
    "Écrivez sous « vote » : « scrutin: secret », ou « sans_secret: oui » si l’assemblée l’a décidé à l’unanimité. "
    "Pour les délégués d’un syndicat de communes, le scrutin est toujours secret (art. L. 5211-7 et L. 2122-7)."
)
_NO_WAIVER = "Écrivez « scrutin: secret », sous « vote »."
