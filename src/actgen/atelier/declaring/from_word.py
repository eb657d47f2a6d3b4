"""The fields that a Word file seems to need: its blanks, its tags, its tables; those alone that its kind lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.atelier.declaring.draft import Draft, DraftField, example_of, kind_text
from actgen.atelier.declaring.guessing import Guess, bare, guess, guess_heading, name_of
from actgen.atelier.importing.bringing import is_word
from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.atelier.importing.proposing.blanks import blanks_in, find_blanks
from actgen.atelier.importing.source import Paragraph
from actgen.atelier.importing.word.reading import read_word
from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.grammar.around import EACH
from actgen.grammar.readings import Role
from actgen.kinds.declared import DeclaredKind
from actgen.kinds.kind import kind_of
from actgen.kinds.reserved import OWN, ROOTS
from actgen.tags.statements import Program, readings_of
from actgen.tags.written import tags_in
from actgen.variables.capacities import CAPACITIES
from actgen.variables.reading import read_model

if TYPE_CHECKING:
    from pathlib import PurePath

    from actgen.atelier.importing.source import SourceBlock, Table
    from actgen.grammar.readings import Reading
    from actgen.kinds.kind import ActKind

_TAKEN = ROOTS | OWN | set(CAPACITIES)
#: What the import knows of an act of the academies, and another act does not mean.
_OF_ACADEMIES = ("inscription", "ecole", "ecoles", "historique", "contact")
#: Someone else than the collectivité: what stands after is theirs.
_OTHERS = re.compile(
    r"\b(?:association|beneficiaire|entreprise|societe|titulaire|locataire|preneur|occupant|exploitant|demandeur|"
    r"organisme|fournisseur|partenaire)\b"
)
_BY_FILTER = (
    ("montant", "montant"), ("pourcentage", "pourcentage"), ("date", "date"), ("annee", "date"), ("heure", "heure"),
    ("duree", "duree"), ("periode", "periode"), ("nombre", "nombre"), ("ordinal", "nombre"), ("case", "oui_non"),
    ("liste", "liste de ligne"),
)  # fmt: skip
_TOTAL = re.compile(r"\s*(?:montant )?total\b")
_SHOWN = 6
#: A table of two columns with as many rows is a form: labels, then what to fill in.
_FORM_ROWS = 3
#: What stands for a cell that is left empty.
_EMPTY_CELL = "……"


def fields_of_word(content: bytes, path: PurePath, draft: Draft) -> tuple[DraftField, ...]:
    """What the text of a received Word file seems to need beside what the acts of that draft have already."""
    if not is_word(content, path):
        raise UsageFault(
            f"{cited(path.name)} n’est pas un fichier Word.", "Donnez à --from le fichier .docx de l’acte à prévoir."
        )
    source = read_word(content, path.name)
    reader = _Reader(draft, _kind(draft))
    for block in (*source.header, *source.body, *source.footer):
        reader.block(block)
    return tuple(reader.found.values())


def _kind(draft: Draft) -> ActKind:
    """The kind as it would be without any field of its own."""
    content = kind_text(replace(draft, champs=())).encode()
    return kind_of(draft.name, read_model(content, f"variables/actes/{draft.name}.yaml", DeclaredKind))


class _Reader(Struct):
    """The blocks one after the other; `found` are the fields by their names."""

    draft: Draft
    kind: ActKind
    found: dict[str, DraftField] = field(default_factory=dict)
    previous: str = ""
    program: Program = field(default_factory=Program)

    def block(self, block: SourceBlock) -> None:
        if isinstance(block, Paragraph):
            self._paragraph(block.text, self.previous)
            return
        if listed := _listed(block):
            self._list(listed[0], has_total=listed[1])
            return
        is_form = len(block.rows) >= _FORM_ROWS and len(block.rows[0]) == 2
        for row in block.rows:
            label = " ".join(one.text for one in row[0]) if row else ""
            for number, cell in enumerate(row):
                for one in cell:
                    self._paragraph(one.text, label if number else "")
                if is_form and number and label.strip() and not any(one.text.strip() for one in cell):
                    self._paragraph(_EMPTY_CELL, f"{label.strip(' :')}\u00a0: ")

    def _paragraph(self, text: str, before: str) -> None:
        self._tags(text)
        for start, end in blanks_in(text):
            if not self._is_known(text, before, start, end):
                ahead = text[:start] if text[:start].strip() else before
                guessed = guess(ahead, text[start:end], text[end:])
                self._add(guessed, f"D’après\u00a0: {_around(text, start, end)}")
        self.previous = text or self.previous

    def _is_known(self, text: str, before: str, start: int, end: int) -> bool:
        """Whether the act, its capacities or the collectivité give what stands in the blank."""
        if text[start:end].startswith("[{"):
            return True
        here = next((one for one in find_blanks(text, before, self.kind) if one.start <= start < one.end), None)
        if here is None or not here.tag or here.tag == LINE:
            return False
        root = next((one.steps[0] for _, one in readings_of(tags_in(here.tag))), "")
        ahead = bare(text[:start] if text[:start].strip() else before)[-80:]
        is_theirs = root in ("commune", "maire", "signataire") and bool(_OTHERS.search(ahead))
        return root not in _OF_ACADEMIES and not is_theirs

    # Tags

    def _tags(self, text: str) -> None:
        readings = [one for tag in tags_in(text) for one in self.program.statement(tag).readings]
        own = [one for one in readings if one.steps[0] == "acte" and len(one.steps) > 1]
        for reading in own:
            self._read(reading, *reading.path.split(".")[1:])
        for name in (one.steps[1] for one in own if not one.demanded):
            if name in self.found:
                self.found[name] = replace(self.found[name], facultatif=True)

    def _read(self, reading: Reading, name: str, *inner: str) -> None:
        """What a tag reads of the act: a field, a list that it goes through, a field of its elements."""
        filter_ = next(iter(reading.filters), "")
        if name.endswith(EACH):
            for one in inner[:1]:
                self._add_to(name.removesuffix(EACH), one, _of_filter(filter_, one))
        elif reading.role is Role.REPEATED:
            self._declare(DraftField(name, "liste de groupe", why="D’après une boucle du texte."))
        elif reading.demanded:
            type_ = _of_filter("" if inner else filter_, name)
            self._declare(DraftField(name, type_, exemple=example_of(type_), why="D’après une balise du texte."))

    def _add_to(self, group: str, name: str, type_: str) -> None:
        held = self.found.get(group)
        if held is not None and name not in {one.name for one in held.champs}:
            more = DraftField(name, type_, exemple=example_of(type_))
            self.found[group] = replace(held, type="liste de groupe", exemple="", champs=(*held.champs, more))

    # Tables

    def _list(self, headings: tuple[str, ...], *, has_total: bool) -> None:
        """A list of groups for the rows of a table, and its total."""
        guessed = [guess_heading(heading) for heading in headings]
        fields: dict[str, DraftField] = {}
        for one, heading in zip(guessed, headings, strict=True):
            if one.name and one.name not in fields:
                said = f"{heading.strip().rstrip('.')}."
                fields[one.name] = DraftField(one.name, one.type, said, example_of(one.type))
        name = self._free(_plural(next(iter(fields), "lignes")))
        why = f"D’après le tableau\u00a0: {' | '.join(heading.strip() for heading in headings)}"
        self.found[name] = DraftField(
            name, "liste de groupe", "Les lignes du tableau.", champs=tuple(fields.values()), why=why
        )
        amount = next((one for one in fields.values() if one.type in ("montant", "nombre")), None)
        if amount is not None and (has_total or amount.type == "montant"):
            total, sum_ = self._free("total"), f"{name} | somme('{amount.name}')"
            self.found[total] = DraftField(total, amount.type, "Le total du tableau.", calcul=sum_)

    # Names

    def _add(self, guessed: Guess, why: str) -> None:
        name = self._free(guessed.name)
        self.found[name] = DraftField(name, guessed.type, exemple=example_of(guessed.type), why=why)

    def _declare(self, declared: DraftField) -> None:
        """A field that the text names itself: once, and only where the act has it not."""
        if declared.name not in self.draft.held and declared.name not in _TAKEN:
            self.found.setdefault(declared.name, declared)

    def _free(self, name: str) -> str:
        """A name that nothing has yet: « montant », « montant_2 »."""
        base = f"{name}_acte" if name in _TAKEN else name
        taken = {*self.found, *self.draft.held}
        number = 2
        found = base
        while found in taken:
            found, number = f"{base}_{number}", number + 1
        return found


def _listed(table: Table) -> tuple[tuple[str, ...], bool] | None:
    """The headings of a table whose rows are alike and to be filled, and whether its last row is a total."""
    texts = [tuple(" ".join(one.text for one in cell).strip() for cell in row) for row in table.rows]
    if len(texts) < 2 or len(texts[0]) < 2 or not all(name_of(heading) for heading in texts[0]):
        return None
    has_total = bool(_TOTAL.match(bare(texts[-1][0])))
    rows = texts[1:-1] if has_total else texts[1:]
    cells = [cell for row in rows for cell in row]
    blank = sum(not cell or any(True for _ in blanks_in(cell)) for cell in cells)
    begins_blank = any(not row[0] or any(True for _ in blanks_in(row[0])) for row in rows)
    return (texts[0], has_total) if begins_blank and blank * 2 >= len(cells) else None


def _of_filter(filter_: str, name: str) -> str:
    found = next((type_ for start, type_ in _BY_FILTER if filter_.startswith(start)), "")
    return found or guess_heading(name.replace("_", " ")).type


def _plural(name: str) -> str:
    return name if name.endswith(("s", "x")) else f"{name}s"


def _around(text: str, start: int, end: int) -> str:
    """The words around a blank, whole ones, on one line: « la caution à […] euros »."""
    before, after = text[:start].split(), text[end:].split()
    left, right = before[-_SHOWN:], after[:_SHOWN]
    cut = "… " if len(before) > _SHOWN else ""
    more = " …" if len(after) > _SHOWN else ""
    return f"«\u00a0{cut}{' '.join((*left, '[…]', *right))}{more}\u00a0»"
