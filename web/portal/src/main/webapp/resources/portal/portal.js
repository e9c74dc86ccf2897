/* Looking again by itself rests while nobody can see the page. */
(function () {
  "use strict";
  function polls() {
    return Object.values(PrimeFaces.widgets).filter(function (widget) {
      return PrimeFaces.widget.Poll && widget instanceof PrimeFaces.widget.Poll;
    });
  }
  document.addEventListener("visibilitychange", function () {
    if (!window.PrimeFaces) return;
    polls().forEach(function (poll) {
      if (document.hidden) poll.stop();
      else if (document.getElementById(poll.id)) poll.start();
    });
  });
})();
