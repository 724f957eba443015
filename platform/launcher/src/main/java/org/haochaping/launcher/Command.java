package org.haochaping.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.haochaping.launcher.terminal.Words;

/** What the program can be told to do instead of running the product. */
enum Command {
  BACKUP(
      "--to=文件.hcpbak",
      "备份全部数据、登录账号和密钥，运行中也可以",
      "Backs up all data, accounts and keys, also while running"),
  VERIFY(
      "--from=文件.hcpbak", "核对备份是否完好、能否恢复", "Tells whether a backup is whole and can be restored"),
  RESTORE("--from=文件.hcpbak", "恢复到空的主目录", "Restores into an empty home"),
  ROTATE_KEY("", "更换主密钥，运行中也可以", "Replaces the master key, also while running"),
  TRUST_KEY(
      "--from=单位.public",
      "登记插件作者的公钥：他签名的插件可以安装，运行中也可以",
      "Trusts a plugin author's public key, also while running"),
  BUNDLE(
      "--to=文件.tar.gz",
      "把整个程序打成一个安装包，供没有网络的机器使用",
      "Packs the whole program into one file for machines without a network");

  private final String flags;
  private final Words meaning;

  Command(String flags, String chinese, String english) {
    this.flags = flags;
    this.meaning = Words.of(chinese, english);
  }

  /** As written on the command line. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String flags() {
    return flags;
  }

  Words meaning() {
    return meaning;
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.key().equals(word)).findFirst();
  }
}
