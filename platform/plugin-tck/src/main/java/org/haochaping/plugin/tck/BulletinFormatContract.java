package org.haochaping.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Posters;
import org.haochaping.plugin.api.Rendered;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every format must hold. A subclass gives the factory; one whose output is neither HTML nor
 * plain text overrides {@link #textOf(Rendered)}.
 */
@DisplayName("The contract of bulletin formats")
public abstract class BulletinFormatContract {

  /** The format under test. */
  protected abstract BulletinFormatFactory factory();

  /** Settings to test with. */
  protected Map<String, String> settings() {
    return Map.of();
  }

  /** The words a reader sees; white space does not matter. */
  protected String textOf(Rendered rendered) {
    String text = decoded(rendered);
    return rendered.mediaType().startsWith("text/html") ? HtmlText.of(text) : text;
  }

  @Test
  void its_settings_keep_the_contract() {
    FactoryContract.verify(factory(), settings());
  }

  @Test
  void the_same_document_gives_the_same_bytes() {
    for (Document document : List.of(SampleDocuments.monthly(), SamplePapers.form())) {
      the_same_bytes(document);
    }
  }

  @Test
  void secrets_stay_out_of_logs_and_out_of_the_document() {
    BulletinFormatFactory factory = factory();
    Map<String, String> secrets = FactoryContract.withSecrets(factory, settings());
    String said =
        Overheard.during(
            () ->
                factory
                    .create(factory.settingsSchema().complete(secrets), Samples.jinghong())
                    .render(SampleDocuments.monthly()));
    assertThat(said).doesNotContain(FactoryContract.SECRET);
  }

  @Test
  void it_leaves_no_thread_behind() throws InterruptedException {
    Leftovers leftovers = Leftovers.from();
    format().render(SampleDocuments.monthly());
    leftovers.noThread();
  }

  private void the_same_bytes(Document document) {
    byte[] first = format().render(document).bytes();
    assertThat(format().render(document).bytes()).isEqualTo(first);

    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
    try {
      assertThat(format().render(document).bytes()).as("on a server elsewhere").isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void everything_the_document_says_can_be_read() {
    for (Document document :
        List.of(
            SampleDocuments.monthly(),
            SampleDocuments.hostile(),
            SampleDocuments.bare(),
            SamplePapers.form(),
            SamplePapers.letter())) {
      String read = squeezed(textOf(format().render(document)));
      assertThat(words(document)).allSatisfy(word -> assertThat(read).contains(squeezed(word)));
    }
  }

  @Test
  void markup_in_the_document_stays_text() {
    Rendered rendered = format().render(SampleDocuments.hostile());
    if (rendered.mediaType().startsWith("text/html")) {
      assertThat(decoded(rendered))
          .doesNotContain(SampleDocuments.SCRIPT)
          .doesNotContain(SampleDocuments.ATTRIBUTE_BREAKER);
    }
  }

  @Test
  void it_says_what_it_renders() {
    Rendered rendered = format().render(SampleDocuments.monthly());
    assertThat(rendered.mediaType()).matches("[a-z]+/[a-z0-9.+-]+(;charset=[a-z0-9-]+)?");
    assertThat(rendered.fileExtension()).matches("[a-z0-9]+");
    assertThat(rendered.bytes()).isNotEmpty();
  }

  @Test
  void a_table_of_a_thousand_rows_is_rendered_whole() {
    String read = squeezed(textOf(format().render(SampleDocuments.rows(1000))));
    assertThat(read).contains("部门0999");
  }

  @Test
  void posters_say_all_they_have_to_and_are_the_same_bytes_again() {
    for (Posters.PerPage perPage : Posters.PerPage.values()) {
      Posters posters = SamplePosters.of(perPage);
      Optional<Rendered> first = format().posters(posters);
      if (first.isEmpty()) {
        return;
      }
      assertThat(format().posters(posters).orElseThrow().bytes()).isEqualTo(first.get().bytes());
      String read = squeezed(textOf(first.get()));
      for (Posters.Poster poster : posters.posters()) {
        assertThat(read)
            .contains(squeezed(poster.office()), squeezed(poster.invitation()))
            .contains(squeezed(poster.gloss()), squeezed(poster.place()), squeezed(poster.unit()))
            .contains(poster.steps().stream().map(BulletinFormatContract::squeezed).toList())
            .contains(poster.notes().stream().map(BulletinFormatContract::squeezed).toList());
      }
    }
  }

  private BulletinFormat format() {
    PluginContext context = Samples.jinghong();
    return factory().create(factory().settingsSchema().complete(settings()), context);
  }

  private static String decoded(Rendered rendered) {
    String mediaType = rendered.mediaType();
    int charset = mediaType.indexOf("charset=");
    return new String(
        rendered.bytes(),
        Charset.forName(charset < 0 ? "UTF-8" : mediaType.substring(charset + 8)));
  }

  private static List<String> words(Document document) {
    List<String> words = new ArrayList<>(List.of(document.title(), document.issuer()));
    words.add(document.number());
    words.addAll(document.footnotes());
    words.add(document.frame().mark());
    words.add(document.frame().recipients());
    words.add(document.frame().note());
    words.addAll(document.frame().copies());
    document.sections().forEach(section -> add(section, words));
    document.frame().attachments().forEach(section -> add(section, words));
    return words;
  }

  private static void add(Document.Section section, List<String> words) {
    words.add(section.heading());
    words.addAll(section.paragraphs());
    for (Grid grid : section.grids()) {
      words.addAll(grid.above());
      grid.rows().stream()
          .flatMap(List::stream)
          .forEach(
              cell -> {
                words.addAll(cell.text().lines().toList());
                cell.signature().ifPresent(place -> words.add(place.caption()));
                cell.signature().ifPresent(place -> words.add(place.name()));
              });
    }
    for (Document.Table table : section.tables()) {
      words.add(table.caption());
      table.columns().stream().map(Document.Column::heading).forEach(words::add);
      table.rows().stream().flatMap(List::stream).forEach(words::add);
    }
  }

  private static String squeezed(String text) {
    return Stream.of(text.split("\\s+")).reduce("", String::concat);
  }
}
