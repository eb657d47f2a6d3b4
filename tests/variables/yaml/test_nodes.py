"""YAML read as text with positions, by both parsers of PyYAML."""

from __future__ import annotations

import pytest
import yaml

from actgen.core.diagnostics import FilePlace, Severity
from actgen.variables.yaml import nodes as yaml_nodes
from actgen.variables.yaml.document import Document
from actgen.variables.yaml.nodes import MAX_BYTES, MAX_DEPTH, MAX_NODES, read_yaml
from actgen.variables.yaml.plain import Plain
from tests.sizes import one_of

UNREADABLE = "Le fichier ne peut pas être lu\u00a0: "
NO_COLON = (
    "ce deux-points n’est pas à sa place.",
    "Mettez un texte qui en contient entre guillemets\u00a0: objet: \"Texte\u00a0: suite\". "
    "Vérifiez aussi que les lignes voisines ont une espace après leur deux-points, et le même retrait.",
)  # fmt: skip
UNALIGNED = (
    "cette ligne n’est pas alignée avec ses voisines, ou une valeur est suivie d’un texte en trop.",
    "Donnez à la ligne autant d’espaces au début qu’à ses voisines\u00a0; mettez toute la valeur entre guillemets.",
)
TAB = ("une tabulation commence cette ligne ou cette valeur.", "Remplacez-la par des espaces.")
DASH = (
    "ce tiret n’est pas à sa place.",
    "Alignez-le avec les tirets de sa liste, qui commence sur une nouvelle ligne, en retrait\u00a0; devant un nom, "
    "retirez-le.",
)
CLOSED = {
    "un": "Fermez-le par «\u00a0]\u00a0», ou mettez la valeur entre guillemets.",
    "une": "Fermez-la par «\u00a0}\u00a0», ou mettez la valeur entre guillemets.",
}
ALIAS = (
    "un texte commence par «\u00a0*\u00a0» ou «\u00a0&\u00a0».",
    "Mettez la valeur entre guillemets\u00a0: nom: \"*\u00a0suite\".",
)  # fmt: skip
BACKSLASH = (
    "une barre oblique inverse (\\) n’est pas admise ici.",
    "Supprimez-la, ou remplacez les guillemets par des apostrophes\u00a0: nom: '…'.",
)
BLOCK = (
    "un texte commence par «\u00a0|\u00a0» ou «\u00a0>\u00a0».",
    "Passez à la ligne après ce signe, ou mettez la valeur entre guillemets.",
)
TAG = ("un texte commence par «\u00a0!\u00a0».", "Mettez la valeur entre guillemets.")
DIRECTIVE = ("une ligne commence par «\u00a0%\u00a0».", "Supprimez-la, ou mettez la valeur entre guillemets.")
SEVERAL = (
    "une ligne --- ou ... y sépare plusieurs documents.",
    "Gardez un seul document\u00a0: supprimez cette ligne et ce qui ne concerne pas cette commune.",
)
TAG_HINT = "Écrivez la valeur seule, ou entre guillemets si elle commence par «\u00a0!\u00a0»."


def quote(sign: str, text: str) -> tuple[str, str]:
    return (
        f"le guillemet «\u00a0{sign}\u00a0» ouvert ici n’est pas fermé.",
        f"Fermez-le à la fin du texte, ou ôtez-le\u00a0: «\u00a0{text}\u00a0».",
    )


def sign(char: str) -> tuple[str, str]:
    return f"«\u00a0{char}\u00a0» ne peut pas commencer une valeur.", "Mettez la valeur entre guillemets."


def opened(what: str) -> tuple[str, str]:
    return f"{what} ouvre ici, et rien ne ferme.", CLOSED[what.split(maxsplit=1)[0]]


@pytest.fixture(autouse=True, params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "PARSER", getattr(yaml, request.param))


def read(text: str) -> Document:
    return read_yaml(text.encode(), "f.yaml")


def data(text: str) -> Plain:
    document = read(text)
    assert document.faults == []
    return document.data


def only_fault(content: bytes) -> tuple[str, str, str, str]:
    document = read_yaml(content, "f.yaml")
    assert len(document.faults) == 1, document.faults
    fault = document.faults[0]
    return (str(fault.place).removeprefix("f.yaml").lstrip(":"), fault.code, fault.message, fault.hint)


