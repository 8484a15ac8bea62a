'use strict';
/*
 * The search engine of the site. Its data lies in script files, because a page that was opened
 * from disk may load scripts and may not fetch data, and in small ones, so that a corpus of any
 * size needs few bytes before the first result:
 *   manifest.js     what there is, and the facets' values
 *   terms-N.js      terms in alphabetical runs, with the postmortems that hold them
 *   spellings-N.js  words by first letter and length: what a mistyped one may have meant
 *   rows-N.js       a few postmortems as the list shows them
 *   columns-N.js    facet values of many postmortems: to narrow by, and to count
 *   orders-N.js     what to sort by
 * and the .js beside each postmortem holds its words, from which excerpts are cut.
 *
 * Ranking is BM25: what depends on one document was worked out when the site was built (a weight
 * from 1 to 63 per term and document); here it is multiplied by the rarity of the term.
 */

// What needs neither the page nor its data: words, numbers, ranking and excerpts.
const postmortemWords = (() => {
  // Reads the numbers that the site wrote in few characters: digits of five bits, a sixth says "more".
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const VALUE = new Uint8Array(128);
  for (let i = 0; i < ALPHABET.length; i++) {
    VALUE[ALPHABET.charCodeAt(i)] = i;
  }
  /** @param {string} digits */
  const reader = (digits) => {
    let at = 0;
    return {
      more: () => at < digits.length,
      small: () => VALUE[digits.charCodeAt(at++)],
      number() {
        let number = 0;
        let scale = 1;
        let digit = VALUE[digits.charCodeAt(at++)];
        while (digit >= 32) {
          number += (digit - 32) * scale;
          scale *= 32;
          digit = VALUE[digits.charCodeAt(at++)];
        }
        return number + digit * scale;
      },
      numbers() {
        /** @type {number[]} */
        const found = [];
        for (let left = this.number(); left > 0; left--) {
          found.push(this.number());
        }
        return found;
      },
    };
  };

  /** @param {string} text */
  const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();

  // Cuts text into terms as the index was cut.
  const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  /**
   * @param {string} text
   * @param {Set<string>} stopWords
   */
  const terms = (text, stopWords) => {
    /** @type {string[]} */
    const found = [];
    for (const match of fold(text).matchAll(/[\p{L}\p{Nd}]+/gu)) {
      let word = '';
      for (const c of match[0]) {
        if (ALONE.test(c)) {
          if (word) { found.push(word); word = ''; }
          found.push(c);
        } else {
          word += c;
        }
      }
      if (word) { found.push(word); }
    }
    return found.map((term) => term.slice(0, 32)).filter((term) => !stopWords.has(term));
  };

  // Numbers of the runs that may hold something between two words, the runs' first words being known.
  /**
   * @param {string[]} firsts
   * @param {string} from
   * @param {string} to
   * @param {(a: string, b: string) => number} compare
   */
  const runsBetween = (firsts, from, to, compare) => {
    /** @type {number[]} */
    const numbers = [];
    for (let i = 0; i < firsts.length; i++) {
      const reaches = i + 1 === firsts.length || compare(firsts[i + 1], from) > 0;
      if (reaches && compare(firsts[i], to) <= 0) {
        numbers.push(i);
      }
    }
    return numbers;
  };
  /** @type {(a: string, b: string) => number} */
  const alphabetical = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  /** @type {(a: string, b: string) => number} */
  const bySlip = (a, b) =>
    alphabetical(a[0], b[0]) || a.length - b.length || alphabetical(a, b);

  // Edits to turn one word into the other, neighbours swapped counting one; more than most: give up.
  /**
   * @param {string} a
   * @param {string} b
   * @param {number} most
   */
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }
    /** @type {number[]} */
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      before = previous;
      previous = row;
    }
    return previous[b.length];
  };

  const PREFIX = 0.6;

  // How well a term fits a word that it is, or begins with.
  /**
   * @param {string} word
   * @param {string} term
   */
  const closenessOf = (word, term) => (term === word ? 1 : PREFIX * (word.length / term.length) ** 0.5);

  // Documents and weights by turns, from the gaps between documents.
  /** @param {string} digits */
  const holders = (digits) => {
    const read = reader(digits);
    /** @type {number[]} */
    const postings = [];
    let document = 0;
    while (read.more()) {
      document += read.number();
      postings.push(document, read.small());
    }
    return postings;
  };

  // What a term's document counts for: its weight, by how well the term fits and how rare it is.
  /**
   * @param {Iterable<Variant>} variants
   * @param {number} postmortems
   */
  const scored = (variants, postmortems) => {
    /** @type {Map<number, number>} */
    const own = new Map();
    for (const { closeness, postings } of variants) {
      const documents = postings.length / 2;
      const rarity = Math.log(1 + (postmortems - documents + 0.5) / (documents + 0.5));
      for (let i = 0; i < postings.length; i += 2) {
        const score = closeness * rarity * postings[i + 1];
        own.set(postings[i], Math.max(score, own.get(postings[i]) || 0));
      }
    }
    return own;
  };

  // Those that both words have, with the sum of their scores.
  /**
   * @param {Map<number, number> | null} scores
   * @param {Map<number, number>} own
   */
  const both = (scores, own) => {
    if (scores === null) {
      return own;
    }
    for (const [document, score] of scores) {
      const other = own.get(document);
      if (other === undefined) {
        scores.delete(document);
      } else {
        scores.set(document, score + other);
      }
    }
    return scores;
  };

  // Words that stand in quotation marks must stand side by side.
  /**
   * @param {string} query
   * @param {Set<string>} stopWords
   */
  const phrasesOf = (query, stopWords) =>
    Array.from(query.matchAll(/["\u201c]([^"\u201c\u201d]+)["\u201d]/g), (m) => terms(m[1], stopWords))
      .filter((phrase) => phrase.length > 1);

  // Whether a text holds phrases, word beside word.
  /**
   * @param {string} text
   * @param {string[][]} phrases
   * @param {Set<string>} stopWords
   */
  const holds = (text, phrases, stopWords) => {
    const all = ' ' + terms(text, stopWords).join(' ') + ' ';
    return phrases.every((phrase) => all.includes(' ' + phrase.join(' ') + ' '));
  };

  // The stretch of a text with most of the marked words, shortened to a line or two.
  /**
   * @param {string} text
   * @param {Set<string>} marks
   */
  const excerpt = (text, marks) => {
    const length = 190;
    /** @type {{ at: number, term: string }[]} */
    const places = [];
    for (const match of text.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)) {
      const term = fold(match[0]).slice(0, 32);
      if (marks.has(term)) {
        places.push({ at: match.index, term });
      }
    }
    if (places.length === 0) {
      return null;
    }
    let best = 0;
    let most = 0;
    places.forEach((place, i) => {
      const inside = new Set();
      for (let j = i; j < places.length && places[j].at < place.at + length; j++) {
        inside.add(places[j].term);
      }
      if (inside.size > most) {
        most = inside.size;
        best = place.at;
      }
    });
    let from = Math.max(0, best - 50);
    if (from > 0) {
      const space = text.indexOf(' ', from);
      from = space >= 0 && space < best ? space + 1 : from;
    }
    let to = Math.min(text.length, from + length);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      to = space > best ? space : to;
    }
    const cut = text.slice(from, to).replace(/\s+/g, ' ').trim();
    return (from > 0 ? '… ' : '') + cut + (to < text.length ? ' …' : '');
  };

  return {
    reader, fold, isAlone: (/** @type {string} */ text) => ALONE.test(text), terms, runsBetween, alphabetical,
    bySlip, distance, closenessOf, holders, scored, both, phrasesOf, holds, excerpt,
  };
})();

