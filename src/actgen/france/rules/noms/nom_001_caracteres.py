"""NOM-001: the name of a person holds only what names hold."""

from actgen.rules import WARNING, Dossier, Finding, Findings, enumerate_in_french, plural, quoted, rule
from actgen.variables.persons import are_unusual


@rule("NOM-001", WARNING, source="usage de l’état civil", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Un nom de personne ne porte que des lettres, des espaces, des traits d’union et des apostrophes.

    Un chiffre, une accolade ou un signe dans un nom vient d’une faute de frappe ou d’une copie. Le nom est imprimé
    comme il est tapé.
    """
    fiche = dossier.fiche
    for path, person in fiche.persons if are_unusual(fiche.all_named) else ():
        if found := person.unusual_characters:
            characters = enumerate_in_french(quoted(character) for character in found)
            yield Finding(
                path,
                f"Le nom {quoted(person.complet)} contient {characters} : aucun nom de personne ne porte "
                f"{plural(len(found), 'ce caractère', 'ces caractères')}.",
            )


EXAMPLE = """
seance:
  secretaires: [Carine MATHIEU]
"""
WRONG = ("MATHIEU]", "MATHIEU2]")
MESSAGE = "Le nom « Carine MATHIEU2 » contient « 2 » : aucun nom de personne ne porte ce caractère."
HINT = "Il sera imprimé tel quel : corrigez-le si c’est une faute de frappe."
