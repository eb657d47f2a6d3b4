"""A person at the keyboard alone: each stop of Tab is seen, comes in the order of the page, and leads on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from scripts.judges.walking import Lost, Walker

#: The most stops that a page has; one that has more holds the keyboard in a trap.
_MOST = 400
#: What is wrong with the element that has the focus, after it is noted among the stops of its page: it shows no outline
#: (« auto » is that of the browser), it has no size, another thing covers all of it that is in the window. An element
#: of the preview stands in its frame.
_STOP = """(() => {
  const outer = document.activeElement, framed = outer?.localName === "iframe" && outer.contentDocument?.activeElement;
  const one = framed && framed !== outer.contentDocument.body ? framed : outer;
  if (!one || one === document.body) return "";
  (window.stops ??= []).push(one);
  const said = (one.getAttribute("aria-label") || one.textContent.trim() || one.name || one.id).slice(0, 60);
  const page = one.ownerDocument, style = page.defaultView.getComputedStyle(one);
  const drawn = style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  if (!drawn) return `no outline: ${said}`;
  const box = [...one.getClientRects()].find((r) => r.width > 0 && r.height > 0);
  if (!box) return `nothing to see: ${said}`;
  const left = Math.max(box.left, 0), right = Math.min(box.right, page.defaultView.innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, page.defaultView.innerHeight);
  const seen = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]].some(([x, y]) => {
    const hit = page.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return hit && (one.contains(hit) || hit.contains(one));
  });
  return left < right && top < bottom && seen ? "" : `covered, or out of the window: ${said}`;
})()"""
#: What may have the focus in the page and had none; then what had it before something that stands above it.
_ORDER = """(() => {
  const open = (one) => one.checkVisibility() && one.tabIndex >= 0 && !one.matches(":disabled");
  const own = stops.filter((one) => one.ownerDocument === document);
  const named = (one) => (one.getAttribute("aria-label") || one.textContent.trim() || one.name || one.id).slice(0, 60);
  const wanted = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter(open);
  const left = wanted.filter((one) => one.type !== "radio" && !own.includes(one));
  const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const back = own.filter((one, rank) => rank && follows(one, own[rank - 1]));
  const told = (why, found) => found.map((one) => `${why}: ${named(one)}`);
  return [...told("never reached", left), ...told("comes after what stands below it", back)];
})()"""
_STILL = {"name": "prefers-reduced-motion", "value": "reduce"}


@dataclass
class Keys:
    """The hands on the keyboard; what is wrong with a stop on the way is told once."""

    walk: Walker
    told: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.walk.opened.ask("Emulation.setEmulatedMedia", features=[_STILL])

    def to(self, selector: str) -> None:
        """Press Tab until the focus is on what a selector finds; Lost where it does not come."""
        for _ in range(_MOST):
            if self.walk.look(f"document.activeElement?.matches({json.dumps(selector)})"):
                return
            self._tab()
        raise Lost(f"Tab leads to no {selector}: {self.walk.read()[:400]}")

    def type(self, selector: str, text: str) -> None:
        """Go to a field, and type in the place of what is there."""
        self.to(selector)
        self.walk.select_all()
        self.walk.type(text)

    def enter(self, selector: str) -> None:
        """Go to a link or a button and press Enter; another page comes."""
        self.to(selector)
        self.walk.enter()

    def press(self, selector: str, key: str = " ") -> None:
        """Go to something and press a key on it, where the page stays."""
        self.to(selector)
        self.walk.press(key)

    def choose(self, selector: str, value: str) -> None:
        """Go to a list of choices, and down to one of them."""
        self.to(selector)
        for _ in range(_MOST):
            if self.walk.look("document.activeElement.value") == value:
                return
            self.walk.press("ArrowDown")
        raise Lost(f"the arrows lead to no {value}")

    def round(self) -> Iterator[str]:
        """Go through the whole page: every stop is seen, each once, in the order of the page, and the way goes on."""
        self.walk.look("window.stops = [document.querySelector('a')], stops[0].focus()")
        for _ in range(_MOST):
            self._tab()
            if self.walk.look("stops.length > 1 && stops.at(-1) === stops[0] && stops.pop() && true"):
                break
        else:
            yield f"{self._page()}: Tab never comes round"
        page, order = self._page(), self.walk.look(_ORDER)
        assert isinstance(order, list)
        yield from (f"{page}: {told}" for told in order)

    def problems(self) -> Iterator[str]:
        """What was wrong with the stops so far."""
        yield from self.told
        self.told.clear()

    def _tab(self) -> None:
        self.walk.press("Tab")
        if told := self.walk.look(_STOP):
            self.told[f"{self._page()}: {told}"] = None

    def _page(self) -> object:
        return self.walk.look("document.title")
