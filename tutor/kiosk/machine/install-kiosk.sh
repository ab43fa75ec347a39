#!/bin/bash
# Makes a bare Debian 12 or later into a waiting-room screen, or takes that back.
# Run it as often as you like: what is done already stays as it is.
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
OWNER=ketamine-kiosk
PROGRAM=/opt/ketamine-tutor
SETTINGS=/etc/ketamine-tutor
PARTS=/usr/local/lib/ketamine-kiosk
UNITS=/etc/systemd/system
LINK=/usr/local/bin/ketamine-tutor
BEGIN='# begin ketamine-kiosk'
END='# end ketamine-kiosk'
ASLEEP=(ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target)

package=ketamine-tutor wheels='' unit=ketamine-kiosk.service
with_counts=no with_printer=no dry=no task=install number=0

usage() {
    cat <<'TEXT'
install-kiosk.sh [options]
  --package WHAT   a wheel file, a folder with the source, or a name (usual: ketamine-tutor)
  --wheels FOLDER  take everything the program needs from this folder, not from the internet
  --console        a plain text console with a keyboard, instead of a screen with touch
  --printer        also install CUPS, for printing
  --counts         also install what counts need (see docs/counts.md)
  --dry-run        say every step, and change nothing
  --uninstall      take it all back; the clinic file stays
  --help           this text
TEXT
}

say() { printf '%s\n' "$*"; }
fail() { printf 'install-kiosk.sh: %s\n' "$*" >&2; exit 2; }
step() { number=$((number + 1)); say "$number. $*"; }
quoted() { printf '%q ' "$@" | sed 's/ $//'; }

# Do a command, or only say it.
run() {
    say "     $(quoted "$@")"
    [ "$dry" = yes ] || "$@"
}

# The same for a command of which it does not matter whether it works.
try() { run "$@" || say "     That did not work here, and it can wait."; }

# Where systemd runs: tell it. Elsewhere, such as while an image is made, there is nobody to tell.
tell_systemd() {
    if [ -d /run/systemd/system ] || [ "$dry" = yes ]; then try systemctl "$@"; fi
}

# Write a file from standard input, unless it says the same already.
put() {
    local path=$1 mode=$2 text
    text=$(cat; printf x)
    text=${text%x}
    say "     write $path"
    [ "$dry" = yes ] && return
    mkdir -p "$(dirname "$path")"
    printf '%s' "$text" | cmp -s - "$path" || printf '%s' "$text" >"$path"
    chmod "$mode" "$path"
}

# Take our lines out of a file that others own.
take_out() {
    [ -f "$1" ] || return 0
    say "     take our lines out of $1"
    [ "$dry" = yes ] || sed -i "/^$BEGIN\$/,/^$END\$/d" "$1"
}

look_first() {
    [ "$dry" = yes ] && return
    [ "$(id -u)" = 0 ] || fail 'Run it as root: sudo bash install-kiosk.sh'
    command -v apt-get >/dev/null || fail 'This is for Debian and what comes from it.'
    case $package in
        */* | *.whl) [ -e "$package" ] || fail "There is no \"$package\"." ;;
    esac
    [ -z "$wheels" ] || [ -d "$wheels" ] || fail "There is no folder \"$wheels\"."
}

install_packages() {
    local wanted=(python3 python3-venv udev espeak-ng alsa-utils)
    [ "$unit" = ketamine-kiosk.service ] &&
        wanted+=(cage foot seatd fonts-dejavu-core)
    [ "$with_printer" = yes ] && wanted+=(cups cups-client)
    step "Packages from Debian"
    run apt-get update -q
    run env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${wanted[@]}"
}

install_user() {
    step "The user $OWNER, without a password and without a shell"
    if id "$OWNER" >/dev/null 2>&1; then
        say "     is there already"
    else
        run useradd --system --user-group --home-dir /var/lib/ketamine-tutor --no-create-home \
            --shell /usr/sbin/nologin "$OWNER"
    fi
}

install_program() {
    local what=$package from=()
    [ "$with_counts" = yes ] && what="${package}[clinic]"
    [ -n "$wheels" ] && from=(--no-index --find-links "$wheels")
    step "The program, in $PROGRAM"
    [ -x "$PROGRAM/bin/python" ] || run python3 -m venv "$PROGRAM"
    run "$PROGRAM/bin/python" -m pip install --quiet --disable-pip-version-check --upgrade \
        "${from[@]}" "$what"
    # A wheel with the same version as the one before it counts as nothing new.
    case $package in
        */* | *.whl)
            run "$PROGRAM/bin/python" -m pip install --quiet --disable-pip-version-check \
                --force-reinstall --no-deps "${from[@]}" "$package"
            ;;
    esac
    run chmod -R go+rX "$PROGRAM"
    run ln -sfn "$PROGRAM/bin/ketamine-tutor" "$LINK"
}

# Only newer terminals pass touches on, and only they know all of our settings.
knows_touch() {
    local version
    version=$(foot --version 2>/dev/null | sed -n 's/^foot version: \([0-9.]*\).*/\1/p')
    printf '1.20\n%s\n' "${version:-0}" | sort -C -V
}

install_terminal() {
    local parts=("$HERE/foot.ini")
    if knows_touch; then
        parts+=("$HERE/foot-touch.ini")
    elif [ "$dry" = no ]; then
        say "     NOTE: this Debian's terminal passes no touches on, only a mouse and keys."
        say "     For a screen with touch, install Debian 13 or later."
    fi
    [ -e "$SETTINGS/foot.ini" ] || cat "${parts[@]}" | put "$SETTINGS/foot.ini" 0644
}

