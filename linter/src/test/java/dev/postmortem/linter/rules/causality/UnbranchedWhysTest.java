package dev.postmortem.linter.rules.causality;

import dev.postmortem.linter.RuleBench;
import org.junit.jupiter.api.Test;

class UnbranchedWhysTest {

  private final RuleBench rule = RuleBench.of("unbranched-whys");

  @Test
  void aNestedListMayBeALine() {
    rule.expects(
        """
        ## 5 whys
           ^^^^^^ The 3 whys form a single chain

        - Checkout was down
          - The pool was empty
            - A leak was open
        """);
  }

  @Test
  void aTableMayBeALine() {
    rule.expects(
        """
        ## Five whys
           ^^^^^^^^^ The 3 whys form a single chain

        | Why | Because |
        |---|---|
        | Why was it down? | The pool was empty |
        | Why was it empty? | A leak was open |
        | Why was it open? | The client keeps its last connection |
        """);
  }

  @Test
  void paragraphsMayBeALine() {
    rule.expects(
        """
        ## Five whys
           ^^^^^^^^^ The 3 whys form a single chain

        **Why 1: Why was it down?** The pool was empty.

        **Why 2: Why was it empty?**

        A leak was open.

        Why was it open? The client keeps its last connection.
        """);
  }

  @Test
  void questionsAsSubHeadingsMayBeALine() {
    rule.expects(
        """
        ## Five whys
           ^^^^^^^^^ The 3 whys form a single chain

        ### Why was it down?

        The pool was empty.

        ### Why was it empty?

        A leak was open.

        ### Why was it open?

        The client keeps its last connection.
        """);
  }

  @Test
  void twoAnswersToOneQuestionBranch() {
    rule.passes(
        """
        ## Five whys

        1. Why was it down?
           - The pool was empty
           - The fallback was off
        2. Why was it empty? A leak was open.
        3. Why was it open? The client keeps its last connection.
        """);
  }

  @Test
  void severalChainsAreSeveralLines() {
    rule.passes(
        """
        ## Five whys

        ### Outage

        1. Why was it down? The pool was empty.
        2. Why was it empty? A leak was open.
        3. Why was it open? The client keeps its last connection.

        ### Detection

        1. Why was it not seen? No alert watches the pool.
        2. Why not? The pool has no metric.
        3. Why none? The client hides it.
        """);
  }

  @Test
  void twoWhysAreNoLineYet() {
    rule.passes(
        """
        ## Five whys

        1. Why was it down? The pool was empty.
        2. Why was it empty? A leak was open.
        """,
        "## Five whys\n\nSee the board.\n");
  }
}
