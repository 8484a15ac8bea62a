"""WordPiece tokens of BERT's uncased vocabulary; `dev.postmortem.linter.language.learned.Vocabulary` gives the same ids."""
import json
import re
import unicodedata

CLS, SEP, UNK, PAD = 101, 102, 100, 0
MAX_PIECES = 72
MAX_SECTION_CHARS = 60
MAX_WORD_CHARS = 100


class WordPiece:
    def __init__(self, tokenizer_json):
        self.vocabulary = json.load(open(tokenizer_json, encoding="utf-8"))["model"]["vocab"]

    def words(self, text):
        text = unicodedata.normalize("NFD", text.lower())
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
        return re.findall(r"\w+|[^\w\s]", text)

    def pieces(self, word):
        if len(word) > MAX_WORD_CHARS:
            return [UNK]
        ids, start = [], 0
        while start < len(word):
            end = len(word)
            while end > start:
                piece = word[start:end] if start == 0 else "##" + word[start:end]
                if piece in self.vocabulary:
                    break
                end -= 1
            if end == start:
                return [UNK]
            ids.append(self.vocabulary[piece])
            start = end
        return ids

    def encode(self, section, text):
        """Ids of the sentence with the heading above it in front, closed by CLS and SEP."""
        joined = (section[:MAX_SECTION_CHARS] + " : " if section else "") + text
        ids = [CLS]
        for word in self.words(joined):
            ids += self.pieces(word)
        return ids[: MAX_PIECES - 1] + [SEP]
