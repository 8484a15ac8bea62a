import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constantOf, plain } from './script.js';

const words = constantOf('search.js', 'postmortemWords');
const NONE = new Set();
const terms = (text, stopWords = NONE) => plain(words.terms(text, stopWords));

describe('cutting text into terms', () => {
  it('folds case and accents', () => {
    assert.deepEqual(terms('Café CRÈME'), ['cafe', 'creme']);
  });

  it('separates at whatever is neither letter nor digit', () => {
    assert.deepEqual(terms("retry-storm, 42% (p99); don't"), ['retry', 'storm', '42', 'p99', 'don', 't']);
  });

  it('leaves out stop words', () => {
    assert.deepEqual(terms('the cache of the shop', new Set(['the', 'of'])), ['cache', 'shop']);
  });

  it('takes each sign of a script without spaces as a term', () => {
    assert.deepEqual(terms('db障害db'), ['db', '障', '害', 'db']);
  });

  it('cuts long words at 32 letters', () => {
    assert.deepEqual(terms('x'.repeat(40)), ['x'.repeat(32)]);
  });

  it('finds nothing in an empty query', () => {
    assert.deepEqual(terms('  … '), []);
  });
});

describe('phrases', () => {
  it('are what stands in straight or curly quotation marks', () => {
    assert.deepEqual(plain(words.phrasesOf('a "Retry storm" “cold cache” b', NONE)), [['retry', 'storm'], ['cold', 'cache']]);
  });

  it('have two words or more', () => {
    assert.deepEqual(plain(words.phrasesOf('"cache" "the cache"', new Set(['the']))), []);
  });

  it('stand word beside word in a text', () => {
    assert.ok(words.holds('A retry-storm hit us', [['retry', 'storm']], NONE));
    assert.ok(!words.holds('A retry made a storm', [['retry', 'storm']], NONE));
    assert.ok(!words.holds('Retry storms', [['retry', 'storm']], NONE));
  });
});

describe('numbers in few characters', () => {
  it('have digits of five bits, of which the sixth says that more follow', () => {
    const read = words.reader('AfgBhC');
    assert.deepEqual([read.number(), read.number(), read.number(), read.number()], [0, 31, 32, 65]);
    assert.ok(!read.more());
  });

  it('make lists that begin with their length', () => {
    assert.deepEqual(plain(words.reader('CAB').numbers()), [0, 1]);
  });

  it('hold documents as gaps, each with its weight', () => {
    assert.deepEqual(plain(words.holders('CBD_')), [2, 1, 5, 63]);
  });
});

describe('slips of the keyboard', () => {
  it('are counted as edits, neighbours swapped as one', () => {
    assert.equal(words.distance('certifcate', 'certificate', 2), 1);
    assert.equal(words.distance('cahce', 'cache', 2), 1);
    assert.equal(words.distance('cache', 'cache', 2), 0);
  });

  it('are given up behind the most that is allowed', () => {
    assert.equal(words.distance('cache', 'canary', 1), 2);
    assert.equal(words.distance('a', 'abcd', 2), 3);
  });
});

describe('runs of an index', () => {
  it('are those that may hold a word between two others', () => {
    const firsts = ['alert', 'cache', 'deploy'];
    const runs = (from, to) => plain(words.runsBetween(firsts, from, to, words.alphabetical));
    assert.deepEqual(runs('canary', 'canary\uffff'), [1]);
    assert.deepEqual(runs('b', 'd\uffff'), [0, 1, 2]);
    assert.deepEqual(runs('aa', 'ab'), []);
  });

  it('of spellings go by first letter, then by length', () => {
    assert.deepEqual(['cats', 'bat', 'cat', 'bee'].sort(words.bySlip), ['bat', 'bee', 'cat', 'cats']);
  });
});

describe('ranking', () => {
  it('puts the term itself before terms that begin with the word', () => {
    assert.equal(words.closenessOf('cache', 'cache'), 1);
    assert.ok(words.closenessOf('cache', 'caches') > words.closenessOf('cache', 'cacheability'));
    assert.ok(words.closenessOf('cache', 'caches') < 1);
  });

  it('counts a rare term for more than a common one', () => {
    const rare = words.scored([{ closeness: 1, postings: [1, 10] }], 100);
    const common = words.scored([{ closeness: 1, postings: [1, 10, 2, 10, 3, 10] }], 100);
    assert.ok(rare.get(1) > common.get(1));
  });

  it('counts the best of a word’s terms, not their sum', () => {
    const one = { closeness: 1, postings: [7, 20] };
    const near = { closeness: 0.5, postings: [7, 20] };
    assert.equal(words.scored([one, near], 10).get(7), words.scored([one], 10).get(7));
  });

  it('leaves the documents that have every word, with the sum of their scores', () => {
    const first = words.both(null, new Map([[1, 2], [2, 3]]));
    assert.deepEqual([...words.both(first, new Map([[2, 4], [3, 9]]))], [[2, 7]]);
  });
});

describe('excerpts', () => {
  const before = 'Nothing of note happened for quite a while. '.repeat(8);

  it('are cut around the most of the marked words', () => {
    const text = before + 'The cold cache met a retry storm. ' + before;
    const cut = words.excerpt(text, new Set(['cache', 'storm']));
    assert.match(cut, /^… .*cold cache met a retry storm\..* …$/);
    assert.ok(cut.length < 200);
  });

  it('of a short text are the whole of it', () => {
    assert.equal(words.excerpt('A cold  cache.', new Set(['cache'])), 'A cold cache.');
  });

  it('need a marked word', () => {
    assert.equal(words.excerpt(before, new Set(['cache'])), null);
  });
});
