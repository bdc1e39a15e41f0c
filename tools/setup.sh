# Shared by the scripts of this folder: finds the checkout, installs what is missing, builds.
# Debian 12 has every package; README.md says why each is needed.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

build_packages="g++ cmake ninja-build pkg-config liblua5.4-dev libsqlite3-dev libspdlog-dev libfmt-dev libcli11-dev
  libsimdjson-dev libsodium-dev libical-dev libxlsxwriter-dev libedit-dev catch2 python3"
# For the tests of what people see: pages in a browser and on paper, workbooks by another reader.
test_packages="chromium poppler-utils python3-openpyxl"
lint_packages="clang-14 clang-format-14 clang-tidy-14 lua-check"

say() { printf '\n== %s\n' "$*"; }

# Installs the packages that are missing; without root, says what to install and ends.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then
    printf 'These packages are missing. Install them and run this again:\n\n  sudo apt-get install %s\n' "${missing[*]}" >&2
    exit 1
  fi
  say "installing: ${missing[*]}"
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET…]
build() {
  local preset=$1
  shift
  say "building ($preset)"
  if [ ! -f ".build/$preset/build.ninja" ]; then cmake --preset "$preset" >/dev/null; fi
  cmake --build --preset "$preset" ${1:+--target "$@"}
}
