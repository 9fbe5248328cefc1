"""Runs a command and measures it as a whole: wall clock, processor time and the most memory it held.

    measure.py [--runs N] [--before COMMAND] [--json FILE] -- <command> [arguments]

Prints a table with the median of the runs (memory: the largest), and with the stages that the
command itself reports: every line of its standard error that ends in a number and " s", as in
"score 0.081 s", is taken for one. All its other lines are passed on.

The memory of a command that needs less than this script itself (about 15 MB) is told as that much:
the system begins to count before it has replaced one by the other.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import time

STAGE = re.compile(r"^\s*(?P<name>\S.*?)[:\s]\s*(?P<seconds>\d+(?:\.\d+)?) s$")

# Linux counts the resident set in kilobytes, macOS in bytes.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


def run_once(command):
    """One run's figures, in seconds and bytes, and its stages in the order they were reported."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    stages = {}
    for line in process.stderr:
        match = STAGE.match(line.rstrip("\n"))
        if match:
            name = match["name"]
            stages[name] = stages.get(name, 0.0) + float(match["seconds"])
        else:
            sys.stderr.write(line)
    # wait4 tells of this one process, where RUSAGE_CHILDREN would mix all the runs.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"measure: the command ended with {process.returncode}: {' '.join(command)}")
    return {
        "wall": wall,
        "user": usage.ru_utime,
        "system": usage.ru_stime,
        "memory": usage.ru_maxrss * MEMORY_UNIT,
        "stages": stages,
    }


def summary(runs):
    """The medians of all runs, and the largest memory of any."""
    result = {key: statistics.median(run[key] for run in runs) for key in ("wall", "user", "system")}
    result["cpu"] = statistics.median(run["user"] + run["system"] for run in runs)
    result["memory"] = max(run["memory"] for run in runs)
    result["runs"] = len(runs)
    names = list(dict.fromkeys(name for run in runs for name in run["stages"]))
    result["stages"] = {name: statistics.median(run["stages"].get(name, 0.0) for run in runs) for name in names}
    return result


def table(result):
    """The summary for a person to read."""
    rows = [(name, f"{seconds:.3f} s") for name, seconds in result["stages"].items()]
    rows += [(f"= {name}", f"{result[key]:.3f} s") for name, key in
             (("wall clock", "wall"), ("processor", "cpu"), ("  user", "user"), ("  system", "system"))]
    rows.append(("= peak memory", f"{result['memory'] / 1e6:.1f} MB"))
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {value:>12}" for name, value in rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--before", help="a shell command to run, unmeasured, before each run")
    parser.add_argument("--json", help="where to write the figures of every run")
    parser.add_argument("command", nargs="+", help="after --")
    options = parser.parse_args()

    runs = []
    for _ in range(options.runs):
        if options.before:
            subprocess.run(options.before, shell=True, check=True)
        runs.append(run_once(options.command))
    result = summary(runs)
    print(table(result))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"command": options.command, "summary": result, "runs": runs}, file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    main()
