import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const ASSETS = new URL('../../main/resources/dev/postmortem/sitegenerator/assets/', import.meta.url);

/**
 * Runs one of the site's scripts as a page without a list would, and gives back one of its constants.
 * Values have the prototypes of this program, so that they can be compared with others.
 */
export const constantOf = (file, name) => {
  const page = vm.createContext({
    document: { currentScript: { src: 'https://site.example/assets/' + file }, getElementById: () => null },
    URL, URLSearchParams, Map, Set, Array, Object,
  });
  vm.runInContext(readFileSync(new URL(file, ASSETS), 'utf8'), page, { filename: file });
  return vm.runInContext(name, page);
};

/** The same value as if it had been made here: literals of another context have other prototypes. */
export const plain = (value) => structuredClone(value);
