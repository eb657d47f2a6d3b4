"""Lawful sittings drawn by chance: the sheets that the rules are held against."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from actgen.cog.communes import find_commune
from actgen.france.law.council import council_size
from actgen.france.law.special_law import may_be_first_sitting
from actgen.variables.yaml.document import Document

#: A commune of each stratum, on both sides of 3,500 inhabitants, and some of Alsace-Moselle.
COMMUNES = (
    "26022", "28053", "31240", "33225", "34227", "37054", "38061", "35004", "35278", "42095", "49328", "69286",
    "36044", "73065", "50129", "84007", "54395", "42218", "35238", "33063",
    "57401", "67214", "67089", "67324", "67218", "67482",
)  # fmt: skip
FIRST = ("Anne", "Bruno", "Chloé", "Denis", "Élise", "Farid", "Gwenaëlle", "Henri", "Inès", "Jean-Luc")
LAST = ("ABEL", "BOÉ", "CARON", "DE LA TOUR", "ÉMERY", "FAURE", "GUÉRIN")
NAMES = [f"{first} {last}" for first in FIRST for last in LAST]
FIRST_SITTINGS = (date(2020, 5, 25), date(2020, 7, 3), date(2026, 3, 21), date(2026, 3, 27))
OPENING, LATE, EARLY = "19:00", "20:00", "21:00"
Sheet = dict[str, Any]


def typed(sheet: Sheet) -> Document:
    """The file that says what a sheet says, all of it as text."""
    return Document("x.yaml", _typed(sheet))


def _typed(value: Any) -> Any:
    match value:
        case dict():
            return {name: _typed(one) for name, one in value.items()}
        case list() | tuple():
            return [_typed(one) for one in value]
    return str(value)


class Drawn:
    """A sheet being drawn, and what its parts have in common."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        commune = find_commune(self.chance.choice(COMMUNES))
        assert commune is not None
        assert commune.population is not None
        self.commune, self.population = commune, commune.population
        self.large = commune.population >= 3500
        self.local = commune.insee.startswith(("57", "67", "68")) and not self.large
        self.members = council_size(commune.insee, commune.population) - self.chance.choice((0, 0, 0, 1, 2))
        self.council = self.chance.sample(NAMES, self.members)
        self.quorum = self.members // 2 + 1
        self.day = self.draw_day()
        self.second = self.perhaps(0.15)
        self.draw_roll()
        self.draw_moment()
        self.draw_interested()

    def perhaps(self, share: float) -> bool:
        return self.chance.random() < share

    def draw_day(self) -> date:
        """A day before or after the reforms of 2020 and 2022, or of a first sitting."""
        if self.perhaps(0.25):
            return self.chance.choice(FIRST_SITTINGS)
        return date(2015, 1, 5) + timedelta(days=self.chance.randrange(4300))

    def draw_roll(self) -> None:
        """Who is there: the quorum, or anybody after a second convocation; the chair and the clerk all along."""
        least = 2 if self.second else self.quorum
        self.present = self.council[: self.chance.randint(least, self.members)]
        self.away = self.council[len(self.present) :]
        self.core, others = self.present[:2], self.present[2:]
        moving = 0 if self.perhaps(0.6) else min(len(others), 3)
        self.late = set(self.chance.sample(others, self.chance.randint(0, moving)))
        staying = [name for name in others if name not in self.late]
        self.early = set(self.chance.sample(staying, self.chance.randint(0, min(moving, len(staying)))))
        givers = self.chance.sample(self.away, self.chance.randint(0, min(len(self.away), len(self.present))))
        givers += [name for name in self.early if self.perhaps(0.5)][: len(self.present) - len(givers)]
        holders = self.chance.sample(self.present, len(givers))
        pairs = zip(givers, holders, strict=True)
        self.pouvoirs = [(giver, holder) for giver, holder in pairs if holder not in self._useless_to(giver)]

    def _useless_to(self, giver: str) -> set[str]:
        """Who cannot hold her pouvoir: herself, and who leaves when she does."""
        return {giver, *(self.early if giver in self.early else ())}

    def draw_moment(self) -> None:
        """The time of the vote, where somebody came or left: one at which enough are there."""
        self.heure = ""
        if self.late or self.early:
            moments = [at for at in ("19:30", "20:30", "21:45") if self.second or len(self.there(at)) >= self.quorum]
            self.heure = self.chance.choice(moments or ["20:30"])

    def draw_interested(self) -> None:
        """Those who take no part: never so many that the quorum is lost, never the chair."""
        here = self.there(self.heure)
        most = len(here) - (2 if self.second else self.quorum) if self.perhaps(0.3) else 0
        free = [name for name in [*here, *self.away] if name not in self.core]
        self.interested = set(self.chance.sample(free, self.chance.randint(0, max(min(most, 3, len(free)), 0))))

    def there(self, heure: str) -> list[str]:
        return [
            name
            for name in self.present
            if not heure or not ((name in self.late and heure < LATE) or (name in self.early and heure >= EARLY))
        ]

    @property
    def here(self) -> list[str]:
        """Who is in the room at the vote and takes part."""
        return [name for name in self.there(self.heure) if name not in self.interested]

    @property
    def voters(self) -> list[str]:
        """Who votes, counted otherwise than the code does: one by one."""
        room = self.there(self.heure)
        through = [
            giver
            for giver, holder in self.pouvoirs
            if giver not in room and holder in room and not {giver, holder} & self.interested
        ]
        return [*self.here, *through]


