"""A sheet becomes a model with positions; all its faults come in one go, in French and in reading order."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from pydantic import BaseModel

from actgen.core.diagnostics import FilePlace
from actgen.core.errors import InputFault
from actgen.kinds.manifest import Manifeste
from actgen.variables.academie import Academie
from actgen.variables.reading import ValueFault, fault_of, faults_in, read_model
from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import Path, Plain
from tests.conftest import ANNEXE
from tests.kinds_of_acts import FICHE
from tests.sizes import some
from tests.variables.sheets import NAME, ROOT, SHEET, changed, finding, findings, line_of, read_sheet, stated

EMPTY_HINT = "Écrivez-la, ou supprimez la ligne si elle est facultative."
LIST_HINT = "Écrivez une valeur par ligne, chacune après un tiret et une espace."
LINES_HINT = "Écrivez-les sous cette ligne, en retrait."
REAL_FILES: list[tuple[str, type[BaseModel]]] = [
    (NAME, FICHE),
    ("variables/academies/nantes.yaml", Academie),
    ("templates/nantes/convention/2026.yaml", Manifeste),
    ("templates/nantes/deliberation/2026.yaml", Manifeste),
]


def real(name: str) -> bytes:
    return (ROOT / name).read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "part", "expected"),
    [
        (
            "  site:",
            "  sitte:",
            "sitte",
            ("3", "VAR-002", "«\u00a0commune.sitte\u00a0» n’est pas un nom de variable connu.",
             "Vouliez-vous dire «\u00a0site\u00a0», «\u00a0siret\u00a0» ou «\u00a0siren\u00a0»\u202f?"),
        ),
        (
            "maire:\n",
            "maire:\n  zzz: x\n",
            "zzz",
            ("3", "VAR-002", "«\u00a0maire.zzz\u00a0» n’est pas un nom de variable connu.",
             "Les noms admis ici sont\u00a0: personne, appellation, depuis, jusqua."),
        ),
        (
            "  insee: \"44003\"\n",
            "",
            "commune:",
            ("1", "VAR-001", "Il manque «\u00a0insee\u00a0» dans «\u00a0commune\u00a0».",
             "Ajoutez une ligne «\u00a0insee: …\u00a0». Le code officiel de la commune (COG), sur cinq caractères."),
        ),
        (
            ", a: Florent CAILLET",
            "",
            "de: Fabrice",
            ("7", "VAR-001", "Il manque «\u00a0a\u00a0» dans «\u00a0seance.pouvoirs[1]\u00a0».",
             "Ajoutez une ligne «\u00a0a: …\u00a0». Qui le reçoit\u00a0: un présent."),
        ),
        (
            "  population: 11600",
            "  population: 11600\n  population: 11601",
            "11601",
            ("3", "YAML-008", "«\u00a0population\u00a0» est écrit deux fois\u00a0: déjà à la ligne {before}.",
             "Gardez une seule des deux lignes."),
        ),
        (
            "  heure: 19:00",
            "  heure: 25:00",
            "25:00",
            ("10", "VAR-003", "seance.heure\u00a0: l’heure «\u00a025:00\u00a0» n’existe pas\u00a0: "
             "les heures vont de 0 à 23 et les minutes de 0 à 59.",
             "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."),
        ),
        (
            "  date: 2025-12-15",
            "  date: 2025-02-30",
            "2025-02-30",
            ("9", "VAR-003", "seance.date\u00a0: le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours.",
             "Corrigez le jour ou le mois."),
        ),
        (
            "  nom: Ancenis-Saint-Géréon",
            "  nom: [Ancenis]",
            "[Ancenis]",
            ("8", "VAR-003", "commune.nom\u00a0: une seule valeur est attendue ici, non une liste.",
             "Écrivez-la sur une ligne."),
        ),
        (
            "  - ecoles: [maternelle Mme de Sévigné]",
            "  - ecoles: maternelle Mme de Sévigné",
            "ecoles: maternelle",
            ("13", "VAR-003", "historique[2].ecoles\u00a0: une liste est attendue.", LIST_HINT),
        ),
        (
            "  - ecoles: [maternelle Mme de Sévigné]",
            "  - ecoles: []",
            "ecoles: []",
            ("13", "VAR-003", "historique[2].ecoles\u00a0: il faut au moins 1 élément, et il n’y en a aucun.",
             "Ajoutez une ligne qui commence par un tiret."),
        ),
        (
            "  personne: Monsieur Rémy ORHON",
            "  Monsieur Rémy ORHON",
            "  Monsieur Rémy",
            ("3", "VAR-003", "maire\u00a0: des lignes «\u00a0nom: valeur\u00a0» sont attendues.", LINES_HINT),
        ),
        (
            "    type: maternelle",
            "    type: Crèche",
            "Crèche",
            ("11", "VAR-003", "ecoles[4].type\u00a0: «\u00a0Crèche\u00a0» n’est pas admis ici.",
             "Écrivez maternelle, élémentaire ou primaire."),
        ),
        (
            "    type: maternelle",
            "    type: [maternelle]",
            "[maternelle]",
            ("11", "VAR-003", "ecoles[4].type\u00a0: un seul mot est attendu ici.",
             "Écrivez maternelle, élémentaire ou primaire."),
        ),
        (
            "    - Mireille LOIRAT\n",
            "    - Mireille Loirat\n",
            "Mireille Loirat",
            ("7", "VAR-003", "seance.presents[2]\u00a0: dans «\u00a0Mireille Loirat\u00a0», "
             "le nom de famille n’est pas en capitales.",
             "Écrivez le nom de famille en capitales\u00a0: Mireille LOIRAT."),
        ),
        (
            "    - Mireille LOIRAT\n",
            "    - [Mireille LOIRAT]\n",
            "[Mireille",
            ("7", "VAR-003", "seance.presents[2]\u00a0: des lignes «\u00a0nom: valeur\u00a0» sont attendues.",
             LINES_HINT),
        ),
        (
            "      arrivee: 20:11",
            "      arrivee: 20:71",
            "20:71",
            ("16", "VAR-003", "seance.presents[7].arrivee\u00a0: l’heure «\u00a020:71\u00a0» n’existe pas\u00a0: "
             "les heures vont de 0 à 23 et les minutes de 0 à 59.",
             "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."),
        ),
        (
            "    numero: 2025-132",
            "    numero: !!str 2025-132",
            "!!str",
            ("13", "YAML-006", "L’étiquette «\u00a0!!str\u00a0» n’est pas admise.",
             "Écrivez la valeur seule, ou entre guillemets si elle commence par «\u00a0!\u00a0»."),
        ),
    ],
)  # fmt: skip
def test_a_fault_has_its_place_its_sentence_and_what_to_do(
    old: str, new: str, part: str, expected: tuple[str, str, str, str]
) -> None:
    text = changed((old, new))
    line = line_of(text, part)
    column, code, message, hint = expected
    assert finding(text) == (f"{line}:{column}", code, message.format(before=line - 1), hint)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Fabrice Cerisier à CAILLET Florent", "{ de: Fabrice CERISIER, a: Florent CAILLET }"),
        ("Mme LE JALLE a donné pouvoir à M. VIEAU", "{ de: Mme LE JALLE, a: M. VIEAU }"),
        ("Fanny LE JALLE -> André-Jean VIEAU", "{ de: Fanny LE JALLE, a: André-Jean VIEAU }"),
        ("Fabrice CERISIER", "{ de: Luc PETIT, a: Sophie MARTIN }"),
    ],
)
def test_a_pouvoir_on_one_line_is_shown_as_it_is_written(typed: str, meant: str) -> None:
    where = "- { de: Fabrice CERISIER, a: Florent CAILLET }"
    _, code, message, hint = finding(changed((where, f"- {typed}")))
    assert (code, message) == ("VAR-003", f"seance.pouvoirs[1]\u00a0: «\u00a0{typed}\u00a0» est écrit sur une ligne.")
    assert hint == f"Écrivez {meant}."


def test_a_pouvoir_of_any_length_is_read_at_once() -> None:
    typed = f"A{' à ' * 5000}{'x ' * 5000}"
    assert finding(changed(("- { de: Fabrice CERISIER, a: Florent CAILLET }", f"- {typed}")))[1] == "VAR-003"


@pytest.mark.parametrize(
    ("old", "name", "meant"),
    [
        ("  convention: {}", "convention", "Écrivez «\u00a0convention: {}\u00a0» pour n’en rien préciser"),
        (
            ANNEXE.rstrip("\n"),
            "annexe_engagement",
            "Écrivez «\u00a0annexe_engagement: {}\u00a0» pour n’en rien préciser",
        ),
        (
            "  convention: {}",
            "decision",
            "Écrivez dessous, en retrait, «\u00a0numero: …\u00a0», «\u00a0date: …\u00a0», «\u00a0delegation: …\u00a0» "
            "et «\u00a0budget: …\u00a0»",
        ),
    ],
)
def test_an_act_left_empty_is_told_how_it_is_made(old: str, name: str, meant: str) -> None:
    _, code, message, hint = finding(changed((old, f"  {name}:")))
    assert (code, message) == ("VAR-003", f"actes.{name}\u00a0: cette valeur est vide.")
    assert hint == f"{meant}\u00a0; sans cette ligne, l’acte ne serait pas fait."


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("  nom: Ancenis-Saint-Géréon", "  nom:", "commune.nom"),
        ("  site: ancenis-saint-gereon.fr", "  site:", "commune.site"),
        ("  site: ancenis-saint-gereon.fr", "  site: ''", "commune.site"),
        ("    type: maternelle", "    type:", "ecoles[4].type"),
        ("    type: maternelle", "    type: ''", "ecoles[4].type"),
        ("    - Mireille LOIRAT\n", "    -\n", "seance.presents[2]"),
        ("      arrivee: 20:11", "      arrivee:", "seance.presents[7].arrivee"),
        ("  excuses:\n", "  absents:\n  excuses:\n", "seance.absents"),
    ],
)
def test_a_value_left_empty_is_told_even_where_it_may_be_left_out(old: str, new: str, name: str) -> None:
    _, code, message, hint = finding(changed((old, new)))
    assert (code, message, hint) == ("VAR-003", f"{name}\u00a0: cette valeur est vide.", EMPTY_HINT)


@pytest.mark.parametrize("word", ["null", "~"])
def test_a_word_that_stands_for_no_value_is_named(word: str) -> None:
    _, code, message, hint = finding(changed(("    numero: 2025-132", f"    numero: {word}")))
    told = f"actes.deliberation.numero\u00a0: en YAML, «\u00a0{word}\u00a0» veut dire que la valeur est vide."
    assert (code, message, hint) == ("VAR-003", told, EMPTY_HINT)


def test_an_unknown_name_without_a_value_is_one_fault() -> None:
    _, code, message, _ = finding(changed(("maire:\n", "maire:\n  zzz:\n")))
    assert (code, message) == ("VAR-002", "«\u00a0maire.zzz\u00a0» n’est pas un nom de variable connu.")


def test_a_missing_chapter_is_a_fault_of_the_whole_file() -> None:
    text = re.sub(r"maire:\n.*\n", "", SHEET)
    message = "Il manque «\u00a0maire\u00a0» dans ce fichier."
    assert finding(text) == ("", "VAR-001", message, "Ajoutez une ligne «\u00a0maire: …\u00a0». Le maire.")


@pytest.mark.parametrize("text", ["bonjour\n", "- a\n- b\n", "'01004'\n"])
def test_a_file_without_names_says_what_is_expected(text: str) -> None:
    message = "Des lignes «\u00a0nom: valeur\u00a0» sont attendues."
    assert finding(text) == ("1:1", "VAR-003", message, LINES_HINT)


def test_several_faults_come_at_once_in_reading_order() -> None:
    text = changed(
        ("  insee: \"44003\"\n", ""),
        ("  population: 11600", "  population: -3\n  population: 5"),
        ("  siren: \"200083228\"", "  siren: 200 083 228"),
        ("  heure: 19:00", "  heure: 25h"),
        ("    - Mireille LOIRAT\n", "    - Mireille LOIRAT 🎉\n"),
        ("    numero: 2025-132", "    numéro: 2025-132"),
        ("    publication: 2025-12-16\n", "    publication:\n"),
    )  # fmt: skip
    found = [(code, message.split("\u00a0: ")[0]) for _, code, message, _ in findings(text)]
    assert found == [
        ("VAR-001", "Il manque «\u00a0insee\u00a0» dans «\u00a0commune\u00a0»."),
        ("VAR-003", "commune.siren"),
        ("VAR-003", "commune.population"),
        ("YAML-008", "«\u00a0population\u00a0» est écrit deux fois"),
        ("VAR-003", "seance.heure"),
        ("VAR-003", "seance.presents[2]"),
        ("VAR-001", "Il manque «\u00a0numero\u00a0» dans «\u00a0actes.deliberation\u00a0»."),
        ("VAR-002", "«\u00a0actes.deliberation.numéro\u00a0» n’est pas un nom de variable connu."),
        ("VAR-003", "actes.deliberation.publication"),
    ]


def test_a_file_that_cannot_be_read_stops_there() -> None:
    assert [code for _, code, _, _ in findings(changed(("  heure: 19:00", "  heure: 'x")))] == ["YAML-003"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("R & D <annexe> FIN", "R & D <annexe> FIN"),
        ("Jean » DUPONT", "Jean\u00a0» DUPONT"),
        ("Jeanne L'HÉRITIER", "Jeanne L’HÉRITIER"),
        ("Rene\u0301 GE\u0301RE\u0301ON", "René GÉRÉON"),
        ("Jean | DUPONT", "Jean | DUPONT"),
    ],
)
def test_a_strange_name_is_kept_whole(name: str, kept: str) -> None:
    fiche = read_sheet(changed(("    - Mireille LOIRAT\n", f'    - "{name}"\n')))
    assert fiche.seance is not None
    assert fiche.seance.presents[1].personne.complet == kept


def test_text_gets_french_typography() -> None:
    fiche = read_sheet(SHEET)
    (step, *_) = fiche.historique  # type: ignore[attr-defined]
    assert step.cadre == "l’appel à projet pour le socle numérique"
    assert stated(fiche, "deliberation").objet.startswith("CONVENTION D’ADHESION AU GROUPEMENT")


@pytest.mark.parametrize("typed", ["01004", "2026_014", "18:30", "NO", "1e3", "2025-12-15"])
def test_a_number_of_an_act_stays_what_was_typed(typed: str) -> None:
    fiche = read_sheet(changed(("    numero: 2025-132", f"    numero: {typed}")))
    assert stated(fiche, "deliberation").numero == typed


# The places of a real file ---------------------------------------------------------------------------------------


def paths(data: Plain, path: Path = ()) -> Iterator[tuple[Path, Plain]]:
    """Every path of a file with its value."""
    yield path, data
    items: Any = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield from paths(value, (*path, step))


@pytest.mark.parametrize(("name", "model"), REAL_FILES)
def test_every_value_of_a_real_file_is_placed_where_it_was_typed(name: str, model: type[BaseModel]) -> None:
    located = read_model(real(name), name, model)
    lines = real(name).decode().split("\n")
    for path, value in paths(located.document.data):
        place = located.place(*path)
        assert (place.path, place.excerpt) == (name, lines[place.line - 1])
        rest = place.excerpt[place.column - 1 :]
        if isinstance(value, str):
            assert re.sub(r"^['\"]|^>-$", "", rest)[: len(value)] in (value[: len(rest)], ""), path
        elif isinstance(value, dict) and value:
            assert rest.lstrip("{ ").startswith(f"{next(iter(value))}:"), path
        elif value:
            assert rest[0] in "-[", path


def test_the_place_of_a_value_left_out_is_that_of_what_would_hold_it() -> None:
    located = read_model(SHEET.encode(), NAME, FICHE)
    assert located.place("seance", "president") == located.place("seance")
    assert located.place("seance", "presents", 99) == located.place("seance", "presents")
    assert located.place("rien").line == line_of(SHEET, "commune:")


# No other exception, no English ----------------------------------------------------------------------------------

ENGLISH = re.compile(r"\b(?:input|should|valid|value|string|the|expected|is|of|field|required|error)\b", re.I)
STRANGE: list[Plain] = [
    ["a"], [], {"x": "y"}, {}, None, "", "-5", "5", "1e3", "x" * 5000, "x" * 200, "a\nb", "a\tb", "🎉", "\u200b", "~",
    "null", "a | b", "25:00", "2025-02-30", "[[", "'", "é" * 130, "Rémy ORHON", [None], {"": ""}, [["a"]], {"a": {}},
]  # fmt: skip


def with_value(data: Any, path: Path, value: Plain) -> Any:
    if not path:
        return value
    whole = copy.deepcopy(data)
    holder = whole
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return whole


def as_yaml(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).replace("null", "").replace('""', "''").encode()


def kinds_of_places(data: Plain) -> list[Path]:
    """A path of each kind: of the elements of a list, which are all read alike, the first and the last."""
    ends: dict[Path, list[Path]] = {}
    for path, _ in paths(data):
        ends.setdefault(tuple(0 if isinstance(step, int) else step for step in path), []).append(path)
    return [path for alike in ends.values() for path in dict.fromkeys((alike[0], alike[-1]))]


@pytest.mark.parametrize(("name", "model"), REAL_FILES)
def test_no_value_in_no_place_gives_another_exception_or_english(name: str, model: type[BaseModel]) -> None:
    data = read_yaml(real(name), name).data
    sentences = set()
    for path, value in some([*product(kinds_of_places(data), STRANGE)], 5):
        try:
            read_model(as_yaml(with_value(data, path, value)), name, model)
        except InputFault as fault:
            sentences |= {(found.message, found.hint) for found in fault.diagnostics}
    assert sentences
    for message, hint in sentences:
        words = re.sub(r"«\u00a0[^»]*\u00a0»", "", message).partition("\u00a0: ")[2] or message
        assert not ENGLISH.search(f"{words} {hint}"), message
        assert message.endswith("."), message
        assert hint.endswith((".", "?", "…")), hint
        assert "ne convient pas" not in message


#: What raises nothing: a text, date, time, number or answer stands behind a validator of `fields`, which gives it
#: the right type.
HARMLESS = {
    "model-field", "nullable", "default", "definitions", "definition-ref", "str", "int", "decimal", "bool", "date",
    "time", "any", "is-instance", "dataclass", "dataclass-args", "dataclass-field",
}  # fmt: skip


def core_types(node: Any, found: set[str]) -> set[str]:
    """The types of the nodes of a Pydantic core schema."""
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            found.add(node["type"])
        for key, value in node.items():
            if key not in ("serialization", "metadata", "function", "json_schema_input_schema"):
                core_types(value, found)
    elif isinstance(node, list | tuple):
        for value in node:
            core_types(value, found)
    return found


#: Type of a schema's node → the types of errors that it can raise for text, lists and mappings read from YAML.
ERRORS: dict[str, list[str]] = {
    "model": ["model_type"],
    "model-fields": ["missing", "extra_forbidden"],
    "tuple": ["tuple_type", "too_short"],
    "dict": ["dict_type"],
    "enum": ["enum"],
    "function-before": ["value_error"],
    "function-after": ["value_error"],
    "function-plain": ["value_error"],
    "union": [],  # of a day and a month, which are made before it
}  # fmt: skip


@pytest.mark.parametrize("model", [FICHE, Academie, Manifeste])
def test_every_error_that_a_model_can_raise_has_its_sentence(model: type[BaseModel]) -> None:
    kinds = core_types(model.__pydantic_core_schema__, set())
    assert kinds <= set(ERRORS) | HARMLESS, "a new kind of schema: which errors can it raise?"
    told = {"missing", "extra_forbidden", "value_error"}  # by name, by name, by the field itself
    for kind in {error for found in kinds - HARMLESS for error in ERRORS[found]} - told:
        fault: Any = {"type": kind, "loc": ("a",), "msg": "", "input": "x", "ctx": {"expected": "'a' or 'b'"}}
        assert "ne convient pas" not in fault_of(fault).message, kind


def test_an_error_that_no_model_can_raise_still_has_a_sentence() -> None:
    fault: Any = {"type": "frozen_set_type", "loc": ("a",), "msg": "", "input": "x"}
    assert fault_of(fault).message == "Cette valeur ne convient pas."


# The manifest, whose facts have names of their own ---------------------------------------------------------------

CONVENTION = real("templates/nantes/convention/2026.yaml").decode()


@pytest.mark.parametrize(
    ("old", "new", "part", "column", "message", "hint"),
    [
        ("    adhesion_limite: 2026-01-24", "    Limite d'adhésion: 2026-01-24", "Limite", 5,
         "faits.dates.Limite d'adhésion\u00a0: «\u00a0Limite d'adhésion\u00a0» n’est pas un nom de fait, "
         "en minuscules et sans accent.", "Exemple\u00a0: sdet_version."),
        ("    adhesion_limite: 2026-01-24", "    adhesion_limite: bientôt", "bientôt", 22,
         "faits.dates.adhesion_limite\u00a0: le texte «\u00a0bientôt\u00a0» n’est pas une date.",
         "Tapez une date\u00a0: 2025-12-15, 15/12/2025, 15\u00a0décembre 2025."),
        ("    reconductions: 1", "    reconductions: une", "une", 20,
         "faits.nombres.reconductions\u00a0: «\u00a0une\u00a0» ne se lit pas comme un nombre entier, positif ou nul.",
         "Écrivez-le en chiffres\u00a0: 35, ou 11600."),
        ("    reconductions: 1", "    reconductions:", "reconductions:", 19,
         "faits.nombres.reconductions\u00a0: cette valeur est vide.", EMPTY_HINT),
    ],
)  # fmt: skip
def test_a_fact_is_placed_by_its_own_name(old: str, new: str, part: str, column: int, message: str, hint: str) -> None:
    assert CONVENTION.count(old) == 1
    text = CONVENTION.replace(old, new)
    assert finding(text, Manifeste) == (f"{line_of(text, part)}:{column}", "VAR-003", message, hint)


def test_a_place_prints_as_file_line_and_column() -> None:
    assert str(read_model(SHEET.encode(), NAME, FICHE).place("commune", "nom")).startswith(f"{NAME}:")
    assert isinstance(read_model(SHEET.encode(), NAME, FICHE).place(), FilePlace)


def test_a_value_is_told_without_its_name_to_who_has_just_typed_it() -> None:
    document = read_yaml(changed(("  heure: 19:00", "  heure: potron")).encode(), "fiche.yaml")
    (fault,) = faults_in(document, FICHE)
    assert isinstance(fault, ValueFault)
    assert (fault.name, fault.message[:1].isupper()) == ("seance.heure", True)
    assert fault.named.subject == "seance.heure"
    assert fault.named.message == f"seance.heure\u00a0: {fault.message[:1].lower()}{fault.message[1:]}"
