package dev.postmortem.linter.rules.safety;

import dev.postmortem.corpus.config.Level;
import dev.postmortem.linter.rule.CorpusContext;
import dev.postmortem.linter.rule.CorpusDiagnostics;
import dev.postmortem.linter.rule.CorpusRule;
import dev.postmortem.linter.rule.Family;
import dev.postmortem.linter.rule.RuleInfo;
import dev.postmortem.text.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A crash or heap dump beside the postmortems: it holds everything that was in memory. */
public final class CommittedDump implements CorpusRule {

  private static final List<String> HEAP = List.of(".hprof", ".phd", ".heapsnapshot", ".heapdump");
  private static final List<String> CRASH = List.of(".dmp", ".mdmp", ".core", ".crash", ".vmcore");
  private static final List<String> NETWORK = List.of(".pcap", ".pcapng", ".cap");
  private static final List<String> PACKED = List.of(".gz", ".zip", ".bz2", ".xz", ".zst", ".7z");

  private static final RuleInfo INFO =
      RuleInfo.error("committed-dump", Family.SAFETY, "a dump is committed beside the postmortems")
          .since("0.1.0")
          .levels(Level.OFF, Level.ERROR, Level.ERROR);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CorpusContext context, CorpusDiagnostics remarks) {
    for (String path : context.repository().files().besides()) {
      kind(path)
          .ifPresent(
              kind ->
                  remarks
                      .of(SourceText.of(path, ""))
                      .ofFile(
                          "This looks like " + kind + ", with data from memory or from the network")
                      .help(
                          "remove it from the Git history, rotate the secrets that it may contain,"
                              + " and link it under `evidence` from a place with access control"));
    }
  }

  private static Optional<String> kind(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    for (String packed : PACKED) {
      if (name.endsWith(packed)) {
        name = name.substring(0, name.length() - packed.length());
      }
    }
    if (HEAP.stream().anyMatch(name::endsWith) || name.startsWith("heapdump")) {
      return Optional.of("a heap dump");
    }
    boolean core =
        name.equals("core")
            || (name.startsWith("core.") && name.substring(5).chars().allMatch(Character::isDigit));
    boolean crash =
        core
            || CRASH.stream().anyMatch(name::endsWith)
            || (name.startsWith("hs_err_pid") && name.endsWith(".log"))
            || (name.startsWith("javacore") && name.endsWith(".txt"));
    if (crash) {
      return Optional.of("a crash dump");
    }
    return NETWORK.stream().anyMatch(name::endsWith)
        ? Optional.of("a network capture")
        : Optional.empty();
  }
}
