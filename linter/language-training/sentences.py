"""Prints the sentences of Markdown files as rows of labels, heading, sentence: sentences.py [LABEL] FILE... .

A draft with marks, `[[labels|words]]`, gives each sentence the labels of its marks, or `none`. Other files give LABEL, `?` by
default; `none,?actions` says that nothing is blamed.
"""
import re
import sys

from labelled import plain

SENTENCE_END = re.compile(r"(?<!e\.g)(?<!i\.e)(?<!etc)(?<!vs)(?<!approx)(?<!No)(?<=[.!?])\s+(?=[A-Z\"(@\[\ue000])")
HEADING = re.compile(r"\s*#{1,6}\s+(.*?)\s*#*$")
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?(.*)")
MARK = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")
OPEN, BAR, CLOSE = "\ue000", "\ue001", "\ue002"
RULE = re.compile(r"\s*\|?[\s:|-]+\|?\s*$")


def blocks(text):
    """Heading and text of each paragraph, list item, table cell and heading (whose own heading is empty)."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"```.*?```|<!--.*?-->", "", text, flags=re.S)
    heading, paragraph = "", []
    for line in text.split("\n") + [""]:
        title, item = HEADING.match(line), ITEM.match(line)
        if title or item or not line.strip() or line.lstrip().startswith("|"):
            if paragraph:
                yield heading, " ".join(paragraph)
            paragraph = []
        if title:
            heading = title.group(1)
            yield "", heading
        elif RULE.match(line):
            continue
        elif line.lstrip().startswith("|"):
            for cell in line.strip().strip("|").split("|"):
                yield heading, cell
        elif item:
            paragraph = [item.group(1)]
        elif line.strip():
            paragraph.append(line.strip().lstrip("> "))


def labels(sentence, unclosed):
    """The labels of the marks in a sentence, those of a mark that is still open, and the sentence without marks."""
    found = list(unclosed)
    for part in re.findall(f"{OPEN}([^{BAR}]*){BAR}|({CLOSE})", sentence):
        unclosed = [] if part[1] else part[0].split(",")
        found += unclosed
    return found, unclosed, re.sub(f"{OPEN}[^{BAR}]*{BAR}|{CLOSE}", "", sentence)


def main():
    seen = set()
    files = sys.argv[1:]
    label = "?" if files[0].endswith(".md") else files.pop(0)
    for path in files:
        text = open(path, encoding="utf-8").read()
        is_marked = MARK.search(text) is not None
        text = MARK.sub(f"{OPEN}\\1{BAR}\\2{CLOSE}", text)
        unclosed = []
        for heading, block in blocks(text):
            for sentence in SENTENCE_END.split(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", plain(block))).strip()):
                found, unclosed, sentence = labels(sentence, unclosed)
                if len(sentence.split()) > 1 and sentence not in seen:
                    seen.add(sentence)
                    print((",".join(dict.fromkeys(found)) or "none") if is_marked else label, labels(plain(heading), [])[2], sentence, sep="\t")


if __name__ == "__main__":
    main()
