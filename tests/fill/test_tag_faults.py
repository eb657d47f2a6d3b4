"""What is wrong with tags, told with its paragraph and what to do."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import WordPlace
from tests.fill.filled import LABEL, fault, faults, said
from tests.ooxml.word import deleted, note, p, r, tbl, tc, text_box, tr

ALONE = (
    "BAL-002",
    "Cette balise prend la place de tout ce qui l’entoure dans {}, et elle n’y est pas seule.",
    "Mettez-la seule dans son paragraphe ({{%p), sa ligne ({{%tr) ou sa cellule ({{%tc).",
)
NO_TEXT = (
    "BAL-006",
    "Une balise se trouve dans un champ, un lien ou un objet, où rien ne s’imprime.",
    "Sortez-la de ce champ ou de cet objet\u00a0: elle doit faire partie du texte.",
)
WHOLE = "Une balise s’écrit entière dans un paragraphe\u00a0: {{ commune.nom }} ou {% if … %}."


def problems(*blocks: str) -> list[tuple[str, str, str]]:
    return [(found.code, found.message, found.hint) for found in faults(*blocks)]


@pytest.mark.parametrize(
    ("typed", "stray"),
    [
        ("{{ x", "{{"),
        ("x }}", "}}"),
        ("{% if x", "{%"),
        ("x %}", "%}"),
        ("{# x", "{#"),
        ("{{ x } }", "{{"),
        ("{{ x }}}}", "}}"),
    ],
)
def test_half_a_tag_is_told(typed: str, stray: str) -> None:
    message = f"Une balise ne se ferme pas, ou ne s’ouvre pas\u00a0: «\u00a0{stray}\u00a0» est seul."
    assert problems(typed) == [("BAL-001", message, WHOLE)]


TOO_LONG = (
    "Coupez-la en plusieurs\u00a0: une condition en deux blocs l’un dans l’autre, une remarque en deux remarques."
)


@pytest.mark.parametrize(
    ("blocks", "length"),
    [
        ((f"{{% if x {' ' * 1_095}%}}", "a", "{% endif %}"), "1\u202f101"),
        ((f"a {{% if x %}}b{{% elif x {' ' * 20_000}%}}c{{% else %}}d{{% endif %}}",), "20\u202f008"),
        ((f"{{% for e in x {' ' * 1_000}%}}{{{{ e }}}}{{% endfor %}}",), "1\u202f012"),
        ((f"{{{{ x {' ' * 1_000}}}}} {{{{ x }}}}",), "1\u202f003"),
        ((f"{{# {'mot ' * 300}#}}",), "1\u202f201"),
    ],
)
def test_a_tag_that_is_too_long_is_told_so_and_what_it_opens_is_not(blocks: tuple[str, ...], length: str) -> None:
    message = f"Cette balise a {length} caractères\u00a0: une balise en a au plus 1\u202f000."
    assert problems(*blocks) == [("BAL-009", message, TOO_LONG)]


def test_one_of_a_thousand_characters_is_read() -> None:
    assert said(f"{{% if x {' ' * 994}%}}a{{% endif %}}", f"{{# {'mot ' * 249}#}}b") == ["a", "b"]


def test_so_is_one_whose_words_are_longer_once_escaped() -> None:
    words = "é’" * 490
    assert said(f'{{{{ "{words}" }}}}') == [words]


def test_one_that_is_long_and_never_closed_is_not_told_too_long() -> None:
    assert [code for code, *_ in problems(f"{{% if x {' ' * 2_000}", "{% endif %}")] == ["BAL-001", "BAL-003"]


def test_a_tag_cut_between_two_paragraphs_is_told_in_both() -> None:
    found = faults("a", "b {{ commune", ".nom }} c")
    assert [(each.code, each.place) for each in found] == [
        ("BAL-001", WordPlace(LABEL, "corps du texte", 2, "b {{ commune")),
        ("BAL-001", WordPlace(LABEL, "corps du texte", 3, ".nom }} c")),
    ]


def test_so_is_one_cut_by_a_tracked_deletion() -> None:
    assert problems(p("{{ x", deleted(" }}"), "."))[0][0] == "BAL-001"


@pytest.mark.parametrize("typed", ["{{ }}", "{{}}", "{%%}", "{% %}", "{{\u00a0}}"])
def test_an_empty_tag_is_told(typed: str) -> None:
    hint = "Écrivez-y une variable, {{ commune.nom }}, ou supprimez-la."
    assert problems(typed) == [("BAL-003", "Cette balise est vide.", hint)]


@pytest.mark.parametrize(
    "typed", ["{{- x }}", "{{ x -}}", "{%- if x %}{% endif -%}", "{#- x #}", "{{+ x }}", "{%p if x -%}"]
)
def test_a_tag_that_eats_the_text_beside_it_is_refused(typed: str) -> None:
    assert problems("a", typed, "b")[0] == (
        "BAL-007",
        "Un trait d’union collé aux accolades effacerait le texte voisin.",
        "Écrivez {% … %} et {{ … }} sans trait d’union ni signe + contre l’accolade.",
    )


@pytest.mark.parametrize(
    ("opener", "end"),
    [
        ("{% if x %}", "{%- endif %}"),
        ("{%- if x %}", "{% endif %}"),
        ("{% for y in x %}", "{%+ endfor -%}"),
        ("{%-p if x %}", "{%-p endif %}"),
        ("{%p- if x %}", "{%p endif -%}"),
    ],
)
def test_a_block_whose_tags_eat_the_text_beside_them_is_closed_all_the_same(opener: str, end: str) -> None:
    assert {code for code, *_ in problems(opener, "a", end)} == {"BAL-007"}


@pytest.mark.parametrize(
    ("typed", "sign"),
    [("a {_{ x }_} b", "{_{"), ("{_% if x %_}", "{_%"), ("x }_}", "}_}"), ("x %_}", "%_}"), ("{_# x #_}", "{_#")],
)
def test_braces_that_another_tool_would_print_are_refused(typed: str, sign: str) -> None:
    assert problems(typed) == [
        (
            "BAL-001",
            f"«\u00a0{sign}\u00a0» n’imprime pas d’accolades\u00a0: un acte n’en a pas, et ces signes y resteraient "
            "tels quels.",
            "Pour une balise, retirez le souligné\u00a0: {{ commune.nom }} ou {% if … %}.",
        )
    ]


def test_a_remark_may_hold_any_sign() -> None:
    assert said("{# {_{ x }_} #}", "a {% if x %}b{% endif %}____") == ["", "a b____"]


def test_a_piece_of_a_document_is_a_clause() -> None:
    assert problems("{{p annexe }}")[0] == (
        "BAL-005",
        "Une valeur ne s’imprime qu’en texte simple, non comme un morceau de document.",
        "Écrivez {{ variable }}, sans lettre après les accolades. Pour inclure le texte d’un autre fichier Word, "
        "faites-en une clause, et écrivez {%p clause NOM %} seul dans son paragraphe.",
    )


@pytest.mark.parametrize("letter", ["r", "tr", "tc"])
def test_only_plain_text_is_printed(letter: str) -> None:
    found = problems(tbl(tr(f"{{{{{letter} x }}}}")))
    assert found[0] == (
        "BAL-005",
        "Une valeur ne s’imprime qu’en texte simple.",
        "Écrivez {{ variable }}, sans lettre après les accolades.",
    )


# Tags that take the place of what is around them


@pytest.mark.parametrize(
    ("block", "holder"),
    [
        (p("{%p if x %} a"), "son paragraphe"),
        (p("a {%p if x %}"), "son paragraphe"),
        (p("{%p if x %}{%p if x %}"), "son paragraphe"),
        (p("{%p if x %}", text_box(p("a"))), "son paragraphe"),
        (p("{%p if x %}", '<w:r><w:footnoteReference w:id="2"/></w:r>'), "son paragraphe"),
        (p("{%p if x %}", '<w:r><w:br w:type="page"/></w:r>'), "son paragraphe"),
        (p("{%p if x %}", '<w:fldSimple w:instr="PAGE"/>'), "son paragraphe"),
        (p("{%p if x %}", "<m:oMath><m:r><m:t>1</m:t></m:r></m:oMath>"), "son paragraphe"),
        (p("{%p if x %}", properties="<w:sectPr/>"), "son paragraphe"),
        (p("{%tr if x %}"), "sa ligne"),
        (tbl(tr("{%tr if x %}", "a")), "sa ligne"),
        (tbl(tr("{%tr if x %}", "{%tr endif %}")), "sa ligne"),
        (tbl(tr(tc("{%tr if x %}", tbl(tr("")), ""))), "sa ligne"),
        (p("{%tc if x %}"), "sa cellule"),
        (tbl(tr(tc("{%tc if x %}", "a"))), "sa cellule"),
    ],
)
def test_nothing_else_may_stand_there(block: str, holder: str) -> None:
    code, message, hint = ALONE
    assert problems(block)[0] == (code, message.format(holder), hint.format())


def test_blanks_bookmarks_and_a_look_may() -> None:
    bookmark = '<w:bookmarkStart w:id="1" w:name="_GoBack"/><w:bookmarkEnd w:id="1"/>'
    opener = p(" ", bookmark, r("{%p if x %}", "<w:b/>"), "\u00a0", properties='<w:jc w:val="center"/>')
    assert said(opener, "a", "{%p endif %}") == ["a"]


def test_a_deleted_word_beside_the_tag_may_too() -> None:
    assert said(p("{%p if x %}", deleted("mot")), "a", "{%p endif %}") == ["a"]


# Tags where nothing is printed


@pytest.mark.parametrize(
    "inside",
    [
        '<w:hyperlink w:anchor="{{ x }}"/>',
        '<w:fldSimple w:instr="HYPERLINK {{ x }}"/>',
        '<w:r><w:instrText>HYPERLINK "{{ x }}"</w:instrText></w:r>',
        "<w:r><w:instrText>IF {% if x %}</w:instrText></w:r>",
        "<m:oMath><m:r><m:t>{{ x }}</m:t></m:r></m:oMath>",
        '<w:sdt><w:sdtPr><w:alias w:val="{{ x }}"/></w:sdtPr></w:sdt>',
        '<w:bookmarkStart w:id="1" w:name="{{"/>',
    ],
)
def test_a_tag_in_what_is_no_text_is_refused(inside: str) -> None:
    assert problems(p("a", inside)) == [NO_TEXT]


@pytest.mark.parametrize("name", ["urn:{{ x }}", "{{ x }}", "{{", "{%p if x %}"])
def test_one_in_the_name_of_a_namespace_does_not_run_either(name: str) -> None:
    (found,) = problems(p(f'<w:r xmlns:z="{name}" z:a="1"><w:t>{{{{ x }}}}</w:t></w:r>'))
    assert found[0] in ("MOD-006", "BAL-008")


def test_a_code_split_in_a_field_is_left_alone() -> None:
    halves = "<w:r><w:instrText>{</w:instrText></w:r><w:r><w:instrText>{ x }}</w:instrText></w:r>"
    assert problems(p(halves)) == [NO_TEXT]


def test_braces_of_an_identifier_are_no_tag() -> None:
    assert said(p("{{ x }}", '<w:bookmarkStart w:id="1" w:name="{28A0092B-C50C-407E-A947-70E740481C1C}"/>')) == ["X"]


# Badly written tags


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "{{ x y }}",
            "Cette balise est mal écrite\u00a0: «\u00a0y\u00a0» se trouve où la fin de la balise est attendue.",
            "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}.",
        ),
        (
            "{% if x = 'a' %}{% endif %}",
            "Cette balise est mal écrite\u00a0: «\u00a0=\u00a0» se trouve où la fin de la balise est attendue.",
            "Une comparaison s’écrit avec deux signes\u00a0: ==.",
        ),
        (
            "{% for e ecoles %}{% endfor %}",
            "Cette balise est mal écrite\u00a0: «\u00a0ecoles\u00a0» se trouve où «\u00a0in\u00a0» est attendu.",
            "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}.",
        ),
        (
            "{{ “x }}",
            "Cette balise est mal écrite\u00a0: le caractère «\u00a0“\u00a0» n’y a pas sa place.",
            'Écrivez «\u00a0"\u00a0» à sa place.',
        ),
        (
            "{% if %}{% endif %}",
            "Cette balise est incomplète\u00a0: il y manque une variable ou une condition.",
            "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}.",
        ),
        (
            "{{ x ) }}",
            "Cette balise est mal écrite\u00a0: «\u00a0)\u00a0» n’est pas attendu à cette place.",
            "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}.",
        ),
        (
            "{{ '\\x' }}",
            "Cette balise est mal écrite.",
            "Écrivez par exemple {{ commune.nom }} ou {% if seance.lieu %}.",
        ),
        (
            "{% fi x %}",
            "La balise «\u00a0fi\u00a0» n’existe pas.",
            "Les balises sont if, elif, else, endif, for et endfor\u00a0; {%p clause … %} inclut une clause\u00a0; "
            "une valeur s’imprime avec {{ }}.",
        ),
        (
            "{% elsif x %}",
            "La balise «\u00a0elsif\u00a0» n’existe pas.",
            "Vouliez-vous dire «\u00a0elif\u00a0», «\u00a0else\u00a0» ou «\u00a0endif\u00a0»\u202f?",
        ),
        (
            "{% commune.nom %}",
            "La balise «\u00a0commune\u00a0» n’existe pas.",
            "Les balises sont if, elif, else, endif, for et endfor\u00a0; {%p clause … %} inclut une clause\u00a0; "
            "une valeur s’imprime avec {{ }}.",
        ),
        (
            "{% if x %}{% else if y %}{% endif %}",
            "«\u00a0else\u00a0» s’écrit seul.",
            "Écrivez {% else %}, ou {% elif … %} avec une condition.",
        ),
        ("{% if x %}{% endif x %}", "«\u00a0endif\u00a0» s’écrit seul.", "Écrivez {% endif %}."),
    ],
)
def test_a_badly_written_tag_is_explained(typed: str, message: str, hint: str) -> None:
    found = fault("a", typed)
    assert (found.code, found.message, found.hint) == ("BAL-004", message, hint)
    assert found.place == WordPlace(LABEL, "corps du texte", 2, typed)


def test_every_fault_of_a_part_is_told_in_the_order_of_its_paragraphs() -> None:
    found = faults("{% if x %}", "{{ x y }}", "{{ }}", "{%p if x %} a", "b }}")
    assert [(each.code, str(each.place).rpartition(" ")[2]) for each in found] == [
        ("BAL-003", "1"),
        ("BAL-004", "2"),
        ("BAL-003", "3"),
        ("BAL-002", "4"),
        ("BAL-003", "4"),
        ("BAL-001", "5"),
    ]


def test_a_fault_of_a_note_is_placed_among_the_notes() -> None:
    found = fault("a", footnotes=[note(1, p("b"), p("{{ }}"))])
    assert found.place == WordPlace(LABEL, "notes", 2, "{{ }}")


# Numbers and choices without bounds


@pytest.mark.parametrize(
    "typed",
    [
        "{{ 1e999 }}",
        "{{ 1e400 | montant }}",
        "{% if x == 1e400 %}a{% endif %}",
        f"{{{{ {'9' * 900} }}}}",
        f"{{% if {'9' * 16} %}}a{{% endif %}}",
    ],
)
def test_a_number_that_no_act_has_is_refused(typed: str) -> None:
    found = faults(typed)
    assert {(each.code, each.message, each.hint) for each in found} == {
        ("BAL-004", "Cette balise contient un nombre trop grand.", "Un nombre y a quinze chiffres au plus.")
    }


def test_a_number_of_fifteen_figures_is_one() -> None:
    assert said(f"{{{{ {'9' * 15} }}}}") == ["9" * 15]


def test_a_choice_has_a_bounded_number_of_branches() -> None:
    def choice(count: int) -> str:
        return "{% if x %}a" + "{% elif y %}b" * count + "{% endif %}"

    assert said(choice(100)) == ["a"]
    (found,) = faults(choice(3_000))
    assert (found.code, found.message, found.hint) == (
        "BAL-003",
        "Plus de 100 choix (elif) se suivent ici.",
        "Un acte n’en demande pas tant\u00a0: coupez ce choix en plusieurs.",
    )


@pytest.mark.parametrize("sign", ["\ufdd4", "\ufdd5"])
@pytest.mark.parametrize("beside", ["", " {{ nom }}"])
def test_a_sign_that_marks_raised_letters_is_refused_in_its_paragraph(sign: str, beside: str) -> None:
    (found,) = faults(p("Un."), p(f"Le 1{sign}er{beside}."))
    assert (found.code, found.subject) == ("MOD-013", f"U+{ord(sign):04X}")
    assert found.message == (
        f"Ce paragraphe contient le caractère invisible U+{ord(sign):04X}, qui ne s’imprime pas dans un acte."
    )
    assert "paragraphe 2" in str(found.place)


def test_both_signs_of_a_paragraph_are_told() -> None:
    assert [one.subject for one in faults(p("Le 1\ufdd4er\ufdd5."))] == ["U+FDD4", "U+FDD5"]
