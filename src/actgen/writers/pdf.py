"""The act as a PDF, laid out by WeasyPrint from the web page: PDF/A-3a and PDF/UA-1, always the same bytes."""

from __future__ import annotations

import contextlib
import ctypes.util
import hashlib
import io
import logging
import os
import re
import sys
import warnings
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from actgen.core.diagnostics import Diagnostic, WordPlace, error
from actgen.core.errors import InputFault, MachineFault
from actgen.core.origin import PROPERTY_NAMES
from actgen.core.temporary import folder_of_the_run
from actgen.document.sheets import said_header
from actgen.library import look as measures
from actgen.writers import paper, typst
from actgen.writers.archival.attachments import by_name, origin_file
from actgen.writers.archival.finishing import finish
from actgen.writers.archival.tree import Page
from actgen.writers.glyphs import FONTS, missing_glyphs
from actgen.writers.parsed import parsed
from actgen.writers.stylesheet import style

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.document.model import Act
    from actgen.writers.archival.attachments import Attached

PANGO_INSTALL = "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_FAMILY = "Liberation Sans"  # metric twin of the Arial that the Word files name
_BOXES = "Actgen Boxes"  # the boxes of forms, which it lacks: scripts/boxes_font.py
_FACES = {
    "LiberationSans-Regular.ttf": (_FAMILY, "normal", "normal"),
    "LiberationSans-Bold.ttf": (_FAMILY, "normal", "bold"),
    "LiberationSans-Italic.ttf": (_FAMILY, "italic", "normal"),
    "LiberationSans-BoldItalic.ttf": (_FAMILY, "italic", "bold"),
    "ActgenBoxes.ttf": (_BOXES, "normal", "normal"),
}
_POINTS_IN_A_PIXEL = 0.75
#: What stands between the header of a page and its text, in pixels.
_GAP = measures.points(measures.HEADER_GAP) / _POINTS_IN_A_PIXEL
#: The finisher brings the colours of the standard: WeasyPrint would leave their file open.
_STANDARD = {"pdf_variant": "pdf/a-3a", "output_intent": ""}
#: The boxes of WeasyPrint that words stand in, and how far they may go beyond a page, in pixels: what no eye sees.
_WITH_WORDS, _A_PIXEL = ("TextBox", "TableBox"), 1
_SCHEME = "actgen-font:"
#: A picture that stands whole in the page itself.
_PICTURES = "data:image/"
_DATA = re.compile(r"(data:image/[a-z+]+;base64,.{12})[A-Za-z0-9+/=]+")


class Engine(Struct, frozen=True):
    """What all acts share: reading the fonts and the style sheet again for each would cost a fifth of its time."""

    weasyprint: Any
    fonts: Any
    style: Any


class Beside(Struct, frozen=True):
    """What a file holds beside its text.

    `letterheads` are the pages, from 0, whose header is read with an act; `places` say where a link leads, by its
    target; `attached` are files that ride inside, each of that day.
    """

    letterheads: frozenset[int] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    attached: tuple[Attached, ...] = ()
    day: date = date.min


_NOTHING = Beside()


@lru_cache(maxsize=16)
def write_act(act: Act, joined: tuple[Attached, ...] = ()) -> bytes:
    """The PDF of the act, with these files in it, made once: who verifies a file makes it again.

    InputFault when the fonts lack a character or when the layout warns; MachineFault when Pango is missing.
    """
    faults = missing_glyphs(act)
    if faults:
        raise InputFault(faults)
    source, document = laid_out_act(act)
    attached = by_name([*origin_file([act.metadata.origin]), *joined])
    return write(document, source, act.title, Beside(letterheads_of(act), {}, attached, act.metadata.day))


def letterheads_of(act: Act, first: int = 0) -> frozenset[int]:
    """The pages whose header is that of the act: its first page, the page `first` of its file, or none."""
    return frozenset([first] if said_header(act) else [])


def laid_out_act(act: Act) -> tuple[str, Any]:
    """The web page of an act and its pages: margins grow where what they hold is taller; faults as `write_act`.

    Words are cut only where some would be printed beyond the edge of a page.
    """
    source = paper.write_page(act)
    document = laid_out(source, act.title)
    room, goes_beyond = _room_of(document) if "running(" in source else None, _goes_beyond(document)
    if room is None and not goes_beyond:
        return source, document
    source = paper.write_page(act, room, cuts_words=goes_beyond)
    return source, laid_out(source, act.title)


