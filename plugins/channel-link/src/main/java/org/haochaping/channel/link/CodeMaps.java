package org.haochaping.channel.link;

import java.util.Map;
import java.util.Optional;

/**
 * How a counterpart's codes are called here.
 *
 * @param units its department codes; when empty, its codes are this tenant's own
 * @param matters its matter codes; when empty, its codes are this tenant's own
 */
public record CodeMaps(Map<String, String> units, Map<String, String> matters) {

  public Optional<String> unit(String code) {
    return units.isEmpty() ? Optional.of(code) : Optional.ofNullable(units.get(code));
  }

  /** A matter nobody mapped is left out rather than refused: the rating is for the unit. */
  public Optional<String> matter(String code) {
    return code.isEmpty() || matters.isEmpty()
        ? Optional.of(code).filter(own -> !own.isEmpty())
        : Optional.ofNullable(matters.get(code));
  }
}
