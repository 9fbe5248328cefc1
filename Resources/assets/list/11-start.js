// @ts-check
/* What the reader does, and how the data come. */

/** @param {string} id @param {string} type @param {(event: Event) => void} work */
function on(id, type, work) {
  const place = $(id);
  if (place) place.addEventListener(type, work);
}

function listen() {
  on("filters", "submit", (event) => { event.preventDefault(); });
  on("filters", "input", () => { refresh(true); });
  on("reset", "click", () => {
    controls.forEach((control) => { control.value = ""; });
    refresh(true);
    controls[0].focus();
  });
  on("download-csv", "click", download);
  on("columns", "change", () => {
    chooseColumns(Array.from(document.querySelectorAll("#columns :checked"),
      (box) => /** @type {HTMLInputElement} */ (box).value));
    refresh();
  });
  headers.forEach((each) => {
    each.button.addEventListener("click", () => {
      if (!ready) return;
      const numeric = column(each.name).numeric || each.name === "segment";
      state.descending = state.sort === each.name ? !state.descending : numeric;
      state.sort = each.name;
      refresh(true);
    });
  });
  /* The button before the name opens the row; so does a click anywhere on it that was not meant for something else. */
  body.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const selection = getSelection();
    const line = target.closest("tr.row");
    const button = line && line.querySelector(".tgl");
    if (!(button instanceof HTMLElement) || target.closest("a")) return;
    if (target === button || !selection || selection.isCollapsed) toggle(button);
  });
  addEventListener("hashchange", () => {
    if (!ready || !readState()) return;
    refresh();
    table.scrollIntoView();
    const region = table.closest("[tabindex]");
    if (region instanceof HTMLElement) region.focus({ preventScroll: true });
  });
  /* Paper has no pages to turn: every row that is listed is printed, up to a bound that is said. */
  addEventListener("beforeprint", () => {
    finishRows();
    if (!ready || result.length <= PAGE) return;
    putRows(result.subarray(0, PRINTED));
    finishRows();
    const note = $("print-filters");
    if (note && result.length > PRINTED) {
      note.append(" " + say("cut", { a: whole(PRINTED), n: whole(result.length) }));
    }
  });
  addEventListener("afterprint", () => {
    if (!ready || result.length <= PAGE) return;
    putRows(pageRows());
    showChips();
  });
}

const firsts = option.shards.split(" ").map(Number);
const wanted = firsts.map((_, index) => index).filter((index) => {
  const end = index + 1 < firsts.length ? firsts[index + 1] : Number(option.total);
  return firsts[index] < from + count && end > from;
});
let missing = wanted.length;
let broken = false;

/** The static rows and links stay; the controls that cannot work go. */
function fail() {
  if (broken) return;
  broken = true;
  ["filters", "columns"].forEach((id) => {
    const place = $(id);
    if (place) place.hidden = true;
  });
  put("order", " " + say("failed", {}));
}

/** What was typed before the data came wins over the address. */
function start() {
  settleOrder();
  ready = true;
  const typed = controls.map((control) => control.value);
  readState();
  controls.forEach((control, index) => {
    if (!typed[index] || typed[index] === control.value) return;
    control.value = typed[index];
    state.page = 1;
  });
  offerColumns();
  refresh();
  table.setAttribute("data-ready", "true");
  /* What the first search and the first sorting need is made while nothing else is to be done; a few searches for
     nobody let the browser translate them ahead. */
  const jobs = Array.from(columns.values()).flatMap((each) => (each.warm ? each.warm() : []));
  ["e", "a", "o"].forEach((letter) => {
    jobs.push(() => { linesOf(kept(defaultOrder, found(letter)).subarray(0, FIRST)); });
  });
  headers.forEach((each) => { jobs.push(() => { ranksOf(each.name); }); });
  const later = window.requestIdleCallback
    || ((/** @type {(idle?: IdleDeadline) => void} */ work) => setTimeout(work, 20));
  const work = (/** @type {IdleDeadline | undefined} */ idle) => {
    do (jobs.shift() || done)();
    while (idle && jobs.length && idle.timeRemaining() > 8);
    if (jobs.length) later(work);
  };
  later(work);
}

/** @param {() => void} work */
function guardedly(work) {
  if (broken) return;
  try {
    work();
  } catch (_) {
    fail();
  }
}

Object.assign(window, {
  /** @param {string} list @param {Head} data */
  segmentaHead(list, data) {
    if (list === option.list) guardedly(() => { takeHead(data); });
  },
  /** @param {string} list @param {number} index @param {Shard} data */
  segmentaShard(list, index, data) {
    if (list !== option.list || !wanted.includes(index)) return;
    guardedly(() => {
      takeShard(data, firsts[index]);
      missing -= 1;
      if (missing === 0) start();
    });
  },
});

listen();
[""].concat(wanted.map((index) => "-" + index)).forEach((suffix) => {
  const script = document.createElement("script");
  script.async = false;
  script.src = option.source + option.list + suffix + ".js";
  script.onerror = fail;
  script.onload = () => { script.remove(); };
  document.head.append(script);
});