install_settings() {
    step "Settings, in $SETTINGS; what you changed stays"
    run install -d -m 0755 "$SETTINGS" "$PARTS"
    run install -m 0755 "$HERE/start-kiosk" "$PARTS/start-kiosk"
    local name
    [ "$unit" = ketamine-kiosk.service ] && install_terminal
    name=environment
    [ -e "$SETTINGS/$name" ] || run install -m 0644 "$HERE/$name" "$SETTINGS/$name"
    if [ ! -e "$SETTINGS/clinic.toml" ]; then
        say "     a clinic file to begin with: $SETTINGS/clinic.toml"
        [ "$dry" = yes ] || "$PROGRAM/bin/ketamine-tutor" kiosk --example >"$SETTINGS/clinic.toml"
    fi
    run chown "root:$OWNER" "$SETTINGS/clinic.toml"
    run chmod 0640 "$SETTINGS/clinic.toml"
}

lock_computer() {
    step "No other console, no ctrl+alt+del, no sleep, no keys to the kernel, no core dumps"
    put "/etc/systemd/logind.conf.d/ketamine-kiosk.conf" 0644 <<'TEXT'
[Login]
NAutoVTs=0
ReserveVT=0
HandleSuspendKey=ignore
HandleHibernateKey=ignore
HandleLidSwitch=ignore
TEXT
    put /etc/sysctl.d/90-ketamine-kiosk.conf 0644 <<'TEXT'
kernel.sysrq = 0
kernel.core_pattern = |/bin/false
TEXT
    tell_systemd restart systemd-sysctl.service
    run systemctl mask "${ASLEEP[@]}"
    step "A small journal"
    put "/etc/systemd/journald.conf.d/ketamine-kiosk.conf" 0644 <<'TEXT'
[Journal]
SystemMaxUse=50M
MaxRetentionSec=1month
TEXT
    step "Swap"
    if [ "$(wc -l </proc/swaps)" -gt 1 ]; then
        say "     This computer has swap. The screen itself never uses it (MemorySwapMax=0)."
    else
        say "     none"
    fi
}

forget_print_jobs() {
    [ "$with_printer" = yes ] || [ -f /etc/cups/cupsd.conf ] || return 0
    step "CUPS forgets each sheet when it is printed"
    take_out /etc/cups/cupsd.conf
    say "     add PreserveJobFiles No and PreserveJobHistory No to /etc/cups/cupsd.conf"
    if [ "$dry" = no ]; then
        sed -i -E 's/^[[:space:]]*PreserveJob(Files|History)[[:space:]]/# &/' /etc/cups/cupsd.conf
        printf '%s\nPreserveJobFiles No\nPreserveJobHistory No\n%s\n' "$BEGIN" "$END" \
            >>/etc/cups/cupsd.conf
    fi
    tell_systemd try-restart cups.service
}

install_units() {
    local other=ketamine-kiosk-console.service
    [ "$unit" = "$other" ] && other=ketamine-kiosk.service
    step "The service $unit, at every start of the computer"
    run install -m 0644 "$HERE/$unit" "$UNITS/$unit"
    if [ -e "$UNITS/$other" ]; then
        run systemctl disable "$other"
        run rm -f "$UNITS/$other"
    fi
    run systemctl disable getty@tty1.service
    run systemctl enable "$unit"
    [ "$unit" = ketamine-kiosk.service ] && run systemctl enable seatd.service
    run systemctl set-default multi-user.target
    tell_systemd daemon-reload
}

what_next() {
    say ""
    if [ "$dry" = yes ]; then
        say "Nothing was changed: this was a dry run."
        return
    fi
    say "Done. What is left to do:"
    say "  1. Fill in $SETTINGS/clinic.toml"
    say "  2. ketamine-tutor check $SETTINGS/clinic.toml"
    say "  3. ketamine-tutor kiosk --config $SETTINGS/clinic.toml --set-pin"
    say "  4. Start the computer again: systemctl reboot"
}

uninstall() {
    step "The services"
    local one
    for one in ketamine-kiosk.service ketamine-kiosk-console.service; do
        if [ -e "$UNITS/$one" ]; then
            tell_systemd stop "$one"
            run systemctl disable "$one"
        fi
        run rm -rf "$UNITS/$one" "$UNITS/$one.d"
    done
    step "The computer as it was"
    run rm -f "/etc/systemd/logind.conf.d/ketamine-kiosk.conf" \
        "/etc/systemd/journald.conf.d/ketamine-kiosk.conf" /etc/sysctl.d/90-ketamine-kiosk.conf
    run systemctl unmask "${ASLEEP[@]}"
    take_out /etc/cups/cupsd.conf
    run systemctl enable getty@tty1.service
    tell_systemd daemon-reload
    step "The program and its user"
    run rm -rf "$PROGRAM" "$PARTS" /var/lib/ketamine-tutor /var/cache/ketamine-tutor
    run rm -f "$LINK"
    if id "$OWNER" >/dev/null 2>&1; then run userdel "$OWNER"; fi
    say ""
    say "Left: $SETTINGS, with the clinic file, and the packages from Debian."
    say "Start the computer again, so that everything else is as it was."
}

while [ $# -gt 0 ]; do
    case $1 in
        --package) package=${2:?--package needs a file or a name}; shift ;;
        --wheels) wheels=${2:?--wheels needs a folder}; shift ;;
        --console) unit=ketamine-kiosk-console.service ;;
        --counts) with_counts=yes ;;
        --printer) with_printer=yes ;;
        --dry-run) dry=yes ;;
        --uninstall) task=uninstall ;;
        --help | -h) usage; exit 0 ;;
        *) usage >&2; fail "I do not know \"$1\"." ;;
    esac
    shift
done

look_first
if [ "$task" = uninstall ]; then
    uninstall
    exit 0
fi
install_packages
install_user
install_program
install_settings
lock_computer
forget_print_jobs
install_units
what_next
