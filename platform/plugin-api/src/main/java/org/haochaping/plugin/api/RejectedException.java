package org.haochaping.plugin.api;

/** A request as a whole is refused; the sender reads the problem. */
public final class RejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** Refuses the request for this reason. */
  public RejectedException(Problem problem) {
    super(problem.code() + ": " + problem.english());
    this.problem = problem;
  }

  /** Why, and what to do. */
  public Problem problem() {
    return problem;
  }
}
