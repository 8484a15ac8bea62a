'use strict';
/*
 * The list of postmortems: facets, search, order and keys. The state is in the address, so that a
 * view can be shared: ?q=…&service=…&factor=…&sort=-date
 */
// What needs no page: the address, which postmortems fit, counts, order, and the line that says how many.
const postmortemList = (() => {
  /** @param {Facet[]} facets */
  const fresh = (facets) =>
    /** @type {ListState} */ ({ q: '', sort: '', chosen: new Map(facets.map((f) => [f.key, new Set()])) });

  // What an address asks for; values that no facet has are left out.
  /**
   * @param {string} query
   * @param {Facet[]} facets
   */
  const read = (query, facets) => {
    const parameters = new URLSearchParams(query);
    const state = fresh(facets);
    state.q = parameters.get('q') || '';
    state.sort = parameters.get('sort') || '';
    for (const facet of facets) {
      const known = new Set(facet.values.map((v) => v[0]));
      state.chosen.set(facet.key, new Set(parameters.getAll(facet.key).filter((v) => known.has(v))));
    }
    return state;
  };

  // The query of the address that asks for this.
  /** @param {ListState} state */
  const write = (state) => {
    const parameters = new URLSearchParams();
    if (state.q) { parameters.set('q', state.q); }
    for (const [key, values] of state.chosen) {
      for (const value of values) { parameters.append(key, value); }
    }
    if (state.sort) { parameters.set('sort', state.sort); }
    return parameters.toString();
  };

  /** @param {ListState} state */
  const narrowed = (state) => [...state.chosen.values()].some((values) => values.size > 0);

  /**
   * @param {ListState} state
   * @param {string} key
   */
  const chosen = (state, key) => /** @type {Set<string>} */ (state.chosen.get(key));

  /**
   * @param {ListState} state
   * @param {Facet} facet
   * @param {number[]} places
   */
  const fits = (state, facet, places) => {
    const wanted = chosen(state, facet.key);
    return wanted.size === 0 || places.some((place) => wanted.has(facet.values[place][0]));
  };

  /**
   * @param {ListState} state
   * @param {Facet[]} facets
   * @param {FacetEntry} entry
   */
  const fitsAll = (state, facets, entry) => facets.every((facet, i) => fits(state, facet, entry.values[i]));

  /** @param {Facet[]} facets */
  const noCounts = (facets) => facets.map((facet) => /** @type {number[]} */ (new Array(facet.values.length).fill(0)));

  // A value's count is what choosing it would show: all other facets apply, its own does not.
  /**
   * @param {ListState} state
   * @param {Facet[]} facets
   * @param {FacetEntry} entry
   * @param {number[][]} counts
   */
  const count = (state, facets, entry, counts) => {
    let misses = 0;
    let missed = -1;
    facets.forEach((facet, i) => {
      if (!fits(state, facet, entry.values[i])) { misses++; missed = i; }
    });
    if (misses > 1) { return; }
    facets.forEach((_, i) => {
      if (misses === 0 || missed === i) {
        for (const place of entry.values[i]) { counts[i][place]++; }
      }
    });
  };

  // Orders by a key; what is not known comes last, whichever way the rest goes. Of equals the newest is first.
  /**
   * @param {(number: number) => number | null} key
   * @param {'up' | 'down'} way
   * @param {(a: number, b: number) => number} newest
   * @returns {(a: number, b: number) => number}
   */
  const byKey = (key, way, newest) => (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) {
      return x === y ? newest(a, b) : x === null ? 1 : -1;
    }
    return (way === 'down' ? y - x : x - y) || newest(a, b);
  };

  // How many there are, and what was taken for what.
  /**
   * @param {number} fitting
   * @param {number} total
   * @param {string} q
   * @param {Found | null} found
   * @param {number} phrasesIn
   */
  const statusLine = (fitting, total, q, found, phrasesIn) => {
    const all = total === 1 ? '1 postmortem' : total + ' postmortems';
    let line = fitting === total && !q ? all
      : fitting + ' of ' + all + (q ? ' for “' + q + '”' : '');
    if (found && found.instead.length > 0) {
      line += '; ' + found.instead
        .map(([word, terms]) => 'no match for “' + word + '”, but for “' + terms.join('” or “') + '”')
        .join('; ');
    }
    if (found && found.phrases.length > 0 && found.scores.size > phrasesIn) {
      line += '; the phrase was looked for in the ' + phrasesIn + ' best';
    }
    return line;
  };

  return { fresh, read, write, narrowed, chosen, fitsAll, noCounts, count, byKey, statusLine };
})();

