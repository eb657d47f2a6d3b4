"""ACT-002: a décision cites the delegation that the file states."""

from actgen.france.capacities import Delegated
from actgen.france.law.delegated import delegates_by_points, point_number
from actgen.france.law.texts import CGCT
from actgen.france.reading_acts.delegation import cited_days, cited_points
from actgen.rules import ERROR, ActFinding, ActFindings, Finished, act_rule, date_long


@act_rule("ACT-002", ERROR, source="CGCT, art. L. 2122-22", since=CGCT, reads=Delegated, shown="decision")
def find(finished: Finished) -> ActFindings:
    """La délégation visée est celle du dossier.

    Une date ou un point restés d’un autre acte donnent à la décision une délégation qui n’existe pas.
    """
    delegated = finished.stated(Delegated)
    if delegated is None:
        return
    known, stated = delegated.delegation.date, point_number(delegated.delegation.point)
    days = list(cited_days(finished))
    if days and all(dated.day != known for _, dated in days):
        passage, dated = days[0]
        written = dated.of(passage.typed)
        message = f"Ce visa date la délégation {written}, et le fichier de la commune du {date_long(known)}."
        yield ActFinding(message, passage, dated.start)
    points = list(cited_points(finished)) if delegates_by_points(finished.dossier.fiche) else []
    if points and all(number != stated for _, _, number in points):
        passage, at, number = points[0]
        yield ActFinding(
            f"Ce visa cite le point {number}° de l’article L. 2122-22, et le fichier de la commune le point "
            f"{delegated.delegation.point}.",
            passage,
            at,
        )


EXAMPLE = """
[Visa] VU la délibération du Conseil Municipal du 11 juin 2020 déléguant au Maire le point n°4 ;
"""
WRONG = ("2020", "2014")
MESSAGE = "Ce visa date la délégation du 11 juin 2014, et le fichier de la commune du 11\u00a0juin 2020."
HINT = "Corrigez le visa dans le modèle Word, ou la délégation dans le fichier de la commune."
