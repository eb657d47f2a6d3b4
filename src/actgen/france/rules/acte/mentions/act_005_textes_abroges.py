"""ACT-005: an act rests on texts in force."""

from actgen.france.reading_acts.abrogated import citing
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule, date_long


@act_rule(
    "ACT-005",
    ERROR,
    source="CCP (ordonnance 2018-1074 et décret 2018-1075) ; CRPA (ordonnance 2015-1341) ; CGFP (ordonnance "
    "2021-1574) ; ordonnance 2021-1310 et décret 2021-1311",
    warns="pour un texte codifié, le compte rendu de séance et le recueil des actes administratifs",
)
def find(finished: Finished) -> ActFindings:
    """L’acte ne cite pas un texte abrogé.

    Un acte se fonde sur les textes en vigueur le jour où il est fait ; ce qui est codifié se cite par le code. La règle
    ne connaît que des cas certains, chacun avec sa date.
    """
    for passage, (text, at) in finished.read(citing()):
        if finished.day >= text.since and (passage.kind == "visa" or not text.visas_only):
            message = f"L’acte cite {text.name}, qui n’est plus en vigueur depuis le {date_long(text.since)}."
            yield ActFinding(message, passage, at, text.instead, text.severity)


EXAMPLE = """
[Visa] VU le Code de la commande publique ;
"""
WRONG = ("de la commande publique", "des marchés publics")
MESSAGE = "L’acte cite le Code des marchés publics, qui n’est plus en vigueur depuis le 1er\u00a0avril 2016."
HINT = "Citez le texte en vigueur."
