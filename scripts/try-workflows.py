#!/usr/bin/env python3
"""Runs every shell step of the workflows, of the GitLab file and of the hooks against a mocked host.

Takes the command from cli/target/postmortem (mvn -q -Dquick package -pl cli -am). Needs Git, Bash and PyYAML, and no network.
Actions of GitHub are replaced by what they do here: checkout clones, the cache has the command, uploads copy.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

HOME = Path(__file__).resolve().parent.parent
BUILT = HOME / "cli/target/postmortem"
GOOD = """---
title: {title}
status: draft
severity: SEV-3
services: [doors]
started_at: 2026-01-02T03:04:05Z
---

## Summary

{text}
"""
BLAME = "The engineer forgot to renew the certificate."
FINE = "The certificate was not renewed."
SETTINGS = "services: [doors]\nrules: {causality: off, evidence: off, actions: off, process: off}\n"
failures = []


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "user.name=it", "-c", "user.email=it@example.org", "-c", "protocol.file.allow=always", *arguments],
        cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def write(folder, path, text):
    file = Path(folder) / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def expect(scenario, condition, what, output):
    print(("ok    " if condition else "FAIL  ") + scenario + ": " + what)
    if not condition:
        failures.append(scenario + ": " + what)
        print("      | " + "\n      | ".join(output.strip().splitlines()[-25:]))


class Expressions:
    """Evaluates what stands between ${{ and }}; a name that is not set is empty."""

    NAME = re.compile(r"'(?:[^']|'')*'|[A-Za-z_][\w-]*(?:\.[\w-]+)*\(?")

    def __init__(self, contexts):
        self.contexts = contexts

    def value(self, name):
        at = self.contexts
        for part in name.split("."):
            at = at.get(part, "") if isinstance(at, dict) else ""
        return at

    def evaluate(self, expression):
        def translate(match):
            word = match.group(0)
            if word.startswith("'"):
                return repr(word[1:-1].replace("''", "'"))
            if word.endswith("("):
                return {"format(": "fmt(", "fromJSON(": "json_loads(", "always(": "true_(", "hashFiles(": "true_("}[word]
            if word in ("true", "false"):
                return word.capitalize()
            return f"value({word!r})"

        python = self.NAME.sub(translate, expression.strip())
        python = python.replace("&&", " and ").replace("||", " or ")
        return eval(python, {
            "value": self.value, "fmt": lambda text, *a: text.format(*a), "json_loads": json.loads,
            "true_": lambda *a: True})

    def fill(self, text):
        if not isinstance(text, str):
            return text

        def put(match):
            value = self.evaluate(match.group(1))
            return {True: "true", False: "false", None: ""}.get(value, str(value)) if not isinstance(value, str) else value

        return re.sub(r"\$\{\{(.*?)\}\}", put, text)

    def holds(self, condition):
        if condition is None:
            return True
        condition = re.sub(r"^\s*\$\{\{(.*)\}\}\s*$", r"\1", str(condition), flags=re.S)
        return bool(self.evaluate(" ".join(condition.split())))


class Runner:
    """One run of a reusable workflow."""

    def __init__(self, name, host, event, inputs, head=None, checkout=None, secrets=None):
        self.name, self.host, self.checkout = name, host, checkout
        self.head = head or "refs/heads/main"
        self.root = Path(tempfile.mkdtemp(dir=host.root))
        self.artifacts = self.root / "artifacts"
        self.temp = self.root / "temp"
        self.temp.mkdir(parents=True)
        self.event, self.inputs, self.secrets = event, inputs, secrets or {}
        self.output = ""

    def run(self, workflow):
        file = yaml.safe_load((HOME / ".github/workflows" / workflow).read_text())
        declared = file[True]["workflow_call"]["inputs"]
        inputs = {name: about.get("default", "") for name, about in declared.items()} | self.inputs
        results = {}
        for job_id, job in file["jobs"].items():
            contexts = {
                "inputs": inputs, "secrets": self.secrets, "github": {"token": "t", "repository": "acme/incidents"} | self.event,
                "runner": {"temp": str(self.temp), "os": "Linux", "arch": "X64"}, "steps": {}}
            expressions = Expressions(contexts)
            if not expressions.holds(job.get("if")):
                results[job_id] = "skipped"
                continue
            workspace = self.root / ("work-" + job_id)
            workspace.mkdir()
            results[job_id] = "success" if self.steps(job["steps"], workspace, expressions, dict(os.environ)) else "failure"
        return results

    def steps(self, steps, workspace, expressions, environment):
        passed = True
        for step in steps:
            condition = step.get("if")
            if not passed and "always()" not in str(condition):
                continue
            if not expressions.holds(condition):
                continue
            if not self.step(step, workspace, expressions, environment) and not step.get("continue-on-error"):
                passed = False
        return passed

    def step(self, step, workspace, expressions, environment):
        given = {k: expressions.fill(v) for k, v in step.get("with", {}).items()}
        if "uses" in step:
            return self.use(step, step["uses"], given, workspace, expressions, environment)
        files = {n: self.temp / n.lower() for n in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for name in ("GITHUB_OUTPUT", "GITHUB_PATH"):
            files[name].write_text("")
        variables = environment | {k: str(v) for k, v in files.items()} | {
            k: expressions.fill(v) for k, v in step.get("env", {}).items()} | {
            "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(workspace), "RUNNER_TEMP": str(self.temp), "CI": "true"}
        shell = {"sh": ["sh", "-e"], "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}.get(step.get("shell"), ["bash", "-e"])
        folder = workspace / expressions.fill(step.get("working-directory", "."))
        done = subprocess.run([*shell, "-c", expressions.fill(step["run"])], cwd=folder, env=variables, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self.output += done.stdout
        outputs = dict(line.split("=", 1) for line in files["GITHUB_OUTPUT"].read_text().splitlines())
        if "id" in step:
            expressions.contexts["steps"][step["id"]] = {"outputs": outputs}
        for line in files["GITHUB_PATH"].read_text().splitlines():
            environment["PATH"] = line + os.pathsep + environment["PATH"]
        return done.returncode == 0

    def use(self, step, action, given, workspace, expressions, environment):
        if action.startswith("./"):
            folder = workspace / action
            file = yaml.safe_load((folder / "action.yml").read_text())
            inner = Expressions(expressions.contexts | {
                "inputs": given, "steps": {},
                "github": expressions.contexts["github"] | {"action_path": str(folder)}})
            return self.steps(file["runs"]["steps"], workspace, inner, environment)
        assert re.search(r"@[0-9a-f]{40}$", action), action + " is not pinned by commit"
        name = action.split("@")[0]
        if name == "actions/checkout":
            target = workspace / given.get("path", ".")
            if given.get("path") == "toolchain":
                shutil.copytree(HOME / ".github", target / ".github")
                git(target, "init", "-q", "-b", "main")
                git(target, "commit", "-q", "--allow-empty", "-m", "Toolchain")
            else:
                depth = str(given.get("fetch-depth", 1))
                options = self.checkout or ([] if depth == "0" else ["--depth=" + depth, "--no-single-branch"])
                git(workspace, "clone", "-q", *options, self.host.url, str(target))
                git(target, "fetch", "-q", *[o for o in options if o.startswith("--depth")], "origin", self.head)
                git(target, "checkout", "-q", "--detach", "FETCH_HEAD")
                for sparse in self.host.sparse:
                    git(target, "sparse-checkout", "set", "--no-cone", *sparse)
        elif name == "actions/cache":
            shutil.copytree(BUILT, given["path"])
            expressions.contexts["steps"][step["id"]] = {"outputs": {"cache-hit": "true"}}
        elif name == "actions/upload-artifact":
            if Path(given["path"]).exists():
                shutil.copytree(Path(given["path"]).parent, self.artifacts / given["name"], dirs_exist_ok=True)
        elif name == "actions/download-artifact":
            shutil.copytree(self.artifacts / given["name"], workspace, dirs_exist_ok=True)
        elif name == "github/codeql-action/upload-sarif":
            json.loads((workspace / given["sarif_file"]).read_text())
            self.output += "uploaded to code scanning\n"
        elif name == "actions/upload-pages-artifact":
            shutil.copytree(given["path"], self.artifacts / "pages")
        elif name not in ("actions/setup-java", "actions/deploy-pages"):
            raise ValueError("no stand-in for " + action)
        return True


class Host:
    """A repository at a host, with a branch "work" that has one wrong sentence."""

    def __init__(self, folder=".", more=None):
        self.root = Path(tempfile.mkdtemp(prefix="postmortem-host-"))
        self.url = "file://" + str(self.root / "host.git")
        self.sparse = []
        seed = self.root / "seed"
        seed.mkdir()
        git(seed, "init", "-q", "-b", "main")
        write(seed, f"{folder}/postmortem.yml", SETTINGS)
        for day in range(1, 4):
            write(seed, f"{folder}/postmortems/2026-01-0{day}-doors.md", GOOD.format(title=f"Doors {day}", text=FINE))
        for path, text in (more or {}).items():
            write(seed, path, text)
        git(seed, "add", "-A")
        git(seed, "commit", "-q", "-m", "First")
        git(seed, "checkout", "-q", "-b", "work")
        write(seed, f"{folder}/postmortems/2026-01-09-lifts.md", GOOD.format(title="Lifts", text=BLAME))
        git(seed, "add", "-A")
        git(seed, "commit", "-q", "-m", "Second")
        git(seed, "checkout", "-q", "-b", "fine", "main")
        write(seed, f"{folder}/postmortems/2026-01-10-stairs.md", GOOD.format(title="Stairs", text=FINE))
        git(seed, "add", "-A")
        git(seed, "commit", "-q", "-m", "Third")
        git(seed, "checkout", "-q", "main")
        git(seed, "commit", "-q", "--allow-empty", "-m", "Main goes on")
        for branch in ("work", "fine"):
            git(seed, "checkout", "-q", "--detach", "main")
            git(seed, "merge", "-q", "--no-ff", "-m", "Merge", branch)
            git(seed, "update-ref", f"refs/pull/{branch}/merge", "HEAD")
        git(self.root, "clone", "-q", "--bare", str(seed), "host.git")
        git(seed, "push", "-q", self.url, "refs/pull/*:refs/pull/*")
        git(self.root / "host.git", "config", "uploadpack.allowFilter", "true")
        git(self.root / "host.git", "config", "uploadpack.allowAnySHA1InWant", "true")
        self.main = git(seed, "rev-parse", "main")

    def close(self):
        shutil.rmtree(self.root, ignore_errors=True)


def pull_request(head_repository="acme/incidents"):
    return {"event_name": "pull_request", "base_ref": "main", "ref": "refs/pull/1/merge",
            "event": {"pull_request": {"number": 1, "head": {"repo": {"full_name": head_repository}}}}}


def check(name, host, event, inputs=None, branch="work", **more):
    runner = Runner(name, host, event, {"toolchain-repository": "acme/toolchain"} | (inputs or {}),
                    head=more.pop("head", f"refs/pull/{branch}/merge"), **more)
    return runner, runner.run("check-postmortems.yml")


def github():
    host = Host()
    runner, results = check("private repository", host, pull_request())
    expect(runner.name, results == {"check": "failure", "code-scanning": "skipped"}, "red, without code scanning", runner.output)
    expect(runner.name, "::error file=postmortems/2026-01-09-lifts.md" in runner.output, "annotates the line", runner.output)
    runner, results = check("private repository, good change", host, pull_request(), branch="fine")
    expect(runner.name, results["check"] == "success" and "1 of 4 postmortems" in runner.output, "green", runner.output)
    runner, results = check("public repository", host, pull_request(), {"upload-sarif": True})
    expect(runner.name, results == {"check": "failure", "code-scanning": "success"}, "uploads in a job of its own", runner.output)
    runner, results = check("fork", host, pull_request("somebody/incidents"), {"upload-sarif": True})
    expect(runner.name, results == {"check": "failure", "code-scanning": "skipped"}, "checked, no upload", runner.output)
    queue = {"event_name": "merge_group", "ref": "refs/heads/gh-readonly-queue/main/pr-1", "event": {"merge_group": {"base_sha": host.main}}}
    runner, results = check("merge queue", host, queue)
    expect(runner.name, results["check"] == "failure" and "1 of 4 postmortems" in runner.output, "checks what the entry changes", runner.output)
    runner, results = check("changed lines only", host, pull_request(), {"changed-lines-only": True, "fail-on": "warning"})
    expect(runner.name, results["check"] == "failure", "the option arrives", runner.output)
    runner, results = check("depth 1", host, pull_request(), checkout=["--depth=1"])
    expect(runner.name, results["check"] == "failure" and "fetch-depth: 0" in runner.output and "git fetch --unshallow" in runner.output,
           "names the command", runner.output)
    runner, results = check("blobless", host, pull_request(), checkout=["--filter=blob:none"])
    expect(runner.name, results["check"] == "failure" and "[person-at-fault]" in runner.output, "finds the same", runner.output)
    runner, results = check("blobless, changed lines only", host, pull_request(), {"changed-lines-only": True}, checkout=["--filter=blob:none"])
    expect(runner.name, results["check"] == "failure" and "[person-at-fault]" in runner.output, "finds the same", runner.output)
    runner, results = check("blobless, good change", host, pull_request(), branch="fine", checkout=["--filter=blob:none"])
    expect(runner.name, results["check"] == "success", "green", runner.output)
    host.sparse = [["/postmortem.yml", "/postmortems/2026-01-09*"]]
    runner, results = check("sparse", host, pull_request())
    expect(runner.name, results["check"] == "failure" and runner.output.count(": error: ") == 1, "one finding, no error about missing files", runner.output)
    host.sparse = []
    for workflow in ("publish-postmortems.yml", "report-overdue-actions.yml"):
        runner = Runner(workflow, host, {"event_name": "schedule", "ref": "refs/heads/main"}, {"toolchain-repository": "acme/toolchain"})
        calls = mock_program(runner.temp / "bin", "gh", 'case "$*" in "issue list"*) cat "$GH_STATE" ;; esac')
        (runner.temp / "state").write_text("")
        os.environ["GH_STATE"] = str(runner.temp / "state")
        before, os.environ["PATH"] = os.environ["PATH"], str(runner.temp / "bin") + os.pathsep + os.environ["PATH"]
        results = runner.run(workflow)
        os.environ["PATH"] = before
        expect(workflow, set(results.values()) == {"success"}, "green", runner.output)
        if workflow.startswith("publish"):
            expect(workflow, (runner.artifacts / "pages/index.html").exists(), "has a site", runner.output)
        else:
            expect(workflow, "issue list" in calls.read_text(), "asks for the issue", runner.output)
    host.close()

    host = Host("docs/incidents")
    runner, results = check("docs/incidents", host, pull_request(), {"working-directory": "docs/incidents"})
    expect(runner.name, results["check"] == "failure" and "file=docs/incidents/postmortems/2026-01-09-lifts.md" in runner.output,
           "annotates with the path from the root", runner.output)
    host.close()

    host = Host()
    runner, results = check("first commit", host, {"event_name": "push", "ref": "refs/heads/main"}, head="refs/heads/main")
    expect(runner.name, results["check"] == "success" and "in 3 postmortems" in runner.output, "checks all", runner.output)
    host.close()

    host = Host(more={
        "pom.xml": "<project><modelVersion>4.0.0</modelVersion><parent><groupId>acme.private</groupId><artifactId>parent</artifactId>"
                   "<version>1</version></parent><artifactId>incidents</artifactId></project>",
        ".mvn/maven.config": "--no-such-option\n", ".mvn/jvm.config": "-Xno-such-option\n"})
    runner, results = check("pom with a private parent", host, pull_request(), branch="fine")
    expect(runner.name, results["check"] == "success", "is not read, nor is .mvn", runner.output)
    host.close()


def mock_program(folder, name, body):
    folder.mkdir(parents=True, exist_ok=True)
    calls = folder / (name + ".calls")
    calls.write_text("")
    program = folder / name
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> "{calls}"\n{body}\n')
    program.chmod(0o755)
    return calls


def gitlab():
    page = (HOME / "docs/ci.md").read_text()
    blocks = dict(re.findall(r"<!-- text: (gitlab-[\w-]+)\.yml -->\n```yaml\n(.*?)```\n", page, re.S))
    file = yaml.safe_load("\n".join(blocks.values()))
    base = file[".postmortem"]
    host = Host()
    for job_id in ("check-postmortems", "pages", "overdue-actions"):
        job = base | file[job_id]
        for state in (["no issue open", "an issue open"] if job_id == "overdue-actions" else [""]):
            work = Path(tempfile.mkdtemp(dir=host.root))
            project = work / "project"
            git(work, "clone", "-q", host.url, "project")
            git(project, "fetch", "-q", "origin", "refs/pull/work/merge")
            git(project, "checkout", "-q", "--detach", "FETCH_HEAD")
            source = work / "source"
            source.mkdir()
            git(source, "init", "-q", "-b", "main")
            git(source, "commit", "-q", "--allow-empty", "-m", "Toolchain")
            mock_program(work / "bin", "mvn", f'mkdir -p cli/target && cp -R "{BUILT}" cli/target/postmortem')
            (work / "issues").write_text('[{"id":70,"iid":7,"title":"x"}]' if state == "an issue open" else "[]")
            calls = mock_program(work / "bin", "curl", f'case "$*" in *state=opened*) cat "{work}/issues" ;; esac')
            variables = dict(os.environ) | {
                "PATH": f"{work}/bin" + os.pathsep + os.environ["PATH"], "CI_PROJECT_DIR": str(project), "CI_PROJECT_ID": "1",
                "CI_API_V4_URL": "https://gitlab.invalid/api/v4", "ISSUES_TOKEN": "t", "CI_MERGE_REQUEST_DIFF_BASE_SHA": host.main,
                "GITLAB_CI": "true"}
            for name, value in base["variables"].items():
                variables[name] = os.path.expandvars(str(value).replace("$CI_PROJECT_DIR", str(project)).replace("$TOOLCHAIN_REF", "main"))
            variables["TOOLCHAIN"] = "file://" + str(source)
            script = "\n".join([*job["before_script"], *job["script"]]).replace("/tmp/toolchain", str(work / "toolchain"))
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=project, env=variables,
                                  text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            name = " ".join(["GitLab", job_id, state]).strip()
            if job_id == "check-postmortems":
                expect(name, done.returncode == 1 and "[person-at-fault]" in done.stdout, "red", done.stdout)
                reports = [project / p for p in job["artifacts"]["reports"].values()]
                expect(name, all(r.exists() for r in reports), "writes the reports", done.stdout)
            elif job_id == "pages":
                expect(name, done.returncode == 0 and (project / "public/index.html").exists(), "has a site", done.stdout)
            else:
                expect(name, done.returncode == 0, "green", done.stdout)
                want = "-X PUT" if state == "an issue open" else "-X POST"
                expect(name, want in calls.read_text(), "sends " + want, calls.read_text())
    host.close()


def hooks():
    environment = dict(os.environ)
    environment["PATH"] = str(BUILT / "bin") + os.pathsep + environment["PATH"]
    for kind in ("hook of init", "hook of pre-commit"):
        root = Path(tempfile.mkdtemp(prefix="postmortem-hook-"))
        git(root, "init", "-q", "-b", "main")

        def commit(message):
            return subprocess.run(["git", "-c", "user.name=it", "-c", "user.email=it@example.org", "commit", "-q", "-m", message],
                                  cwd=root, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)

        if kind == "hook of init":
            done = subprocess.run(["postmortem", "init", "--host=none", "--services=doors"], cwd=root, env=environment, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            expect(kind, done.returncode == 0 and (root / ".git/hooks/pre-commit").exists(), "is written", done.stdout)
            git(root, "add", "-A")
            done = commit("Settings only")
            expect(kind, done.returncode == 0, "lets settings without a postmortem pass", done.stdout)
        else:
            hook = root / ".git/hooks/pre-commit"
            hook.parent.mkdir(exist_ok=True)
            hook.write_text(f'#!/bin/sh\nexec "{HOME}/scripts/pre-commit.sh"\n')
            hook.chmod(0o755)
        write(root, "postmortem.yml", SETTINGS)
        write(root, "postmortems/2026-01-01-doors.md", GOOD.format(title="Doors", text=FINE))
        git(root, "add", "-A")
        done = commit("First postmortem")
        expect(kind, done.returncode == 0, "first commit of a good postmortem passes", done.stdout)
        write(root, "postmortems/2026-01-02-lifts.md", GOOD.format(title="Lifts", text=BLAME))
        git(root, "add", "-A")
        done = commit("Blame")
        expect(kind, done.returncode != 0 and "[person-at-fault]" in done.stdout, "blame is refused", done.stdout)
        git(root, "reset", "-q", "--hard")
        write(root, "notes.txt", "x")
        git(root, "add", "-A")
        done = commit("Something else")
        expect(kind, done.returncode == 0, "another change passes", done.stdout)
        shutil.rmtree(root)


def permissions():
    for workflow in sorted((HOME / ".github/workflows").glob("*.yml")):
        file = yaml.safe_load(workflow.read_text())
        for job_id, job in file["jobs"].items():
            for step in job.get("steps", []):
                action = step.get("uses", "")
                pinned = not action or action.startswith(("./", "docker://")) or re.search(r"@[0-9a-f]{40}$", action)
                expect(workflow.name, bool(pinned), f"{job_id}: {action or step.get('name')} is pinned", "")
    file = yaml.safe_load((HOME / ".github/workflows/check-postmortems.yml").read_text())
    expect("check-postmortems.yml", file["jobs"]["check"]["permissions"] == {"contents": "read"}, "the check reads only", "")
    expect("check-postmortems.yml", "permissions" not in file["jobs"]["code-scanning"], "asks callers for no more", "")


if __name__ == "__main__":
    if not (BUILT / "lib/postmortem.jar").exists():
        sys.exit("cli/target/postmortem is missing; first run: mvn -q -Dquick package -pl cli -am")
    permissions()
    hooks()
    gitlab()
    github()
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)
