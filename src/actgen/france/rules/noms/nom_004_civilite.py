"""NOM-004: a person has one civility throughout the file."""

from actgen.rules import WARNING, Dossier, Finding, Findings, Path, Personne, lines_of, quoted, rule
from actgen.variables.conseil.names import Words
from actgen.variables.identity import same_words


@rule("NOM-004", WARNING, source="cohérence du dossier", sitting=False)
def find(dossier: Dossier) -> Findings:
    """Une personne a la même civilité partout.

    La civilité accorde les phrases de l’acte : « Monsieur le Maire », « Madame la Maire ».
    """
    first: dict[Words, tuple[Path, Personne]] = {}
    if len([one for one in dossier.fiche.all_named if one.civilite]) < 2:  # most files say that of the mayor alone
        return
    for path, person in [one for one in dossier.fiche.persons if one[1].civilite and one[1].prenom]:
        where, other = first.setdefault(same_words(person), (path, person))
        if other.civilite != person.civilite and not _are_two_members(dossier, person, other):
            yield Finding(
                path,
                f"{person.complet} est ici {quoted(person.civilite)}, ailleurs {quoted(other.civilite)} "
                f"({lines_of(dossier, where)}).",
            )


EXAMPLE = """
maire:
  personne: Monsieur Rémy ORHON
seance:
  president: Monsieur Rémy ORHON
"""
WRONG = ("president: Monsieur", "president: Madame")
MESSAGE = "Rémy ORHON est ici « Madame », ailleurs « Monsieur » (ligne 2)."
HINT = "Corrigez l’une des deux civilités ; deux homonymes se distinguent par leur prénom."


def _are_two_members(dossier: Dossier, one: Personne, other: Personne) -> bool:
    """True for two namesakes whom the roll tells apart: « M. Dominique FABRE » and « Mme Dominique FABRE »."""
    meant = [dossier.fiche.conseil.meant_by(person) for person in (one, other)]
    return all(len(places) == 1 for places in meant) and meant[0] != meant[1]
