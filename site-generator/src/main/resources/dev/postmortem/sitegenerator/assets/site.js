'use strict';
// What every page has: the colour switch, sortable tables, words on charts, links to sections, "/" to
// search, marked words.

// Says something to those who listen to the page instead of looking at it.
const postmortemSay = (() => {
  /** @type {HTMLElement | null} */
  let voice = null;
  return (/** @type {string} */ words) => {
    if (!voice) {
      voice = document.createElement('p');
      voice.className = 'hidden';
      voice.setAttribute('role', 'status');
      document.body.append(voice);
    }
    voice.textContent = words;
  };
})();

(() => {
  const button = /** @type {HTMLButtonElement} */ (document.querySelector('.theme-toggle'));
  const show = () => button.setAttribute('aria-pressed', String(window.postmortemColours.isDark()));
  button.addEventListener('click', () => {
    window.postmortemColours.choose(window.postmortemColours.isDark() ? 'light' : 'dark');
    show();
  });
  show();
})();

// A table head with data-sort becomes a button; cells may hold what to sort by in data-value.
(() => {
  /**
   * @param {HTMLTableRowElement} row
   * @param {number} column
   * @param {string} kind
   */
  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const text = cell.dataset.value !== undefined ? cell.dataset.value : words(cell);
    if (kind === 'number' || kind === 'rank') {
      return text === '' ? null : parseFloat(text);
    }
    return text === '' ? null : text;
  };
  const words = (/** @type {Element} */ cell) => (cell.textContent || '').trim();
  // All keys of a column are of one type.
  /**
   * @param {string | number} a
   * @param {string | number} b
   */
  const compare = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b
    : String(a).localeCompare(String(b), 'en', { numeric: true, sensitivity: 'base' }));

  const headsOf = (/** @type {HTMLTableElement} */ table) =>
    /** @type {HTMLTableSectionElement} */ (table.tHead).rows[0].cells;

  /**
   * @param {HTMLTableElement} table
   * @param {HTMLTableCellElement} head
   * @param {string} kind
   */
  const sort = (table, head, kind) => {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of headsOf(table)) {
      other.removeAttribute('aria-sort');
    }
    head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const body = table.tBodies[0];
    const keyed = Array.from(body.rows, (row, at) => ({ row, at, key: value(row, head.cellIndex, kind) }));
    // What is not known comes last, whichever way the rest goes.
    keyed.sort((a, b) => {
      if (a.key === null || b.key === null) {
        return a.key === b.key ? a.at - b.at : a.key === null ? 1 : -1;
      }
      return (up ? compare(a.key, b.key) : compare(b.key, a.key)) || a.at - b.at;
    });
    body.append(...keyed.map((k) => k.row));
    postmortemSay('Sorted by ' + words(head) + ', ' + head.getAttribute('aria-sort') + '.');
  };

  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (document.querySelectorAll('table.sortable'))) {
    for (const head of headsOf(table)) {
      const kind = head.dataset.sort;
      if (!kind) {
        continue;
      }
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const own = new CustomEvent('postmortem-sort', {
          bubbles: true,
          cancelable: true,
          detail: { head, kind },
        });
        if (head.dispatchEvent(own)) {
          sort(table, head, kind);
        }
      });
    }
  }
})();

