package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases in one line each, for pages that point to them. */
@ApplicationScoped
public class CaseHeadings {

  @PersistenceContext EntityManager entities;

  /** One line. */
  public record Heading(String number, String words, String english) {}

  /** The headings of these cases, as far as the running transaction's tenant may see them. */
  public Map<UUID, Heading> of(List<UUID> ids) {
    Map<UUID, Heading> headings = new HashMap<>();
    if (!ids.isEmpty()) {
      entities
          .createQuery("select c from BadReviewCase c where c.id in :ids", BadReviewCase.class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(
              c ->
                  headings.put(
                      c.id,
                      new Heading(
                          c.number,
                          c.tenantName + " " + c.unitName + " " + c.level.chinese(),
                          c.tenantName + " " + c.unitName + ": " + c.level.english())));
    }
    return headings;
  }
}
