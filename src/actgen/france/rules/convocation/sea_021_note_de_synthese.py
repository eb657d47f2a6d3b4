"""SEA-021: a large commune joins a note to the convocation."""

from actgen.france.law.delays import is_large
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, Dossier, Finding, Findings, number_figures, rule


@rule(
    "SEA-021",
    ERROR,
    source="CGCT, art. L. 2121-12 ; EPCI et syndicats : art. L. 5211-1",
    since=CGCT,
    needs="note_synthese",
)
def find(dossier: Dossier) -> Findings:
    """À partir de 3\u202f500 habitants, une note explicative de synthèse est jointe à la convocation.

    Dans les communes de 3\u202f500 habitants et plus, une note explicative de synthèse sur les affaires soumises à
    délibération est adressée aux conseillers avec la convocation ; depuis le 1er mars 2020, dans tous les EPCI et
    syndicats aussi, quelle que soit leur population. Si le dossier n’en dit rien, rien n’est contrôlé.
    """
    if is_large(dossier.fiche, dossier.seance.date) and dossier.seance.note_synthese is False:
        yield Finding(
            ("seance", "note_synthese"),
            f"{_reason(dossier)}, mais aucune note explicative de synthèse n’était jointe à la convocation.",
        )


EXAMPLE = """
commune:
  population: 11600
seance:
  note_synthese: oui
"""
WRONG = ("oui", "non")
MESSAGE = (
    "La commune compte 11\u202f600 habitants, mais aucune note explicative de synthèse n’était jointe à la convocation."
)
HINT = (
    "Écrivez « note_synthese: oui » si la note a été envoyée. Sinon, convoquez l’assemblée de nouveau, avec la "
    "note : sans elle, la délibération peut être annulée."
)


def _reason(dossier: Dossier) -> str:
    if dossier.fiche.as_commune is None:
        return f"Une note est due dans {dossier.fiche.body.sorte.la_nature}, quelle que soit sa population"
    return f"La commune compte {number_figures(dossier.fiche.as_commune.population or 0)} habitants"
