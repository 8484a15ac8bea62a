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

  static final Set<String> BEGINNING =
      Set.of(
          "begins",
          "began",
          "begin",
          "starts",
          "started",
          "onset",
          "start",
          "occurs",
          "occurred",
          "appear",
          "appeared",
          "arises");

  /** Down to nothing. */
  static final Set<String> FALLING = Set.of("drops", "dropped", "falls", "fell", "reaches");

  /** Of these none is well. */
  static final Set<String> TROUBLE_TO_COUNT =
      Set.of("error", "errors", "failures", "timeouts", "5xx", "500s", "502s", "503s");

  static final Set<String> STOPPING =
      Set.of("stop", "stops", "stopped", "cease", "ceased", "subside", "subsided");

  /** What they stop they mean to stop. */
  static final Set<String> RESPONDERS =
      Set.of("we", "i", "oncall", "engineer", "engineers", "team");

  /** What a service does while it is well. */
  static final Set<String> DUTIES =
      Set.of(
          "working",
          "responding",
          "serving",
          "processing",
          "answering",
          "accepting",
          "sending",
          "consuming",
          "replicating",
          "delivering");

  static final Set<String> FIRST_TROUBLE =
      Set.of("error", "errors", "failure", "failures", "failed", "failing", "timeout", "timeouts");

  static final Set<String> BREAKING_DOWN =
      Set.of("crashes", "crashed", "breaks", "broke", "dies", "died");

  /** More of these is trouble. */
  static final Set<String> BAD_IF_MORE =
      Set.of(
          "error",
          "errors",
          "latency",
          "latencies",
          "rate",
          "timeouts",
          "backlog",
          "queue",
          "lag",
          "failures");

  static final Set<String> RISING =
      Set.of(
          "climb",
          "climbing",
          "increase",
          "increasing",
          "rise",
          "rising",
          "grow",
          "growing",
          "spike",
          "spiking",
          "back",
          "backing");

  static final Set<String> MEETING = Set.of("seeing", "experiencing", "getting", "receiving");

  /** Who meets the trouble. */
  static final Set<String> AFFECTED =
      Set.of("support", "customer", "customers", "user", "users", "client", "clients");

  static final Set<String> TURNING_TO_US =
      Set.of(
          "escalates",
          "escalated",
          "contacts",
          "contacted",
          "reached",
          "reaching",
          "calls",
          "called");

  static final List<List<String>> DETECTED_PHRASES =
      List.of(
          List.of("detected", "by"),
          List.of("detected", "via"),
          List.of("call", "paged"),
          List.of("oncall", "paged"),
          List.of("is", "paged"),
          List.of("was", "paged"),
          List.of("were", "paged"),
          List.of("gets", "paged"),
          List.of("got", "paged"),
          List.of("page", "received"));

  static final Set<String> OPENING = Set.of("start", "beginning", "onset");

  static final Set<String> ALARM = Set.of("alert", "alerts", "alarm", "alarms", "pagerduty");

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
          "stopped",
          "threshold",
          "thresholds",
          "rule",
          "rules",
          "tuned",
          "acknowledged",
          "acked",
          "suppressed",
          "snoozed",
          "ignored",
          "adjusted",
          "deployed",
          "no",
          "delayed",
          "channel",
          "list",
          "policy");

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
          "support",
          "student",
          "students",
          "caseworker",
          "caseworkers",
          "desk",
          "helpdesk",
          "staff",
          "visitors",
          "merchants",
          "partners",
          "tester",
          "lead",
          "employees",
          "employee",
          "operator",
          "operators");

  static final Set<String> REPORTING =
      Set.of(
          "report",
          "reports",
          "reported",
          "reporting",
          "complain",
          "complains",
          "complained",
          "forwards",
          "forwarded",
          "raise",
          "raises",
          "raised");

  static final Set<String> NOTICED = Set.of("notice", "notices", "noticed");

  static final Set<String> REALISED =
      Set.of(
          "notice",
          "notices",
          "noticed",
          "realized",
          "realised",
          "realize",
          "realise",
          "discover",
          "discovered",
          "saw",
          "observed",
          "observe",
          "detect");

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
      Set.of("resolved", "over", "ended", "ends", "fixed", "solved", "gone", "closed", "finished");

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
          "platform",
          "everyone",
          "build",
          "builds",
          "traffic",
          "cluster",
          "clusters",
          "application",
          "app",
          "api",
          "servers",
          "server",
          "jobs",
          "queue");

  static final Set<String> RESTORED =
      Set.of("restored", "recovered", "operational", "normal", "okay", "healthy", "online");

  static final List<List<String>> RESOLVED_PHRASES =
      List.of(
          List.of("back", "to", "normal"),
          List.of("back", "to", "baseline"),
          List.of("resolution", "confirmed"),
          List.of("confirmed", "resolved"),
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
          List.of("all", "clear"),
          List.of("back", "online"),
          List.of("full", "recovery"),
          List.of("fully", "recovered"),
          List.of("fully", "restored"),
          List.of("incident", "closed"));

  /** The same, said loosely: believed only if no trouble follows. */
  static final List<List<String>> LOOSELY_RESOLVED =
      List.of(
          List.of("back", "up"),
          List.of("is", "back"),
          List.of("are", "back"),
          List.of("was", "back"),
          List.of("now", "back"),
          List.of("up", "again"),
          List.of("back", "to", "100"));

  /** Tools that watch: what they say is a detection. */
  static final Set<String> WATCHERS =
      Set.of(
          "monitoring",
          "monitor",
          "monitors",
          "pingdom",
          "datadog",
          "nagios",
          "grafana",
          "prometheus",
          "sentry",
          "cloudwatch",
          "statuscake",
          "uptimerobot",
          "zabbix",
          "icinga",
          "healthcheck",
          "healthchecks",
          "probe",
          "probes",
          "dashboard",
          "dashboards",
          "opsgenie",
          "stackdriver",
          "newrelic");

  static final Set<String> WATCHING =
      Set.of(
          "reported",
          "reports",
          "report",
          "detected",
          "detects",
          "flagged",
          "flags",
          "notices",
          "noticed",
          "alerts",
          "alerted",
          "reporting",
          "warns",
          "warned",
          "notified",
          "paged",
          "fired",
          "triggers",
          "triggered",
          "fires");

  /** What becomes of a service when an incident starts. */
  static final Set<String> BROKEN =
      Set.of(
          "down",
          "unavailable",
          "unreachable",
          "unresponsive",
          "offline",
          "inaccessible",
          "degraded",
          "unusable");

  static final Set<String> BECOMING =
      Set.of(
          "becomes", "became", "become", "goes", "went", "go", "is", "are", "was", "were", "taken");

  /** What a service does when an incident starts; behind "begins to" and the like. */
  static final Set<String> FAILING_DEEDS =
      Set.of(
          "fail",
          "failing",
          "refuse",
          "refusing",
          "error",
          "errors",
          "erroring",
          "timeout",
          "timeouts",
          "timing",
          "crash",
          "crashing",
          "reject",
          "rejecting",
          "drop",
          "dropping",
          "5xx",
          "500s",
          "503s",
          "502s",
          "slow",
          "degrade",
          "degrading",
          "hang",
          "hanging");

  /** Events that tell others about the incident, not of the incident. */
  static final Set<String> TELLING_OTHERS =
      Set.of(
          "post",
          "posted",
          "posts",
          "tweet",
          "tweeted",
          "announced",
          "announces",
          "announcement",
          "announce",
          "email",
          "emailed",
          "informed",
          "statuspage",
          "newsletter",
          "slack",
          "communicated",
          "published",
          "postmortem",
          "retrospective",
          "writes");

  /** Words by which the last event of a timeline says that all is well, if not in so many words. */
  static final Set<String> WELL_AGAIN =
      Set.of(
          "restored",
          "recovered",
          "recovers",
          "recover",
          "recovery",
          "normal",
          "resumes",
          "resumed",
          "resume",
          "resolved",
          "resolves",
          "fixed",
          "succeed",
          "succeeds",
          "succeeded",
          "operational",
          "healthy",
          "closed",
          "delivered",
          "cleared",
          "solved",
          "works",
          "working",
          "online",
          "usual");

  private MomentLexicon() {}
}
