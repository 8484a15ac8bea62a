'use strict';
// A long menu shows the page that it is on.
(() => {
  const menu = document.getElementById('menu');
  const here = menu.querySelector('[aria-current]');
  if (here && menu.scrollHeight > menu.clientHeight) {
    menu.scrollTop = here.offsetTop - menu.clientHeight / 3;
  }
})();
