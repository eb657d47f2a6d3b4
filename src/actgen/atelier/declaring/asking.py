"""A kind of act begun question by question: its capacities, then its fields one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError

from actgen.atelier.declaring.draft import Draft, DraftField, example_of, is_feminine
from actgen.atelier.declaring.guessing import field_name
from actgen.atelier.declaring.showing import capacity_lines
from actgen.core.nearest import nearest
from actgen.kinds.declared import DeclaredField
from actgen.kinds.fields import annotation_of, read_value
from actgen.values.naming import type_named
from actgen.values.table import TYPES
from actgen.variables.capacities import CAPACITIES
from actgen.variables.fields import FieldFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actgen.atelier.first_file.interview import Console

#: The types that are offered for a field.
TYPES_OFFERED = (*(name for name in TYPES if "…" not in name), "liste de groupe", "liste de ligne")


class Asking(Struct, frozen=True):
    """Who asks what a kind of act is; an empty line takes the answer between brackets, or passes."""

    console: Console

    def named(self, name: str) -> Draft:
        """The kind with its name in sentences and its capacities."""
        usual = name.replace("-", " ")
        nom = self._typed(f"Son nom, comme une phrase le dit [{usual}]\u00a0: ") or usual
        feminine = is_feminine(nom)
        feminin = self._yes(f"Dit-on «\u00a0une {nom}\u00a0»\u202f?", usual=feminine)
        return Draft(name, nom, self._capacities(), feminin=feminin)

    def fields(self, draft: Draft) -> Draft:
        """The draft with the fields that are typed one by one, until a name is left empty."""
        self.console.say("Ses champs, un par un\u00a0; un nom vide termine.")
        while typed := self._typed("  Nom du champ\u00a0: "):
            name = field_name(typed)
            if not name or name in draft.held:
                self.console.say("  Ce nom est pris." if name else "  Un nom s’écrit en minuscules, sans accent.")
                continue
            draft = replace(draft, champs=(*draft.champs, self._field(DraftField(name, "ligne"))))
        return draft

    def proposed(self, draft: Draft, fields: Sequence[DraftField]) -> Draft:
        """The draft with those of the proposed fields that are kept, each as it is corrected."""
        for one in fields:
            self.console.say(f"\n{one.why}" if one.why else "")
            inner = f" ({', '.join(field.name for field in one.champs)})" if one.champs else ""
            said = f"se calcule\u00a0: {one.calcul}" if one.calcul else f"{one.type}{inner}"
            if self._yes(f"  Champ «\u00a0{one.name}\u00a0», {said}. Le garder\u202f?", usual=True):
                name = self._typed(f"  Son nom [{one.name}]\u00a0: ") or one.name
                kept = replace(one, name=field_name(name) or one.name)
                is_whole = bool(one.calcul or one.champs)
                draft = replace(draft, champs=(*draft.champs, kept if is_whole else self._field(kept)))
        return draft

    def _capacities(self) -> tuple[str, ...]:
        self.console.say("Ses capacités\u00a0: ce qu’il a de commun avec d’autres actes.")
        found = []
        for capacity, model in CAPACITIES.items():
            self.console.say(f"  {capacity}\u00a0: {(model.__doc__ or '').strip()}")
            if self._yes("  L’a-t-il\u202f?", usual=False, more=tuple(capacity_lines(capacity, "    "))):
                found.append(capacity)
        return tuple(found)

    def _field(self, one: DraftField) -> DraftField:
        type_ = self._type(one.type)
        description = self._typed("  Ce qu’il veut dire, en une phrase\u00a0: ") or one.description
        exemple = one.exemple if type_ == one.type else ""
        if "groupe" not in type_.split():
            exemple = self._example(type_, exemple or example_of(type_))
        optional = self._yes("  Peut-il manquer\u202f?", usual=one.facultatif)
        champs = one.champs
        if "groupe" in type_.split():
            self.console.say(f"  Les champs de «\u00a0{one.name}\u00a0», un par un\u00a0; un nom vide termine.")
            champs = self._inner()
        return replace(one, type=type_, description=description, exemple=exemple, facultatif=optional, champs=champs)

    def _inner(self) -> tuple[DraftField, ...]:
        found: list[DraftField] = []
        while typed := self._typed("    Nom du champ\u00a0: "):
            if name := field_name(typed):
                found.append(self._field(DraftField(name, "ligne")))
        if not found:
            self.console.say("    Un groupe réunit au moins un champ.")
            return self._inner()
        return tuple(found)

    def _type(self, usual: str) -> str:
        while True:
            typed = self._typed(f"  Son type [{usual}]\u00a0: ", TYPES_OFFERED) or usual
            try:
                return type_named(typed).name
            except FieldFault as fault:
                near = nearest(typed, TYPES_OFFERED, most=1)
                usual = near[0] if near else usual
                self.console.say(f"  {fault.message}\n  → {fault.hint}")

    def _example(self, type_: str, usual: str) -> str:
        while True:
            typed = self._typed(f"  Un exemple [{usual}]\u00a0: ") or usual
            if (why := refusal(type_, typed)) is None:
                return typed
            self.console.say(f"  {why}")

    def _yes(self, question: str, *, usual: bool, more: Sequence[str] = ()) -> bool:
        while True:
            typed = self._typed(
                f"{question} (oui ou non) [{'oui' if usual else 'non'}]\u00a0: ", ("oui", "non")
            ).casefold()
            if typed == "?" and more:
                for line in more:
                    self.console.say(line)
            elif typed in ("", "o", "oui", "n", "non"):
                return usual if not typed else typed.startswith("o")
            else:
                self.console.say("  Répondez oui ou non.")

    def _typed(self, question: str, offered: Sequence[str] = ()) -> str:
        return self.console.ask(question, lambda _: offered).strip()


def refusal(type_: str, typed: str) -> str | None:
    """Why a type does not take an example, or None where it does."""
    declared = DeclaredField.model_validate({"type": type_, "choix": (typed,) if "choix" in type_ else ()})
    try:
        read_value(annotation_of("exemple", declared), [typed] if declared.spec.is_list else typed)
    except FieldFault as fault:
        return fault.message
    except ValidationError as failure:
        cause = failure.errors()[0].get("ctx", {}).get("error")
        return cause.message if isinstance(cause, FieldFault) else "Cette valeur ne convient pas."
    return None
