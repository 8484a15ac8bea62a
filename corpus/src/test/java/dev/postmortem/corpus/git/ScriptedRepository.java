package dev.postmortem.corpus.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.eclipse.jgit.api.CreateBranchCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.FS;

/** A real Git repository with a scripted history: each commit takes place at a given moment. */
final class ScriptedRepository implements AutoCloseable {

  static {
    FS.FileStoreAttributes.setBackground(true);
  }

  private final Path folder;
  private final Git git;

  ScriptedRepository(Path folder) {
    this.folder = folder;
    try {
      this.git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
      git.getRepository().getConfig().setBoolean("commit", null, "gpgsign", false);
      git.getRepository().getConfig().save();
    } catch (GitAPIException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  ScriptedRepository write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  ScriptedRepository move(String from, String to) {
    try {
      Files.createDirectories(folder.resolve(to).getParent());
      Files.move(folder.resolve(from), folder.resolve(to));
      return this;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  ScriptedRepository delete(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Commits everything in the work tree. */
  String commit(String at, String subject) {
    return commit(at, subject, "Robin Reed", "robin@example.org");
  }

  String commit(String at, String subject, String author, String email) {
    try {
      stageAll();
      PersonIdent who = ident(at, author, email);
      return git.commit()
          .setMessage(subject)
          .setAuthor(who)
          .setCommitter(who)
          .setAllowEmpty(true)
          .call()
          .name();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void stageAll() {
    try {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void branch(String name) {
    try {
      git.checkout()
          .setName(name)
          .setCreateBranch(true)
          .setUpstreamMode(CreateBranchCommand.SetupUpstreamMode.NOTRACK)
          .call();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void orphanBranch(String name) {
    try {
      git.checkout().setName(name).setOrphan(true).call();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  void checkout(String name) {
    try {
      git.checkout().setName(name).call();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Merges a branch into the present one with a merge commit. */
  String merge(String at, String branch) {
    try {
      git.merge()
          .include(git.getRepository().findRef(branch))
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .setCommit(false)
          .call();
      PersonIdent who = ident(at, "Merging Robot[bot]", "robot@example.org");
      return git.commit()
          .setMessage("Merge " + branch)
          .setAuthor(who)
          .setCommitter(who)
          .call()
          .name();
    } catch (GitAPIException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Stages what a branch brings, all in one, for the next commit. */
  void squash(String branch) {
    try {
      git.merge().include(git.getRepository().findRef(branch)).setSquash(true).call();
    } catch (GitAPIException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /**
   * Makes a branch's commits again on top of another one, which is then moved forward to them.
   *
   * @param at when each of them is committed again
   */
  void rebaseOnto(String branch, String base, String... at) {
    try {
      ObjectId fork = git.getRepository().resolve(base);
      List<RevCommit> own = new ArrayList<>();
      for (RevCommit commit : git.log().add(git.getRepository().resolve(branch)).not(fork).call()) {
        own.add(0, commit);
      }
      checkout(base);
      for (int i = 0; i < own.size(); i++) {
        git.cherryPick().include(own.get(i)).setNoCommit(true).call();
        commit(at[i], own.get(i).getShortMessage());
      }
    } catch (GitAPIException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Makes a shallow clone of this repository by its newest commits. */
  void shallowCloneTo(Path target, int depth) {
    try {
      Git.cloneRepository()
          .setURI(folder.toUri().toString())
          .setDirectory(target.toFile())
          .setDepth(depth)
          .call()
          .close();
    } catch (GitAPIException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static PersonIdent ident(String at, String name, String email) {
    return new PersonIdent(name, email, Instant.parse(at), TimeZone.getTimeZone("UTC").toZoneId());
  }

  @Override
  public void close() {
    git.close();
  }
}