const postmortemSearch = (() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  const root = new URL('../', own.src);
  /** @type {Map<string, (data: any) => void>} */
  const waiting = new Map();
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();
  /** @type {Omit<Manifest, 'facets'> & { facets: Facet[] }} */
  let manifest;
  /** @type {Set<string>} */
  let stopWords = new Set();

  const { reader, fold, isAlone, runsBetween, alphabetical, bySlip, distance, closenessOf, holders, scored, both,
    phrasesOf, excerpt } = postmortemWords;

  const FIELDS = ['href', 'title', 'date', 'isoDate', 'severity', 'rank', 'kind', 'unfinished',
    'detection', 'resolve', 'teaser', 'openActions'];

  // Loads a script that will call back with its data under a name; each only once.
  /**
   * @param {string} path
   * @param {string} name
   * @returns {Promise<any>}
   */
  const load = (path, name) => {
    const before = loaded.get(name);
    if (before) {
      return before;
    }
    const promise = new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const script = document.createElement('script');
      script.src = new URL(path, root).href;
      script.onerror = () => {
        loaded.delete(name);
        reject(new Error('cannot load ' + path));
      };
      document.head.append(script);
    });
    loaded.set(name, promise);
    return promise;
  };
  /**
   * @param {string} kind
   * @param {number} number
   */
  const loadPiece = (kind, number) => load('search/' + kind + '-' + number + '.js', kind + '-' + number);
  /**
   * @param {string} name
   * @param {unknown} data
   */
  const arrived = (name, data) => {
    const resolve = waiting.get(name);
    waiting.delete(name);
    if (resolve) {
      resolve(data);
    }
  };

  const TYPO = [0, 0.35, 0.2];
  const MOST_RUNS = 4;
  const MOST_MEANT = 3;
  const LAST = '\uffff';

  // The terms that a word is, or is the beginning of.
  /** @param {string} word */
  const beginningWith = async (word) => {
    /** @type {Map<string, Variant>} */
    const found = new Map();
    const short = word.length < 2 && !isAlone(word);
    const runs = runsBetween(manifest.shards, word, short ? word : word + LAST, alphabetical);
    for (const run of await Promise.all(runs.slice(0, MOST_RUNS).map((n) => loadPiece('terms', n)))) {
      for (const term of Object.keys(run)) {
        if (term === word || (!short && term.startsWith(word))) {
          found.set(term, { closeness: closenessOf(word, term), postings: holders(run[term]) });
        }
      }
    }
    return found;
  };

  // The words of the corpus that a word is a slip or two away from: nearest first, then commonest.
  /**
   * @param {string} word
   * @param {number} least
   */
  const meant = async (word, least) => {
    const most = word.length >= 8 ? 2 : 1;
    /** @param {string} letter */
    const near = async (letter) => {
      const from = letter.padEnd(Math.max(4, word.length - most), '\u0000');
      const to = letter.padEnd(word.length + most, LAST);
      const runs = runsBetween(manifest.spellings, from, to, bySlip);
      const words = [];
      for (const run of await Promise.all(runs.map((n) => loadPiece('spellings', n)))) {
        for (let i = 0; i < run.length; i += 2) {
          const edits = run[i] === word || run[i + 1] < least ? most + 1 : distance(word, run[i], most);
          if (edits <= most) {
            words.push({ term: run[i], documents: run[i + 1], edits });
          }
        }
      }
      return words;
    };
    let words = await near(word[0]);
    if (words.length === 0) {
      words = await near(word[1]);
    }
    words.sort((a, b) => a.edits - b.edits || b.documents - a.documents || alphabetical(a.term, b.term));
    return words.filter((w) => w.edits === words[0].edits).slice(0, MOST_MEANT);
  };

  // The terms of the index that a word of the query stands for, each with how well.
  /**
   * @param {string} word
   * @param {Found['instead']} instead
   */
  const variants = async (word, instead) => {
    const found = await beginningWith(word);
    const documents = [...found.values()].reduce((sum, f) => sum + f.postings.length / 2, 0);
    if (word.length >= 4 && documents <= 2) {
      // A rare spelling beside a common one is likely to be the slip.
      const others = await meant(word, documents === 0 ? 1 : 8 * documents + 2);
      for (const { term, edits } of others) {
        for (const [longer, { closeness, postings }] of await beginningWith(term)) {
          if (!found.has(longer)) {
            found.set(longer, { closeness: TYPO[edits] * closeness, postings });
          }
        }
      }
      if (documents === 0 && others.length > 0) {
        instead.push([word, others.map((o) => o.term)]);
      }
    }
    return found;
  };

  // The documents that hold every word of a query, with scores; the words to mark; the phrases to
  // look for; and what was taken for what.
  /**
   * @param {string} query
   * @returns {Promise<Found | null>}
   */
  const find = async (query) => {
    const words = [...new Set(postmortemWords.terms(query, stopWords))];
    if (words.length === 0) {
      return null;
    }
    /** @type {Set<string>} */
    const marks = new Set();
    /** @type {[word: string, terms: string[]][]} */
    const instead = [];
    /** @type {Map<number, number> | null} */
    let scores = null;
    for (const found of await Promise.all(words.map((word) => variants(word, instead)))) {
      for (const term of found.keys()) {
        marks.add(term);
      }
      scores = both(scores, scored(found.values(), manifest.postmortems));
    }
    return { scores: scores || new Map(), marks, instead, phrases: phrasesOf(query, stopWords) };
  };

  // A postmortem as the list shows it.
  /**
   * @param {number} number
   * @returns {Promise<Row>}
   */
  const row = async (number) => {
    const piece = await loadPiece('rows', Math.floor(number / manifest.rows));
    const cells = piece[number % manifest.rows];
    /** @type {any} */
    const made = { number };
    FIELDS.forEach((field, i) => { made[field] = cells[i]; });
    const values = reader(cells[FIELDS.length]);
    made.values = manifest.facets.map(() => values.numbers());
    return made;
  };

  // The facet values of a run of postmortems: per postmortem, per facet, places in the facet's list.
  const columnRuns = () => Math.ceil(manifest.postmortems / manifest.column);
  /** @type {Map<number, Promise<FacetEntry[]>>} */
  const columns = new Map();
  /**
   * @param {number} run
   * @returns {Promise<FacetEntry[]>}
   */
  const columnRun = (run) => {
    let made = columns.get(run);
    if (made === undefined) {
      made = loadPiece('columns', run).then((/** @type {string[]} */ texts) => {
        const readers = texts.map(reader);
        const from = run * manifest.column;
        const count = Math.min(manifest.column, manifest.postmortems - from);
        return Array.from({ length: count }, (_, i) =>
          ({ number: from + i, values: readers.map((r) => r.numbers()) }));
      });
      columns.set(run, made);
    }
    return made;
  };

  // What to sort all postmortems by: their places by title, and seconds to resolve (null: unknown).
  /** @typedef {{ title: number[], resolve: (number | null)[] }} Orders */
  /** @type {Promise<Orders> | null} */
  let orders = null;
  const allOrders = () => {
    if (orders === null) {
      orders = Promise.all(Array.from({ length: columnRuns() }, (_, run) => loadPiece('orders', run)))
        .then((pieces) => {
          /** @type {Orders} */
          const all = { title: [], resolve: [] };
          for (const [titles, resolved] of pieces) {
            const [title, seconds] = [reader(titles), reader(resolved)];
            while (title.more()) {
              all.title.push(title.number());
              const known = seconds.number();
              all.resolve.push(known === 0 ? null : known - 1);
            }
          }
          return all;
        });
    }
    return orders;
  };

  // The words of one postmortem.
  /**
   * @param {Row} shown
   * @returns {Promise<string>}
   */
  const words = (shown) => load(shown.href.replace(/\.html$/, '.js'), 'text-' + shown.number);

  // Text as nodes with the marked words in <mark>.
  /**
   * @param {string} text
   * @param {Set<string>} marks
   */
  const marked = (text, marks) => {
    /** @type {(string | Node)[]} */
    const nodes = [];
    let last = 0;
    for (const match of text.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)) {
      if (marks.has(fold(match[0]).slice(0, 32))) {
        const mark = document.createElement('mark');
        mark.textContent = match[0];
        nodes.push(text.slice(last, match.index), mark);
        last = match.index + match[0].length;
      }
    }
    nodes.push(text.slice(last));
    return nodes;
  };

  return {
    root,
    /** @param {Manifest} data */
    manifest(data) {
      manifest = /** @type {any} */ (data);
      stopWords = new Set(data.stopWords);
      for (const facet of data.facets) {
        facet.values = facet.values.map(([value, name]) => [value, name === undefined ? value : name]);
      }
    },
    terms: (/** @type {number} */ number, /** @type {unknown} */ data) => arrived('terms-' + number, data),
    spellings: (/** @type {number} */ number, /** @type {unknown} */ data) => arrived('spellings-' + number, data),
    rows: (/** @type {number} */ number, /** @type {unknown} */ data) => arrived('rows-' + number, data),
    columns: (/** @type {number} */ number, /** @type {unknown} */ data) => arrived('columns-' + number, data),
    orders: (/** @type {number} */ number, /** @type {string} */ titles, /** @type {string} */ resolved) =>
      arrived('orders-' + number, [titles, resolved]),
    text: (/** @type {number} */ number, /** @type {string} */ data) => arrived('text-' + number, data),
    facets: () => manifest.facets,
    postmortems: () => manifest.postmortems,
    // Postmortems are numbered by date; those without one come behind.
    isDated: (/** @type {number} */ number) => number < manifest.postmortems - manifest.undated,
    columnRuns,
    columnRun,
    allOrders,
    row,
    find,
    holds: (/** @type {string} */ text, /** @type {string[][]} */ phrases) =>
      postmortemWords.holds(text, phrases, stopWords),
    words,
    marked,
    excerpt,
  };
})();
