"""SEA-034: a pouvoir serves for three sittings at most."""

from actgen.france.law.tables import figure
from actgen.france.law.texts import CGCT
from actgen.rules import ERROR, WARNING, Dossier, Finding, Findings, date_long, rule


@rule(
    "SEA-034",
    ERROR,
    source="CGCT, art. L. 2121-20",
    since=CGCT,
    warns="quand il sert à plus de trois séances, une maladie constatée pouvant le prolonger",
    needs="pouvoirs",
)
def find(dossier: Dossier) -> Findings:
    """Un pouvoir ne vaut pas pour plus de trois séances consécutives.

    Un pouvoir est toujours révocable et, sauf cas de maladie dûment constatée, ne peut être valable pour plus de trois
    séances consécutives. Les séances sont celles du dossier de la commune, depuis le jour où le pouvoir a été écrit.
    """
    seance = dossier.seance
    most = figure("pouvoir, séances", seance.date)
    for number, pouvoir in enumerate(seance.pouvoirs):
        if pouvoir.date is None:
            continue
        path, said = ("seance", "pouvoirs", number, "date"), f"Le pouvoir de {pouvoir.de.complet}"
        served = [day for day in dossier.days_of_sittings() if pouvoir.date <= day <= seance.date]
        if pouvoir.date > seance.date:
            message = f"{said} est écrit le {date_long(pouvoir.date)}, après la séance du {date_long(seance.date)}."
            yield Finding(path, message)
        elif len(served) > most:
            message = f"{said} est écrit le {date_long(pouvoir.date)}, et cette séance est la {len(served)}e depuis"
            yield Finding(path, f"{message} : il vaut pour trois au plus.", _ANOTHER, WARNING)


EXAMPLE = """
seance:
  date: 2025-12-15
  pouvoirs:
    - { de: Fabrice CERISIER, a: Florent CAILLET, date: 2025-12-14 }
"""
WRONG = ("2025-12-14 }", "2025-12-16 }")
MESSAGE = "Le pouvoir de Fabrice CERISIER est écrit le 16\u00a0décembre 2025, après la séance du 15\u00a0décembre 2025."
HINT = "Corrigez la date, ou retirez ce pouvoir : il n’était pas donné ce jour-là."


_ANOTHER = "Demandez un nouveau pouvoir écrit, ou gardez au dossier le certificat de maladie."
