// In place of Allure's ring, which counts tests and so would say that the paper holds to 100 %.
const overview = document.getElementById("closer-look-overview");
const verdict = /^Claims:? (reproduced|weaker|absent|contrary|inconclusive)\b/;

function showVerdicts() {
  const chart = document.querySelector("[data-id=summary] .summary-widget__chart");
  if (overview && chart && !chart.querySelector(".verdicts")) {
    chart.replaceChildren(overview.content.cloneNode(true));
    document.querySelector("[data-id=summary]").classList.add("with-verdicts");
  }
  for (const row of document.querySelectorAll(".widget__table .table__row:not(.seen)")) {
    row.classList.add("seen");
    const found = row.textContent.trim().match(verdict);
    if (found) row.classList.add("of-verdict", found[1]);
  }
}

new MutationObserver(showVerdicts).observe(document.body, { childList: true, subtree: true });

// Allure's app waits until reportDataReady is true, and decodes a file when it is looked at.
window.reportDataReady = false;
window.reportData = {};

function base64(text) {
  let letters = "";
  for (const byte of new TextEncoder().encode(text)) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function put(name, text, place) {
  const element = document.createElement(name);
  element.textContent = text;
  place.append(element);
}

async function unpack() {
  const packed = atob(document.getElementById("closer-look-data").textContent);
  const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const { styles, scripts, files } = await new Response(stream).json();
  for (const [name, text] of Object.entries(files)) {
    Object.defineProperty(window.reportData, name, { get: () => base64(text) });
  }
  // At once: the app starts when the browser is free again, and has to know its plugins by then.
  for (const style of styles) put("style", style, document.head);
  for (const script of scripts) put("script", script, document.body);
  // The report says what a green test means here: Allure's own word for it is "Passed".
  allure.api.addTranslation("en", { status: { passed: "As expected" } });
  window.reportDataReady = true;
}

unpack().catch((error) => {
  document.getElementById("content").textContent =
      "This report cannot be unpacked (" + error + "); it wants a browser of 2023 or newer."
      + " paper.html beside it opens in any.";
});
