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

document.addEventListener("submit", sendOnce);
addEventListener("pageshow", readyAgain);
fetchPieces();
