#!/usr/bin/env python3
"""Checks that every declaration in Swift that is not private has a sentence, and what comments may not say.

    Scripts/check-sentences.py <folder or file>…

A declaration has its sentence where a `///` comment stands right above it; attributes may stand between. The
first sentence has at most 150 characters. A sentence above a run of enum cases without associated values speaks
for all of the run. Nothing is asked of what is private or local, of members that a well-known protocol explains
(EXPLAINED), of overrides, and of what carries its sentence with it: a message its note, an option its help.

No comment may cite a file of a specification, which a reader of this repository does not have.

Prints `file:line: problem`, then for each folder how many declarations there are and how many lack a sentence;
exits with 1 where there is any problem.
"""

import re
import sys
from bisect import bisect_right
from collections import Counter
from pathlib import Path

LONGEST_SENTENCE = 150

# What a protocol of the standard library or of the argument parser says already. `name` or `name(labels)`.
EXPLAINED = {
    "==", "<", "hash", "description", "debugDescription", "body", "run()", "validate()", "main()",
    "configuration", "errorDescription", "makeIterator()", "next()", "startIndex", "endIndex", "index(after:)",
    "encode(to:)", "init(from:)", "init(dictionaryLiteral:)", "init(stringLiteral:)", "init(arrayLiteral:)",
    "allCases", "rawValue", "init(rawValue:)", "CodingKeys", "Element",
}
TYPES = {"struct", "class", "enum", "actor", "protocol", "extension"}
VALUES = {"var", "let"}
KEYWORDS = TYPES | VALUES | {"func", "init", "subscript", "case", "typealias", "associatedtype", "macro", "deinit"}
MODIFIERS = {
    "package", "public", "private", "fileprivate", "internal", "open", "static", "class", "final", "mutating",
    "nonmutating", "override", "lazy", "weak", "unowned", "indirect", "nonisolated", "prefix", "postfix", "infix",
    "required", "convenience", "dynamic", "borrowing", "consuming", "isolated", "unsafe", "async",
}
SPEC = re.compile(r"\b(?:model|output|cli|data|l10n|visual|performance|sharing)\.md\b")
# A sentence ends before the next one, or with the paragraph, whose colon may lead to a list.
SENTENCE = re.compile(r"(.+?(?:[.!?](?=\s+\S)|[.!?:]$))")


def without_texts(source):
    """The source with blanks for whatever stands in string literals and comments, and all comments by line."""
    kept = list(source)
    comments = {}
    line = 1
    at = 0
    # The literals that are open: their closing mark, and how many parentheses of an insertion are open.
    opened = []

    def blank(start, end):
        for index in range(start, end):
            if kept[index] != "\n":
                kept[index] = " "

    while at < len(source):
        if opened and opened[-1][1] == 0:
            mark, _ = opened[-1]
            escape = "\\" + "#" * mark.count("#")
            if source.startswith(mark, at):
                blank(at, at + len(mark))
                at += len(mark)
                opened.pop()
            elif source.startswith(escape + "(", at):
                blank(at, at + len(escape) + 1)
                at += len(escape) + 1
                opened[-1][1] = 1
            else:
                length = len(escape) + 1 if source.startswith(escape, at) else 1
                line += source.count("\n", at, at + length)
                blank(at, min(at + length, len(source)))
                at += length
            continue
        if source.startswith("//", at):
            end = source.find("\n", at)
            end = len(source) if end < 0 else end
            comments[line] = source[at:end]
            blank(at, end)
            at = end
            continue
        if source.startswith("/*", at):
            end = source.find("*/", at + 2)
            end = len(source) if end < 0 else end + 2
            for index, part in enumerate(source[at:end].split("\n")):
                comments[line + index] = part
            line += source.count("\n", at, end)
            blank(at, end)
            at = end
            continue
        literal = re.compile(r'(#*)("""|")').match(source, at)
        if literal:
            opened.append([literal[2] + literal[1], 0])
            blank(at, literal.end())
            at = literal.end()
            continue
        character = source[at]
        if opened:
            opened[-1][1] += {"(": 1, ")": -1}.get(character, 0)
            blank(at, at + 1)
        line += character == "\n"
        at += 1
    return "".join(kept), comments


