"""The words that a number counts in an act, and that no line end may part from it."""

from __future__ import annotations

_TIME = "an ans année années mois semaine semaines jour jours heure heures h minute minutes min"
_MONEY = "euro euros centime centimes"
_COUNTED = "élève élèves école écoles classe classes habitant habitants voix"
_MEASURES = "m m2 m² km ha kg Mo Go k€ M€ Md€ °C hab."

#: A short list on purpose: what a clerk counts, not every noun of the language.
UNITS = frozenset(" ".join((_TIME, _MONEY, _COUNTED, _MEASURES)).split())
