package dev.postmortem.benchmarks;

import dev.postmortem.linter.language.LanguageAnalyser;
import dev.postmortem.linter.language.pattern.Match;
import dev.postmortem.linter.language.syntax.Context;
import dev.postmortem.text.source.Prose;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to read one paragraph: plain, nested, or full of what almost is a finding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LanguageBenchmark {

  /** What the paragraph is made of. */
  public enum Shape {
    /** Sentences of an ordinary postmortem. */
    PLAIN(
        "At 14:02 the engineer on call drained the node, and the queue of the importer emptied "
            + "within a minute. The replica was behind by nine seconds. "),
    /** Quotation marks and brackets that never close. */
    NESTED("(\u201c[\"the node "),
    /** Words at which every reader must look closer. */
    NEAR_MATCHES(
        "the engineer did not have root cause should if we plan by mistake because blame ");

    private final String piece;

    Shape(String piece) {
      this.piece = piece;
    }
  }

  /** What the paragraph is made of. */
  @Param public Shape shape = Shape.PLAIN;

  /** Characters of the paragraph. */
  @Param({"125000", "1000000"})
  public int length;

  private Prose prose = Prose.verbatim("", 0);

  /** Writes the paragraph. */
  @Setup
  public void writeParagraph() {
    String text = shape.piece.repeat(length / shape.piece.length() + 1).substring(0, length);
    prose = Prose.verbatim(text, 0);
  }

  /** Reads it. */
  @Benchmark
  public List<Match> read() {
    return LanguageAnalyser.english().observe(prose, Context.plain());
  }
}
