#!/bin/sh
# Miniflare starts this in workerd's place. It records the process in WORKERD_RECORD (as
# process-records.ts reads it) and has the kernel end it when the supervisor dies: workerd alone
# would go on, holding the port and the database.
read -r stat < "/proc/$$/stat"
set_fields() { started=${20}; }
set_fields ${stat##*") "}
echo "$$ $started" >> "$WORKERD_RECORD"
exec setpriv --pdeathsig KILL -- "$WORKERD_PROGRAM" "$@"
