/* What the pages do by themselves: times in words, menus, copying, live news, the warning before a session ends. */
(function () {
  "use strict";
  var language = document.documentElement.lang || "en";
  var steps = [["year", 31536000], ["month", 2592000], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]];
  var ago = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  var exact = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "long" });
  var day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });

  function inWords(instant) {
    var seconds = (instant.getTime() - Date.now()) / 1000;
    for (var i = 0; i < steps.length; i++) {
      if (Math.abs(seconds) >= steps[i][1]) return ago.format(Math.round(seconds / steps[i][1]), steps[i][0]);
    }
    return ago.format(0, "second");
  }

  function tellTimes() {
    document.querySelectorAll("time[data-time]").forEach(function (element) {
      var instant = new Date(element.getAttribute("datetime"));
      if (isNaN(instant)) return;
      var mode = element.dataset.time;
      var text = mode === "exact" ? exact.format(instant) : mode === "day" ? day.format(instant) : inWords(instant);
      if (element.textContent !== text) element.textContent = text;
      element.title = exact.format(instant);
    });
  }

  /* The icon of a button is a letter of a font of icons, which nobody should hear. */
  function hushIcons() {
    document.querySelectorAll(".pi:not([aria-hidden]), .ui-icon:not([aria-hidden])").forEach(function (icon) {
      if (!icon.textContent.trim()) icon.setAttribute("aria-hidden", "true");
    });
  }

  function closeMenus(except) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (menu === except) return;
      /* Who was in the menu by keyboard goes on from where it was opened. */
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.removeAttribute("open");
    });
  }

  function drawer(open) {
    document.body.classList.toggle("drawer-open", open);
    var button = document.querySelector("[data-drawer]");
    if (button) button.setAttribute("aria-expanded", String(open));
  }

  document.addEventListener("click", function (event) {
    var target = event.target;
    closeMenus(target.closest("details.menu"));
    if (target.closest("[data-drawer]")) return drawer(!document.body.classList.contains("drawer-open"));
    if (!target.closest("#navigation")) drawer(false);
    var copy = target.closest("[data-copy]");
    if (copy) copyText(copy);
    var show = target.closest("[data-dialog]");
    if (show && window.PF) { event.preventDefault(); PF(show.dataset.dialog).show(); }
    var hide = target.closest("[data-close]");
    if (hide && window.PF) { event.preventDefault(); PF(hide.dataset.close).hide(); }
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    closeMenus();
    drawer(false);
  });

  function copyText(button) {
    navigator.clipboard.writeText(button.dataset.copy).then(function () { say(button.dataset.copied); });
  }

  function say(text) {
    var live = document.getElementById("live");
    if (live) live.textContent = text;
    if (window.PF && PrimeFaces.widgets.widget_done) {
      PrimeFaces.widgets.widget_done.show([{ summary: text, detail: "", severity: "info", rendered: true }]);
    }
  }

  /* The summary of what went wrong takes the focus, so that it is read out and in sight. */
  function showTrouble() {
    var lists = Array.from(document.querySelectorAll(".page-messages ul")).filter(function (list) {
      return list.offsetParent !== null && list.querySelector("li.bad, li.warn");
    });
    var messages = lists.find(function (list) { return list.closest(".ui-dialog"); }) || lists[0];
    if (!messages || messages.dataset.seen) return;
    messages.dataset.seen = "yes";
    messages.setAttribute("tabindex", "-1");
    messages.focus();
  }

  /* A refusal draws the dialog anew: whoever is in it stays in it, at what is wrong if that is known. */
  function stayInDialog() {
    var dialog = Array.from(document.querySelectorAll(".ui-dialog")).find(function (one) {
      return one.getClientRects().length > 0;
    });
    if (!dialog || dialog.contains(document.activeElement)) return;
    var field = dialog.querySelector("[aria-invalid=true]")
      || dialog.querySelector("input:not([type=hidden]), textarea, select, button:not([disabled])");
    if (field) field.focus();
  }

  /* A file that is too large is told of before it is sent: the server reads no more than it takes. */
  document.addEventListener("change", function (event) {
    var field = event.target;
    if (!field.matches("input[type=file][data-most]")) return;
    var tooLarge = field.files.length > 0 && field.files[0].size > Number(field.dataset.most);
    field.setCustomValidity(tooLarge ? field.dataset.tooLarge : "");
    if (tooLarge) field.reportValidity();
  });

  /* News from the server carry a key only; the page then reads again what it shows. */
  var waiting = null;
  var lastActive = Date.now();
  function reread(what) {
    if (typeof window.reread !== "function" || document.hidden) return;
    var watched = document.querySelector("[data-watch]");
    if (what && watched && what.indexOf(watched.dataset.watch) < 0 && what.indexOf("*") < 0) return;
    clearTimeout(waiting);
    waiting = setTimeout(function () { window.reread([{ name: "what", value: what || "" }, { name: "by-itself", value: "yes" }]); }, 250);
  }
  window.chatelaine = {
    news: function (message) { reread(message); },
    refilter: function (form) { form.requestSubmit(); },
    say: say
  };
  /* Where news do not come through; not longer than somebody is there. */
  setInterval(function () { if (Date.now() - lastActive < 600000) reread(""); }, 30000);

  ["pointerdown", "keydown", "scroll"].forEach(function (kind) {
    document.addEventListener(kind, function () { lastActive = Date.now(); }, { passive: true, capture: true });
  });

  /* What the page asks by itself keeps no session alive, and says so. All pages of a face share one session. */
  var face = window.location.pathname.split("/")[1];
  function served() { localStorage.setItem(face + ".served", String(Date.now())); }
  if (window.jQuery) jQuery.ajaxPrefilter(function (question, given, answer) {
    if (/(^|&)by-itself=/.test(question.data)) answer.setRequestHeader("Chatelaine-By-Itself", "yes");
    else answer.done(served);
  });

  function watchIdle() {
    var staying = document.querySelector("[data-idle-minutes]");
    if (!staying || !window.PF || !PrimeFaces.widgets.idle) return;
    var limit = Number(staying.dataset.idleMinutes) * 60000;
    var left = limit - (Date.now() - Number(localStorage.getItem(face + ".served")));
    var here = window.location.pathname.slice(face.length + 1) + window.location.search;
    if (left <= 0) window.location.assign("/" + face + "/sign-in?ended=true&to=" + encodeURIComponent(here));
    else if (left < 120000) PF("idle").show();
    else PF("idle").hide();
  }
  served();
  setInterval(watchIdle, 5000);

  /* An address says what is filtered, not what is not. */
  document.addEventListener("submit", function (event) {
    if (event.target.method !== "get") return;
    event.target.querySelectorAll("input, select").forEach(function (field) { field.disabled = !field.value; });
  });

  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-live]");
    if (form && event.target.matches("select, input[type=checkbox]")) form.requestSubmit();
  });

  /* An address may ask for a dialog of the page, if the page offers it. */
  window.addEventListener("load", function () {
    var wanted = new URLSearchParams(window.location.search).get("open");
    if (wanted && /^[a-z]+$/.test(wanted) && document.querySelector('[data-dialog="' + wanted + '"]')) PF(wanted).show();
  });

  function settle() { tellTimes(); showTrouble(); }
  if (window.jQuery) jQuery(document).on("pfAjaxComplete", function (event, answer) {
    /* Where in a list somebody is now, so that the address can be sent on and found again. */
    var told = answer && answer.pfArgs;
    if (told && told.address) history.replaceState(history.state, "", window.location.pathname + told.address);
    settle();
    if (told && told.validationFailed) setTimeout(stayInDialog, 0);
  });
  setInterval(tellTimes, 30000);
  /* Whatever brought the part of the page, by itself or on request. */
  var telling = null;
  new MutationObserver(function () {
    clearTimeout(telling);
    telling = setTimeout(function () { tellTimes(); hushIcons(); }, 0);
  }).observe(document.body, { childList: true, subtree: true });
  settle();
  hushIcons();
})();
