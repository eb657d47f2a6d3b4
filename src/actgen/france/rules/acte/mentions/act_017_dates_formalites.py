"""ACT-017: the dates of publicity and transmission that an act states are those that are known."""

from actgen.france.capacities import Published
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.formalities import TOLD, known_date, stated_dates
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule, date_long

_NAMES = {
    "mise_en_ligne": "La mise en ligne",
    "publication": "La publication",
    "transmission": "La transmission",
    "affichage": "L’affichage",
    "reception_prefecture": "La réception en préfecture",
    "convocation": "La convocation",
    "affichage_convocation": "L’affichage de la convocation",
}
_MASCULINE = ("affichage", "affichage_convocation")


@act_rule("ACT-017", ERROR, source="CGCT, art. L. 2131-1", since=CGCT, reads=Published, seeks=(TOLD,))
def find(finished: Finished) -> ActFindings:
    """Les dates de publicité et de transmission sont celles du dossier.

    L’acte est exécutoire à ces dates, et le délai de recours part de l’une d’elles.
    """
    for stated in stated_dates(finished):
        known = known_date(finished, stated.field)
        if known is None or (stated.dated and stated.dated.day == known):
            continue
        name, e = _NAMES[stated.field], "" if stated.field in _MASCULINE else "e"
        if stated.dated is None:
            its = "le" if stated.field in _MASCULINE else "la"
            message = f"{name} est laissé{e} en blanc, alors que le dossier {its} date du {date_long(known)}."
        else:
            written = stated.dated.of(stated.passage.typed)
            message = f"{name} est daté{e} {written} dans l’acte, et du {date_long(known)} dans le dossier."
        yield ActFinding(message, stated.passage, stated.start)


EXAMPLE = """
[Formalité] Transmission au contrôle de légalité le : 16 DEC. 2025
"""
WRONG = ("16", "18")
MESSAGE = "La transmission est datée du 18 DEC. 2025 dans l’acte, et du 16\u00a0décembre 2025 dans le dossier."
HINT = "Corrigez la date dans le fichier de la commune, ou la balise dans le modèle Word."
