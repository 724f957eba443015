#!/bin/sh
# What office formats look like is measured on pages that LibreOffice prints; a newcomer's machine may not
# have it.
set -eu

missing=
command -v soffice >/dev/null || missing="libreoffice-writer-nogui libreoffice-calc-nogui"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "Word公文的测试需要 LibreOffice，请先安装（Debian/Ubuntu：sudo apt-get install $missing），并使 soffice 可以运行；或用 -DskipTests 构建。" >&2
  echo "The tests of DOCX need LibreOffice; install it first, and see that soffice runs; or build with -DskipTests." >&2
  exit 1
fi

echo "安装 installing: $missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
command -v soffice >/dev/null
