package org.haochaping.bulletin.opendata;

import java.util.Arrays;
import java.util.List;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;

/**
 * Renders a document for machines in the form that was chosen; letters also in the other one.
 *
 * @param chosen in which it renders by itself
 */
record OpenData(Form chosen) implements BulletinFormat {

  /** A form, and what renders it. */
  enum Form {
    JSON("json", new JsonData()),
    CSV("csv", new CsvData());

    private final String word;
    private final BulletinFormat data;

    Form(String word, BulletinFormat data) {
      this.word = word;
      this.data = data;
    }

    /** As settings and variants name it. */
    String word() {
      return word;
    }

    static Form named(String word) {
      return Arrays.stream(values())
          .filter(one -> one.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such form: " + word));
    }
  }

  @Override
  public Rendered render(Document document) {
    return chosen.data.render(document);
  }

  @Override
  public List<String> variants() {
    return Arrays.stream(Form.values()).filter(one -> one != chosen).map(Form::word).toList();
  }

  @Override
  public Rendered render(Document letter, String variant) {
    if (!variants().contains(variant)) {
      throw new IllegalArgumentException("no such form: " + variant);
    }
    return Form.named(variant).data.render(letter);
  }
}
