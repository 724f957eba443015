package org.haochaping.launcher.backup;

import java.nio.file.Path;
import java.util.List;
import org.haochaping.launcher.terminal.Refusal;

/** Why a backup is not made, not read or not restored, and what to do then. */
final class BackupRefusals {
  private BackupRefusals() {}

  static Refusal noBackup() {
    return Refusal.of(
        "这不是好差评平台的备份文件，请检查 --from。", "This is no backup of haochaping; check --from.");
  }

  static Refusal wrongPassphrase() {
    return Refusal.of(
        "口令不对，备份没有打开。请使用制作备份时的口令或密钥文件。",
        "Wrong passphrase; the backup stays closed. Use the passphrase or key file it was made with.");
  }

  static Refusal altered() {
    return Refusal.of(
        "备份文件被改动或已损坏，没有写入任何内容。请换一份备份。",
        "The backup was altered or is damaged; nothing was written. Use another one.");
  }

  static Refusal truncated() {
    return Refusal.of(
        "备份文件不完整，后面的部分缺失，没有写入任何内容。请重新复制，或换一份备份。",
        "The backup is cut off; nothing was written. Copy it again or use another one.");
  }

  static Refusal newer(String version, List<String> unknown) {
    return Refusal.of(
        "备份由更新的版本 %s 制作，本程序不认识其中的表结构（%s）。请用该版本或更新的程序恢复。".formatted(version, unknown.get(0)),
        "The backup was made by the later version %s, whose schema (%s) this program does not know. Restore with that version or a later one."
            .formatted(version, unknown.get(0)));
  }

  static Refusal otherOrder(String version) {
    return Refusal.of(
        "本程序的表结构变更次序与制作备份的版本 %s 不同，请先用该版本恢复，再升级。".formatted(version),
        "This program changes the schema in another order than version %s, which made the backup. Restore with that version, then upgrade."
            .formatted(version));
  }

  static Refusal homeInUse(Path home) {
    return Refusal.of(
        "%s 不是空文件夹。恢复只写入空的主目录，请用 --home=另一个文件夹。".formatted(home),
        "%s is not empty. A restore writes only into an empty home; name another by --home=."
            .formatted(home));
  }

  static Refusal databaseInUse(String database) {
    return Refusal.of(
        "外部 PostgreSQL 上已有数据库 %s。恢复不覆盖已有数据，请先改名或换一台服务器。".formatted(database),
        "The external PostgreSQL already has a database %s. A restore overwrites nothing; rename it or use another server."
            .formatted(database));
  }

  static Refusal noHome(Path home) {
    return Refusal.of(
        "%s 里没有可备份的数据，请检查 --home。".formatted(home),
        "%s holds nothing to back up; check --home.".formatted(home));
  }

  static Refusal databaseStarting(Path home) {
    return Refusal.of(
        "%s 正在启动或停止，数据库还不能用。请稍后再试。".formatted(home),
        "%s is starting or stopping; its database cannot be used yet. Try again shortly."
            .formatted(home));
  }

  static Refusal fileExists(Path file) {
    return Refusal.of(
        "%s 已经存在，备份不覆盖旧文件。请换一个文件名。".formatted(file),
        "%s exists, and a backup overwrites nothing. Choose another name.".formatted(file));
  }

  static Refusal noPassphrase() {
    return Refusal.of(
        "备份里有主密钥和全部密码，必须加密。请用 --passphrase-file=文件 或环境变量 "
            + Passphrase.VARIABLE
            + " 给出至少 "
            + Passphrase.SHORTEST
            + " 个字符的口令。",
        "A backup holds the master key and all passwords, so it is encrypted. Give a passphrase of at least "
            + Passphrase.SHORTEST
            + " characters by --passphrase-file=file or "
            + Passphrase.VARIABLE
            + ".");
  }

  static Refusal unknownKind(String what) {
    return Refusal.of(
        "Keycloak 的数据库里有备份不认识的对象 %s，没有制作备份。请改用 PostgreSQL 自己的工具备份。".formatted(what),
        "Keycloak's database has %s, which this backup does not know; none was made. Back up with PostgreSQL's own tools."
            .formatted(what));
  }

  static Refusal counted(String entry, long wanted, long found) {
    return Refusal.of(
        "恢复后 %s 有 %d 行，备份记录为 %d 行，已放弃恢复。".formatted(entry, found, wanted),
        "After restoring, %s has %d rows where the backup says %d; the restore was given up."
            .formatted(entry, found, wanted));
  }
}
