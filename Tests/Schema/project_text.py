"""The text of a project file as an editor's YAML parser sees it: numbers and booleans are no strings."""

import re

import yaml

# The scalars that are no strings in YAML 1.2 and, for older parsers, in YAML 1.1.
NULL = re.compile(r"~|null|Null|NULL|")
TRUE = {"1.2": re.compile(r"true|True|TRUE"), "1.1": re.compile(r"(?i:true|yes|on)")}
FALSE = {"1.2": re.compile(r"false|False|FALSE"), "1.1": re.compile(r"(?i:false|no|off)")}
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


class DuplicateKey(Exception):
    """A key that stands twice in one mapping, which editors report themselves."""


def read(text, version="1.2"):
    """The value of a text; raises where it is not YAML."""
    loader = yaml.SafeLoader(text)
    try:
        return value(loader.get_single_node(), version)
    finally:
        loader.dispose()


def value(node, version):
    if isinstance(node, yaml.MappingNode):
        pairs = {}
        for key, content in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else "[…]"
            if name in pairs:
                raise DuplicateKey(name)
            pairs[name] = value(content, version)
        return pairs
    if isinstance(node, yaml.SequenceNode):
        return [value(item, version) for item in node.value]
    return scalar(node, version)


def scalar(node, version):
    text = node.value
    if node.style is not None:
        return text
    if NULL.fullmatch(text):
        return None
    if TRUE[version].fullmatch(text):
        return True
    if FALSE[version].fullmatch(text):
        return False
    if INTEGER.fullmatch(text):
        return int(text, 0 if text[:2] in ("0x", "0o") else 10)
    if NUMBER.fullmatch(text):
        return float(text)
    return text
