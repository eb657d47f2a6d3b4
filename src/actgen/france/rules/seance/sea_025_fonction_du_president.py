"""SEA-025: the capacity of the chair is told of someone who is named."""

from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, rule


@rule("SEA-025", ERROR, source="CGCT, art. L. 2121-14", since=CGCT, needs="fonction_president")
def find(dossier: Dossier) -> Findings:
    """La fonction du président est celle d’un élu nommé, autre que le maire.

    Sans nom de président, c’est le maire qui préside, et l’acte le dit maire : une fonction tapée sans nom ne serait
    écrite nulle part.
    """
    seance, head = dossier.seance, dossier.fiche.head.personne
    if seance.fonction_president is None:
        return
    if seance.president is None:
        message = f"« {seance.fonction_president} » est la fonction d’un président que le dossier ne nomme pas."
        yield Finding(_PATH, message)
    elif dossier.fiche.conseil.is_one(seance.president, head):
        office = dossier.fiche.body.sorte.headed_by(head.genre)
        message = f"{head.complet}, {office}, préside : l’acte n’écrirait pas « {seance.fonction_president} »."
        yield Finding(_PATH, message, "Retirez « fonction_president », ou corrigez « president ».")


EXAMPLE = """
seance:
  president: Mireille LOIRAT
  fonction_president: première adjointe au maire
"""
WRONG = """\
seance:
  fonction_president: première adjointe au maire"""
MESSAGE = "« première adjointe au maire » est la fonction d’un président que le dossier ne nomme pas."
HINT = "Ajoutez le nom de qui a présidé : « president », sous « seance ». Sinon, retirez « fonction_president »."


_PATH = ("seance", "fonction_president")
