# ruff: noqa: E501 - the lines of a file read as they stand there
"""Acts of kinds that a seed invents: fields of every type, groups, lists, conditions, calculations, defaults.

Every value that is typed as words is hostile and carries a mark; each is printed somewhere: in the body, a heading, a
list, a table, the top or the foot of a page, a signature.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.core.errors import InputFault
from actgen.core.names import parse_template_name
from actgen.core.project import Project
from actgen.french.typography import typographic
from actgen.pipeline import render_acts
from actgen.values.table import TYPES
from actgen.writers import DEFAULT_ENGINE
from tests.attacks.hostile import ACCEPTED, EVERY, forms_of
from tests.attacks.marked import Printed, brackets, losses, losses_of_pdf, pdf_text, read_back

if TYPE_CHECKING:
    from pathlib import Path

COMMUNE, KIND = "ancenis", "essai"
#: Types whose value is the words that are typed.
_WORDS = ("ligne", "texte", "adresse")
#: Types whose values need more than a word: another file, a list of words, a roll, other fields.
_ELSEWHERE = ("choix", "membre", "image", "groupe", "liste de …", "acte", "acte de …")
_TYPED = tuple(name for name in TYPES if name not in (*_WORDS, *_ELSEWHERE))
_MOST = {"ligne": 499, "texte": 4000, "adresse": 499}


@dataclass(slots=True)
class Invented:
    """An act under construction: the lines of its kind, of its file and of its template, and what it must print."""

    chance: random.Random
    wording: random.Random
    share: float
    texts: tuple[str, ...] = EVERY
    kind: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    plan: dict[str, list[str]] = field(default_factory=lambda: {"body": [], "head": [], "foot": []})
    printed: list[Printed] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)

    def words(self, kind: str = "ligne", *, of_kind: bool = False) -> str:
        """Words to type, with a mark of their own; in a share of cases hostile. Those of the kind stay with it."""
        chance = self.chance if of_kind else self.wording
        mark = f"k{len(self.marks)}v"
        self.marks.append(mark)
        if chance.random() > self.share:
            return f"Fête {mark} d’été"
        texts = ACCEPTED if of_kind else self.texts
        one, other = chance.choice(texts), chance.choice(texts)
        text = chance.choice(forms_of(mark, one, other))
        return (f"{text}\nSuite {other}" if kind == "texte" and chance.random() < 0.3 else text)[: _MOST[kind]]

    def place(self, expression: str, values: tuple[str | None, ...], *, loop: str = "") -> None:
        """Print an expression somewhere, between brackets of its own."""
        number = len(self.printed) + 1
        opening, closing = brackets(number)
        self.printed.append(Printed(number, values))
        said = f"{opening} {{{{ {expression} }}}} {closing}"
        if loop:
            self.plan["body"] += self._looped(said, loop)
            return
        where, lines = self.chance.choice(_PLACES)
        self.plan[where] += [line.format(said) for line in lines]

    def _looped(self, said: str, loop: str) -> list[str]:
        if self.chance.random() < 0.5:
            return [f"[Corps] {{%p for e in {loop} %}}", f"[Corps] {said}", "[Corps] {%p endfor %}"]
        return [
            "| **Nom** |",
            "|---|",
            f"| {{%tr for e in {loop} %}} |",
            f"| {said} |",
            "| {%tr endfor %} |",
            "[Corps] Suite.",
        ]


_PLACES = (
    ("body", ("[Corps] Texte {} fin.",)),
    ("body", ("[Corps] **{}**",)),
    ("body", ("- {}",)),
    ("body", ("## {}", "Suite.")),
    ("body", ("| **Nom** | **Valeur** |", "|---|---|", "| Ligne | {} |", "[Corps] Suite.")),
    ("body", ("[Colonnes]", "[En-tête d’acte] {}", "||", "[En-tête d’acte] Autre", "[fin]")),
    ("body", ("[Visa] VU {} ;",)),
    ("body", ("[Corps] {{% if acte.numero %}}{}{{% endif %}}",)),
    ("head", ("[header] {}",)),
    ("foot", ("[footer] {}",)),
)


def invented(seed: int, share: float = 0.5) -> Invented:
    """The act that a seed decides; so large a share of its words are hostile. Ten seeds in a row have one kind."""
    chance, wording = random.Random(f"declared-{seed // 10}"), random.Random(f"words-{seed}")  # the seeds are fixed
    one = Invented(chance, wording, share, EVERY if wording.random() < 0.15 else ACCEPTED)
    makers = [_text, _typed, _list, _group, _groups, _condition, _sum, _words_computed, _default, _choice]
    for number, make in enumerate(one.chance.choices(makers, k=one.chance.randint(3, 6))):
        make(one, f"c{number}")
    return one


def _said(text: str) -> str:
    return typographic(composed(text).strip())


def composed(text: str) -> str:
    """Words as a file holds them: an accent typed behind its letter is one sign with it."""
    return unicodedata.normalize("NFC", text)


def _text(one: Invented, name: str) -> None:
    kind = one.chance.choice(_WORDS)
    text = one.words(kind)
    one.kind.append(f"  {name}: {{type: {kind}}}")
    one.typed.append(f"    {name}: {yaml(text)}")
    one.place(f"acte.{name}", (_said(text),))


def _typed(one: Invented, name: str) -> None:
    kind = TYPES[one.chance.choice(_TYPED)]
    one.kind.append(f"  {name}: {{type: {kind.name}}}")
    one.typed.append(f"    {name}: {yaml(one.wording.choice(kind.examples))}")
    whole = {"personne": f"acte.{name}.complet", "commune": f"acte.{name}.de_nom"}
    written = f"acte.{name} | {kind.filters[0]}" if kind.filters and kind.name != "personne" else f"acte.{name}"
    one.place(whole.get(kind.name, written), (None,))


def _list(one: Invented, name: str) -> None:
    texts = [one.words() for _ in range(one.chance.randint(1, 4))]
    one.kind.append(f"  {name}: {{type: liste de ligne}}")
    one.typed.append(f"    {name}:")
    one.typed += [f"    - {yaml(text)}" for text in texts]
    one.place("e", tuple(map(_said, texts)), loop=f"acte.{name}")


def _group(one: Invented, name: str) -> None:
    text, inner = one.words(), one.words("texte")
    one.kind.append(
        f"  {name}: {{type: groupe, champs: {{a: {{type: ligne}}, g: {{type: groupe, champs: {{b: {{type: texte}}}}}}}}}}"
    )
    one.typed += [f"    {name}:", f"      a: {yaml(text)}", "      g:", f"        b: {yaml(inner)}"]
    one.place(f"acte.{name}.a", (_said(text),))
    one.place(f"acte.{name}.g.b", (_said(inner),))


def _groups(one: Invented, name: str) -> None:
    texts = [one.words() for _ in range(one.chance.randint(1, 3))]
    one.kind.append(
        f"  {name}: {{type: liste de groupe, champs: {{a: {{type: ligne}}, n: {{type: nombre}}, m: {{type: nombre, calcul: n + 1}}}}}}"
    )
    one.typed.append(f"    {name}:")
    for text in texts:
        one.typed += [f"    - a: {yaml(text)}", "      n: 3"]
    one.place("e.a", tuple(map(_said, texts)), loop=f"acte.{name}")
    one.place("e.m", ("4",) * len(texts), loop=f"acte.{name}")


def _condition(one: Invented, name: str) -> None:
    text, held = one.words(), one.chance.random() < 0.5
    one.kind += [f"  {name}o: {{type: oui_non}}", f"  {name}: {{type: ligne, si: {name}o}}"]
    one.typed.append(f"    {name}o: {'oui' if held else 'non'}")
    if held:
        one.typed.append(f"    {name}: {yaml(text)}")
    opening, closing = brackets(len(one.printed) + 1)
    one.printed.append(Printed(len(one.printed) + 1, (_said(text) if held else "rien",)))
    tag = f"{{% if acte.{name}o %}}{{{{ acte.{name} }}}}{{% else %}}rien{{% endif %}}"
    one.plan["body"].append(f"[Corps] {opening} {tag} {closing}")


def _sum(one: Invented, name: str) -> None:
    first, second = one.wording.randint(0, 999), one.wording.randint(1, 999)
    one.kind += [
        f"  {name}a: {{type: nombre}}",
        f"  {name}b: {{type: nombre}}",
        f"  {name}: {{type: nombre, calcul: {name}a + {name}b * 2}}",
    ]
    one.typed += [f"    {name}a: {first}", f"    {name}b: {second}"]
    one.place(f"acte.{name}", (str(first + second * 2),))


def _words_computed(one: Invented, name: str) -> None:
    text = one.words()
    one.kind += [f"  {name}a: {{type: ligne}}", f'  {name}: {{type: ligne, calcul: "Avec {{{{ {name}a }}}} dedans"}}']
    one.typed.append(f"    {name}a: {yaml(text)}")
    one.place(f"acte.{name}", (_said(f"Avec {_said(text)} dedans"),))


def _default(one: Invented, name: str) -> None:
    text = one.words(of_kind=True)
    one.kind.append(f"  {name}: {{type: ligne, defaut: {yaml(text)}}}")
    one.place(f"acte.{name}", (_said(text),))


def _choice(one: Invented, name: str) -> None:
    texts = [one.words(of_kind=True), "autre"]
    one.kind.append(f"  {name}: {{type: choix, choix: [{', '.join(map(yaml, texts))}]}}")
    one.typed.append(f"    {name}: {yaml(texts[0])}")
    one.place(f"acte.{name}", (None,))


def yaml(text: str) -> str:
    """A text between double quotes, so that YAML reads it sign by sign."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    code = ord(char)
    return char if char.isprintable() or code in (0xA0, 0x202F) or unicodedata.combining(char) else f"\\U{code:08X}"


