"""The questions asked one at a time, each answer checked and written into the file before the next."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any, Protocol

from msgspec import Struct, field

from actgen.atelier.first_file.editing import NotEditableError, Sheet
from actgen.atelier.first_file.knowing import broken_rules, faults_of_answer
from actgen.atelier.first_file.pasted import persons_in
from actgen.atelier.first_file.questions import Ask, Question, questions
from actgen.atelier.first_file.wording import choices, default_answer, heading, help_text, prompt
from actgen.variables.marks import MARK, is_mark
from actgen.variables.persons import surname_last

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.layout import Layout
    from actgen.atelier.first_file.placing import Place
    from actgen.variables.yaml.plain import Path

BACK, FORWARD, HELP, ERASE, LATER = ("<", "retour"), ">", "?", "-", "+"
#: What is typed to go about the questions, and answers none.
COMMANDS = (*BACK, FORWARD, ERASE, LATER)
_NEEDED = (
    "  Cette réponse est nécessaire. «\u00a0?\u00a0» l’explique\u00a0; «\u00a0+\u00a0» la laisse à compléter\u00a0; "
    "Ctrl-D enregistre et arrête."
)
_PARTED = re.compile(r"[,;\n]+")
_BULLET = re.compile(r"^\s*(?:[-–•*]\s+|\d+[.)]\s+)")


class Console(Protocol):
    """Who asks and says: a terminal, or lines read one by one."""

    def ask(self, prompt: str, choices: Callable[[str], Sequence[str]]) -> str:
        """What was typed; EOFError or KeyboardInterrupt when no more is."""

    def say(self, text: str = "") -> None:
        """Show a line."""


class _Back(Exception):
    """Raised by « < »."""


class _Forward(Exception):
    """Raised by « > »."""


class _Later(Exception):
    """Raised by « + »: the value stays « à compléter »."""


class Interview(Struct):
    """A file that is being filled: where it stands, how it is laid out, who is asked.

    The file is the only memory: it is read again before each question, so that what a person changes in it counts.
    """

    place: Place
    layout: Layout
    academy: Academy | None
    console: Console
    relaid: Callable[[Sheet, Layout], Layout]
    _left: set[tuple[Ask, Path]] = field(default_factory=set)
    _passed: set[tuple[Ask, Path]] = field(default_factory=set)
    _past: list[tuple[Ask, Path]] = field(default_factory=list)
    _told: set[tuple[str, str, str]] = field(default_factory=set)
    _heading: str = ""

    def run(self) -> None:
        """Ask until nothing is left to ask; the exceptions of the console come through, with all answers written."""
        self._skip_what_was_passed()
        asked = self._next(None)
        while asked is not None:
            asked = self._step(asked)

    def _step(self, question: Question) -> Question | None:
        """Ask one question; the one to ask next."""
        self._show_heading(question)
        try:
            self._put(question)
        except _Back:
            return self._previous(question)
        except _Forward:
            self._pass_optional(question)
        except NotEditableError:
            self.console.say(
                "Cette valeur est écrite d’une façon qu’actgen ne change pas\u00a0: corrigez-la dans le fichier."
            )
        self._past.append(question.key)
        self._passed.add(question.key)
        self.layout = self.relaid(self._sheet(), self.layout)
        self._tell_broken_rules(question)
        return self._next(question)

    def _sheet(self) -> Sheet:
        return Sheet(self.place.read())

    def _known(self) -> Any:
        """What the file says, and what its folder says for it."""
        return self.layout.needs.ground.whole(self._sheet().document).data

    def _save(self, sheet: Sheet) -> None:
        self.place.write(sheet.text)

    def _questions(self) -> list[Question]:
        return questions(self._sheet().document.data, self.layout.needs)

    def _next(self, question: Question | None) -> Question | None:
        """The next question without an answer, after the one that was asked, else from the first."""
        every = self._questions()
        here = next((place for place, one in enumerate(every) if question and one.key == question.key), -1)
        order = [*every[here + 1 :], *every[: here + 1]]
        return next((one for one in order if not one.is_answered and not self._is_behind(one)), None)

    def _is_behind(self, question: Question) -> bool:
        """Whether it was passed, where it may be, or left for later."""
        return question.key in self._left or (question.key in self._passed and question.may_be_passed)

    def _leave(self, question: Question) -> None:
        """Let the value stand « à compléter »: it is not asked again in this conversation."""
        if question.ask is Ask.VALUES:
            self._mark_list(question)
        elif not is_mark(question.held):
            self._save(self._sheet().opened(question.path, self.layout).with_value(question.path, MARK))
        self._left.add(question.key)
        self.console.say("  Laissé à compléter\u00a0: la question reviendra quand vous reprendrez.")

    def _mark_list(self, question: Question) -> None:
        """Put a mark after what the list holds by now, where none stands in it."""
        now = next((one for one in self._questions() if one.key == question.key), question)
        if now.held is None or now.is_answered:
            self._save(self._listed(now.path, [*(now.held if isinstance(now.held, list) else ()), MARK]))

    def _previous(self, question: Question) -> Question:
        every = {one.key: one for one in self._questions()}
        while self._past:
            key = self._past.pop()
            self._passed.discard(key)
            self._left.discard(key)
            if key in every and key != question.key:
                return every[key]
        self.console.say("C’est la première question.")
        return question

    def _skip_what_was_passed(self) -> None:
        """Take as passed the optional questions before the last answer, whole or begun, that no mark comes before.

        All of them, once the last needed answer is given: the questions were seen to their end, and what is still
        marked was left for later.
        """
        every = self._questions()
        needed = [one for one in every if one.is_needed]
        if needed and needed[-1].is_answered:
            self._passed |= {one.key for one in every}
            return
        stop = next(
            (place for place, one in enumerate(every) if not one.is_answered and not one.may_be_passed), len(every)
        )
        last = max((place for place in range(stop) if every[place].is_answered), default=0)
        if stop < len(every) and _is_begun(every[stop]):
            last = stop
        self._passed |= {one.key for one in every[:last]}

    def _pass_optional(self, question: Question) -> None:
        """Take as passed the questions from this one to the next that is needed, or to the end of its part."""
        every = self._questions()
        here = next(place for place, one in enumerate(every) if one.key == question.key)
        model = self.layout.needs.model
        part = heading(question, model)
        following = takewhile(
            lambda one: heading(one, model) == part and (one.is_answered or one.may_be_passed),
            every[here:],
        )
        passed = [one.key for one in following if not one.is_answered]
        self._passed |= set(passed)
        if len(passed) > 1:
            self.console.say(f"  {len(passed)}\u00a0questions facultatives passées.")

    def _show_heading(self, question: Question) -> None:
        words = heading(question, self.layout.needs.model)
        if words != self._heading:
            self.console.say(f"\n{words}")
            self._heading = words

    def _put(self, question: Question) -> None:
        try:
            self._put_as_it_is(question)
        except _Later:
            self._leave(question)

    def _put_as_it_is(self, question: Question) -> None:
        match question.ask:
            case Ask.VALUE:
                self._ask_value(question)
            case Ask.VALUES:
                self._ask_values(question)
            case Ask.GROUP | Ask.ITEM:
                self._ask_whether(question)

    def _ask_value(self, question: Question) -> None:
        data = self._known()
        default = default_answer(question, data, self.layout.defaults)
        while True:
            typed = self._typed(question, prompt(question, default), choices(question, data, self.layout.needs.kinds))
            if typed == ERASE and question.held is not None and not question.is_needed:
                return self._save(self._sheet().closed(question.path, self.layout))
            if not typed and (question.is_answered or (not default and question.may_be_passed)):
                return None
            if self._is_taken(question, typed or default):
                return None

    def _is_taken(self, question: Question, typed: str) -> bool:
        """Whether the answer fits and is written; what is wrong with it is said."""
        if not typed:
            self.console.say(_NEEDED)
            return False
        if question.expected.of_persons:
            asked, typed = " ".join(typed.split()), surname_last(" ".join(typed.split()))
            if typed != asked:
                self.console.say(f"  Écrit prénom puis nom\u00a0: {typed}.")
        sheet = self._sheet().opened(question.path, self.layout).with_value(question.path, typed)
        return self._is_sound(sheet, question.path)

    def _is_sound(self, sheet: Sheet, path: Path) -> bool:
        faults = faults_of_answer(sheet, path, self.layout.needs)
        for message, hint in faults:
            self._tell(message, hint)
        if not faults:
            self._save(sheet)
        return not faults

    def _ask_values(self, question: Question) -> None:
        """Ask for one value a line until a line is empty; what was typed so far stands in the file, with a mark."""
        held: list[Any] = [one for one in question.held if not is_mark(one)] if isinstance(question.held, list) else []
        data = self._known()
        self.console.say(f"{prompt(question, '').strip()}")
        self.console.say("  (un par ligne, ou séparés par des virgules\u00a0; une ligne vide termine)")
        for one in held:
            self.console.say(f"  • {one if isinstance(one, str) else one.get('personne', one)}")
        is_changed = False
        while typed := self._typed(question, f"  {len(held) + 1}. ", choices(question, data, self.layout.needs.kinds)):
            is_changed = True
            if typed == ERASE:
                held = held[:-1]
                self._save(self._listed(question.path, [*held, MARK]))
                continue
            for one in self._persons(typed) if question.expected.of_persons else _parted(typed):
                sheet = self._listed(question.path, [*held, one, MARK])
                if self._is_sound(sheet, (*question.path, len(held))):
                    held.append(one)
        if held:
            self._save(self._listed(question.path, held))
        elif question.is_needed:
            self.console.say("  Il en faut au moins un.")
            self._ask_values(question)
        elif is_changed or question.held is not None:
            self._save(self._sheet().closed(question.path, self.layout))

    def _persons(self, typed: str) -> list[str]:
        """The names of what was typed, first name first; what stood beside them and is not kept is said."""
        pasted = persons_in(typed)
        if left := [one.left for one in pasted if one.left]:
            self.console.say(f"  À côté des noms, n’est pas retenu\u00a0: {', '.join(dict.fromkeys(left))}.")
        names = [one.name for one in pasted if one.name]
        if turned := [name for name in names if name not in " ".join(typed.split())]:
            self.console.say(f"  Écrit prénom puis nom\u00a0: {', '.join(turned)}.")
        return names

    def _listed(self, path: Path, values: Sequence[str]) -> Sheet:
        return self._sheet().opened(path, self.layout).with_values(path, values)

    def _ask_whether(self, question: Question) -> None:
        default = default_answer(question, None, {})
        while True:
            typed = self._typed(question, prompt(question, default), ["oui", "non"]) or default
            if (answer := {"oui": True, "o": True, "non": False, "n": False}.get(typed.casefold())) is not None:
                break
            self.console.say("  Répondez oui ou non.")
        if answer and not question.is_answered:
            self._save(self._added(question))
        elif not answer and question.is_answered:
            self._save(self._removed(question))

    def _added(self, question: Question) -> Sheet:
        sheet = self._sheet()
        if question.ask is Ask.ITEM:
            return sheet.with_item(question.path[:-1], self.layout)
        return sheet.opened(question.path, self.layout)

    def _removed(self, question: Question) -> Sheet:
        sheet = self._sheet()
        if question.ask is Ask.ITEM and question.path[-1] != 0:
            return sheet.without_item(question.path)
        return sheet.closed(question.path[:-1] if question.ask is Ask.ITEM else question.path, self.layout)

    def _typed(self, question: Question, words: str, offered: Sequence[str]) -> str:
        """What was typed, once « ? » has had its answer; « < », « > » and « + » leave the question."""
        while True:
            typed = self.console.ask(words, lambda _: offered).strip()
            if typed.casefold() in BACK:
                raise _Back
            if question.ask in (Ask.VALUE, Ask.VALUES) and (typed == LATER or is_mark(typed)):
                raise _Later
            if typed == FORWARD and not question.may_be_passed:
                self.console.say(_NEEDED)
            elif typed == FORWARD:
                raise _Forward
            elif typed == HELP:
                self.console.say("\n".join(f"  {line}" for line in help_text(question).split("\n")))
            else:
                return typed

    def _tell_broken_rules(self, question: Question) -> None:
        """Say what the rules now find in what is known, once."""
        every = self._questions()
        here = next((place for place, one in enumerate(every) if one.key == question.key), len(every))
        unknown = [_whole(one) for one in every[here + 1 :] if not one.is_answered and one.key not in self._passed]
        found = broken_rules(self._sheet(), self.layout.needs, self.academy, unknown)
        for code, message, hint in (one for one in found if one not in self._told):
            self._tell(f"{code} — {message}", hint)
        self._told = set(found)

    def _tell(self, message: str, hint: str) -> None:
        self.console.say(f"  {message}")
        if hint:
            self.console.say(f"  → {hint}")


def _is_begun(question: Question) -> bool:
    """True for a list that holds a value beside its mark."""
    return isinstance(question.held, list) and not all(is_mark(one) for one in question.held)


def _whole(question: Question) -> Path:
    """What is not known before a question is answered: for one more group, the whole list."""
    return question.path[:-1] if question.ask is Ask.ITEM else question.path


def _parted(typed: str) -> list[str]:
    """The values of what was typed or pasted: parted by lines, commas or semicolons, without their bullets."""
    return [text for part in _PARTED.split(typed) if (text := _BULLET.sub("", " ".join(part.split())))]
