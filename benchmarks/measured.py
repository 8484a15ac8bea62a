"""Runs a command and notes what it took: measured.py <file> <name> <command>…
Compares what was noted: measured.py <file>; ratios are those of the first name to the others."""
import collections
import json
import resource
import statistics
import subprocess
import sys
import time

log, command = sys.argv[1], sys.argv[3:]
if command:
    begin = time.time()
    code = subprocess.call(command)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(log, 'a', encoding='utf-8') as notes:
        notes.write(json.dumps([sys.argv[2], time.time() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]) + '\n')
    sys.exit(code)
runs = collections.defaultdict(list)
with open(log, encoding='utf-8') as notes:
    for line in notes:
        name, *figures = json.loads(line)
        runs[name].append(figures)
middle = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in runs.items()}
first = next(iter(middle.values()))
for name, (wall, cpu, peak) in middle.items():
    line = f'  {name}: {wall:.1f} s wall, {cpu:.1f} CPU s, peak {peak:.0f} MiB'
    if middle[name] is not first:
        line += f'; we take {first[0] / wall:.1f} times its wall time, {first[1] / cpu:.1f} times its CPU'
    print(line + (f' (medians of {len(runs[name])})' if len(runs[name]) > 1 else ' (one run)'))
