package org.haochaping.bulletin.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haochaping.bulletin.Bulletin;
import org.haochaping.bulletin.form.Form;
import org.haochaping.bulletin.posting.Posting;
import org.haochaping.bulletin.way.Filings.Filing;
import org.haochaping.duty.Duty;
import org.haochaping.tenancy.Tenant;
import org.jspecify.annotations.Nullable;

/** The published bulletins of a tenant with all that stands beside them, the latest first. */
record Shelf(Tenant tenant, List<Shown> bulletins) {

  Shelf {
    bulletins = List.copyOf(bulletins);
  }

  /**
   * A bulletin and what stands beside it.
   *
   * @param size of its page in bytes
   * @param forms beside the page
   * @param remarks how many were answered
   */
  record Shown(
      Bulletin bulletin,
      int size,
      List<Form> forms,
      List<Posting> postings,
      Optional<Filing> filing,
      int remarks) {
    Shown {
      forms = List.copyOf(forms);
      postings = List.copyOf(postings);
    }

    /** The page first, then the forms beside it. */
    List<Form> all() {
      List<Form> all = new ArrayList<>();
      all.add(
          new Form(
              bulletin.id(),
              bulletin.pluginId(),
              bulletin.pluginVersion(),
              bulletin.mediaType(),
              "html",
              size,
              bulletin.sha256(),
              bulletin.publishedAt()));
      all.addAll(forms);
      return all;
    }

    LocalDate day() {
      return LocalDate.ofInstant(bulletin.publishedAt(), Duty.CHINA);
    }

    int year() {
      return Integer.parseInt(bulletin.period().substring(0, 4));
    }
  }

  /** What holds now, and what it has corrected, the first published first. */
  record Story(Shown current, List<Shown> before) {
    Story {
      before = List.copyOf(before);
    }
  }

  /** Every bulletin with those it corrected. */
  List<Story> stories() {
    List<List<Shown>> told = new ArrayList<>();
    for (Shown one : bulletins) {
      told.stream()
          .filter(story -> story.get(0).bulletin().corrects(one.bulletin()))
          .findFirst()
          .ifPresentOrElse(
              story -> story.add(1, one), () -> told.add(new ArrayList<>(List.of(one))));
    }
    return told.stream()
        .map(
            story ->
                new Story(
                    story.get(0),
                    story.subList(1, story.size()).stream()
                        .sorted(Comparator.comparingInt(one -> one.bulletin().version()))
                        .toList()))
        .toList();
  }

  /** The first that corrects one. */
  Optional<Shown> correctionOf(Bulletin bulletin) {
    return bulletins.stream()
        .filter(one -> one.bulletin().corrects(bulletin))
        .min(Comparator.comparingInt(one -> one.bulletin().version()));
  }

  /** The last that one corrects. */
  Optional<Shown> correctedBy(Bulletin bulletin) {
    return bulletins.stream()
        .filter(one -> bulletin.corrects(one.bulletin()))
        .max(Comparator.comparingInt(one -> one.bulletin().version()));
  }

  /** The years of which there are bulletins, the latest first. */
  List<Integer> years() {
    return bulletins.stream()
        .map(Shown::year)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  Shelf of(int year) {
    return new Shelf(tenant, bulletins.stream().filter(one -> one.year() == year).toList());
  }

  /** Those published from one day to another in China, both included, and what corrects them. */
  Shelf between(@Nullable LocalDate from, @Nullable LocalDate to) {
    List<Shown> within =
        bulletins.stream()
            .filter(one -> from == null || !one.day().isBefore(from))
            .filter(one -> to == null || !one.day().isAfter(to))
            .toList();
    // What has been corrected since is never handed on without its correction.
    return new Shelf(
        tenant,
        bulletins.stream()
            .filter(
                one ->
                    within.contains(one)
                        || within.stream().anyMatch(was -> one.bulletin().corrects(was.bulletin())))
            .toList());
  }

  /** The same for where remarks do not stand. */
  Shelf withoutRemarks() {
    return new Shelf(
        tenant,
        bulletins.stream()
            .map(
                one ->
                    new Shown(
                        one.bulletin(), one.size(), one.forms(), one.postings(), one.filing(), 0))
            .toList());
  }

  /** When the last of them was published. */
  Optional<Instant> updated() {
    return bulletins.stream()
        .map(one -> one.bulletin().publishedAt())
        .max(Comparator.naturalOrder());
  }
}