@pytest.mark.parametrize(
    "typed",
    ["01004", "18:30", "NO", "no", "2026_014", "1e3", "0x1F", "2025-12-15", "yes", ".5", "true", "<<"],
)
def test_a_value_stays_what_was_typed(typed: str) -> None:
    assert data(f"a: {typed}\nb: [{typed}]\n") == {"a": typed, "b": [typed]}


def test_a_name_stays_what_was_typed() -> None:
    assert data("01004: a\nNO: b\n~: c\n18:30: d\n") == {"01004": "a", "NO": "b", "~": "c", "18:30": "d"}


@pytest.mark.parametrize("text", ["a: b\n", "\ufeffa: b\n", "---\na: b\n", "---\na: b\n...\n", "a: b", "a: b\r\n"])
def test_marks_around_a_single_document_change_nothing(text: str) -> None:
    assert data(text) == {"a": "b"}


def test_a_value_left_out_is_known_as_empty_and_one_in_quotes_is_not() -> None:
    document = read("a:\nb: ''\nc:\n  -\n  - x\nd: \"\"\n")
    assert document.data == {"a": None, "b": "", "c": [None, "x"], "d": ""}
    assert document.empty == {("a",): "", ("c", 0): ""}


@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~"])
def test_a_word_by_which_yaml_says_nothing_is_no_value_unless_in_quotes(word: str) -> None:
    document = read(f"a: {word}\nb: '{word}'\nc: {word} X\n")
    assert (document.data, document.empty) == ({"a": None, "b": word, "c": f"{word} X"}, {("a",): word})


@pytest.mark.parametrize(
    ("text", "column", "remark"),
    [
        ("a: Achat du lot #12\n", 17, "#12"),
        ("a: Achat #bis et ter\nb: c\n", 10, "#bis et ter"),
        ("- Achat  #12\n- c\n", 10, "#12"),
    ],
)
def test_words_after_a_sign_that_begins_a_remark_are_not_lost_in_silence(text: str, column: int, remark: str) -> None:
    fault = only_fault(text.encode())
    assert (fault[0], fault[1]) == (f"1:{column}", "VAR-020")
    assert fault[2] == f"«\u00a0{remark}\u00a0» est lu comme une remarque\u00a0: aucun acte ne l’aura."
    assert fault[3] == (
        "Si ce sont des mots de la valeur, mettez-la toute entre guillemets droits\u00a0; si c’est une remarque, "
        "laissez une espace après le signe #."
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: Achat # 12\n", "Achat"),
        ("a: Achat    # douze\n#b: c\n", "Achat"),
        ("a: 'Achat #12' # douze\n", "Achat #12"),
        ("a: Achat lot#12\n", "Achat lot#12"),
        ("a: |\n  Achat #12\n", "Achat #12\n"),
    ],
)
def test_a_remark_that_reads_as_one_is_left_out(text: str, value: str) -> None:
    document = read(text)
    assert (document.data, document.faults) == ({"a": value}, [])


@pytest.mark.parametrize("typed", ['"\\ue000 b"', '"\\U0000E000 b"', "'\ue000 b'"])
def test_the_sign_that_stands_for_a_held_colon_stays_itself_where_it_is_typed(typed: str) -> None:
    assert data(f"a: {typed}\n") == {"a": "\ue000 b"}
    assert data("a: écrivez «\u00a0oui: b\u00a0» ici\n") == {"a": "écrivez «\u00a0oui: b\u00a0» ici"}


def test_decomposed_accents_are_composed_in_names_and_values() -> None:
    assert data("ge\u0301re\u0301: Ge\u0301re\u0301on\n") == {"géré": "Géréon"}


def test_an_alias_stands_for_its_value_and_has_the_place_of_its_anchor() -> None:
    document = read("a: &x [1, 2]\nb: *x\n")
    assert document.data == {"a": ["1", "2"], "b": ["1", "2"]}
    assert document.place(("b", 1)) == FilePlace("f.yaml", 1, 11, "a: &x [1, 2]")


