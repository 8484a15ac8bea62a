package dev.postmortem.linter.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.linter.language.lexicon.Lexicon;
import dev.postmortem.text.source.Prose;
import dev.postmortem.text.source.ProseBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void contractionsComeApart() {
    assertThat(words("We didn't, they'll, it's"))
        .containsExactly("we", "did", "n't", ",", "they", "'ll", ",", "it", "'s");
  }

  @Test
  void curlyApostrophesReadLikeStraightOnes() {
    assertThat(words("the engineer\u2019s wasn\u2019t"))
        .containsExactly("the", "engineer", "'s", "was", "n't");
  }

  @Test
  void versionsTimesAndAddressesStayWhole() {
    String text =
        "v1.24.3 at 14:02:11 on https://example.org/a?b=1, see docs/run.md and a.b@example.org";
    assertThat(slices(text))
        .contains("v1.24.3", "14:02:11", "https://example.org/a?b=1", "a.b@example.org");
  }

  @Test
  void aCodeSpanIsOneNoun() {
    String text = "The rm -rf job ran";
    ProseBuilder builder = new ProseBuilder(0).verbatim(text, 0, 4).verbatim(text, 4, 10);
    Prose prose = builder.codeSince(4).verbatim(text, 10, text.length()).build();
    assertThat(Tokenizer.tokenize(prose, Lexicon.english()))
        .extracting(Token::kind)
        .containsExactly(Token.Kind.WORD, Token.Kind.CODE, Token.Kind.WORD, Token.Kind.WORD);
  }

  @Test
  void backTicksLeftInAValueMakeACodeSpanToo() {
    assertThat(slices("ran `drop table` twice")).containsExactly("ran", "`drop table`", "twice");
  }

  @Test
  void aLoneBackTickIsAMark() {
    assertThat(slices("ran ` twice")).containsExactly("ran", "`", "twice");
  }

  @Test
  void aSlashBetweenWordsPartsThem() {
    assertThat(words("alerting/baseline")).containsExactly("alerting", "/", "baseline");
  }

  @Test
  void handlesArePeopleAndPackagesAreNames() {
    assertThat(Tokenizer.tokenize(Prose.verbatim("@storage-rota @scope/pkg", 0), Lexicon.english()))
        .extracting(Token::kind)
        .containsExactly(Token.Kind.HANDLE, Token.Kind.NAME);
  }

  @Test
  void sentencesEndAtStopsButNotAtAbbreviationsOrVersions() {
    assertThat(sentences("It ran v1.2. Then, e.g. on Mon. night, it broke! Why? Nobody knows."))
        .hasSize(4);
  }

  @Test
  void aStopBeforeALowerCaseLetterEndsNoSentence() {
    assertThat(sentences("See approx. five of them, i.e. the big ones.")).hasSize(1);
  }

  @Test
  void veryLongSentencesAreCut() {
    assertThat(sentences("word ".repeat(1_000))).hasSizeGreaterThan(3);
  }

  private static List<String> words(String text) {
    return Tokenizer.tokenize(Prose.verbatim(text, 0), Lexicon.english()).stream()
        .map(Token::lower)
        .toList();
  }

  private static List<String> slices(String text) {
    return Tokenizer.tokenize(Prose.verbatim(text, 0), Lexicon.english()).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }

  private static List<List<Token>> sentences(String text) {
    return Sentences.split(Tokenizer.tokenize(Prose.verbatim(text, 0), Lexicon.english()));
  }
}
