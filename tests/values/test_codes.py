"""Official numbers, addresses and telephones."""

from __future__ import annotations

from typing import Any

import pytest

from actgen.values.codes import Courriel, Insee, Rna, Siren, Siret, Telephone, Uai
from tests.values.hands import read, refused

RECOPY = "Recopiez le numéro sur l’avis de situation de l’INSEE."
DIRECTORY = "Comparez avec l’annuaire de l’éducation\u00a0: un chiffre ou la lettre est faux."
A_PHONE = "Exemple\u00a0: 02 40 83 87 00, ou +33 2 40 83 87 00."


@pytest.mark.parametrize(
    ("kind", "typed", "number"),
    [
        (Siren, "200083228", "200083228"),
        (Siren, "200 083 228", "200083228"),
        (Siret, "216 602 284\u00a000012", "21660228400012"),
        (Siret, "35600000000048", "35600000000048"),
        (Rna, "w442000001", "W442000001"),
        (Uai, "0300673u", "0300673U"),
        (Insee, "2a004", "2A004"),
        (Insee, "44160", "44160"),
        (Courriel, " mairie.de+ecoles@services.mairie-nantes.fr ", "mairie.de+ecoles@services.mairie-nantes.fr"),
        *(
            (Telephone, text, text)
            for text in ("02 40 83 87 00", "02.40.83.87.00", "0240838700", "+33 (0)2 40 83 87 00")
        ),
        *((Telephone, text, text) for text in ("39 39", "15", "24 67 89", "40 41 57 90", "(02) 40-83-87-00")),
    ],
)
def test_blanks_and_small_letters_do_not_count_in_a_number(kind: Any, typed: str, number: str) -> None:
    assert read(kind, typed) == number


@pytest.mark.parametrize(
    ("kind", "typed", "message", "hint"),
    [
        (
            Siren,
            "200 083 282",
            "200083282 n’est pas un numéro SIREN\u00a0: son dernier chiffre, la clé, ne répond pas aux huit premiers.",
            RECOPY,
        ),
        (
            Siret,
            "21660228400021",
            "21660228400021 n’est pas un numéro SIRET\u00a0: son dernier chiffre, la clé, ne répond pas aux treize "
            "premiers.",
            RECOPY,
        ),
        (
            Uai,
            "0300673B",
            "Le numéro UAI 0300673B ne finit pas par sa lettre de contrôle\u00a0: pour 0300673, c’est U.",
            DIRECTORY,
        ),
        (
            Rna,
            "442000001",
            "«\u00a0442000001\u00a0» n’est pas un numéro RNA d’association (W et neuf chiffres).",
            "Exemple\u00a0: W442000001.",
        ),
        (
            Insee,
            "44630",
            "44630 n’est pas un code INSEE\u00a0: c’est le code postal de Plessé (44128).",
            "Écrivez 44128, le code INSEE de cette commune.",
        ),
        (
            Insee,
            "99999",
            "Le code INSEE «\u00a099999\u00a0» n’existe pas\u00a0: «\u00a099\u00a0» n’est le numéro d’aucun "
            "département.",
            "Recopiez le code officiel de la commune\u00a0; ce n’est pas son code postal.",
        ),
        *(
            (
                Courriel,
                text,
                f"«\u00a0{text}\u00a0» n’est pas une adresse électronique.",
                "Exemple\u00a0: mairie@exemple.fr.",
            )
            for text in ("mairie.exemple.fr", "mairie@exemple", "la mairie@exemple.fr", "mairie@exemple.fr.", "é@a.fr")
        ),
        *(
            (Telephone, text, f"«\u00a0{text}\u00a0» n’a pas le nombre de chiffres d’un numéro de téléphone.", A_PHONE)
            for text in ("02 40 83", "02 40 83 87 000", "123456789", "+33 2 40")
        ),
        (
            Telephone,
            "mairie",
            "«\u00a0mairie\u00a0» n’est pas un numéro de téléphone.",
            "Exemple\u00a0: 02 40 83 87 00.",
        ),
    ],
)
def test_a_wrong_number_says_what_is_wrong(kind: Any, typed: str, message: str, hint: str) -> None:
    assert refused(kind, typed) == (message, hint)
