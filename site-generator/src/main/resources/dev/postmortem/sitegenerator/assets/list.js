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
  const PAGE = 20;
  const FIRST = 5;
  const EXCERPTS = 10;
  const FACET_VALUES = 8;
  const SORTS = { Date: 'date', Severity: 'severity', Incident: 'title', 'Detected by': 'detection', 'Resolved in': 'resolve' };

  document.querySelector('.site-search').hidden = true;
  if (window.matchMedia('(max-width: 71.99rem)').matches) {
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
  const pristine = () => !state.q && !state.sort && !narrowed();

  // ---- facets ----

  const boxes = new Map();
  const folds = [];
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
    if (items.length > FACET_VALUES + 2) {
      const more = document.createElement('button');
      more.type = 'button';
      more.className = 'facet-more';
      more.setAttribute('aria-expanded', 'false');
      const fold = () => {
        const open = more.getAttribute('aria-expanded') === 'true';
        // What is chosen comes first, what there is nothing of last.
        const rank = (item) => (item.querySelector('input').checked ? 0
          : item.classList.contains('none') ? 2 : 1);
        const order = items.map((item, place) => ({ item, place }))
          .sort((a, b) => rank(a.item) - rank(b.item) || a.place - b.place)
          .map((entry) => entry.item);
        const moved = order.some((item, place) => list.children[place] !== item);
        if (moved && !list.contains(document.activeElement)) { list.replaceChildren(...order); }
        order.forEach((item, place) => {
          item.hidden = !open && place >= FACET_VALUES && rank(item) !== 0
            && !item.contains(document.activeElement);
        });
        more.textContent = open ? 'Show fewer' : 'Show all ' + items.length;
      };
      more.addEventListener('click', () => {
        more.setAttribute('aria-expanded', String(more.getAttribute('aria-expanded') !== 'true'));
        fold();
      });
      section.append(more);
      folds.push(fold);
    }
  }

  const narrowed = () => [...state.chosen.values()].some((values) => values.size > 0);
  const fits = (entry, index) => {
    const wanted = state.chosen.get(facets[index].key);
    return wanted.size === 0 || entry.values[index].some((place) => wanted.has(facets[index].values[place][0]));
  };
  const fitsAll = (entry) => facets.every((facet, i) => fits(entry, i));

  // A value's count is what choosing it would show: all other facets apply, its own does not.
  const noCounts = () => facets.map((facet) => new Array(facet.values.length).fill(0));
  const count = (entries, scores, counts) => {
    for (const entry of entries) {
      if (scores && !scores.has(entry.number)) { continue; }
      let misses = 0;
      let missed = -1;
      facets.forEach((facet, i) => {
        if (!fits(entry, i)) { misses++; missed = i; }
      });
      if (misses > 1) { continue; }
      facets.forEach((facet, i) => {
        if (misses === 0 || missed === i) {
          for (const place of entry.values[i]) { counts[i][place]++; }
        }
      });
    }
  };
  const showCounts = (counts) => {
    facets.forEach((facet, i) => {
      facet.values.forEach(([value], place) => {
        const entry = boxes.get(facet.key + '\n' + value);
        entry.count.textContent = counts[i][place];
        entry.item.classList.toggle('none', String(counts[i][place]) === '0');
      });
    });
    folds.forEach((fold) => fold());
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
    folds.forEach((fold) => fold());
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

  // What is not known comes last, whichever way the rest goes. Numbers follow the date.
  const sorted = async (numbers, scores) => {
    const down = state.sort.startsWith('-');
    const by = down ? state.sort.slice(1) : state.sort;
    const newest = (a, b) => search.isDated(b) - search.isDated(a) || b - a;
    if (!Object.values(SORTS).includes(by)) {
      return scores
        ? numbers.sort((a, b) => scores.get(b) - scores.get(a) || newest(a, b))
        : numbers.sort(newest);
    }
    const key = await keyOf(by);
    return numbers.sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if (x === null || y === null) {
        return x === y ? newest(a, b) : x === null ? 1 : -1;
      }
      return (down ? y - x : x - y) || newest(a, b);
    });
  };
  const keyOf = async (by) => {
    if (by === 'date') {
      return (number) => (search.isDated(number) ? number : null);
    }
    if (by === 'title' || by === 'resolve') {
      const keys = (await search.allOrders())[by];
      return (number) => keys[number];
    }
    const index = placesOf(by);
    const notStated = facets[index].values.findIndex((v) => v[0] === 'not-stated');
    const all = (await everyRun()).flat();
    return (number) => {
      const place = all[number].values[index][0];
      return place === notStated ? null : place;
    };
  };
  const everyRun = () =>
    Promise.all(Array.from({ length: search.columnRuns() }, (_, run) => search.columnRun(run)));
  const showSort = () => {
    for (const head of tableElement.tHead.rows[0].cells) {
      const name = SORTS[head.textContent.trim()];
      head.removeAttribute('aria-sort');
      if (name && state.sort.replace('-', '') === name) {
        head.setAttribute('aria-sort', state.sort.startsWith('-') ? 'descending' : 'ascending');
      }
    }
  };

  // ---- the list ----

  const PHRASES_IN = 100;

  // Those that hold the words of a query; without one all. What facets leave over needs the columns,
  // of which the newest run is often enough to fill the screen.
  const narrow = async (numbers, mine, early) => {
    if (!narrowed()) {
      return numbers;
    }
    const wanted = new Set(numbers);
    const left = [];
    for (let run = search.columnRuns() - 1; run >= 0 && mine === turn; run--) {
      for (const entry of await search.columnRun(run)) {
        if (wanted.has(entry.number) && fitsAll(entry)) { left.push(entry.number); }
      }
      if (early && run > 0 && left.length >= shown) {
        await early(left);
        early = null;
      }
    }
    return left;
  };

  const withPhrases = async (numbers, phrases) => {
    const rows = await Promise.all(numbers.slice(0, PHRASES_IN).map((n) => search.row(n)));
    const texts = await Promise.all(rows.map((row) =>
      search.words(row).then((text) => row.title + '\n' + text, () => row.title)));
    return rows.filter((row, i) => search.holds(texts[i], phrases)).map((row) => row.number);
  };

  // The first few at once; each of the others may stand in a piece of its own.
  const show = async (numbers, marks, mine) => {
    for (const most of [Math.min(FIRST, shown), shown]) {
      const rows = await Promise.all(numbers.slice(0, most).map((n) => search.row(n)));
      if (mine !== turn) {
        return;
      }
      body.replaceChildren(...rows.map((row) => (row.made = tableRow(row, marks)).line));
      if (numbers.length <= most || most === shown) {
        moreButton.hidden = numbers.length <= shown;
        cutExcerpts(rows, marks, mine);
        return;
      }
    }
  };
  const cutExcerpts = (rows, marks, mine) => {
    for (const row of marks.size > 0 ? rows.slice(0, EXCERPTS) : []) {
      search.words(row).then((text) => {
        const cut = search.excerpt(text, marks);
        if (cut && mine === turn) {
          row.made.teaser.replaceChildren(...search.marked(cut, marks));
        }
      }, () => {});
    }
  };

  const tell = (fitting, found) => {
    const total = search.postmortems();
    const all = total === 1 ? '1 postmortem' : total + ' postmortems';
    let line = fitting === total && !state.q ? all
      : fitting + ' of ' + all + (state.q ? ' for “' + state.q + '”' : '');
    if (found && found.instead.length > 0) {
      line += '; ' + found.instead
        .map(([word, terms]) => '“' + word + '” stands nowhere, “' + terms.join('” or “') + '” does')
        .join('; ');
    }
    if (found && found.phrases.length > 0 && found.scores.size > PHRASES_IN) {
      line += '; the phrase was looked for in the ' + PHRASES_IN + ' best';
    }
    countLine.textContent = line;
  };

  const tellNothing = () => {
    const cell = element('td', { colSpan: 6 }, 'Nothing fits. ',
      element('button', { type: 'button', className: 'show-more', onclick: reset }, 'Begin anew'));
    body.replaceChildren(element('tr', {}, cell));
    moreButton.hidden = true;
  };

  // Counts come behind the results: nothing waits for them.
  const updateCounts = async (scores, mine) => {
    const counts = noCounts();
    for (let run = 0; run < search.columnRuns(); run++) {
      const entries = await search.columnRun(run);
      if (mine !== turn) {
        return;
      }
      count(entries, scores, counts);
    }
    showCounts(counts);
  };

  // The page as it was written needs no data.
  const whole = Array.from(body.rows);
  const wholeCount = countLine.textContent;
  const wholeCounts = facets.map((facet) =>
    facet.values.map(([value]) => boxes.get(facet.key + '\n' + value).count.textContent));
  const begin = () => {
    body.replaceChildren(...whole);
    moreButton.hidden = true;
    countLine.textContent = wholeCount;
    showCounts(wholeCounts);
  };

  const update = async () => {
    const mine = ++turn;
    if (pristine()) {
      begin();
      return;
    }
    try {
      const found = state.q ? await search.find(state.q) : null;
      const marks = found ? found.marks : new Set();
      const scores = found ? found.scores : null;
      const all = found ? [...scores.keys()] : Array.from({ length: search.postmortems() }, (_, i) => i);
      const early = found || state.sort ? null
        : async (some) => show(await sorted([...some], null), marks, mine);
      let fitting = await sorted(await narrow(all, mine, early), scores);
      if (found && found.phrases.length > 0) {
        fitting = await withPhrases(fitting, found.phrases);
      }
      if (mine !== turn) {
        return;
      }
      if (fitting.length === 0) { tellNothing(); } else { await show(fitting, marks, mine); }
      if (mine !== turn) {
        return;
      }
      tell(fitting.length, found);
      document.documentElement.dataset.results = String(mine);
      const counted = found && found.phrases.length > 0 ? new Set(fitting) : scores && new Set(scores.keys());
      await updateCounts(counted, mine);
    } catch (missing) {
      countLine.textContent = 'The search index could not be loaded.';
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
    shown += 2 * PAGE;
    update();
  });
  tableElement.addEventListener('postmortem-sort', (event) => {
    event.preventDefault();
    const name = SORTS[event.detail.head.textContent.trim()];
    state.sort = state.sort === name ? '-' + name : name;
    changed();
    postmortemSay('Sorted by ' + event.detail.head.textContent.trim()
      + (state.sort.startsWith('-') ? ', descending.' : ', ascending.'));
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
