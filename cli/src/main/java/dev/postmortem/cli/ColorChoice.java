package dev.postmortem.cli;

import dev.postmortem.linter.report.ConsoleReport.Style;
import java.util.Map;

/** When output is coloured; see no-color.org and bixense.com/clicolors. */
enum ColorChoice {
  auto,
  always,
  never;

  Style style(Surroundings surroundings) {
    boolean coloured =
        switch (this) {
          case always -> true;
          case never -> false;
          case auto -> isWanted(surroundings);
        };
    return coloured ? Style.COLOURED : Style.PLAIN;
  }

  private static boolean isWanted(Surroundings surroundings) {
    Map<String, String> environment = surroundings.environment();
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    String force = environment.getOrDefault("CLICOLOR_FORCE", "");
    if (!force.isEmpty() && !force.equals("0")) {
      return true;
    }
    return surroundings.terminals().contains(Surroundings.Channel.OUT)
        && !environment.getOrDefault("CLICOLOR", "").equals("0")
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
