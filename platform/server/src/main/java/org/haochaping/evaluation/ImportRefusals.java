package org.haochaping.evaluation;

import org.haochaping.web.Refusal;

/** Why an import cannot be shown, or not be repeated. */
final class ImportRefusals {
  private ImportRefusals() {}

  static Refusal unknown() {
    return Refusal.unknown(
        "import-unknown", "没有这次导入,请刷新列表。", "There is no such import; reload the list.");
  }

  static Refusal notOver() {
    return Refusal.conflict(
        "import-not-over", "这次导入还没有结束，请等它结束后再试。", "This import is not over yet; wait until it is.");
  }

  static Refusal nothingSentBack() {
    return Refusal.conflict(
        "import-nothing-sent-back",
        "这次导入没有退回的行，也没有另行计数的行，不需要再导入。",
        "This import sent no row back and counted none apart; there is nothing to take again.");
  }

  static Refusal erased() {
    return Refusal.gone(
        "import-file-erased",
        "文件已按保存期限删除，请重新上传；按时去取的渠道请“从头再取”。",
        "The file was erased by its term: upload it again, or let the channel pull from the"
            + " start.");
  }
}