def test_every_value_and_name_has_its_place() -> None:
    text = "é: Été\nliste:\n  - un\n  - {b: deux, c: \"trois\"}\nlong: >-\n  quatre\n"  # fmt: skip
    document = read(text)
    places = {path: (place.line, place.column) for path, place in document.values.items()}
    assert places == {
        (): (1, 1),
        ("é",): (1, 4),
        ("liste",): (3, 3),
        ("liste", 0): (3, 5),
        ("liste", 1): (4, 5),
        ("liste", 1, "b"): (4, 9),
        ("liste", 1, "c"): (4, 18),
        ("long",): (5, 7),
    }
    assert {path: (place.line, place.column) for path, place in document.keys.items()} == {
        ("é",): (1, 1),
        ("liste",): (2, 1),
        ("liste", 1, "b"): (4, 6),
        ("liste", 1, "c"): (4, 15),
        ("long",): (5, 1),
    }
    assert document.place(("liste", 1, "rien", 3)).excerpt == '  - {b: deux, c: "trois"}'
    assert document.nearest(("liste", 1, "rien", 3)) == ("liste", 1)


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: b: c\n", "1:5", NO_COLON),
        ("objet: Convention : suite\n", "1:19", NO_COLON),
        ("nom:X\ninsee: 1\n", "1:5", (
            "il manque une espace après le deux-points de «\u00a0nom\u00a0».", "Écrivez «\u00a0nom: X\u00a0».",
        )),
        ("a: 1\n  b: 2\n", "2:3", (
            "cette ligne n’est pas alignée avec ses voisines.", "Laissez 0 espaces devant, comme à la ligne d’avant.",
        )),
        ("a: 1\nb\nc: 2\n", "2:2", (
            "il manque un deux-points après «\u00a0b\u00a0».", "Écrivez «\u00a0b:\u00a0».",
        )),
        ("a:\n\tb: c\n", "2:1", TAB),
        ("a: b\n\tc: d\n", "2:1", TAB),
        ('a: "x\nb: y\n', "1:4", quote('"', "x")),
        ("a: 'x\n", "1:4", quote("'", "x")),
        ('a: "b\n---\n"', "1:4", ("un guillemet n’est pas fermé.", "Fermez le guillemet ouvert ici.")),
        ("a:\n  b: 1\n c: 2\n", "3:2", UNALIGNED),
        ('a: "x" y\n', "1:6", (
            "ce «\u00a0\"\u00a0» ferme le texte, et d’autres mots le suivent.",
            "Mettez tout le texte entre ces guillemets, et «\u00a0…\u00a0» à l’intérieur.",
        )),
        ("a: b\n- c\n", "2:1", DASH),
        ("- a\nb: c\n", "2:1", UNALIGNED),
        ("a: - b\n", "1:4", DASH),
        ("a: @x\n", "1:4", sign("@")),
        ("a: `x\n", "1:4", sign("`")),
        ("a: %x\n", "1:4", sign("%")),
        ("a: ]\n", "1:4", sign("]")),
        ("a: *x\n", "1:4", ALIAS),
        ("a: *x*\n", "1:6", ALIAS),
        ("a: &x 1\nb: &x 2\n", "2:4", ("deux ancres (&) portent le même nom.", "Écrivez chaque valeur elle-même.")),
        ("a: [b\n", "1:4", opened("un crochet «\u00a0[\u00a0»")),
        ("a: {b\n", "1:4", opened("une accolade «\u00a0{\u00a0»")),
        ("a: {b: c\nd: e\n", "1:4", opened("une accolade «\u00a0{\u00a0»")),
        ('a: "\\xZZ"\n', "1:7", BACKSLASH),
        ("a: |x\n  b\n", "1:5", BLOCK),
        ("a: >0\n x\n", "1:5", BLOCK),
        ("a: !<x\n", "1:7", TAG),
        ("a: !e!x y\n", "1:4", TAG),
        ("%YAML 3.0\n---\na: b\n", "1:1", DIRECTIVE),
        ("---\na: 1\n---\na: 2\n", "3:1", SEVERAL),
        ("a: 1\n...\nb: 2\n", "3:1", SEVERAL),
    ],
)  # fmt: skip
def test_a_file_that_yaml_refuses_is_told_in_french(text: str, place: str, words: tuple[str, str]) -> None:
    what, hint = words
    assert only_fault(text.encode()) == (place, "YAML-003", UNREADABLE + what, hint)
    assert not read(text).is_readable


