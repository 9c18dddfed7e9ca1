// Conveniences only: the page reads the same without them.
(function () {
  "use strict";
  var language = document.documentElement.lang;

  // A change of language stays at the same place: ids are the same in every edition.
  document.querySelectorAll(".languages a[hreflang]").forEach(function (link) {
    link.addEventListener("click", function () {
      link.href = link.href.split("#")[0] + location.hash;
    });
  });

  // Tables of reactions sort by any column; a date such as “20 September” sorts by month and day.
  var months = {};
  var month = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  for (var index = 0; index < 12; index++) {
    month.formatToParts(new Date(Date.UTC(2023, index, 1))).forEach(function (part) {
      if (part.type === "month") { months[part.value.toLowerCase()] = index; }
    });
  }
  function key(row, column) {
    var text = row.cells[column].textContent.trim();
    var date = /(\d{1,2})\s+(\p{L}+)/u.exec(text);
    if (date && date[2].toLowerCase() in months) { return String(100 * (months[date[2].toLowerCase()] + 1) + Number(date[1])).padStart(5, "0"); }
    return text === "—" ? "\uffff" : text;
  }
  var order = new Intl.Collator(language, { numeric: true });
  document.querySelectorAll(".reactions table").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      // The last column holds whole sentences, which no order helps to find.
      if (column > 0 && column === heads.length - 1) { return; }
      var button = document.createElement("button");
      button.type = "button";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        table.querySelectorAll("[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        Array.from(body.rows)
          .sort(function (one, two) { return (down ? -1 : 1) * order.compare(key(one, column), key(two, column)); })
          .forEach(function (row) { body.append(row); });
      });
    });
  });
})();
