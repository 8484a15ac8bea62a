package dev.postmortem.sitegenerator.markdown;

import org.commonmark.node.CustomNode;

/** The box of a task, in place of the mark that stands for it. */
final class TaskBox extends CustomNode {

  private final boolean done;

  TaskBox(boolean done) {
    this.done = done;
  }

  /** Whether it is ticked. */
  boolean done() {
    return done;
  }
}
