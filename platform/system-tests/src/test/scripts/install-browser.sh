#!/bin/sh
# The browser tests need Chromium and a Chinese font; a newcomer's machine may have neither.
set -eu

browser="${HAOCHAPING_CHROMIUM:-/usr/bin/chromium}"

has_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]
}

missing=
[ -x "$browser" ] || missing="chromium"
has_font || missing="${missing:+$missing }fontconfig fonts-noto-cjk"
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "浏览器测试需要 $missing，请先安装（Debian/Ubuntu：sudo apt-get install $missing），使 $browser 可以运行。" >&2
  echo "The browser tests need $missing; install them first so that $browser runs." >&2
  exit 1
fi

echo "安装 installing: $missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
[ -x "$browser" ] && has_font
