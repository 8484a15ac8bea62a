// What the site's scripts share: the data that the site writes for them, and what they put into the page.

/** A facet: its key in addresses, its title, and its values with their names. */
interface Facet {
  key: string;
  title: string;
  values: [value: string, name: string][];
}

/** What `manifest.js` holds; a value of a facet has no name where both are the same. */
interface Manifest {
  postmortems: number;
  undated: number;
  rows: number;
  column: number;
  shards: string[];
  spellings: string[];
  stopWords: string[];
  facets: { key: string; title: string; values: [value: string, name?: string][] }[];
}

/** The facet values of a postmortem: per facet, places in the facet's list. */
interface FacetEntry {
  number: number;
  values: number[][];
}

/** A postmortem as the list shows it. */
interface Row extends FacetEntry {
  href: string;
  title: string;
  date: string;
  isoDate: string;
  severity: string;
  rank: number;
  kind: string;
  unfinished: string;
  detection: string;
  resolve: string;
  teaser: string;
  openActions: string;
}

/** Documents and weights by turns, and how close their term is to the word of the query. */
interface Variant {
  closeness: number;
  postings: number[];
}

/** The postmortems that hold a query's words. */
interface Found {
  scores: Map<number, number>;
  marks: Set<string>;
  instead: [word: string, terms: string[]][];
  phrases: string[][];
}

/** What the address says of the list. */
interface ListState {
  q: string;
  sort: string;
  chosen: Map<string, Set<string>>;
}

interface Window {
  postmortemColours: { isDark(): boolean; choose(colours: string): void };
  mermaid?: typeof mermaid;
}

interface HTMLElementEventMap {
  'postmortem-sort': CustomEvent<{ head: HTMLTableCellElement; kind: string }>;
}

declare const mermaid: {
  initialize(settings: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
};