@pytest.mark.parametrize("text", ['a: "\\q"\n', 'a: "\\UFFFFFFFF"\n', 'a: "\\U00110000"\n'])
def test_a_code_of_no_character_is_told(text: str) -> None:
    _, code, message, hint = only_fault(text.encode())
    assert (code, message, hint) == ("YAML-003", UNREADABLE + BACKSLASH[0], BACKSLASH[1])


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# rien\n", b"---\n", b"\xef\xbb\xbf", b"--- # rien\n...\n"])
def test_an_empty_file_is_told(content: bytes) -> None:
    assert only_fault(content) == ("", "YAML-004", "Ce fichier est vide.", "Reprenez le fichier d’exemple.")


@pytest.mark.parametrize(
    ("content", "place", "excerpt"),
    [
        ("a: b\nnom: Gér¤on\n".encode("cp1252"), "2:7", "nom: G\ufffdr\ufffdon"),
        ("\ufeffé: b\n".encode() + b"\xe9", "2:1", "\ufffd"),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_where(content: bytes, place: str, excerpt: str) -> None:
    message = "Ce fichier n’est pas en UTF-8\u00a0: un caractère ne peut pas être lu."
    hint = "Enregistrez-le de nouveau en choisissant l’encodage UTF-8."
    assert only_fault(content) == (place, "YAML-002", message, hint)
    assert read_yaml(content, "f.yaml").faults[0].place.excerpt == excerpt


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("cp1252", "Le fichier était dans l’ancien encodage de Windows"),
        ("utf-16", "Le fichier était en UTF-16"),
        ("utf-16-le", "Le fichier était en UTF-16"),
        ("utf-16-be", "Le fichier était en UTF-16"),
    ],
)
def test_another_encoding_that_reads_as_french_is_read_and_told(encoding: str, said: str) -> None:
    document = read_yaml("nom: Géréon\nlieu: à l’école\n".encode(encoding), "f.yaml")
    assert document.data == {"nom": "Géréon", "lieu": "à l’école"}
    (told,) = document.faults
    assert (told.code, told.severity, told.place) == ("YAML-009", Severity.WARNING, FilePlace("f.yaml"))
    assert told.message.startswith(said)
    assert told.hint == "Enregistrez-le de nouveau en choisissant l’encodage UTF-8."


@pytest.mark.parametrize(("char", "code"), [("\x00", "0000"), ("\x07", "0007"), ("\x7f", "007F"), ("\ufffe", "FFFE")])
def test_a_control_character_is_told_where(char: str, code: str) -> None:
    hint = "Supprimez-le, ou tapez la ligne de nouveau."
    message = f"{UNREADABLE}il contient le caractère invisible U+{code}."
    assert only_fault(f"a: b\nc: d{char}e\n".encode()) == ("2:5", "YAML-003", message, hint)


def test_the_signs_that_no_file_holds_are_those_that_pyyaml_refuses() -> None:
    every = "".join(map(chr, range(0x110000)))
    assert yaml_nodes.FORBIDDEN.findall(every) == yaml.reader.Reader.NON_PRINTABLE.findall(every)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("!!int 5", "!!int"), ("!!python/object:os.system x", "!!python/object:os.system"), ("!x y", "!x"), ("! y", "!")],
)
def test_a_type_that_was_typed_is_refused_and_the_rest_read(typed: str, shown: str) -> None:
    text = f"a: {typed}\nb: c\n"
    message = f"L’étiquette «\u00a0{shown}\u00a0» n’est pas admise."
    assert only_fault(text.encode()) == ("1:4", "YAML-006", message, TAG_HINT)
    assert read(text).is_readable
    assert read(text).data == {"a": typed.split(" ")[1], "b": "c"}


def test_the_types_of_lists_and_mappings_are_refused_too() -> None:
    assert [str(fault.place) for fault in read("a: !!seq [b]\nc: !!map {d: e}\n").faults] == [
        "f.yaml:1:4",
        "f.yaml:2:4",
    ]


