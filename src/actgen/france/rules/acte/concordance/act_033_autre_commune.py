"""ACT-033: where an act says whose it is, it names no other commune."""

from actgen.cog.naming import with_code
from actgen.france.law.agreements import is_contract
from actgen.france.reading_dossiers.other_communes import ANNOUNCES, ENDS_ANNOUNCING, commune_named_in, is_typed_in
from actgen.rules import WARNING, ActFinding, ActFindings, Finished, Sought, act_rule
from actgen.rules.finished import HEADINGS
from actgen.variables.yaml.plain import texts_in

#: The passages in which an act speaks of its own commune; an article or a visa may well speak of another.
_OF_ITSELF = Sought(ENDS_ANNOUNCING, (*HEADINGS, "ouverture", "formule", "signature", "signataire"))


@act_rule("ACT-033", WARNING, source="cohérence du dossier", seeks=(_OF_ITSELF,))
def find(finished: Finished) -> ActFindings:
    """L’acte ne parle pas au nom d’une autre commune.

    Le nom d’une autre commune, dans l’en-tête, l’ouverture ou la signature, est souvent resté d’un acte passé dont on a
    fait le modèle. Un nom que le fichier de la commune donne, comme le lieu d’une séance tenue ailleurs, ne donne pas
    d’avertissement.
    """
    own = finished.dossier.fiche.as_commune
    if own is None:
        return
    for passage in finished.saying(_OF_ITSELF) if not is_contract(finished.kind) else ():
        if is_typed_in(own.nom, passage.typed) or not passage.says(ANNOUNCES):  # as nearly every passage
            continue
        other = commune_named_in(passage.typed, own)
        if other and not any(other.nom in text for text in texts_in(finished.dossier.commune.document.data)):
            yield ActFinding(
                f"L’acte nomme une autre commune, {with_code(other)}, que celle du dossier, {with_code(own)}.", passage
            )


EXAMPLE = """
[Ouverture] Le conseil municipal de la commune d’Ancenis-Saint-Géréon s’est réuni.
"""
WRONG = ("d’Ancenis-Saint-Géréon", "de Châteaubriant")
MESSAGE = "L’acte nomme une autre commune, Châteaubriant (44036), que celle du dossier, Ancenis-Saint-Géréon (44003)."
HINT = "Dans le modèle Word, écrivez {{ commune.nom }}, {{ commune.de_nom }} ou {{ commune.a_nom }}."
