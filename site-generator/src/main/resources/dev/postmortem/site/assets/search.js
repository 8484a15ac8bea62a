'use strict';
/*
 * The search engine of the site. The index lies in script files, because a page that was opened
 * from disk may load scripts and may not fetch data: search/manifest.js says what there is,
 * search/terms-N.js hold the terms in alphabetical runs, search/table-N.js the postmortems, and
 * the .js beside each postmortem its words, from which excerpts are cut.
 *
 * Ranking is BM25: what depends on one document was worked out when the site was built (a weight
 * from 1 to 99 per term and document); here it is multiplied by the rarity of the term.
 */
const postmortemSearch = (() => {
  const root = new URL('../', document.currentScript.src);
  const waiting = new Map();
  const loaded = new Map();
  let manifest = null;
  let stopWords = new Set();

  const FIELDS = ['href', 'title', 'date', 'isoDate', 'severity', 'rank', 'kind', 'unfinished',
    'detection', 'resolve', 'resolveSeconds', 'teaser', 'openActions', 'values'];

  // Loads a script that will call back with its data under a name; each only once.
  const load = (path, name) => {
    if (loaded.has(name)) {
      return loaded.get(name);
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
  const arrived = (name, data) => {
    const resolve = waiting.get(name);
    waiting.delete(name);
    if (resolve) {
      resolve(data);
    }
  };

  const fold = (text) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').toLowerCase();

  // Cuts text into terms as the index was cut.
  const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const terms = (text) => {
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

  // Numbers of the shards that may hold terms with a prefix.
  const shardsOf = (prefix) => {
    const firsts = manifest.shards;
    const numbers = [];
    for (let i = 0; i < firsts.length; i++) {
      const reaches = i + 1 === firsts.length || firsts[i + 1] >= prefix;
      const begins = firsts[i] <= prefix || firsts[i].startsWith(prefix);
      if (reaches && begins) {
        numbers.push(i);
      }
    }
    return numbers;
  };
  const loadShards = (numbers) =>
    Promise.all(numbers.map((n) => load('search/terms-' + n + '.js', 'terms-' + n)));

  // Edits to turn one word into the other, neighbours swapped counting one; more than most: give up.
  const distance = (a, b, most) => {
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }
    let before = null;
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
  const TYPO = [0, 0.35, 0.2];
  const MANY_SHARDS = 12;

  // The terms of the index that a word of the query stands for, each with how well.
  const variants = async (word) => {
    const found = new Map();
    const short = word.length < 2 && !ALONE.test(word);
    let numbers = shardsOf(word);
    if (short || numbers.length > MANY_SHARDS) {
      numbers = numbers.slice(0, short ? 1 : MANY_SHARDS);
    }
    let documents = 0;
    for (const shard of await loadShards(numbers)) {
      for (const term of Object.keys(shard)) {
        if (term === word || (!short && term.startsWith(word))) {
          const closeness = term === word ? 1 : PREFIX * (word.length / term.length) ** 0.5;
          found.set(term, { closeness, postings: shard[term] });
          documents += shard[term].length / 2;
        }
      }
    }
    if (word.length >= 4) {
      const most = word.length >= 8 ? 2 : 1;
      let near = shardsOf(word[0]);
      if (near.length > MANY_SHARDS / 2) {
        near = shardsOf(word.slice(0, 2)).slice(0, MANY_SHARDS);
      }
      for (const shard of await loadShards(near)) {
        for (const term of Object.keys(shard)) {
          if (found.has(term) || Math.abs(term.length - word.length) > most) {
            continue;
          }
          // A rare spelling beside a common one is likely to be the typo.
          const common = shard[term].length / 2 >= 8 * documents;
          const edits = common ? distance(word, term, most) : most + 1;
          if (edits <= most) {
            found.set(term, { closeness: TYPO[edits], postings: shard[term] });
          }
        }
      }
    }
    return found;
  };

  // The documents that hold every word of a query, with scores, best first; and the words to mark.
  const find = async (query) => {
    const words = [...new Set(terms(query))];
    if (words.length === 0) {
      return null;
    }
    const marks = new Set();
    let scores = null;
    for (const word of words) {
      const own = new Map();
      for (const [term, { closeness, postings }] of await variants(word)) {
        marks.add(term);
        const documents = postings.length / 2;
        const rarity = Math.log(1 + (manifest.documents - documents + 0.5) / (documents + 0.5));
        let document = 0;
        for (let i = 0; i < postings.length; i += 2) {
          document += postings[i];
          const score = closeness * rarity * postings[i + 1];
          own.set(document, Math.max(score, own.get(document) || 0));
        }
      }
      if (scores === null) {
        scores = own;
      } else {
        for (const [document, score] of scores) {
          if (own.has(document)) {
            scores.set(document, score + own.get(document));
          } else {
            scores.delete(document);
          }
        }
      }
    }
    return { scores, marks };
  };

  // All postmortems, by number.
  let table = null;
  const allRows = () => {
    if (table === null) {
      const pieces = Array.from({ length: manifest.pieces }, (_, i) =>
        load('search/table-' + i + '.js', 'table-' + i));
      table = Promise.all(pieces).then((loadedPieces) =>
        loadedPieces.flat().map((cells, number) => {
          const row = { number };
          FIELDS.forEach((field, i) => { row[field] = cells[i]; });
          return row;
        }));
    }
    return table;
  };

  // The words of one postmortem.
  const words = (row) => load(row.href.replace(/\.html$/, '.js'), 'text-' + row.number);

  // Text as nodes with the marked words in <mark>.
  const marked = (text, marks) => {
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

  // The stretch of a text with most of the marked words, shortened to a line or two.
  const excerpt = (text, marks) => {
    const length = 190;
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
    root,
    manifest(data) {
      manifest = data;
      stopWords = new Set(data.stopWords);
    },
    terms: (number, data) => arrived('terms-' + number, data),
    table: (number, data) => arrived('table-' + number, data),
    text: (number, data) => arrived('text-' + number, data),
    facets: () => manifest.facets,
    find,
    allRows,
    words,
    marked,
    excerpt,
  };
})();
