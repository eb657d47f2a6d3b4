"""The days from which the texts hold that rules rest on: each rule names its own as `since`."""

from __future__ import annotations

from datetime import date

#: The legislative part of the Code général des collectivités territoriales: loi n° 96-142 du 21 février 1996.
CGCT = date(1996, 2, 24)
#: Who sits for the commune in another body: CGCT, art. L. 1111-6 and L. 2131-11, loi n° 2022-217 du 21 février 2022,
#: art. 217, reworded by loi n° 2025-1249 du 22 décembre 2025, art. 32.
WITHDRAWAL_OF_REPRESENTATIVES = date(2022, 2, 23)
#: Publicity of acts, register and procès-verbal: ordonnance n° 2021-1310 and décret n° 2021-1311 du 7 octobre 2021.
PUBLICITY_REFORM = date(2022, 7, 1)
#: Acts of a commune of more than 50,000 inhabitants transmitted by electronic means: loi n° 2015-991 du 7 août 2015.
ELECTRONIC_TRANSMISSION = date(2020, 8, 7)
#: Code de justice administrative, in force since that day.
CJA = date(2001, 1, 1)
