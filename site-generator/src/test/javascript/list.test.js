import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constantOf, plain } from './script.js';

const list = constantOf('list.js', 'postmortemList');

const FACETS = [
  { key: 'service', title: 'Service', values: [['cart', 'Cart'], ['prices', 'Prices'], ['not-stated', 'Not stated']] },
  { key: 'tag', title: 'Tag', values: [['cache', 'cache'], ['peak & night', 'peak & night']] },
];
const entry = (number, services, tags) => ({ number, values: [services, tags] });

describe('the address of the list', () => {
  const read = (query) => list.read(query, FACETS);

  it('gives back the state that it was written from', () => {
    const state = read('?q=retry+storm&service=cart&service=prices&tag=peak+%26+night&sort=-date');
    assert.equal(state.q, 'retry storm');
    assert.equal(state.sort, '-date');
    assert.deepEqual([...list.chosen(state, 'service')], ['cart', 'prices']);
    assert.deepEqual([...list.chosen(state, 'tag')], ['peak & night']);
    assert.equal(list.write(state), 'q=retry+storm&service=cart&service=prices&tag=peak+%26+night&sort=-date');
  });

  it('is empty where nothing is asked for', () => {
    assert.equal(list.write(list.fresh(FACETS)), '');
    assert.equal(list.write(read('')), '');
  });

  it('loses values and keys that no facet has', () => {
    assert.equal(list.write(read('?service=unknown&service=cart&colour=red')), 'service=cart');
  });

  it('narrows by values, not by words', () => {
    assert.ok(!list.narrowed(read('?q=cache')));
    assert.ok(list.narrowed(read('?tag=cache')));
  });
});

describe('facets', () => {
  const fits = (query, shown) => list.fitsAll(list.read(query, FACETS), FACETS, shown);

  it('let through what has one of the chosen values of each', () => {
    assert.ok(fits('?service=cart&service=prices', entry(1, [1], [])));
    assert.ok(fits('?service=cart&tag=cache', entry(1, [0], [0])));
    assert.ok(!fits('?service=cart&tag=cache', entry(1, [0], [1])));
  });

  it('let everything through where nothing is chosen', () => {
    assert.ok(fits('', entry(1, [2], [])));
  });

  it('count what choosing a value would show', () => {
    const state = list.read('?service=cart', FACETS);
    const counts = list.noCounts(FACETS);
    for (const shown of [entry(1, [0], [0]), entry(2, [1], [0]), entry(3, [0, 1], [1])]) {
      list.count(state, FACETS, shown, counts);
    }
    assert.deepEqual(plain(counts), [[2, 2, 0], [1, 1]]);
  });

  it('do not count what two of them keep out', () => {
    const counts = list.noCounts(FACETS);
    list.count(list.read('?service=cart&tag=cache', FACETS), FACETS, entry(1, [1], [1]), counts);
    assert.deepEqual(plain(counts), [[0, 0, 0], [0, 0]]);
  });
});

describe('order', () => {
  const newest = (a, b) => b - a;
  const sorted = (keys, way) => Object.keys(keys).map(Number).sort(list.byKey((n) => keys[n], way, newest));

  it('goes either way, of equals the newest first', () => {
    assert.deepEqual(sorted({ 1: 30, 2: 10, 3: 30 }, 'up'), [2, 3, 1]);
    assert.deepEqual(sorted({ 1: 30, 2: 10, 3: 30 }, 'down'), [3, 1, 2]);
  });

  it('has what is not known last, whichever way the rest goes', () => {
    assert.deepEqual(sorted({ 1: null, 2: 10, 3: 20, 4: null }, 'up'), [2, 3, 4, 1]);
    assert.deepEqual(sorted({ 1: null, 2: 10, 3: 20, 4: null }, 'down'), [3, 2, 4, 1]);
  });
});

describe('the line above the list', () => {
  const found = (more) => ({ scores: new Map(), marks: new Set(), instead: [], phrases: [], ...more });

  it('says how many there are', () => {
    assert.equal(list.statusLine(1, 1, '', null, 100), '1 postmortem');
    assert.equal(list.statusLine(60, 60, '', null, 100), '60 postmortems');
    assert.equal(list.statusLine(2, 60, '', null, 100), '2 of 60 postmortems');
    assert.equal(list.statusLine(60, 60, 'cache', found({}), 100), '60 of 60 postmortems for “cache”');
  });

  it('says what a mistyped word was taken for', () => {
    assert.equal(
      list.statusLine(2, 60, 'certifcate', found({ instead: [['certifcate', ['certificate', 'certificates']]] }), 100),
      '2 of 60 postmortems for “certifcate”; no match for “certifcate”, but for “certificate” or “certificates”');
  });

  it('says where a phrase was looked for in some only', () => {
    const many = new Map(Array.from({ length: 101 }, (_, i) => [i, 1]));
    assert.match(
      list.statusLine(3, 200, '"retry storm"', found({ phrases: [['retry', 'storm']], scores: many }), 100),
      /; the phrase was looked for in the 100 best$/);
  });
});
