// The atelier: what the script adds. Every page does all of its work without it.
"use strict";

const PART = { "x-atelier-part": "1" };

// A piece of the page that the server works out when it is asked for: <span data-piece="/address">.
async function fetchPiece(place) {
  const answer = await fetch(place.dataset.piece, { headers: PART });
  if (!answer.ok) return;
  place.replaceWith(pieceOf(await answer.text()));
}

function pieceOf(text) {
  const made = document.createElement("template");
  made.innerHTML = text;
  return made.content;
}

async function fetchPieces() {
  for (const place of document.querySelectorAll("[data-piece]")) await fetchPiece(place);
}

// A form that is sent once is not sent again by a second click; going back makes it ready again.
function sendOnce(event) {
  const form = event.target;
  if (!("once" in form.dataset) || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
}

function readyAgain() {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
}

// What a link of the page leads to stands folded: what holds it opens.
function unfold(control) {
  for (let around = control.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
}

function unfoldLinked(event) {
  const name = event.target.closest?.('a[href^="#"]')?.hash.slice(1);
  const place = name && document.getElementById(decodeURIComponent(name));
  if (place) unfold(place);
}

// What is drawn again keeps the focus: on what stands in the place of the link or the button that had it.
function keepFocus(page, change) {
  const had = page.activeElement;
  const alike = () => [...page.querySelectorAll(had.localName)].filter((one) => one.href === had.href && one.name === had.name);
  const before = had ? alike() : [];
  change();
  if (!had || had.isConnected) return;
  const rank = before.filter((one) => !one.isConnected).indexOf(had);
  const now = alike().filter((one) => !before.includes(one));
  (now[rank] ?? now[0])?.focus({ preventScroll: true });
}

// What a form holds now, but for a roll that is being pasted: a button takes it in.
function typedIn(form) {
  const body = new URLSearchParams(new FormData(form));
  for (const name of [...body.keys()]) if (name.startsWith("coller:")) body.delete(name);
  return body;
}

// A form that is watched is saved after a second of rest, or only tried; what is found of it is shown at its fields.
class Watch {
  constructor(form) {
    this.form = form;
    this.tries = form.dataset.veille === "essai";
    this.unsaved = "enCours" in form.dataset;
    this.status = document.querySelector(".veille");
    form.addEventListener("input", (event) => this.soon(event.target));
    form.addEventListener("change", (event) => this.soon(event.target, 200));
    form.addEventListener("submit", (event) => this.submit(event));
    if (this.tries) addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault());
    else addEventListener("pagehide", () => this.timer && this.save());
  }

  soon(control, rest = 1000) {
    if ("sansVeille" in control.dataset || this.stopped) return;
    this.unsaved = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), rest);
  }

  // A button waits for the save that is under way, which gives the form the digest of the file.
  submit(event) {
    if (event.submitter?.value.startsWith("ouvrir:") && !event.submitter.dataset.plain) {
      event.preventDefault();
      return this.open(event.submitter);
    }
    clearTimeout(this.timer);
    this.timer = 0;
    this.unsaved = false;
    if (!this.saving || this.tries) return;
    event.preventDefault();
    const button = event.submitter;
    this.saving.finally(() => this.form.requestSubmit(button));
  }

  // What a row may say besides comes without the page; where it cannot, the button is sent as without the script.
  async open(button) {
    const address = new URL(this.form.action);
    address.searchParams.set("ouvert", button.value.slice("ouvrir:".length));
    try {
      const answer = await fetch(address, { headers: PART });
      if (!answer.ok) throw new Error(answer.status);
      const made = pieceOf(await answer.text());
      const summary = made.querySelector("summary");
      button.replaceWith(made);
      summary.focus();
    } catch {
      button.dataset.plain = "1";
      this.form.requestSubmit(button);
    }
  }

  async save() {
    this.timer = 0;
    if (this.saving) return this.saving.finally(() => this.soon(this.form));
    this.saving = this.send();
    await this.saving;
    this.saving = null;
  }

  async send() {
    const body = typedIn(this.form);
    body.set(...(this.tries ? ["faire", "essayer"] : ["automatique", "1"]));
    try {
      const answer = await fetch(this.form.action, { method: "POST", body, headers: PART, keepalive: body.toString().length < 60000 });
      const told = answer.ok && (await answer.json());
      if (told) keepFocus(document, () => this.show(told));
      else this.stop(answer.status);
    } catch {
      this.say(`Pas ${this.tries ? "essayé" : "enregistré"} : l’atelier ne répond pas. Ce que vous tapez reste dans la page.`);
    }
  }

  stop(status) {
    this.stopped = true;
    const why = status === 409 ? "le fichier a changé ailleurs" : "l’atelier l’a refusé";
    this.say(`Pas enregistré : ${why}. « Enregistrer » dit quoi faire.`);
  }

  show(told) {
    this.form.elements.fait_de.value = told.fait_de;
    for (const [name, hidden] of Object.entries(told.caches)) {
      const place = this.form.querySelector(`[data-champ="${CSS.escape(name)}"]`);
      if (place) place.hidden = hidden && !this.form.elements[name]?.value;
    }
    for (const place of this.form.querySelectorAll(".fautes")) {
      const name = place.id.slice(0, -"-faute".length);
      place.outerHTML = told.fautes[name] ?? `<div class="fautes" id="${place.id}"></div>`;
      const control = this.form.querySelector(`[name="${CSS.escape(name)}"]:not(button)`);
      control?.setAttribute("aria-invalid", (told.fautes[name] ?? "").includes("faute-erreur"));
    }
    for (const [name, words] of Object.entries(told.lus)) {
      const place = document.getElementById(`${name}-lu`);
      if (place && place.textContent !== words) place.textContent = words;
    }
    document.getElementById("sommaire").outerHTML = told.sommaire;
    if (told.etat) document.getElementById("etat").outerHTML = told.etat;
    if (told.questions) document.getElementById("questions-a-blanc").outerHTML = told.questions;
    this.say(this.tries ? "Essayé : rien n’est encore écrit." : "Enregistré.");
  }

  say(words) {
    this.status.textContent = words;
  }
}

