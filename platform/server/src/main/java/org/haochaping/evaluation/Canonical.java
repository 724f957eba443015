package org.haochaping.evaluation;

import java.util.StringJoiner;
import org.haochaping.plugin.api.Contact;
import org.haochaping.plugin.api.EvaluationDraft;

/** A draft as one text in which equal drafts are equal; only its keyed digest is ever kept. */
final class Canonical {
  private Canonical() {}

  static String of(EvaluationDraft draft) {
    StringJoiner text = new StringJoiner("\u001f");
    text.add(draft.level().name())
        .add(draft.source().name())
        .add(draft.terminal().name())
        .add(draft.origin().name())
        .add(draft.unitCode())
        .add(draft.windowCode().orElse(""))
        .add(draft.staffNumber().orElse(""))
        .add(draft.matterCode().orElse(""))
        .add(draft.serviceRecordNumber().orElse(""))
        .add(draft.serviceNumber() + "/" + draft.assessNumber())
        .add(String.join(",", draft.tags().stream().sorted().distinct().toList()))
        .add(draft.words().strip())
        .add(draft.contact().flatMap(Contact::name).orElse(""))
        .add(draft.contact().map(Contact::phone).orElse(""));
    return text.toString();
  }
}
