'use strict';
// Loads the page anew, where it was scrolled to, when the server says that something changed.
(() => {
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
  const events = new EventSource('/-/events');
  events.addEventListener('changed', again);
  events.addEventListener('problem', again);
  window.addEventListener('beforeunload', () => events.close());
})();
