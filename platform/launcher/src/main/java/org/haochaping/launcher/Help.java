package org.haochaping.launcher;

import java.util.ArrayList;
import java.util.List;
import org.haochaping.launcher.terminal.Table;

/** All settings on one page. */
final class Help {
  private Help() {}

  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("用法  Usage:  java -jar haochaping.jar [--demo] [--设置=值 --setting=value ...]");
    lines.add("               java -jar haochaping.jar 命令 command [--设置=值 ...]");
    lines.add("");
    Table commands = Table.of("命令 command", "参数 flags", "含义 meaning");
    for (Command command : Command.values()) {
      commands.row(command.key(), command.flags(), command.meaning().chinese());
      commands.row("", "", command.meaning().english());
    }
    lines.addAll(commands.lines());
    lines.add("");
    Table table = Table.of("参数 flag", "默认 default", "含义 meaning");
    for (Setting setting : Setting.values()) {
      table.row(setting.flag(), setting.fallback(), setting.meaning().chinese());
      table.row("", "", setting.meaning().english());
    }
    table.row("--help", "", "显示本页");
    table.row("", "", "Shows this page");
    lines.addAll(table.lines());
    lines.add("");
    lines.add("同名设置也可写在 主目录/haochaping.properties（http-port=8080）或环境变量（HAOCHAPING_HTTP_PORT）中；");
    lines.add("参数优先于环境变量，环境变量优先于文件。密码请勿写在命令行。");
    lines.add(
        "Settings may also stand in HOME/haochaping.properties (http-port=8080) or the environment");
    lines.add(
        "(HAOCHAPING_HTTP_PORT). Flags win over the environment, the environment over the file.");
    lines.add("Keep passwords off the command line.");
    return lines;
  }
}
