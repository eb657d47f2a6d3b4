"""The délibération that designates delegates, as its file declares it: ballots, candidates, waiver."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("designation-delegues", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("designation-delegues", suffix).is_file() for suffix in FORMATS)


def without_ballots(village: Village, mode: str) -> None:
    """Change how the delegates are designated, and take the ballots out."""
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "    mode: scrutin secret\n    votants: 13\n", f"    mode: {mode}\n"
    )
    for blank, voices in ((0, 13), (1, 11), (0, 12)):
        text = text.replace(f", tour: 1, blancs_nuls: {blank}, voix: {voices} }}", " }")
    path.write_text(text, encoding="utf-8")


def test_a_secret_ballot_gives_its_figures(village: Village) -> None:
    said = village.said("designation-delegues")
    assert "notamment ses articles L. 2121-21, L. 5211-7 et L. 5212-7 ;" in said
    assert "Solange MIRABOUT | titulaire | 1 | 1 | 12 | 11" in said
    assert (
        "DÉSIGNE comme délégués titulaires de la commune au sein du syndicat des eaux des Trois Vallées : "
        "Firmin COUDEROC et Solange MIRABOUT." in said
    )
    assert "DÉSIGNE comme délégué suppléant de la commune" in said
    assert "notifier la présente délibération au syndicat des eaux des Trois Vallées." in said


def test_one_candidate_for_each_seat_is_read_and_no_vote_is_told(village: Village) -> None:
    without_ballots(village, "candidature unique")
    said = village.said("designation-delegues")
    assert "une seule candidature a été déposée pour chaque poste à pourvoir" in said
    assert "Après lecture par la Maire des nominations, le conseil municipal :" in said
    assert "CONSTATE, à effet immédiat, la nomination comme délégués titulaires de la commune" in said
    assert "Nombre de votants" not in said


def test_hands_are_shown_once_all_have_agreed(village: Village) -> None:
    village.edit("    mode: scrutin secret\n", "    mode: main levée\n")
    village.edit("    forme: syndicat de communes\n", "    forme: autre organisme\n")
    said = village.said("designation-delegues")
    assert "notamment ses articles L. 2121-21 et L. 2121-33 ;" in said
    assert (
        "le conseil municipal a décidé, à l’unanimité, de ne pas procéder au scrutin secret pour ces nominations"
        in said
    )
    assert "Après avoir procédé au vote à main levée, qui donne les résultats suivants" in said


def test_its_rules_tell_what_is_wrong() -> None:
    twice = "erreur Firmin COUDEROC est deux fois parmi les délégués."
    assert told_by_rules("designation-delegues") == {
        "DEL-001": ["erreur Firmin COUDEROC a eu 13 voix, plus que les 12 suffrages exprimés."],
        "DEL-002": ["erreur Firmin COUDEROC est élu au tour 2 avec 6 voix : la majorité absolue est de 7."],
        "DEL-003": [
            "avertissement Les délégués à un syndicat de communes s’élisent au scrutin secret. Le conseil ne peut pas "
            "y renoncer, même à l’unanimité."
        ],
        "DEL-004": [twice, twice],
        "DEL-005": ["avertissement 400 votants pour 1 conseiller présent ou représenté."],
    }
