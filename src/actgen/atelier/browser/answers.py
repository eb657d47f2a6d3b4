"""What a page answers: a status, bytes, what they are; made into a page, a redirection or a file to keep."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote

from msgspec import Struct, field

from actgen.atelier.browser.frame.rendering import rendered

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked

HTML = "text/html; charset=utf-8"
#: What each format of an act is, to a browser.
MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": HTML,
    "txt": "text/plain; charset=utf-8",
    "zip": "application/zip",
    "yaml": "text/plain; charset=utf-8",
}


class Answer(Struct, frozen=True):
    """What goes back; the headers of safety are added on the way."""

    body: bytes = b""
    status: int = 200
    media: str = HTML
    headers: Mapping[str, str] = field(default_factory=dict)


def page(asked: Asked, template: str, status: int = 200, **values: object) -> Answer:
    """The page of a template of `frame/html/`."""
    return Answer(rendered(asked, template, **values).encode(), status)


def see_other(address: str) -> Answer:
    """Send the browser on to a page of the atelier, so that to load it again sends no form again."""
    return Answer(status=303, headers={"location": address})


def download(name: str, content: bytes, suffix: str = "") -> Answer:
    """A file to keep; `name` with its suffix, which says what it is unless `suffix` does."""
    media = MEDIA.get(suffix or name.rpartition(".")[2], "application/octet-stream")
    return Answer(content, media=media, headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"})


def shown(content: bytes, suffix: str) -> Answer:
    """A file of that kind that the browser itself shows."""
    return Answer(content, media=MEDIA[suffix], headers={"content-disposition": "inline"})
