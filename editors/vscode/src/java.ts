import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The oldest Java that runs the language server. */
export const OLDEST = 17;

/** A Java that was found, or why none was. */
export type Found = { command: string } | { problem: string };

/** Where to look for Java, and how to ask it for its version. */
export interface Places {
  /** What the author has set; empty for nothing. */
  home: string;
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** What `java -version` writes; undefined if the command cannot be run. */
  version: (command: string) => Promise<string | undefined>;
  exists: (file: string) => boolean;
}

/** The places of this machine. */
export function machine(home: string): Places {
  return { home, environment: process.env, platform: process.platform, version, exists: existsSync };
}

/**
 * Finds a Java that is new enough: the one that is set and no other, else that of JAVA_HOME, else the one on the path. One
 * that is too old is passed over where another may be found.
 */
export async function findJava(places: Places): Promise<Found> {
  const name = places.platform === 'win32' ? 'java.exe' : 'java';
  const inside = (home: string) => join(home, 'bin', name);
  if (places.home !== '') {
    const command = inside(places.home);
    if (!places.exists(command)) {
      return { problem: `There is no ${command}: the setting postmortem.java.home names the folder of a Java, with bin inside.` };
    }
    return judge(command, await places.version(command), 'The setting postmortem.java.home leads to');
  }
  const candidates: [string, string][] = [];
  const home = places.environment['JAVA_HOME'];
  if (home !== undefined && home !== '' && places.exists(inside(home))) {
    candidates.push([inside(home), 'JAVA_HOME leads to']);
  }
  candidates.push([name, 'The path leads to']);
  let problem = '';
  for (const [command, how] of candidates) {
    const found = judge(command, await places.version(command), how);
    if ('command' in found) {
      return found;
    }
    problem ||= found.problem;
  }
  return { problem };
}

function judge(command: string, written: string | undefined, how: string): Found {
  if (written === undefined) {
    return {
      problem:
        `No Java was found. The postmortem language server needs Java ${OLDEST} or newer: install one, ` +
        'or name its folder in the setting postmortem.java.home.',
    };
  }
  const major = majorOf(written);
  if (major === undefined || major < OLDEST) {
    const which = major === undefined ? 'something that does not tell its version' : `Java ${major}`;
    return {
      problem:
        `${how} ${which}, and the postmortem language server needs Java ${OLDEST} or newer. ` +
        'Install one, or name its folder in the setting postmortem.java.home.',
    };
  }
  return { command };
}

/** 8 of "1.8.0_392", 17 of "17.0.9", 21 of "21-ea". */
export function majorOf(written: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(written);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

function version(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], { timeout: 20_000 }, (error, out, err) => {
      resolve(error === null ? `${err}${out}` : undefined);
    });
  });
}