def written(one: Invented, root: Path) -> Project:
    """A project that holds the act, its kind and its template."""
    project = Project(root)
    for folder in ("variables/communes", "variables/actes", "templates"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    objet = one.words()
    head = [f"nom: {KIND}", "capacites: [numero, date]", "champs:"]
    _write(root / f"variables/actes/{KIND}.yaml", [*head, *one.kind])
    act = [f"  {KIND}:", "    numero: 2026-12", f"    objet: {yaml(objet)}", "    date: 2026-03-01"]
    town = ['commune: {insee: "44003"}', "maire:", "  personne: Monsieur Rémy ORHON", "actes:"]
    _write(root / f"variables/communes/{COMMUNE}.yaml", [*town, *act, *one.typed])
    one.place("acte.objet", (typographic(composed(objet).strip(), accents=True),))
    path = project.template_file(parse_template_name(f"mairie/{KIND}@2026"), ".docx")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_word_file("\n".join(_plan(one))))
    _write(path.with_suffix(".yaml"), ["titre: Essai", "etat: publie", "fenetre:", "  du: 2026-01-01"])
    return project


@lru_cache(maxsize=4)
def _word_file(plan: str) -> bytes:
    return build_template(read_outline(plan, "essai.txt"), "Essai")


def _plan(one: Invented) -> list[str]:
    frames = {"en-tête de page": one.plan["head"], "pied de page": one.plan["foot"]}
    framed = [line for name, lines in frames.items() if lines for line in (f"[{name}]", *lines, "[fin]")]
    return ["# Essai", "[Corps] Fait {{ commune.a_nom }}.", *framed, *one.plan["body"]]


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def faults_of(seed: int, root: Path, *, share: float = 0.5, engine: str = "") -> tuple[bool, list[str]]:
    """Whether the act of a seed was made, and what was lost in it or refused without a place.

    With an engine its PDF is read too, and the other formats are not.
    """
    one = invented(seed, share)
    project = written(one, root)
    formats = ("docx", "pdf") if engine else ("docx", "html", "txt")
    try:
        (made,) = render_acts(project, COMMUNE, KIND, formats, engine=engine or DEFAULT_ENGINE)
    except InputFault as fault:
        return False, [] if _is_placed(one, fault) else [f"{seed}: refused without its place: {fault}"]
    texts = read_back(made.files)
    if not engine:
        return True, [f"{seed}: {told}" for told in losses(one.printed, texts)]
    path = root / "acte.pdf"
    path.write_bytes(made.files["pdf"])
    return True, [f"{seed}: {told}" for told in losses_of_pdf(one.printed, pdf_text(path), texts["docx"])]


def _is_placed(one: Invented, fault: InputFault) -> bool:
    """Whether a fault shows words of the act, with the mark that says which."""
    return any(mark in found.place.excerpt for found in fault.diagnostics for mark in one.marks)
