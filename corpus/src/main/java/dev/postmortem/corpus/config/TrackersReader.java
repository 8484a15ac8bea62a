package dev.postmortem.corpus.config;

import dev.postmortem.corpus.config.Settings.Tracker;
import dev.postmortem.corpus.config.Settings.TrackerKind;
import dev.postmortem.corpus.pattern.InvalidPatternException;
import dev.postmortem.corpus.pattern.UserPattern;
import dev.postmortem.schema.model.Term;
import dev.postmortem.schema.yaml.YamlNode.YamlMap;
import dev.postmortem.text.source.Located;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the trackers. */
final class TrackersReader {

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  private final Problems problems;

  TrackersReader(Problems problems) {
    this.problems = problems;
  }

  List<Tracker> read(YamlMap root) {
    List<Tracker> trackers = new ArrayList<>();
    for (YamlMap map : root.maps("trackers")) {
      Optional<Located<String>> pattern = Values.text(map, "pattern");
      if (pattern.isEmpty()) {
        continue;
      }
      try {
        trackers.add(
            new Tracker(
                UserPattern.of(pattern.get().value()),
                Values.words(map, "url"),
                kind(map),
                Values.text(map, "api").filter(this::isSafe).map(Located::value)));
      } catch (InvalidPatternException invalid) {
        problems.add(pattern.get().span(), invalid.getMessage() + ".");
      }
    }
    return List.copyOf(trackers);
  }

  private static Optional<TrackerKind> kind(YamlMap map) {
    return Values.words(map, "kind").flatMap(word -> Term.of(TrackerKind.values(), word));
  }

  /** A token may travel to it: no other host may read it. */
  private boolean isSafe(Located<String> address) {
    try {
      URI api = URI.create(address.value());
      String host = api.getHost();
      if (host != null
          && api.getRawUserInfo() == null
          && ("https".equals(api.getScheme())
              || ("http".equals(api.getScheme()) && LOOPBACK.contains(host)))) {
        return true;
      }
    } catch (IllegalArgumentException noAddress) {
      // reported below
    }
    problems.add(
        address.span(),
        "The address of a tracker's API starts with https:// and a host; write"
            + " one such as https://tickets.example/rest.");
    return false;
  }
}