def _goes_beyond(document: Any) -> bool:
    """Whether words of a page, or the frames of a table, stand beyond its right edge."""
    return any(
        box.position_x + box.margin_width() > page.width + _A_PIXEL
        for page in document.pages
        for box in page._page_box.descendants()
        if type(box).__name__ in _WITH_WORDS
    )


@cache
def engine() -> Engine:
    """WeasyPrint with the fonts and the style of the package, made once; MachineFault on a machine without Pango."""
    with _package_fonts_only():
        weasyprint = _load()
        fonts = weasyprint.text.fonts.FontConfiguration()
        fonts._folder = folder_of_the_run()  # its own would outlive a run that is killed
    css = _font_faces() + style("acte.css") + style("papier.css")
    sheet = weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher())
    return Engine(weasyprint, fonts, sheet)


def _room_of(document: Any) -> tuple[float, float] | None:
    """The margins, in points, that the headers and the footers of the pages want; None where all have their room."""
    wanted, given = {"top": 0.0, "bottom": 0.0}, {"top": 0.0, "bottom": 0.0}
    for page in document.pages:
        given = {edge: max(given[edge], getattr(page._page_box, f"margin_{edge}")) for edge in given}
        for box in page._page_box.children:
            edge = getattr(box, "at_keyword", "").removeprefix("@").partition("-")[0]
            if edge in wanted:
                height = sum(child.margin_height() for child in box.children if child.is_in_normal_flow())
                wanted[edge] = max(wanted[edge], getattr(box, f"padding_{edge}") + height + _GAP)
    if all(wanted[edge] <= given[edge] for edge in wanted):
        return None
    return tuple(max(wanted[edge], given[edge]) * _POINTS_IN_A_PIXEL for edge in wanted)  # type: ignore[return-value]


def lay_out(page: str, title: str) -> bytes:
    """The PDF of a web page without style sheet of its own; InputFault with everything that WeasyPrint says of it."""
    return write(laid_out(page, title), page, title)


def laid_out(page: str, title: str) -> Any:
    """The pages of a web page before they are a file: WeasyPrint's document, with the package's style and fonts."""
    with _heard(title) as faults:
        made_by = engine()
        source = parsed(made_by.weasyprint, page, fetcher())
        document = source.render(font_config=made_by.fonts, stylesheets=[made_by.style])
        document.metadata.custom = _origin_entries(document.metadata.custom)
    if faults:
        raise InputFault(faults)
    return document


def write(document: Any, source: str, title: str, beside: Beside = _NOTHING) -> bytes:
    """The file of pages that are laid out; `source`, all that they were made from, gives it its identifier."""
    drawn = [_Drawn(page) for page in document.pages]

    def finished(_: Any, file: Any) -> None:
        pages = [one.page(says_header=rank in beside.letterheads) for rank, one in enumerate(drawn)]
        finish(file, [one.stream for one in drawn], pages, {**_leading(document), **beside.places}, beside.attached)

    with _heard(title) as faults:
        identifier = hashlib.sha256((style("acte.css") + source).encode()).hexdigest()[:32]
        content: bytes = document.write_pdf(
            pdf_identifier=identifier.encode(),
            custom_metadata=True,
            finisher=finished,
            attachments=list(_attachments(beside)),
            **_STANDARD,
        )
    if faults:
        raise InputFault(faults)
    return content


def _attachments(beside: Beside) -> Iterator[Any]:
    """The files that ride inside, as WeasyPrint takes them; without their day it would take that of the clock."""
    day = datetime.combine(beside.day, time())
    for one in beside.attached:
        yield engine().weasyprint.Attachment(
            string=one.content,
            name=one.name,
            description=one.description,
            created=day,
            modified=day,
            relationship=one.relationship,
            url_fetcher=fetcher(),
        )


def _leading(document: Any) -> dict[str, str]:
    """Target of a link inside the file → where it leads, in words."""
    pages = list(enumerate(document.pages, start=1))
    return {name: f"Aller à la page\u00a0{number}" for number, page in reversed(pages) for name in page.anchors}


