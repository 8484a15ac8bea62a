package dev.postmortem.sitegenerator.markdown;

import org.commonmark.node.CustomNode;

/** The box of a task, in place of the mark that stands for it. */
final class TaskBox extends CustomNode {

  /** Whether the box is ticked. */
  enum State {
    OPEN,
    DONE
  }

  private final State state;

  TaskBox(State state) {
    this.state = state;
  }

  State state() {
    return state;
  }
}
