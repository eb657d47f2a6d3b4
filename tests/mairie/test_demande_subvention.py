"""The délibération that asks for subsidies, as its file declares it: costs, aids, what the commune pays."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, faults, flat, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("demande-subvention", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("demande-subvention", suffix).is_file() for suffix in FORMATS)


def test_the_plan_of_financing_is_balanced_by_what_the_commune_pays(village: Village) -> None:
    said = village.said("demande-subvention")
    assert "Total des dépenses | 47 500,50 €" in said
    assert "Part de la commune | 15 000,50 € | 31,58 %" in said
    assert "Total des ressources | 47 500,50 € | 100 %" in said


def test_only_what_is_not_yet_granted_is_asked_for(village: Village) -> None:
    said = village.said("demande-subvention")
    assert "– auprès du département de la Haute-Loire, une subvention de neuf mille cinq cents euros (9 500 €)." in said
    assert "auprès de la région" not in said
    village.edit("montant: 19 000 }", "montant: 19 000, obtenue: oui }")
    assert "SOLLICITE l’aide suivante : – auprès du département" in village.said("demande-subvention")


def test_a_private_gift_is_no_public_fund() -> None:
    given = {
        "depenses": [{"poste": "Travaux", "montant": "40000"}],
        "aides": [
            {"financeur": "l’État", "montant": "24000"},
            {"financeur": "la fondation", "montant": "10000", "privee": True},
        ],
    }
    assert faults("demande-subvention", "AID-002", given) == []


def test_a_dispensation_is_said_in_the_act(village: Village) -> None:
    village.edit("montant: 19 000 }", "montant: 30 000 }")
    assert "avertissement AID-002" in flat(village.made("demande-subvention").err)
    village.edit("    exercice: 2026\n    vote: { pour: 13", "    derogation: la décision du préfet du 2 mars 2026\n"
                 "    exercice: 2026\n    vote: { pour: 13")  # fmt: skip
    assert village.made("demande-subvention").err == ""
    assert "VU la décision du préfet du 2 mars 2026 ;" in village.said("demande-subvention")


def test_its_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("demande-subvention") == {
        "AID-001": ["erreur Les aides font 41 000 €, plus que le coût de l’opération, 40 000 €."],
        "AID-002": [
            "avertissement La commune ne finance que 7 000 € : la loi lui demande au moins un cinquième des 40 000 € "
            "que financent les personnes publiques."
        ],
        "AID-003": [
            "avertissement Les travaux commencent le 1er mars 2026, et la subvention n’est demandée que le 10 avril "
            "2026 : l’État n’aide pas une opération déjà commencée."
        ],
        "AID-004": ["erreur Les travaux finissent le 18 septembre 2026, avant de commencer le 1er octobre 2026."],
    }
