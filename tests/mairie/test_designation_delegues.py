"""The délibération that designates delegates, as its file declares it: ballots, candidates, waiver."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, flat, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("designation-delegues", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("designation-delegues", suffix).is_file() for suffix in FORMATS)


NAMES = (("Firmin COUDEROC", "titulaire"), ("Solange MIRABOUT", "titulaire"), ("Gaspard ROUCHEVOL", "suppléant"))


def without_ballots(village: Village, mode: str, more: str = "") -> None:
    """Change how the delegates are designated: those who are named, with that after each, and no ballots."""
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("    mode: scrutin secret\n"), text.index("    transmission:", text.index("mode: scrutin"))
    held = "".join(f"      - {{ delegue: {name}, poste: {seat}{more} }}\n" for name, seat in NAMES)
    path.write_text(f"{text[:start]}    mode: {mode}\n    delegues:\n{held}{text[end:]}", encoding="utf-8")


def test_a_secret_ballot_gives_its_candidates_seat_by_seat(village: Village) -> None:
    said = village.said("designation-delegues")
    assert "notamment ses articles L. 2121-21, L. 5211-7 et L. 5212-7 ;" in said
    assert "appartient au conseil municipal de désigner ses délégués ;" in said
    assert "Majorité absolue : 7 – Solange MIRABOUT : 11 voix – Alban SERRECOURT : 1 voix" in said
    assert (
        "DÉSIGNE au sein du syndicat des eaux des Trois Vallées : – Firmin COUDEROC, délégué titulaire ; – Solange "
        "MIRABOUT, délégué titulaire ; – Gaspard ROUCHEVOL, délégué suppléant." in said
    )
    assert "notifier la présente délibération au syndicat des eaux des Trois Vallées." in said


def test_the_ballots_of_a_secret_vote_are_those_of_an_election(village: Village) -> None:
    village.edit("voix: 12 }]\n              nuls: 1", "voix: 12 }]\n              nuls: 2")
    assert "Au tour 1, le scrutin compte 14 bulletins pour 13 votants." in flat(
        village.made("designation-delegues").err
    )


def test_one_candidate_for_each_seat_is_read_and_no_vote_is_told(village: Village) -> None:
    without_ballots(village, "candidature unique")
    said = village.said("designation-delegues")
    assert "une seule candidature a été déposée pour chaque poste à pourvoir" in said
    assert "Après lecture par la Maire des nominations, le conseil municipal :" in said
    assert "CONSTATE, à effet immédiat, la nomination comme délégués titulaires de la commune" in said
    assert "Nombre de votants" not in said


def test_hands_are_shown_once_all_have_agreed(village: Village) -> None:
    without_ballots(village, "main levée\n    votants: 13", ", tour: 1, blancs_nuls: 1, voix: 11")
    village.edit("    forme: syndicat de communes\n", "    forme: autre organisme\n")
    said = village.said("designation-delegues")
    assert "notamment ses articles L. 2121-21 et L. 2121-33 ;" in said
    assert (
        "le conseil municipal a décidé, à l’unanimité, de ne pas procéder au scrutin secret pour ces nominations"
        in said
    )
    assert "Après avoir procédé au vote à main levée, qui donne les résultats suivants" in said
    assert "Solange MIRABOUT | titulaire | 1 | 1 | 12 | 11" in said
    assert (
        "DÉSIGNE comme délégués titulaires de la commune au sein du syndicat des eaux des Trois Vallées : "
        "Firmin COUDEROC et Solange MIRABOUT." in said
    )


def test_its_rules_tell_what_is_wrong() -> None:
    twice = "erreur Firmin COUDEROC est deux fois parmi les délégués."
    assert told_by_rules("designation-delegues") == {
        "DEL-001": ["erreur Firmin COUDEROC a eu 13 voix, plus que les 12 suffrages exprimés."],
        "DEL-002": ["erreur Firmin COUDEROC est élu au tour 2 avec 6 voix : la majorité absolue est de 7."],
        "DEL-003": [
            "avertissement Les délégués à un syndicat de communes s’élisent au scrutin secret. L’assemblée ne peut "
            "pas y renoncer, même à l’unanimité."
        ],
        "DEL-004": [twice, twice],
        "DEL-005": ["avertissement 400 votants pour 1 membre présent ou représenté."],
    }
