package dev.postmortem.sitegenerator.page;

import dev.postmortem.sitegenerator.page.part.Shell;

/** A page of the site. */
public sealed interface Page
    permits AboutPage,
        ActionsPage,
        FactorPage,
        HomePage,
        IncidentPage,
        IncidentsPage,
        IndexPage,
        MetricsPage,
        NotFoundPage,
        RollupPage,
        RulePage,
        RulesPage,
        UnsortedPage,
        BreakdownPage {

  /** What surrounds it. */
  Shell shell();

  /** The file it becomes, from the site's root. */
  default String path() {
    return shell().path();
  }

  /** File name of its template. */
  String template();
}
