"""Prints how the results of two revisions differ for one corpus; called by compare-output.sh."""

import difflib
import json
import pathlib
import sys

NAME, BEFORE, AFTER = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
SHOWN = 20


def findings(root):
    """The findings by place, rule and words; the message apart, since words may be the change."""
    file = root / "target/postmortem/findings.json"
    if not file.exists():
        return {}
    return {
        (f["file"], f["line"], f["column"], f["endLine"], f["endColumn"], f["rule"], f["severity"]): f["message"]
        for f in json.loads(file.read_text())["findings"]
    }


def files(root):
    """Every file below a folder that a user reads, by path."""
    return {
        str(p.relative_to(root)): p.read_bytes()
        for folder in ("target/postmortem-site", "postmortems")
        for p in sorted((root / folder).rglob("*"))
        if p.is_file()
    } | {n: (root / n).read_bytes() for n in ("report.md", "actions.json") if (root / n).exists()}


old, new = findings(BEFORE), findings(AFTER)
gone, come = sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys())
reworded = [k for k in old.keys() & new.keys() if old[k] != new[k]]
print(f"{NAME}: {len(old)} findings before, {len(new)} after; {len(gone)} gone, {len(come)} new, {len(reworded)} reworded")
for sign, keys, messages in (("-", gone, old), ("+", come, new)):
    for key in keys[:SHOWN]:
        print(f"  {sign} {key[0]}:{key[1]}:{key[2]} {key[6]} {messages[key]} [{key[5]}]")

before, after = files(BEFORE), files(AFTER)
differing = sorted(p for p in before.keys() & after.keys() if before[p] != after[p])
print(f"  {len(before)} files before, {len(after)} after; {len(differing)} differ,"
      f" {len(before.keys() - after.keys())} gone, {len(after.keys() - before.keys())} new")
for path in sorted(before.keys() - after.keys())[:SHOWN]:
    print(f"  - {path}")
for path in sorted(after.keys() - before.keys())[:SHOWN]:
    print(f"  + {path}")
for path in differing[:SHOWN]:
    a, b = (x.decode("utf-8", "replace").splitlines() for x in (before[path], after[path]))
    changed = [line for line in difflib.unified_diff(a, b, lineterm="", n=0) if line[:2] not in ("--", "++", "@@")]
    print(f"  {path}: {len(changed)} lines")
    for line in changed[:4]:
        print(f"    {line[:160]}")
