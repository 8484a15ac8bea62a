'use strict';
// The search page lists every page; a query leaves those that hold its words, best first.
(() => {
  const search = postmortemSearch;
  const field = document.getElementById('q');
  const list = document.getElementById('found');
  const count = document.getElementById('results-count');
  const items = Array.from(list.children);
  const teasers = items.map((item) => item.querySelector('.teaser').textContent);
  const EXCERPTS = 10;
  let turn = 0;

  document.querySelector('.site-search').hidden = true;

  const wordsOf = (item) =>
    search.words({ number: Number(item.dataset.number), href: item.dataset.href });

  const withPhrases = async (found, phrases) => {
    const texts = await Promise.all(found.map(wordsOf));
    return found.filter((item, i) => search.holds(texts[i], phrases));
  };

  const showAll = () => {
    items.forEach((item, i) => { item.querySelector('.teaser').textContent = teasers[i]; });
    list.replaceChildren(...items);
    count.textContent = 'All pages';
  };

  const update = async () => {
    const mine = ++turn;
    const query = field.value.trim();
    history.replaceState(null, '', location.pathname + (query ? '?' + new URLSearchParams({ q: query }) : ''));
    const result = query ? await search.find(query) : null;
    if (mine !== turn) {
      return;
    }
    if (result === null) {
      showAll();
      return;
    }
    const numbers = [...result.scores.keys()].sort((a, b) => result.scores.get(b) - result.scores.get(a) || a - b);
    let found = numbers.map((number) => items[number]);
    if (result.phrases.length > 0) {
      found = await withPhrases(found, result.phrases);
    }
    if (mine !== turn) {
      return;
    }
    list.replaceChildren(...found);
    count.textContent = found.length === 1 ? '1 page' : found.length + ' pages';
    for (const item of found.slice(0, EXCERPTS)) {
      wordsOf(item).then((text) => {
        const cut = search.excerpt(text, result.marks);
        if (cut && mine === turn) {
          item.querySelector('.teaser').replaceChildren(...search.marked(cut, result.marks));
        }
      });
    }
  };

  field.addEventListener('input', update);
  document.querySelector('.list-search').addEventListener('submit', (event) => {
    event.preventDefault();
    const first = list.querySelector('h2 > a');
    if (field.value.trim() && first) { first.click(); }
  });
  field.value = new URLSearchParams(location.search).get('q') || '';
  if (field.value) { update(); }
})();
