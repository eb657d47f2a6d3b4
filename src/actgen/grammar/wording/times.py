"""The filters that word hours of the day."""

from __future__ import annotations

from datetime import time

from actgen.french import ranges, times
from actgen.french.capitals import Capitals
from actgen.french.numbers import Hyphens


def heure_lettres(
    value: time,
    *,
    minutes: bool = False,
    et: bool = False,
    traits: Hyphens = Hyphens.TRADITIONAL,
    capitales: Capitals = Capitals.NONE,
) -> str:
    """« dix-huit heures quinze »; `minutes` names them, « quinze minutes », and `et` sets « et » before them.

    {{ "18:15" | heure_lettres }}
    {{ "20:30" | heure_lettres(minutes=true) }}
    {{ "19:00" | heure_lettres(traits="aucun", capitales="initiales") }}
    """
    return times.time_in_words(value, minutes=minutes, link=et, hyphens=traits, capitals=capitales)


def heure_longue(value: time, *, zeros: bool = False, point: bool = False, capitales: Capitals = Capitals.NONE) -> str:
    """« 20 heures 30 », « 19 heures »; `zeros` writes « 19 heures 00 », `point` « 20.30 heures ».

    {{ "20:30" | heure_longue }}
    {{ "19:00" | heure_longue }}
    """
    return times.time_long(value, zeros=zeros, pointed=point, capitals=capitales)


def heure(value: time, *, zeros: bool = False) -> str:
    """« 19 h 30 », « 19 h »; `zeros` writes « 19 h 00 ».

    {{ "19:30" | heure }}
    {{ "20:00" | heure(zeros=true) }}
    """
    return times.time_spaced(value, zeros=zeros)


def heure_compacte(value: time, separateur: str = "h") -> str:
    """« 20h11 », or « 20:11 ».

    {{ "20:11" | heure_compacte }}
    {{ "20:11" | heure_compacte(":") }}
    """
    return times.time_compact(value, separateur)


def horaire(value: time, fin: time) -> str:
    """« de 8 h 30 à 12 h », from a time to the time `fin`.

    {{ "08:30" | horaire("12:00") }}
    """
    return ranges.time_range_spaced(value, fin)


def horaire_lettres(
    value: time, fin: time, *, traits: Hyphens = Hyphens.TRADITIONAL, capitales: Capitals = Capitals.NONE
) -> str:
    """« de huit heures trente à douze heures ».

    {{ "08:30" | horaire_lettres("12:00") }}
    """
    return ranges.time_range_in_words(value, fin, hyphens=traits, capitals=capitales)