class Declaration:
    """Where a declaration begins, of what kind it is, and how it is called."""

    def __init__(self, line, keyword, name, modifiers, attributes, is_simple_case):
        self.line = line
        self.keyword = keyword
        self.name = name
        self.modifiers = modifiers
        self.attributes = attributes
        self.is_simple_case = is_simple_case


class Reader:
    """Finds the declarations of a file that others can see."""

    def __init__(self, source):
        self.source = source
        self.text, self.comments = without_texts(source)
        self.lines = self.text.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.private_types = set(
            re.findall(r"\b(?:private|fileprivate)\s+(?:indirect\s+|final\s+)*(?:struct|class|enum|actor|protocol)\s+(\w+)", self.text))

    def line_of(self, at):
        return bisect_right(self.starts, at)

    def declarations(self):
        """Each declaration outside of functions and private types; extensions are none."""
        text = self.text
        # What is open: "type", "private" for a type that no other file sees, "local" for code.
        scopes = []
        brackets = 0
        pending = None
        at = 0
        is_start = True
        while at < len(text):
            character = text[at]
            if is_start and not character.isspace():
                is_start = False
                if brackets == 0 and "local" not in scopes:
                    found, end = self.declaration(at)
                    if found:
                        pending = self.scope(found, scopes) if found.keyword in TYPES else None
                        if found.keyword != "extension" and "private" not in scopes:
                            yield found
                        at = end
                        continue
            if character == "\n" or character == ";":
                is_start = True
            elif character in "([":
                brackets += 1
            elif character in ")]":
                brackets -= 1
            elif character == "{":
                scopes.append(pending if pending and brackets == 0 else "local")
                if brackets == 0:
                    pending = None
                is_start = True
            elif character == "}":
                scopes.pop()
                is_start = True
            at += 1
        if scopes or brackets:
            raise SyntaxError("brackets that do not match")

    def scope(self, found, scopes):
        is_private = found.modifiers & {"private", "fileprivate"} or "private" in scopes
        if found.keyword == "extension" and found.name.split(".")[0] in self.private_types:
            is_private = True
        return "private" if is_private else "type"

    def declaration(self, start):
        """The declaration that begins at a place, with where its keyword ends; none where there is none."""
        at = start
        modifiers = set()
        attributes = ""
        while True:
            space = re.compile(r"\s+").match(self.text, at)
            at = space.end() if space else at
            attribute = re.compile(r"@[\w.]+").match(self.text, at)
            if attribute:
                end = self.closed(attribute.end()) if self.text[attribute.end():][:1] == "(" else attribute.end()
                attributes += self.source[at:end]
                at = end
                continue
            word = re.compile(r"\w+").match(self.text, at)
            if not word:
                return None, start
            following = re.compile(r"\s*(\w*)").match(self.text, word.end())[1]
            is_modifier = word[0] in MODIFIERS and (word[0] != "class" or following in KEYWORDS | MODIFIERS)
            if is_modifier:
                at = word.end()
                if self.text[at:][:1] == "(":
                    end = self.closed(at)
                    # `private(set)` is as visible as the rest says.
                    at = end
                else:
                    modifiers.add(word[0])
                continue
            break
        if word[0] not in KEYWORDS or word[0] == "deinit":
            return None, start
        name = re.compile(r"\s*(`?[\w.]+`?|[^\s\w(]+)?").match(self.text, word.end())
        called = (name[1] or "").strip("`")
        if word[0] in ("init", "subscript"):
            called = word[0]
        end = name.end() if word[0] not in ("init", "subscript") else word.end()
        is_simple = word[0] == "case" and not self.text[end:].lstrip(" ").startswith("(")
        if word[0] in ("func", "init", "subscript"):
            called += self.labels(end)
        return Declaration(self.line_of(start), word[0], called, modifiers, attributes, is_simple), word.end()

    def labels(self, at):
        """The labels of the parameters behind a name: `(from:_:)`."""
        opening = re.compile(r"[?!]?\s*(<[^()]*>)?\s*\(").match(self.text, at)
        if not opening:
            return ""
        end = self.closed(opening.end() - 1)
        labels, depth, part = [], 0, ""
        for character in self.text[opening.end():end - 1] + ",":
            depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
            if character == "," and depth == 0:
                word = re.search(r"(\w+)\s*(?:\w+\s*)?:", part)
                labels += [word[1] + ":"] if word else []
                part = ""
            else:
                part += character
        return "(" + "".join(labels) + ")"

    def closed(self, at):
        """Behind the bracket that closes the one at a place."""
        depth = 0
        for index in range(at, len(self.text)):
            depth += {"(": 1, ")": -1}.get(self.text[index], 0)
            if depth == 0:
                return index + 1
        return len(self.text)

    def documentation(self, line):
        """The `///` lines right above a line."""
        found = []
        while line > 1 and self.comments.get(line - 1, "").startswith("///") and not self.lines[line - 2].strip():
            line -= 1
            found.insert(0, self.comments[line][3:].strip())
        return found


