package dev.postmortem.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.postmortem.corpus.Audience;
import dev.postmortem.corpus.PlainRepository;
import dev.postmortem.corpus.RepositoryReader;
import dev.postmortem.sitegenerator.BuiltSite;
import dev.postmortem.sitegenerator.SiteException;
import dev.postmortem.sitegenerator.SiteGenerator;
import dev.postmortem.sitegenerator.SiteRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Builds the site of a generated corpus once, in a fresh process, and prints what it cost: {@code
 * SiteBuildTime <repository> <output>}.
 */
public final class SiteBuildTime {

  private SiteBuildTime() {}

  /** Runs the command. */
  public static void main(String[] arguments) throws IOException, SiteException {
    if (arguments.length != 2) {
      System.err.println("usage: SiteBuildTime <repository> <output>");
      System.exit(2);
    }
    long begin = System.nanoTime();
    PlainRepository repository =
        RepositoryReader.in(Path.of(arguments[0]), LocalDate.of(2027, 1, 1)).readPlain();
    long read = System.nanoTime();
    BuiltSite site =
        SiteGenerator.generate(
            new SiteRequest(
                repository, Audience.INTERNAL, Path.of(arguments[1]), Optional.empty(), List.of()));
    long end = System.nanoTime();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "%d postmortems: read %.1f s, built %.1f s, %.1f CPU s in all; %d files, %.1f MB; heap"
            + " peaks %d MB%n",
        site.incidents(),
        (read - begin) / 1e9,
        (end - read) / 1e9,
        system.getProcessCpuTime() / 1e9,
        site.files(),
        site.bytes() / 1e6,
        heapPeak() >> 20);
  }

  private static long heapPeak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
