"""Lawful evenings drawn by chance: several items, members who come, go out and leave, and the ways to break each.

Who is there for an item is kept here member by member, and counted otherwise than the code does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from actgen.kinds.dossier import Dossier
from actgen.kinds.kind import Entry
from actgen.variables.academie import Academie
from actgen.variables.conseil.attendance import completed
from actgen.variables.reading import Located
from tests.france.sittings import NAMES, OPENING, Drawn, Sheet, convocation, typed
from tests.kinds_of_acts import KINDS

MOST = 12
ACTS = tuple(f"point-{number:02}" for number in range(1, MOST + 1))
MODEL = KINDS.fiche_of(tuple(Entry(name, KINDS["deliberation"]) for name in ACTS), of_a_table=True)


class Evening(Drawn):
    """An evening being drawn: for each member, the items for which she is there."""

    def draw_roll(self) -> None:
        """Who is there all along, who moves, who is away: the quorum is there for every item."""
        self.items = self.chance.randint(2, MOST)
        self.by_hour = self.perhaps(0.4)
        least = max(2, self.quorum) if not self.second else 2
        self.present = self.council[: self.chance.randint(least, self.members)]
        self.away = self.council[len(self.present) :]
        self.core = self.present[:2]
        spare = self.present[least:] if not self.second else self.present[2:]
        self.there_for: dict[str, list[bool]] = {name: [True] * self.items for name in self.present}
        self.late: set[str] = set()
        self.early: set[str] = set()
        self.out: set[str] = set()
        for name in spare:
            if self.perhaps(0.5):
                self._move(name)
        self.pouvoirs = self._draw_pouvoirs()

    def _move(self, name: str) -> None:
        """Let a member come late, leave early, or go out for some items."""
        first = self.chance.randint(1, self.items - 1)
        how = self.chance.choice(("late", "early", "out") if self.items > 2 else ("late", "early"))
        last = self.chance.randint(first, self.items - 2) if how == "out" and first <= self.items - 2 else first
        how = how if how != "out" or first <= self.items - 2 else "early"
        away = {"late": range(first), "early": range(first, self.items), "out": range(first, last + 1)}[how]
        for item in away:
            self.there_for[name][item] = False
        {"late": self.late, "early": self.early, "out": self.out}[how].add(name)

    def _draw_pouvoirs(self) -> list[tuple[str, str]]:
        """Each giver once; a holder has one at a time: that of one who comes, then that of one who leaves."""
        stable = [name for name in self.present if all(self.there_for[name])]
        self.chance.shuffle(stable)
        found: list[tuple[str, str]] = []
        late, early = sorted(self.late), sorted(self.early)
        if late and early and stable and self._is_relieved(late[0], early[0]) and self.perhaps(0.7):
            holder = stable.pop()
            found += [(late.pop(0), holder), (early.pop(0), holder)]
        for giver in [*self.away, *early, *late, *sorted(self.out)]:
            if stable and self.perhaps(0.5):
                found.append((giver, stable.pop()))
        return found

    def _is_relieved(self, late: str, early: str) -> bool:
        return all(one or other for one, other in zip(self.there_for[late], self.there_for[early], strict=True))

    def draw_moment(self) -> None:
        self.heure = ""

    def draw_interested(self) -> None:
        """Those who take no part in one of the items: a member who is there all along, where the quorum stands it."""
        self.interested = set()
        self.withdrawn: dict[int, str] = {}
        for item in range(self.items):
            others = [name for name in self.room(item) if name not in self.core]
            if others and self.perhaps(0.2) and (self.second or len(self.room(item)) > self.quorum):
                self.withdrawn[item] = self.chance.choice(others)

    def room(self, item: int) -> list[str]:
        """Who is in the room for that item."""
        return [name for name in self.present if self.there_for[name][item]]

    def voters_of(self, item: int) -> list[str]:
        """Who votes on that item, one by one."""
        room, apart = self.room(item), {self.withdrawn.get(item)}
        through = [
            giver
            for giver, holder in self.pouvoirs
            if giver not in room and holder in room and not apart & {giver, holder}
        ]
        return [*(name for name in room if name not in apart), *through]

    def moment(self, item: int) -> Any:
        """The moment right before that item, as the evening tells it."""
        return hour(item, before=True) if self.by_hour else {"point": item + 1}

    def movement(self, name: str) -> Sheet:
        """How the file tells that a member moved."""
        there = self.there_for[name]
        if name in self.late:
            return {"personne": name, "arrivee": self.moment(there.index(True))}
        first = there.index(False)
        if name in self.early:
            return {"personne": name, "depart": self.moment(first)}
        back = first + there[first:].index(True)
        return {"personne": name, "sorties": [{"depart": self.moment(first), "retour": self.moment(back)}]}


def hour(item: int, *, before: bool = False) -> str:
    """The hour of the vote on an item, or that of who comes or goes right before it."""
    minutes = 10 * item + (5 if before else 10)
    return f"{19 + minutes // 60}:{minutes % 60:02}"


def lawful_evening(seed: int) -> tuple[Sheet, Evening]:
    """The sheet of an evening that breaks no rule, and how it was drawn."""
    drawn = Evening(seed)
    chance, day = drawn.chance, drawn.day
    mayor = drawn.core[0]
    gone, later = _strangers(drawn)
    excused = drawn.away[: chance.randint(0, len(drawn.away))]
    table: list[Any] = [*drawn.council[1:]]
    table.insert(0, {"personne": gone, "jusqua": day - timedelta(days=1)})
    table.append({"personne": later, "depuis": day + timedelta(days=1)})
    seance: Sheet = {
        "date": day,
        "heure": OPENING,
        "excuses": excused,
        "absents": [name for name in drawn.away if name not in excused],
        "mouvements": [drawn.movement(name) for name in sorted(drawn.late | drawn.early | drawn.out)],
        "pouvoirs": [{"de": giver, "a": holder} for giver, holder in drawn.pouvoirs],
        "secretaires": [drawn.core[1]],
        **convocation(drawn),
    }
    return {
        "commune": {"insee": drawn.commune.insee, "population": drawn.population},
        "maire": {"personne": f"Madame {mayor}"},
        "membres": table,
        "seance": seance,
        "actes": {name.replace("-", "_"): act(drawn, item) for item, name in enumerate(ACTS[: drawn.items])},
    }, drawn


def _strangers(drawn: Evening) -> tuple[str, str]:
    """Two persons who are no members on that day."""
    first, second, *_ = (name for name in (*NAMES, "Paul MOREL", "Zoé QUINT") if name not in drawn.council)
    return first, second


def act(drawn: Evening, item: int) -> Sheet:
    """The act of an item, adopted by those who are there."""
    voters = len(drawn.voters_of(item))
    contre = drawn.chance.randint(0, (voters - 1) // 2)
    pour = drawn.chance.randint(contre + 1, voters - contre)
    vote: Sheet = {"pour": pour, "contre": contre, "abstentions": voters - pour - contre}
    if drawn.by_hour:
        vote["heure"] = hour(item)
    if item in drawn.withdrawn:
        vote["non_participants"] = [drawn.withdrawn[item]]
    after = drawn.day + timedelta(days=3)
    return {
        "numero": f"{drawn.day.year}-{item + 1:03}",
        "objet": "Adhésion au groupement de commandes",
        "point": item + 1,
        "rapporteur": drawn.core[1],
        "vote": vote,
        "publication": after,
        "transmission": after,
        "mise_en_ligne": after,
    }


def dossier_of(sheet: Sheet, academie: Located[Academie]) -> Dossier:
    """The dossier of such a sheet."""
    located = completed(Located(MODEL.model_validate(sheet), typed(sheet)))
    return Dossier("x", located, academie, "nantes", KINDS)


Breach = Callable[[Sheet, Evening], bool]
#: What is wrong → the code that tells it, and how it is done; False where the evening does not lend itself to it.
BREACHES: dict[str, tuple[str, Breach]] = {}


def breach(code: str, what: str) -> Callable[[Breach], Breach]:
    def add(break_it: Breach) -> Breach:
        BREACHES[what] = (code, break_it)
        return break_it

    return add


def _last(sheet: Sheet, drawn: Evening) -> Sheet:
    found: Sheet = sheet["actes"][ACTS[drawn.items - 1].replace("-", "_")]
    return found


@breach("SEA-026", "someone unknown is excused")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["excuses"] = [*sheet["seance"]["excuses"], "Yann QUINTIN"]
    return True


@breach("SEA-026", "a member who has left the council is excused")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["excuses"] = [*sheet["seance"]["excuses"], sheet["membres"][0]["personne"]]
    return True


@breach("SEA-026", "a member who is away moves")
def _(sheet: Sheet, drawn: Evening) -> bool:
    moves = sheet["seance"]["mouvements"]
    sheet["seance"]["mouvements"] = [*moves, *({"personne": name, "arrivee": "20:00"} for name in drawn.away[:1])]
    return bool(drawn.away)


@breach("SEA-027", "the members are counted otherwise")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["conseillers_en_exercice"] = drawn.members + 1
    return True


@breach("SEA-028", "a member stands twice in the table")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["membres"].append(drawn.council[-1])
    return True


@breach("SEA-029", "nobody is mayor on that day")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["maire"]["depuis"] = drawn.day + timedelta(days=1)
    return True


@breach("SEA-008", "a member is excused and absent")
def _(sheet: Sheet, drawn: Evening) -> bool:
    for name in ("excuses", "absents"):
        sheet["seance"][name] = [*sheet["seance"][name], *drawn.away[:1]]
    return bool(drawn.away)


@breach("SEA-030", "a member leaves at an item that there is not")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["mouvements"] = [{"personne": drawn.core[1], "depart": {"point": MOST + 5}}]
    return True


@breach("SEA-031", "two acts have one item")
def _(sheet: Sheet, drawn: Evening) -> bool:
    _last(sheet, drawn)["point"] = 1
    return True


@breach("SEA-032", "a pouvoir goes to who leaves first")
def _(sheet: Sheet, drawn: Evening) -> bool:
    both = [{"personne": name, "depart": {"point": 2}} for name in drawn.core]
    sheet["seance"] |= {"mouvements": both, "pouvoirs": [{"de": drawn.core[0], "a": drawn.core[1]}]}
    return True


@breach("SEA-004", "a member holds two pouvoirs at one time")
def _(sheet: Sheet, drawn: Evening) -> bool:
    from actgen.france.law.special_law import in_health_emergency, is_disputed

    sheet["seance"]["pouvoirs"] = [{"de": name, "a": drawn.core[0]} for name in drawn.away[:2]]
    return len(drawn.away) > 1 and not in_health_emergency(drawn.day) and not is_disputed(drawn.day)


@breach("VOT-001", "who has left still votes")
def _(sheet: Sheet, drawn: Evening) -> bool:
    _last(sheet, drawn)["vote"]["pour"] += 1
    return bool(drawn.early) and not drawn.withdrawn


@breach("VOT-004", "too few are left for the last item")
def _(sheet: Sheet, drawn: Evening) -> bool:
    last = {"heure": hour(drawn.items - 1, before=True), "point": drawn.items}
    sheet["seance"]["mouvements"] = [{"personne": name, "depart": last} for name in drawn.present[1:]]
    return not drawn.second and drawn.members >= 4


@breach("SEA-017", "an act does not say its item")
def _(sheet: Sheet, drawn: Evening) -> bool:
    del _last(sheet, drawn)["point"]
    return not drawn.by_hour and bool(drawn.early | drawn.late | drawn.out)


@breach("SEA-016", "a member leaves before coming")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["mouvements"] = [{"personne": drawn.core[1], "arrivee": {"point": 2}, "depart": {"point": 1}}]
    return True


@breach("SEA-009", "the mayor is away and nobody presides")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["excuses"] = [*sheet["seance"]["excuses"], drawn.core[0]]
    return True


@breach("SEA-006", "the secretary is away")
def _(sheet: Sheet, drawn: Evening) -> bool:
    sheet["seance"]["secretaires"] = drawn.away[:1]
    return bool(drawn.away)
