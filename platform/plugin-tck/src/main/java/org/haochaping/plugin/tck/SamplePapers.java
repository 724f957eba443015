package org.haochaping.plugin.tck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Document.Chart;
import org.haochaping.plugin.api.Document.Column;
import org.haochaping.plugin.api.Document.Frame;
import org.haochaping.plugin.api.Document.Section;
import org.haochaping.plugin.api.Document.Table;
import org.haochaping.plugin.api.Grid;
import org.haochaping.plugin.api.Grid.Cell;
import org.haochaping.plugin.api.Grid.Signature;

/** A form and an official letter for testing formats. */
public final class SamplePapers {
  private static final LocalDate SIGNED = LocalDate.of(2026, 11, 4);
  private static final String UNIT = "西双版纳傣族自治州人力资源和社会保障局";

  private SamplePapers() {}

  /** A report on a rectification, filled in. */
  public static Document form() {
    return form(
        "等了两个多小时，窗口只开了一个，工作人员还说系统坏了让我明天再来。",
        "调取10月12日上午监控和叫号记录：当日3号窗口因系统升级停办40分钟，未在大厅公告，也未引导至其他窗口。");
  }

  /**
   * The same with these words.
   *
   * @param words the citizen's
   * @param process what was done to find out
   */
  public static Document form(String words, String process) {
    Grid grid =
        new Grid(
            List.of("编号：JH20261012-0001", "填报单位（盖章）：" + UNIT, "填报日期：2026年11月4日"),
            List.of(6, 19, 28, 19, 28),
            List.of(
                List.of(
                    Cell.label("差评信息").down(4),
                    Cell.label("事项名称\n（实施编码）"),
                    Cell.value("企业职工基本养老保险关系转移接续申请"),
                    Cell.label("评价渠道"),
                    Cell.value("窗口评价器，政务服务大厅平板电脑")),
                row("评价时间", "2026年10月12日", "评价等级", "非常不满意"),
                List.of(Cell.label("评价标签"), Cell.value("窗口等候时间长、态度差").across(3)),
                List.of(Cell.label("文字评价\n（原文）"), Cell.value(words).across(3).atLeast(2)),
                List.of(
                    Cell.label("核查情况").down(3),
                    Cell.label("核查过程"),
                    Cell.value(process).across(3).atLeast(3)),
                List.of(Cell.label("是否属实"), Cell.value("√属实　□部分属实　□不属实").across(3)),
                List.of(Cell.label("原因分类"), Cell.value("窗口管理不到位").across(3)),
                List.of(
                    Cell.label("单位意见"),
                    Cell.value("同意报送。")
                        .across(4)
                        .atLeast(5)
                        .signed(new Signature("负责人签名（盖章）", "岩温罕", Optional.of(SIGNED)))),
                List.of(
                    Cell.label("复核意见"),
                    Cell.value("")
                        .across(4)
                        .atLeast(5)
                        .signed(new Signature("签名（盖章）", "", Optional.empty())))));
    return new Document(
            "rectification-report",
            "政务服务差评事项核查整改情况报告表",
            UNIT,
            SIGNED,
            "JH20261012-0001",
            "zh-CN",
            List.of(Section.of(grid)),
            List.of("本表一式两份，报牵头部门和州政务服务中心。"))
        .in(Frame.marked("附件2"));
  }

  private static List<Cell> row(String one, String first, String other, String second) {
    return List.of(Cell.label(one), Cell.value(first), Cell.label(other), Cell.value(second));
  }

  /** An annual report to the government, with its table attached. */
  public static Document letter() {
    Table terminals =
        new Table(
            "表1 各部门差评反馈整改情况",
            List.of(
                new Column("部门", false),
                new Column("差评数", true),
                new Column("按时整改", true),
                new Column("延期", true),
                new Column("差评回复率（%）", true),
                new Column("回访整改满意率（%）", true)),
            List.of(
                List.of("州公安局", "112", "110", "2", "100.00", "96.30"),
                List.of(UNIT, "87", "85", "2", "100.00", "94.12"),
                List.of("州市场监督管理局", "64", "64", "0", "100.00", "100.00"),
                List.of("合计", "263", "259", "4", "100.00", "96.55")),
            Chart.NONE);
    return new Document(
            "annual-report",
            "关于2026年度政务服务“好差评”反馈整改落实情况的报告",
            "西双版纳州政务服务管理局",
            LocalDate.of(2027, 1, 8),
            "西政服报〔2027〕1号",
            "zh-CN",
            List.of(
                new Section("", List.of("按照政务服务“好差评”工作制度要求，现将2026年度“好差评”反馈整改落实情况报告如下。"), List.of()),
                new Section(
                    "基本情况",
                    List.of(
                        "2026年，全州共归集政务服务评价248,793件，覆盖州、县（市）两级政务服务中心和87个部门；"
                            + "其中主动评价201,111件，占80.83%。",
                        "评价等级为“非常满意”的231,580件、“满意”的14,902件、“基本满意”的2,048件、“不满意”的171件、"
                            + "“非常不满意”的92件，好评率99.89%，差评率0.11%。"),
                    List.of()),
                new Section(
                    "差评反馈整改落实情况",
                    List.of(
                        "全年差评263件，2个工作日内转办263件，转办及时率100.00%；按时整改259件，经批准延期4件，"
                            + "延期均未超过2个工作日。差评回复率100.00%。",
                        "州政务服务中心随机抽取58件开展回访调查，占22.05%，回访整改满意率96.55%，2件经回访退回重新整改。"),
                    List.of()),
                new Section(
                    "复核纠正情况",
                    List.of("共收到复核申请17件，经复核维持原评价11件，认定误评5件、恶意差评1件，均已在期限内反馈申请部门并纠正结果。"),
                    List.of()),
                new Section("存在问题", List.of("一是个别窗口引导不到位；二是部分部门对差评原因分析不深。"), List.of()),
                new Section("下一步措施", List.of("加强窗口巡查和业务培训，对同一事项差评较多的部门开展约谈督办。"), List.of())),
            List.of("数据截至2027年1月5日24:00，评价作废和更正已计入。"))
        .in(
            Frame.to("州人民政府")
                .attaching(new Section("2026年度政务服务“好差评”统计表", List.of(), List.of(terminals)))
                .noting("此件公开发布", "州委办公室", "州人大常委会办公室", "州政协办公室", "州监委", "州法院", "州检察院"));
  }
}