// What a chart's marks stand for: shown where one points, touches, or goes with the arrow keys.
(() => {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);
  /** @typedef {SVGElement} Mark */
  /** @type {Mark | null} */
  let shown = null;
  const hide = () => {
    if (shown) { shown.classList.remove('shown'); }
    shown = null;
    tip.hidden = true;
  };
  const show = (/** @type {Mark} */ mark) => {
    hide();
    shown = mark;
    mark.classList.add('shown');
    tip.textContent = mark.dataset.tip || '';
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const wide = document.documentElement.clientWidth;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - tip.offsetWidth / 2, wide - tip.offsetWidth - 8));
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = left + window.scrollX + 'px';
    tip.style.top = (above > 0 ? above : box.bottom + 8) + window.scrollY + 'px';
  };

  for (const chart of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.chart-scroll'))) {
    /** @type {Mark[]} */
    const marks = [];
    for (const title of chart.querySelectorAll('svg title')) {
      const mark = /** @type {Mark} */ (/** @type {unknown} */ (title.parentElement));
      const words = title.textContent || '';
      mark.dataset.tip = words;
      mark.closest('a')?.setAttribute('aria-label', words);
      title.remove();
      marks.push(mark);
    }
    if (marks.length === 0) {
      continue;
    }
    chart.tabIndex = 0;
    chart.setAttribute('aria-description', 'Use the arrow keys to move through ' + marks.length + ' marks.');
    chart.addEventListener('pointerover', (event) => {
      const mark = /** @type {Mark | null} */ (/** @type {Element} */ (event.target).closest('[data-tip]'));
      if (mark) { show(mark); } else { hide(); }
    });
    chart.addEventListener('pointerleave', hide);
    chart.addEventListener('blur', hide);
    chart.addEventListener('scroll', hide);
    chart.addEventListener('keydown', (event) => {
      /** @type {Record<string, number>} */
      const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
      const step = steps[event.key];
      const at = shown ? marks.indexOf(shown) : -1;
      const link = shown && /** @type {SVGAElement | null} */ (/** @type {unknown} */ (shown.closest('a')));
      if (step) {
        event.preventDefault();
        const next = marks[(at < 0 ? (step > 0 ? 0 : marks.length - 1) : at + step + marks.length) % marks.length];
        next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        show(next);
        postmortemSay(next.dataset.tip || '');
      } else if (event.key === 'Enter' && at >= 0 && link) {
        event.preventDefault();
        location.href = link.href.baseVal;
      } else if (event.key === 'Escape') {
        hide();
      }
    });
  }
})();

// Headings and actions can be linked to: a click on the sign copies the address.
(() => {
  const copied = async (/** @type {HTMLAnchorElement} */ link) => {
    try {
      await navigator.clipboard.writeText(link.href);
      postmortemSay('Link copied.');
      link.textContent = '✓';
      setTimeout(() => { link.textContent = '#'; }, 1500);
    } catch (refused) {
      // Then the address bar holds it.
    }
  };
  for (const place of document.querySelectorAll('main :is(h2, h3)[id], .action-list > li[id] .action-what')) {
    if (place.querySelector('a.anchor') || place.closest('.side') || place.classList.contains('hidden')) {
      continue;
    }
    const link = document.createElement('a');
    link.className = 'anchor';
    link.href = '#' + (place.id || /** @type {Element} */ (place.closest('[id]')).id);
    link.textContent = '#';
    link.setAttribute('aria-label', 'Link to “' + (place.textContent || '').trim() + '”');
    place.append(link);
  }
  /** @type {HTMLElement} */ (document.querySelector('main')).addEventListener('click', (event) => {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLAnchorElement | null} */ (target.closest('a.anchor'));
    if (link) { copied(link); }
  });
})();

// The link to a row of a closed table opens it.
(() => {
  const open = () => {
    const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const box = place && place.closest('details');
    if (box && !box.open) {
      box.open = true;
      place.scrollIntoView();
    }
  };
  open();
  window.addEventListener('hashchange', open);
})();

// What scrolls sideways can be reached and scrolled with the keyboard.
(() => {
  const reach = () => {
    const parts = document.querySelectorAll('pre, .table-scroll, .chart-scroll');
    for (const part of /** @type {NodeListOf<HTMLElement>} */ (parts)) {
      if (part.scrollWidth > part.clientWidth) {
        part.tabIndex = 0;
      }
    }
  };
  reach();
  window.addEventListener('resize', reach);
})();

// "/" goes to the search field, wherever it is.
document.addEventListener('keydown', (event) => {
  const typing = /** @type {Element} */ (event.target).closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const field = /** @type {HTMLInputElement | null} */ (
    document.getElementById('q') || document.getElementById('site-q'));
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

// Words that led here from the search are marked: incident.html?mark=cache+stampede
(() => {
  const wanted = new URLSearchParams(location.search).get('mark');
  const main = document.querySelector('article.incident');
  if (!wanted || !main) {
    return;
  }
  const fold = (/** @type {string} */ text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const words = new Set(fold(wanted).split(/\s+/).filter(Boolean));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('svg, script') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  /** @type {Text[]} */
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(/** @type {Text} */ (walker.currentNode));
  }
  for (const node of nodes) {
    const parts = [];
    let last = 0;
    for (const match of node.data.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)) {
      if (words.has(fold(match[0]))) {
        const mark = document.createElement('mark');
        mark.textContent = match[0];
        parts.push(node.data.slice(last, match.index), mark);
        last = match.index + match[0].length;
      }
    }
    if (parts.length > 0) {
      node.replaceWith(...parts, node.data.slice(last));
    }
  }
})();
