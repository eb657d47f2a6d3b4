"""The rules of the publication and of the transmission of an act."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Change = tuple[str, str]
Findings = Callable[..., list[tuple[str, str, str, str, str]]]

SITTING = "la séance du 15\u00a0décembre 2025"
HINT = "Corrigez l’une des deux dates."
LAST = "    transmission: 2025-12-16"
DECISION = """
  decision:
    numero: 11/2025
    date: 2025-11-20
    delegation: { date: 2020-06-11, point: "4" }
    budget: 2025
"""


def publication(day: str) -> Change:
    return "    publication: 2025-12-16", f"    publication: {day}"


def transmission(day: str) -> Change:
    return LAST, f"    transmission: {day}"


def added(*lines: str) -> Change:
    return LAST, "\n".join([LAST, *(f"    {line}" for line in lines)])


def mise_en_ligne(day: str) -> Change:
    return added(f"mise_en_ligne: {day}")


def reception(day: str) -> Change:
    return added(f"reception_prefecture: {day}")


def affichage(day: str) -> Change:
    return added(f"affichage: {day}")


def recours(start: str) -> Change:
    return "    recours_a_compter_de: la notification", f"    recours_a_compter_de: {start}"


def decision(*lines: str) -> Change:
    return "  convention: {}", DECISION + "".join(f"    {line}\n" for line in lines) + "\n  convention: {}"


DATED = [
    ("PUB-001", publication, "publication", "La publication est datée", HINT),
    ("PUB-002", transmission, "transmission", "La transmission au contrôle de légalité est datée", HINT),
    ("PUB-003", mise_en_ligne, "mise_en_ligne", "La mise en ligne est datée", HINT),
    (
        "PUB-006",
        reception,
        "reception_prefecture",
        "La réception en préfecture est datée",
        "Recopiez la date de l’accusé de réception de cet acte.",
    ),
    (
        "PUB-007",
        affichage,
        "affichage",
        "L’affichage est daté",
        "Corrigez la date\u202f; l’affichage de la convocation s’écrit «\u00a0affichage_convocation\u00a0», sous "
        "«\u00a0seance\u00a0».",
    ),
]


@pytest.mark.parametrize(("code", "dated", "field", "what", "hint"), DATED)
class TestAfterTheSitting:
    def test_the_day_before(
        self, code: str, dated: Callable[[str], Change], field: str, what: str, hint: str, findings: Findings
    ) -> None:
        assert findings(code, dated("2025-12-14")) == [
            (code, "erreur", f"{field}: 2025-12-14", f"{what} du 14\u00a0décembre 2025, avant {SITTING}.", hint)
        ]

    def test_the_day_itself(
        self, code: str, dated: Callable[[str], Change], field: str, what: str, hint: str, findings: Findings
    ) -> None:
        assert findings(code, dated("2025-12-15")) == []

    def test_a_decision_has_its_own_day(
        self, code: str, dated: Callable[[str], Change], field: str, what: str, hint: str, findings: Findings
    ) -> None:
        assert findings(code, decision(f"{field}: 2025-11-20")) == []
        ((*_, message, _),) = findings(code, decision(f"{field}: 2025-11-19"))
        assert message == f"{what} du 19\u00a0novembre 2025, avant la décision du 20\u00a0novembre 2025."


def test_no_transmission_is_no_fault(findings: Findings) -> None:
    assert findings("PUB-002", (f"{LAST}\n", "")) == []


class TestTravauxAnterieurs:
    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            (
                "date: 2025-12-01",
                "date: 2025-12-16",
                f"La réunion de la commission est datée du 16\u00a0décembre 2025, après {SITTING}.",
            ),
            (
                "date: 2021-11-15",
                "date: 2025-12-15",
                "La délibération antérieure est datée du 15\u00a0décembre 2025\u00a0: elle n’est pas antérieure à "
                f"{SITTING}.",
            ),
        ],
    )
    def test_too_late(self, old: str, new: str, message: str, findings: Findings) -> None:
        assert findings("PUB-004", (old, new)) == [("PUB-004", "erreur", new, message, HINT)]

    def test_a_commission_may_meet_on_the_day(self, findings: Findings) -> None:
        assert findings("PUB-004", ("date: 2025-12-01", "date: 2025-12-15")) == []

    def test_neither_is_required(self, findings: Findings, text: str) -> None:
        both = text[text.index("    anterieure:") : text.index("    vote:")]
        assert findings("PUB-004", (both, "")) == []


class TestReception:
    def test_before_the_transmission(self, findings: Findings) -> None:
        assert findings("PUB-005", reception("2025-12-15")) == [
            (
                "PUB-005",
                "erreur",
                "reception_prefecture: 2025-12-15",
                "La réception en préfecture est datée du 15\u00a0décembre 2025, avant la transmission du "
                "16\u00a0décembre 2025.",
                "Recopiez les deux dates de l’accusé de réception.",
            )
        ]

    @pytest.mark.parametrize("day", ["2025-12-16", "2025-12-19"])
    def test_the_same_day_or_later(self, day: str, findings: Findings) -> None:
        assert findings("PUB-005", reception(day)) == []

    def test_a_reception_alone(self, findings: Findings) -> None:
        assert findings("PUB-005", (LAST, "    reception_prefecture: 2025-12-15")) == []


class TestMode:
    ONLINE = "une commune de 11\u202f600 habitants publie ses actes sous forme électronique."
    HINT = (
        "Mettez l’acte en ligne et donnez-en la date\u00a0: «\u00a0mise_en_ligne\u00a0». L’affichage peut s’y ajouter."
    )

    @pytest.mark.parametrize(("mode", "told"), [("affichage", "par affichage"), ("papier", "sur papier")])
    def test_another_mode_than_the_electronic_one(self, mode: str, told: str, findings: Findings) -> None:
        assert findings("PUB-008", added(f"mode_publication: {mode}")) == [
            (
                "PUB-008",
                "avertissement",
                f"mode_publication: {mode}",
                f"L’acte est publié {told}, mais {self.ONLINE}",
                self.HINT,
            )
        ]

    def test_a_remedy_that_runs_from_the_posting(self, findings: Findings) -> None:
        ((_, _, line, message, hint),) = findings("PUB-008", recours("son affichage"))
        assert line == "recours_a_compter_de: son affichage"
        assert message == f"Le délai de recours part de l’affichage, mais {self.ONLINE}"
        assert hint == "Faites-le partir de la mise en ligne\u00a0: «\u00a0la publication\u00a0»."

    @pytest.mark.parametrize(
        "start", ["la publication", "sa publication et de son affichage", "sa mise en ligne et son affichage"]
    )
    def test_a_remedy_that_runs_from_the_publication(self, start: str, findings: Findings) -> None:
        assert findings("PUB-008", recours(start)) == []

    @pytest.mark.parametrize(("population", "count"), [("3 499", 0), ("3 500", 1), ("999", 0)])
    def test_the_threshold(self, population: str, count: int, findings: Findings) -> None:
        size = ("population: 11600", f"population: {population}")
        assert len(findings("PUB-008", size, added("mode_publication: affichage"))) == count

    def test_before_the_reform(self, findings: Findings) -> None:
        changes = (("date: 2025-12-15", "date: 2022-06-30"), added("mode_publication: affichage"))
        assert findings("PUB-008", *changes) == []

    def test_a_day_of_posting_alone_is_no_fault(self, findings: Findings) -> None:
        assert findings("PUB-008", affichage("2025-12-16")) == []

    def test_a_small_commune_that_posts_without_having_chosen_to(self, findings: Findings) -> None:
        small = ("population: 11600", "population: 1360")
        posted = ("    publication: 2025-12-16\n", "    affichage: 2025-12-16\n")
        assert findings("PUB-008", small, posted) == [
            (
                "PUB-008",
                "avertissement",
                "affichage: 2025-12-16",
                "L’acte est affiché, mais le fichier ne dit pas que le conseil ait choisi ce mode de publication"
                "\u00a0: sans choix, un acte est publié sous forme électronique.",
                "Si une délibération l’a choisi, écrivez «\u00a0mode_publication: affichage\u00a0»\u202f; "
                "sinon, mettez l’acte en ligne et donnez-en la date\u00a0: «\u00a0mise_en_ligne\u00a0».",
            )
        ]
        for more in ("mode_publication: affichage", "mise_en_ligne: 2025-12-16", "publication: 2025-12-16"):
            assert findings("PUB-008", small, (posted[0], f"{posted[1]}    {more}\n")) == []
        assert findings("PUB-008", small, posted, ("date: 2025-12-15", "date: 2022-06-30")) == []


class TestDateDePublication:
    HINT = "Gardez une seule des deux dates, ou la même pour les deux."

    def test_two_days_for_one_publication(self, findings: Findings) -> None:
        assert findings("PUB-009", mise_en_ligne("2025-12-18")) == [
            (
                "PUB-009",
                "avertissement",
                "publication: 2025-12-16",
                "La publication est datée du 16\u00a0décembre 2025, mais la mise en ligne, qui vaut publication, du "
                "18\u00a0décembre 2025.",
                self.HINT,
            )
        ]

    def test_a_small_commune_that_chose_posting(self, findings: Findings) -> None:
        size = ("population: 11600", "population: 900")
        lines = added("mode_publication: affichage", "affichage: 2025-12-17", "mise_en_ligne: 2025-12-18")
        ((*_, message, _),) = findings("PUB-009", size, lines)
        assert message == (
            "La publication est datée du 16\u00a0décembre 2025, mais l’affichage, qui vaut publication, du "
            "17\u00a0décembre 2025."
        )

    def test_on_paper_no_day_stands_for_it(self, findings: Findings) -> None:
        size = ("population: 11600", "population: 900")
        assert findings("PUB-009", size, added("mode_publication: papier", "mise_en_ligne: 2025-12-18")) == []

    def test_a_posting_beside_the_publication(self, findings: Findings) -> None:
        assert findings("PUB-009", affichage("2025-12-18")) == []


class TestTeletransmission:
    LARGE = ("population: 11600", "population: 50 001")

    def test_a_large_commune_without_identifier(self, findings: Findings) -> None:
        assert findings("PUB-010", self.LARGE, reception("2025-12-16")) == [
            (
                "PUB-010",
                "avertissement",
                "reception_prefecture: 2025-12-16",
                "La préfecture a reçu l’acte, mais son identifiant manque\u00a0: une commune de 50\u202f001 habitants "
                "transmet ses actes par voie électronique.",
                "Recopiez l’identifiant de l’accusé de réception\u00a0: «\u00a0identifiant\u00a0».",
            )
        ]

    def test_what_it_asks(self, findings: Findings) -> None:
        received = added("reception_prefecture: 2025-12-16", "identifiant: 044-200083228-20251215-2025_132-DE")
        assert findings("PUB-010", self.LARGE, received) == []
        assert findings("PUB-010", self.LARGE) == []
        assert findings("PUB-010", ("population: 11600", "population: 50000"), reception("2025-12-16")) == []


class TestRecours:
    @pytest.mark.parametrize("start", ["la signature", "la réception en préfecture", "ce jour"])
    def test_another_start(self, start: str, findings: Findings) -> None:
        assert findings("PUB-011", recours(start)) == [
            (
                "PUB-011",
                "avertissement",
                f"recours_a_compter_de: {start}",
                f"Le délai de recours part ici de «\u00a0{start}\u00a0»\u202f; il court de la notification ou de la "
                "publication de l’acte.",
                "Écrivez «\u00a0la publication\u00a0» ou «\u00a0la notification\u00a0», ou supprimez la ligne.",
            )
        ]

    @pytest.mark.parametrize(
        "start",
        ["la notification", "sa publication", "son affichage", "sa mise en ligne", "sa réception et sa publication"],
    )
    def test_the_starts_that_the_law_knows(self, start: str, findings: Findings) -> None:
        assert findings("PUB-011", recours(start)) == []


class TestQuinzeJours:
    AI = "identifiant: 044-200083228-20251120-11_2025-AI"

    def test_too_late(self, findings: Findings) -> None:
        assert findings("PUB-012", decision("transmission: 2025-12-06", self.AI)) == [
            (
                "PUB-012",
                "avertissement",
                "transmission: 2025-12-06",
                "L’acte individuel du 20\u00a0novembre 2025 est transmis le 6\u00a0décembre 2025\u00a0: le dernier "
                "jour était le 5\u00a0décembre 2025.",
                "Vérifiez la date de transmission\u202f; transmettez désormais dans les quinze jours.",
            )
        ]

    def test_in_time_or_of_another_nature(self, findings: Findings) -> None:
        assert findings("PUB-012", decision("transmission: 2025-12-05", self.AI)) == []
        assert findings("PUB-012", decision("transmission: 2025-12-06")) == []
        assert findings("PUB-012", decision("transmission: 2025-12-06", self.AI.replace("-AI", "-AR"))) == []

    def test_the_reception_stands_for_a_transmission_that_is_not_known(self, findings: Findings) -> None:
        ((_, _, line, *_),) = findings("PUB-012", decision("reception_prefecture: 2025-12-06", self.AI))
        assert line == "reception_prefecture: 2025-12-06"
