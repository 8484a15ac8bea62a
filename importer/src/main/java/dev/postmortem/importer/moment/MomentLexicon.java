package dev.postmortem.importer.moment;

import java.util.List;
import java.util.Set;

/** The words that mark the moments of an incident in a timeline. */
final class MomentLexicon {

  static final Set<String> CLAUSES = Set.of("after", "because", "due", "since", "following");

  static final Set<String> BETWEEN =
      Set.of("has", "had", "is", "was", "first", "of", "officially", "actually", "window");

  static final Set<String> HEDGES =
      Set.of(
          "not",
          "no",
          "never",
          "nor",
          "believed",
          "believe",
          "believing",
          "seems",
          "seem",
          "seemed",
          "appears",
          "appear",
          "appeared",
          "should",
          "hopefully",
          "expected",
          "expect",
          "likely",
          "probably",
          "possibly",
          "might",
          "may",
          "could",
          "would",
          "partially",
          "partly",
          "some",
          "temporarily",
          "almost",
          "mostly",
          "if",
          "whether",
          "until",
          "before",
          "unless",
          "suspect",
          "suspected",
          "suspects",
          "assumed",
          "assume",
          "thought",
          "attempt",
          "attempts",
          "attempted",
          "try",
          "tries",
          "tried",
          "trying",
          "wait",
          "waiting",
          "yet",
          "briefly",
          "still",
          "saying",
          "said",
          "says",
          "told",
          "asked",
          "declared",
          "notified",
          "independently");

  static final Set<String> TROUBLE =
      Set.of(
          "incident",
          "outage",
          "issue",
          "issues",
          "problem",
          "problems",
          "disruption",
          "degradation",
          "downtime",
          "impact",
          "failures",
          "errors");

  static final Set<String> BEGINNING = Set.of("begins", "began", "begin", "starts", "started");

  static final Set<String> OPENING = Set.of("start", "beginning", "onset");

  static final Set<String> ALARM = Set.of("alert", "alerts", "alarm", "alarms", "pagerduty");

  static final Set<String> ALARMING =
      Set.of(
          "triggered",
          "triggers",
          "trigger",
          "fired",
          "fires",
          "firing",
          "received",
          "raised",
          "noticed",
          "discovered",
          "came",
          "comes",
          "sent",
          "indicating",
          "regarding",
          "sounds",
          "sounded");

  static final Set<String> ALARM_OTHERWISE =
      Set.of(
          "silenced",
          "silence",
          "muted",
          "resolved",
          "resolves",
          "cleared",
          "clears",
          "created",
          "create",
          "added",
          "add",
          "adding",
          "configured",
          "disabled",
          "missing",
          "closed",
          "recovered",
          "fixed",
          "noise",
          "stopped");

  static final Set<String> OBSERVERS =
      Set.of(
          "user",
          "users",
          "customer",
          "customers",
          "team",
          "teams",
          "people",
          "developer",
          "developers",
          "engineer",
          "engineers",
          "member",
          "members",
          "colleague",
          "colleagues",
          "community",
          "client",
          "clients",
          "support");

  static final Set<String> REPORTING = Set.of("report", "reports", "reported", "reporting");

  static final Set<String> NOTICED = Set.of("notice", "notices", "noticed");

  static final Set<String> FIRST =
      Set.of(
          "report", "reports", "alert", "alerts", "noticed", "detected", "complaint", "complaints");

  static final Set<String> NOTICING = Set.of("detected", "noticed", "notices", "detects");

  static final Set<String> LATER =
      Set.of("more", "another", "second", "third", "also", "additional", "further", "again");

  static final Set<String> HINTS =
      Set.of(
          "customer",
          "customers",
          "user",
          "users",
          "alert",
          "alerts",
          "alerted",
          "alarm",
          "alarms",
          "pagerduty",
          "paged",
          "report",
          "reports",
          "reported",
          "reporting",
          "detected",
          "noticed",
          "notice",
          "notices",
          "aware",
          "complain",
          "complaints",
          "informed",
          "notified",
          "warning",
          "discovered",
          "observed",
          "investigation",
          "investigating",
          "email",
          "emails",
          "received",
          "message",
          "realized",
          "realised",
          "realize",
          "saw");

  static final Set<String> FAILING =
      Set.of(
          "fail",
          "fails",
          "failed",
          "failing",
          "failure",
          "error",
          "down",
          "timeout",
          "timeouts",
          "unavailable",
          "unresponsive",
          "crash",
          "crashed",
          "crashes",
          "crashing",
          "outages",
          "incidents",
          "saturation",
          "overwhelmed",
          "degraded");

  static final Set<String> RELIEF =
      Set.of(
          "fine",
          "fixed",
          "resolved",
          "restored",
          "success",
          "successful",
          "working",
          "works",
          "recovered",
          "confirm",
          "confirmed",
          "confirms",
          "solved");

  static final Set<String> ENDED =
      Set.of("resolved", "over", "ended", "ends", "fixed", "solved", "gone");

  static final Set<String> TROUBLE_AS_A_WHOLE =
      Set.of("incident", "outage", "issue", "issues", "problem", "problems", "disruption");

  static final Set<String> WHOLE =
      Set.of(
          "service",
          "services",
          "everything",
          "system",
          "systems",
          "functionality",
          "operations",
          "site",
          "website",
          "platform");

  static final Set<String> RESTORED =
      Set.of("restored", "recovered", "operational", "normal", "okay");

  static final List<List<String>> RESOLVED_PHRASES =
      List.of(
          List.of("back", "to", "normal"),
          List.of("returned", "to", "normal"),
          List.of("returns", "to", "normal"),
          List.of("everything", "is", "working"),
          List.of("everything", "is", "fine"),
          List.of("everything", "works", "again"),
          List.of("end", "of", "outage"),
          List.of("end", "of", "incident"),
          List.of("end", "of", "the", "outage"),
          List.of("end", "of", "the", "incident"),
          List.of("issue", "goes", "away"),
          List.of("problem", "goes", "away"),
          List.of("all", "clear"));

  private MomentLexicon() {}
}
