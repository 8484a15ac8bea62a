package dev.postmortem.benchmarks;

import dev.postmortem.corpus.taxonomy.Factor;
import dev.postmortem.corpus.taxonomy.TaxonomyReader;
import dev.postmortem.schema.document.DocumentParser;
import dev.postmortem.schema.document.PostmortemDocument;
import dev.postmortem.schema.document.section.SectionNames;
import dev.postmortem.text.source.SourceText;
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

/** Time to read one postmortem from its text, by its length: it must grow linearly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {

  /** Length of the body in words. */
  @Param({"1000", "10000", "100000"})
  public int words;

  private final DocumentParser parser = new DocumentParser(SectionNames.builtIn());
  private SourceText source = SourceText.of("", "");

  /** Makes the text. */
  @Setup
  public void makeText() {
    List<String> factors = TaxonomyReader.builtIn().factors().stream().map(Factor::id).toList();
    GeneratedPostmortem postmortem = GeneratedPostmortem.of(1, words, factors, 1);
    source = SourceText.of(postmortem.path(), postmortem.text());
  }

  /** Reads it. */
  @Benchmark
  public PostmortemDocument read() {
    return parser.parse(source);
  }
}