class _Drawn:
    """A page of WeasyPrint, which keeps what each of its boxes is numbered while it is drawn.

    Until it is `page` again it is without boxes: WeasyPrint would make a structure of them, which `finish` makes anew.
    """

    def __init__(self, page: Any) -> None:
        self._page, self._paint, self._box = page, page.paint, page._page_box
        self.stream: Any = None
        self._marks: dict[Any, int] = {}
        page.paint = self._painted

    def page(self, *, says_header: bool) -> Page:
        """What was drawn."""
        self._page._page_box = self._box
        return Page(self._box, self._marks, self._page.height, says_header)

    def _painted(self, stream: Any, scale: float) -> None:
        self._paint(stream, scale)
        self.stream = stream
        self._marks = {box: mark["mcid"] for box, mark in stream._tags.items()}
        stream._tags.clear()
        self._page._page_box = self._box.copy_with_children(())


def _origin_entries(named: Mapping[str, str]) -> dict[str, str]:
    """What the page states of its origin, without its other <meta>, whose names WeasyPrint gives in lower case."""
    return {name: named[name.lower()] for name in PROPERTY_NAMES.values() if name.lower() in named}


@cache
def fetcher() -> Any:
    """What WeasyPrint asks for files: what the page itself holds and the package's fonts, nothing from elsewhere."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class PackageFetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            name = url.removeprefix(_SCHEME)
            if url.startswith(_SCHEME) and name in _FACES:
                return URLFetcherResponse(url, (FONTS / name).read_bytes(), {"Content-Type": "font/ttf"})
            if url.startswith(_PICTURES):
                return super().fetch(url, headers)
            raise ValueError(f"an act loads nothing from outside: {url}")

    return PackageFetcher()


def _load() -> Any:
    try:
        with contextlib.suppress(OSError), _by_exact_names():
            return _import_weasyprint()
        return _import_weasyprint()
    except OSError as failure:
        message = "Le PDF demande la bibliothèque Pango, qui manque sur cette machine."
        hint = (
            f"Sur Debian ou Ubuntu, tapez\u00a0: {PANGO_INSTALL}. Ou passez-vous de Pango\u00a0: "
            f"{typst.install_line()}, puis ajoutez --moteur typst, ou la ligne «\u00a0moteur: typst\u00a0» à "
            "variables/projet.yaml. Les autres formats n’en ont pas besoin."
        )
        raise MachineFault(message, hint) from failure


def _import_weasyprint() -> Any:
    with warnings.catch_warnings():  # that no font is configured is what is wanted
        warnings.filterwarnings("ignore", message=".*Expect ugly output", category=UserWarning)
        with contextlib.redirect_stdout(io.StringIO()):  # what it prints where Pango is missing is told in French
            import weasyprint
            import weasyprint.text.fonts
    return weasyprint


@contextlib.contextmanager
def _by_exact_names() -> Iterator[None]:
    """On Linux, libraries are loaded by the exact names of their files alone, which WeasyPrint tries last.

    For each of the others Python would start ldconfig and a compiler, in vain.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _nowhere
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nowhere(name: str) -> str | None:  # noqa: ARG001 - what it stands for takes a name
    return None


@contextlib.contextmanager
def _package_fonts_only() -> Iterator[None]:
    """Make fontconfig read the package's configuration, which knows no font of the machine."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS / "fonts.conf")
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before


def _font_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{_SCHEME}{name}"); font-style: {style}; '
        f"font-weight: {weight} }}\n"
        for name, (family, style, weight) in _FACES.items()
    )


class _Listener(logging.Handler):
    """Keeps what WeasyPrint says as faults of the act."""

    def __init__(self, title: str) -> None:
        super().__init__(logging.WARNING)
        self.title = title
        self.faults: list[Diagnostic] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = _DATA.sub(r"\1…", record.getMessage()).rstrip(".")
        message = f"La mise en page du PDF signale\u00a0: {said}."
        hint = "Ce n’est pas une faute de l’acte\u00a0: envoyez ce message à ceux qui tiennent actgen."
        self.faults.append(error("PDF-002", WordPlace(self.title), message, hint))


@contextlib.contextmanager
def _heard(title: str) -> Iterator[list[Diagnostic]]:
    """Every warning of WeasyPrint during the block, as faults."""
    listener = _Listener(title)
    logger = logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield listener.faults
    finally:
        logger.removeHandler(listener)
