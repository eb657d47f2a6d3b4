"""The days from which the texts hold that rules rest on: each rule names its own as `since`."""

from __future__ import annotations

from actgen.france.law.tables import first_day_of

CGCT = first_day_of("code des collectivités")
CJA = first_day_of("code de justice administrative")
#: Five clear days and a note for every EPCI and syndicat.
LARGE_DELAY_OF_GROUPEMENTS = first_day_of("délai des groupements")
TRANSMISSION_OF_INDIVIDUAL_ACTS = first_day_of("transmission des actes individuels")
CODE_OF_PUBLIC_PROCUREMENT = first_day_of("code de la commande publique")
ELECTRONIC_TRANSMISSION = first_day_of("transmission électronique")
#: Who sits for the commune in another body does not vote on what concerns it.
WITHDRAWAL_OF_REPRESENTATIVES = first_day_of("retrait des représentants")
#: The list of adjoints alternates men and women.
ALTERNATION = first_day_of("alternance des adjoints")
#: Publicity of acts, register and procès-verbal.
PUBLICITY_REFORM = first_day_of("réforme de la publicité")
