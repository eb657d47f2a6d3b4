"""Real acts with one thing altered: each alteration is caught by the rule that is about it, and by no other error."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from msgspec import structs

from actgen.document.model import Act, Signatures
from actgen.rules.act_check import check_act
from tests.france.building import added, altered, dossier_of, real, real_acts, with_vote, without
from tests.sizes import some

ANCENIS, BRIANT, OZOIR = "ancenis-saint-gereon", "chateaubriant", "ozoir-la-ferriere"
AMBROIX, RIVIERE = "saint-ambroix", "villeneuve-la-riviere"
DELIB, DECISION, CONVENTION, ANNEXE = "deliberation", "decision", "convention", "annexe-engagement"
CERTIFICAT = "certificat-adhesion"


@dataclass(frozen=True)
class Seed:
    """A kind of fault, the act that it is put into, how, and the code that must tell it."""

    kind: str
    slug: str
    acte: str
    spoil: Callable[[Act], Act]
    code: str


def say(old: str, new: str) -> Callable[[Act], Act]:
    return lambda act: altered(act, old, new)


def drop(said: str) -> Callable[[Act], Act]:
    return lambda act: without(act, said)


def add(lines: str) -> Callable[[Act], Act]:
    return lambda act: added(act, lines)


def drop_name(slug: str) -> Callable[[Act], Act]:
    """Drop the name of the mayor from the signatures."""
    name = dossier_of(slug).fiche.head.personne.nom
    return lambda act: structs.replace(
        act,
        body=tuple(
            without(structs.replace(act, body=(block,)), name).body[0] if isinstance(block, Signatures) else block
            for block in act.body
        ),
    )


COURT = "tribunal administratif de"
SEEDS = (
    Seed("visa of the delegation articles dropped", RIVIERE, DECISION, drop("VU les articles L 2122-22"), "ACT-001"),
    Seed("one delegation article dropped", RIVIERE, DECISION, say("et L 2122-23 du", "du"), "ACT-001"),
    Seed("délibération of delegation dropped", RIVIERE, DECISION, drop("VU la délibération"), "ACT-001"),
    Seed("point dropped", RIVIERE, DECISION, say(", en particulier le point n°\u00a04", ""), "ACT-001"),
    Seed("delegation of another mandate", RIVIERE, DECISION, say("11 juin 2020", "11 juin 2014"), "ACT-002"),
    Seed("another point", RIVIERE, DECISION, say("point n°\u00a04", "point n°\u00a014"), "ACT-002"),
    *(
        Seed("visa of the CGCT dropped", slug, DELIB, drop("VU le Code général"), "ACT-003")
        for slug in (ANCENIS, OZOIR)
    ),
    *(
        Seed("visa of the CCP dropped", slug, DELIB, drop("VU le Code de la commande"), "ACT-004")
        for slug in (ANCENIS, OZOIR)
    ),
    *(
        Seed("articles on groups of buyers dropped", slug, CONVENTION, drop("2113-6"), "ACT-004")
        for slug in (ANCENIS, BRIANT, OZOIR)
    ),
    *(
        Seed(
            "code that is no more", slug, acte, say("VU le Code", "VU le Code des marchés publics, le Code"), "ACT-005"
        )
        for slug, acte in ((ANCENIS, DELIB), (OZOIR, DELIB))
    ),
    Seed("decree that is no more", RIVIERE, DECISION, add("[Visa] VU le décret n° 2016-360 ;"), "ACT-005"),
    Seed(
        "register that is no more",
        ANCENIS,
        DELIB,
        add("[Corps] Publié au recueil des actes administratifs."),
        "ACT-005",
    ),
    Seed("report that is no more", OZOIR, DELIB, add("[Corps] Le compte rendu de la séance est affiché."), "ACT-005"),
    Seed("overseas delay that is no more", ANCENIS, DELIB, add("[Corps] Selon l’article R. 421-6 du CJA."), "ACT-005"),
    Seed("other court", ANCENIS, DELIB, say(f"{COURT} Nantes", f"{COURT} Rennes"), "ACT-006"),
    Seed("other court", OZOIR, DELIB, say(f"{COURT} Melun", f"{COURT} Paris"), "ACT-006"),
    Seed("other court", AMBROIX, DELIB, say("Tribunal administratif de Nîmes", f"{COURT} Montpellier"), "ACT-006"),
    Seed("other court", RIVIERE, DECISION, say(f"{COURT} Montpellier", f"{COURT} Nîmes"), "ACT-006"),
    Seed("civil court", ANCENIS, DELIB, say(COURT, "tribunal judiciaire de"), "ACT-006"),
    Seed(
        "court of appeal", OZOIR, DELIB, say(f"le {COURT} Melun", "la cour administrative d’appel de Paris"), "ACT-006"
    ),
    *(
        Seed("remedies dropped", slug, acte, drop("recours"), "ACT-007")
        for slug, acte in ((ANCENIS, DELIB), (OZOIR, DELIB), (AMBROIX, DELIB), (RIVIERE, DECISION))
    ),
    Seed("court unnamed", ANCENIS, DELIB, say(f"{COURT} Nantes", "tribunal administratif"), "ACT-007"),
    Seed("delay dropped", OZOIR, DELIB, say("dans un délai de deux mois à", "à"), "ACT-007"),
    Seed("start of the delay dropped", ANCENIS, DELIB, say(" à compter de la notification", ""), "ACT-007"),
    *(
        Seed("delay of three months", slug, DELIB, say("délai de deux mois", "délai de trois mois"), "ACT-008")
        for slug in (ANCENIS, OZOIR, AMBROIX)
    ),
    Seed("delay of one month", RIVIERE, DECISION, say("délai de 2 mois", "délai de 1 mois"), "ACT-008"),
    *(
        Seed("signature of the mayor dropped", slug, acte, drop_name(slug), "ACT-009")
        for slug, acte in ((ANCENIS, DELIB), (BRIANT, DELIB), (OZOIR, DELIB), (AMBROIX, DELIB), (RIVIERE, DECISION))
    ),
    Seed("capacity of the mayor dropped", RIVIERE, DECISION, say("Le Maire,", "Signé :"), "ACT-009"),
    Seed("name without first name", RIVIERE, DECISION, say("Patrick PASCAL", "M. PASCAL"), "ACT-009"),
    Seed("signature of a secretary misspelt", ANCENIS, DELIB, say("Nicolas RAYMOND", "Nicolas REYMOND"), "ACT-010"),
    Seed("voices for", ANCENIS, DELIB, say("Pour : 33", "Pour : 32"), "ACT-011"),
    Seed("voices against", OZOIR, DELIB, say("Contre : 0", "Contre : 1"), "ACT-011"),
    Seed("abstentions", ANCENIS, DELIB, say("Abstentions : 0", "Abstentions : deux"), "ACT-011"),
    Seed("votes cast", OZOIR, DELIB, say("Exprimés : 32", "Exprimés : 30"), "ACT-011"),
    Seed("voters", AMBROIX, DELIB, say("Nombre de votants : 21", "Nombre de votants : 18"), "ACT-011"),
    Seed("majority", BRIANT, DELIB, add("[Mention] Majorité absolue : 11"), "ACT-011"),
    Seed("members in exercise", ANCENIS, DELIB, say("en exercice : 35", "en exercice : 33"), "ACT-012"),
    Seed("members in exercise", BRIANT, DELIB, say("en exercice : 33", "en exercice : 35"), "ACT-012"),
    Seed("members present", AMBROIX, DELIB, say("lors du conseil : 18", "lors du conseil : 21"), "ACT-012"),
    Seed("members absent", AMBROIX, DELIB, say("Membres absents : 5", "Membres absents : 2"), "ACT-012"),
    Seed("present or represented", OZOIR, DELIB, say("représentés : 32", "représentés : 30"), "ACT-012"),
    Seed("sitting in words", ANCENIS, DELIB, say("Lundi Quinze", "Lundi Vingt Deux"), "ACT-014"),
    Seed("sitting in words", AMBROIX, DELIB, say("vingt-sept du mois", "vingt-huit du mois"), "ACT-014"),
    Seed("sitting at the top", BRIANT, DELIB, say("JEUDI 16 DÉCEMBRE", "JEUDI 9 DÉCEMBRE"), "ACT-014"),
    Seed(
        "sitting at the foot",
        OZOIR,
        DELIB,
        say("municipal du 30 juin 2025 –", "municipal du 29 juin 2025 –"),
        "ACT-014",
    ),
    Seed("convocation in words", AMBROIX, DELIB, say("le dix-neuf octobre", "le dix-huit octobre"), "ACT-014"),
    Seed("day of the décision", RIVIERE, DECISION, say("le 30 MAI 2025", "le 3 MAI 2025"), "ACT-015"),
    Seed("day of the délibération", BRIANT, DELIB, say(", le 16 décembre 2021.", ", le 17 décembre 2021."), "ACT-015"),
    Seed("day of the convention", AMBROIX, CONVENTION, say("le onze octobre", "le douze octobre"), "ACT-015"),
    Seed("day of the convention", RIVIERE, CONVENTION, say("le 30/05/2025", "le 30/06/2025"), "ACT-015"),
    Seed("day of the week", ANCENIS, DELIB, say("Le Lundi", "Le Mardi"), "ACT-016"),
    Seed("day of the week", BRIANT, DELIB, say("JEUDI", "VENDREDI"), "ACT-016"),
    Seed("transmission", ANCENIS, DELIB, say("légalité le : 16 DEC. 2025", "légalité le : 17 DEC. 2025"), "ACT-017"),
    Seed("posting", AMBROIX, DELIB, say("l’affichage le 29 OCT. 2021", "l’affichage le ________"), "ACT-017"),
    Seed("reception", OZOIR, DELIB, say("préfecture le : 07/07/2025", "préfecture le : 01/07/2025"), "ACT-017"),
    Seed("publication", BRIANT, DELIB, say("Publication le : 22-12-2021", "Publication le : 21-12-2021"), "ACT-017"),
    Seed("certified without publicity", AMBROIX, DELIB, say(" et de l’affichage le 29 OCT. 2021", ""), "ACT-018"),
    Seed("certified without a date", BRIANT, DELIB, say("Réception par le Préfet : 22-12-2021", "Reçu"), "ACT-018"),
    Seed("name of the commune", RIVIERE, DECISION, say("Villeneuve-la-Rivière", "Villeneuve de la Rivière"), "ACT-019"),
    Seed("name of the commune", OZOIR, CERTIFICAT, say("Ozoir-la-Ferrière", "Ozoir"), "ACT-019"),
    Seed("foot of the page", ANCENIS, DELIB, say(" – Conseil municipal du 15 décembre 2025 –", " –"), "ACT-020"),
    Seed("amount in words", RIVIERE, DECISION, add("[Corps] Soit quatre-vingts euros (40 €)."), "ACT-021"),
    Seed("cost", RIVIERE, DECISION, say("la somme de 40 €", "la somme de 400 €"), "ACT-022"),
    Seed("cost", AMBROIX, CONVENTION, say("de 100 € TTC (2", "de 150 € TTC (2"), "ACT-022"),
    Seed("number of schools", AMBROIX, CONVENTION, say("(2 écoles x 50 €", "(3 écoles x 50 €"), "ACT-022"),
    Seed("fee", RIVIERE, CONVENTION, say("1 x 40 €, soit 40 €", "1 x 50 €, soit 50 €"), "ACT-022"),
    Seed("total of a table", BRIANT, ANNEXE, say("5 écoles", "4 écoles"), "ACT-023"),
    Seed("school year of another", RIVIERE, DECISION, say("2025-2026", "2024-2025"), "ACT-024"),
    Seed("school year of three years", AMBROIX, CONVENTION, say("2021-2022", "2021-2023"), "ACT-024"),
    Seed("school years", ANCENIS, DELIB, say("2022/2023 à 2025/2026", "2022/2024 à 2025/2026"), "ACT-024"),
    Seed("length", BRIANT, CONVENTION, say("conclue pour 48 mois", "conclue pour 36 mois"), "ACT-025"),
    Seed("length", ANCENIS, CONVENTION, say("soit 48 mois en tout", "soit 46 mois en tout"), "ACT-025"),
    Seed("length", OZOIR, DELIB, say("soit 48 mois au plus", "soit 36 mois au plus"), "ACT-025"),
    Seed(
        "last day to leave",
        BRIANT,
        CONVENTION,
        say("dans les deux mois", "avant le 1er août 2024, dans les deux mois"),
        "ACT-026",
    ),
    Seed("signed too late", BRIANT, CONVENTION, say("16 DEC. 2021", "16 JAN. 2022"), "ACT-027"),
    Seed("signed too late", BRIANT, ANNEXE, say("16 DEC. 2021", "16 JAN. 2022"), "ACT-027"),
    Seed("signed after the end", RIVIERE, CONVENTION, say("le 30/05/2025", "le 30/09/2026"), "ACT-027"),
    Seed("left to complete", ANCENIS, DELIB, say("le : ____________________", "le : À COMPLÉTER"), "ACT-028"),
    Seed("crosses", BRIANT, ANNEXE, say("____________________", "XXX"), "ACT-028"),
    Seed("dots", OZOIR, CERTIFICAT, say("Le ____________________", "Le …………"), "ACT-028"),
    Seed("report to the council dropped", RIVIERE, DECISION, drop("sera communiquée"), "ACT-029"),
    Seed("end of the convention", AMBROIX, DELIB, say("1er septembre 2022", "31 octobre 2022"), "ACT-030"),
    Seed(
        "end of the convention",
        BRIANT,
        CONVENTION,
        say("marché, le 19 juillet 2026", "marché, le 19 juin 2026"),
        "ACT-030",
    ),
    Seed(
        "beginning of the convention",
        ANCENIS,
        CONVENTION,
        say("compter du 19 juillet 2026", "compter du 1er juillet 2026"),
        "ACT-030",
    ),
)


@pytest.mark.parametrize(
    "seed", some(SEEDS, 3), ids=lambda seed: f"{seed.code}-{seed.kind}-{seed.slug}".replace(" ", "_")
)
def test_each_alteration_is_caught(seed: Seed) -> None:
    act = seed.spoil(real_acts(seed.slug)[seed.acte])
    codes = [found.code for found in check_act(real(seed.slug, seed.acte, act), seed.acte)]
    assert seed.code in codes


@pytest.mark.parametrize("slug", [BRIANT, AMBROIX])
def test_a_vote_said_unanimous_is_caught_when_it_is_not(slug: str) -> None:
    """The act says what it said; the dossier now counts one voice against."""
    votes = with_vote(dossier_of(slug), pour=20, contre=1)
    finished = structs.replace(real(slug, DELIB), dossier=votes)
    assert "ACT-013" in [found.code for found in check_act(finished, DELIB)]


def test_there_are_many_kinds_of_them() -> None:
    assert len({seed.kind for seed in SEEDS}) >= 50
    assert {seed.code for seed in SEEDS} | {"ACT-013"} == {f"ACT-{number:03}" for number in range(1, 31)}