(() => {
  const tableElement = /** @type {HTMLTableElement | null} */ (document.getElementById('incidents'));
  if (!tableElement) {
    return;
  }
  const head = /** @type {HTMLTableSectionElement} */ (tableElement.tHead);
  const body = tableElement.tBodies[0];
  const search = postmortemSearch;
  const facets = search.facets();
  const field = /** @type {HTMLInputElement} */ (document.getElementById('q'));
  const countLine = /** @type {HTMLElement} */ (document.getElementById('results-count'));
  const chosenList = /** @type {HTMLElement} */ (document.getElementById('chosen'));
  const moreButton = /** @type {HTMLElement} */ (document.getElementById('show-more'));
  const PAGE = 20;
  const FIRST = 5;
  const EXCERPTS = 10;
  const FACET_VALUES = 8;
  /** @type {Record<string, string>} */
  const SORTS = { Date: 'date', Severity: 'severity', Incident: 'title', 'Detected by': 'detection', 'Resolved in': 'resolve' };

  /** @type {HTMLElement} */ (document.querySelector('.site-search')).hidden = true;
  if (window.matchMedia('(max-width: 71.99rem)').matches) {
    /** @type {HTMLDetailsElement} */ (document.querySelector('.facets-box')).open = false;
  }

  let state = postmortemList.fresh(facets);
  const chosen = (/** @type {string} */ key) => postmortemList.chosen(state, key);
  let shown = PAGE;
  let turn = 0;

  // ---- address ----

  const read = () => {
    state = postmortemList.read(location.search, facets);
  };
  const write = () => {
    const query = postmortemList.write(state);
    history.replaceState(null, '', location.pathname + (query ? '?' + query : ''));
  };
  const pristine = () => !state.q && !state.sort && !postmortemList.narrowed(state);

  // ---- facets ----

  /** @type {Map<string, { box: HTMLInputElement, count: HTMLElement, item: HTMLElement }>} */
  const boxes = new Map();
  const entryOf = (/** @type {string} */ key, /** @type {string} */ value) =>
    /** @type {{ box: HTMLInputElement, count: HTMLElement, item: HTMLElement }} */ (boxes.get(key + '\n' + value));
  /** @type {(() => void)[]} */
  const folds = [];
  for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.facet'))) {
    const facet = /** @type {Facet} */ (facets.find((f) => f.key === section.dataset.facet));
    const list = /** @type {HTMLElement} */ (section.querySelector('ul'));
    const items = facet.values.map(([value, name], place) => {
      const item = document.createElement('li');
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.value = value;
      const count = document.createElement('span');
      count.className = 'count';
      const old = list.children[place];
      count.textContent = old ? /** @type {Element} */ (old.querySelector('.count')).textContent : '';
      label.append(box, ' ' + name);
      item.append(label, count);
      box.addEventListener('change', () => {
        const values = chosen(facet.key);
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
        const rank = (/** @type {HTMLElement} */ item) => (/** @type {HTMLInputElement} */ (item.querySelector('input')).checked ? 0
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

  /**
   * @param {FacetEntry[]} entries
   * @param {Set<number> | null} among
   * @param {number[][]} counts
   */
  const count = (entries, among, counts) => {
    for (const entry of entries) {
      if (!among || among.has(entry.number)) { postmortemList.count(state, facets, entry, counts); }
    }
  };
  /** @param {(number | string | null)[][]} counts */
  const showCounts = (counts) => {
    facets.forEach((facet, i) => {
      facet.values.forEach(([value], place) => {
        const entry = entryOf(facet.key, value);
        entry.count.textContent = String(counts[i][place]);
        entry.item.classList.toggle('none', String(counts[i][place]) === '0');
      });
    });
    folds.forEach((fold) => fold());
  };

  const showChosen = () => {
    /** @type {HTMLElement[]} */
    const buttons = [];
    for (const facet of facets) {
      for (const [value, name] of facet.values) {
        const on = chosen(facet.key).has(value);
        entryOf(facet.key, value).box.checked = on;
        if (on) {
          const item = document.createElement('li');
          const button = document.createElement('button');
          button.type = 'button';
          button.textContent = facet.title + ': ' + name + ' ✕';
          button.setAttribute('aria-label', 'Remove ' + facet.title + ': ' + name);
          button.addEventListener('click', () => {
            chosen(facet.key).delete(value);
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

  /**
   * @template {keyof HTMLElementTagNameMap} N
   * @param {N} name
   * @param {Partial<HTMLElementTagNameMap[N]>} properties
   * @param {...(string | Node)} children
   */
  const element = (name, properties, ...children) => {
    const made = document.createElement(name);
    Object.assign(made, properties);
    made.append(...children);
    return made;
  };
  /**
   * @param {string} href
   * @param {...(string | Node)} children
   */
  const link = (href, ...children) => element('a', { href: new URL(href, search.root).href }, ...children);
  const placesOf = (/** @type {string} */ key) => facets.findIndex((f) => f.key === key);
  /**
   * @param {Row} row
   * @param {string} key
   * @param {string} className
   */
  const names = (row, key, className) => {
    const index = placesOf(key);
    const line = element('p', { className: 'names ' + className });
    for (const place of row.values[index]) {
      const [value, name] = facets[index].values[place];
      if (value !== 'not-stated') {
        const here = element('a', { href: '?' + new URLSearchParams([[key, value]]).toString() }, name);
        here.addEventListener('click', (event) => {
          event.preventDefault();
          chosen(key).add(value);
          changed();
        });
        line.append(here, ' ');
      }
    }
    return line;
  };
  /**
   * @param {string} label
   * @param {string} text
   * @param {string} [className]
   */
  const plain = (label, text, className) => {
    const cell = element('td', { className: className || '' }, text || '–');
    cell.dataset.label = label;
    return cell;
  };

  /**
   * @param {Row} row
   * @param {Set<string>} marks
   */
  const tableRow = (row, marks) => {
    const what = element('td', { className: 'what' });
    const href = row.href + (marks.size > 0 ? '?' + new URLSearchParams({ mark: [...marks].join(' ') }).toString() : '');
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

  // Numbers follow the date.
  /**
   * @param {number[]} numbers
   * @param {Map<number, number> | null} scores
   */
  const sorted = async (numbers, scores) => {
    const down = state.sort.startsWith('-');
    const by = down ? state.sort.slice(1) : state.sort;
    /** @type {(a: number, b: number) => number} */
    const newest = (a, b) => Number(search.isDated(b)) - Number(search.isDated(a)) || b - a;
    if (!Object.values(SORTS).includes(by)) {
      const score = (/** @type {number} */ number) => (scores && scores.get(number)) || 0;
      return numbers.sort((a, b) => score(b) - score(a) || newest(a, b));
    }
    return numbers.sort(postmortemList.byKey(await keyOf(by), down ? 'down' : 'up', newest));
  };
  /**
   * @param {string} by
   * @returns {Promise<(number: number) => number | null>}
   */
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
  const textOf = (/** @type {Element} */ cell) => (cell.textContent || '').trim();
  const showSort = () => {
    for (const cell of head.rows[0].cells) {
      const name = SORTS[textOf(cell)];
      cell.removeAttribute('aria-sort');
      if (name && state.sort.replace('-', '') === name) {
        cell.setAttribute('aria-sort', state.sort.startsWith('-') ? 'descending' : 'ascending');
      }
    }
  };

  // ---- the list ----

  const PHRASES_IN = 100;

  // Those that hold the words of a query; without one all. What facets leave over needs the columns,
  // of which the newest run is often enough to fill the screen.
  /**
   * @param {number[]} numbers
   * @param {number} mine
   * @param {((some: number[]) => Promise<void>) | null} early
   */
  const narrow = async (numbers, mine, early) => {
    if (!postmortemList.narrowed(state)) {
      return numbers;
    }
    const wanted = new Set(numbers);
    /** @type {number[]} */
    const left = [];
    for (let run = search.columnRuns() - 1; run >= 0 && mine === turn; run--) {
      for (const entry of await search.columnRun(run)) {
        if (wanted.has(entry.number) && postmortemList.fitsAll(state, facets, entry)) { left.push(entry.number); }
      }
      if (early && run > 0 && left.length >= shown) {
        await early(left);
        early = null;
      }
    }
    return left;
  };

  /**
   * @param {number[]} numbers
   * @param {string[][]} phrases
   */
  const withPhrases = async (numbers, phrases) => {
    const rows = await Promise.all(numbers.slice(0, PHRASES_IN).map((n) => search.row(n)));
    const texts = await Promise.all(rows.map((row) =>
      search.words(row).then((text) => row.title + '\n' + text, () => row.title)));
    return rows.filter((_, i) => search.holds(texts[i], phrases)).map((row) => row.number);
  };

  // The first few at once; each of the others may stand in a piece of its own.
  /**
   * @param {number[]} numbers
   * @param {Set<string>} marks
   * @param {number} mine
   */
  const show = async (numbers, marks, mine) => {
    for (const most of [Math.min(FIRST, shown), shown]) {
      const rows = await Promise.all(numbers.slice(0, most).map((n) => search.row(n)));
      if (mine !== turn) {
        return;
      }
      const made = rows.map((row) => tableRow(row, marks));
      body.replaceChildren(...made.map((m) => m.line));
      if (numbers.length <= most || most === shown) {
        moreButton.hidden = numbers.length <= shown;
        cutExcerpts(rows, made.map((m) => m.teaser), marks, mine);
        return;
      }
    }
  };
  /**
   * @param {Row[]} rows
   * @param {HTMLElement[]} teasers
   * @param {Set<string>} marks
   * @param {number} mine
   */
  const cutExcerpts = (rows, teasers, marks, mine) => {
    for (const [i, row] of marks.size > 0 ? rows.slice(0, EXCERPTS).entries() : []) {
      search.words(row).then((text) => {
        const cut = search.excerpt(text, marks);
        if (cut && mine === turn) {
          teasers[i].replaceChildren(...search.marked(cut, marks));
        }
      }, () => {});
    }
  };

  /**
   * @param {number} fitting
   * @param {Found | null} found
   */
  const tell = (fitting, found) => {
    countLine.textContent = postmortemList.statusLine(fitting, search.postmortems(), state.q, found, PHRASES_IN);
  };

  const tellNothing = () => {
    const cell = element('td', { colSpan: 6 }, 'Nothing fits. ',
      element('button', { type: 'button', className: 'show-more', onclick: reset }, 'Begin anew'));
    body.replaceChildren(element('tr', {}, cell));
    moreButton.hidden = true;
  };

  // Counts come behind the results: nothing waits for them.
  /**
   * @param {Set<number> | null} among
   * @param {number} mine
   */
  const updateCounts = async (among, mine) => {
    const counts = postmortemList.noCounts(facets);
    for (let run = 0; run < search.columnRuns(); run++) {
      const entries = await search.columnRun(run);
      if (mine !== turn) {
        return;
      }
      count(entries, among, counts);
    }
    showCounts(counts);
  };

  // The page as it was written needs no data.
  const whole = Array.from(body.rows);
  const wholeCount = countLine.textContent;
  const wholeCounts = facets.map((facet) =>
    facet.values.map(([value]) => entryOf(facet.key, value).count.textContent));
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
      /** @type {Set<string>} */
      const marks = found ? found.marks : new Set();
      const scores = found ? found.scores : null;
      const all = scores ? [...scores.keys()] : Array.from({ length: search.postmortems() }, (_, i) => i);
      const early = found || state.sort ? null
        : async (/** @type {number[]} */ some) => show(await sorted([...some], null), marks, mine);
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

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pause;
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
    const name = SORTS[textOf(event.detail.head)];
    state.sort = state.sort === name ? '-' + name : name;
    changed();
    postmortemSay('Sorted by ' + textOf(event.detail.head)
      + (state.sort.startsWith('-') ? ', descending.' : ', ascending.'));
  });
  window.addEventListener('popstate', () => {
    read();
    field.value = state.q;
    showChosen();
    showSort();
    update();
  });

  const links = () => /** @type {HTMLAnchorElement[]} */ (Array.from(body.querySelectorAll('td.what > a')));
  const form = /** @type {HTMLFormElement} */ (document.querySelector('.list-search'));
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
    const at = links().findIndex((link) => link === event.target);
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
