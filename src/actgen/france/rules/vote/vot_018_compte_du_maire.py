"""VOT-018: the mayor withdraws from the vote of the account of the mayor."""

from actgen.france.law.texts import CGCT
from actgen.france.reading_dossiers.affairs import is_account_of_the_mayor
from actgen.rules import WARNING, Dossier, Finding, Findings, Stated, Voted, assembly, rule


@rule("VOT-018", WARNING, source="CGCT, art. L. 2121-14", since=CGCT, reads=Voted)
def find(dossier: Dossier, act: Stated[Voted]) -> Findings:
    """Le maire se retire du vote de son compte.

    Dans la séance où le compte du maire est débattu, le conseil élit son président. Le maire peut assister à la
    discussion, même s’il n’est plus en fonction, mais se retire au moment du vote ; il ne donne ni ne tient de pouvoir.
    La règle lit le titre de l’acte : compte administratif, compte financier unique. Un maire entré en fonction dans
    l’année n’a pas tenu ce compte.
    """
    fiche, head = dossier.fiche, dossier.fiche.head
    entered = head.depuis is not None and head.depuis.year >= act.day.year
    if entered or not is_account_of_the_mayor(act) or not any(act.states.vote.voices):
        return
    there, is_one, sorte = assembly(fiche, act.states), fiche.conseil.is_one, fiche.body.sorte
    who = f"{head.personne.complet}, {sorte.headed_by(head.personne.genre)},"
    if fiche.conseil.is_among(head.personne, there.presents):
        yield Finding(act.path("vote"), f"{who} compte parmi les votants de son compte.")
    elif any(is_one(pouvoir.de, head.personne) for pouvoir in there.pouvoirs):
        yield Finding(act.path("vote"), f"{who} donne un pouvoir au vote de son compte.", _not_used(sorte.chef))


EXAMPLE = """
actes:
  deliberation:
    objet: Vote du compte administratif 2024
    vote: { pour: 32, contre: 0, abstentions: 0, non_participants: [{ personne: Rémy ORHON, motif: compte }] }
"""
WRONG = ("[{ personne: Rémy ORHON, motif: compte }]", "[]")
MESSAGE = "Rémy ORHON, maire, compte parmi les votants de son compte."
HINT = (
    "Écrivez sous « vote » : « non_participants: [{ personne: …, motif: compte }] », et sous l’acte qui a présidé : "
    "« president: … ». Si le compte n’est pas le sien, rien n’est à corriger."
)


def _not_used(chef: str) -> str:
    return f"Ce pouvoir ne sert pas à ce vote : ajoutez le {chef} à « non_participants », avec « motif: compte »."
