'use strict';
// What every page has: the colour switch, sortable tables, "/" to search, marked words.

(() => {
  const button = document.querySelector('.theme-toggle');
  const show = () => button.setAttribute('aria-pressed', String(window.postmortemColours.isDark()));
  button.addEventListener('click', () => {
    window.postmortemColours.choose(window.postmortemColours.isDark() ? 'light' : 'dark');
    show();
  });
  show();
})();

// A table head with data-sort becomes a button; cells may hold what to sort by in data-value.
(() => {
  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const text = cell.dataset.value !== undefined ? cell.dataset.value : cell.textContent.trim();
    if (kind === 'number' || kind === 'rank') {
      return text === '' ? null : parseFloat(text);
    }
    return text === '' ? null : text;
  };
  const compare = (a, b) =>
    typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' });

  const sort = (table, head, kind) => {
    const up = head.getAttribute('aria-sort') !== 'ascending';
    for (const other of table.tHead.rows[0].cells) {
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
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    for (const head of table.tHead.rows[0].cells) {
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

// What scrolls sideways can be reached and scrolled with the keyboard.
(() => {
  const reach = () => {
    for (const part of document.querySelectorAll('pre, .table-scroll, .chart-scroll')) {
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
  const typing = event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const field = document.getElementById('q') || document.getElementById('site-q');
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
  const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const words = new Set(fold(wanted).split(/\s+/).filter(Boolean));
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest('svg, script') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  const nodes = [];
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
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
