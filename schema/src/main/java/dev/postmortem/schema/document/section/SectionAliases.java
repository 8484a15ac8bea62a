package dev.postmortem.schema.document.section;

import dev.postmortem.schema.model.SectionKind;
import java.util.List;

/** Other headings for each known section, as they are in real postmortems and their templates. */
final class SectionAliases {

  private SectionAliases() {}

  /** Headings in wide use: the Google SRE book, PagerDuty, Etsy, Atlassian, incident tools. */
  static List<String> of(SectionKind kind) {
    return switch (kind) {
      case SUMMARY ->
          List.of(
              "Executive summary",
              "Overview",
              "Abstract",
              "TL;DR",
              "TLDR",
              "Synopsis",
              "Description",
              "Incident summary",
              "What happened",
              "High-level summary",
              "Problem statement",
              "Incident description");
      case IMPACT ->
          List.of(
              "Impacts",
              "Customer impact",
              "User impact",
              "Business impact",
              "Service impact",
              "Scope",
              "Scope of impact",
              "Impact assessment",
              "Impact and severity",
              "Who was affected",
              "Affected services");
      case DETECTION ->
          List.of(
              "Identified",
              "Identification",
              "How was it identified",
              "How it was identified",
              "How was it detected",
              "How we detected it",
              "How it was detected",
              "How was the incident detected",
              "Discovery",
              "Detection and response",
              "Time to detect");
      case TIMELINE ->
          List.of(
              "Chronology",
              "Chronicle",
              "Sequence of events",
              "Events",
              "Event log",
              "Key events",
              "Timeline of events",
              "Time line",
              "Timelines",
              "History",
              "Course of events",
              "Log of events");
      case TRIGGER ->
          List.of(
              "Triggers",
              "Trigger event",
              "Triggering event",
              "What triggered it",
              "Leadup",
              "Lead-up",
              "Lead up",
              "Proximate cause",
              "Proximate trigger");
      case CONTRIBUTING_FACTORS ->
          List.of(
              "Contributing factor",
              "Contributing causes",
              "Contributing conditions",
              "Factors",
              "Causal factors",
              "Cause",
              "Causes",
              "Cause of the problem",
              "Cause analysis",
              "Root cause",
              "Root causes",
              "Root cause(s)",
              "Root cause analysis",
              "Root causes and trigger",
              "Root cause and trigger",
              "Root cause and contributing factors",
              "Root causes and contributing factors",
              "Underlying causes",
              "Underlying cause",
              "Fault",
              "Analysis",
              "Technical analysis",
              "What caused it",
              "What was the cause",
              "Why did it happen",
              "Why it happened");
      case RESOLUTION ->
          List.of(
              "Recovery",
              "Resolution and recovery",
              "Mitigation",
              "Mitigations",
              "Mitigation and resolution",
              "Response",
              "Incident response",
              "Response and recovery",
              "Fix",
              "The fix",
              "How we fixed it",
              "How it was fixed",
              "How was it resolved",
              "How it was resolved",
              "Resolution steps",
              "Remedy",
              "Workaround");
      case WHAT_WENT_WELL ->
          List.of(
              "What went right",
              "What worked",
              "What worked well",
              "What we did well",
              "Things that went well",
              "Things which went well",
              "The good",
              "Went well",
              "Good",
              "Positives");
      case WHAT_WENT_POORLY ->
          List.of(
              "What went wrong",
              "What went badly",
              "What didn't go well",
              "What did not go well",
              "What didn't go so well",
              "What did not go so well",
              "What could have gone better",
              "What could be better",
              "What could be improved",
              "What can be improved",
              "What we could have done better",
              "What didn't work",
              "What did not work",
              "Things that went poorly",
              "Things that went wrong",
              "Things that could have gone better",
              "The bad",
              "Went poorly",
              "Went wrong",
              "Challenges");
      case WHERE_WE_GOT_LUCKY ->
          List.of(
              "Where we were lucky",
              "Luck",
              "How we got lucky",
              "What we got lucky with",
              "Got lucky",
              "Where we got lucky or unlucky",
              "Lucky breaks");
      case FOLLOW_UP ->
          List.of(
              "Follow up",
              "Followup",
              "Follow ups",
              "Follow-ups",
              "Review actions",
              "Post-incident actions",
              "Postmortem actions",
              "Post-mortem actions",
              "Follow up work",
              "Follow-up work",
              "Follow up actions",
              "Follow-up actions",
              "Follow up items",
              "Follow-up items",
              "Follow up tasks",
              "Follow-up tasks",
              "Action items",
              "Action item",
              "Action points",
              "Actions",
              "Actions taken",
              "Action plan",
              "Next steps",
              "Next actions",
              "Corrective actions",
              "Corrective action",
              "Corrective measures",
              "Corrective and preventative measures",
              "Corrective and preventive measures",
              "Corrective and preventive actions",
              "Preventive actions",
              "Preventative actions",
              "Preventive measures",
              "Preventative measures",
              "Prevention",
              "Remediation",
              "Remediations",
              "Remediation items",
              "Remediation actions",
              "Remediation plan",
              "Remediation and follow up",
              "Recommendations",
              "Improvements",
              "Improvement actions",
              "Proposal improvements",
              "Proposed improvements",
              "Planned improvements",
              "Future work",
              "Todo",
              "To do",
              "To dos",
              "Todos",
              "Tasks",
              "Moving forward",
              "Going forward",
              "What we're doing about it",
              "What we are doing about it",
              "What we will do",
              "What we're going to do",
              "What are we doing about it",
              "How do we prevent this in the future",
              "How we prevent this from happening again",
              "Lessons learned and next steps");
      case FIVE_WHYS ->
          List.of(
              "5 whys", "5whys", "The five whys", "The 5 whys", "Five whys analysis", "Why why");
      case SUPPORTING_INFORMATION ->
          List.of(
              "Supporting info",
              "Supporting material",
              "Supporting data",
              "Supporting documents",
              "Additional information",
              "Further information",
              "Appendix",
              "Appendices",
              "References",
              "Links",
              "Related links",
              "Resources",
              "Further reading",
              "Notes",
              "Raw logs",
              "Evidence");
    };
  }
}
