package dev.postmortem.importer;

import dev.postmortem.importer.report.Attachment;
import dev.postmortem.importer.review.Candidate;
import java.util.List;
import java.util.Map;

/**
 * What adopting a folder comes to; nothing is written yet.
 *
 * @param folders where the reports are, and where the postmortems go
 * @param adopted reports that became postmortems, by path
 * @param updated postmortems that were adopted before and get values that they lack
 * @param kept what stays as it is
 * @param attachments files that the reports link to
 * @param brokenLinks links that lead elsewhere or nowhere from the postmortem, one line each
 * @param proposed factors that the taxonomy does not know, by id
 * @param record what adopt has written into which file
 * @param reading what could not be read, for suggestions
 */
public record Adoption(
    Folders folders,
    List<AdoptedReport> adopted,
    List<AdoptedReport> updated,
    KeptFiles kept,
    List<Attachment> attachments,
    List<String> brokenLinks,
    List<ProposedFactor> proposed,
    AdoptionRecord record,
    Reading reading) {

  /** File for the proposed factors, at the root of the repository. */
  public static final String PROPOSED_FACTORS_FILE = "proposed-factors.yml";

  /**
   * What could not be read of all reports, those adopted before among them.
   *
   * @param unread one for each report
   * @param severities the configured severities, the worst first
   * @param candidates values that were seen and not trusted
   */
  public record Reading(List<Unread> unread, List<String> severities, List<Candidate> candidates) {
    /** Copies the lists. */
    public Reading {
      unread = List.copyOf(unread);
      severities = List.copyOf(severities);
      candidates = List.copyOf(candidates);
    }
  }

  /** Values that were seen and not trusted, by file, causes last. */
  public List<Candidate> candidates() {
    return reading.candidates();
  }

  List<Unread> unread() {
    return reading.unread();
  }

  List<String> severities() {
    return reading.severities();
  }

  /** Copies the lists. */
  public Adoption {
    adopted = List.copyOf(adopted);
    updated = List.copyOf(updated);
    attachments = List.copyOf(attachments);
    brokenLinks = List.copyOf(brokenLinks);
    proposed = List.copyOf(proposed);
  }

  /**
   * The folders.
   *
   * @param from the folder with the reports, as the user named it or relative to the repository
   * @param to the folder for the postmortems, relative to the repository
   */
  public record Folders(String from, String to) {}

  /**
   * What adopting leaves as it is.
   *
   * @param alreadyThere postmortems that are in the repository already, body and all
   * @param changed postmortems whose body is no longer the report's, since either was changed
   * @param skipped files that are not reports, and why, one line each
   * @param otherEndings how many files have an ending that is not read, by ending
   */
  public record KeptFiles(
      List<String> alreadyThere,
      List<String> changed,
      List<String> skipped,
      Map<String, Integer> otherEndings) {
    /** Copies the lists. */
    public KeptFiles {
      alreadyThere = List.copyOf(alreadyThere);
      changed = List.copyOf(changed);
      skipped = List.copyOf(skipped);
      otherEndings = Map.copyOf(otherEndings);
    }
  }
}
