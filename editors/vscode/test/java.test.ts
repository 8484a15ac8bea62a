import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findJava, majorOf, type Places } from '../src/java';

const NEW = 'openjdk version "21.0.4" 2024-07-16';
const OLD = 'java version "1.8.0_392"';

function places(over: Partial<Places> & { versions: Record<string, string> }): Places {
  return {
    home: '',
    environment: {},
    platform: 'linux',
    exists: (file) => file in over.versions,
    version: async (command) => over.versions[command],
    ...over,
  };
}

test('versions of every age are understood', () => {
  assert.equal(majorOf(OLD), 8);
  assert.equal(majorOf(NEW), 21);
  assert.equal(majorOf('openjdk version "17-ea" 2021-09-14'), 17);
  assert.equal(majorOf('command not found'), undefined);
});

test('the Java that is set is taken', async () => {
  const found = await findJava(places({ home: '/opt/jdk', versions: { '/opt/jdk/bin/java': NEW, java: NEW } }));
  assert.deepEqual(found, { command: '/opt/jdk/bin/java' });
});

test('a Java that is set and too old is told of, and no other is taken in silence', async () => {
  const found = await findJava(places({ home: '/opt/jdk', versions: { '/opt/jdk/bin/java': OLD, java: NEW } }));
  assert.match((found as { problem: string }).problem, /leads to Java 8, .* needs Java 17 or newer/);
});

test('a folder without a Java is told of by name', async () => {
  const found = await findJava(places({ home: '/opt/nothing', versions: { java: NEW } }));
  assert.match((found as { problem: string }).problem, /There is no \/opt\/nothing\/bin\/java/);
});

test('JAVA_HOME comes before the path, and is passed over where it is too old', async () => {
  const environment = { JAVA_HOME: '/home/java' };
  assert.deepEqual(
    await findJava(places({ environment, versions: { '/home/java/bin/java': NEW, java: NEW } })),
    { command: '/home/java/bin/java' },
  );
  assert.deepEqual(
    await findJava(places({ environment, versions: { '/home/java/bin/java': OLD, java: NEW } })),
    { command: 'java' },
  );
});

test('on Windows the program has another name', async () => {
  const found = await findJava(places({ platform: 'win32', versions: { 'java.exe': NEW } }));
  assert.deepEqual(found, { command: 'java.exe' });
});

test('a machine without Java gets one clear sentence', async () => {
  const found = await findJava(places({ versions: {} }));
  assert.match((found as { problem: string }).problem, /^No Java was found\. .*postmortem\.java\.home/);
});
