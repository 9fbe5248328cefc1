// @ts-check
/* Every page: theme, language switch and print. Loaded before the body, so that the theme never flashes. */
(function () {
  "use strict";

  const root = document.documentElement;
  const key = "segmenta-theme";
  const modes = ["auto", "light", "dark"];

  /** Storage may be forbidden (private windows, some file:// set-ups): then the choice lasts for the page. */
  function stored() {
    try {
      return localStorage.getItem(key) || "auto";
    } catch (_) {
      return "auto";
    }
  }

  let mode = modes.includes(stored()) ? stored() : "auto";

  function applyTheme() {
    if (mode === "auto") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", mode);
  }

  applyTheme();
  root.classList.add("js");

  /** Boxes that scroll can be reached with the keyboard, and say what they hold; others are no stop. */
  function markBoxes() {
    document.querySelectorAll(".scroll").forEach(function (box) {
      const caption = box.querySelector("caption");
      const scrolls = box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX !== "visible";
      if (!scrolls) {
        box.removeAttribute("tabindex");
        return;
      }
      box.setAttribute("tabindex", "0");
      box.setAttribute("role", "region");
      if (caption && !box.hasAttribute("aria-labelledby")) {
        box.setAttribute("aria-label", (caption.textContent || "").trim());
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    const theme = document.getElementById("theme");
    const name = theme && theme.querySelector("b");
    const show = function () {
      if (theme && name) name.textContent = theme.getAttribute("data-" + mode) || "";
    };
    show();
    if (theme) {
      theme.addEventListener("click", function () {
        mode = modes[(modes.indexOf(mode) + 1) % modes.length];
        try {
          localStorage.setItem(key, mode);
        } catch (_) {
          /* see stored() */
        }
        applyTheme();
        show();
      });
    }
    /* The same place in another language: anchors are the same in all of them. */
    const keepFragment = function () {
      document.querySelectorAll("a[hreflang]").forEach(function (link) {
        if (link instanceof HTMLAnchorElement) link.hash = location.hash;
      });
    };
    keepFragment();
    window.addEventListener("hashchange", keepFragment);
    markBoxes();
    window.addEventListener("resize", markBoxes);
    const print = document.getElementById("print");
    if (print) print.addEventListener("click", function () { window.print(); });
  });

  /* Closed details stay closed on paper, so they are opened for it and closed again. */
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.from(document.querySelectorAll("details")).filter(function (item) { return !item.open; });
    opened.forEach(function (item) { item.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (item) { item.open = false; });
  });
})();
