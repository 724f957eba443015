package org.haochaping.bulletin.pdf;

import java.util.List;
import java.util.Locale;
import org.haochaping.bulletin.paper.Composition;
import org.haochaping.plugin.api.BulletinFormat;
import org.haochaping.plugin.api.BulletinFormatFactory;
import org.haochaping.plugin.api.PluginContext;
import org.haochaping.plugin.api.Setting;
import org.haochaping.plugin.api.Setting.Choice;
import org.haochaping.plugin.api.Settings;
import org.haochaping.plugin.api.SettingsSchema;
import org.pf4j.Extension;

/** Makes the PDF format. */
@Extension
public final class PdfBulletinFactory implements BulletinFormatFactory {
  private static final String LETTER = "A4";
  private static final String NOTICE = "A3";
  private static final SettingsSchema SCHEMA =
      SettingsSchema.of(
          Setting.flag("redHeader", true, "红头", "Red masthead")
              .help(
                  "有发文字号的公文印红色发文机关标志和红色分隔线。",
                  "Letters with a document number have the red masthead and rule."),
          Setting.choice(
                  "paper",
                  "纸张",
                  "Paper",
                  List.of(
                      new Choice(LETTER, "A4公文", "A4, a letter"),
                      new Choice(NOTICE, "A3公示，贴在信息公开栏", "A3, a notice for the board")))
              .otherwise(LETTER)
              .help(
                  "通报按A4排印时，另附一份A3公示。A3用大字排印，没有红头、主送和版记，一米半外可以看清；表格栏数多的附件横排。",
                  "Where bulletins are set on A4, a notice on A3 is printed beside them: in large type"
                      + " without masthead, recipients and imprint, to be read over a metre and a"
                      + " half."));

  @Override
  public String id() {
    return "bulletin-pdf";
  }

  @Override
  public String displayName(Locale locale) {
    return locale.getLanguage().equals("zh") ? "PDF公文" : "PDF document";
  }

  @Override
  public SettingsSchema settingsSchema() {
    return SCHEMA;
  }

  @Override
  public BulletinFormat create(Settings settings, PluginContext context) {
    return new PdfBulletin(
        new Composition(settings.flag("redHeader")),
        settings.text("paper").filter(NOTICE::equals).isPresent());
  }
}
