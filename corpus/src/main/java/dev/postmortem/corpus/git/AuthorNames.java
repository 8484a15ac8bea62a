package dev.postmortem.corpus.git;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Who wrote the commits; only for telling people from products, never shown. */
final class AuthorNames {

  /** Newest commits that are looked at: enough for everyone still mentioned. */
  private static final int MAX_COMMITS = 20_000;

  private AuthorNames() {}

  /** Names and e-mail local parts, sorted; machines' accounts are left out. */
  static Set<String> read(Repository git, ObjectId head) throws IOException {
    Set<String> names = new TreeSet<>();
    try (RevWalk commits = new RevWalk(git)) {
      commits.markStart(commits.parseCommit(head));
      int count = 0;
      for (RevCommit commit = commits.next();
          commit != null && count < MAX_COMMITS;
          commit = commits.next()) {
        count++;
        add(commit.getAuthorIdent(), names);
        commit.disposeBody();
      }
    } catch (MissingObjectException partialClone) {
      return Collections.unmodifiableSet(names);
    }
    return Collections.unmodifiableSet(names);
  }

  /** The part of a mail address that names its owner. */
  static String mailbox(String email) {
    int at = email.indexOf('@');
    String local = at < 0 ? email : email.substring(0, at);
    // Hosts hide addresses as 1234567+name@users.noreply.host.
    int plus = local.indexOf('+');
    boolean hidden = plus > 0 && local.substring(0, plus).chars().allMatch(Character::isDigit);
    return hidden ? local.substring(plus + 1) : plus > 0 ? local.substring(0, plus) : local;
  }

  private static void add(PersonIdent author, Set<String> names) {
    if (author == null || author.getName().endsWith("[bot]")) {
      return;
    }
    names.add(mailbox(author.getEmailAddress()));
    names.add(author.getName().strip());
    names.remove("");
  }
}