// The act beside its form: drawn again after a rest, only what changed; words and fields show each other.
class Preview {
  constructor(place, form) {
    this.address = place.dataset.apercu;
    this.form = form;
    this.frame = place.querySelector("iframe");
    this.status = place.querySelector("[role=status]");
    this.frame.addEventListener("load", () => this.listen());
    form.addEventListener("input", () => this.soon());
    form.addEventListener("focusin", (event) => this.light(event.target.name));
    this.listen();
  }

  get page() {
    return this.frame.contentDocument;
  }

  // A frame whose page has not come takes no focus: nothing there would show it.
  listen() {
    this.frame.inert = this.page?.URL === "about:blank";
    this.page?.addEventListener("click", (event) => this.lead(event));
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), 300);
  }

  async draw() {
    this.asked?.abort();
    this.asked = new AbortController();
    const how = { method: "POST", body: typedIn(this.form), headers: PART, signal: this.asked.signal };
    try {
      const answer = await fetch(this.address, how);
      if (answer.ok) this.put(this.read(await answer.text()));
      this.status.textContent = answer.ok ? "" : "Ce que vous tapez ne peut pas encore être montré : l’aperçu est celui d’avant.";
      this.light(document.activeElement?.name);
    } catch (failure) {
      if (failure.name !== "AbortError") this.status.textContent = "L’aperçu ne répond pas.";
    }
  }

  // Read as the frame reads it: by its own policy, which lets an act keep the style of its paragraphs.
  read(text) {
    return new this.frame.contentWindow.DOMParser().parseFromString(text, "text/html");
  }

  // The first act that can be shown takes the place of the page that waited for it, with its own style.
  put(now) {
    renew(this.page.head, now.head);
    keepFocus(this.page, () => renew(this.page.body, now.body));
  }

  // A word leads to its field where this form has it; elsewhere its link is followed.
  lead(event) {
    const names = event.target.closest?.("a[data-champs]")?.dataset.champs.split(" ") ?? [];
    const control = names.map((name) => document.getElementById(name)).find(Boolean);
    if (!control) return;
    event.preventDefault();
    unfold(control);
    control.focus();
    control.scrollIntoView({ block: "center" });
  }

  light(name) {
    if (!name) return;
    const leads = (one) => one === name || one.startsWith(`${name}.`) || name.startsWith(`${one}.`);
    for (const value of this.page.querySelectorAll("a[data-champs]")) {
      value.classList.toggle("allumee", value.dataset.champs.split(" ").some(leads));
    }
    this.page.querySelector(".allumee")?.scrollIntoView({ block: "nearest" });
  }
}

const HOLDERS = ["body", "main", "header", "section", "div", "ul"];

function renew(old, now) {
  if (old.isEqualNode(now)) return;
  if (HOLDERS.includes(old.localName) && old.children.length === now.children.length) {
    [...old.children].forEach((one, rank) => renew(one, now.children[rank]));
  } else old.replaceWith(old.ownerDocument.importNode(now, true));
}

for (const form of document.querySelectorAll("form[data-veille]")) {
  new Watch(form);
  for (const place of document.querySelectorAll("[data-apercu]")) new Preview(place, form);
}
document.addEventListener("submit", sendOnce);
document.addEventListener("click", unfoldLinked);
addEventListener("pageshow", readyAgain);
fetchPieces();
