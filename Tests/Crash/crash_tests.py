"""Interrupts builds at their file calls, and fails these, and looks at what is left each time.

    crash_tests.py <program> <file_calls.so> [--runs N] [--seed S]

Whatever happens, the output folder is the earlier report or the new one, complete; files that are not ours are
there; and the next build succeeds and leaves nothing beside the output.
"""

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ERRORS = ["ENOSPC", "EDQUOT", "EIO", "EACCES"]

PROJECT = """\
version: 1
title: Trial
languages: [en]
as-of: {day}
companies:
  contacts: {{file: clients.csv, id: id, name: name, fields: {{deals: {{type: number}}}}}}
  parameters:
    - {{id: deals, field: deals, relevance: 5, ranges: [{{to: 10, points: 1}}, {{from: 10, points: 5}}]}}
  segments:
    - {{id: small, label: Small}}
    - {{id: large, label: Large, from: 20}}
"""

# Names of theirs, one of them no UTF-8.
FOREIGN = [b"notes.txt", b"shared/contract\xb3.txt", b"en/companies/mine.txt"]


class Failure(Exception):
    pass


class Trial:
    """A project with an earlier report and files of somebody else in it, and what a new build makes of it."""

    def __init__(self, program, shim, folder):
        self.program, self.shim, self.folder = program, shim, Path(folder)
        self.output = self.folder / "output"
        (self.folder / "clients.csv").write_text("id,name,deals\n1,Ada,3\n2,Bo,12\n3,Cy,30\n")
        self.write_project("2026-01-01")
        self.build()
        for name in FOREIGN:
            path = os.path.join(os.fsencode(self.output), name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(b"theirs " + name)
        self.earlier = self.state(self.output)
        self.saved = self.folder / "saved"
        shutil.copytree(self.output, self.saved, symlinks=True)
        self.write_project("2027-02-02")
        count = self.folder / "count"
        self.build(FILE_CALLS_COUNT=str(count))
        self.calls = int(count.read_text())
        count.unlink()
        self.later = self.state(self.output)
        if self.earlier == self.later:
            raise Failure("the two reports do not differ")

    def write_project(self, day):
        (self.folder / "segmenta.yaml").write_text(PROJECT.format(day=day))

    def start(self, **variables):
        environment = dict(os.environ, LC_ALL="C", LD_PRELOAD=str(self.shim), **variables)
        command = [self.program, "build", "segmenta.yaml", "--threads", "2"]
        return subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def build(self, **variables):
        process = self.start(**variables)
        errors = process.communicate(timeout=60)[1].decode(errors="replace")
        if process.returncode != 0:
            raise Failure(f"a build without a fault ended with {process.returncode}: {errors}")

    def restore(self):
        for entry in self.folder.iterdir():
            if entry.name.startswith((".output", "output")):
                shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
        shutil.copytree(self.saved, self.output, symlinks=True)

    @staticmethod
    def state(folder):
        """Every file with its digest."""
        found = {}
        for path, _, names in os.walk(os.fsencode(folder)):
            for name in names:
                file = os.path.join(path, name)
                with open(file, "rb") as content:
                    digest = hashlib.sha256(content.read()).hexdigest()
                found[os.path.relpath(file, os.fsencode(folder))] = digest
        return found

    def leftovers(self):
        return sorted(e.name for e in self.folder.iterdir() if e.name.startswith(".output"))

    def run(self, what, at):
        """One interrupted or failing build.

        Returns how it ended; raises `Failure` where something is not as promised.
        """
        self.restore()
        process = self.start(FILE_CALLS_AT=str(at), FILE_CALLS_DO=what)
        errors = process.communicate(timeout=60)[1].decode(errors="replace")
        status = process.returncode
        here = f"{what} at call {at} of {self.calls}, status {status}"
        if what == "kill":
            allowed = {-9}
        elif what == "stop":
            allowed = {-15, 0}
        else:
            allowed = {0, 2}
        if status not in allowed:
            raise Failure(f"{here}: {errors}")
        exists = self.output.exists()
        state = self.state(self.output) if exists else None
        if status == 0 and state != self.later:
            raise Failure(f"{here}: done, but the output is not the new report")
        if status == 2 and state != self.earlier:
            raise Failure(f"{here}: failed, but the output is not the earlier report: {errors}")
        if status == 2 and not errors.strip():
            raise Failure(f"{here}: failed without a word")
        if exists and state not in (self.earlier, self.later):
            raise Failure(f"{here}: the output is neither report: {self.difference(state)}")
        if not exists and not any(".segmenta-old" in name for name in self.leftovers()):
            raise Failure(f"{here}: there is no output")
        # A report that is in its place may leave the earlier one to be removed by the next build.
        if status in (2, -15) and self.leftovers():
            raise Failure(f"{here}: left behind: {self.leftovers()}")
        self.build()
        if self.state(self.output) != self.later:
            raise Failure(f"{here}: the next build is wrong: {self.difference(self.state(self.output))}")
        if self.leftovers():
            raise Failure(f"{here}: the next build leaves {self.leftovers()}")
        return status

    def difference(self, state):
        names = sorted(set(state) ^ set(self.later)) or [n for n in state if state[n] != self.later[n]]
        return ", ".join(os.fsdecode(n) for n in names[:5])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("shim")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    endings, failures = {}, []
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(os.path.abspath(options.program), os.path.abspath(options.shim), folder)
        # Evenly over all calls, each part with every kind of fault.
        for index in range(options.runs):
            what = (["kill", "stop"] + ERRORS)[index % (2 + len(ERRORS))]
            low = trial.calls * index // options.runs
            at = dice.randint(low + 1, max(low + 1, trial.calls * (index + 1) // options.runs))
            try:
                status = trial.run(what, at)
                endings[what, status] = endings.get((what, status), 0) + 1
            except Failure as failure:
                failures.append(str(failure))
                print(f"FAILED {failure}", flush=True)
    for (what, status), count in sorted(endings.items()):
        print(f"{what:7} ended with {status:3}: {count}")
    print(f"{options.runs - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
