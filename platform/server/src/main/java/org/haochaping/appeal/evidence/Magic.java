package org.haochaping.appeal.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/** With which bytes files of a kind begin. */
enum Magic {
  PDF("255044462d"),
  PNG("89504e470d0a1a0a"),
  JPEG("ffd8ff"),
  ZIP("504b0304"),
  WINDOWS_PROGRAM("4d5a"),
  LINUX_PROGRAM("7f454c46"),
  JAVA_CLASS("cafebabe"),
  MAC_PROGRAM("cffaedfe"),
  SCRIPT("2321"),
  RAR("526172211a07"),
  SEVEN_ZIP("377abcaf271c"),
  GZIP("1f8b"),
  XZ("fd377a585a00");

  private final byte[] first;

  Magic(String hex) {
    this.first = HexFormat.of().parseHex(hex);
  }

  boolean begins(byte[] bytes) {
    return bytes.length >= first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  static boolean isProgram(byte[] bytes) {
    return Stream.of(WINDOWS_PROGRAM, LINUX_PROGRAM, JAVA_CLASS, MAC_PROGRAM, SCRIPT)
        .anyMatch(magic -> magic.begins(bytes));
  }

  static boolean isArchive(byte[] bytes) {
    return Stream.of(ZIP, RAR, SEVEN_ZIP, GZIP, XZ).anyMatch(magic -> magic.begins(bytes));
  }
}
