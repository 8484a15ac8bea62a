package dev.postmortem.linter.rules.safety;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class RawHtmlTest {

  private final RuleBench rule = RuleBench.of("raw-html");

  @Test
  void whatIsInsideAScriptIsNoHtml() {
    rule.expects(
        """
        <script>if (a <b) { x("<c>") }</script>
        ^^^^^^^^ The site removes <script>
        """);
  }

  @Test
  void attributesAreJudgedByTheirValues() {
    rule.expects(
        """
        <a href="javascript:alert(1)" title="t">x</a> <a href="other.md">y</a> <img src=x.png width="50%" height=20 alt="">
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The site removes href from <a>
                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The site removes width from <img>
        """);
  }

  @Test
  void handlersGoWithTheirElementsStaying() {
    rule.expects(
        """
        <DIV onclick='go()' class="mine" id=here>x</DIV>
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The site removes onclick, class from <div>
        """);
  }

  @Test
  void placeholdersOfSeveralWordsAreFixed() {
    rule.fixes(
        "Ask <your team lead> or <service-name>.\n",
        "Ask `<your team lead>` or `<service-name>`.\n");
  }

  @Test
  void whatStaysIsFine() {
    rule.passes(
        """
        A <br/> B <sub>2</sub> <!-- comment --> a < b > c <https://example.org> `<x>`

        <details open>
        <summary>More</summary>
        <table><tr><td colspan="2">x</td></tr></table>
        </details>
        """);
  }

  @Test
  void placeholdersInABlockOfHtmlAreFixedWithEntities() {
    rule.fixes(
        "<details><summary>Logs of <pod></summary>kubectl logs <pod-name></details>\n",
        "<details><summary>Logs of &lt;pod&gt;</summary>kubectl logs &lt;pod-name&gt;</details>\n");
  }

  @Test
  void aPlaceholderBehindAnEscapedPipeIsFixedWhereItStands() {
    rule.fixes(
        "| a | b |\n|---|---|\n| x \\| y <pod-name> | `a \\| b` <queue-name> |\n",
        "| a | b |\n|---|---|\n| x \\| y `<pod-name>` | `a \\| b` `<queue-name>` |\n");
  }

  @Test
  void aPlaceholderBesideAStrayBacktickIsFixedWithEntities() {
    rule.fixes("A ` sign and <pod-name>.\n", "A ` sign and &lt;pod-name&gt;.\n");
  }
}
