#!/bin/sh
# The browser tests need Chromium and a Chinese font, the plugin guide's commands curl and openssl; a
# newcomer's machine may have none of them.
set -eu

browser="${HAOCHAPING_CHROMIUM:-/usr/bin/chromium}"

has_font() {
  command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]
}

missing=
[ -x "$browser" ] || missing="chromium"
has_font || missing="${missing:+$missing }fontconfig fonts-noto-cjk"
for tool in curl openssl; do
  command -v "$tool" >/dev/null || missing="${missing:+$missing }$tool"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null || [ "$(id -u)" -ne 0 ]; then
  echo "系统测试需要 $missing，请先安装（Debian/Ubuntu：sudo apt-get install $missing），并使 $browser 可以运行。" >&2
  echo "The system tests need $missing; install them first, and see that $browser runs." >&2
  exit 1
fi

echo "安装 installing: $missing"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086
apt-get install -y -qq --no-install-recommends $missing >/dev/null
[ -x "$browser" ] && has_font