def lawful_sheet(seed: int) -> tuple[Sheet, Drawn]:
    """The sheet of a sitting that breaks no rule, and how it was drawn."""
    drawn = Drawn(seed)
    after = drawn.day + timedelta(days=drawn.chance.randint(0, 8))
    return {
        "commune": {
            "nom": drawn.commune.nom,
            "insee": drawn.commune.insee,
            "siren": drawn.commune.siren,
            "population": drawn.population,
        },
        "maire": {"personne": f"Madame {drawn.core[0] if drawn.perhaps(0.7) else drawn.chance.choice(drawn.council)}"},
        "seance": sitting(drawn),
        "actes": {
            "deliberation": {
                "numero": f"{drawn.day.year}-132",
                "objet": "Adhésion au groupement de commandes",
                "rapporteur": drawn.core[1],
                "commission": {"nom": "scolarité", "date": drawn.day - timedelta(days=drawn.chance.randint(0, 30))},
                "vote": ballot(drawn),
                "publication": after,
                "transmission": after,
                "mise_en_ligne": after,
            }
        },
    }, drawn


def sitting(drawn: Drawn) -> Sheet:
    chance = drawn.chance
    excused = drawn.away[: chance.randint(0, len(drawn.away))]
    sheet: Sheet = {
        "date": drawn.day,
        "heure": OPENING,
        "conseillers_en_exercice": drawn.members,
        "president": drawn.core[0],
        "presents": [entry(name, drawn) for name in drawn.present],
        "excuses": excused,
        "absents": [name for name in drawn.away if name not in excused],
        "pouvoirs": [{"de": giver, "a": holder} for giver, holder in drawn.pouvoirs],
        "secretaires": drawn.core[: chance.randint(1, 2)],
        **convocation(drawn),
    }
    if drawn.perhaps(0.5):
        sheet["affichage_convocation"] = sheet["convocation"]
    if drawn.large and drawn.perhaps(0.3):
        sheet["note_synthese"] = "oui"
    if drawn.perhaps(0.25):
        sheet["huis_clos"] = closed_doors(drawn, sheet)
    elif drawn.perhaps(0.3):
        sheet["publique"] = "oui"
    return sheet


def entry(name: str, drawn: Drawn) -> str | Sheet:
    if name in drawn.late:
        return {"personne": name, "arrivee": LATE}
    return {"personne": name, "depart": EARLY} if name in drawn.early else name


def closed_doors(drawn: Drawn, sheet: Sheet) -> Sheet:
    most = len(drawn.present) + sum(giver in drawn.away for giver, _ in drawn.pouvoirs)
    return {"demandeurs": drawn.present[:3], "pour": drawn.chance.randint(most // 2 + 1, most)} | (
        {"demandeurs": drawn.present[:3]} if len(drawn.present) >= 3 else {"demandeurs": [sheet["president"]]}
    )


def convocation(drawn: Drawn) -> Sheet:
    """When the members were convened: in time, in urgency, or anew for want of a quorum."""
    chance, day = drawn.chance, drawn.day
    if drawn.second:
        failed = day - timedelta(days=chance.randint(3, 12))
        sent = failed + timedelta(days=chance.randint(0, 2))
        return {"convocation": sent, "seconde_convocation": {"seance_sans_quorum": failed, "meme_ordre_du_jour": "oui"}}
    needed = delay(drawn)
    if drawn.perhaps(0.2):
        shortened = chance.randint(1 if drawn.local else 2, needed - 1)
        urgency = {"motif": "clôture des adhésions", "admise": "oui"}
        return {"convocation": day - timedelta(days=shortened), "urgence": urgency}
    return {"convocation": day - timedelta(days=needed + chance.choice((0, 0, 1, 20)))}


def delay(drawn: Drawn) -> int:
    """How many days before the sitting the convocation leaves at the latest."""
    if drawn.local:
        return 3
    return 6 if drawn.large and not may_be_first_sitting(drawn.day) else 4


def ballot(drawn: Drawn) -> Sheet:
    """A vote that adopts the act: for more than against, or a tie that the chair settles."""
    chance, voters = drawn.chance, drawn.voters
    kind = chance.choice(("", "", "ordinaire", "public", "secret"))
    vote: Sheet = {"scrutin": kind} if kind else {}
    if drawn.heure:
        vote["heure"] = drawn.heure
    if drawn.interested:
        vote["non_participants"] = sorted(drawn.interested)
    cast = len(voters)
    if drawn.perhaps(0.2) and cast > 4:
        vote["refus"], cast = 1, cast - 1
    if kind == "secret" and cast > 4:
        vote |= {"blancs": 2, "nuls": 1}
        cast -= 3
    if cast >= 2 and kind != "secret" and drawn.perhaps(0.2):
        vote |= tie(cast, chance)
    else:
        contre = chance.randint(0, (cast - 1) // 2)
        pour = chance.randint(contre + 1, cast - contre)
        vote |= {"pour": pour, "contre": contre, "abstentions": cast - pour - contre}
    if kind == "public":
        share = -(-len(drawn.here) // 4)
        vote |= {"noms": named(vote, voters), "demandeurs": share}
    elif kind == "secret" and drawn.perhaps(0.5):
        vote["demandeurs"] = -(-len(drawn.here) // 3)
    elif kind != "secret" and vote["contre"] and drawn.perhaps(0.3):
        vote["noms"] = {"contre": voters[-vote["contre"] :]}
    return vote


def tie(cast: int, chance: random.Random) -> Sheet:
    half = chance.randint(1, cast // 2)
    return {"pour": half, "contre": half, "abstentions": cast - 2 * half, "voix_preponderante": "pour"}


def named(vote: Sheet, voters: list[str]) -> Sheet:
    pour, contre = vote["pour"], vote["contre"]
    return {
        "pour": voters[:pour],
        "contre": voters[pour : pour + contre],
        "abstentions": voters[pour + contre : pour + contre + vote["abstentions"]],
    }
