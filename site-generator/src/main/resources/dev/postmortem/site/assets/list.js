'use strict';
/*
 * The list of postmortems: facets, search, order and keys. The state is in the address, so that a
 * view can be shared: ?q=…&service=…&factor=…&sort=-date
 */
(() => {
  const search = postmortemSearch;
  const facets = search.facets();
  const field = document.getElementById('q');
  const countLine = document.getElementById('results-count');
  const chosenList = document.getElementById('chosen');
  const tableElement = document.getElementById('incidents');
  const body = tableElement.tBodies[0];
  const moreButton = document.getElementById('show-more');
  const PAGE = 60;
  const EXCERPTS = 10;
  const SORTS = { Date: 'date', Severity: 'severity', Incident: 'title', 'Detected by': 'detection', 'Resolved in': 'resolve' };

  document.querySelector('.site-search').hidden = true;
  if (window.matchMedia('(max-width: 60rem)').matches) {
    document.querySelector('.facets-box').open = false;
  }

  const state = { q: '', chosen: new Map(facets.map((f) => [f.key, new Set()])), sort: '' };
  let shown = PAGE;
  let turn = 0;

  // ---- address ----

  const read = () => {
    const parameters = new URLSearchParams(location.search);
    state.q = parameters.get('q') || '';
    state.sort = parameters.get('sort') || '';
    for (const facet of facets) {
      const known = new Set(facet.values.map((v) => v[0]));
      state.chosen.set(facet.key, new Set(parameters.getAll(facet.key).filter((v) => known.has(v))));
    }
  };
  const write = () => {
    const parameters = new URLSearchParams();
    if (state.q) { parameters.set('q', state.q); }
    for (const [key, values] of state.chosen) {
      for (const value of values) { parameters.append(key, value); }
    }
    if (state.sort) { parameters.set('sort', state.sort); }
    const query = parameters.toString();
    history.replaceState(null, '', location.pathname + (query ? '?' + query : ''));
  };
  const pristine = () =>
    !state.q && !state.sort && [...state.chosen.values()].every((values) => values.size === 0);

  // ---- facets ----

  const boxes = new Map();
  for (const section of document.querySelectorAll('.facet')) {
    const facet = facets.find((f) => f.key === section.dataset.facet);
    const list = section.querySelector('ul');
    const items = facet.values.map(([value, name], place) => {
      const item = document.createElement('li');
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = value;
      const count = document.createElement('span');
      count.className = 'count';
      const old = list.children[place];
      count.textContent = old ? old.querySelector('.count').textContent : '';
      label.append(box, ' ' + name);
      item.append(label, count);
      box.addEventListener('change', () => {
        const values = state.chosen.get(facet.key);
        if (box.checked) { values.add(value); } else { values.delete(value); }
        changed();
      });
      boxes.set(facet.key + '\n' + value, { box, count, item });
      return item;
    });
    list.replaceChildren(...items);
  }

  const matchesFacet = (row, index, wanted) =>
    wanted.size === 0 || row.values[index].some((place) => wanted.has(facets[index].values[place][0]));

  const showFacets = (rows, scores) => {
    // A value's count is what choosing it would show: all other facets apply, its own does not.
    const counts = facets.map((facet) => new Array(facet.values.length).fill(0));
    for (const row of rows) {
      if (scores && !scores.has(row.number)) { continue; }
      let misses = 0;
      let missed = -1;
      facets.forEach((facet, i) => {
        if (!matchesFacet(row, i, state.chosen.get(facet.key))) { misses++; missed = i; }
      });
      if (misses > 1) { continue; }
      facets.forEach((facet, i) => {
        if (misses === 0 || missed === i) {
          for (const place of row.values[i]) { counts[i][place]++; }
        }
      });
    }
    facets.forEach((facet, i) => {
      facet.values.forEach(([value], place) => {
        const entry = boxes.get(facet.key + '\n' + value);
        entry.count.textContent = counts[i][place];
        entry.item.classList.toggle('none', counts[i][place] === 0);
      });
    });
  };

  const showChosen = () => {
    const buttons = [];
    for (const facet of facets) {
      for (const [value, name] of facet.values) {
        const on = state.chosen.get(facet.key).has(value);
        boxes.get(facet.key + '\n' + value).box.checked = on;
        if (on) {
          const item = document.createElement('li');
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = facet.title + ': ' + name + ' ✕';
          button.setAttribute('aria-label', 'Remove ' + facet.title + ': ' + name);
          button.addEventListener('click', () => {
            state.chosen.get(facet.key).delete(value);
            changed();
          });
          item.append(button);
          buttons.push(item);
        }
      }
    }
    chosenList.replaceChildren(...buttons);
  };

  // ---- rows ----

  const element = (name, properties, ...children) => {
    const made = document.createElement(name);
    Object.assign(made, properties);
    made.append(...children);
    return made;
  };
  const link = (href, ...children) => element('a', { href: new URL(href, search.root).href }, ...children);
  const placesOf = (key) => facets.findIndex((f) => f.key === key);
  const names = (row, key, className) => {
    const index = placesOf(key);
    const line = element('p', { className: 'names ' + className });
    for (const place of row.values[index]) {
      const [value, name] = facets[index].values[place];
      if (value !== 'not-stated') {
        const here = element('a', { href: '?' + new URLSearchParams([[key, value]]) }, name);
        here.addEventListener('click', (event) => {
          event.preventDefault();
          state.chosen.get(key).add(value);
          changed();
        });
        line.append(here, ' ');
      }
    }
    return line;
  };
  const plain = (label, text, className) => {
    const cell = element('td', { className: className || '' }, text || '–');
    cell.dataset.label = label;
    return cell;
  };

  const tableRow = (row, marks) => {
    const what = element('td', { className: 'what' });
    const href = row.href + (marks.size > 0 ? '?' + new URLSearchParams({ mark: [...marks].join(' ') }) : '');
    what.append(link(href, ...search.marked(row.title, marks)));
    for (const [text, kind] of [[row.kind, ''], [row.unfinished, ' pill-unfinished']]) {
      if (text) { what.append(' ', element('span', { className: 'pill' + kind }, text)); }
    }
    const teaser = element('p', { className: 'teaser' }, ...search.marked(row.teaser, marks));
    what.append(teaser, names(row, 'service', 'services'), names(row, 'factor', 'factors'));
    const line = element('tr', {},
      element('td', { className: 'when' }, row.date),
      element('td', {}, element('span', { className: 'severity severity-' + row.rank }, row.severity)),
      what,
      plain('Detected by', row.detection),
      plain('Resolved in', row.resolve, 'num when'),
      plain('Actions', row.openActions, 'actions-cell'));
    return { line, teaser };
  };

  // What is not known comes last, whichever way the rest goes.
  const compareBy = {
    date: (row) => row.isoDate,
    severity: (row) => (row.rank === 0 ? '' : String(row.rank)),
    title: (row) => row.title,
    detection: (row) => row.detection,
    resolve: (row) => row.resolveSeconds,
  };
  const sorted = (rows, scores) => {
    const down = state.sort.startsWith('-');
    const key = compareBy[down ? state.sort.slice(1) : state.sort];
    if (!key) {
      return scores
        ? rows.sort((a, b) => scores.get(b.number) - scores.get(a.number) || b.number - a.number)
        : rows.sort((a, b) => (b.isoDate > a.isoDate) - (b.isoDate < a.isoDate) || b.number - a.number);
    }
    return rows.sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === '' || y === '') {
        return x === y ? 0 : x === '' ? 1 : -1;
      }
      const order = x.localeCompare(y, 'en', { numeric: true });
      return (down ? -order : order) || b.number - a.number;
    });
  };
  const showSort = () => {
    for (const head of tableElement.tHead.rows[0].cells) {
      const name = SORTS[head.textContent.trim()];
      head.removeAttribute('aria-sort');
      if (name && state.sort.replace('-', '') === name) {
        head.setAttribute('aria-sort', state.sort.startsWith('-') ? 'descending' : 'ascending');
      }
    }
  };

  const update = async () => {
    const mine = ++turn;
    let rows;
    let found;
    try {
      rows = await search.allRows();
      found = state.q ? await search.find(state.q) : null;
    } catch (missing) {
      countLine.textContent = 'The search index could not be loaded.';
      return;
    }
    if (mine !== turn) {
      return;
    }
    const scores = found ? found.scores : null;
    const marks = found ? found.marks : new Set();
    const fitting = sorted(
      rows.filter((row) =>
        (!scores || scores.has(row.number)) &&
        facets.every((facet, i) => matchesFacet(row, i, state.chosen.get(facet.key)))),
      scores);
    showFacets(rows, scores);
    const made = fitting.slice(0, shown).map((row) => ({ row, ...tableRow(row, marks) }));
    body.replaceChildren(...made.map((m) => m.line));
    moreButton.hidden = fitting.length <= shown;
    const all = rows.length === 1 ? '1 postmortem' : rows.length + ' postmortems';
    countLine.textContent = pristine() || fitting.length === rows.length && !state.q
      ? all
      : fitting.length + ' of ' + all + (state.q ? ' for “' + state.q + '”' : '');
    if (fitting.length === 0) {
      const cell = element('td', { colSpan: 6 }, 'Nothing fits. ',
        element('button', { type: 'button', className: 'show-more', onclick: reset }, 'Begin anew'));
      body.replaceChildren(element('tr', {}, cell));
    }
    if (marks.size > 0) {
      for (const { row, teaser } of made.slice(0, EXCERPTS)) {
        search.words(row).then((text) => {
          const cut = search.excerpt(text, marks);
          if (cut && mine === turn) {
            teaser.replaceChildren(...search.marked(cut, marks));
          }
        }, () => {});
      }
    }
  };

  const changed = () => {
    shown = PAGE;
    write();
    showChosen();
    showSort();
    return update();
  };
  const reset = () => {
    state.q = '';
    state.sort = '';
    field.value = '';
    state.chosen.forEach((values) => values.clear());
    changed();
    field.focus();
  };

  // ---- events ----

  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      state.q = field.value.trim();
      changed();
    }, 80);
  });
  moreButton.addEventListener('click', () => {
    shown += PAGE;
    update();
  });
  tableElement.addEventListener('postmortem-sort', (event) => {
    event.preventDefault();
    const name = SORTS[event.detail.head.textContent.trim()];
    state.sort = state.sort === name ? '-' + name : name;
    changed();
  });
  window.addEventListener('popstate', () => {
    read();
    field.value = state.q;
    showChosen();
    showSort();
    update();
  });

  const links = () => Array.from(body.querySelectorAll('td.what > a'));
  const form = document.querySelector('.list-search');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    state.q = field.value.trim();
    changed().then(() => {
      const first = links()[0];
      if (state.q && first) { first.click(); }
    });
  });
  document.addEventListener('keydown', (event) => {
    const inField = event.target === field;
    const at = links().indexOf(event.target);
    if (event.key === 'Escape' && (inField || at >= 0)) {
      event.preventDefault();
      reset();
    } else if (event.key === 'ArrowDown' && (inField || at >= 0)) {
      const next = links()[at + 1];
      if (next) { event.preventDefault(); next.focus(); }
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? field : links()[at - 1]).focus();
    }
  });

  // ---- begin ----

  read();
  field.value = state.q;
  showChosen();
  showSort();
  if (!pristine()) {
    update();
  }
})();
