'use strict';
// Loads the page anew, where it was scrolled to, when the server says that something changed; also when that was before this
// page could listen: the server has written into the script's address after how many changes it made the page.
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const after = new URL(own.src).search;
  const place = 'scrolled ' + location.pathname;
  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    window.scrollTo(0, Number(kept));
  }
  const again = () => {
    sessionStorage.setItem(place, String(window.scrollY));
    location.reload();
  };
  const events = new EventSource('/-/events' + after);
  events.addEventListener('changed', again);
  events.addEventListener('problem', again);
  window.addEventListener('beforeunload', () => events.close());
})();
