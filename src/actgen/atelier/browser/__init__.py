"""The atelier: the same work in the browser, for those who never open a terminal; no state but the project’s files.

The seams, for who adds a page:

- **A page is a function** `show(asked: Asked) -> Answer`, without any library of the web: `asked.py` is what comes in
  (project, person, names of the address, fields of the form, uploads), `answers.py` what goes out. It runs in a thread
  and may take its time. A test calls it with an `Asked` that it builds, or the whole application as
  `tests/atelier/browser/served.py` serves it.
- **A room of pages** is a folder (`home/`, and so on) that has a tuple `PAGES` of `Page` rows (`routes.py`): address,
  function, method, the least role, the most bytes that it takes. `sitemap.py` lists the rooms: one line for a new one.
- **Names of an address are looked up**, never made into paths: `places.py` gives the collectivité, the sitting and the
  act that an address names, or the page 404.
- **Who asks**: `asked.person`, with a name for the journal and a `role` (`people.py`); a `Page` says the least role.
- **Forms** that are sent hold `{{ csrf() }}`; a POST whose token, Host or Origin is wrong never reaches the function.
  After a POST answer `see_other(…)`. `data-once` keeps a second click from sending a form twice.
- **A page extends** `base.html` and fills its blocks `title`, `fil` (where one is), `main`; `main_class` widens it.
  `page(asked, "act.html", **values)` makes it. HTML stands in `frame/html/` (`_pieces.html`: state, findings), the
  style and the script in `frame/static/`; `frame/navigation.py` has the words of the head. The policy refuses any
  inline style or script: `atelier.js` acts on `data-` attributes, and every page works without it. It sends the header
  `x-atelier-part` where it wants a piece of a page: `asked.is_part`.
- **Saving** is `saving.save(…)` and nothing else: in goes `digest_of(path)` as it was when the page was made, a hidden
  field of its form; out comes a `Conflict` where the file has changed since, which becomes the page 409 with both
  texts. It keeps the former version and the journal. `automatic=True` is for saves that nobody asked for.
- **A refusal** is an exception: `refusals.Refusal` (400, 403, 404, 409, 413), or any `ActgenError` of the engine.
- **The state of an act** (`states.py`) is the engine’s own, kept as long as nothing that it reads has changed.

`web/` is the one place that knows Starlette and uvicorn: routes, safety, serving.
"""
