package dev.postmortem.cli;

/** Starts the command. */
public final class Main {

  private Main() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(PostmortemCommand.run(Surroundings.ofProcess(), arguments));
  }
}
