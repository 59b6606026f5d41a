#!/bin/sh
# Walks a package through the life of a PC in a bare Debian root: installed without network, used,
# replaced by a newer one, removed. As root, with debootstrap:
#
#     sh packaging/linux/walk.sh FOLDER PACKAGE.deb [NEWER.deb]
#
# FOLDER takes the root and keeps it for the next walk. Ends at the first thing that does not hold.
set -eu
root=$1/bare package=$2 newer=${3:-}
home=/home/clerk # inside the bare root
id=org.gongkaibu.register
[ -d "$root/usr" ] || debootstrap --variant=minbase bookworm "$root" >"$1/debootstrap.log"

in_root() { chroot "$root" env -i HOME=$home LANG=C.UTF-8 PATH=/usr/bin:/bin:/usr/sbin:/sbin "$@"; }
install() { cp "$1" "$root/package.deb"; in_root dpkg -i /package.deb; rm "$root/package.deb"; }
step() { echo "── $*"; }

rm -rf "$root$home"
mkdir -p "$root$home/walk"
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT

step "installed by dpkg alone"
install "$package"
step "the main job: two registers, their tables and reports of every kind"
in_root gongkaibu demo --out $home/walk/demo --json >/dev/null
in_root gongkaibu report 2025 --register $home/walk/demo/busy --out $home/walk/out \
    --kinds pdf,xlsx,docx,html,ofd >/dev/null 2>&1
step "what was written is read again: files in the process apart, papers with their codes"
for kind in pdf ofd docx html xlsx; do
    in_root sh -c "gongkaibu check $home/walk/out/*.$kind" | tail -n 1
done
# A letter that its case speaks against is written all the same, and says so by exit code 1.
in_root gongkaibu letter 2021-001 granted --register $home/walk/demo/busy \
    --out $home/walk/letter.pdf 2>/dev/null || [ $? = 1 ]
[ -s "$root$home/walk/letter.pdf" ]
in_root sh -c "gongkaibu inspect $home/walk/out/*.docx" >/dev/null || [ $? = 1 ]
step "the office's own register, in and out, sealed"
own=$home/.local/share/gongkaibu/register
in_root gongkaibu new $own --office 示例镇人民政府
in_root gongkaibu export items $home/walk/items.xlsx --register $home/walk/demo/busy
in_root gongkaibu import items $home/walk/items.xlsx
in_root sh -c 'echo correct-horse-battery >"$HOME/walk/password"'
in_root gongkaibu password set --password-file $home/walk/password >/dev/null
in_root gongkaibu verify --password-file $home/walk/password | tail -n 1
in_root gongkaibu diagnose --password-file $home/walk/password
if [ -n "$newer" ]; then
    step "a newer one in its place: the register goes on"
    install "$newer"
    in_root gongkaibu search 公示 --limit 1 --password-file $home/walk/password
fi
step "an older program refuses what a newer one keeps, in a sentence, and leaves it as it is"
cp -r "$root$home/walk/demo/busy" "$root$home/walk/newer"
python3 - "$root$home/walk/newer/register.db" <<'END'
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as db:
    names = [each[1] for each in db.execute("PRAGMA table_info(schema_migration)")]
    known = dict(zip(names, db.execute("SELECT * FROM schema_migration").fetchall()[-1]))
    known.update(name="9999_of_tomorrow")
    known.pop("id", None)
    marks = ", ".join("?" * len(known))
    db.execute(f"INSERT INTO schema_migration ({', '.join(known)}) VALUES ({marks})", [*known.values()])
END
before=$(sha256sum <"$root$home/walk/newer/register.db")
in_root gongkaibu due --register $home/walk/newer && exit 1 || [ $? = 2 ]
[ "$before" = "$(sha256sum <"$root$home/walk/newer/register.db")" ]
step "removed: nothing of the program stays, everything of the clerk does"
in_root dpkg --purge $id
for place in opt/apps/$id usr/bin/gongkaibu usr/share/applications/$id.desktop; do
    [ ! -e "$root/$place" ] && [ ! -L "$root/$place" ]
done
[ -s "$root$own/register.db" ]
step "held"
