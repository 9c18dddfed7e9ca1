// Filters, steps from finding to finding, and the light on words that answer to each other. The page reads without it.
(function () {
  "use strict";
  var all = function (selector, inside) { return Array.from((inside || document).querySelectorAll(selector)); };
  var tools = document.getElementById("tools");
  var findings = all(".finding");
  var rows = all("tbody.row");
  var chapters = all(".chapter");

  // ---- words that answer to each other ----------------------------------------------------
  var lit = [];
  function light(elements) {
    lit.forEach(function (element) { element.classList.remove("lit"); });
    lit = elements;
    lit.forEach(function (element) { element.classList.add("lit"); });
  }
  function look(event) {
    var row = event.target.closest && event.target.closest("tbody.row");
    if (!row) { light([]); return; }
    var token = event.target.closest("[data-t]");
    var finding = event.target.closest(".finding[data-letter]") || event.target.closest("mark[data-letter]");
    if (finding) {
      light(all('mark[data-letter="' + finding.dataset.letter + '"]', row));
    } else {
      light(token ? all('[data-t="' + token.dataset.t + '"]', row) : []);
    }
  }
  document.addEventListener("pointerover", look);
  document.addEventListener("focusin", look);

  // One stop of the Tab key in each row; the arrows walk on from there.
  rows.forEach(function (row) {
    all("[data-t]:not(a)", row).forEach(function (token, index) { token.tabIndex = index ? -1 : 0; });
  });
  document.addEventListener("keydown", function (event) {
    var token = event.target.closest("[data-t]");
    var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!token || !step || event.altKey || event.ctrlKey || event.metaKey) { return; }
    var tokens = all("[data-t]", token.closest("tbody"));
    var next = tokens[tokens.indexOf(token) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });

  // ---- from a place in the text to its finding ----------------------------------------------
  document.addEventListener("click", function (event) {
    var place = event.target.closest("mark[data-letter]");
    if (place && !event.target.closest("a")) {
      var finding = place.closest("tbody").querySelector('.finding[data-letter="' + place.dataset.letter + '"]');
      if (finding) { finding.open = true; show(finding); }
    }
  });
  function openTarget() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") { target.open = true; target.scrollIntoView(); }
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
  if (!tools) { return; }

  // ---- filters and steps --------------------------------------------------------------------
  var current = null;
  function visible() {
    return findings.filter(function (finding) {
      return !finding.hidden && !finding.closest("[hidden]");
    });
  }
  function say() {
    var shown = visible();
    var at = shown.indexOf(current);
    tools.elements.position.value = at < 0
      ? tools.dataset.total.replace("{total}", shown.length)
      : tools.dataset.position.replace("{number}", at + 1).replace("{total}", shown.length);
  }
  function filter() {
    var severities = all("[name=severity]:checked", tools).map(function (box) { return box.value; });
    var code = tools.elements.code.value;
    var chapter = tools.elements.chapter.value;
    findings.forEach(function (finding) {
      var elsewhere = chapter !== "" && !finding.closest(".chapter");
      finding.hidden = elsewhere || !severities.includes(finding.dataset.severity) || (code !== "" && finding.dataset.code !== code);
    });
    rows.forEach(function (row) {
      row.hidden = tools.elements.only.checked && !row.querySelector(".finding:not([hidden])");
    });
    chapters.forEach(function (section) {
      var empty = tools.elements.only.checked && !section.querySelector(".finding:not([hidden])");
      section.hidden = empty || (chapter !== "" && section.id !== chapter);
    });
    if (current && !visible().includes(current)) { leave(); }
    say();
  }
  function leave() {
    all(".current").forEach(function (row) { row.classList.remove("current"); });
    current = null;
  }
  function show(finding) {
    leave();
    current = finding;
    (finding.closest("tbody.row") || finding).classList.add("current");
    finding.querySelector("summary").focus({ preventScroll: true });
    finding.scrollIntoView({ block: "center" });
    say();
  }
  function step(direction) {
    var shown = visible();
    if (!shown.length) { return; }
    var at = shown.indexOf(current);
    if (at < 0) {
      // Nothing was chosen yet: start from what is on the screen.
      var below = shown.findIndex(function (finding) { return finding.getBoundingClientRect().top > tools.offsetHeight; });
      at = below < 0 ? shown.length : below;
      at = direction > 0 ? at : at - 1;
    } else {
      at += direction;
    }
    show(shown[(at + shown.length) % shown.length]);
  }
  tools.addEventListener("change", filter);
  tools.addEventListener("submit", function (event) { event.preventDefault(); });
  tools.elements.next.addEventListener("click", function () { step(1); });
  tools.elements.previous.addEventListener("click", function () { step(-1); });
  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("select, textarea, input:not([type=checkbox])")) { return; }
    if (event.key === "n") { step(1); }
    if (event.key === "p") { step(-1); }
  });
  // A browser that goes back keeps the form's choices.
  filter();
})();
