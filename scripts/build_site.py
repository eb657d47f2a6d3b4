"""Write the documentation as web pages into `out/site`: what the repository says in Markdown, and nothing else.

Pages for readers in French and technical ones in English, each in its language. A page fetches nothing from outside,
and each link between pages leads to a page, and to a heading that is there; ValueError names what does not.
Why no generator of sites: decision 0046.
"""

from __future__ import annotations

import re
import shutil
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from os.path import relpath
from pathlib import Path, PurePosixPath
from posixpath import join, normpath
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from actgen.french.advice import typeset
from actgen.writers.html import short_title

ROOT = Path(__file__).parents[1]
STYLES = (ROOT / "src" / "actgen" / "pages" / "style.css", ROOT / "scripts" / "site" / "site.css")
#: What pages show or hand over, besides themselves.
BESIDE = ("docs/images", "docs/exemples")
_OUTSIDE = re.compile(r"[a-z]+:", re.IGNORECASE)
_REMARK = re.compile(r"\s*<!--.*?-->\s*", re.DOTALL)
#: What scrolls sideways can be moved by the keyboard; the head of a column says what it is of.
_REACHABLE = (
    (re.compile("<(pre|table)>"), r'<\1 tabindex="0">'),
    (re.compile("<th(?=[ >])"), '<th scope="col"'),
)
#: All the HTML that a page may hold.
_SIGNS = re.compile(r"</?su[bp]>|<br>")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: the Markdown that it is made of, its address in the site, its title, the language that it is in."""

    source: str
    address: str
    title: str
    language: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Group:
    """Pages under one title of the navigation."""

    title: str
    language: str
    pages: Sequence[Page]


#: Title, language and files of each group, in the order of the navigation.
_GROUPS = (
    ("Commencer", "fr", ("README.md", "docs/guide-*.md", "docs/glossaire.md", "docs/defauts-constates.md")),
    ("Confiance", "fr", ("docs/garanties.md", "docs/donnees-personnelles.md", "docs/mises-a-niveau.md")),
    ("Référence", "fr", ("docs/reference/*.md",)),
    (
        "Technical notes",
        "en",
        ("docs/architecture.md", "docs/judges.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"),
    ),
    ("Decisions", "en", ("docs/decisions/README.md", "docs/decisions/0*.md")),
)


def site_groups() -> list[Group]:
    """The pages of the repository, in groups."""
    return [Group(title, language, tuple(_pages_of(patterns, language))) for title, language, patterns in _GROUPS]


def site_files(groups: Sequence[Group]) -> dict[str, bytes]:
    """Address → content of every file of the site."""
    pages = {page.source: page for group in groups for page in group.pages}
    files = {page.address: _written(page, groups, pages).encode() for page in pages.values()}
    files["style.css"] = b"".join(path.read_bytes() for path in STYLES)
    for folder in BESIDE:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file():
                files[path.relative_to(ROOT).as_posix()] = path.read_bytes()
    _check(files)
    return files


def slug_of_heading(title: str) -> str:
    """The anchor of a heading, as code hosts make it: « 6. Installer sans le dépôt » is `6-installer-sans-le-dépôt`."""
    kept = (one for one in title.lower() if one in " -_" or unicodedata.category(one)[0] in "LN")
    return "".join(kept).replace(" ", "-")


def _pages_of(patterns: Sequence[str], language: str) -> Iterator[Page]:
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            source = path.relative_to(ROOT).as_posix()
            text = _REMARK.sub("\n\n", path.read_text(encoding="utf-8"))
            heading = re.search(r"^# (.+)$", text, re.MULTILINE)
            if not heading:
                raise ValueError(f"{source} has no title")
            yield Page(source, _address(source), heading[1].replace("`", ""), language, text)


def _address(source: str) -> str:
    if source == "README.md":
        return "index.html"
    return str(PurePosixPath(source).with_suffix(".html"))


def _written(page: Page, groups: Sequence[Group], pages: Mapping[str, Page]) -> str:
    tokens = _parser().parse(page.text)
    _name_headings(tokens)
    for token in _all(tokens):
        if token.type in ("html_block", "html_inline") and not _SIGNS.fullmatch(token.content):
            raise ValueError(f"{page.source} holds HTML: {token.content.strip()}")
        if token.type == "text" and page.language == "fr":
            token.content = typeset(token.content)
        if token.children:
            _point(page, token.children, pages)
    body = _reachable(_parser().renderer.render(tokens, _parser().options, {}))
    to_root = "../" * page.address.count("/")
    title = short_title(f"{page.title} – actgen")
    return _template().render(page=page, title=title, groups=groups, to_root=to_root, body=Markup(body))


def _reachable(body: str) -> str:
    """The text with what it takes to read its tables and its examples without a mouse, or by ear."""
    for found, written in _REACHABLE:
        body = found.sub(written, body)
    return body


def _point(page: Page, tokens: Sequence[Token], pages: Mapping[str, Page]) -> None:
    """Have the links of a passage lead to pages; one to a file of the repository alone is no link in the site."""
    is_inside = True
    for token in tokens:
        if token.type == "link_open":
            target = _lead(page, str(token.attrGet("href")), pages)
            is_inside = _is_of_site(page, target)
            token.attrs = {"href": target} if is_inside else {}
        if token.type in ("link_open", "link_close") and not is_inside:
            token.tag = "span"


def _is_of_site(page: Page, target: str) -> bool:
    """Whether a link leads to what the site holds, or is a fault; not where the repository alone has the file."""
    path = ROOT / normpath(join(str(PurePosixPath(page.address).parent), target.partition("#")[0]))
    return (
        target.startswith("#")
        or bool(_OUTSIDE.match(target))
        or path.suffix == ".html"
        or not path.exists()
        or _is_beside(path)
    )


def _is_beside(path: Path) -> bool:
    return any(ROOT / folder in path.parents for folder in BESIDE)


def _lead(page: Page, target: str, pages: Mapping[str, Page]) -> str:
    """Where a link of a page leads in the site: a page stands for its Markdown, and the first one for a folder."""
    path, _, anchor = target.partition("#")
    if not path or _OUTSIDE.match(target):
        return target
    wanted = normpath(join(str(PurePosixPath(page.source).parent), unquote(path)))
    inside = next((one for source, one in pages.items() if source == wanted or source.startswith(f"{wanted}/")), None)
    address = inside.address if inside else wanted
    return relpath(address, PurePosixPath(page.address).parent).replace("\\", "/") + (f"#{anchor}" if anchor else "")


def _name_headings(tokens: Sequence[Token]) -> None:
    seen: dict[str, int] = {}
    for token, inner in pairwise(tokens):
        if token.type == "heading_open":
            slug = slug_of_heading("".join(one.content for one in inner.children or ()))
            count = seen[slug] = seen.get(slug, -1) + 1
            token.attrSet("id", f"{slug}-{count}" if count else slug)


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _check(files: Mapping[str, bytes]) -> None:
    """ValueError when a page fetches from outside, or leads to what is not there."""
    texts = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    anchors = {name: set(re.findall(r'id="([^"]+)"', text)) for name, text in texts.items()}
    broken = [
        f"{name} → {target}"
        for name, text in texts.items()
        for kind, target in re.findall(r'\b(href|src)="([^"]*)"', text)
        if not _is_there(name, kind, target, files, anchors)
    ]
    if broken:
        raise ValueError(f"links that lead nowhere: {', '.join(broken)}")


def _is_there(name: str, kind: str, target: str, files: Mapping[str, bytes], anchors: Mapping[str, set[str]]) -> bool:
    if _OUTSIDE.match(target):
        return kind == "href"
    path, _, anchor = unquote(target).partition("#")
    address = normpath(join(str(PurePosixPath(name).parent), path)) if path else name
    return address in files and (not anchor or anchor in anchors.get(address, set()))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"xhtmlOut": False}).enable("table")


@cache
def _template() -> Template:
    loader = FileSystemLoader(ROOT / "scripts" / "site")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("page.html")


def main() -> int:
    """Write the site; the exit code."""
    folder = ROOT / "out" / "site"
    files = site_files(site_groups())
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    print(f"out/site: {sum(name.endswith('.html') for name in files)} pages, {len(files)} files; open index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
