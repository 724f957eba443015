package org.haochaping.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haochaping.duty.Duty;
import org.haochaping.organisation.Directory;
import org.haochaping.organisation.DirectoryEntry;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;
import org.haochaping.plugin.api.Problem;
import org.haochaping.vault.Masking;
import org.jspecify.annotations.Nullable;

/**
 * Checks what no channel can know: codes of the tenant's organisation, its tags, plausible dates.
 */
final class Screening {
  static final int MOST_WORDS = 500;
  static final LocalDate EARLIEST = LocalDate.of(2018, 1, 1);

  private final Directory directory;
  private final MadeUnder made;
  private final Instant now;
  private final @Nullable DirectoryEntry tappedAt;

  Screening(Directory directory, MadeUnder made, Instant now) {
    this(directory, made, now, null);
  }

  private Screening(
      Directory directory, MadeUnder made, Instant now, @Nullable DirectoryEntry tappedAt) {
    this.directory = directory;
    this.made = made;
    this.now = now;
    this.tappedAt = tappedAt;
  }

  /**
   * For a rating that a terminal took and that may arrive late: it is of the window the terminal
   * stands at, though that has ended, and contents of an older catalogue are left out of it.
   */
  static Screening ofTapped(Directory directory, MadeUnder made, Instant now, DirectoryEntry at) {
    return new Screening(directory, made, now, at);
  }

  /** Everything that is wrong with a draft; nothing when it can be stored. */
  List<Problem> problems(EvaluationDraft draft) {
    List<Problem> problems = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(now, Duty.CHINA);
    if (draft.ratedOn().isAfter(today)) {
      problems.add(Rules.ratedInTheFuture(draft.ratedOn(), today));
    } else if (draft.ratedOn().isBefore(EARLIEST)) {
      problems.add(Rules.ratedTooLongAgo(draft.ratedOn(), EARLIEST));
    }
    boolean byUnknownWindow =
        draft.unitCode().isEmpty() && draft.windowCode().isPresent() && window(draft).isEmpty();
    if (unit(draft) == null && !byUnknownWindow) {
      problems.add(Rules.unitUnknown(draft.unitCode()));
    }
    draft
        .windowCode()
        .filter(code -> window(draft).isEmpty())
        .map(Rules::windowUnknown)
        .ifPresent(problems::add);
    draft
        .staffNumber()
        .filter(number -> directory.staff(number, draft.ratedOn()).isEmpty())
        .map(Rules::staffUnknown)
        .ifPresent(problems::add);
    draft
        .matterCode()
        .filter(code -> directory.matter(code, draft.ratedOn()).isEmpty())
        .map(Rules::matterUnknown)
        .ifPresent(problems::add);
    if (tappedAt == null) {
      draft.tags().stream()
          .filter(code -> !isOf(draft, code))
          .map(code -> Rules.tagUnknown(code, draft.level()))
          .forEach(problems::add);
    }
    if (draft.words().codePointCount(0, draft.words().length()) > MOST_WORDS) {
      problems.add(Rules.wordsTooLong(MOST_WORDS));
    }
    if (draft.assessNumber() < 1 || draft.assessNumber() > 2 || draft.serviceNumber() < 1) {
      problems.add(Rules.numberOutOfRange());
    }
    if (draft.onceKey().isBlank()) {
      problems.add(Rules.keyMissing());
    }
    return problems;
  }

  /** The draft as it will be stored. */
  Rating rating(UUID id, UUID channelInstance, EvaluationDraft draft, NumberFrom from) {
    UUID unit = unit(draft);
    if (unit == null) {
      throw new IllegalStateException("screened before");
    }
    return new Rating(
        id,
        draft,
        now,
        channelInstance,
        unit,
        window(draft).map(DirectoryEntry::id).orElse(null),
        draft
            .staffNumber()
            .flatMap(number -> directory.staff(number, draft.ratedOn()))
            .map(DirectoryEntry::id)
            .orElse(null),
        draft
            .matterCode()
            .flatMap(code -> directory.matter(code, draft.ratedOn()))
            .map(DirectoryEntry::id)
            .orElse(null),
        made.version(draft).name(),
        draft.tags().stream().filter(code -> isOf(draft, code)).distinct().toList(),
        Masking.mask(draft.words().strip(), draft.contact().flatMap(Contact::name).orElse("")),
        from == NumberFrom.CITIZEN && draft.serviceRecordNumber().isPresent());
  }

  private boolean isOf(EvaluationDraft draft, String tag) {
    return made.version(draft).has(draft.level(), List.of(tag));
  }

  private Optional<DirectoryEntry> window(EvaluationDraft draft) {
    return tappedAt == null
        ? draft.windowCode().flatMap(code -> directory.window(code, draft.ratedOn()))
        : Optional.of(tappedAt);
  }

  /** The unit of its code, or that of the window where only the window is known. */
  private @Nullable UUID unit(EvaluationDraft draft) {
    if (tappedAt != null) {
      return directory
          .inForce(tappedAt.unitId(), draft.ratedOn())
          .map(DirectoryEntry::id)
          .orElse(tappedAt.unitId());
    }
    Optional<DirectoryEntry> unit =
        draft.unitCode().isEmpty()
            ? window(draft).flatMap(window -> directory.inForce(window.unitId(), draft.ratedOn()))
            : directory.unit(draft.unitCode(), draft.ratedOn());
    return unit.map(DirectoryEntry::id).orElse(null);
  }
}