def test_a_name_written_twice_is_told_with_the_first_line() -> None:
    document = read("a: 1\nb: 2\na: 3\na: 4\n")
    assert document.data == {"a": "1", "b": "2"}
    hint = "Gardez une seule des deux lignes."
    message = "«\u00a0a\u00a0» est écrit deux fois\u00a0: déjà à la ligne 1."
    found = [(str(fault.place), fault.code, fault.message, fault.hint) for fault in document.faults]
    assert found == [("f.yaml:3:1", "YAML-008", message, hint), ("f.yaml:4:1", "YAML-008", message, hint)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("? [a]\n: b\n", "1:3"),
        ("{a: b}: c\n", "1:1"),
        ('"": c\n', "1:1"),
        ('"a\\nb": c\n', "1:1"),
        (f"{'x' * 61}: c\n", "1:1"),
    ],
)
def test_a_name_is_a_simple_word(text: str, place: str) -> None:
    hint = "Écrivez nom: valeur, le nom en un mot."
    assert only_fault(text.encode()) == (place, "YAML-007", "Un nom de variable est un simple mot.", hint)


@pytest.mark.parametrize("text", ["[" * 300_000, "- " * 300_000, "{a: " * 200_000, "a: " + "[" * 21 + "]" * 21])
def test_values_nested_without_end_are_refused(text: str) -> None:
    _, code, message, hint = only_fault(text.encode())
    assert (code, message) == ("YAML-005", f"Les valeurs de ce fichier sont emboîtées sur plus de {MAX_DEPTH} niveaux.")
    assert hint == "Mettez entre guillemets un texte qui contient des crochets ou des accolades."


def test_values_nested_within_the_bound_are_read() -> None:
    text = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert read(text).faults == []


NESTED = [
    "a:\n- b:\n  - c: [{d: e}, [f]]\n",
    "? - a\n  - - b\n: - - c\n",
    "- - - - a\n- {b: {c: [d, {e: f}]}}\n",
    "a: 'b! c & d'\nb: [1, 2]\n",
    "a: [" * (MAX_DEPTH // 2) + "]" * (MAX_DEPTH // 2),
    "a: [" * (MAX_DEPTH // 2 + 1) + "]" * (MAX_DEPTH // 2 + 1),
    "".join(f"{' ' * depth}a:\n{' ' * depth}-\n" for depth in range(MAX_DEPTH)),
]


@pytest.mark.parametrize("text", NESTED)
def test_a_text_without_a_sign_of_a_type_is_read_as_one_whose_every_value_was_counted(text: str) -> None:
    shown, counted = read(text), read(f"{text}\n# !\n")
    assert (shown.faults, shown.data) == (counted.faults, counted.data)
    assert not shown.is_readable or (shown.values, shown.keys) == (counted.values, counted.keys)


BILLION_LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize("text", [BILLION_LAUGHS, *one_of(["- x\n" * (2 * MAX_NODES + 9), "- x\n" * (MAX_NODES + 1)])])
def test_too_many_values_are_refused(text: str) -> None:
    _, code, message, hint = only_fault(text.encode())
    assert (code, message) == ("YAML-005", "Ce fichier contient trop de valeurs, ou des renvois (*) qui se répètent.")
    assert hint == "Écrivez chaque valeur elle-même, et seulement celles de cette commune."


@pytest.mark.parametrize("text", ["a: &x [*x]\n", "a: &x {b: {c: *x}}\n", "a: &x [b, [*x]]\n"])
def test_an_alias_that_holds_itself_is_refused(text: str) -> None:
    expected = ("1:4", "YAML-005", "Ce renvoi (*) se contient lui-même.", "Écrivez la valeur elle-même.")
    assert only_fault(text.encode()) == expected


def test_a_file_of_more_than_a_megabyte_is_refused() -> None:
    hint = "Un fichier de commune tient en 10\u00a0ko\u00a0: vérifiez que c’est le bon fichier."
    whole = "a: " + "x" * (MAX_BYTES - 3)
    assert read(whole).faults == []
    assert only_fault((whole + "x").encode()) == ("", "YAML-001", "Ce fichier dépasse 1\u00a0Mo.", hint)
