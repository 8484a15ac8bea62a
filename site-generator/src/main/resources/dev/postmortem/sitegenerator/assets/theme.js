'use strict';
// Runs before the page is painted: marks that scripts work, and picks the colours.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  /** @type {string | null} */
  let chosen = null;
  try {
    chosen = localStorage.getItem('colours');
  } catch (refused) {
    // Storage may be switched off; the system's choice will do.
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset.colours = chosen || (dark.matches ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
  window.postmortemColours = {
    isDark: () => root.dataset.colours === 'dark',
    choose(colours) {
      chosen = colours;
      apply();
      try {
        localStorage.setItem('colours', colours);
      } catch (refused) {
        // Then the choice lasts for this page.
      }
    },
  };
})();
