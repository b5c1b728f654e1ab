#!/bin/sh
# Starts a radosgw of Debian's packages on the loopback: one monitor, one OSD in memory, one gateway.
#   boot.sh start FOLDER    everything it writes is in FOLDER, which must be new; about 20 seconds
#   boot.sh stop FOLDER     stops what it started
# The gateway answers at port 17580; user "capture" has the keys AK and SK.
set -eu
action=$1
folder=$2

# Where radosgw 16.2 looks for the modules of hooks, and nowhere else. It empties the folder when it starts.
packages=/tmp/luarocks/client.rgw

stop() {
  for daemon in client.rgw osd.0 mon.a; do
    [ -s "$folder/$daemon.pid" ] && kill "$(cat "$folder/$daemon.pid")" 2>/dev/null || true
  done
  rm -rf "$packages"
}
[ "$action" = start ] || { stop; exit 0; }

mkdir -p "$folder/mon" "$folder/osd" "$folder/rgw"
conf=$folder/ceph.conf
keys=$folder/keyring
mon="[v2:127.0.0.1:13390,v1:127.0.0.1:16889]"
fsid=$(cat /proc/sys/kernel/random/uuid)
osd=$(cat /proc/sys/kernel/random/uuid)

ceph-authtool --create-keyring "$keys" --gen-key -n mon. --cap mon 'allow *' >/dev/null
for name in client.admin client.rgw osd.0; do
  ceph-authtool "$keys" --gen-key -n "$name" --cap mon 'allow *' --cap osd 'allow *' >/dev/null
done
cat > "$conf" <<CONF
[global]
fsid = $fsid
mon host = $mon
mon initial members = a
keyring = $keys
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
mon max pg per osd = 1000
mon allow pool size one = true
osd crush chooseleaf type = 0
run dir = $folder
pid file = $folder/\$name.pid
log file = $folder/\$name.log
admin socket = $folder/\$name.asok
public addr = 127.0.0.1
cluster addr = 127.0.0.1
[mon]
mon data = $folder/mon
mon data avail crit = 0
[mon.a]
public addr = $mon
[osd]
osd objectstore = memstore
osd data = $folder/osd
memstore device bytes = 1073741824
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:17580
rgw data = $folder/rgw
debug rgw = 20
rgw dns name = localhost
CONF
export CEPH_CONF="$conf"

monmaptool --create --clobber --addv a "$mon" --fsid "$fsid" "$folder/monmap" >/dev/null
ceph-mon -c "$conf" --mkfs -i a --monmap "$folder/monmap" --keyring "$keys"
ceph-mon -c "$conf" -i a
timeout 60 ceph osd new "$osd" >/dev/null
ceph-osd -c "$conf" -i 0 --mkfs --osd-uuid "$osd" --keyring "$keys" 2>/dev/null
ceph-osd -c "$conf" -i 0 2>/dev/null
radosgw -c "$conf" -n client.rgw --keyring "$keys"
radosgw-admin user create --uid=capture --display-name=Capture --access-key=AK --secret-key=SK >/dev/null

# What `script-package add` would build with luarocks is Debian's lua-socket here.
mkdir -p "$packages/share/lua/5.3" "$packages/lib/lua/5.3/socket"
cp -rL /usr/share/lua/5.3/socket.lua "$packages/share/lua/5.3/"
cp -L /usr/lib/*/lua/5.3/socket/*.so "$packages/lib/lua/5.3/socket/"
