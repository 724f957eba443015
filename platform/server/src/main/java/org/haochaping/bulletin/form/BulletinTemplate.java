package org.haochaping.bulletin.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.haochaping.document.FillableForm;
import org.haochaping.document.Formats;
import org.haochaping.document.PaperFormat;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** The paper bulletins are sent out on (文件), which an office may have a template of its own for. */
@ApplicationScoped
public class BulletinTemplate implements FillableForm {
  public static final String KIND = "bulletin";

  /** As {@code BulletinFormat.fill} names them. */
  private static final List<String> NAMES =
      List.of("标题", "文号", "发文机关", "成文日期", "主送机关", "正文", "附件说明", "附件", "附注", "抄送机关", "印发机关", "印发日期");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 6);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String chinese() {
    return "通报公文";
  }

  @Override
  public String english() {
    return "Letter of a bulletin";
  }

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Rendered starter(Formats formats, Tenant tenant) {
    return formats.template(tenant, PaperFormat.DOCX.pluginId());
  }

  @Override
  public Rendered sample(Formats formats, Tenant tenant, byte[] own) {
    return formats.letter(tenant, PaperFormat.DOCX.pluginId(), own, example()).rendered();
  }

  private static Document example() {
    return new Document(
            "monthly-bulletin",
            "某县2026年10月政务服务“好差评”情况通报",
            "某县政务服务管理局",
            DAY,
            "某政服〔2026〕12号",
            "zh-CN",
            List.of(
                new Section(
                    "总体情况",
                    List.of("2026年10月，某县共收到政务服务评价1204件。其中，好评1198件，好评率99.50%；差评6件，差评率0.50%。"),
                    List.of(table())),
                new Section("下一步工作要求", List.of("请各部门对照差评情况抓好整改。"), List.of())),
            List.of("好评率＝（非常满意＋满意＋基本满意）÷评价数。"))
        .in(
            Frame.to("各乡镇人民政府，县级各部门")
                .attaching(new Section("各部门评价情况", List.of(), List.of(table())))
                .noting("此件公开发布", "县委办公室", "县人大常委会办公室", "县政协办公室")
                .printed("某县政务服务管理局办公室", DAY));
  }

  private static Table table() {
    return new Table(
        "各部门好评率、差评率",
        List.of(new Column("部门", false), new Column("评价数", true), new Column("好评率（%）", true)),
        List.of(List.of("县公安局", "804", "99.88"), List.of("县市场监管局", "400", "98.75")),
        Chart.NONE);
  }
}
