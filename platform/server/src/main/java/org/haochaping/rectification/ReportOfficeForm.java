package org.haochaping.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haochaping.document.FillableForm;
import org.haochaping.document.Formats;
import org.haochaping.document.PaperFormat;
import org.haochaping.duty.Duty;
import org.haochaping.plugin.api.Document;
import org.haochaping.plugin.api.Rendered;
import org.haochaping.tenancy.Tenant;

/** 附件2, which an office may have a form of its own for: the regulation names it and no fields. */
@ApplicationScoped
public class ReportOfficeForm implements FillableForm {
  static final String KIND = "rectification-report";
  private static final Map<String, String> EXAMPLE = example();

  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String chinese() {
    return "附件2 " + ReportPaper.TITLE;
  }

  @Override
  public String english() {
    return "Annex 2: report of a rectification";
  }

  @Override
  public List<String> names() {
    return List.copyOf(EXAMPLE.keySet());
  }

  @Override
  public Rendered starter(Formats formats, Tenant tenant) {
    return formats.render(tenant, PaperFormat.DOCX.pluginId(), named()).rendered();
  }

  private Document named() {
    Map<String, String> names = new LinkedHashMap<>();
    EXAMPLE.keySet().forEach(name -> names.put(name, "{{" + name + "}}"));
    return ReportPaper.of(names, LocalDate.ofInstant(clock.instant(), Duty.CHINA));
  }

  @Override
  public Rendered sample(Formats formats, Tenant tenant, byte[] own) {
    return formats.fill(tenant, PaperFormat.DOCX.pluginId(), own, EXAMPLE);
  }

  private static Map<String, String> example() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("编号", "532801-202610-0001");
    values.put("并案编号", "532801-202610-0004、532801-202610-0007");
    values.put("填报单位", "某县某某局");
    values.put("填报日期", "2026年10月16日");
    values.put("事项名称", "营业执照办理");
    values.put("评价渠道", "部门自建系统扫码评价，二维码");
    values.put("评价时间", "2026年10月12日");
    values.put("评价等级", "不满意");
    values.put("评价标签", "在线预约办理后到实体大厅重复取号排队");
    values.put("文字评价", "排队等了两个小时，没有人解释原因。");
    values.put("被评价窗口", "3号窗口");
    values.put("牵头部门", "某州政务服务管理局");
    values.put("转办时间", "2026年10月13日");
    values.put("应办结时间", "2026年10月15日（2个工作日）");
    values.put("是否延期", "未延期");
    values.put("承办科室", "注册登记科");
    values.put("承办人", "示例");
    values.put("核查过程", "调取当日监控和办件记录，询问当班人员。");
    values.put("是否属实", ReportValues.choice("属实", "属实", "部分属实", "不属实"));
    values.put("原因分类", "人手不足");
    values.put("整改类型", ReportValues.choice("立行立改", "立行立改", "限期整改", "解释说明"));
    values.put("整改措施", "增开一个窗口，高峰时段专人引导。");
    values.put("完成时间", "2026年10月15日");
    values.put("是否按时", ReportValues.choice("按时", "按时", "逾期"));
    values.put("反馈方式", "查询码页面已发布");
    values.put("反馈时间", "2026年10月15日");
    values.put("反馈内容", "您反映的情况属实，我局已增开窗口，感谢您的评价。");
    values.put("评价人意见", ReportValues.choice("", "满意", "基本满意", "不满意", "未联系上"));
    values.put("单位意见", "情况属实，同意报送。");
    values.put("负责人", "示例");
    values.put("签批日期", "2026年10月16日");
    return Collections.unmodifiableMap(values);
  }
}