def problem(documentation):
    """What is wrong with a comment; none where it begins with a sentence of the right length."""
    paragraph = []
    for line in documentation:
        if not line or line.startswith("- "):
            break
        paragraph.append(line)
    text = " ".join(paragraph)
    if not text:
        return "no sentence"
    first = SENTENCE.match(text)
    if not first:
        return "a sentence without an end"
    if len(first[1]) > LONGEST_SENTENCE:
        return f"a sentence of {len(first[1])} characters, at most {LONGEST_SENTENCE}"
    return None


def is_explained(found):
    plain = found.name.split("(")[0]
    return bool(
        found.name in EXPLAINED or plain in EXPLAINED and plain != "init" or "override" in found.modifiers
        or "help:" in found.attributes)


def check(path):
    """The problems of a file by line, and how many declarations it was asked for."""
    reader = Reader(path.read_text("utf-8"))
    problems = []
    count = 0
    covered_from = None
    for found in reader.declarations():
        documentation = reader.documentation(found.line)
        is_run = found.is_simple_case and covered_from == found.line - 1 and not documentation
        if found.is_simple_case:
            covered_from = found.line if documentation or is_run else None
        if found.modifiers & {"private", "fileprivate"} or is_explained(found):
            continue
        declared = reader.text[reader.starts[found.line - 1]:]
        if re.match(r"\s*(package )?static let \w+ = Message\(", declared):
            continue
        count += 1
        wrong = None if is_run else problem(documentation)
        if wrong:
            named = found.name if found.name.startswith(found.keyword) else f"{found.keyword} {found.name}"
            problems.append((found.line, f"{named}: {wrong}"))
    cited = [(line, f"cites {SPEC.search(text)[0]}: say the rule itself")
             for line, text in reader.comments.items() if SPEC.search(text)]
    return sorted(problems + cited), count


def folder_of(path, roots):
    root = next(root for root in roots if path == root or root in path.parents)
    return root if root.is_dir() else root.parent


def main(arguments):
    if not arguments:
        sys.exit("usage: Scripts/check-sentences.py <folder or file>…")
    roots = [Path(argument) for argument in arguments]
    asked, lacking = Counter(), Counter()
    for root in roots:
        for path in sorted(root.rglob("*.swift")) if root.is_dir() else [root]:
            try:
                problems, count = check(path)
            except (SyntaxError, IndexError) as error:
                sys.exit(f"{path}: cannot be read: {error}")
            folder = folder_of(path, roots)
            asked[folder] += count
            lacking[folder] += len(problems)
            for line, text in problems:
                print(f"{path}:{line}: {text}")
    for folder in asked:
        print(f"{folder}: {asked[folder]} declarations, {lacking[folder]} problems")
    return 1 if sum(lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
