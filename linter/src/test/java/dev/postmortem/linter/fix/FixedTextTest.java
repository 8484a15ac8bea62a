package dev.postmortem.linter.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.Finding;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.LintScope.LineRange;
import dev.postmortem.linter.rule.Diagnostic;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.Fix;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.SourceText;
import dev.postmortem.text.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FixedTextTest {

  private static final RuleInfo RULE = RuleInfo.error("a-rule", Family.WORDING, "something");

  private static Fix.Edit edit(int start, int end, String words) {
    return new Fix.Edit(new Span(start, end), words);
  }

  private static Finding finding(SourceText source, Fix.Edit... edits) {
    return new Finding(
        RULE,
        Level.ERROR,
        source,
        edits[0].span(),
        Diagnostic.About.WORDS,
        "m",
        Optional.empty(),
        List.of(new Fix("mend", Arrays.asList(edits))),
        Optional.empty(),
        "f");
  }

  private static FixedText fixed(String text, Fix.Edit[]... fixes) {
    SourceText source = SourceText.of("a.md", text);
    return FixedText.of(source, Arrays.stream(fixes).map(e -> finding(source, e)).toList());
  }

  private static Fix.Edit[] fix(Fix.Edit... edits) {
    return edits;
  }

  @Test
  void ofOverlappingFixesTheFirstIsApplied() {
    FixedText text = fixed("one two three", fix(edit(0, 7, "A")), fix(edit(4, 13, "B")));
    assertThat(text.text()).isEqualTo("A three");
    assertThat(text.applied()).hasSize(1);
  }

  @Test
  void aFixIsAppliedWholeOrNotAtAll() {
    FixedText text =
        fixed("one two three", fix(edit(4, 7, "2")), fix(edit(0, 3, "1"), edit(5, 6, "x")));
    assertThat(text.text()).isEqualTo("one 2 three");
  }

  @Test
  void fixesThatTouchAreBothAppliedUnlessTheirOrderMatters() {
    assertThat(fixed("onetwo", fix(edit(0, 3, "1")), fix(edit(3, 6, "2"))).text()).isEqualTo("12");
    assertThat(fixed("ab", fix(edit(1, 1, "x")), fix(edit(1, 1, "y"))).text()).isEqualTo("axb");
  }

  @Test
  void insertedLinesEndAsTheFilesDo() {
    assertThat(fixed("a\r\nb\r\n", fix(edit(3, 3, "x\ny\n"))).text())
        .isEqualTo("a\r\nx\r\ny\r\nb\r\n");
  }

  @Test
  void changedLinesMoveWithTheEdits() {
    SourceText source = SourceText.of("a.md", "1\n2\n3\n4\n5\n");
    LintScope scope = LintScope.lines(Map.of("a.md", List.of(new LineRange(3, 4))));
    LintScope moved = scope.moved(source, List.of(edit(2, 3, "2\n2a\n2b"), edit(6, 7, "x\ny")));
    assertThat(moved.lines().get("a.md"))
        .containsExactly(new LineRange(5, 7), new LineRange(2, 4), new LineRange(6, 7));
  }
}
