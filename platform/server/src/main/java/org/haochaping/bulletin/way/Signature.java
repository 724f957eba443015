package org.haochaping.bulletin.way;

import org.haochaping.tenancy.Actor;

/**
 * Who signs a step.
 *
 * @param login as it stands in the journal
 */
public record Signature(String login, String name, String office) {
  /** What happens by itself. */
  public static final Signature SYSTEM = new Signature("system", "系统", "");

  public static Signature of(Actor actor) {
    return new Signature(actor.login(), actor.name(), actor.office());
  }
}
