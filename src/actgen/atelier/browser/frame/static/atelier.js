// The atelier: what the script adds. Every page does all of its work without it.
"use strict";

const PART = { "x-atelier-part": "1" };

// A piece of the page that the server works out when it is asked for: <span data-piece="/address">.
async function fetchPiece(place) {
  const answer = await fetch(place.dataset.piece, { headers: PART });
  if (!answer.ok) return;
  const made = document.createElement("template");
  made.innerHTML = await answer.text();
  place.replaceWith(made.content);
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

// A form that is watched is saved after a second of rest; what is found of it is then shown at its fields.
class Watch {
  constructor(form) {
    this.form = form;
    this.status = document.querySelector(".veille");
    form.addEventListener("input", (event) => this.soon(event.target));
    form.addEventListener("change", (event) => this.soon(event.target, 0));
    form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("pagehide", () => this.timer && this.save());
  }

  soon(control, rest = 1000) {
    if ("sansVeille" in control.dataset || this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), rest);
  }

  // A button waits for the save that is under way, which gives the form the digest of the file.
  submit(event) {
    clearTimeout(this.timer);
    this.timer = 0;
    if (!this.saving) return;
    event.preventDefault();
    const button = event.submitter;
    this.saving.finally(() => this.form.requestSubmit(button));
  }

  async save() {
    this.timer = 0;
    if (this.saving) return this.saving.finally(() => this.soon(this.form));
    this.saving = this.send();
    await this.saving;
    this.saving = null;
  }

  async send() {
    const body = new URLSearchParams(new FormData(this.form));
    for (const name of [...body.keys()]) if (name.startsWith("coller:")) body.delete(name);
    body.set("automatique", "1");
    try {
      const answer = await fetch(this.form.action, { method: "POST", body, headers: PART, keepalive: body.toString().length < 60000 });
      if (answer.ok) this.show(await answer.json());
      else this.stop(answer.status);
    } catch {
      this.say("Pas enregistré : l’atelier ne répond pas. Ce que vous tapez reste dans la page.");
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
    document.getElementById("sommaire").outerHTML = told.sommaire;
    this.say("Enregistré.");
  }

  say(words) {
    this.status.textContent = words;
  }
}

for (const form of document.querySelectorAll("form[data-veille]")) new Watch(form);
document.addEventListener("submit", sendOnce);
addEventListener("pageshow", readyAgain);
fetchPieces();
