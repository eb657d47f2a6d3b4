"""Acts filled: every value whole, every fault told, the same bytes each time."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.core.diagnostics import WordPlace
from actgen.core.errors import InputFault, WordingError
from actgen.core.metadata import Metadata
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled, fill, prove_complete
from actgen.fill.printing import Record
from actgen.ooxml.packing.zipping import stored
from actgen.ooxml.tables import is_room
from actgen.ooxml.xml import w
from tests.fill.filled import CONTEXT, LABEL, PROPERTIES, fault, faults, fill_file, said
from tests.ooxml.word import MAIN, p, part, r, read_part, word_file, xml_of

OUTLINE = """\
# Délibération de {{ commune.nom }}
VU le Code de l'éducation & ses annexes ;
{%p for e in ecoles %}
- {{ e.nom }}
{%p endfor %}
| Commune | {{ commune.nom }} |
[pied de page]
{{ maire.complet }}
[fin]
"""
BUILT = build_template(read_outline(OUTLINE, "essai.txt"), "Essai")
ROOT = Path(__file__).parents[2]


def with_value(value: object) -> dict[str, object]:
    return {**CONTEXT, "x": value}


# Nothing is lost


@pytest.mark.parametrize(
    "value",
    [
        "Recherche & Développement",
        "<annexe>",
        "</w:t></w:r></w:p>",
        "a < b > c",
        "&amp; &lt;b&gt; &#233;",
        '«\u00a0français\u00a0» ‘x’ "',
        "l’élu œuvre à Ÿ",
        "😀 \U0001f1eb\U0001f1f7 \u0301",
        "x" * 300,
        " avant et après ",
        "deux  espaces   puis trois",
        "\u00a0insécable\u202f",
        "{{ commune.nom }}",
        "{% if x %}",
        "{# remarque #}",
        "{_{ x }_}",
        "{%p endif %}",
        "}}",
        "\\n \\u0041",
        "%s {0} $x",
        "]]>",
        "<!-- a -->",
        "",
    ],
)
def test_a_value_is_printed_as_it_is(value: str) -> None:
    assert said("a {{ x }} b", context=with_value(value)) == [f"a {value} b"]


@pytest.mark.parametrize(("value", "words"), [("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("\n", "\n")])
def test_a_line_break_becomes_one_of_word_in_the_look_of_its_run(value: str, words: str) -> None:
    docx = fill_file(word_file(p(r("{{ x }}", "<w:b/>"))), with_value(value)).docx
    (run,) = read_part(docx).iter(w("r"))
    assert run.find(f"{w('rPr')}/{w('b')}") is not None
    assert "".join(piece.text or "" if piece.tag == w("t") else "\n" for piece in run.iter(w("t"), w("br"))) == words


def test_a_tab_becomes_one_of_word() -> None:
    docx = fill_file(word_file(p("{{ x }}")), with_value("a\tb")).docx
    assert "a</w:t><w:tab/><w:t" in xml_of(docx)


def test_blanks_at_the_ends_are_kept_by_xml() -> None:
    docx = fill_file(word_file("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"), with_value("  a  ")).docx
    assert '<w:t xml:space="preserve">  a  </w:t>' in xml_of(docx)


def test_whole_numbers_are_printed() -> None:
    assert said("{{ x }}", context=with_value(0)) == ["0"]
    assert said("{{ x }}", context=with_value(-12)) == ["-12"]


def test_the_values_are_remembered_in_order() -> None:
    (printed,) = fill_file(word_file(p("{{ y }} {% for v in villes %}{{ v }} {% endfor %}{{ x }}"))).printed
    assert printed[0].name == MAIN
    assert printed[1] == ("Y", "Nantes", "Ancenis", "X")


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\ud800", "\uffff"])
def test_a_character_that_no_xml_can_hold_is_refused(char: str) -> None:
    found = fault("a {{ x }}", context=with_value(f"Ancenis{char}"))
    assert (found.code, found.hint) == (
        "REM-003",
        "Retapez cette valeur\u00a0: un copier-coller y a laissé un caractère invisible.",
    )
    shown = " " if char.isspace() else f"U+{ord(char):04X}"
    assert found.message == (
        f"La valeur «\u00a0Ancenis{shown}\u00a0» contient un caractère de commande (U+{ord(char):04X})."
    )


def test_a_value_lost_in_what_is_no_text_is_found_out() -> None:
    entry = stored(MAIN, part("document", p("a", '<w:bookmarkStart w:name="X"/>', "Y")))
    with pytest.raises(InputFault) as refusal:
        prove_complete(Filled(b"", ((entry, ("X", "Y")),)), LABEL)
    (found,) = refusal.value.diagnostics
    assert (found.code, found.place, found.message, found.hint) == (
        "REM-002",
        WordPlace(LABEL),
        "La valeur «\u00a0X\u00a0» a été imprimée mais ne se retrouve pas entière dans l’acte.",
        "Dans le modèle, sortez sa balise du champ, du lien ou de l’objet qui la contient.",
    )


@pytest.mark.parametrize("blocks", [[p("Y", "X")], [p("X"), p("Z")], [p("x"), p("Y")]])
def test_so_is_one_out_of_order_or_cut(blocks: list[str]) -> None:
    entry = stored(MAIN, part("document", *blocks))
    with pytest.raises(InputFault, match="ne se retrouve pas entière"):
        prove_complete(Filled(b"", ((entry, ("X", "Y")),)), LABEL)


def test_a_part_that_cannot_be_read_again_is_told() -> None:
    with pytest.raises(InputFault) as refusal:
        prove_complete(Filled(b"", ((stored(MAIN, b"<a>"), ("X",)),)), LABEL)
    assert [found.message for found in refusal.value.diagnostics] == [
        "La partie word/document.xml de l’acte ne peut pas être relue\u00a0: XML mal formé."
    ]


# Values that are not there


@pytest.mark.parametrize(
    ("tag", "code", "message", "hint"),
    [
        (
            "{{ comune.nom }}",
            "REM-001",
            "La variable «\u00a0comune\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0commune\u00a0» ou «\u00a0aucune\u00a0»\u202f?",
        ),
        (
            "{{ commune.nomm }}",
            "REM-001",
            "La variable «\u00a0nomm\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.departement.nim }}",
            "REM-001",
            "La variable «\u00a0nim\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.zzz.nom }}",
            "REM-001",
            "La variable «\u00a0zzz\u00a0» n’existe pas.",
            "Les noms admis ici sont\u00a0: departement, nom, population, site.",
        ),
        (
            "{{ qwertz }}",
            "REM-001",
            "La variable «\u00a0qwertz\u00a0» n’existe pas.",
            "Les noms admis ici sont\u00a0: aucune, commune, ecoles, maire, seance, villes, x, y.",
        ),
        (
            "{% for e in ecoles %}{{ e.nome }}{% endfor %}",
            "REM-001",
            "La variable «\u00a0nome\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0nom\u00a0»\u202f?",
        ),
        (
            "{{ commune.site }}",
            "REM-001",
            "Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas.",
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
        ),
        (
            "{{ commune.site | majuscules }}",
            "REM-001",
            "Le modèle emploie «\u00a0site\u00a0», que le fichier de la commune ne donne pas.",
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
        ),
        (
            "{{ commune.nom.court }}",
            "REM-001",
            "La variable «\u00a0court\u00a0» n’existe pas.",
            "Elle est cherchée dans «\u00a0Ancenis-Saint-Géréon\u00a0», qui n’a rien d’autre à imprimer que lui-même.",
        ),
        (
            "{{ ecoles.nom }}",
            "REM-001",
            "La variable «\u00a0nom\u00a0» n’existe pas.",
            "Elle est cherchée dans une liste\u00a0: parcourez-la avec {% for %}, ou prenez-en le premier (first).",
        ),
        (
            "{{ ecoles }}",
            "REM-003",
            "Cette balise imprime une liste, non un texte.",
            'Ajoutez un filtre\u00a0: {{ seance.presents | liste("complet") }}.',
        ),
        (
            "{{ maire }}",
            "REM-003",
            "Cette balise imprime un groupe de valeurs, non un texte.",
            "Nommez la valeur à imprimer\u00a0: {{ maire.complet }}.",
        ),
        (
            "{{ seance.unanime }}",
            "REM-003",
            "Cette balise imprime «\u00a0oui\u00a0» ou «\u00a0non\u00a0», non un texte.",
            "Choisissez les mots avec {% if … %} et {% else %}.",
        ),
        (
            "{{ 1.5 }}",
            "REM-003",
            "Cette balise imprime le nombre 1.5, non un texte.",
            "Seuls un texte et un nombre entier s’impriment.",
        ),
        (
            "{% for v in commune %}{% endfor %}",
            "REM-003",
            "Cette répétition (for) attend une liste, et reçoit un groupe de valeurs.",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        ),
        (
            "{% for v in x %}{% endfor %}",
            "REM-003",
            "Cette répétition (for) attend une liste, et reçoit le texte «\u00a0X\u00a0».",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        ),
        (
            "{% if commune > 3 %}{% endif %}",
            "REM-004",
            "Cette balise ne peut pas être remplie.",
            "Vérifiez qu’elle compare ou reçoit ce qu’elle attend\u00a0: une date, un nombre, un texte, une liste.",
        ),
    ],
)
def test_a_value_that_cannot_be_printed_is_told(tag: str, code: str, message: str, hint: str) -> None:
    found = fault("a", f"b {tag}")
    assert (found.code, found.message, found.hint) == (code, message, hint)
    assert found.place == WordPlace(LABEL, "corps du texte", 2, f"b {tag}")


def test_an_optional_value_may_be_asked_for() -> None:
    assert said("{% if commune.site %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if commune.site.x %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if not commune.site %}a{% endif %}") == ["a"]
    assert said("{% if commune.site == 'x' %}a{% else %}b{% endif %}") == ["b"]
    assert said("{% if commune.site != 'x' %}a{% endif %}") == ["a"]
    assert said("{{ commune.site or 'mairie' }}") == ["mairie"]


@pytest.mark.parametrize(
    "tag", ["{% if comune %}{% endif %}", "{% if comune is defined %}{% endif %}", "{{ comune or x }}"]
)
def test_an_unknown_name_may_not(tag: str) -> None:
    assert fault(tag).message == "La variable «\u00a0comune\u00a0» n’existe pas."


def test_a_name_without_value_at_the_top_is_absent_too() -> None:
    wanted = ("REM-001", "Le modèle emploie «\u00a0x\u00a0», que le fichier de la commune ne donne pas.")
    for tag in ("{{ x }}", "{{ x.nom }}", "{% for one in x %}{% endfor %}"):
        found = fault(tag, context=with_value(None))
        assert (found.code, found.message) == wanted
    assert said("{% if x or x is defined %}a{% else %}b{% endif %}", context=with_value(None)) == ["b"]


def test_all_that_lacks_at_the_top_is_told_at_once() -> None:
    found = faults("{{ x.nom }} {{ y.nom }}", context={**with_value(None), "y": None})
    assert [fault.message[18:21].strip("\u00a0 ") for fault in found] == ["«\u00a0x", "«\u00a0y"]


def test_an_element_without_value_has_no_name() -> None:
    found = fault("{% for one in x %}{{ one }}{% endfor %}", context=with_value([None]))
    assert found.message == "Cette balise imprime une valeur que le fichier de la commune ne donne pas."


def test_each_part_tells_its_first_fault() -> None:
    found = faults("{{ a1 }} {{ a2 }}", header=[p("{{ a3 }}")], footer=[p("{{ a4 }}")])
    assert [(each.message[14:16], str(each.place).split(", ")[1]) for each in found] == [
        ("a1", "corps du texte"),
        ("a3", "en-tête de page"),
        ("a4", "pied de page"),
    ]


# The file


def test_the_properties_say_what_the_act_is() -> None:
    core = xml_of(fill_file(word_file(p("a"))).docx, "docProps/core.xml")
    assert "<dc:title>Délibération</dc:title>" in core
    assert "<dc:creator>Commune d’Ancenis</dc:creator>" in core
    assert core.count("2025-12-15T00:00:00Z") == 2


def test_properties_are_escaped_and_control_characters_refused() -> None:
    template = compile_template(word_file(p("a")), LABEL)
    docx = fill(template, CONTEXT, Metadata("R & D <1>", "l’élu", "{x}", date(2025, 12, 15))).docx
    assert "<dc:title>R &amp; D &lt;1&gt;</dc:title><dc:subject>{x}</dc:subject>" in xml_of(docx, "docProps/core.xml")
    with pytest.raises(InputFault, match=r"^«\u00a0aU\+0007\u00a0» contient un caractère de commande \(U\+0007\)\.$"):
        fill(template, CONTEXT, Metadata("a\x07", "b", "c", date(2025, 12, 15)))


def test_parts_without_tags_are_those_of_the_template_as_compressed() -> None:
    template = compile_template(BUILT, LABEL)
    docx = fill(template, CONTEXT, PROPERTIES).docx
    with zipfile.ZipFile(io.BytesIO(docx)) as act, zipfile.ZipFile(io.BytesIO(BUILT)) as source:
        assert act.namelist() == source.namelist()
        same = [name for name in act.namelist() if act.read(name) == source.read(name)]
    assert set(source.namelist()) - set(same) == {"docProps/core.xml", MAIN, "word/footer1.xml"}


def test_python_docx_opens_the_act() -> None:
    document = Document(io.BytesIO(fill_file(BUILT).docx))
    assert [paragraph.text for paragraph in document.paragraphs if not is_room(paragraph._p)] == [
        "Délibération de Ancenis-Saint-Géréon",
        "VU le Code de l’éducation & ses annexes\u202f;",
        "Albert Camus",
        "Alexandre Bernard",
        "Mme\u00a0de Sévigné",
    ]
    assert document.tables[0].cell(0, 1).text == "Ancenis-Saint-Géréon"
    assert document.sections[0].footer.paragraphs[0].text == "Rémy ORHON"


def test_libreoffice_opens_the_act_and_shows_the_values(tmp_path: Path) -> None:
    context = {**CONTEXT, "commune": {"nom": "Saint-Jean & <Cie> «\u00a0l’Île\u00a0»"}}
    (tmp_path / "acte.docx").write_bytes(fill_file(BUILT, context).docx)
    options = ["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    profile = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    home = {**os.environ, "HOME": str(tmp_path)}
    subprocess.run(["soffice", profile, *options, tmp_path / "acte.docx"], check=True, capture_output=True, env=home)
    lines = (tmp_path / "acte.txt").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].replace("\u00a0", " ").replace("\u2011", "-") == "Délibération de Saint-Jean & <Cie> « l’Île »"
    assert [line.lstrip("–• ") for line in lines[2:5]] == ["Albert Camus", "Alexandre Bernard", "Mme\u00a0de Sévigné"]


PROGRAM = """
import hashlib, sys
from tests.fill.filled import (fill_file)
print(hashlib.sha256(fill_file(sys.stdin.buffer.read()).docx).hexdigest())
"""


def digest_elsewhere(**environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=BUILT,
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), **environment},
    )
    return done.stdout.decode().strip()


def test_the_same_act_has_the_same_bytes_on_every_machine() -> None:
    assert fill_file(BUILT).docx == fill_file(bytes(bytearray(BUILT))).docx
    first = digest_elsewhere(PYTHONHASHSEED="1", TZ="Europe/Paris", LC_ALL="C", HOME="/")
    second = digest_elsewhere(PYTHONHASHSEED="2", TZ="Pacific/Auckland", LC_ALL="fr_FR.UTF-8")
    assert first == second


# What a template prints is bounded


@pytest.mark.parametrize("words", ["a" * 400_000, "é" * 200_000, f"{'a' * 9_000}{{{{ x }}}}"])
def test_a_template_that_would_print_more_than_a_part_holds_stops_there(words: str) -> None:
    loops = ["{%p for a in villes %}", "{%p for b in beaucoup %}"]
    template = [p(each) for each in (*loops, words, "{%p endfor %}", "{%p endfor %}")]
    found = fault(*template, context={**CONTEXT, "beaucoup": ["x"] * 4_000})
    assert (found.code, found.place, found.message, found.hint) == (
        "REM-003",
        WordPlace(LABEL, "corps du texte"),
        "Ce que le modèle imprime ici (corps du texte) dépasse 10\u00a0Mo.",
        "Ses répétitions (for) s’emboîtent, ou répètent un trop long passage\u00a0: séparez-les.",
    )


def test_so_is_the_number_of_the_values_that_it_prints() -> None:
    template = [p(each) for each in ("{%p for a in many %}", "{{ x }} " * 50, "{%p endfor %}")]
    found = fault(*template, context={**CONTEXT, "many": ["x"] * 2_001})
    assert (found.code, found.message, found.hint) == (
        "REM-003",
        "Ce modèle imprime plus de 100\u202f000 valeurs.",
        "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
    )
    assert found.place == WordPlace(LABEL, "corps du texte", 2, "{{ x }} " * 50)


def test_it_stops_as_soon_as_it_is_too_long_and_not_at_the_end() -> None:
    rounds: list[str] = []

    class Counted(list[str]):
        def __iter__(self) -> Iterator[str]:
            for each in super().__iter__():
                rounds.append(each)
                yield each

    template = [p(each) for each in ("{%p for a in many %}", f"{'a' * 100_000}{{{{ a }}}}", "{%p endfor %}")]
    ((_, filled_part),) = compile_template(word_file(*template), LABEL).parts
    with pytest.raises(WordingError, match="dépasse 10\u00a0Mo"):
        filled_part.pieces({"many": Counted(["x"] * 9_000)}, Record())
    assert len(rounds) < 200
