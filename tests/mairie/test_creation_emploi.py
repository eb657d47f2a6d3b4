"""The délibération that creates posts, as its file declares it: their number, their hours, a contract."""

from __future__ import annotations

from tests.mairie.village import FORMATS, Village, flat, told_by_rules


def test_it_is_made_in_its_four_formats(village: Village) -> None:
    answer = village.made("creation-emploi", ",".join(FORMATS))
    assert (answer.code, answer.err) == (0, "")
    assert all(village.file("creation-emploi", suffix).is_file() for suffix in FORMATS)


def test_a_post_that_a_contract_may_fill_says_all_that_the_law_asks(village: Village) -> None:
    said = village.said("creation-emploi")
    assert "notamment ses articles L. 313-1 et L. 332-8 ;" in said
    assert "CRÉE, à compter du 1er juin 2026, un emploi permanent d’agent d’entretien," in said
    assert "– temps de travail : temps non complet, à raison de 17,5 heures par semaine ;" in said
    assert "sur le fondement du 3° de l’article L. 332-8 du Code général de la fonction publique" in said
    assert "– nature des fonctions : celle des missions énoncées ci-dessus ;" in said


def test_several_full_time_posts_without_contract_are_in_the_plural(village: Village) -> None:
    path = village.root / "variables/communes/le-brignon.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("    contractuel:\n"), text.index('    chapitre: "012"')
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    village.edit("    temps: non complet\n    heures: 17,5\n", "    temps: complet\n    nombre: 2\n")
    said = village.said("creation-emploi")
    assert "notamment son article L. 313-1 ;" in said
    assert "deux emplois permanents d’agent d’entretien" in said
    assert "– temps de travail : temps complet ;" in said
    assert "de pourvoir ces emplois" in said
    assert "L. 332-8" not in said


def test_hours_are_not_asked_of_a_full_time_post(village: Village) -> None:
    village.edit("    temps: non complet\n", "    temps: complet\n")
    assert "actes.creation_emploi.heures n’est pas admis ici" in flat(village.made("creation-emploi").err)


def test_the_case_of_small_communes_is_not_that_of_larger_ones(village: Village) -> None:
    village.edit('  siren: "214300394"\n', '  siren: "214300394"\n  population: 1200\n')
    told = flat(village.made("creation-emploi").err)
    assert (
        "Le 3° de l’article L. 332-8 est pour les communes de moins de mille habitants, et la commune en a 1 200."
        in told
    )


def test_its_rules_tell_what_is_wrong() -> None:
    assert told_by_rules("creation-emploi") == {
        "EMP-001": [
            "avertissement L’emploi est créé à compter du 1er janvier 2026, avant la séance du 10 avril 2026 qui le "
            "crée."
        ],
        "EMP-002": [
            "avertissement L’emploi est à temps non complet, mais de 35 heures par semaine : trente-cinq heures sont "
            "un temps complet."
        ],
        "EMP-004": [
            "avertissement La délibération ne dit pas à quel chapitre du budget les crédits sont inscrits. Sans "
            "crédits, un emploi ne se crée pas."
        ],
    }
