"""The ways to break a lawful sitting, one for each fault of a rule of the sitting or of the vote."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from actgen.france.law.special_law import may_be_first_sitting
from tests.france.sittings import Drawn, Sheet

Breach = Callable[[Sheet, Drawn], bool]
#: What is wrong → the code that tells it, and how it is done; False where the sitting does not lend itself to it.
BREACHES: dict[str, tuple[str, Breach]] = {}


def breach(code: str, what: str) -> Callable[[Breach], Breach]:
    def add(break_it: Breach) -> Breach:
        BREACHES[what] = (code, break_it)
        return break_it

    return add


def vote_of(sheet: Sheet) -> Sheet:
    found: Sheet = sheet["actes"]["deliberation"]["vote"]
    return found


def days(number: int) -> timedelta:
    return timedelta(days=number)


def is_plain(drawn: Drawn, sheet: Sheet) -> bool:
    """Neither urgent, nor convened anew, nor the first sitting of a council."""
    return not (drawn.second or "urgence" in sheet["seance"] or may_be_first_sitting(drawn.day))


@breach("SEA-001", "a name is missing")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["conseillers_en_exercice"] += 1
    return True


@breach("SEA-002", "someone present gives a pouvoir")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["pouvoirs"].append({"de": drawn.core[0], "a": drawn.core[1]})
    return True


@breach("SEA-003", "someone away holds a pouvoir")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    if not drawn.away or not drawn.pouvoirs:
        return False
    sheet["seance"]["pouvoirs"][0]["a"] = drawn.away[-1]
    return True


@breach("SEA-004", "one member holds three pouvoirs")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    for pouvoir in sheet["seance"]["pouvoirs"][:3]:
        pouvoir["a"] = drawn.core[0]
    return len(drawn.pouvoirs) >= 3


@breach("SEA-004", "one member gives two pouvoirs")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    if drawn.pouvoirs:
        sheet["seance"]["pouvoirs"].append({"de": drawn.pouvoirs[0][0], "a": drawn.core[0]})
    return bool(drawn.pouvoirs)


@breach("SEA-005", "the quorum is not there")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["conseillers_en_exercice"] = 3 * len(drawn.present) + 1
    return not drawn.second


@breach("SEA-006", "the secretary is away")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["secretaires"] = drawn.away[:1]
    return bool(drawn.away)


@breach("SEA-007", "the convocation leaves on the eve")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["convocation"] = drawn.day - days(1)
    return is_plain(drawn, sheet)


@breach("SEA-007", "the convocation is dated after the sitting")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["convocation"] = drawn.day + days(1)
    return True


@breach("SEA-008", "a name stands twice")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["absents"] = [*sheet["seance"]["absents"], drawn.core[0]]
    return True


@breach("SEA-009", "the chair is away")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["president"] = (drawn.away or [""])[0]
    return bool(drawn.away)


@breach("SEA-010", "someone arrives before the opening")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["presents"][0] = {"personne": drawn.core[0], "arrivee": "18:00"}
    return True


@breach("SEA-011", "the council is larger than the law allows")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["conseillers_en_exercice"] = 99
    return True


@breach("SEA-012", "the second sitting follows at once")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    if drawn.second:
        sheet["seance"]["seconde_convocation"]["seance_sans_quorum"] = drawn.day - days(2)
    return drawn.second and not drawn.commune.insee.startswith(("57", "67", "68"))


@breach("SEA-012", "the second convocation precedes the lack of quorum")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    if drawn.second:
        sheet["seance"]["convocation"] = sheet["seance"]["seconde_convocation"]["seance_sans_quorum"] - days(1)
    return drawn.second


@breach("SEA-013", "urgency leaves no day")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["convocation"] = drawn.day
    return "urgence" in sheet["seance"]


@breach("SEA-014", "the first sitting is convened too late")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["convocation"] = drawn.day - days(3)
    return drawn.large and may_be_first_sitting(drawn.day) and not drawn.second and "urgence" not in sheet["seance"]


@breach("SEA-015", "the convocation is posted after the sitting")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["affichage_convocation"] = drawn.day + days(3)
    return True


@breach("SEA-016", "someone leaves before the opening")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["presents"][1] = {"personne": drawn.core[1], "depart": "18:30"}
    return True


@breach("SEA-017", "someone leaves and the time of the vote is unknown")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).pop("heure", None)
    return bool(drawn.early)


@breach("SEA-018", "too few are for closed doors")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"].get("huis_clos", {})["pour"] = 0
    return "huis_clos" in sheet["seance"]


@breach("SEA-019", "one member asks for closed doors")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"].get("huis_clos", {})["demandeurs"] = [drawn.core[1]]
    return "huis_clos" in sheet["seance"] and drawn.core[1] not in sheet["maire"]["personne"]


@breach("SEA-020", "closed doors are called public")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["publique"] = "oui"
    return "huis_clos" in sheet["seance"]


@breach("SEA-021", "a large commune joins no note")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["note_synthese"] = "non"
    return drawn.large


@breach("SEA-022", "urgency is told and the delay was left")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"]["convocation"] = drawn.day - days(30)
    return "urgence" in sheet["seance"]


@breach("SEA-023", "the council refused the urgency")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    sheet["seance"].get("urgence", {})["admise"] = "non"
    return "urgence" in sheet["seance"]


@breach("SEA-024", "a member gives himself a pouvoir")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    if drawn.pouvoirs:
        sheet["seance"]["pouvoirs"][0]["a"] = drawn.pouvoirs[0][0]
    return bool(drawn.pouvoirs)


@breach("SEA-025", "the chair has a capacity and no name")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    del sheet["seance"]["president"]
    sheet["seance"]["fonction_president"] = "première adjointe"
    return True


@breach("VOT-001", "voices are missing")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["abstentions"] -= 1
    return vote_of(sheet)["abstentions"] >= 0


@breach("VOT-001", "there are voices of nobody")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["pour"] += 100
    return True


@breach("VOT-002", "the act is rejected")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote = vote_of(sheet)
    vote["pour"], vote["contre"] = vote["contre"], vote["pour"]
    return bool(vote["pour"] != vote["contre"])


@breach("VOT-002", "the casting vote is against")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    is_tied = "voix_preponderante" in vote_of(sheet)
    vote_of(sheet)["voix_preponderante"] = "contre"
    return is_tied


@breach("VOT-003", "someone unknown takes no part")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["non_participants"] = ["Zoé QUINT"]
    return True


@breach("VOT-004", "too many are interested")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["non_participants"] = drawn.present[1:]
    return not drawn.second and drawn.members >= 4


@breach("VOT-005", "the reporter is interested")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["non_participants"] = [drawn.core[1]]
    return True


@breach("VOT-005", "the chair is interested")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["non_participants"] = [drawn.core[0]]
    return True


@breach("VOT-006", "the voice of an interested member is counted")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["pour"] += 1
    return bool(drawn.interested & set(drawn.there(drawn.heure)))


@breach("VOT-007", "a secret ballot is tied")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="secret", pour=2, contre=2)
    return True


@breach("VOT-008", "the casting vote settles no tie")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote = vote_of(sheet)
    vote["voix_preponderante"] = "pour"
    return bool(vote["pour"] != vote["contre"])


@breach("VOT-009", "someone who is no voter is named")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["noms"] = {"contre": ["Zoé QUINT"]}
    return True


@breach("VOT-009", "fewer are named than voted")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["noms"] = {"pour": [drawn.core[0]]}
    return bool(vote_of(sheet)["pour"] > 1)


@breach("VOT-010", "there are blank ballots in an open vote")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="ordinaire", blancs=1)
    return True


@breach("VOT-011", "nobody asks for a public ballot")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="public", demandeurs=0)
    return True


@breach("VOT-011", "a demand is told of an ordinary ballot")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="ordinaire", demandeurs=5)
    return True


@breach("VOT-012", "a public ballot names nobody")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="public", noms={})
    return True


@breach("VOT-013", "a casting vote in a secret ballot")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="secret", voix_preponderante="pour")
    return True


@breach("VOT-014", "a secret ballot names its voters")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet).update(scrutin="secret", noms={"pour": drawn.core})
    return True


@breach("VOT-015", "the vote precedes the opening")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote_of(sheet)["heure"] = "08:30"
    return True


@breach("VOT-016", "the casting vote is of a chair who takes no part")
def _(sheet: Sheet, drawn: Drawn) -> bool:
    vote = vote_of(sheet)
    vote["non_participants"] = [drawn.core[0]]
    return "voix_preponderante" in vote
