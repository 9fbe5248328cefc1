// @ts-check
/* The download: every contact that passes the filters, in all columns, as the language's spreadsheets read CSV. */

/**
 * Text that a spreadsheet would take for a formula is made text, also behind a sign at which one with another separator
 * would cut the cell; numbers are written bare and stay numbers.
 * @param {string} text
 */
const guarded = (text) => text.replace(/(^|[,;|\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g, "$1'");

function download() {
  const [separator, decimal] = option.csv.split(" ");
  const wrong = new RegExp('["\\r\\n' + separator + "]");
  /** @param {string} text */
  const quoted = (text) => (wrong.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text);
  const listed = Array.from(looks.keys()).filter((name) => columns.has(name));
  const titles = listed.map((name) => quoted(guarded((looks.get(name) || { label: name }).label)));
  const lines = [titles.join(separator)];
  const sign = option.decimal;
  result.forEach((row) => {
    lines.push(listed.map((name) => {
      const text = shownText(name, row, false);
      if (column(name).numeric && !isKind(name)) return text.replace(sign, decimal);
      return quoted(name === "rank" ? text : guarded(text));
    }).join(separator));
  });
  const blob = new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  const button = $("download-csv");
  link.href = URL.createObjectURL(blob);
  link.download = (button && button.dataset.file) || "contacts.csv";
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 60000);
}
