"""SEA-020: a sitting behind closed doors is not called public."""

from actgen.france.law.texts import CGCT
from actgen.rules import WARNING, Dossier, Finding, Findings, rule


@rule("SEA-020", WARNING, source="CGCT, art. L. 2121-18", since=CGCT, needs="huis_clos")
def find(dossier: Dossier) -> Findings:
    """Une séance à huis clos n’est pas dite publique.

    L’acte qui dit la séance publique et le huis clos se contredit. Il ne dit « publique » que si l’affaire a été votée
    devant le public.
    """
    seance = dossier.seance
    if seance.huis_clos is not None and seance.publique:
        council = dossier.fiche.body.sorte.en_bref
        yield Finding(
            ("seance", "publique"), f"L’acte dirait la séance publique, mais {council} a décidé le huis clos."
        )


EXAMPLE = """
seance:
  huis_clos: { demandeurs: [Rémy ORHON], pour: 33 }
"""
WRONG = """\
seance:
  publique: oui
  huis_clos: { demandeurs: [Rémy ORHON], pour: 33 }"""
MESSAGE = "L’acte dirait la séance publique, mais le conseil a décidé le huis clos."
HINT = "Retirez « publique », ou « huis_clos » si le huis clos ne portait pas sur cette affaire."
