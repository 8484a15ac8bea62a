package dev.postmortem.benchmarks;

import dev.postmortem.corpus.Repository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.linter.LintResult;
import dev.postmortem.linter.LintScope;
import dev.postmortem.linter.Linter;
import dev.postmortem.linter.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Time to judge a corpus of postmortems of 1,000 words that is already read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class LintingBenchmark {

  private static final int WORDS = 1000;

  /** Number of postmortems. */
  @Param({"100", "1000"})
  public int files;

  private final Linter linter = Linter.standard();
  private Optional<Path> folder = Optional.empty();
  private Optional<Repository> repository = Optional.empty();

  /** Writes and reads the corpus. */
  @Setup
  public void readCorpus() throws IOException {
    Path made = Files.createTempDirectory("postmortem-benchmark");
    CorpusWriter.write(made, files, WORDS);
    folder = Optional.of(made);
    repository =
        Optional.of(RepositoryReader.at(made, LocalDate.of(2026, 11, 20)).readWithoutHistory());
  }

  /** Judges it. */
  @Benchmark
  public LintResult lint() {
    return linter.lint(repository.orElseThrow(), LintScope.everything(), Baseline.empty());
  }

  /** Removes the corpus. */
  @TearDown
  public void removeCorpus() throws IOException {
    try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
